package document

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// row is a label with the answer to a question: nothing where the question does not apply or may be left open, and the
// gap where an answer is mandatory and missing.
func (w *words) row(name question.Named) []Field {
	id := name.ID()
	value := w.answer(id)
	if value == "" && rules.Level(w.Facts, id) == question.Mandatory {
		value = w.say("gap")
	}
	return inLanguage(w.labelled(string(id), value, id), w.foreignAnswer(id))
}

// page is the row of every question of a page of the interview.
func (w *words) page(id question.PageID) []Field {
	var all []Field
	for _, asked := range question.OnPage(id) {
		all = append(all, w.row(asked)...)
	}
	return all
}

// inLanguage notes the language of values that are not in the document's.
func inLanguage(rows []Field, language string) []Field {
	for i := range rows {
		rows[i].Language = language
	}
	return rows
}

// rows is the row of every question.
func (w *words) rows(names ...question.Named) []Field {
	var all []Field
	for _, name := range names {
		all = append(all, w.row(name)...)
	}
	return all
}

// labelled is a row with a value of its own; without a value there is no row. A row has no blank lines.
func (w *words) labelled(label, value string, name question.Named) []Field {
	id := name.ID()
	if value == "" {
		return nil
	}
	return []Field{{Label: w.say("label." + label), Value: blankLine.ReplaceAllString(value, "\n"),
		Question: string(id)}}
}

// paragraph is the answer to a question as running text, with the gap where a mandatory answer is missing.
func (w *words) paragraph(name question.Named) Block {
	id := name.ID()
	text := w.answer(id)
	if text == "" && rules.Level(w.Facts, id) == question.Mandatory {
		text = w.say("gap")
	}
	return Paragraph{Text: text, Language: w.foreignAnswer(id), Question: string(id)}
}

// sentence is a message of the catalogue as a paragraph.
func (w *words) sentence(id string, name question.Named, args ...i18n.Args) Block {
	question := name.ID()
	return Paragraph{Text: w.say(id, args...), Question: string(question)}
}

// chosen is a sentence with the list of the options that were chosen below it; nothing where none was and none must be.
func (w *words) chosen(intro, prefix string, name question.Named) []Block {
	id := name.ID()
	options := w.draft.Strings(question.Key[[]string](id))
	if !rules.Applies(w.Facts, id) || len(options) == 0 && rules.Level(w.Facts, id) != question.Mandatory {
		return nil
	}
	items := w.each("document."+prefix, inOrder(id, options))
	if len(items) == 0 {
		items = []string{w.say("gap")}
	}
	return []Block{w.sentence(intro, id), List{Items: items, Question: string(id)}}
}

// inOrder puts chosen options into the order of the table of questions; what the table does not list stays as chosen.
func inOrder(name question.Named, chosen []string) []string {
	id := name.ID()
	q, _ := question.ByID(id)
	if len(q.Options) == 0 {
		return chosen
	}
	var ordered []string
	for _, option := range q.Options {
		if slices.Contains(chosen, option) {
			ordered = append(ordered, option)
		}
	}
	return ordered
}

// concat joins lists of rows.
func concat(lists ...[]Field) []Field {
	var all []Field
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}
