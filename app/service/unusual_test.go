package service

import (
	"testing"

	"rogatory/pdf"
)

// What is taken for granted without reading the typefaces is there.
func TestTheTypefacesHaveEveryUsualCharacter(t *testing.T) {
	typesetter, err := pdf.New()
	if err != nil {
		t.Fatal(err)
	}
	usual := 0
	for r := rune(0); r < 0x3000; r++ {
		if unusual(r) {
			continue
		}
		usual++
		if missing := typesetter.Undrawable(string(r)); missing != "" {
			t.Errorf("%U counts as usual and cannot be drawn", r)
		}
	}
	if usual < 300 {
		t.Errorf("only %d characters are usual", usual)
	}
}
