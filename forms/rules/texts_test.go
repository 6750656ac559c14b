package rules_test

import (
	"slices"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// Every free text of the document is there: those of questions that are asked and answered, and two of each item.
func TestFreeTextsAreThoseOfTheDocument(t *testing.T) {
	facts := gather(t, complete(t, "PH", "JP", treaty.Preservation))
	facts.Draft.Remove(question.OffenceMaximumPenalty)
	set(t, facts.Draft, question.UrgencyExplanation, text("This is not asked."))
	unrelated := facts.Draft.Items()
	unrelated[1].Relationship = answer.Text{}
	set(t, facts.Draft, question.DataItems, unrelated)
	seen := map[question.ID]string{}
	var order []question.ID
	for place, words := range facts.FreeTexts() {
		seen[place], order = words.Text, append(order, place)
	}
	items := facts.Draft.Items()
	for i, item := range items {
		for field, words := range map[question.FieldName]answer.Text{question.FieldRelationship: item.Relationship,
			question.FieldExcluded: item.Excluded} {
			place := question.DataItems.At(i).Field(field)
			if _, there := seen[place]; there != (words.Text != "") || seen[place] != words.Text {
				t.Errorf("%s is %q, want %q", place, seen[place], words.Text)
			}
		}
	}
	for _, q := range question.All() {
		free := q.Kind == question.Text && q.HasLanguage && rules.Applies(facts, q.ID) && facts.Draft.Has(q.ID)
		if _, there := seen[q.ID]; there != free {
			t.Errorf("%s is a free text of the document: %v", q.ID, there)
		}
	}
	if slices.Contains(order, "") || len(order) != len(seen) || len(order) < 10 {
		t.Errorf("there are %d places, %d of them different", len(order), len(seen))
	}
	stopping(t, facts, order)
}

// stopping reads the texts up to each one: who stops reading gets no more.
func stopping(t *testing.T, facts rules.Facts, order []question.ID) {
	t.Helper()
	for n := range order {
		var read []question.ID
		for place := range facts.FreeTexts() {
			if read = append(read, place); len(read) > n {
				break
			}
		}
		if !slices.Equal(read, order[:n+1]) {
			t.Errorf("the first %d texts are %v", n+1, read)
		}
	}
}

// A character that no typeface has is refused in every word of the user that stands in the document, and nowhere else.
func TestCharactersAreRefusedWhereTheyArePrinted(t *testing.T) {
	const han = "한"
	for _, c := range []struct {
		why   string
		of    question.Named
		value any
		more  answers
		want  question.ID
	}{
		{"the name of a person", question.FactsPersons, []answer.Person{{Name: han}}, nil, question.FactsPersons.At(0)},
		{"a nationality", question.FactsPersons, []answer.Person{{Name: "N. N.", Nationality: han}}, nil,
			question.FactsPersons.At(0)},
		{"a custodian", question.Custodians, []answer.Custodian{{Name: "a"}, {Address: han}}, nil,
			question.Custodians.At(1)},
		{"a parallel request", question.ParallelRequests, []answer.Parallel{{To: "a", Reference: han}}, nil,
			question.ParallelRequests.At(0)},
		{"an attachment", question.Attachments, []answer.Attachment{{Title: han}}, nil, question.Attachments.At(0)},
		{"an addressee by hand", question.SendingTo, answer.Addressee{Name: han}, nil, question.SendingTo.ID()},
		{"a short text", question.CustodianName, han, nil, question.CustodianName.ID()},
		{"a short text that is not asked", question.CustodianName, han,
			answers{question.CustodianKnown.ID(): question.NotKnown}, ""},
		{"a free text", question.OffenceTitle, text(han), nil, question.OffenceTitle.ID()},
		{"its translation into the language of the document", question.OffenceTitle,
			answer.Text{Text: "Theft"}.Translated("fr", han, ""), answers{question.RequestLanguage.ID(): "fr"},
			question.OffenceTitle.ID()},
		{"a translation into the second one", question.OffenceTitle,
			answer.Text{Text: "Theft"}.Translated("fr", han, ""), answers{question.SecondLanguage.ID(): "fr"},
			question.OffenceTitle.ID()},
		{"a translation that is not printed", question.OffenceTitle,
			answer.Text{Text: "Theft"}.Translated("fr", han, ""), nil, ""},
		{"the words that were drafted stand for what has no translation", question.OffenceTitle, text(han),
			answers{question.RequestLanguage.ID(): "fr"}, question.OffenceTitle.ID()},
		{"the first language, where a second stands beside it", question.OffenceTitle,
			answer.Text{Text: han}.Translated("fr", "Vol", ""), answers{question.SecondLanguage.ID(): "fr"},
			question.OffenceTitle.ID()},
		{"a date that is none is told so elsewhere", question.RequestDate, han, nil, ""},
		{"a choice is no word of the user", question.AuthorityKind, string(treaty.Judge), nil, ""},
	} {
		draft := complete(t, "PH", "JP", treaty.Preservation)
		set(t, draft, c.of, c.value)
		for id, value := range c.more {
			set(t, draft, id, value)
		}
		facts := gather(t, draft)
		facts.Undrawable = hangul
		var at []question.ID
		for _, f := range rules.Check(facts) {
			if f.Code == "character-not-printable" {
				at = append(at, f.Question)
			}
		}
		if c.want == "" && len(at) > 0 || c.want != "" && !slices.Equal(at, []question.ID{c.want}) {
			t.Errorf("%s: refused at %v, want %v", c.why, at, c.want)
		}
	}
}

// What one answer says alone.
func TestSmallAnswers(t *testing.T) {
	preserved := gather(t, complete(t, "PH", "JP", treaty.Preservation))
	data := gather(t, complete(t, "PH", "JP", stored))
	warned, blocked := rules.Finding{Severity: rules.Warn}, rules.Finding{Severity: rules.Block}
	const unknown = question.ID("weather")
	nothing := gather(t, request.New(""))
	for why, holds := range map[string]bool{
		"a summary of a preservation is brief":        briefAt(preserved, question.FactsSummary),
		"its other texts are as long as they must":    !briefAt(preserved, question.OffenceTitle),
		"and so is the summary of stored data":        !briefAt(data, question.FactsSummary),
		"a letter is a limb":                          rules.Point{ID: "a"}.IsLimb(),
		"a word is none":                              !rules.Point{ID: "facts"}.IsLimb(),
		"nothing is none":                             !rules.Point{}.IsLimb(),
		"a warning does not block":                    !rules.Blocks([]rules.Finding{warned}),
		"what blocks does":                            rules.Blocks([]rules.Finding{warned, blocked}),
		"a question that does not exist has no level": rules.Level(data, unknown) == question.NotAsked,
		"and does not apply":                          !rules.Applies(data, unknown),
		"not even before the type is known":           !rules.Applies(nothing, unknown),
		"the law of the requested Party proposes":     daysProposed(data, 120) == 120,
		"and 90 days stand where it sets none":        daysProposed(data, 0) == 90,
		"the Convention is proposed where all is open": slices.Equal(rules.ProposedInstruments(data),
			[]treaty.Instrument{treaty.ETS185}),
	} {
		if !holds {
			t.Errorf("it is not so that %s", why)
		}
	}
}

func briefAt(facts rules.Facts, name question.Named) bool {
	_, limited := rules.Brief(facts, name.ID())
	return limited
}

func daysProposed(facts rules.Facts, days int) int {
	facts.Requested.Declarations = nil
	if days > 0 {
		stating(party.Effect{Effect: treaty.PreservationPeriod, Days: days})(&facts.Requested)
	}
	return rules.ProposedDays(facts)
}
