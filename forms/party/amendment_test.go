package party_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// newPoint replaces Japan's point of contact by a letter that the office received.
func newPoint() party.Amendment {
	return party.Amendment{
		ID: "1", Party: "JP", Made: "2026-12-01", Reason: "Letter of the agency, file 12/26", Replaces: "jp-24-7",
		Authority: &party.Authority{
			ID: "jp-24-7-2026", Role: treaty.ContactPoint, Name: "Cyber Affairs Bureau",
			Emails: []string{"desk@example.jp"}, From: "2026-11-30",
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource,
				Place: "letter of 30 November 2026", AsOf: "2026-11-30"}, Review: treaty.Reviewed},
		},
	}
}

// newLanguage is a language rule that no record holds.
func newLanguage() party.Amendment {
	return party.Amendment{
		ID: "2", Party: "JP", Made: "2026-12-01",
		Language: &party.LanguageRule{Article: "29", Instrument: "guidance", Languages: []string{"en"},
			Kind: party.LanguageAccepted, Confidence: treaty.High,
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource,
				Place: "call of 1 December 2026", AsOf: "2026-12-01"}, Review: treaty.Reviewed}},
	}
}

// newStatement replaces Japan's reservation under Article 29(4) by a narrower one.
func newStatement() party.Amendment {
	return party.Amendment{
		ID: "4", Party: "JP", Made: "2026-12-01", Replaces: "jp-29-4",
		Statement: &party.Statement{ID: "jp-29-4-2026", Article: "29(4)", Kind: treaty.Reservation, Made: "2026-11-01",
			Effects: []party.Effect{{Effect: treaty.PreservationDualCriminality, Form: "may-refuse",
				Offences: "other-than-2-11", When: "at-disclosure"}},
			Summary: party.Words{En: "Japan may refuse.", Fr: "Le Japon peut refuser."},
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource,
				Place: "notification of the depositary", AsOf: "2026-11-01"}, Review: treaty.Reviewed}},
	}
}

func TestAmendmentReplacesAStatement(t *testing.T) {
	register := open(t)
	if err := register.CheckAmendment(newStatement()); err != nil {
		t.Fatal(err)
	}
	record, err := register.With([]party.Amendment{newStatement()}).Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[treaty.Date]string{"2026-10-31": "unstated", "2026-11-01": "other-than-2-11"} {
		stated := record.At(day).Effects(treaty.PreservationDualCriminality)
		if len(stated) != 1 || stated[0].Offences != want {
			t.Errorf("on %s the reservation reads %+v", day, stated)
		}
	}
}

func TestAmendmentReplacesALanguageRule(t *testing.T) {
	register := open(t)
	italy, err := register.Party("IT")
	if err != nil {
		t.Fatal(err)
	}
	amendment := newLanguage()
	amendment.Party, amendment.Replaces = "IT", italy.Languages[0].Key()
	if err := register.CheckAmendment(amendment); err != nil {
		t.Fatal(err)
	}
	amended, err := register.With([]party.Amendment{amendment}).Party("IT")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(amended.At("2026-12-01").Languages); n != len(italy.Languages) {
		t.Errorf("%d rules hold on the day of the amendment, %d before it", n, len(italy.Languages))
	}
	if keys := amended.At("2026-12-01").Languages; keys[0].Key() != amendment.Language.Key() {
		t.Errorf("the first rule is %s", keys[0].Key())
	}
}

