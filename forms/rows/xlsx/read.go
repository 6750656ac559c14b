package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// Read reads a workbook. The error is one of the package, or wraps one.
func Read(content []byte) (Sheet, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return Sheet{}, ErrNotWorkbook
	}
	b := &book{parts: map[string]*zip.File{}, left: MaximumUnpacked}
	var declared uint64
	for _, part := range archive.File {
		b.parts[strings.TrimPrefix(part.Name, "/")] = part
		if strings.HasSuffix(part.Name, ".xml") {
			declared += part.UncompressedSize64
		}
	}
	if _, ok := b.parts["xl/workbook.xml"]; !ok {
		return Sheet{}, ErrNotWorkbook
	}
	if declared > MaximumUnpacked {
		return Sheet{}, ErrTooLarge
	}
	return b.read()
}

// book is a workbook while it is read.
type book struct {
	parts    map[string]*zip.File
	left     int64 // bytes that may still be unpacked
	cells    int
	shared   []string
	styles   []shows // by the number of a cell's style
	from1904 bool
}

func (b *book) read() (Sheet, error) {
	sheets, err := b.sheets()
	if err != nil {
		return Sheet{}, err
	}
	if err := b.readShared(); err != nil {
		return Sheet{}, err
	}
	if err := b.readStyles(); err != nil {
		return Sheet{}, err
	}
	var found Sheet
	for _, s := range sheets {
		if len(found.Rows) > 0 {
			found.Others = append(found.Others, s.name)
			continue
		}
		rows, err := b.rows(s.part)
		if err != nil {
			return Sheet{}, err
		}
		found.Name, found.Rows = s.name, rows
	}
	return found, nil
}

// limited reads no more than the workbook may unpack.
type limited struct {
	from io.Reader
	left *int64
}

func (l limited) Read(into []byte) (int, error) {
	if *l.left <= 0 {
		return 0, ErrTooLarge
	}
	if int64(len(into)) > *l.left {
		into = into[:*l.left]
	}
	n, err := l.from.Read(into)
	*l.left -= int64(n)
	return n, err
}

// walk hands on the elements and the text of a part. A part that is not there is empty.
func (b *book) walk(name string, each func(token xml.Token) error) error {
	part, ok := b.parts[name]
	if !ok {
		return nil
	}
	from, err := part.Open()
	if err != nil {
		return ErrDamaged
	}
	decoder := xml.NewDecoder(limited{from, &b.left})
	for {
		token, err := decoder.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return from.Close()
		case errors.Is(err, ErrTooLarge):
			return ErrTooLarge
		case err != nil:
			return ErrDamaged
		}
		if _, isType := token.(xml.Directive); isType {
			return ErrDamaged
		}
		if err := each(token); err != nil {
			return err
		}
	}
}

func attribute(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// sheetPart is a sheet with the part that holds it.
type sheetPart struct{ name, part string }

// sheets lists the sheets in their order, those that are not hidden first.
func (b *book) sheets() ([]sheetPart, error) {
	targets := map[string]string{}
	err := b.walk("xl/_rels/workbook.xml.rels", func(token xml.Token) error {
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "Relationship" {
			target := attribute(start, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[attribute(start, "Id")] = strings.TrimPrefix(target, "/")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var shown, hidden []sheetPart
	err = b.walk("xl/workbook.xml", func(token xml.Token) error {
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "workbookPr":
			b.from1904 = attribute(start, "date1904") == "1" || attribute(start, "date1904") == "true"
		case start.Name.Local == "sheet":
			id := ""
			for _, a := range start.Attr {
				if a.Name.Local == "id" {
					id = a.Value
				}
			}
			s := sheetPart{attribute(start, "name"), targets[id]}
			if attribute(start, "state") == "" || attribute(start, "state") == "visible" {
				shown = append(shown, s)
			} else {
				hidden = append(hidden, s)
			}
		}
		return nil
	})
	if err == nil && len(shown)+len(hidden) == 0 {
		err = ErrDamaged
	}
	return append(shown, hidden...), err
}

// readShared reads the texts that cells share, without the reading aids of East Asian ones.
func (b *book) readShared() error {
	var text []byte
	inText, aids := false, 0
	return b.walk("xl/sharedStrings.xml", func(token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				text = text[:0]
			case "t":
				inText = aids == 0
			case "rPh":
				aids++
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				if b.shared = append(b.shared, string(text)); len(b.shared) > MaximumCells {
					return ErrTooLarge
				}
			case "t":
				inText = false
			case "rPh":
				aids--
			}
		case xml.CharData:
			if inText {
				text = append(text, t...)
			}
			if len(text) > maximumCell {
				return ErrTooLarge
			}
		}
		return nil
	})
}
