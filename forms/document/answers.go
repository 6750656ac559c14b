package document

import (
	"regexp"
	"strings"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// answer returns an answer as the reader will see it, in the document's language, and an empty string where there is
// none or the question does not apply.
func (w *words) answer(name question.Named) string {
	id := name.ID()
	if !rules.Applies(w.Facts, id) {
		return ""
	}
	switch given := w.draft.Answer(id).(type) {
	case answer.Text:
		return w.text(given)
	case bool:
		return w.yesOrNo(given)
	case []string:
		return w.languageNames(given)
	case string:
		q, _ := question.ByID(id)
		return w.line(q, given)
	}
	return ""
}

// line writes an answer that is one string, by the kind of its question.
func (w *words) line(q question.Question, given string) string {
	switch q.Kind {
	case question.Date:
		return w.date(given)
	case question.Moment:
		return w.moment(given, w.draft.String(question.AuthorityTimeZone))
	case question.Party:
		return w.speaker().Party(party.Code(given))
	case question.One:
		return w.option(q, given)
	case question.TimeZone:
		return w.timeZone(given)
	}
	return tidy(given)
}

// text returns a free text in the document's language; one that is not translated yet is printed as drafted.
func (w *words) text(t answer.Text) string {
	words, _ := t.In(w.Words.Language(), w.draft.String(question.DraftingLanguage))
	return tidy(words)
}

// foreign returns the language in which a free text is printed, where that is not the document's: it is not translated.
func (w *words) foreign(t answer.Text) string {
	drafting := w.draft.String(question.DraftingLanguage)
	if _, translated := t.In(w.Words.Language(), drafting); translated {
		return ""
	}
	return drafting
}

// foreignAnswer is foreign for the answer to a question.
func (w *words) foreignAnswer(name question.Named) string {
	id := name.ID()
	if q, _ := question.ByID(id); q.Kind == question.Text {
		return w.foreign(w.draft.Text(question.Key[answer.Text](id)))
	}
	return ""
}

var (
	lineEnd   = regexp.MustCompile(`[ \t]*\r?\n[ \t]*`)
	blankLine = regexp.MustCompile(`\n{2,}`)
)

// tidy takes away blanks that nobody sees and keeps at most one blank line between paragraphs.
func tidy(text string) string {
	return strings.TrimSpace(blankLine.ReplaceAllString(lineEnd.ReplaceAllString(text, "\n"), "\n\n"))
}

func (w *words) option(q question.Question, value string) string {
	if q.Words != "" {
		return w.Words.Say(q.Words + value)
	}
	return w.say("option." + string(q.ID) + "." + value)
}

func (w *words) yesOrNo(yes bool) string {
	if yes {
		return w.say("option.yes")
	}
	return w.say("option.no")
}

// date writes a calendar date; words that are no date are printed as they were typed.
func (w *words) date(text string) string {
	said := w.speaker().Date(treaty.Date(text))
	if said == text {
		return text
	}
	return dayWithMonth(said)
}

// dayWithMonth holds the day of a date on the line of its month. The words for dates say so themselves where only
// documents use them; those of English and French are also those of the screens, where people copy and search them.
func dayWithMonth(date string) string {
	const noBreakSpace = "\u00a0"
	if strings.Contains(date, noBreakSpace) {
		return date
	}
	return strings.Replace(date, " ", noBreakSpace, 1)
}

// moment writes a date and time with its distance from UTC, or a date where no time was given; what cannot be read is
// printed as it was typed.
func (w *words) moment(text, zone string) string {
	if _, err := treaty.ParseDate(text); err == nil {
		return w.date(text)
	}
	moment, err := rules.ParseMoment(text, zone)
	if err != nil {
		return text
	}
	day := w.Words.Date(moment)
	return strings.Replace(w.Words.DateAndTime(moment, clockOf(text)), day, dayWithMonth(day), 1)
}

// clockOf is the time of day of a moment as its source gives it: not more precise, and not less.
func clockOf(text string) string {
	_, clock, _ := strings.Cut(text, "T")
	return clock[:strings.IndexAny(clock+"Z", "Z+-")]
}

func (w *words) languageNames(tags []string) string {
	names := make([]string, len(tags))
	for i, tag := range tags {
		names[i] = w.Words.LanguageName(tag)
	}
	return w.Words.And(names)
}

// timeZone writes a zone with its distance from UTC on the date of the request; UTC itself needs none.
func (w *words) timeZone(name string) string {
	zone, err := time.LoadLocation(name)
	if err != nil || zone == time.UTC || w.draft.Date() == "" {
		return name
	}
	noon := w.draft.Date().Time().Add(12 * time.Hour).In(zone)
	return w.say("time-zone", i18n.Args{"Zone": name, "Offset": noon.Format("-07:00")})
}
