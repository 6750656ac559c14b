package i18n_test

import (
	"regexp"
	"testing"
)

// notText is what a sentence holds beside words: arguments, addresses and times of day.
var notText = regexp.MustCompile(`\{\{[^}]*\}\}|https?://\S*|::\S*|[0-9]:[0-9]`)

// French sets a no-break space before a colon, and a narrow one before ; ? ! and inside « », so that no line begins
// with a sign.
func TestFrenchSetsItsSpaces(t *testing.T) {
	wrong := regexp.MustCompile(`(^|[^\x{00A0}]):(\s|$)|(^|[^\x{202F}])[;?!»]([\s.,)]|$)|«($|[^\x{202F}])`)
	for _, area := range areas(t) {
		if area.Language != "fr" {
			continue
		}
		for id, m := range area.Messages {
			for _, text := range []string{m.One, m.Many, m.Other} {
				if found := wrong.FindString(notText.ReplaceAllString(text, "X")); found != "" {
					t.Errorf("%s: %s has the wrong space at %q", area.File(), id, found)
				}
			}
		}
	}
}

// A message is plain: it neither begs nor calls what a person did invalid.
func TestEnglishIsPlain(t *testing.T) {
	banned := regexp.MustCompile(`(?i)\b(please|invalid|sorry|oops)\b`)
	for area, messages := range english(t) {
		for id, m := range messages {
			if word := banned.FindString(m.One + " " + m.Other); word != "" {
				t.Errorf("%s: %s says %q", area, id, word)
			}
		}
	}
}
