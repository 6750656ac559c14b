package rules

import (
	"fmt"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/identifier"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// ParseMoment reads a date and time with its offset ("2026-11-20T23:41:07+01:00"), a date and time in the zone that is
// given ("2026-11-20T23:41"), or a date. An empty zone is UTC; "Local" is none, since it means something else on every
// computer. With an error it gives the zero time, which lies before everything that a request speaks of.
func ParseMoment(text, zone string) (time.Time, error) {
	moment, _, err := readMoment(text, zone)
	return moment, err
}

// readMoment is ParseMoment that tells how often the clock of the zone showed the moment: twice where clocks are put
// back, never where they are put forward, once in every other hour, for a whole day, and where the offset is given.
func readMoment(text, zone string) (at time.Time, shown int, err error) {
	for _, layout := range offsetLayouts {
		if at, err = time.Parse(layout, text); err == nil {
			return at, 1, nil
		}
	}
	location, err := time.LoadLocation(zone)
	if err != nil || zone == "Local" {
		return time.Time{}, 0, fmt.Errorf("%q is not a time zone", zone)
	}
	if at, err = time.ParseInLocation(time.DateOnly, text, location); err == nil {
		return at, 1, nil
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if figures, err := time.Parse(layout, text); err == nil {
			at, shown = identifier.Placed(figures, location)
			return at, shown, nil
		}
	}
	return time.Time{}, 0, fmt.Errorf("%q is not a date, or a date and time", text)
}

// offsetLayouts are the forms of a moment with its offset: to the second, and to the minute where the source says no
// more.
var offsetLayouts = []string{time.RFC3339, "2006-01-02T15:04Z07:00"}

// openEnd reports whether a period ends with what exists when the request is carried out.
func openEnd(to string) bool { return to == question.AtPreservation || to == question.AtExecution }

// periods holds the periods to stored data: a beginning or an end after the day of the request would be continuing
// collection, which Articles 33 and 34 govern.
func periods(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		found = append(found, periodOf(f, i, item)...)
	}
	return found
}

func periodOf(f Facts, i int, item answer.Item) []Finding {
	var found []Finding
	report := func(code string, severity Severity, field question.FieldName, articles ...treaty.Article) {
		place := question.DataItems.At(i).Field(field)
		found = append(found, Finding{Code: code, Severity: severity, Question: place, Basis: basis(articles...)})
	}
	article := itemBasis[f.Type()]
	for _, end := range []struct {
		field question.FieldName
		text  string
	}{{question.FieldFrom, item.From}, {question.FieldTo, item.To}} {
		found = append(found, clockOf(end.text, item.TimeZone,
			question.DataItems.At(i).Field(end.field), basis(article))...)
	}
	from, fromErr := ParseMoment(item.From, item.TimeZone)
	to, toErr := ParseMoment(item.To, item.TimeZone)
	if item.From != "" && fromErr != nil {
		report("moment-unreadable", Block, question.FieldFrom, article)
	}
	if item.To != "" && !openEnd(item.To) && toErr != nil {
		report("moment-unreadable", Block, question.FieldTo, article)
	}
	if item.From == "" || item.To == "" {
		report("period-missing", Warn, question.FieldFrom, article)
	}
	if toErr == nil && to.Before(from) {
		report("period-reversed", Block, question.FieldTo, article)
	}
	switch {
	case treaty.DateOf(from) > f.day():
		report("continuing-collection", Block, question.FieldFrom, continuing(item.Category))
	case treaty.DateOf(to) > f.day():
		report("continuing-collection", Block, question.FieldTo, continuing(item.Category))
	}
	return found
}

// clockOf warns of a local time without offset that the clocks of its zone showed twice, or never: it names two
// moments, or none.
func clockOf(text, zone string, place question.ID, grounds []string) []Finding {
	_, shown, err := readMoment(text, zone)
	if err != nil || shown == 1 {
		return nil
	}
	finding := warn("moment-twice", place, grounds...).
		with(i18n.Arguments{"Value": i18n.Text(text), "Zone": i18n.Text(zone)})
	if shown == 0 {
		finding.Code = "moment-skipped"
	}
	return []Finding{finding}
}

// continuing returns the article on collection in real time: 33 for traffic data, 34 for content.
func continuing(category string) treaty.Article {
	if category == string(treaty.Content) {
		return "34"
	}
	return "33"
}
