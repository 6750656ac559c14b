package pdf

import (
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
	"rogatory/pdf/read"
)

// What XML cannot hold, and what has no width on one line, is left out of what the file says of itself.
func TestWordsInMetadata(t *testing.T) {
	for text, want := range map[string]string{"a\x01b": "ab", "a\ufffeb": "ab", "a\uffffb": "ab",
		"a\ufffdb":     "a\ufffdb",
		"\x20a\nb\x20": "a b", "a\n\nb": "a b", "a\tb": "a b", "a\U00010000b": "a\U00010000b", "": "", "\x7f": ""} {
		if got := inMetadata(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// Marks of a foreign text neither turn a line around nor pile up; the letters stay, and what turns nothing around.
func TestForeignMarks(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"overrides", "\u202eexe.\u202c", "exe."}, {"the first and the last of them", "\u202aa\u202e", "a"},
		{"isolates", "\u2066a\u2067b\u2068c\u2069", "abc"},
		{"signs beside the ranges", "\u202fa\u2065\u206a", "\u202fa\u2065\u206a"},
		{"marks that turn nothing around", "a\u200eb\u200f", "a\u200eb\u200f"},
		{"as many marks as a letter carries", "x" + strings.Repeat("\u0335", mostMarks) + "y",
			"x" + strings.Repeat("\u0335", mostMarks) + "y"},
		{"one more", "x" + strings.Repeat("\u0335", mostMarks+1) + "y\u0335",
			"x" + strings.Repeat("\u0335", mostMarks) + "y\u0335"},
		{"marks without a letter", strings.Repeat("\u0335", mostMarks+5), strings.Repeat("\u0335", mostMarks)},
	} {
		if got := string(linesOf(c.text)[0]); got != c.want {
			t.Errorf("%s: %+q, want %+q", c.why, got, c.want)
		}
	}
}

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{"a\u200db": "ab", "\u00ad": "\u00ad", "a": "a", "\u2066a\u2069": "a"} {
		if got := visible([]rune(text)); got != want {
			t.Errorf("%q is seen as %q, want %q", text, got, want)
		}
	}
}

// Glyphs are drawn in one text object only where nothing tells them apart.
func TestAlikeGlyphs(t *testing.T) {
	face, other := &font.Face{}, &font.Face{Name: "other"}
	g := font.Glyph{Face: face}
	for _, c := range []struct {
		sentence string
		h        font.Glyph
		want     bool
	}{
		{"the same", font.Glyph{Face: face, ID: 7}, true}, {"another face", font.Glyph{Face: other}, false},
		{"another direction", font.Glyph{Face: face, RightToLeft: true}, false},
		{"another stroke", font.Glyph{Face: face, Stroke: 20}, false},
	} {
		if alike(g, c.h) != c.want {
			t.Errorf("%s: %v", c.sentence, !c.want)
		}
	}
}

func TestTextOfGlyphs(t *testing.T) {
	for _, c := range []struct {
		sentence string
		glyphs   []font.Glyph
		text     string
		own      bool
		want     map[font.GlyphID]string
	}{
		{"one glyph", []font.Glyph{{ID: 1}}, "a", true, map[font.GlyphID]string{1: "a"}},
		{"a ligature", []font.Glyph{{ID: 1}}, "fi", true, map[font.GlyphID]string{1: "fi"}},
		{"a ligature from right to left", []font.Glyph{{ID: 1, RightToLeft: true}}, "אב", true,
			map[font.GlyphID]string{1: "בא"}},
		{"a soft hyphen", []font.Glyph{{ID: 1}}, "\u00ad", false, map[font.GlyphID]string{1: "-"}},
		{"a letter and its mark", []font.Glyph{{ID: 1}, {ID: 2}}, "q\u0303", false,
			map[font.GlyphID]string{1: "q", 2: "\u0303"}},
		{"two glyphs for one letter", []font.Glyph{{ID: 1}, {ID: 2}}, "x", false, map[font.GlyphID]string{1: "",
			2: ""}},
	} {
		all := &characters{text: map[font.GlyphID]string{}}
		own := all.record(c.glyphs, c.text)
		same := len(all.text) == len(c.want)
		for id, text := range c.want {
			same = same && all.text[id] == text
		}
		if own != c.own || !same {
			t.Errorf("%s: %v %v, want %v %v", c.sentence, own, all.text, c.own, c.want)
		}
	}
}

