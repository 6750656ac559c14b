package document_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// value finds the value of a row by its question.
func value(doc document.Document, label string) string {
	for _, block := range doc.Blocks {
		if fields, ok := block.(document.Fields); ok {
			for _, row := range fields.Rows {
				if row.Label == label {
					return row.Value
				}
			}
		}
	}
	return ""
}

func TestADefectivePrintIsReplacedByWhatIsBelieved(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "JP", "LU", treaty.Preservation, "en")
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	facts.Requested.Authorities = append(facts.Requested.Authorities,
		party.Authority{ID: "lu-test", Name: "Office", Emails: []string{"office@exmaple.org"}})
	facts.Requested.Defects = []party.Defect{{Of: "lu-test", Printed: "office@exmaple.org",
		Believed: "office@example.org"}}
	set(t, draft, map[question.ID]any{question.SendingTo.ID(): answer.Addressee{ID: "lu-test"}})
	doc, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, "en")})
	if err != nil {
		t.Fatal(err)
	}
	if text := document.Text(doc); !strings.Contains(text, "office@example.org") || strings.Contains(text, "exmaple") {
		t.Error("the printed form stands in the request")
	}
}

func TestThePartAndTheSubjectAreNamed(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "JP", "GB", treaty.StoredData, "fr")
	set(t, draft, map[question.ID]any{question.RequestedTerritory.ID(): "scotland",
		question.RequestedMatter.ID(): "indirect-taxation"})
	doc := made(t, r, draft, "fr")
	if part, subject := value(doc, "Partie du territoire concernée"), value(doc, "Matière"); part != "Écosse" ||
		subject != "Fiscalité indirecte" {
		t.Errorf("part %q, subject %q", part, subject)
	}
	set(t, draft, map[question.ID]any{question.RequestedMatter.ID(): "none"})
	if subject := value(made(t, r, draft, "fr"), "Matière"); subject != "" {
		t.Errorf("no special subject is printed as %q", subject)
	}
}

func TestAnAddresseeByHandIsPrinted(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "JP", "LU", treaty.Preservation, "en")
	set(t, draft, map[question.ID]any{question.SendingTo.ID(): answer.Addressee{Name: "Duty desk", Address: "1 Road",
		Phones: []string{"+352 1"}, Emails: []string{"desk@example.org"}}})
	doc := made(t, r, draft, "en")
	for _, want := range []string{"Duty desk", "1 Road", "+352 1", "desk@example.org"} {
		if !strings.Contains(document.Text(doc), want) {
			t.Errorf("%q is missing", want)
		}
	}
}

// An own ministry passes the request on; the other Party's receives a copy.
func TestUnnamedAuthoritiesBelongToTheirParty(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "NO", treaty.StoredData, "en")
	ministry := []answer.Addressee{{ID: rules.MinistryOfJustice}}
	set(t, draft, map[question.ID]any{question.SendingThrough.ID(): ministry, question.SendingCopies.ID(): ministry})
	doc := made(t, r, draft, "en")
	if through := value(doc, "Transmitted through"); !strings.Contains(through, "Germany") {
		t.Error(through)
	}
	if copies := value(doc, "Copy to"); !strings.Contains(copies, "Norway") {
		t.Error(copies)
	}
}

