package document_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// The gap stands for every mandatory answer that is missing and is printed.
func TestAMissingMandatoryAnswerLeavesAVisibleGap(t *testing.T) {
	r := formtest.Register(t)
	gap := formtest.Words(t, "en").Say("document.gap")
	silent := question.IDs(question.RequestType, question.RequestLanguage, question.DraftingLanguage)
	for _, kind := range treaty.RequestTypes() {
		whole := formtest.Complete(t, r, "DE", "GB", kind, "en")
		facts, err := rules.Gather(r, whole, formtest.Today)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(document.Text(made(t, r, whole, "en")), gap) {
			t.Errorf("%s: a complete request has a gap", kind)
		}
		for _, id := range whole.Answered() {
			if rules.Level(facts, id) != question.Mandatory || slices.Contains(silent, id) {
				continue
			}
			draft := whole.Clone()
			draft.Remove(id)
			if !strings.Contains(strings.Join(strings.Fields(document.Text(made(t, r, draft, "en"))), " "), gap) {
				t.Errorf("%s without %s shows no gap", kind, id)
			}
		}
	}
}

// Every free text that a question asks for reaches the reader, in the document's language.
func TestEveryFreeTextIsPrintedInTheDocumentsLanguage(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		draft := formtest.Complete(t, r, "FR", "US", kind, "en")
		if err := example.Urgent(r, draft, formtest.Today); err != nil {
			t.Fatal(err)
		}
		set(t, draft, map[question.ID]any{question.SendingChannel.ID(): "diplomatic",
			question.RequestLanguage.ID(): "fr",
			question.TranslationBy.ID():   "N. N.", question.TranslationCertified.ID(): true})
		facts, err := rules.Gather(r, draft, formtest.Today)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range question.All() {
			if q.Kind == question.Text && rules.Applies(facts, q.ID) {
				set(t, draft, map[question.ID]any{q.ID: answer.Text{Text: "drafted-" + string(q.ID),
					Translations: map[string]string{"fr": "traduit-" + string(q.ID)}}})
			}
		}
		text := document.Text(made(t, r, draft, "fr"))
		for _, q := range question.All() {
			if q.Kind == question.Text && rules.Applies(facts, q.ID) &&
				!strings.Contains(text, "traduit-"+string(q.ID)) {
				t.Errorf("%s: the answer to %s is not printed", kind, q.ID)
			}
		}
		if strings.Contains(text, "drafted-") {
			t.Errorf("%s: a text stands in the drafting language although it is translated", kind)
		}
	}
}

func TestParagraphsAreKeptAndBlanksTidied(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "US", treaty.Preservation, "en")
	set(t, draft, map[question.ID]any{question.FactsSummary.ID(): answer.Text{Text: " One \r\ntwo\r\n\r\n\n three\n"},
		question.CaseFramework.ID(): answer.Text{Text: "four\n\n\nfive"}})
	doc := made(t, r, draft, "en")
	var paragraphs []string
	for _, block := range doc.Blocks {
		if p, ok := block.(document.Paragraph); ok && p.Question == string(question.FactsSummary) {
			paragraphs = append(paragraphs, p.Text)
		}
	}
	if want := []string{"One\ntwo", "three"}; !slices.Equal(paragraphs, want) {
		t.Errorf("%q, want %q", paragraphs, want)
	}
	if got := value(doc, "Type of proceedings"); got != "four\nfive" {
		t.Errorf("%q", got)
	}
}

func TestAnUntranslatedTextIsPrintedAsDrafted(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "LU", treaty.Preservation, "fr")
	set(t, draft, map[question.ID]any{question.DraftingLanguage.ID(): "de",
		question.FactsSummary.ID(): answer.Text{Text: "Am 3. März"}})
	if !strings.Contains(document.Text(made(t, r, draft, "fr")), "Am 3. März") {
		t.Error("the text as drafted is missing")
	}
}

