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

// bilingual makes a request in English and French. The facts have a paragraph more in English, and the reasons for
// confidentiality are not translated.
func bilingual(t *testing.T, r *party.Register, kind treaty.RequestType) (english, french, both document.Document) {
	t.Helper()
	draft := formtest.Complete(t, r, "JP", "LU", kind, "en")
	set(t, draft, map[question.ID]any{question.DraftingLanguage.ID(): "en", question.SecondLanguage.ID(): "fr",
		question.FactsSummary.ID(): answer.Text{
			Text: "One.\n\nTwo.\n\nThree.", Translations: map[string]string{"fr": "Un.\n\nDeux."}},
		question.ConfidentialityReasons.ID(): answer.Text{Text: "Not translated."}})
	english, french = made(t, r, draft, "en"), made(t, r, draft, "fr")
	return english, french, document.SideBySide(english, french)
}

func TestGoldenTextsSideBySide(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		_, _, both := bilingual(t, r, kind)
		hold(t, string(kind)+"-side-by-side.en-fr", document.Text(both))
	}
}

// Nothing that stands in one of the two documents is lost.
func TestSideBySideKeepsEveryWord(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		english, french, both := bilingual(t, r, kind)
		text := " " + strings.Join(strings.Fields(document.Text(both)), " ") + " "
		for _, doc := range []document.Document{english, french} {
			for _, block := range doc.Blocks {
				for _, words := range blockWords(block) {
					if !strings.Contains(text, strings.Join(strings.Fields(words), " ")) {
						t.Errorf("%s, %s: %q is lost", kind, doc.Language, words)
					}
				}
			}
		}
	}
}

// blockWords are the texts of a block that stand on a line of their own, as far as cells do not fold them.
func blockWords(block document.Block) []string {
	switch b := block.(type) {
	case document.Heading:
		return []string{b.Text}
	case document.Paragraph:
		return strings.Split(b.Text, "\n")
	case document.List:
		return b.Items
	case document.Fields:
		var all []string
		for _, row := range b.Rows {
			all = append(append(all, row.Label), strings.Split(row.Value, "\n")...)
		}
		return all
	}
	return nil
}

// What reads the same in both languages stands once; what differs stands in both, paragraph beside paragraph.
func TestSideBySideSaysTheSameOnce(t *testing.T) {
	r := formtest.Register(t)
	_, _, both := bilingual(t, r, treaty.StoredData)
	text := document.Text(both)
	for _, words := range []string{"registry@prosecution", "Reference / Référence:"} {
		if n := strings.Count(text, words); n != 1 {
			t.Errorf("%q stands %d times", words, n)
		}
	}
	var facts []document.Block
	shared := 0
	for _, block := range both.Blocks {
		switch b := block.(type) {
		case document.Pair:
			if half, ok := b.First.(document.Paragraph); ok && half.Question == string(question.FactsSummary) {
				facts = append(facts, b)
			}
		case document.Paragraph:
			if b.Text == "Not translated." && b.Language == "en" {
				shared++
			}
		}
	}
	if shared != 1 {
		t.Errorf("a text that is not translated stands %d times in its own language", shared)
	}
	if len(facts) != 3 || facts[1].(document.Pair).Second.(document.Paragraph).Text != "Deux." ||
		facts[2].(document.Pair).Second != nil {
		t.Errorf("the facts are %+v", facts)
	}
}

// A row that only one language has stands in both, so that no label misses its value.
func TestARowOfOneLanguageStandsInBoth(t *testing.T) {
	row := func(label, question string) document.Field {
		return document.Field{Label: label, Value: label, Question: question}
	}
	one := document.Document{Language: "en",
		Blocks: []document.Block{document.Fields{Rows: []document.Field{row("a", "1"), row("c", "3")}}}}
	other := document.Document{Language: "fr",
		Blocks: []document.Block{document.Fields{Rows: []document.Field{row("A", "1"), row("B", "2"), row("C", "3")}}}}
	pair := document.SideBySide(one, other).Blocks[0].(document.Pair)
	first, second := pair.First.(document.Fields).Rows, pair.Second.(document.Fields).Rows
	if len(first) != 3 || len(second) != 3 || first[1] != second[1] || first[2].Label != "c" || second[2].Label != "C" {
		t.Errorf("rows %v and %v", first, second)
	}
}
