package xliff

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// FileError says why a file is not read. Reason is the end of the catalogue's id "error.xliff.<reason>".
type FileError struct {
	Reason string // too-large, not-xml, encoding, entities, not-xliff, version, several, no-id, twice, markup
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

// Read reads a file in XLIFF 1.2, 2.0 or 2.1, in UTF-8, UTF-16 or the encoding that it declares. A target that its tool
// marks as new or as yet to be translated is empty. Units inside groups are read, sentences that a tool cut a text into
// are joined; elements that a tool adds beside source and target are passed over. The error is always a *FileError.
func Read(content []byte) (File, error) {
	if len(content) > MaximumFile {
		return File{}, &FileError{Reason: "too-large"}
	}
	content, inUTF16, err := fromUTF16(content)
	if err != nil {
		return File{}, &FileError{Reason: "encoding", Err: err}
	}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	decoder.CharsetReader = func(label string, input io.Reader) (io.Reader, error) {
		if inUTF16 {
			return input, nil
		}
		encoding, err := htmlindex.Get(label)
		if err != nil {
			return nil, &FileError{Reason: "encoding", Err: err}
		}
		return encoding.NewDecoder().Reader(input), nil
	}
	r := reader{seen: map[string]bool{}}
	err = r.read(decoder)
	var own *FileError
	switch {
	case errors.As(err, &own):
		return File{}, own
	case err != nil:
		return File{}, &FileError{Reason: "not-xml", Err: err}
	}
	return r.file, nil
}

// fromUTF16 turns UTF-16 into UTF-8: with its mark, or without one where the first sign is "<" in two bytes.
func fromUTF16(content []byte) (text []byte, was bool, err error) {
	order := unicode.BigEndian
	switch {
	case bytes.HasPrefix(content, []byte("\xfe\xff")), bytes.HasPrefix(content, []byte("\x00<")):
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("<\x00")):
		order = unicode.LittleEndian
	default:
		return bytes.TrimPrefix(content, []byte("\ufeff")), false, nil
	}
	text, err = unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(content)
	return text, true, err
}

// deepest is how deep elements may stand inside each other. What translators' tools write stays below ten.
const deepest = 64

// The name spaces of the versions that are read. 2.1 has that of 2.0.
const (
	namespace  = "urn:oasis:names:tc:xliff:document:1.2"
	namespace2 = "urn:oasis:names:tc:xliff:document:2.0"
)

// reader reads one document, element by element.
type reader struct {
	file  File
	path  []xml.Name
	files int
	seen  map[string]bool // ids
	ended bool
	skip  int // depth of an element that is passed over; 0 for none
	space string
	unit  *unitReader
}

func (r *reader) read(decoder *xml.Decoder) error {
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			if !r.ended {
				return io.ErrUnexpectedEOF
			}
			if r.files == 0 {
				return &FileError{Reason: "several"}
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.Directive:
			return &FileError{Reason: "entities"}
		case xml.CharData:
			if len(r.path) == 0 && len(bytes.TrimSpace(t)) > 0 {
				return errors.New("text stands outside the document")
			}
			if r.unit != nil && r.skip == 0 {
				r.unit.text(string(t))
			}
		case xml.StartElement:
			if err := r.start(t); err != nil {
				return err
			}
		case xml.EndElement:
			if err := r.end(t); err != nil {
				return err
			}
		}
	}
}

func (r *reader) start(t xml.StartElement) error {
	switch {
	case r.ended:
		return errors.New("an element follows the document")
	case len(r.path) >= deepest:
		return &FileError{Reason: "not-xliff", Err: errors.New("elements are nested too deeply")}
	}
	r.path = append(r.path, t.Name)
	if len(r.path) == 1 {
		return r.root(t)
	}
	switch {
	case r.skip > 0:
		return nil
	case r.unit != nil:
		pass, err := r.unit.start(t, t.Name.Space == r.space)
		if pass {
			r.skip = len(r.path)
		}
		return err
	case t.Name.Space != r.space:
		r.skip = len(r.path)
		return nil
	}
	switch t.Name.Local {
	case "file":
		if r.files++; r.files > 1 {
			return &FileError{Reason: "several"}
		}
		r.file.Original = attribute(t, "original")
		if r.space == namespace {
			r.file.SourceLanguage, r.file.TargetLanguage = attribute(t, "source-language"),
				attribute(t, "target-language")
		}
	case "trans-unit", "unit":
		r.unit = newUnit(t, r.space == namespace2)
	case "body", "group":
	default:
		r.skip = len(r.path)
	}
	return nil
}

// root holds the outermost element to a version that is read.
func (r *reader) root(t xml.StartElement) error {
	if t.Name.Local != "xliff" {
		return &FileError{Reason: "not-xliff"}
	}
	version := attribute(t, "version")
	switch r.space = t.Name.Space; {
	case r.space == namespace && version == "1.2":
	case r.space == namespace2 && (version == "2.0" || version == "2.1"):
		r.file.SourceLanguage, r.file.TargetLanguage = attribute(t, "srcLang"), attribute(t, "trgLang")
	default:
		return &FileError{Reason: "version"}
	}
	return nil
}

func (r *reader) end(t xml.EndElement) error {
	depth := len(r.path)
	r.path = r.path[:depth-1]
	r.ended = depth == 1
	switch {
	case r.skip == depth:
		r.skip = 0
		return nil
	case r.skip > 0 || r.unit == nil:
		return nil
	}
	if !r.unit.end(t) {
		return nil
	}
	unit, err := r.unit.whole()
	switch {
	case err != nil:
		return err
	case r.seen[unit.ID]:
		return &FileError{Reason: "twice", Unit: unit.ID}
	}
	r.seen[unit.ID] = true
	r.file.Units = append(r.file.Units, unit)
	r.unit = nil
	return nil
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
