package document

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// answer returns an answer as the reader will see it, in the document's language, and an empty string where there is none or
// the question does not apply.
func (w *writer) answer(id question.ID) string {
	q, ok := question.ByID(id)
	if !ok || !w.draft.Has(id) || !rules.Applies(w.Facts, id) {
		return ""
	}
	switch q.Kind {
	case question.Text:
		return w.text(w.draft.Text(id))
	case question.Date:
		return w.date(w.draft.String(id))
	case question.One:
		return w.option(q, w.draft.String(id))
	case question.YesNo:
		return w.yesOrNo(w.draft.Yes(id))
	case question.Languages:
		return w.languageNames(w.draft.Strings(id))
	case question.TimeZone:
		return w.timeZone(w.draft.String(id))
	}
	return tidy(w.draft.String(id))
}

// text returns a free text in the document's language; one that is not translated yet is printed as drafted.
func (w *writer) text(t request.Text) string {
	words, _ := t.In(w.Words.Language(), w.draft.String("request.drafting_language"))
	return tidy(words)
}

var (
	lineEnd   = regexp.MustCompile(`[ \t]*\r?\n[ \t]*`)
	blankLine = regexp.MustCompile(`\n{2,}`)
)

// tidy takes away blanks that nobody sees and keeps at most one blank line between paragraphs.
func tidy(text string) string {
	return strings.TrimSpace(blankLine.ReplaceAllString(lineEnd.ReplaceAllString(text, "\n"), "\n\n"))
}

// sharedOptions gives, for questions whose options are a closed list of package treaty, where the names of these stand. The
// table is read only.
var sharedOptions = map[question.ID]string{
	"authority.kind": "authority-kind.", "case.stage": "stage.", "sending.channel": "channel.", "followup.channel": "channel.",
	"previous.preservation.channel": "channel.", "previous.assistance.channel": "channel.",
}

func (w *writer) option(q question.Question, value string) string {
	if prefix, ok := sharedOptions[q.ID]; ok {
		return w.Words.Say(prefix + value)
	}
	return w.say("option." + string(q.ID) + "." + value)
}

func (w *writer) yesOrNo(yes bool) string {
	if yes {
		return w.say("option.yes")
	}
	return w.say("option.no")
}

// date writes a calendar date; words that are no date are printed as they were typed.
func (w *writer) date(text string) string { return w.speaker().Date(treaty.Date(text)) }

// moment writes a date and time with its distance from UTC, or a date where no time was given.
func (w *writer) moment(text, zone string) string {
	if text == "" {
		return ""
	}
	if _, err := treaty.ParseDate(text); err == nil {
		return w.date(text)
	}
	moment, err := rules.ParseMoment(text, zone)
	if err != nil {
		return text
	}
	return w.Words.DateTime(moment)
}

func (w *writer) languageNames(tags []string) string {
	names := make([]string, len(tags))
	for i, tag := range tags {
		names[i] = w.Words.LanguageName(tag)
	}
	return w.Words.And(names)
}

// timeZone writes a zone with its distance from UTC on the date of the request; UTC itself needs none.
func (w *writer) timeZone(name string) string {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" || zone == time.UTC || w.draft.Date() == "" {
		return name
	}
	noon := w.draft.Date().Time().Add(12 * time.Hour).In(zone)
	return w.say("time-zone", i18n.Args{"Zone": name, "Offset": noon.Format("-07:00")})
}

// row is a label with the answer to a question: nothing where the question does not apply or may be left open, and the gap
// where an answer is mandatory and missing.
func (w *writer) row(id question.ID) []Field {
	value := w.answer(id)
	if value == "" && rules.Level(w.Facts, id) == question.Mandatory {
		value = w.say("gap")
	}
	return w.labelled(string(id), value, id)
}

// rows is the row of every question.
func (w *writer) rows(ids ...question.ID) []Field {
	var all []Field
	for _, id := range ids {
		all = append(all, w.row(id)...)
	}
	return all
}

// labelled is a row with a value of its own; without a value there is no row. A row has no blank lines.
func (w *writer) labelled(label, value string, id question.ID) []Field {
	if value == "" {
		return nil
	}
	return []Field{{Label: w.say("label." + label), Value: blankLine.ReplaceAllString(value, "\n"), Question: string(id)}}
}

// paragraph is the answer to a question as running text, with the gap where a mandatory answer is missing.
func (w *writer) paragraph(id question.ID) Block {
	text := w.answer(id)
	if text == "" && rules.Level(w.Facts, id) == question.Mandatory {
		text = w.say("gap")
	}
	return Paragraph{Text: text, Question: string(id)}
}

// sentence is a message of the catalogue as a paragraph.
func (w *writer) sentence(id string, question question.ID, args ...i18n.Args) Block {
	return Paragraph{Text: w.say(id, args...), Question: string(question)}
}

// chosen is a sentence with the list of the options that were chosen below it; nothing where none was and none must be.
func (w *writer) chosen(intro, prefix string, id question.ID) []Block {
	options := w.draft.Strings(id)
	if !rules.Applies(w.Facts, id) || len(options) == 0 && rules.Level(w.Facts, id) != question.Mandatory {
		return nil
	}
	items := w.each("document."+prefix, inOrder(id, options), "")
	if len(items) == 0 {
		items = []string{w.say("gap")}
	}
	return []Block{w.sentence(intro, id), List{Items: items, Question: string(id)}}
}

// inOrder puts chosen options into the order of the table of questions.
func inOrder(id question.ID, chosen []string) []string {
	q, _ := question.ByID(id)
	var ordered []string
	for _, option := range q.Options {
		if slices.Contains(chosen, option) {
			ordered = append(ordered, option)
		}
	}
	return ordered
}

// place is a place inside the list of data sought.
func place(item int) string { return fmt.Sprintf("data.items[%d]", item) }