// A preservation request names all six limbs in its headings; a request for stored data none.
func TestTheSixLimbsAreRecognisable(t *testing.T) {
	r := formtest.Register(t)
	for language, form := range map[string]string{"en": "(Article\u00a029(2)(%s))",
		"fr": "(article\u00a029, par.\u00a02, al.\u00a0%s)"} {
		headings := func(kind treaty.RequestType) string {
			var all []string
			for _, block := range made(t, r, formtest.Complete(t, r, "JP", "LU", kind, language), language).Blocks {
				if h, ok := block.(document.Heading); ok {
					all = append(all, h.Text)
				}
			}
			return strings.Join(all, "\n")
		}
		for _, limb := range []string{"a", "b", "c", "d", "e", "f"} {
			mark := fmt.Sprintf(form, limb)
			if !strings.Contains(headings(treaty.Preservation), mark) {
				t.Errorf("%s: no heading has %s", language, mark)
			}
			if strings.Contains(headings(treaty.StoredData), mark) {
				t.Errorf("%s: a request for stored data has %s", language, mark)
			}
		}
	}
}

// The wording of Articles 27 and 28 stands exactly where no other instrument governs, and the Convention's own articles
// only where the request rests on it.
func TestArticles27And28AreCitedOnlyWhereTheyGovern(t *testing.T) {
	r := formtest.Register(t)
	cites := regexp.MustCompile(`\bArticles? 2[78]\b|Articles 27 and 28`)
	for _, c := range []struct {
		why         string
		from, to    party.Code
		instruments []string
		article27   bool
		article31   bool
	}{
		{"the Convention alone governs", "JP", "US", []string{"ets185"}, true, true},
		{"the 1959 Convention governs", "DE", "NO", []string{"ets185", "ets30"}, false, true},
		{"only an investigation order is named", "DE", "ES", []string{"eio"}, false, false},
		{"a bilateral treaty was confirmed", "JP", "US", []string{"ets185", "bilateral"}, false, true},
	} {
		draft := formtest.Complete(t, r, c.from, c.to, treaty.StoredData, "en")
		if err := example.Urgent(r, draft, formtest.Today); err != nil {
			t.Fatal(err)
		}
		set(t, draft, map[question.ID]any{question.Instruments.ID(): c.instruments,
			question.OffenceDualCriminality.ID(): answer.Text{Text: "criminal in both"}})
		text := strings.Join(strings.Fields(document.Text(made(t, r, draft, "en"))), " ")
		if got := cites.MatchString(text); got != c.article27 {
			t.Errorf("%s: Articles 27 and 28 cited: %v", c.why, got)
		}
		if got := strings.Contains(text, "Convention on Cybercrime"); got != c.article31 {
			t.Errorf("%s: the Convention cited: %v", c.why, got)
		}
	}
}

// French puts a no-break space before two-part punctuation and inside quotation marks; this holds for our words and the
// example's.
func TestFrenchTypography(t *testing.T) {
	r := formtest.Register(t)
	wrong := regexp.MustCompile(`[^ \x{00a0}\x{202f}0-9][;?!»]|[ ][:;?!»]|« |[\pL)][:]( |$)`)
	for _, kind := range treaty.RequestTypes() {
		draft := formtest.Complete(t, r, "MA", "LU", kind, "fr")
		followsPreservation(t, draft, map[treaty.RequestType]string{treaty.Preservation: question.StatusExtension,
			treaty.StoredData: question.StatusAfterPreservation}[kind])
		if err := example.Urgent(r, draft, formtest.Today); err != nil {
			t.Fatal(err)
		}
		set(t, draft, map[question.ID]any{question.SendingCopies.ID(): []answer.Addressee{},
			question.SendingThrough.ID(): []answer.Addressee{}})
		for _, text := range wordsOf(made(t, r, draft, "fr")) {
			if found := wrong.FindString(text); found != "" {
				t.Errorf("%q has %q", text, found)
			}
		}
	}
}

func TestADraftWithoutATypeIsRefused(t *testing.T) {
	var missing document.TypeMissingError
	facts := rules.Facts{Draft: request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")}
	if _, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, "en")}); !errors.As(err,
		&missing) {
		t.Errorf("got %v", err)
	}
	if text := formtest.Words(t, "fr").Error(missing); strings.Contains(text, "⟦") ||
		strings.Contains(text, string(question.RequestType)) {
		t.Error(text)
	}
}

func TestADraftIsMarked(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "JP", "LU", treaty.Preservation, "fr")
	if made(t, r, draft, "fr").DraftMark != "" {
		t.Error("a complete request is marked as a draft")
	}
	draft.Remove(question.FactsSummary)
	if made(t, r, draft, "fr").DraftMark != "PROJET" {
		t.Error("a request that a finding blocks is not marked")
	}
}
