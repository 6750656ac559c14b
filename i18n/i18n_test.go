package i18n_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"rogatory/i18n"
)

func words(t *testing.T, language string) *i18n.Words {
	t.Helper()
	w, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestDatesStandInTheReadersForm(t *testing.T) {
	for _, c := range []struct{ language, day, want string }{
		{"en", "2026-11-22", "22 November 2026"},
		{"en", "2026-12-01", "1 December 2026"},
		{"fr", "2026-08-01", "1er août 2026"},
		{"fr", "2026-11-22", "22 novembre 2026"},
	} {
		day, _ := time.Parse(time.DateOnly, c.day)
		if got := words(t, c.language).Date(day); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.language, c.day, got, c.want)
		}
	}
	moment, _ := time.Parse(time.RFC3339, "2026-11-20T23:41:07+01:00")
	if got := words(t, "en").DateTime(moment); got != "20 November 2026, 23:41:07 (UTC+01:00)" {
		t.Error(got)
	}
	for language, want := range map[string]string{"en": "23:41", "fr": "23\u00a0h\u00a041"} {
		if got := words(t, language).TimeOfDay(moment); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestListsAreJoinedAsInASentence(t *testing.T) {
	for n, want := range []string{"", "a", "a et b", "a, b et c"} {
		if got := words(t, "fr").And([]string{"a", "b", "c"}[:n]); got != want {
			t.Errorf("%d items: %q, want %q", n, got, want)
		}
	}
}

func TestAMissingMessageShowsItsID(t *testing.T) {
	if got := words(t, "fr").Say("no.such.message"); got != i18n.Missing("no.such.message") {
		t.Error(got)
	}
}

func TestMatchFindsTheNearestLanguage(t *testing.T) {
	for wanted, want := range map[string]string{"fr-BE": "fr", "en-GB": "en", "ja-JP": "en", "": "en"} {
		if got := i18n.Embedded().Match(wanted); got != want {
			t.Errorf("%q: %q, want %q", wanted, got, want)
		}
	}
}

type spoken struct{}

func (spoken) Error() string { return "technical" }
func (spoken) Message() (string, map[string]any) {
	return "list.and", i18n.Args{"First": "a", "Last": "b"}
}

func TestErrorsSpeak(t *testing.T) {
	w := words(t, "en")
	if got := w.Error(fmt.Errorf("outside: %w", spoken{})); got != "a and b" {
		t.Error(got)
	}
	if got := w.Error(errors.New("boom")); got != "Something went wrong: boom." {
		t.Error(got)
	}
}
