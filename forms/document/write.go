package document

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// say returns a message of the document's own area of the catalogue.
func (w *words) say(id string, args ...i18n.Args) string {
	return w.Words.Say("document."+id, args...)
}

// each returns the message prefix+value for every value.
func (w *words) each(prefix string, values []string) []string {
	said := make([]string, len(values))
	for i, value := range values {
		said[i] = w.Words.Say(prefix + value)
	}
	return said
}

// add begins a numbered section and gives it those blocks that say something. A section without any is left out, and
// the numbers go on without a gap.
func (w *writer) add(heading string, blocks ...Block) {
	kept := withContent(blocks)
	if len(kept) == 0 {
		return
	}
	w.section++
	w.blocks = append(w.blocks, Heading{Level: 1, Number: fmt.Sprint(w.section), Text: heading})
	w.blocks = append(w.blocks, kept...)
}

// addLimb begins a section that satisfies a limb of Article 29(2); the heading of a preservation request names the
// limb, by the letter of the authentic texts in every language, so that nobody takes one limb for another.
func (w *writer) addLimb(id, limb string, blocks ...Block) {
	heading := w.say("section." + id)
	if w.draft.Type() == treaty.Preservation {
		heading = w.say("limb", i18n.Args{"Title": heading, "Limb": limb})
	}
	w.add(heading, blocks...)
}

// withContent leaves out blocks that would print nothing, and makes a paragraph of its own of every text between blank
// lines.
func withContent(blocks []Block) []Block {
	var kept []Block
	for _, block := range blocks {
		if !hasContent(block) {
			continue
		}
		paragraph, ok := block.(Paragraph)
		if !ok {
			kept = append(kept, block)
			continue
		}
		for _, text := range strings.Split(paragraph.Text, "\n\n") {
			kept = append(kept, Paragraph{Text: text, Language: paragraph.Language, Question: paragraph.Question})
		}
	}
	return kept
}

func hasContent(block Block) bool {
	switch b := block.(type) {
	case nil:
		return false
	case Paragraph:
		return b.Text != ""
	case List:
		return len(b.Items) > 0
	case Fields:
		return len(b.Rows) > 0
	case Table:
		return len(b.Rows) > 0
	}
	return true
}

// sentences joins the sentences of one paragraph. A full stop of East Asian width brings its own space.
func sentences(parts ...string) string {
	said := ""
	for _, part := range parts {
		last, _ := utf8.DecodeLastRuneInString(said)
		if said != "" && part != "" && !isWide(last) {
			said += " "
		}
		said += part
	}
	return said
}

// table makes a table of the rows and the columns that hold something, with a dash in empty cells. There is a row for
// every entry of the list that the question asks for.
func (w *words) table(name question.Named, columns []Column, rows [][]string) Table {
	id := name.ID()
	t := Table{Question: string(id)}
	used := make([]bool, len(columns))
	for _, row := range rows {
		for i, cell := range row {
			used[i] = used[i] || cell != ""
		}
	}
	for i, column := range columns {
		if used[i] {
			t.Columns = append(t.Columns, column)
		}
	}
	for i, row := range rows {
		if strings.Join(row, "") != "" {
			t.Rows = append(t.Rows, w.cells(row, used))
			t.Places = append(t.Places, string(id.At(i)))
		}
	}
	return t
}

func (w *words) cells(row []string, used []bool) []string {
	var cells []string
	for i, cell := range row {
		switch {
		case !used[i]:
		case cell == "":
			cells = append(cells, w.say("empty"))
		default:
			cells = append(cells, cell)
		}
	}
	return cells
}

// column makes a column with the label of a field.
func (w *words) column(label string, share float64) Column {
	return Column{Title: w.say("label." + label), Share: share}
}
