package font

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rogatory/cmd/installed"
)

// samples are words whose setting asks something of a shaper, by the language of their document.
var samples = []struct{ lang, text, face string }{
	{"ar", "الْحَمْدُ", "NotoSansArabic-Regular"}, {"ar", "الأُولى", "NotoSansArabic-Regular"},
	{"ar", "وثلاثة", "NotoSansArabic-Regular"},
	{"fa", "می\u200cشود", "NotoSansArabic-Regular"}, {"he", "בְּרֵאשִׁית", "DejaVuSans"},
	{"he", "(שָׁלוֹם)", "DejaVuSans"}, {"ka", "თბილისი", "DejaVuSans"}, {"hy", "ինչո՞ւ", "DejaVuSans"},
	{"ja", "保全の要請（データ）、", "NotoSansJP-Regular"}, {"ja", "ヴィッキー", "NotoSansJP-Regular"},
	{"en", "Škoda", "NotoSans-Regular"}, {"el", "ᾧ", "NotoSans-Regular"},
}

func TestFaceIsChosenByScriptAndLanguage(t *testing.T) {
	shaper := NewShaper(load(t))
	cases := slices.Concat(samples, []struct{ lang, text, face string }{
		{"en", "東京", "NotoSansJP-Regular"}, {"ja", "Tokyo 2026", "NotoSansJP-Regular"},
		{"ja", "Đặng", "NotoSans-Regular"},
		{"he", "Haifa 2026", "DejaVuSans"}, {"ar", "Rabat 2026", "NotoSans-Regular"},
		{"en", "\u2066תל אביב\u2069", "DejaVuSans"},
	})
	for _, c := range cases {
		for _, g := range shaper.Shape(whole([]rune(c.text), c.lang), Regular) {
			if g.Face.Name != c.face && c.text != "Đặng" {
				t.Errorf("%s in a document of language %s is set in %s, want %s", c.text, c.lang, g.Face.Name, c.face)
			}
			if g.ID == 0 {
				t.Errorf("%s has a character without a glyph", c.text)
			}
		}
	}
}

// A letter by itself has the shape that its face gives the character: no rule of the face may take the dot off an і.
func TestALetterKeepsItsShape(t *testing.T) {
	shaper := NewShaper(load(t))
	for _, c := range []struct {
		lang        string
		first, last rune
	}{{"en", 'A', 0x024F}, {"el", 0x0386, 0x03CE}, {"uk", 0x0400, 0x045F}, {"uk", 0x0490, 0x0491},
		{"en", 0x0400, 0x045F}, {"ru", 0x0410, 0x0451}, {"sr", 'ј', 'ј'}, {"mk", 'ј', 'ј'}} {
		for _, style := range []Style{Regular, Bold} {
			for r := c.first; r <= c.last; r++ {
				if !unicode.IsLetter(r) {
					continue
				}
				// Between letters, as in a word.
				for _, text := range [][]rune{{r}, {'и', r, 'и'}} {
					glyphs := shaper.Shape(whole(text, c.lang), style)
					g := glyphs[len(glyphs)/2]
					parsed, err := g.Face.parse()
					if err != nil {
						t.Fatal(err)
					}
					if nominal, ok := parsed.Cmap.Lookup(r); !ok || nominal != g.ID {
						t.Errorf("%s: %c is drawn as glyph %d, its face has %d for it", c.lang, r, g.ID, nominal)
					}
				}
			}
		}
	}
}

func TestBoldJapaneseIsStroked(t *testing.T) {
	shaper := NewShaper(load(t))
	for style, stroked := range map[Style]bool{Regular: false, Bold: true} {
		if got := shaper.Shape(whole([]rune("東"), "ja"), style)[0].Stroke > 0; got != stroked {
			t.Errorf("style %d is stroked: %v", style, got)
		}
	}
}

func TestRunsStandInTheOrderInWhichTheyAreDrawn(t *testing.T) {
	shaper := NewShaper(load(t))
	cases := []struct{ name, lang, text, want string }{
		{"Hebrew runs leftward", "he", "אב", "בא"},
		{"a number in Hebrew runs rightward", "he", "אב 12", "12 בא"},
		{"brackets are mirrored by the face, not by their order", "he", "(א)", ")א("},
		{"a Hebrew name in an English line", "en", "a אב b", "a בא b"},
		{"marks of direction are not drawn", "he", "א \u2066a.b\u2069", "a.b א"},
	}
	for _, c := range cases {
		text := []rune(c.text)
		var got []rune
		for _, g := range shaper.Shape(whole(text, c.lang), Regular) {
			got = append(got, text[g.Start])
		}
		if string(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.name, string(got), c.want)
		}
	}
}

// HarfBuzz itself chooses the same glyphs at the same places.
func TestShapesLikeHarfBuzz(t *testing.T) {
	set := load(t)
	shaper := NewShaper(set)
	for _, c := range samples {
		var got []string
		for _, g := range shaper.Shape(whole([]rune(c.text), c.lang), Regular) {
			upem := float64(shaper.face(g.Face).Upem())
			got = append(got, fmt.Sprintf("%d %.0f %.0f %.0f", g.ID, g.Advance*upem/1000, g.XOffset*upem/1000,
				g.YOffset*upem/1000))
		}
		if want := strings.Join(harfBuzz(t, set, c.face, c.text, c.lang), ", "); strings.Join(got, ", ") != want {
			t.Errorf("%s: got %s, want %s", c.text, strings.Join(got, ", "), want)
		}
	}
}

func harfBuzz(t *testing.T, set *Set, name, text, lang string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	for _, face := range set.Faces() {
		if face.Name == name {
			if err := os.WriteFile(path, face.file, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	printed, err := exec.Command(installed.Program(t, "hb-shape"), "--no-glyph-names", "--output-format=json",
		"--language="+lang, "--remove-default-ignorables", path, text).Output()
	if err != nil {
		t.Fatal(err)
	}
	var glyphs []struct{ G, Ax, Dx, Dy int }
	if err := json.NewDecoder(bytes.NewReader(printed)).Decode(&glyphs); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, g := range glyphs {
		all = append(all, fmt.Sprintf("%d %d %d %d", g.G, g.Ax, g.Dx, g.Dy))
	}
	return all
}