// Whatever a reference leads to, a file of another shape is an error and no panic.
func TestReferencesThatLeadNowhere(t *testing.T) {
	f := &file{objects: []read.Object{nil, read.Dict{"A": true}, read.Integer(1)}}
	for _, c := range []struct {
		sentence string
		o        read.Object
		good     bool
	}{
		{"a dictionary", read.Reference{Number: 1}, true}, {"a number", read.Reference{Number: 2}, false},
		{"one past the last", read.Reference{Number: 3}, false}, {"no reference", read.Integer(1), false},
		{"nothing", nil, false},
	} {
		if _, err := f.dict(c.o); (err == nil) != c.good {
			t.Errorf("%s: %v", c.sentence, err)
		}
		if err := f.compressFont(read.Dict{"FontFile2": c.o}); err == nil {
			t.Errorf("%s is taken for a font program", c.sentence)
		}
		f.objects[1] = read.Dict{"Contents": c.o}
		f.pages = []read.Reference{{Number: 1}}
		if err := f.compressPages(); err == nil {
			t.Errorf("%s is taken for the contents of a page", c.sentence)
		}
	}
	for _, number := range []int{2, 3} {
		f.pages = []read.Reference{{Number: number}}
		if err := f.compressPages(); err == nil {
			t.Errorf("object %d is taken for a page", number)
		}
	}
}

// The title in the header gives way to the mark of a draft, down to nothing.
func TestHeaderBesideTheMarkOfADraft(t *testing.T) {
	for _, c := range []struct {
		sentence, title, mark string
		margin                int
	}{
		{"a title", "Request", "", 2}, {"no title", "", "", 0}, {"a title and a mark", "Request", "DRAFT", 3},
		{"a mark that leaves no room", "Request", strings.Repeat("DRAFT ", 60), 1},
		{"a mark of spaces is none", "Request", "  ", 2},
	} {
		doc := document.Document{Language: "en", Title: c.title, DraftMark: c.mark,
			Blocks: []document.Block{document.Paragraph{Text: strings.Repeat("line\n", 80)}}}
		pages := setPages(t, doc)
		if got := len(pages[1].margin) - 1; got != c.margin { // a rule stands above the footer
			t.Errorf("%s: %d marks in the header, want %d", c.sentence, got, c.margin)
		}
		if c.mark == "" && len(pages[0].margin) != 1 {
			t.Errorf("%s: the first page has a header", c.sentence)
		}
	}
}

// A footer that is too long is cut, one that fits is not.
func TestFooterIsCut(t *testing.T) {
	for text, want := range map[string]bool{"Ref. 12": false, strings.Repeat("Ref. 12 ", 60): true} {
		for _, m := range setPages(t, document.Document{Language: "en", Footer: text})[0].margin {
			w, ok := m.(words)
			if !ok {
				continue
			}
			var shown strings.Builder
			writeLine(&shown, w.line)
			if cut := strings.Contains(shown.String(), "…"); cut != want || w.line.width > textWidth*0.75 {
				t.Errorf("%q, %.1f wide", shown.String(), w.line.width)
			}
		}
	}
}

// Characters that are never drawn need no typeface; those that no typeface has, and those that control, are named.
func TestUndrawableCharacters(t *testing.T) {
	for text, want := range map[string]string{"a": "", "\u2066a\u2069\u00ad\u200b": "", "\u0001": "'\\x01' (U+0001)",
		"a한": "'한' (U+D55C)", "한a한": "'한' (U+D55C)"} {
		if got := typesetter(t).Undrawable(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
