package widgets

import (
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestLinesEndAtOrdinarySpacesOnly(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a colon stays with its word", "Langue\u00a0: fran\u00e7ais", "Langue\u00a0:\nfran\u00e7ais"},
		{"so does a semicolon", "un deux\u202f; trois", "un deux\u202f;\ntrois"},
		{"what fits stays", "un deux", "un deux"},
		{"a word that does not fit stands alone", "un anticonstitutionnellement a", "un\nanticonstitutionnellement\na"},
		{"lines that were given stay", "un\n\ndeux trois quatre\n", "un\n\ndeux trois\nquatre\n"},
		{"nothing", "", ""},
	} {
		if got := wrapped(c.text, func(line string) bool { return utf8.RuneCountInString(line) <= 10 }); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A French text never begins a line with a mark that belongs to the word before, however wide the window is.
func TestAFrenchTextKeepsItsMarks(t *testing.T) {
	test.NewTempApp(t)
	words := "\u00ab\u00a0Conserver\u00a0\u00bb les donn\u00e9es\u00a0: la Partie requise n\u2019a rien " +
		"d\u00e9clar\u00e9\u00a0; demandez\u00a0! Pourquoi\u00a0?"
	text := NewText(Body, words)
	window := test.NewTempWindow(t, text)
	for width := float32(140); width < 700; width += 7 {
		window.Resize(fyne.NewSize(width, 400))
		drawn := rows(window)
		if len(drawn) == 0 {
			t.Fatal("nothing is drawn")
		}
		for _, row := range drawn {
			if first, _ := utf8.DecodeRuneInString(row); first == ':' || first == ';' || first == '!' || first == '?' ||
				first == '\u00bb' {
				t.Fatalf("at %v a line is %q", width, row)
			}
		}
	}
	if text.Words() != words {
		t.Errorf("the words became %q", text.Words())
	}
}

// rows are the lines that are drawn.
func rows(window fyne.Window) []string {
	var all []string
	for _, o := range test.LaidOutObjects(window.Content()) {
		if line, ok := o.(*canvas.Text); ok {
			all = append(all, line.Text)
		}
	}
	return all
}
