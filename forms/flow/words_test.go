package flow_test

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// need holds the catalogue to having words for every id. That a French text stands beside each English one is a test of
// i18n.
func need(t *testing.T, ids ...string) {
	t.Helper()
	words := say(t, i18n.English)
	for _, id := range ids {
		if !words.Has(id) {
			t.Errorf("the catalogue has no words for %s", id)
		}
	}
}

// catalogue is read once for all tests: it is large.
var catalogue = sync.OnceValue(i18n.Embedded)

func say(t *testing.T, language string) *i18n.Words {
	t.Helper()
	words, err := catalogue().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// A mandatory or conditional question says why it is asked; a mandatory free text says what to write.
func TestEveryQuestionHasItsWords(t *testing.T) {
	for _, q := range question.All() {
		id := "question." + string(q.ID)
		need(t, id+".title")
		levels := slices.Collect(maps.Values(q.Levels))
		if slices.Contains(levels, question.Mandatory) || slices.Contains(levels, question.Conditional) {
			need(t, id+".why")
		}
		if q.Kind == question.Text && slices.Contains(levels, question.Mandatory) {
			need(t, id+".hint")
		}
		needOptions(t, string(q.ID), q.Options)
		needFields(t, string(q.ID), q.Fields)
	}
}

func needFields(t *testing.T, list string, fields []question.Field) {
	t.Helper()
	for _, field := range fields {
		place := list + "." + string(field.Name)
		need(t, "question."+place+".title")
		needOptions(t, place, field.Options)
		needFields(t, place, field.Fields)
	}
}

// needOptions knows the two places whose options have names of their own: the instruments and the kinds of identifiers.
func needOptions(t *testing.T, place string, options []string) {
	t.Helper()
	for _, option := range options {
		switch place {
		case string(question.Instruments):
			need(t, "instrument."+option+".short")
		case string(question.DataItems.ID().Field(question.FieldIdentifiers).Field(question.FieldKind)):
			need(t, "option.identifier."+option)
		default:
			need(t, "option."+place+"."+option)
		}
	}
}

func TestEveryKindOfDataHasItsName(t *testing.T) {
	for _, category := range treaty.DataCategories() {
		needOptions(t, string(question.DataItems.ID().Field(question.FieldKinds)), question.DataKinds(category))
	}
	need(t, "option.request.requested_matter.none", "answer.yes", "answer.no", "answer.none", "answer.not-known")
}

func TestEveryPageAndTaskHasItsWords(t *testing.T) {
	for _, page := range flow.Pages() {
		need(t, "page."+string(page.ID)+".title", "page."+string(page.ID)+".why")
	}
	need(t, "page.not-a-party.title", "page.not-a-party.text", "page.review.title")
	for _, group := range question.Groups() {
		need(t, "group."+string(group), "group."+string(group)+".short")
	}
	for _, status := range []string{"completed", "incomplete", "not-started", "cannot-start", "problem"} {
		need(t, "status."+status)
	}
	for _, kind := range treaty.RequestTypes() {
		need(t, "type."+string(kind), "type."+string(kind)+".long")
	}
	for _, limb := range limbs {
		need(t, "limb."+limb, "limb."+limb+".full")
	}
}

var limbs = []string{"a", "b", "c", "d", "e", "f"}

func prefixed[T ~string](prefix string, list []T) []string {
	all := make([]string, len(list))
	for i, value := range list {
		all[i] = prefix + string(value)
	}
	return all
}

func TestEveryAddresseeAndStrengthHasItsWords(t *testing.T) {
	for _, id := range []string{rules.CompetentJudicialAuthority, rules.MinistryOfJustice, rules.DiplomaticMission,
		rules.InterpolBureau} {
		need(t, "addressee."+id, "addressee."+id+".how")
	}
	for _, s := range []rules.Strength{rules.Declared, rules.DeclaredGoverning, rules.TreatyDefault, rules.ByLaw,
		rules.Indicative, rules.Presumed} {
		need(t, "strength."+string(s), "strength."+string(s)+".explain")
	}
}

func TestEveryWordOfTheRegisterIsNamed(t *testing.T) {
	need(t, prefixed("effect.", treaty.EffectKinds())...)
	need(t, prefixed("condition.", party.ConditionKinds())...)
	need(t, prefixed("bearing.", rules.BearingKinds())...)
	need(t, prefixed("wanted.", party.ContentItems())...)
	need(t, prefixed("review.", treaty.Reviews())...)
	need(t, prefixed("confidence.", treaty.Confidences())...)
}

// Whatever the Party, a finding and a reason read as whole sentences: no argument is missing, no code is left in place
// of words.
func TestEverySentenceHasItsArguments(t *testing.T) {
	eachParty(t, func(register *party.Register, p party.Party) {
		for _, kind := range treaty.RequestTypes() {
			f := troubled(t, register, kind, p.Code)
			for _, language := range []string{"en", "fr"} {
				speaker := wording.Speaker{Words: say(t, language), Facts: f}
				for _, finding := range rules.Check(f) {
					whole(t, string(p.Code)+" "+finding.Code, speaker.Message(finding))
				}
				for _, reason := range rules.FindRoute(f).Reasons {
					whole(t, string(p.Code)+" "+reason.Code, speaker.Reason(reason))
				}
			}
		}
	})
}

func whole(t *testing.T, what, sentence string) {
	t.Helper()
	if strings.Contains(sentence, "<no value>") || strings.Contains(sentence, "⟦") ||
		!strings.HasSuffix(sentence, ".") {
		t.Errorf("%s: %s", what, sentence)
	}
}

// troubled is a draft with much that rules complain of.
func troubled(t *testing.T, register *party.Register, kind treaty.RequestType, requested party.Code) rules.Facts {
	t.Helper()
	requesting := "FR"
	if requested == "FR" {
		requesting = "JP"
	}
	answers := map[question.ID]any{
		question.RequestType.ID(): string(kind), question.RequestingParty.ID(): requesting,
		question.RequestedParty.ID(): string(requested),
		question.RequestDate.ID():    "2026-01-05", question.RequestLanguage.ID(): "is",
		question.DraftingLanguage.ID(): "fi",
		question.OffenceArticles.ID():  []string{"2", "3", "4", "6", "7", "9", "10", "11", "other"},
		question.AuthorityKind.ID():    "police",
		question.AuthorityEmail.ID():   "nobody",
		question.FactsSummary.ID():     answer.Text{Text: "On [date] somebody logged in."},
		question.UrgencyUrgent.ID():    true,
		question.CustodianKnown.ID():   "no",
		question.PreservationDays.ID(): 30, question.ConfidentialityIfPrejudiced.ID(): "proceed",
		question.MeasureKinds.ID():   []string{"seize-secure"},
		question.SendingChannel.ID(): "interpol",
		question.DataItems.ID(): []answer.Item{{Category: "content", From: "2026-11-20", To: "2027-01-01",
			TimeZone: "Europe/Paris",
			Identifiers: []answer.Identifier{{Kind: "ip", Value: "10.0.0.1", Port: 70000},
				{Kind: "email", Value: "nobody"}}}, {From: "2026-13-01"}},
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	f, err := rules.Gather(register, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func eachParty(t *testing.T, see func(*party.Register, party.Party)) {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		see(register, record)
	}
}
