package document

import (
	"strings"

	"rogatory/i18n"
)

// The measures of the plain text, in columns of a terminal.
const (
	textWidth  = 90
	labelWidth = 38 // widest column of labels; a longer label stands on a line of its own
	columnGap  = 2
)

// Text returns a document as plain text of lines of at most 90 columns, to read on a terminal or to paste into a
// message. A single word that is longer, such as an address on the web, is not broken outside tables.
func Text(doc Document) string {
	p := &printer{colon: colonOf(doc.Language)}
	p.head(doc)
	for _, block := range doc.Blocks {
		p.block(block)
	}
	return strings.TrimRight(p.out.String(), "\n") + "\n"
}

// colonOf returns what stands between a label and its value in a language.
func colonOf(language string) func(label string) string {
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		return func(label string) string { return label + ":" }
	}
	return func(label string) string { return words.Say("document.colon", i18n.Args{"Label": label}) }
}

type printer struct {
	out   strings.Builder
	colon func(string) string
}

// print writes a text wrapped to the width, every line indented.
func (p *printer) print(first, rest, text string) {
	indent := first
	for _, paragraph := range strings.Split(text, "\n") {
		for _, line := range wrap(paragraph, textWidth-columns(rest)) {
			p.out.WriteString(strings.TrimRight(indent+line, " ") + "\n")
			indent = rest
		}
	}
}

func (p *printer) blank() { p.out.WriteByte('\n') }

func (p *printer) head(doc Document) {
	for _, line := range doc.Letterhead {
		p.print("", "", line)
	}
	p.blank()
	p.mark(doc.DraftMark)
	p.part(Part{Title: doc.Title, Subtitle: doc.Subtitle, Confidence: doc.Confidence})
	if doc.Beside != nil {
		p.part(*doc.Beside)
	}
}

// mark prints a line above the title.
func (p *printer) mark(line string) {
	if line != "" {
		p.print("", "", line)
		p.blank()
	}
}

// part prints what stands above the text in a language.
func (p *printer) part(b Part) {
	p.mark(b.Confidence)
	p.print("", "", b.Title)
	p.out.WriteString(strings.Repeat("=", min(textWidth, columns(b.Title))) + "\n")
	p.print("", "", b.Subtitle)
	p.blank()
}

// pair prints both languages, one after the other.
func (p *printer) pair(b Pair) {
	if both := inOne(b); both != nil {
		p.block(both)
		return
	}
	p.block(b.First)
	p.block(b.Second)
}

func (p *printer) block(block Block) {
	switch b := block.(type) {
	case Part:
		p.colon = colonOf(b.Language)
		p.part(b)
	case Pair:
		p.pair(b)
	case Heading:
		p.heading(b)
	case Paragraph:
		p.print("", "", b.Text)
		p.blank()
	case List:
		for _, item := range b.Items {
			p.print("- ", "  ", item)
		}
		p.blank()
	case Fields:
		p.fields(b)
	case Table:
		p.table(b)
	case Signature:
		p.signature(b)
	}
}

func (p *printer) heading(h Heading) {
	number := ""
	if h.Number != "" {
		number = h.Number + ". "
	}
	p.print(number, strings.Repeat(" ", columns(number)), h.Text)
	if h.Level == 1 {
		p.out.WriteString(strings.Repeat("-", min(textWidth, columns(number+h.Text))) + "\n")
	}
}

// fields aligns the values; a label that is too long for the column stands above its value.
func (p *printer) fields(f Fields) {
	column := 0
	for _, row := range f.Rows {
		if n := columns(p.colon(row.Label)); n <= labelWidth {
			column = max(column, n)
		}
	}
	indent := strings.Repeat(" ", max(column+1, 4))
	for _, row := range f.Rows {
		label := p.colon(row.Label)
		if room := columns(indent) - columns(label); room > 0 {
			p.print(label+strings.Repeat(" ", room), indent, row.Value)
			continue
		}
		p.print("", "", label)
		p.print(indent, indent, row.Value)
	}
	p.blank()
}

func (p *printer) signature(s Signature) {
	p.blank()
	p.print("", "", s.PlaceAndDate)
	p.blank()
	p.blank()
	p.print("", "", strings.Repeat("_", 40))
	for _, line := range []string{s.Name, s.Post, s.Authority, "(" + s.SealLabel + ")"} {
		p.print("", "", line)
	}
}