func TestPeriodsAreSaidInWords(t *testing.T) {
	r := formtest.Register(t)
	for _, c := range []struct{ why, from, to, want string }{
		{"both ends", "2026-11-01", "2026-11-10", "from 1\u00a0November 2026 to 10\u00a0November 2026"},
		{"a moment has its offset", "2026-11-01T08:00:00+01:00", "", "from 1\u00a0November 2026, 08:00:00 (UTC+01:00)"},
		{"a moment without offset stands in the zone", "2026-11-01T08:00", "",
			"from 1\u00a0November 2026, 08:00 (UTC+01:00)"},
		{"until preservation", "2026-11-01", question.AtPreservation,
			"from 1\u00a0November 2026 to the moment of preservation (data in existence at that moment)"},
		{"no beginning", "", question.AtExecution,
			"up to the execution of this request (data in existence at that moment)"},
		{"no beginning, a date", "", "2026-11-10", "until 10\u00a0November 2026"},
		{"what cannot be read is printed as typed", "last week", "", "from last week"},
		{"no period, no row", "", "", ""},
	} {
		draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
		set(t, draft, map[question.ID]any{question.DataItems.ID(): []answer.Item{{Category: "traffic",
			From: c.from, To: c.to,
			TimeZone:     "Europe/Berlin",
			Identifiers:  []answer.Identifier{{Kind: "ip", Value: "192.0.2.1"}},
			Relationship: answer.Text{Text: "used"}}}})
		if got := value(made(t, r, draft, "en"), "Period"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A moment of an identifier stands in the zone that was given with it, else in that of its item.
func TestTheMomentOfAnIdentifierHasAZone(t *testing.T) {
	r := formtest.Register(t)
	for _, c := range []struct{ why, at, own, items, want string }{
		{"its own zone", "2026-11-01T08:00", "Asia/Tokyo", "Europe/Berlin", "08:00 (UTC+09:00)"},
		{"the zone of the item", "2026-11-01T08:00", "", "Europe/Berlin", "08:00 (UTC+01:00)"},
		{"its own where the item has none", "2026-11-01T08:00", "Asia/Tokyo", "", "08:00 (UTC+09:00)"},
		{"an offset that was typed counts more", "2026-11-01T08:00:00+05:00", "", "Europe/Berlin",
			"08:00:00 (UTC+05:00)"},
	} {
		draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
		set(t, draft, map[question.ID]any{question.DataItems.ID(): []answer.Item{{Category: "traffic",
			From:     "2026-11-01",
			TimeZone: c.items, Identifiers: []answer.Identifier{{Kind: "ip", Value: "192.0.2.1", At: c.at,
				TimeZone: c.own}},
			Relationship: answer.Text{Text: "used"}}}})
		text := strings.Join(strings.Fields(document.Text(made(t, r, draft, "en"))), " ")
		if !strings.Contains(text, c.want) {
			t.Errorf("%s: %q is not printed", c.why, c.want)
		}
	}
}

func TestATimeZoneIsGivenItsOffsetOnTheDayOfTheRequest(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
	set(t, draft, map[question.ID]any{question.AuthorityTimeZone.ID(): "Europe/Berlin",
		question.RequestDate.ID(): "2026-07-01"})
	if got := value(made(t, r, draft, "en"),
		"Time zone"); got != "Europe/Berlin (UTC+02:00 on the date of this request)" {
		t.Error(got)
	}
}

func TestSeveralCustodiansAreToldApart(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
	items, second := draft.Items(), 0
	items[1].Custodian = &second
	set(t, draft, map[question.ID]any{question.DataItems.ID(): items,
		question.Custodians.ID(): []answer.Custodian{{Name: "Mailprovider", Contact: "desk@example.org"}}})
	text := document.Text(made(t, r, draft, "en"))
	for _, want := range []string{"Further custodian 1:", "Custodian:                   Examplehost",
		"Custodian:                   Mailprovider"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestAnUnknownCustodianIsSaidToBeUnknown(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
	set(t, draft, map[question.ID]any{question.CustodianKnown.ID(): question.NotKnown})
	draft.Remove(question.CustodianLocation)
	draft.Remove(question.CustodianLocationBasis)
	text := document.Text(made(t, r, draft, "en"))
	if strings.Contains(text, "Examplehost\n") || !strings.Contains(text, "The custodian of the data is not known") ||
		!strings.Contains(text, "The location of the computer system is not known") {
		t.Error("the section does not say what is not known")
	}
}

// The letterhead is the office's; without one the requesting authority stands there.
func TestTheLetterheadFallsBackToTheAuthority(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		profile office.Profile
		want    string
	}{{office.Profile{Letterhead: []string{"Ministry"}}, "Ministry"},
		{office.Profile{}, draft.Text(question.AuthorityName).Text}} {
		doc, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, "en"), Profile: c.profile})
		if err != nil {
			t.Fatal(err)
		}
		if doc.Letterhead[0] != c.want {
			t.Errorf("the letterhead begins with %q, want %q", doc.Letterhead[0], c.want)
		}
	}
}

// Lines stay within 90 characters, but for a word that is longer by itself.
func TestTextIsWrapped(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "JP", treaty.StoredData, "fr")
	long := "https://example.org/" + strings.Repeat("path/", 40)
	set(t, draft, map[question.ID]any{question.DataItems.ID(): []answer.Item{{Category: "content",
		Relationship: answer.Text{Text: "published"},
		Identifiers: []answer.Identifier{{Kind: "url", Value: long},
			{Kind: "ip", Value: "192.0.2.1", Port: 443, At: "2026-11-20T23:41:07+01:00"}}}}})
	if err := example.Urgent(r, draft, formtest.Today); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(document.Text(made(t, r, draft, "fr")), "\n") {
		if utf8.RuneCountInString(line) > 90 || strings.HasSuffix(line, " ") {
			t.Errorf("%d characters: %q", utf8.RuneCountInString(line), line)
		}
	}
}

