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
