package rules_test

import (
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
)

func setting(name question.Named, value any) breach { return breach{set: answers{name.ID(): value}} }

func without(names ...question.ID) breach { return breach{remove: names} }

func (b breach) forStoredData() breach {
	b.kind = stored
	return b
}

// and adds an answer.
func (b breach) and(name question.Named, value any) breach {
	all := answers{name.ID(): value}
	for id, other := range b.set {
		all[id] = other
	}
	b.set = all
	return b
}

func textEdges() []edge {
	long := func(name question.Named, length int) breach { return setting(name, text(strings.Repeat("x", length))) }
	related := func(words string) breach {
		return change(func(i *answer.Item) { i.Relationship = text(words) })
	}
	provisions := func(words string) breach { return setting(question.OffenceProvisions, text(words)) }
	const theft = "The suspect took the customer data of the clinic."
	return []edge{
		{"a summary of 2000 characters is brief", long(question.FactsSummary, 2000), ""},
		{"one of 2001 is not", long(question.FactsSummary, 2001), "+summary-not-brief"},
		{"for stored data it may be as long as it must", long(question.FactsSummary, 2001).forStoredData(), ""},
		{"40 letters can say what happened", long(question.FactsSummary, 40), ""},
		{"39 cannot", long(question.FactsSummary, 39), "+~facts-too-short"},
		{"no summary is no short one", without(question.FactsSummary.ID()), "+!limb-b"},
		{"40 letters can say why", long(question.NecessityExplanation, 40), ""},
		{"39 cannot", long(question.NecessityExplanation, 39), "+~necessity-too-short"},
		{"no explanation is no short one", without(question.NecessityExplanation.ID()), "+!limb-e"},
		{"the necessity of stored data is not asked", long(question.NecessityExplanation, 39).forStoredData(), ""},
		{"the explanation repeats why an item is wanted", breach{
			set:  answers{question.NecessityExplanation.ID(): text(theft + " ")},
			item: func(i *answer.Item) { i.Relationship = text(" " + theft) }}, "+~necessity-repeats"},
		{"a relationship of 20 letters", related(strings.Repeat("x", 20)), ""},
		{"one of 19", related(strings.Repeat("x", 19)), "+relationship-too-short"},
		{"none is no short one", related(""), "+!limb-c"},
		{"a section by its figure", provisions("Section 7 of the Code"), ""},
		{"by a Roman numeral", provisions("Title IX of the Code"), ""},
		{"by a sign of East Asia", provisions("刑法第二条"), ""},
		{"a code alone", provisions("The Penal Code"), "+~provisions-without-section"},
		{"no provision is told once", without(question.OffenceProvisions.ID()),
			"+!office-answer-missing"},
		{"a word in brackets is left, in the relationship of an item", related("Logs of the [name of the host] server"),
			"+!placeholder-left"},
		{"and in what an item excludes", change(func(i *answer.Item) { i.Excluded = text("Not [these data]") }),
			"+!placeholder-left"},
	}
}

// The case is in English; the tests say that nobody reviewed German and Swedish, and that Armenian lacks three texts
// and Georgian one.
func languageEdges() []edge {
	const first, second, drafting = question.RequestLanguage, question.SecondLanguage, question.DraftingLanguage
	french := func(doubt string) answer.Text {
		return answer.Text{Text: "Theft"}.Translated("fr", "Vol", doubt)
	}
	doubtful := func(text answer.Text) breach { return setting(first, "fr").and(question.OffenceTitle, text) }
	noWords := answer.Text{Text: "Theft", Translations: map[string]string{"en": "Theft"},
		Unconfirmed: map[string]string{"fr": "machine", "en": "machine"}}
	return []edge{
		{"a language that a reader reviewed, or that stands beside one", setting(first, "de").and(second, "en"),
			"+~untranslated"},
		{"a language that nobody reviewed", setting(first, "de"), "+~untranslated +~language-words-unreviewed"},
		{"nor the second", setting(first, "de").and(second, "sv"), "+~untranslated +~language-words-unreviewed"},
		{"no language has no words to review", without(first.ID()),
			"+!office-answer-missing -language-not-accepted"},
		{"one text is missing", setting(first, "ka").and(second, "en"), "+!language-words-missing +~untranslated"},
		{"nobody knows what is translated", setting(first, "es").and(drafting, ""), "+!office-answer-missing"},
		{"the same language twice is one", setting(first, "es").and(second, "es"), "+~untranslated"},
		{"every text is translated", setting(first, "fr"), ""},
		{"a machine translated it", doubtful(french("machine")), "+~translation-unconfirmed"},
		{"a person confirmed it", doubtful(french("")), ""},
		{"a doubt about words that are gone", doubtful(noWords), "+~untranslated"},
		{"a doubt about the words that were drafted", setting(question.OffenceTitle, noWords), ""},
		{"a request for stored data in two languages that it was not drafted in", setting(first, "es").
			and(second, "pt").forStoredData(), "+!untranslated"},
		{"in one that the Party takes, and another", setting(second, "pt").forStoredData().sent("PH", "GB"),
			"+~untranslated"},
	}
}
