package pdf

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// wordsFound returns how many of the words of a text a reader finds in the text of the file, and how many there are.
func wordsFound(got, want string) (found, all int) {
	have := map[string]int{}
	for _, word := range strings.Fields(withoutMarks(got)) {
		have[word]++
	}
	for _, word := range strings.Fields(withoutMarks(want)) {
		if all++; have[word] > 0 {
			have[word]--
			found++
		}
	}
	return found, all
}

// withoutMarks removes the marks of direction, which are no part of a word.
func withoutMarks(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if r >= 0x200E && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == '\f' {
			return -1
		}
		return r
	}, text))
}

// Text from left to right reads back word for word. Readers of a PDF file guess at the order of text from right to left
// by the place of each letter, so what they find is measured: the share must not fall below what was reached.
func TestScriptsReadBack(t *testing.T) {
	floors := map[string]float64{"ka": 1, "hy": 1, "ja": 1, "he": 0.75, "ar": 0.75}
	for name, doc := range scripts() {
		got := tool(t, render(t, doc), "pdftotext", slices.Clone(textArea)...)
		want := strings.Join(texts(doc), "\n")
		if floors[name] == 1 {
			if inked(got) != inked(want) {
				t.Errorf("%s: %s", name, firstDifference(inked(got), inked(want)))
			}
			continue
		}
		found, all := wordsFound(got, want)
		if float64(found) < floors[name]*float64(all) {
			t.Errorf("%s: only %d words of %d are found; the text is\n%s", name, found, all, got)
		}
	}
}
