package bidi

import (
	"bufio"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the vectors anew, after all of Unicode's own cases passed")

// shown returns a text as it is drawn, from left to right.
func shown(text string, base Level) string {
	runes := []rune(text)
	levels := New(runes, base).Line(0, len(runes))
	if levels == nil {
		return text
	}
	var b strings.Builder
	for _, i := range Order(levels) {
		b.WriteRune(runes[i])
	}
	return b.String()
}

func TestShown(t *testing.T) {
	cases := []struct {
		name, text string
		base       Level
		want       string
	}{
		{"Latin text stays", "Article 29(2)", LeftToRight, "Article 29(2)"},
		{"Hebrew is turned", "אבג", RightToLeft, "גבא"},
		{"a number inside Hebrew is not", "אב 12", RightToLeft, "12 בא"},
		{"a number in groups is torn apart", "+33 1 23", RightToLeft, "23 1 33+"},
		{"unless it is isolated", "\u2066+33 1 23\u2069", RightToLeft, "\u2069+33 1 23\u2066"},
		{"a Hebrew name in an English line", "Mr אבג here", LeftToRight, "Mr גבא here"},
		{"white space at the end of a line stays at its end", "אב ", RightToLeft, " בא"},
		{"brackets follow what is in them", "א (b) ג", RightToLeft, "ג )b( א"},
	}
	for _, c := range cases {
		if got := shown(c.text, c.base); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOrderOfNestedLevels(t *testing.T) {
	if got := fmt.Sprint(Order([]Level{0, 1, 1, 2, 2, 1, 0})); got != "[0 5 3 4 2 1 6]" {
		t.Errorf("got %s", got)
	}
}

// The vectors are texts of every class of characters with the levels that the algorithm gave them when it passed all of
// Unicode's own cases.
func TestVectors(t *testing.T) {
	path := filepath.Join("testdata", "levels.txt")
	if *update {
		if err := os.WriteFile(path, []byte(vectors()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	cases := 0
	for lines := bufio.NewScanner(file); lines.Scan(); cases++ {
		parts := strings.Split(lines.Text(), ";")
		if len(parts) != 3 || len(parts[1]) != 1 {
			t.Fatalf("line %d is no vector: %s", cases+1, lines.Text())
		}
		if got := compared(paragraph(runesOf(t, parts[0]), int(parts[1][0]-'0')), nil); got != parts[2] {
			t.Errorf("%s with base %s: got %s, want %s", parts[0], parts[1], got, parts[2])
		}
	}
	if cases < 300 {
		t.Errorf("only %d vectors", cases)
	}
}

func vectors() string {
	random := rand.New(rand.NewPCG(9, 17))
	letters := slices.Sorted(slices.Values([]rune("abאבגاب123٤٥ " +
		".,:;+-/%$()[]!\u0301\u05b0\u064e\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u00ad")))
	var b strings.Builder
	for n := range 400 {
		var codes []string
		for range 2 + random.IntN(14) {
			codes = append(codes, fmt.Sprintf("%04X", letters[random.IntN(len(letters))]))
		}
		text, base := strings.Join(codes, " "), n%3
		var runes []rune
		for _, code := range codes {
			var r rune
			_, _ = fmt.Sscanf(code, "%X", &r)
			runes = append(runes, r)
		}
		fmt.Fprintf(&b, "%s;%d;%s\n", text, base, compared(paragraph(runes, base), nil))
	}
	return b.String()
}

// FuzzLevels holds every text to levels that are at least those of its paragraph, and to an order that loses nothing.
func FuzzLevels(f *testing.F) {
	f.Add("a\u05d0(1)", true)
	f.Fuzz(func(t *testing.T, text string, rightToLeft bool) {
		runes, base := []rune(text), LeftToRight
		if rightToLeft {
			base = RightToLeft
		}
		p := New(runes, base)
		for end := range runes {
			for _, l := range p.Line(end/2, end+1) {
				if l < base || l > maxDepth+1 {
					t.Fatalf("level %d", l)
				}
			}
		}
		order := Order(p.Line(0, len(runes)))
		slices.Sort(order)
		for i, place := range order {
			if i != place {
				t.Fatalf("the order is no permutation: %v", order)
			}
		}
	})
}

func TestFuzzHasSeeds(t *testing.T) {
	if seeds, err := filepath.Glob("testdata/fuzz/FuzzLevels/*"); err != nil || len(seeds) == 0 {
		t.Errorf("no seeds (%v)", err)
	}
}
