package document_test

import (
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// What a request promises and states, each with its condition: the words stand where it holds and nowhere else.
func TestWhatARequestPromises(t *testing.T) {
	const (
		political  = "is not political in nature"
		fiscal     = "considers the offence fiscal (Article 25(4))"
		noDual     = "Under Article 29(3), dual criminality is not required"
		conditions = "answer each of them; it will be bound by those that it accepts"
		continues  = "this data continue to be preserved"
		ended      = "The preservation requested earlier has ended"
		confirmed  = "(Article 25(3)"
		disclosure = "Partial disclosure of traffic data"
	)
	id := func(n question.Named) question.ID { return n.ID() }
	type answers = map[question.ID]any
	follows := answers{id(question.RequestStatus): question.StatusAfterPreservation}
	for _, c := range []struct {
		why    string
		to     party.Code
		kind   treaty.RequestType
		sets   []answers
		words  string
		stands bool
	}{
		{"not political", "US", treaty.Preservation, []answers{{id(question.NotPolitical): true}}, political, true},
		{"nothing said of it", "US", treaty.Preservation, nil, political, false},
		{"no is no sentence", "US", treaty.Preservation, []answers{{id(question.NotPolitical): false}}, political,
			false},
		{"Articles 2 to 11 alone", "US", treaty.StoredData, []answers{{id(question.NotPolitical): true}}, fiscal, true},
		{"another offence too", "US", treaty.StoredData, []answers{{id(question.NotPolitical): true,
			id(question.OffenceArticles): []string{"2", "other"}}}, fiscal, false},
		{"where the Convention is no basis", "US", treaty.StoredData, []answers{{id(question.NotPolitical): true,
			id(question.Instruments): []string{"bilateral"}}}, fiscal, false},
		{"no reservation", "US", treaty.Preservation, []answers{{id(question.OffenceArticles): []string{"other"}}},
			noDual, true},
		{"a reservation for stored data alone", "PL", treaty.Preservation,
			[]answers{{id(question.OffenceArticles): []string{"other"}}}, noDual, true},
		{"a reservation that reaches the offence", "LI", treaty.Preservation,
			[]answers{{id(question.OffenceArticles): []string{"other"}}}, noDual, false},
		{"a reservation that does not", "LI", treaty.Preservation,
			[]answers{{id(question.OffenceArticles): []string{"2"}}}, noDual, true},
		{"conditions can be accepted", "US", treaty.StoredData, []answers{{id(question.UseAcceptConditions): true}},
			conditions, true},
		{"conditions cannot be accepted", "US", treaty.StoredData, []answers{{id(question.UseAcceptConditions): false}},
			conditions, false},
		{"a preservation that runs", "US", treaty.StoredData,
			[]answers{follows, {id(question.PreviousPreservationExpires): string(formtest.Today)}}, continues, true},
		{"a preservation that runs has not ended", "US", treaty.StoredData,
			[]answers{follows, {id(question.PreviousPreservationExpires): string(formtest.Today)}}, ended, false},
		{"a preservation that has ended", "US", treaty.StoredData,
			[]answers{follows, {id(question.PreviousPreservationExpires): "2026-09-01"}}, ended, true},
		{"it does not continue", "US", treaty.StoredData,
			[]answers{follows, {id(question.PreviousPreservationExpires): "2026-09-01"}}, continues, false},
		{"confirmation of an urgent request", "US", treaty.Preservation,
			[]answers{{id(question.UrgencyUrgent): true, id(question.SendingFormalConfirmation): true}}, confirmed,
			true},
		{"of an ordinary one", "US", treaty.Preservation, []answers{{id(question.UrgencyUrgent): false,
			id(question.SendingFormalConfirmation): true}}, confirmed, false},
		{"after a disclosure", "US", treaty.Preservation, []answers{{id(question.DisclosureParty): "IE",
			id(question.DisclosureReference): "X 12"}}, disclosure, true},
		{"after none", "US", treaty.Preservation, nil, disclosure, false},
	} {
		r := formtest.Register(t)
		draft := formtest.Complete(t, r, "DE", c.to, c.kind, "en")
		draft.Remove(question.NotPolitical)
		for _, values := range c.sets {
			set(t, draft, values)
		}
		text := strings.Join(strings.Fields(document.Text(made(t, r, draft, "en"))), " ")
		if strings.Contains(text, c.words) != c.stands {
			t.Errorf("%s: %q stands: %t", c.why, c.words, !c.stands)
		}
	}
}

func TestTheParticularsOfPlaceDeadlineAndAssurance(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "GB", treaty.StoredData, "en")
	set(t, draft, map[question.ID]any{question.LocationCountry.ID(): "GB", question.LocationTerritory.ID(): "scotland",
		question.CustodianCountry.ID(): "IE", question.AssurancesGivenBy.ID(): "Ministry of Justice",
		question.UrgencyUrgent.ID(): true, question.UrgencyDeadline.ID(): "2026-12-01T12:00",
		question.AuthorityTimeZone.ID(): "Europe/Berlin", question.DisclosureParty.ID(): "IE",
		question.AuthorityLegalBasis.ID(): answer.Text{Text: "Section 94"}})
	doc := made(t, r, draft, "en")
	for label, want := range map[string]string{
		"Country where the data are stored": "United Kingdom (Scotland)", "Country": "Ireland",
		"Given by": "Ministry of Justice", "Latest date for execution": "1\u00a0December 2026, 12:00 (UTC+01:00)",
		"Legal basis under domestic law": "Section 94",
	} {
		if got := value(doc, label); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	set(t, draft, map[question.ID]any{question.UrgencyDeadline.ID(): "2026-12-01"})
	if got := value(made(t, r, draft, "en"), "Latest date for execution"); got != "1\u00a0December 2026" {
		t.Errorf("a deadline of a day reads %q", got)
	}
}

func TestWhatIdentifiesAPersonStandsBesideTheName(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.StoredData, "en")
	set(t, draft, map[question.ID]any{question.FactsPersons.ID(): []answer.Person{
		{Name: "N. N.", Alias: "nightowl", Address: "1 Road", Document: "passport X1"}, {Name: "M. M."}}})
	text := document.Text(made(t, r, draft, "en"))
	for _, want := range []string{"Also known as: nightowl", "Address: 1 Road", "Identity document:"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Count(text, "Also known as") != 1 {
		t.Error("a person without another name has one")
	}
}
