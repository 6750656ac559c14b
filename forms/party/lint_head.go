package party

import (
	"path"
	"reflect"
	"regexp"

	"rogatory/forms/treaty"
)

var codePattern = regexp.MustCompile(`^[A-Z]{2}$`)

func (l *linter) head(text []byte) {
	h := l.party.Head
	if string(h.Code)+".yaml" != path.Base(l.file) || !codePattern.MatchString(string(h.Code)) {
		l.report("code", "the code %q must be the file's name", h.Code)
	}
	var above Head
	if err := decodeStrictly(headOf(text), &above); err != nil || !reflect.DeepEqual(above, h) {
		l.report("head", "every key of the head must stand above the key instruments, and no other: the list of "+
			"Parties is read up to it")
	}
	l.words("names", h.Names)
	l.languageTags("official_languages", h.OfficialLanguages)
	l.source("membership", h.Membership.Source)
	l.dates("membership", true, h.Membership.InForce)
	l.dates("membership", false, h.Membership.Consent)
	l.order("membership", "consent", h.Membership.Consent, "in_force", h.Membership.InForce)
	l.dates("head", true, h.Retrieved, h.Checked)
	if h.Notes != nil {
		l.sentence("notes", *h.Notes)
	}
	for _, t := range h.Territories {
		l.words("territories["+t.ID+"]", t.Names)
	}
	for _, m := range h.Matters {
		l.words("matters["+m.ID+"]", m.Names)
	}
	oneOf(l, "membership.confidence", h.Membership.Confidence, treaty.Confidences())
}

func (l *linter) evidence(place string, e Evidence) {
	l.source(place, e.Source)
	l.dates(place, false, e.Retrieved, e.Checked)
	oneOf(l, place+".review", e.Review, treaty.Reviews())
	l.order(place, "as_of", e.Source.AsOf, "retrieved", e.Retrieved)
	l.order(place, "retrieved", e.Retrieved, "checked", e.Checked)
}

func (l *linter) source(place string, s Source) {
	if _, ok := DocumentByID(s.Document); !ok {
		l.report(place+".source", "the document %q is not in the list of sources", s.Document)
	}
	if s.Document == OfficeSource && !l.office {
		l.report(place+".source", "the document %q is for office amendments alone", s.Document)
	}
	if s.Document == OfficeSource && s.Place == "" {
		l.report(place+".source", "the place must describe a source that the office found")
	}
	l.dates(place+".source.as_of", true, s.AsOf)
}

func (l *linter) dates(place string, needed bool, dates ...treaty.Date) {
	for _, d := range dates {
		if (d != "" || needed) && !d.Valid() {
			l.report(place, "the date %q is not of the form 2026-11-22", d)
		}
	}
}

func (l *linter) period(place string, from, until treaty.Date) {
	l.dates(place, false, from, until)
	l.order(place, "from", from, "until", until)
}

// order refuses a day that lies before another one which must come first; a day that is unknown is left alone.
func (l *linter) order(place, first string, earlier treaty.Date, second string, later treaty.Date) {
	if earlier != "" && later != "" && later < earlier {
		l.report(place, "%s (%s) lies before %s (%s)", second, later, first, earlier)
	}
}
