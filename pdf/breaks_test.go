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
		{"after a separator in an address", "name@example.org", []string{"name@", "example.", "org"}},
		{"not at a hyphen that begins", "-ab cd", []string{"-ab ", "cd"}},
		{"before a number in an address", "abc@5defg", []string{"abc@", "5defg"}},
		{"not after a hyphen at the end", "of e-", []string{"of ", "e-"}},
		{"nor before a number", "form a-2 of", []string{"form ", "a-2 ", "of"}},
		{"after a hyphen behind two letters", "ab-cd", []string{"ab-", "cd"}},
		{"after a hyphen behind a sign", "§-cd", []string{"§-", "cd"}},
		{"in a word of 24 signs", "abcdefghij/klmnopqrstuvwx", []string{"abcdefghij/", "klmnopqrstuvwx"}},
		{"after a point in a word of 24 signs", "abcdefghij.klmnopqrstuvw", []string{"abcdefghij.", "klmnopqrstuvw"}},
		{"not after a point in a word of 23", "abcdefghij.klmnopqrstuv", []string{"abcdefghij.klmnopqrstuv"}},
		{"after a point in an address of the web", "ab://cde.fgh", []string{"ab://", "cde.", "fgh"}},
		{"not after the second sign, nor before the last two", "a.bc@de.fg.h", []string{"a.bc@", "de.", "fg.h"}},
		{"not before a sign", "abc@def..ghij", []string{"abc@", "def..", "ghij"}},
		{"not in a long word without separators", "abcdefghijklmnopqrstuvwxyz", []string{"abcdefghijklmnopqrstuvwxyz"}},
		{"an address ends with its word", "me@example.org abc.def", []string{"me@", "example.", "org ", "abc.def"}},
		{"an address ends where Japanese begins", "me@abc.def国abc.def", []string{"me@", "abc.", "def", "国", "abc.def"}},
		{"between characters of a script without spaces", "要請国", []string{"要", "請", "国"}},
	} {
		runes := []rune(c.text)
		var parts []string
		start := 0
		for i, may := range opportunities(runes) {
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
