package editor

import (
	"maps"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
)

func TestATimeOfDayIsWrittenInOneForm(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"minutes alone", "23:41", "23:41:00"},
		{"an offset", "23:41:07+01:00", "23:41:07+01:00"},
		{"an offset behind UTC", "23.41 utc+01:00", "23:41:00+01:00"},
		{"UTC", " 23:41:07 UTC ", "23:41:07Z"},
		{"Z in either case", "23:41:07z", "23:41:07Z"},
		{"what is no time stays", "at night", "at night"},
		{"no hour 24", "24:00", "24:00"},
	} {
		if got := normalClock(c.typed); got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

func TestANumberHasNineDigits(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"digits alone", "0123456789x", "012345678"},
		{"nine are kept", "123456789", "123456789"},
		{"digits of another script are none", "１2", "2"},
		{"what stands next to the digits in ASCII", "/0:", "0"},
	} {
		if got := Digits(c.typed); got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

func TestAPlaceNamesTheEntryOnTheScreen(t *testing.T) {
	answered := []int{0, 2} // the second entry is empty and no part of the answer
	for _, c := range []struct {
		name, inside string
		entry        int
		rest         string
		ok           bool
	}{
		{"an entry", "[0]", 0, "", true},
		{"a field of an entry behind an empty one", "[1].port", 2, "port", true},
		{"a place deeper inside", "[1].identifiers[3].port", 2, "identifiers[3].port", true},
		{"one too many", "[2]", 0, "", false},
		{"before the first", "[-1]", 0, "", false},
		{"no number", "[x]", 0, "", false},
		{"no end", "[1", 0, "", false},
	} {
		entry, rest, ok := EntryAt(c.inside, answered)
		if entry != c.entry || rest != c.rest || ok != c.ok {
			t.Errorf("%s: %q gives %d, %q, %v", c.name, c.inside, entry, rest, ok)
		}
	}
}

func TestATranslationIsAddedAndTakenAway(t *testing.T) {
	text := answer.Text{Text: "At night", Translations: map[string]string{"fr": "La nuit"}}
	both := withTranslation(text, "de", "Nachts")
	if !maps.Equal(both.Translations, map[string]string{"fr": "La nuit", "de": "Nachts"}) ||
		len(text.Translations) != 1 {
		t.Errorf("one more gives %v, the text before has %v", both.Translations, text.Translations)
	}
	if none := withTranslation(text, "fr", ""); none.Translations != nil {
		t.Errorf("without the last one there is %v", none.Translations)
	}
}

func TestAPathNamesAFieldBelowItsList(t *testing.T) {
	list := question.DataItems.ID()
	if got := (Spec{ID: list}).Path(); got != string(list) {
		t.Errorf("a question is %q", got)
	}
	if got := (Spec{ID: list, Field: "identifiers.kind"}).Path(); got != string(list)+".identifiers.kind" {
		t.Errorf("a field is %q", got)
	}
}

func TestOneLineIsForShortAnswers(t *testing.T) {
	for kind, want := range map[question.Kind]bool{question.ShortText: true, question.Phone: true,
		question.Email: true, question.Text: false, question.Date: false} {
		if OneLine(kind) != want {
			t.Errorf("%s is one line: %v", kind, !want)
		}
	}
}
