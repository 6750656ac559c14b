// Package xliff carries texts to a translator and back as a file in XLIFF 1.2 (OASIS standard, 1 February 2008), which
// translators' tools open. A person in the office exports the texts of a draft, the translator fills in the targets,
// and the office reads them back:
//
//	content, err := xliff.Write(xliff.File{Original: id, SourceLanguage: "en", TargetLanguage: "de", Units: units})
//	…
//	file, err := xliff.Read(content)
//	comparison := file.Compare(units)
//
// Read is strict, because the file comes from outside: its size is bounded, a document type and with it every entity of
// its own is refused, and markup inside a text is refused, since a part of the text would get lost with it. What
// Compare finds translated can be stored; Lost names the addresses and numbers of a source that its translation does
// not repeat.
package xliff

import (
	"bytes"
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaximumFile is the size in bytes beyond which a file is not read.
const MaximumFile = 16 << 20

// File is the content of an XLIFF file with one <file> element.
type File struct {
	Original       string // where the texts come from; Compare's caller looks at it
	SourceLanguage string // language tags as in BCP 47
	TargetLanguage string
	Units          []Unit
}

// Unit is one text, a <trans-unit>.
type Unit struct {
	ID     string // unique in the file
	Source string
	Target string // empty while there is no translation
	Note   string // for the translator: what the text is; Read leaves it empty
	State  State  // what the tool says about the target
}

type document struct {
	XMLName xml.Name
	Version string  `xml:"version,attr"`
	Files   []entry `xml:"file"`
}

type entry struct {
	Original string `xml:"original,attr"`
	Source   string `xml:"source-language,attr"`
	Target   string `xml:"target-language,attr"`
	Datatype string `xml:"datatype,attr"`
	Body     body   `xml:"body"`
}

type body struct {
	Units  []transUnit `xml:"trans-unit"`
	Groups []body      `xml:"group"`
}

type transUnit struct {
	ID     string  `xml:"id,attr"`
	Space  string  `xml:"xml:space,attr,omitempty"`
	Source *words  `xml:"source"`
	Target *words  `xml:"target"`
	Note   *string `xml:"note"`
}

// words is a <source> or a <target>.
type words struct {
	State string `xml:"state,attr,omitempty"`
	Text  string `xml:",chardata"`
}

// Write returns the file as UTF-8, indented, with a final line feed. Control characters that XML cannot hold become
// U+FFFD.
func Write(f File) ([]byte, error) {
	e := entry{Original: f.Original, Source: f.SourceLanguage, Target: f.TargetLanguage, Datatype: "plaintext"}
	for _, u := range f.Units {
		e.Body.Units = append(e.Body.Units, u.element())
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	encoder := xml.NewEncoder(&out)
	encoder.Indent("", "  ")
	if err := encoder.Encode(document{XMLName: xml.Name{Space: namespace, Local: "xliff"}, Version: "1.2",
		Files: []entry{e}}); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

func (u Unit) element() transUnit {
	element := transUnit{ID: u.ID, Space: "preserve", Source: &words{Text: u.Source}}
	if u.Target != "" {
		element.Target = &words{State: "translated", Text: u.Target}
	}
	if u.Note != "" {
		element.Note = &u.Note
	}
	return element
}

// same reports whether two sources are the same text. Translators' tools re-break lines, straighten quotation marks and
// blanks, and XML cannot hold some characters, so none of these counts.
func same(a, b string) bool { return a == b || plainForm(a) == plainForm(b) }

func plainForm(text string) string {
	return strings.Join(strings.Fields(straight.Replace(norm.NFC.String(writable(text)))), " ")
}

// straight writes the signs that tools exchange in one form.
var straight = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‚", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`,
	"«", `"`, "»", `"`, "‑", "-", "‐", "-", "–", "-", "…", "...", "\u00ad", "", "\u200b", "", "\ufeff", "",
	"\u00a0", " ", "\u202f", " ")

// writable replaces what XML 1.0 cannot hold (section 2.2), as Write does.
func writable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, text)
}
