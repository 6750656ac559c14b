package xlsx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// reader reads the cells of one sheet.
type reader struct {
	book  *book
	rows  []Row
	row   Row
	kind  string // of the cell
	style int
	at    int // column of the cell, from 0
	value []byte
	in    bool // the value or text of a cell
}

// rows reads the sheet in one part.
func (b *book) rows(part string) ([]Row, error) {
	r := &reader{book: b}
	err := b.walk(part, func(token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			return r.start(t)
		case xml.EndElement:
			return r.end(t.Name.Local)
		case xml.CharData:
			if r.in {
				r.value = append(r.value, t...)
			}
			if len(r.value) > maximumCell {
				return ErrTooLarge
			}
		}
		return nil
	})
	return r.rows, err
}

func (r *reader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "row":
		number, err := strconv.Atoi(attribute(t, "r"))
		if err != nil {
			number = r.row.Number + 1
		}
		r.row = Row{Number: number}
	case "c":
		r.kind, r.value, r.at = attribute(t, "t"), r.value[:0], len(r.row.Cells)
		r.style, _ = strconv.Atoi(attribute(t, "s")) // no style is style 0
		if place := attribute(t, "r"); place != "" {
			r.at = column(place)
		}
		if r.at < 0 || r.at >= maximumColumns {
			return ErrTooLarge
		}
	case "v", "t":
		r.in = true
	}
	return nil
}

func (r *reader) end(name string) error {
	switch name {
	case "v", "t":
		r.in = false
	case "c":
		text, err := r.text()
		if err != nil {
			return err
		}
		for len(r.row.Cells) <= r.at {
			r.row.Cells = append(r.row.Cells, "")
		}
		r.row.Cells[r.at] = text
	case "row":
		if r.book.cells += len(r.row.Cells); r.book.cells > MaximumCells {
			return ErrTooLarge
		}
		if slices.ContainsFunc(r.row.Cells, func(text string) bool { return text != "" }) {
			r.rows = append(r.rows, r.row)
		}
	}
	return nil
}

// column is the number of a column from 0 by its letters: B7 is 1.
func column(place string) int {
	n := 0
	for i := 0; i < len(place) && place[i] >= 'A' && place[i] <= 'Z' && n < maximumColumns*26; i++ {
		n = n*26 + int(place[i]-'A') + 1
	}
	return n - 1
}

// text is what a cell shows.
func (r *reader) text() (string, error) {
	value := string(r.value)
	switch r.kind {
	case "s":
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(r.book.shared) {
			return "", ErrDamaged
		}
		return r.book.shared[i], nil
	case "", "n":
		return r.book.number(value, r.style), nil
	}
	return value, nil
}

// number writes a number as its style shows it: as a date, or with all of its digits.
func (b *book) number(value string, style int) string {
	if style >= 0 && style < len(b.styles) && b.styles[style] != plain {
		if text, ok := b.date(value, b.styles[style]); ok {
			return text
		}
	}
	return whole(value)
}

// exact is how many digits of a number a spreadsheet keeps.
const exact = 15

// whole writes a whole number of up to fifteen digits that the file holds in scientific form with all of its digits. A
// longer one has lost some and stays as it is.
func whole(value string) string {
	mantissa, exponent, found := strings.Cut(strings.ToUpper(value), "E")
	power, err := strconv.Atoi(exponent)
	digits, fraction, _ := strings.Cut(mantissa, ".")
	if !found || err != nil || power < 0 || len(fraction) > power || len(digits)+power > exact {
		return value
	}
	return digits + fraction + strings.Repeat("0", power-len(fraction))
}
