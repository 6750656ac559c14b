package pdf

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/read"
)

func asMissing(err error, target **MissingGlyphsError) bool { return errors.As(err, target) }

// FuzzRender puts a text into every kind of block: a file must come out that can be read again, with all of the text,
// or the characters that cannot be drawn are named.
func FuzzRender(f *testing.F) {
	f.Add("Straße 5", "n° 26\u00a0: «\u202fok\u202f»")
	ts := typesetter(f)
	f.Fuzz(func(t *testing.T, a, b string) {
		doc := everyBlock(a, a, b)
		file, err := ts.Render(doc)
		var missing *MissingGlyphsError
		if asMissing(err, &missing) {
			checkMissing(t, missing, a+" "+b)
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := read.Open(file); err != nil || !bytes.HasPrefix(file, []byte("%PDF-1.7\n")) {
			t.Fatalf("the file cannot be read again: %v", err)
		}
		checkTagged(t, file)
		pages, _, _ := ts.lay(doc)
		if got, want := inked(drawn(pages)), inked(normalised(texts(doc))); got != want {
			t.Fatal(firstDifference(got, want))
		}
	})
}

// FuzzSideBySide puts two texts beside one another in every kind of block: the file is tagged whole, and no text is
// lost.
func FuzzSideBySide(f *testing.F) {
	f.Add("الطلب (12) Js 44/26", "n° 26\u00a0: «\u202fok\u202f»", true)
	ts := typesetter(f)
	f.Fuzz(func(t *testing.T, a, b string, mirrored bool) {
		first, second := "en", "ar"
		if mirrored {
			first, second = second, first
		}
		both := document.SideBySide(everyBlock(first, a, b), everyBlock(second, b, a))
		file, err := ts.Render(both)
		var missing *MissingGlyphsError
		if asMissing(err, &missing) {
			checkMissing(t, missing, a+" "+b)
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		checkTagged(t, file)
		pages, _, _ := ts.lay(both)
		shown := map[rune]bool{}
		for _, r := range drawn(pages) {
			shown[r] = true
		}
		for _, r := range inked(normalised([]string{a, b})) {
			if !shown[r] {
				t.Errorf("%q is lost", r)
			}
		}
	})
}

// everyBlock is a document with two texts in every kind of block.
func everyBlock(language, a, b string) document.Document {
	return document.Document{
		Language: language, Letterhead: []string{a, b}, Title: a, Subtitle: b, Confidence: a, Reference: b, Author: a,
		Footer: b, PageLabel: a + "{page}/{pages}", DraftMark: b,
		Blocks: []document.Block{
			document.Heading{Level: 1, Number: a, Text: b}, document.Paragraph{Text: a},
			document.List{Items: []string{a, b}},
			document.Fields{Rows: []document.Field{{Label: a, Value: b}}},
			document.Table{Columns: []document.Column{{Title: a, Share: 1}, {Title: b, Share: 9}},
				Rows: [][]string{{b, a}}},
			document.Signature{PlaceAndDate: a, Name: b, Post: a, Authority: b, SealLabel: a},
		},
	}
}

// normalised is texts as they are set: every one in normal form C.
func normalised(texts []string) string {
	var all []rune
	for _, text := range texts {
		for _, line := range linesOf(text) {
			all = append(all, line...)
		}
	}
	return string(all)
}

func checkMissing(t *testing.T, missing *MissingGlyphsError, text string) {
	t.Helper()
	for _, r := range missing.Runes {
		if !strings.ContainsRune(normalised([]string{text}), r) {
			t.Errorf("%q is said to be missing but not in the text %q", r, text)
		}
	}
}

func TestFuzzHasSeeds(t *testing.T) {
	for _, test := range []string{"FuzzRender", "FuzzSideBySide"} {
		if seeds, err := filepath.Glob("testdata/fuzz/" + test + "/*"); err != nil || len(seeds) == 0 {
			t.Errorf("%s has no seeds (%v)", test, err)
		}
	}
}
