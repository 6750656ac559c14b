package xliff

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// FileError says why a file is not read. Reason is the end of the catalogue's id "error.xliff.<reason>".
type FileError struct {
	Reason string // too-large, not-xml, entities, not-xliff, version, several, no-id, twice, markup
	Unit   string // for twice and markup
	Err    error  // what lay behind it, for a log
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *FileError) Error() string {
	text := "XLIFF file: " + e.Reason
	if e.Unit != "" {
		text += " at " + e.Unit
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns what lay behind the error.
func (e *FileError) Unwrap() error { return e.Err }

// Message returns the catalogue id of the sentence for people and its arguments.
func (e *FileError) Message() (string, map[string]any) {
	return "error.xliff." + e.Reason, map[string]any{"Unit": e.Unit}
}

// Read reads a file. A target that its tool marks as new or as yet to be translated is empty. Units inside groups are
// read; elements that a tool adds beside source and target are passed over. The error is always a *FileError.
func Read(content []byte) (File, error) {
	if len(content) > MaximumFile {
		return File{}, &FileError{Reason: "too-large"}
	}
	d, err := decode(bytes.TrimPrefix(content, []byte("\ufeff")))
	var own *FileError
	switch {
	case errors.As(err, &own):
		return File{}, own
	case err != nil:
		return File{}, &FileError{Reason: "not-xml", Err: err}
	case d.XMLName.Local != "xliff":
		return File{}, &FileError{Reason: "not-xliff"}
	case d.XMLName.Space != namespace || d.Version != "1.2":
		return File{}, &FileError{Reason: "version"}
	case len(d.Files) != 1:
		return File{}, &FileError{Reason: "several"}
	}
	e := d.Files[0]
	f := File{Original: e.Original, SourceLanguage: e.Source, TargetLanguage: e.Target}
	if err := f.add(e.Body, map[string]bool{}); err != nil {
		return File{}, err
	}
	return f, nil
}

// decode reads one document and holds that no other follows it.
func decode(content []byte) (document, error) {
	var d document
	decoder := xml.NewTokenDecoder(&tokens{from: xml.NewDecoder(bytes.NewReader(content))})
	if err := decoder.Decode(&d); err != nil {
		return d, err
	}
	for {
		switch token, err := decoder.Token(); token.(type) {
		case nil:
			if errors.Is(err, io.EOF) {
				return d, nil
			}
			return d, err
		case xml.Comment, xml.ProcInst, xml.CharData:
		default:
			return d, errors.New("an element follows the document")
		}
	}
}

// deepest is how deep elements may stand inside each other. What translators' tools write stays below ten.
const deepest = 64

// tokens passes on what XLIFF may hold: no document type, no words outside the document, no deep nesting, and no markup
// in a text but <mrk>, by which tools mark a sentence and which takes nothing out of the text.
type tokens struct {
	from *xml.Decoder
	path []string
	unit string
}

// Token returns the next token that may stand in the file.
func (t *tokens) Token() (xml.Token, error) {
	for {
		token, err := t.from.RawToken()
		if err != nil {
			return nil, err
		}
		switch v := token.(type) {
		case xml.Directive:
			return nil, &FileError{Reason: "entities"}
		case xml.CharData:
			if len(t.path) == 0 && len(bytes.TrimSpace(v)) > 0 {
				return nil, errors.New("text stands outside the document")
			}
		case xml.StartElement:
			marked := v.Name.Local == "mrk" && t.inText()
			if err := t.open(v, marked); err != nil {
				return nil, err
			}
			if marked {
				continue
			}
		case xml.EndElement:
			marked := v.Name.Local == "mrk" && len(t.path) > 0 && t.path[len(t.path)-1] == "mrk"
			t.path = t.path[:max(0, len(t.path)-1)]
			if marked {
				continue
			}
		}
		return token, nil
	}
}

// inText reports whether the place is inside the source or the target of a unit.
func (t *tokens) inText() bool {
	for i := len(t.path) - 1; i > 0; i-- {
		if t.path[i] != "mrk" {
			return (t.path[i] == "source" || t.path[i] == "target") && t.path[i-1] == "trans-unit"
		}
	}
	return false
}

func (t *tokens) open(start xml.StartElement, marked bool) error {
	if t.inText() && !marked {
		return &FileError{Reason: "markup", Unit: t.unit}
	}
	if len(t.path) >= deepest {
		return &FileError{Reason: "not-xliff", Err: errors.New("elements are nested too deeply")}
	}
	t.path = append(t.path, start.Name.Local)
	if start.Name.Local != "trans-unit" {
		return nil
	}
	t.unit = ""
	for _, a := range start.Attr {
		if a.Name.Local == "id" && a.Name.Space == "" {
			t.unit = a.Value
		}
	}
	return nil
}

// add collects the units of a body or a group.
func (f *File) add(b body, seen map[string]bool) error {
	for _, u := range b.Units {
		switch {
		case u.ID == "" || u.Source == nil:
			return &FileError{Reason: "no-id"}
		case seen[u.ID]:
			return &FileError{Reason: "twice", Unit: u.ID}
		}
		seen[u.ID] = true
		f.Units = append(f.Units, Unit{ID: u.ID, Source: u.Source.Text, Target: u.Target.translated()})
	}
	for _, group := range b.Groups {
		if err := f.add(group, seen); err != nil {
			return err
		}
	}
	return nil
}

// translated returns the words of a target, unless they wait for the translator, as where a tool filled in the source.
func (w *words) translated() string {
	if w == nil || w.State == "new" || w.State == "needs-translation" {
		return ""
	}
	return strings.TrimSpace(w.Text)
}
