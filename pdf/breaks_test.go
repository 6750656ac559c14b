package pdf

import (
	"slices"
	"testing"
)

func TestWhereALineMayEnd(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"at a space", "of the court", []string{"of ", "the ", "court"}},
		{"not at a no-break space", "Article\u00a029 of", []string{"Article\u00a029 ", "of"}},
		{"after a hyphen", "tal-Konvenzjoni", []string{"tal-", "Konvenzjoni"}},
		{"not after a single letter and its hyphen", "tal l-Artikolu", []string{"tal ", "l-Artikolu"}},
		{"nor after the first letter of all", "e-mail", []string{"e-mail"}},
		{"not between a number and its ending", "მუხლის 29-ე პუნქტი", []string{"მუხლის ", "29-ე ", "პუნქტი"}},
		{"not in an address", "name@example.org", []string{"name@example.org"}},
		{"not at a hyphen that begins", "-ab cd", []string{"-ab ", "cd"}},
		{"not after a hyphen at the end", "of e-", []string{"of ", "e-"}},
		{"nor before a number", "form a-2 of", []string{"form ", "a-2 ", "of"}},
		{"after a hyphen behind two letters", "ab-cd", []string{"ab-", "cd"}},
		{"after a hyphen behind a sign", "§-cd", []string{"§-", "cd"}},
		{"after a stroke between words", "and/or", []string{"and/", "or"}},
		{"not in an address of the web", "ab://cde/fgh", []string{"ab://cde/fgh"}},
		{"not in a number with signs", "3f2504e0-4f89-11d3 of", []string{"3f2504e0-4f89-11d3 ", "of"}},
		{"not in a long word without separators", "abcdefghijklmnopqrstuvwxyz", []string{"abcdefghijklmnopqrstuvwxyz"}},
		{"an address ends with its word", "me@example.org ab-cd", []string{"me@example.org ", "ab-", "cd"}},
		{"an address ends where Japanese begins", "me@abc.def国abc-d.e", []string{"me@abc.def", "国", "abc-d.e"}},
		{"between characters of a script without spaces", "要請国", []string{"要", "請", "国"}},
	} {
		runes := []rune(c.text)
		var parts []string
		start := 0
		for i, may := range opportunities(runes, exact{}.spans(runes)) {
			if may && i > start {
				parts = append(parts, string(runes[start:i]))
				start = i
			}
		}
		if !slices.Equal(parts, c.want) {
			t.Errorf("%s: %q, want %q", c.why, parts, c.want)
		}
	}
}

// The ends of the blocks that are written without spaces, on both sides.
func TestWideCharacters(t *testing.T) {
	for _, block := range []struct{ first, last rune }{{0x2E80, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF00, 0xFFEF}} {
		for r, want := range map[rune]bool{block.first - 1: false, block.first: true, block.last: true,
			block.last + 1: false} {
			if isWide(r) != want {
				t.Errorf("U+%04X is wide: %v", r, !want)
			}
		}
	}
	if isWide(0x1FFFF) || !isWide(0x20000) || !isWide(0x30000) || isWide('a') {
		t.Error("the planes above the first")
	}
}
