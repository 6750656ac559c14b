package party_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

const (
	central  = string(treaty.CentralAuthority)
	point    = string(treaty.ContactPoint)
	requests = string(treaty.Extradition)
	arrest   = string(treaty.ProvisionalArrest)
	stated   = "declarations"
)

// Around each day on which a Party's record changed, the day before shows the old entries and the day itself the new
// ones.
func TestAtBoundaries(t *testing.T) {
	cases := []struct {
		sentence string
		code     party.Code
		list     string // a role, or the declarations
		before   string // ids on the day before, in the order of the record
		day      treaty.Date
		after    string // ids on the day
	}{
		{"Norway moves Article 27 to the Director of Public Prosecutions", "NO", central, "no-27-2010",
			"2026-01-01", "no-27"},
		{"Norway names its point of contact anew", "NO", point, "no-24-7-2010", "2026-01-01", "no-24-7"},
		{"Norway had no point of contact on record before its declaration of 2010", "NO", point, "", "2010-07-09",
			"no-24-7-2010"},
		{"Slovakia renews its central authorities", "SK", central, "sk-27-2008 sk-27-prosecutor-2008", "2020-09-03",
			"sk-27 sk-27-prosecutor"},
		{"Slovakia renews its authority for extradition", "SK", requests, "sk-24-2008", "2020-09-03", "sk-24"},
		{"Slovakia renews its authorities for arrest", "SK", arrest,
			"sk-24-arrest-receiving-2008 sk-24-arrest-2008 sk-24-arrest-making-2008", "2020-09-03",
			"sk-24-arrest-receiving sk-24-arrest sk-24-arrest-making"},
		{"Slovakia renews its point of contact", "SK", point, "sk-24-7-2008", "2021-04-30", "sk-24-7"},
		{"Slovakia withdraws its reservation to Article 4 and narrows Article 2", "SK", stated,
			"sk-2-2008 sk-4-2 sk-29-4 sk-30-5", "2021-04-30", "sk-2 sk-29-4 sk-30-5"},
		{"Denmark moves Article 27 to the Director of Public Prosecutions", "DK", central, "dk-27-2005",
			"2018-08-01", "dk-27"},
		{"Denmark moves extradition to the Director of Public Prosecutions", "DK", requests, "dk-24-2005",
			"2018-08-01", "dk-24"},
		{"Denmark moves arrest to the Director of Public Prosecutions", "DK", arrest, "dk-24-arrest-2005", "2018-08-01",
			"dk-24-arrest"},
		{"Denmark keeps its point of contact in 2018", "DK", point, "dk-24-7", "2018-08-01", "dk-24-7"},
		{"Paraguay names its prosecutor for Article 27 anew", "PY", central, "py-27-2018", "2024-06-14", "py-27"},
		{"Paraguay names its prosecutor for extradition anew", "PY", requests, "py-24-2018", "2024-06-14", "py-24"},
		{"Paraguay keeps its point of contact in 2024", "PY", point, "py-24-7", "2024-06-14", "py-24-7"},
		{"Sri Lanka moves Article 27", "LK", central, "lk-27-2015", "2024-06-06", "lk-27"},
		{"Sri Lanka moves extradition", "LK", requests, "lk-24-2015", "2024-06-06", "lk-24"},
		{"Sri Lanka keeps its point of contact in 2024", "LK", point, "lk-24-7", "2024-06-06", "lk-24-7"},
		{"the Czech Republic replaces its point of contact", "CZ", point, "cz-24-7-2013", "2017-04-19", "cz-24-7"},
		{"Argentina withdraws its reservation on possession", "AR", stated, "ar-6 ar-9 ar-22 ar-29-4 ar-9-1-e",
			"2018-07-12", "ar-6 ar-9 ar-22 ar-29-4"},
		{"Italy's point of contact is left open until it is designated", "IT", stated,
			"it-35-2008 it-ets30-15 it-ets30-24", "2009-06-19", "it-ets30-15 it-ets30-24"},
		{"Latvia withdraws its reservation on jurisdiction", "LV", stated, "lv-29-4 lv-22-2 lv-ets30-15 lv-ets30-24",
			"2011-12-02", "lv-29-4 lv-ets30-15 lv-ets30-24"},
		{"Curacao joins with its own authority", "NL", central, "nl-27", "2024-10-01", "nl-27 nl-27-curacao"},
		{"Curacao joins with its own point of contact", "NL", point, "nl-24-7", "2024-10-01",
			"nl-24-7 nl-24-7-curacao"},
		{"the Kingdom's limit to its European part ends with Curacao", "NL", stated, "nl-38-2006 nl-30-5",
			"2024-10-01", "nl-38 nl-30-5"},
		{"France's point of contact changes name by domestic law alone and stays", "FR", point, "fr-24-7",
			"2023-12-01", "fr-24-7"},
		{"Belgium's entry stays although its own words end it with 2012", "BE", central, "be-27",
			"2013-01-01", "be-27"},
	}
	register := open(t)
	for _, c := range cases {
		record, err := register.Party(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got := idsOf(record.At(c.day.AddDays(-1)), c.list); got != c.before {
			t.Errorf("%s: the day before %s shows %q, want %q", c.sentence, c.day, got, c.before)
		}
		if got := idsOf(record.At(c.day), c.list); got != c.after {
			t.Errorf("%s: %s shows %q, want %q", c.sentence, c.day, got, c.after)
		}
	}
}

func idsOf(record party.Party, list string) string {
	var ids []string
	for _, a := range record.WithRole(treaty.Role(list)) {
		ids = append(ids, a.ID)
	}
	if list == stated {
		for _, s := range record.Declarations {
			ids = append(ids, s.ID)
		}
	}
	return strings.Join(ids, " ")
}

// No entry escapes the cut: each is gone on the day of its end and there on the day before, and not there before its
// beginning.
func TestAtCutsEveryEntry(t *testing.T) {
	register := open(t)
	ends := 0
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range record.Authorities {
			ends += checkCut(t, record, a.ID, a.From, a.Until)
		}
		for _, s := range record.Declarations {
			ends += checkCut(t, record, s.ID, firstNamed(s.From, s.Made), firstNamed(s.Withdrawn, s.Until))
		}
	}
	if ends == 0 {
		t.Error("no entry of the register has an end")
	}
}

// checkCut returns 1 where the entry has an end, so that the caller can tell that some have.
func checkCut(t *testing.T, record party.Party, id string, from, until treaty.Date) int {
	t.Helper()
	if from != "" && (!shows(record.At(from), id) || shows(record.At(from.AddDays(-1)), id)) {
		t.Errorf("%s does not begin on %s", id, from)
	}
	if until == "" {
		return 0
	}
	if shows(record.At(until), id) || !shows(record.At(until.AddDays(-1)), id) {
		t.Errorf("%s does not end on %s", id, until)
	}
	return 1
}

func shows(record party.Party, id string) bool {
	_, isAuthority := record.Authority(id)
	return isAuthority || slices.ContainsFunc(record.Declarations, func(s party.Statement) bool { return s.ID == id })
}

func firstNamed(dates ...treaty.Date) treaty.Date {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}