func TestAmendmentReplacesAnEntryAndKeepsIt(t *testing.T) {
	register := open(t)
	amended := register.With([]party.Amendment{newPoint(), newLanguage()})
	record, err := amended.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	old, _ := record.Authority("jp-24-7")
	if old.Until != "2026-11-30" || !old.FromOffice() {
		t.Errorf("the replaced entry ends %q, marked %v", old.Until, old.FromOffice())
	}
	current := record.At("2026-12-02").WithRole(treaty.ContactPoint)
	if len(current) != 1 || current[0].ID != "jp-24-7-2026" || current[0].Amendment != "1" ||
		current[0].Checked != "2026-12-01" {
		t.Errorf("the current points of contact are %+v", current)
	}
	if !slices.ContainsFunc(record.Languages, func(l party.LanguageRule) bool {
		return l.Key() == "29/guidance/accepted" && l.FromOffice()
	}) {
		t.Error("the language rule is missing")
	}
	if before := record.At("2026-11-29").WithRole(treaty.ContactPoint); len(before) != 1 || before[0].ID != "jp-24-7" {
		t.Errorf("the day before, the points of contact were %+v", before)
	}
}

func TestAReplacementBeginsWhereTheOldEntryEnds(t *testing.T) {
	amendment := newPoint()
	amendment.Authority.From = ""
	record, err := open(t).With([]party.Amendment{amendment}).Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[treaty.Date]string{"2026-11-30": "jp-24-7", "2026-12-01": "jp-24-7-2026"} {
		if points := record.At(day).WithRole(treaty.ContactPoint); len(points) != 1 || points[0].ID != want {
			t.Errorf("on %s the points of contact are %+v", day, points)
		}
	}
	if amendment.Authority.From != "" {
		t.Error("the amendment itself was changed")
	}
}

func TestAnEndHasASourceOfItsOwn(t *testing.T) {
	register := open(t)
	end := party.Amendment{ID: "5", Party: "JP", Made: "2026-12-01", Ends: "jp-29-4",
		Source: &party.Source{Document: party.OfficeSource, Place: "letter of 30 November 2026", AsOf: "2026-11-30"}}
	if err := register.CheckAmendment(end); err != nil || end.Grounds().Place != "letter of 30 November 2026" {
		t.Errorf("%v, grounds %+v", err, end.Grounds())
	}
	for why, broken := range map[string]func(*party.Amendment){
		"a document that nobody knows": func(a *party.Amendment) {
			a.Source = &party.Source{Document: "hearsay", AsOf: "2026-11-30"}
		},
		"a source that names no letter": func(a *party.Amendment) {
			a.Source = &party.Source{Document: party.OfficeSource, AsOf: "2026-11-30"}
		},
		"a source without its day": func(a *party.Amendment) {
			a.Source = &party.Source{Document: party.OfficeSource, Place: "letter"}
		},
		"a second source beside an entry's": func(a *party.Amendment) {
			a.Ends, a.Statement = "", newStatement().Statement
		},
	} {
		wrong := end
		broken(&wrong)
		if reason := reasonOf(t, register.CheckAmendment(wrong)); reason != party.AmendmentForm {
			t.Errorf("%s: refused for %q", why, reason)
		}
	}
}

func TestAmendmentNeverChangesTheRegisterBelow(t *testing.T) {
	register := open(t)
	before, err := register.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := register.With([]party.Amendment{newPoint()}).Party("JP"); err != nil {
		t.Fatal(err)
	}
	after, err := register.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before, after) {
		t.Error("the record of the register below changed")
	}
	if other, _ := register.With([]party.Amendment{newPoint()}).Party("FR"); slices.ContainsFunc(other.Authorities,
		func(a party.Authority) bool { return a.FromOffice() }) {
		t.Error("another Party's record is marked")
	}
}

func TestAmendmentEndsAStatement(t *testing.T) {
	end := party.Amendment{ID: "3", Party: "JP", Made: "2026-12-01", Ends: "jp-29-4", Until: "2026-10-01"}
	register := open(t)
	if err := register.CheckAmendment(end); err != nil {
		t.Fatal(err)
	}
	record, err := register.With([]party.Amendment{end}).Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(record.At("2026-09-30").Effects(treaty.PreservationDualCriminality)); n != 1 {
		t.Errorf("on the last day the reservation stands %d times", n)
	}
	if n := len(record.At("2026-10-01").Effects(treaty.PreservationDualCriminality)); n != 0 {
		t.Errorf("after its end the reservation stands %d times", n)
	}
}

