package translation_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/translation"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
)

const today = treaty.Date("2026-11-22")

var languages = []string{"en", "fr", "de"}

// speaker speaks of a complete draft in English to be translated.
func speaker(t *testing.T) wording.Speaker {
	t.Helper()
	register := formtest.Register(t)
	draft := formtest.Complete(t, register, "DE", "US", treaty.StoredData, "en")
	return about(t, register, draft)
}

func about(t *testing.T, register *party.Register, draft *request.Draft) wording.Speaker {
	t.Helper()
	facts, err := rules.Gather(register, draft, today)
	if err != nil {
		t.Fatal(err)
	}
	words := formtest.Words(t, "en")
	return wording.Speaker{Words: words, Facts: facts}
}

// returned is the file for a German translator with some of its units filled in, by their note.
func returned(t *testing.T, s wording.Speaker, filled map[string]string) translation.Returned {
	t.Helper()
	content, err := translation.Export(s, "de")
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for name, words := range filled {
		note := "<note>" + name + "</note>"
		if !strings.Contains(text, note) {
			t.Fatalf("no text has the name %q", name)
		}
		text = strings.Replace(text, note, "<target>"+words+"</target>"+note, 1)
	}
	file, err := translation.Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestWhatATranslatorFillsInComesIntoTheDraft(t *testing.T) {
	s := speaker(t)
	file := returned(t, s, map[string]string{"Maximum penalty": "Zehn Jahre.",
		"Data sought, entry 2: Relationship to the offence": "Der Server 198.51.100.72"})
	before, err := s.Facts.Draft.Encode()
	if err != nil {
		t.Fatal(err)
	}
	offer, err := file.Compare(s, languages)
	if err != nil || len(offer.Taken) != 2 || offer.Language != "de" || len(offer.Empty) == 0 {
		t.Fatalf("%v: %+v", err, offer)
	}
	if lost := offer.Taken[1].Lost; !slices.Equal(lost, []string{"198.51.100.27"}) || offer.Taken[0].Lost != nil {
		t.Errorf("lost %v and %v", offer.Taken[0].Lost, lost)
	}
	draft := s.Facts.Draft.Clone()
	for id, answer := range offer.Answers(draft) {
		if err := draft.Set(id, answer); err != nil {
			t.Fatal(err)
		}
	}
	if got := draft.Text(question.OffenceMaximumPenalty).Translations; got["de"] != "Zehn Jahre." || got["fr"] == "" {
		t.Errorf("the penalty has the translations %v", got)
	}
	if got := draft.Items()[1].Relationship.Translations["de"]; got != "Der Server 198.51.100.72" {
		t.Errorf("the second entry has the translation %q", got)
	}
	if after, err := s.Facts.Draft.Encode(); err != nil || string(after) != string(before) {
		t.Errorf("%v: the draft itself was changed", err)
	}
	again, err := file.Compare(about(t, s.Facts.Register, draft), languages)
	if err != nil || len(again.Taken) != 0 || len(again.Same) != 2 {
		t.Errorf("%v: taken a second time it brings %+v", err, again)
	}
}

func TestWhatNoLongerFitsIsNamedAndTheRestOffered(t *testing.T) {
	s := speaker(t)
	file := returned(t, s, map[string]string{"Maximum penalty": "Zehn Jahre.",
		"Summary of the facts": "Der Sachverhalt."})
	changed := s.Facts.Draft.Clone()
	if err := request.Set(changed, question.OffenceMaximumPenalty,
		answer.Text{Text: "Six years.", Translations: map[string]string{"de": "Sechs Jahre."}}); err != nil {
		t.Fatal(err)
	}
	offer, err := file.Compare(about(t, s.Facts.Register, changed), languages)
	if err != nil || len(offer.Changed) != 1 || offer.Changed[0].Name != "Maximum penalty" || len(offer.Taken) != 1 ||
		offer.Taken[0].Name != "Summary of the facts" {
		t.Errorf("%v: %+v", err, offer)
	}
	changed.Remove(question.OffenceMaximumPenalty)
	offer, err = file.Compare(about(t, s.Facts.Register, changed), languages)
	if err != nil || !slices.Equal(offer.Unknown, []string{string(question.OffenceMaximumPenalty)}) ||
		len(offer.Taken) != 1 {
		t.Errorf("%v: %+v", err, offer)
	}
}

func TestAFileThatDoesNotBelongToTheDraftIsRefused(t *testing.T) {
	s := speaker(t)
	file := returned(t, s, nil)
	for reason, change := range map[string]func(*request.Draft){
		"other-draft":     func(d *request.Draft) { d.ID = "0d7f0a44-7d3c-4b1e-9a36-2f0c4f1f5a02" },
		"language":        func(d *request.Draft) { _ = request.Set(d, question.DraftingLanguage, "fr") },
		"target-language": nil,
	} {
		draft, known := s.Facts.Draft.Clone(), languages
		if change != nil {
			change(draft)
		} else {
			known = []string{"en"}
		}
		var refused translation.Error
		if _, err := file.Compare(about(t, s.Facts.Register, draft), known); !errors.As(err, &refused) ||
			refused.Reason != reason {
			t.Errorf("%s: %v", reason, err)
		}
	}
}

func TestOnlyLanguagesThatDifferNeedATranslation(t *testing.T) {
	for _, c := range []struct{ drafting, first, second, want string }{
		{"en", "en", "", ""},
		{"en", "ja", "", "ja"},
		{"de", "ja", "en", "ja en"},
		{"en", "he", "en", "he"},
		{"de", "fr", "fr", "fr"},
		{"", "fr", "", ""},
	} {
		draft := request.New("")
		for id, language := range map[string]string{string(question.DraftingLanguage): c.drafting,
			string(question.RequestLanguage): c.first, string(question.SecondLanguage): c.second} {
			if language != "" {
				if err := draft.Set(question.ID(id), language); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := strings.Join(translation.Targets(draft), " "); got != c.want {
			t.Errorf("drafted in %q, written in %q and %q: %q, not %q", c.drafting, c.first, c.second, got, c.want)
		}
	}
}