// The second language follows the first with its own words and without a second signature block.
func TestTheSecondLanguageFollowsTheFirst(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "JP", "LU", treaty.Preservation, "en")
	both := document.OneAfterOther(made(t, r, draft, "en"), made(t, r, draft, "fr"))
	text := document.Text(both)
	english, french, found := strings.Cut(text, "Demande de conservation rapide")
	if !found || !strings.Contains(english, "Requested Party:") || !strings.Contains(french, "Partie requise\u00a0:") {
		t.Error("one of the languages is missing, or has the colon of the other")
	}
	if strings.Count(text, "____") == 0 || strings.Contains(french, "____") {
		t.Error("the signature block must stand once, in the first language")
	}
}

// What is copied sign by sign is named, each where it is printed and none where it is not.
func TestWhatIsCopiedSignBySignIsNamed(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.StoredData, "en")
	if err := example.Urgent(r, draft, formtest.Today); err != nil {
		t.Fatal(err)
	}
	set(t, draft, map[question.ID]any{question.Reference.ID(): "12 Js 44/26", question.CourtCaseNumber.ID(): "5 Gs 7",
		question.AuthorityPhone.ID(): "+999 1 23", question.AuthorityEmail.ID(): "a@example.org",
		question.RequestStatus.ID():                 question.StatusAfterPreservation,
		question.PreviousPreservationReference.ID(): "P 9",
		question.PreviousAssistanceReference.ID():   "not asked for",
		question.DataItems.ID(): []answer.Item{{Category: "content", Relationship: answer.Text{Text: "used"},
			Identifiers: []answer.Identifier{{Kind: "account", Value: "king of hill"}, {Kind: "account"}}}},
		question.ParallelRequests.ID(): []answer.Parallel{{To: "Office", Reference: "X 1"}},
		question.Attachments.ID():      []answer.Attachment{{FileName: "order of court.pdf", SHA256: "9f86"}},
		question.SendingTo.ID(): answer.Addressee{Name: "Duty desk", Phones: []string{"+352 1"},
			Emails: []string{"desk@example.org"}}})
	exact := made(t, r, draft, "en").Exact
	for _, want := range []string{"12 Js 44/26", "5 Gs 7", "+999 1 23", "a@example.org", "P 9", "king of hill", "X 1",
		"order of court.pdf", "9f86", "+352 1", "desk@example.org"} {
		if !slices.Contains(exact, want) {
			t.Errorf("%q is not named in %q", want, exact)
		}
	}
	for _, other := range []string{"", "not asked for", "Duty desk"} {
		if slices.Contains(exact, other) {
			t.Errorf("%q is named", other)
		}
	}
}
