package wordtable

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"rogatory/i18n/xliff"
)

// Is reports whether a file can be a Word document.
func Is(content []byte) bool { return bytes.HasPrefix(content, []byte("PK\x03\x04")) }

// Read reads the document as it came back. The error is always a *xliff.FileError.
func Read(content []byte) (xliff.File, error) {
	if len(content) > xliff.MaximumFile {
		return xliff.File{}, &xliff.FileError{Reason: "too-large"}
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return xliff.File{}, &xliff.FileError{Reason: "not-word", Err: err}
	}
	body := &bodyReader{}
	if err := walk(archive, documentPart, body); err != nil {
		return xliff.File{}, asFileError(err)
	}
	custom := &propertyReader{values: map[string]string{}}
	if err := walk(archive, customPart, custom); err != nil && !errors.Is(err, errNoPart) {
		return xliff.File{}, asFileError(err)
	}
	return fileOf(body, custom.values)
}

// fileOf puts together what the table and the properties say.
func fileOf(body *bodyReader, properties map[string]string) (xliff.File, error) {
	f := xliff.File{Original: properties[draftProperty], SourceLanguage: properties[sourceProperty],
		TargetLanguage: properties[targetProperty]}
	if line := strings.Fields(body.origin); f.Original == "" && len(line) == 4 {
		f.Original, f.SourceLanguage, f.TargetLanguage = line[1], line[2], line[3]
	}
	ids := strings.Fields(properties[textsProperty])
	seen := map[string]bool{}
	for i, r := range body.rows {
		unit := r.unit(ids)
		if i == 0 && r.mark == "" && !slices.Contains(ids, unit.ID) || unit.ID == "" && unit.Target == "" {
			continue // the headings, and rows that hold nothing
		}
		switch {
		case unit.ID == "":
			return xliff.File{}, &xliff.FileError{Reason: "no-id"}
		case seen[unit.ID]:
			return xliff.File{}, &xliff.FileError{Reason: "twice", Unit: unit.ID}
		}
		seen[unit.ID] = true
		f.Units = append(f.Units, unit)
	}
	if len(f.Units) == 0 || f.Original == "" {
		return xliff.File{}, &xliff.FileError{Reason: "no-table"}
	}
	return f, nil
}

// tableRow is a row of the table as it stands.
type tableRow struct {
	cells []string
	mark  string // the first of our bookmarks in it
}

// unit is the text of a row. Its name is that of the first column, or where that is gone, the one of the bookmark.
func (r tableRow) unit(ids []string) xliff.Unit {
	id := strings.Join(strings.Fields(r.cells[0]), "")
	at := slices.IndexFunc(ids, func(known string) bool { return markOf(known) == r.mark })
	u := xliff.Unit{ID: id, Source: r.cells[1], Target: strings.TrimSpace(r.cells[2])}
	if id == "" && at >= 0 {
		u.ID = ids[at]
	}
	if u.Target != "" && r.mark != markOf(id) {
		u.State = xliff.AwaitsReview
	}
	return u
}

var errNoPart = errors.New("the part is missing")

func asFileError(err error) error {
	var own *xliff.FileError
	if errors.As(err, &own) {
		return own
	}
	return &xliff.FileError{Reason: "not-word", Err: err}
}

// visitor is told the elements of a part.
type visitor interface {
	start(t xml.StartElement)
	end(t xml.EndElement)
	text(text string)
}

// walk goes through a part of the document.
func walk(archive *zip.Reader, name string, v visitor) error {
	file, err := archive.Open(name)
	if err != nil {
		return errNoPart
	}
	defer func() { _ = file.Close() }() // nothing was written
	limited := &io.LimitedReader{R: file, N: maximumPart}
	decoder := xml.NewDecoder(limited)
	for depth := 0; ; {
		token, err := decoder.Token()
		switch {
		case limited.N <= 0 || depth > deepest:
			return &xliff.FileError{Reason: "too-large"}
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		switch t := token.(type) {
		case xml.Directive:
			return &xliff.FileError{Reason: "entities"}
		case xml.StartElement:
			depth++
			v.start(t)
		case xml.EndElement:
			depth--
			v.end(t)
		case xml.CharData:
			v.text(string(t))
		}
	}
}

// bodyReader reads the rows of the tables of a document, and the line that names draft and languages.
type bodyReader struct {
	rows   []tableRow
	origin string

	row        *tableRow
	cell       *strings.Builder
	paragraphs int // of the cell
	tables     int // how deep the table stands that is read
	line       strings.Builder
	skipped    int // depth of what is no text
	reading    bool
}

// passed are the elements whose text is none of the cell: what was struck out or moved away, fields, properties, and
// the second form of what another program may not draw.
var passed = []string{"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tcPr", "sdtPr", "Fallback", "pict",
	"drawing"}

func (b *bodyReader) start(t xml.StartElement) {
	if slices.Contains(passed, t.Name.Local) || b.skipped > 0 {
		b.skipped++
		return
	}
	if t.Name.Space != namespace && t.Name.Space != strict {
		return
	}
	switch t.Name.Local {
	case "tbl":
		b.tables++
	case "tr":
		if b.tables == 1 {
			b.row = &tableRow{}
		}
	case "tc":
		if b.tables == 1 {
			b.cell, b.paragraphs = &strings.Builder{}, 0
		}
	case "p":
		b.line.Reset()
		if b.paragraphs++; b.paragraphs > 1 && b.cell != nil {
			b.write("\n")
		}
	case "t":
		b.reading = true
	case "br", "cr":
		b.write("\n")
	case "tab":
		b.write("\t")
	case "noBreakHyphen":
		b.write("\u2011")
	case "bookmarkStart":
		b.bookmark(t)
	}
}

func (b *bodyReader) bookmark(t xml.StartElement) {
	for _, a := range t.Attr {
		if a.Name.Local == "name" && strings.HasPrefix(a.Value, markPrefix) && b.row != nil && b.row.mark == "" {
			b.row.mark = a.Value
		}
	}
}

func (b *bodyReader) write(text string) {
	if b.cell != nil {
		b.cell.WriteString(text)
	} else {
		b.line.WriteString(text)
	}
}

func (b *bodyReader) end(t xml.EndElement) {
	if b.skipped > 0 {
		b.skipped--
		return
	}
	if t.Name.Space != namespace && t.Name.Space != strict {
		return
	}
	switch t.Name.Local {
	case "t":
		b.reading = false
	case "p":
		if line := b.line.String(); b.cell == nil && strings.HasPrefix(line, origin+" ") {
			b.origin = line
		}
	case "tbl":
		b.tables--
	case "tc":
		if b.tables == 1 && b.cell != nil && b.row != nil {
			b.row.cells = append(b.row.cells, b.cell.String())
			b.cell = nil
		}
	case "tr":
		if b.tables == 1 && b.row != nil && len(b.row.cells) >= 3 {
			b.rows = append(b.rows, *b.row)
		}
		if b.tables == 1 {
			b.row = nil
		}
	}
}

func (b *bodyReader) text(text string) {
	if b.reading && b.skipped == 0 {
		b.write(text)
	}
}

// propertyReader reads the properties of a document.
type propertyReader struct {
	values map[string]string
	name   string
}

func (p *propertyReader) start(t xml.StartElement) {
	if t.Name.Local != "property" {
		return
	}
	p.name = ""
	for _, a := range t.Attr {
		if a.Name.Local == "name" {
			p.name = a.Value
		}
	}
}

func (p *propertyReader) end(xml.EndElement) {}

func (p *propertyReader) text(text string) {
	if p.name != "" {
		p.values[p.name] += text
	}
}
