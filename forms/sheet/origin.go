package sheet

import (
	"strconv"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/i18n"
)

// mostOrigins is how many identifiers are listed with their source: nobody compares more by eye.
const mostOrigins = 1000

// originSection lists each identifier that was pasted or read from a file beside the line and the cells that it was
// read from, so that a second person can compare them. The request itself never shows them.
func (s Sheet) originSection() []document.Block {
	table := document.Table{Columns: []document.Column{{Title: s.say("origins.identifier"), Share: 0.36},
		{Title: s.say("origins.place"), Share: 0.18}, {Title: s.say("origins.cells"), Share: 0.46}}}
	more := 0
	for _, item := range s.facts().Draft.Items() {
		for _, i := range item.Identifiers {
			switch {
			case i.Source == nil:
			case len(table.Rows) == mostOrigins:
				more++
			default:
				table.Rows = append(table.Rows, []string{identified(i), s.place(*i.Source),
					strings.Join(i.Source.Cells, " | ")})
			}
		}
	}
	if len(table.Rows) == 0 {
		return nil
	}
	blocks := []document.Block{heading(s.say("origins")), table}
	if more > 0 {
		blocks = append(blocks, document.Paragraph{Text: s.speaker.Words.Count("sheet.origins.more", more)})
	}
	return blocks
}

// identified is an identifier as the draft holds it.
func identified(i answer.Identifier) string {
	parts := []string{i.Value}
	if i.Port != 0 {
		parts = append(parts, strconv.Itoa(i.Port))
	}
	for _, part := range []string{i.At, i.TimeZone} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

// place names the file and the line.
func (s Sheet) place(source answer.Source) string {
	if source.File == "" {
		return s.say("origins.pasted", i18n.Args{"Line": source.Line})
	}
	return s.say("origins.file", i18n.Args{"File": source.File, "Line": source.Line})
}
