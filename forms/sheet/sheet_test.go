package sheet_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/cmd/golden"
	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/sheet"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

func set(t testing.TB, draft *request.Draft, name question.Named, value any) {
	t.Helper()
	if err := draft.Set(name.ID(), value); err != nil {
		t.Fatal(err)
	}
}

func made(t testing.TB, r *party.Register, draft *request.Draft, language string) sheet.Sheet {
	t.Helper()
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	facts.NeedsReader = glossary.NeedsReader
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	moment := time.Date(2026, 11, 22, 23, 41, 7, 0, time.FixedZone("", 3600))
	return sheet.Gather(sheet.Input{Facts: facts, Words: words, Made: moment, Program: "1.2.3"})
}

// amended are records in which the office replaced one address and ended one reservation of Japan.
func amended(t testing.TB, r *party.Register) *party.Register {
	t.Helper()
	return r.With([]party.Amendment{
		{ID: "one", Party: "JP", Made: "2026-11-01", Reason: "Letter of the agency, seen by A. Novak",
			Replaces: "jp-24-7",
			Authority: &party.Authority{ID: "jp-office-1", Role: treaty.ContactPoint, Name: "Cyber Affairs Bureau",
				Emails: []string{"desk@example.jp"}, From: "2026-10-30",
				Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource,
					Place: "letter of 30 October 2026", AsOf: "2026-10-30"}, Review: treaty.Reviewed}}},
		{ID: "two", Party: "JP", Made: "2026-11-02", Ends: "jp-29-4", Until: "2026-11-02"},
	})
}

// byHand names an addressee that was typed, with its source and who confirmed it.
func byHand(t testing.TB, draft *request.Draft) *request.Draft {
	set(t, draft, question.SendingTo, answer.Addressee{Name: "Duty desk", Emails: []string{"duty@example.jp"},
		Source:      "telephone call of 21 November 2026",
		ConfirmedBy: "A. Novak, 21 November 2026"})
	set(t, draft, question.SendingChannel, string(treaty.ChannelDiplomatic))
	set(t, draft, question.SendingChannelReason, answer.Text{Text: "Agreed by telephone."})
	return draft
}

// bare has nothing but a type and both Parties.
func bare(t testing.TB, kind treaty.RequestType, to string) *request.Draft {
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range map[question.ID]string{question.RequestType.ID(): string(kind),
		question.RequestingParty.ID(): "FR",
		question.RequestedParty.ID():  to, question.RequestLanguage.ID(): "de"} {
		set(t, draft, id, value)
	}
	return draft
}

func TestGoldenSheets(t *testing.T) {
	r := formtest.Register(t)
	office := amended(t, r)
	for _, c := range []struct {
		file     string
		register *party.Register
		draft    *request.Draft
	}{
		{"preservation", r, formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en")},
		{"stored-data", r, formtest.Complete(t, r, "FR", "US", treaty.StoredData, "fr")},
		{"preservation-amended", office, formtest.Complete(t, office, "DE", "JP", treaty.Preservation, "en")},
		{"preservation-by-hand", r, byHand(t, formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en"))},
		{"preservation-bare", r, bare(t, treaty.Preservation, "US")},
		{"stored-data-bare", r, bare(t, treaty.StoredData, "US")},
		{"preservation-nothing-known", r, bare(t, treaty.Preservation, "RW")},
		{"stored-data-nothing-known", r, bare(t, treaty.StoredData, "RW")},
		{"preservation-no-party", r, bare(t, treaty.Preservation, "CN")},
		{"empty", r, request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")},
	} {
		for _, language := range i18n.Embedded().ProgramLanguages() {
			t.Run(c.file+"."+language, func(t *testing.T) {
				hold(t, c.file+"."+language, document.Text(made(t, c.register, c.draft, language).Document()))
			})
		}
	}
}

// hold compares a text with its golden file, and refuses what no template should leave in it.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Hold(t, filepath.Join("testdata", name+".txt"), got)
	for _, sign := range []string{"⟦", "{{", "<no value>", "%!"} {
		if strings.Contains(got, sign) {
			t.Errorf("%s holds %q", name, sign)
		}
	}
}

// Whatever the draft lacks, every page says that it is internal, and the file is marked so that nothing signs it.
func TestEverySheetIsMarked(t *testing.T) {
	r := formtest.Register(t)
	for _, draft := range []*request.Draft{request.New("x"), bare(t, treaty.StoredData, "RW"),
		formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en")} {
		doc := made(t, r, draft, "en").Document()
		const mark = "Internal – not part of the request, not to be sent"
		if doc.DraftMark != "INTERNAL" || !strings.HasPrefix(doc.Footer, mark) ||
			!strings.HasSuffix(doc.Subtitle, mark) {
			t.Errorf("the marks are %q, %q, %q", doc.DraftMark, doc.Footer, doc.Subtitle)
		}
		if !strings.HasPrefix(doc.Title, "Check sheet") || doc.Language != "en" || doc.Date != formtest.Today {
			t.Errorf("the sheet is called %q, in %q, of %s", doc.Title, doc.Language, doc.Date)
		}
	}
}

// Nothing is said twice: no line of a cell or an item of a list stands on the sheet a second time, findings' grounds
// and states apart.
func TestNothingIsSaidTwice(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en")
	var seen []string
	for _, block := range made(t, r, draft, "en").Document().Blocks {
		fields, ok := block.(document.Fields)
		if !ok {
			continue
		}
		for _, row := range fields.Rows {
			for line := range strings.SplitSeq(row.Value, "\n") {
				if slices.Contains(seen, line) {
					t.Errorf("%q stands twice", line)
				}
				seen = append(seen, line)
			}
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d lines were compared", len(seen))
	}
}

// Every number in brackets leads to a source in the list, and every source is referred to.
func TestEveryNumberLeadsToASource(t *testing.T) {
	r := formtest.Register(t)
	for _, code := range r.Codes() {
		if code == "DE" {
			continue
		}
		for _, kind := range treaty.RequestTypes() {
			s := made(t, r, formtest.Complete(t, r, "DE", code, kind, "en"), "en")
			above, _, ok := strings.Cut(joined(s.Document()), "\n[1] ")
			if !ok && len(s.Editions.Sources) > 0 {
				t.Fatalf("%s: the sources are not listed", code)
			}
			for i := range s.Editions.Sources {
				if number := "[" + string(rune('1'+i)) + "]"; i < 9 && !strings.Contains(above, number) {
					t.Errorf("%s, %s: nothing refers to the source %s", code, kind, number)
				}
			}
			if strings.Contains(above, "[0]") {
				t.Errorf("%s, %s: a fact has no source in the list", code, kind)
			}
		}
	}
}

// joined is all text of a tree, line by line.
func joined(doc document.Document) string {
	var all []string
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Fields:
			for _, row := range b.Rows {
				all = append(all, row.Value)
			}
		case document.Table:
			for _, row := range b.Rows {
				all = append(all, row...)
			}
		}
	}
	return strings.Join(all, "\n")
}