func TestUnmatchedAmendmentsAreListed(t *testing.T) {
	lost, foreign := newPoint(), newLanguage()
	lost.Replaces, foreign.Party = "jp-24-7-1999", "KP"
	register := open(t).With([]party.Amendment{lost, foreign})
	unmatched, err := register.Unmatched()
	if err != nil {
		t.Fatal(err)
	}
	if len(unmatched) != 2 {
		t.Errorf("unmatched are %+v", unmatched)
	}
	record, err := register.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := record.Authority("jp-24-7-2026"); !ok {
		t.Error("the entry of the unmatched amendment is not shown")
	}
}

func TestCheckAmendment(t *testing.T) {
	cases := []struct {
		sentence string
		spoil    func(a *party.Amendment)
		reason   string
	}{
		{"a whole amendment is taken", func(*party.Amendment) {}, ""},
		{"a State that is no Party", func(a *party.Amendment) { a.Party = "KP" }, party.AmendmentParty},
		{"no id", func(a *party.Amendment) { a.ID = "" }, party.AmendmentForm},
		{"a month in the place of a day", func(a *party.Amendment) { a.Made = "2026-12" }, party.AmendmentForm},
		{"an end without the entry that ends", func(a *party.Amendment) { a.Until = "2026-12-01" },
			party.AmendmentForm},
		{"no entry and nothing ended", func(a *party.Amendment) { a.Authority = nil }, party.AmendmentForm},
		{"two entries at once", func(a *party.Amendment) { a.Language = newLanguage().Language }, party.AmendmentForm},
		{"an entry that the record does not hold", func(a *party.Amendment) { a.Replaces = "jp-24-7-1999" },
			party.AmendmentTarget},
		{"a second current point of contact with the same scope", func(a *party.Amendment) { a.Replaces = "" },
			party.AmendmentEntry},
		{"an address that is no e-mail address",
			func(a *party.Amendment) { a.Authority.Emails = []string{"desk at example.jp"} }, party.AmendmentEntry},
		{"an id of another Party", func(a *party.Amendment) { a.Authority.ID = "fr-24-7-2026" }, party.AmendmentEntry},
		{"an id that the record has already", func(a *party.Amendment) { a.Authority.ID = "jp-29-4" },
			party.AmendmentEntry},
		{"a source that is not described", func(a *party.Amendment) { a.Authority.Source.Place = "" },
			party.AmendmentEntry},
	}
	register := open(t)
	for _, c := range cases {
		amendment := newPoint()
		c.spoil(&amendment)
		if got := reasonOf(t, register.CheckAmendment(amendment)); got != c.reason {
			t.Errorf("%s: refused for %q, want %q", c.sentence, got, c.reason)
		}
	}
}

func TestAmendmentCanBeCorrected(t *testing.T) {
	register := open(t).With([]party.Amendment{newPoint()})
	corrected := newPoint()
	corrected.Authority.Phones = []string{"+81 3 3581 0141"}
	if err := register.CheckAmendment(corrected); err != nil {
		t.Error(err)
	}
}

// reasonOf returns why something was refused, "" where it was not.
func reasonOf(t *testing.T, err error) string {
	t.Helper()
	var refusal *party.RefusalError
	if err != nil && !errors.As(err, &refusal) {
		t.Fatalf("%v is not a refusal", err)
	}
	if refusal == nil {
		return ""
	}
	if id, _ := refusal.Message(); id != "error.register."+refusal.Reason ||
		!slices.Contains(party.RefusalReasons(), refusal.Reason) || !strings.Contains(refusal.Error(), refusal.Reason) {
		t.Errorf("the refusal %v speaks with the id %s", refusal, id)
	}
	return refusal.Reason
}
