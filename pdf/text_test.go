package pdf

import (
	"math"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
)

func newSetter(t testing.TB) *setter {
	t.Helper()
	set, err := font.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &setter{shaper: font.NewShaper(set), language: "en", missing: map[rune]bool{}, outline: newOutline()}
}

// broken sets a text in a column of some letters' width and returns its lines.
func broken(t *testing.T, text string, width float64) []string {
	t.Helper()
	s := newSetter(t)
	var got []string
	for _, l := range s.lines(text, bodyType, width) {
		var b strings.Builder
		writeLine(&b, l)
		got = append(got, strings.TrimSuffix(b.String(), "\n"))
	}
	return got
}

func TestLineBreaks(t *testing.T) {
	cases := []struct {
		name, text string
		width      float64
		want       string
	}{
		{"a text that fits is not broken", "one two", 100, "one two"},
		{"a line ends at a space, which vanishes", "one two three", 50, "one two|three"},
		{"a line feed begins a new line", "one\n\ntwo", 100, "one||two"},
		{"a carriage return too", "one\r\ntwo\rthree", 100, "one|two|three"},
		{"a tab is a space", "a\tb", 100, "a b"},
		{"no break before French punctuation", "aaaa bbbb\u202f!", 52, "aaaa|bbbb\u202f!"},
		{"no break inside guillemets", "aaaa «\u00a0bb\u00a0»", 45, "aaaa|«\u00a0bb\u00a0»"},
		{"a soft hyphen shows at the end of a line", "Staats\u00adanwaltschaft", 70, "Staats\u00ad|anwaltschaft"},
		{"a soft hyphen in a line does not show", "Staats\u00adanwalt", 200, "Staatsanwalt"},
		{"a soft hyphen is no reason to overfill a line", "mmmm mmm\u00admmmm", 65, "mmmm|mmm\u00ad|mmmm"},
		{"an address is not broken", "to https://example.org/path", 125, "to|https://example.org/path"},
		{"one that is wider than the column, before a sign", "https://example.org/path/to/page?id=1&name=x", 90,
			"https://example|.org/path/to/page|?id=1&name=x"},
		{"an e-mail address too", "someone.special@example.org", 90, "someone.special|@example.org"},
		{"a word that is too wide is broken where the line is full", "abcdefghijklmnopqrst", 52,
			"abcdefghij|klmnopqrs|t"},
		{"a letter keeps its mark", "m\u0304m\u0304m\u0304", 12, "m\u0304|m\u0304|m\u0304"},
		{"a column narrower than a letter takes one in a line", "mm", 1, "m|m"},
	}
	for _, c := range cases {
		if got := strings.Join(broken(t, c.text, c.width), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNoLineIsWiderThanItsColumn(t *testing.T) {
	s := newSetter(t)
	text := strings.Repeat("Mitteilung über die Sicherung gespeicherter Computerdaten\u00a0; https://example.org/"+
		strings.Repeat("x", 90)+" ", 20)
	for width := 40.0; width < 460; width += 37 {
		for _, l := range s.lines(text, cellType, width) {
			if l.width > width+tolerance {
				t.Errorf("a line of %.2f points in a column of %.0f", l.width, width)
			}
		}
	}
}

func TestNoTextIsLost(t *testing.T) {
	long := strings.Repeat("0123456789abcdef", 625)
	cases := map[string][]document.Block{
		"a word of 10,000 characters": {document.Paragraph{Text: long}},
		"such a word in a cell": {document.Table{Columns: []document.Column{{Share: 1}, {Share: 9}},
			Rows: [][]string{{long, ""}}}},
		"a table of 2,000 rows": {document.Table{Columns: []document.Column{{Title: "a"}, {Title: "b"}},
			Rows: numbered(2000)}},
		"a row with too many cells": {document.Table{Columns: []document.Column{{Title: "a"}},
			Rows: [][]string{{"1", "2", "3"}}}},
		"a row with too few cells": {document.Table{Columns: []document.Column{{Title: "a"}, {Title: "b"}},
			Rows: [][]string{{"1"}, {}}}},
		"a table without columns": {document.Table{Rows: [][]string{{}, {}}}},
		"a hundred columns": {document.Table{Columns: make([]document.Column, 100),
			Rows: [][]string{strings.Split(strings.Repeat("w ", 99)+"w", " ")}}},
		"shares that are no numbers": {document.Table{Columns: []document.Column{{Share: math.NaN()}, {Share: -1},
			{Share: math.Inf(1)}}, Rows: [][]string{{"a", "b", "c"}}}},
		"empty blocks": {document.Paragraph{}, document.List{}, document.Fields{}, document.Table{},
			document.Heading{}, document.Signature{}, nil},
		"a signature higher than the page": {document.Signature{Name: strings.Repeat("name\n", 500)}},
		"a heading higher than the page": {document.Heading{Level: 1, Number: "1",
			Text: strings.Repeat("long ", 2000)}},
		"bytes that are no text": {document.Paragraph{Text: "a\xff\xfeb"}},
	}
	for name, blocks := range cases {
		doc := document.Document{Blocks: blocks}
		got := inked(drawn(setPages(t, doc)))
		want := inked(strings.ToValidUTF8(strings.Join(texts(doc), ""), "\uFFFD"))
		if got != want {
			t.Errorf("%s: %s", name, firstDifference(got, want))
		}
		render(t, doc)
	}
}

func TestColumnsFillTheWidthByTheirShares(t *testing.T) {
	got := columnWidths(document.Table{Columns: []document.Column{{Share: 1}, {Share: 3}, {}}})
	for i, want := range []float64{1, 3, 2} {
		if math.Abs(got[i]-textWidth*want/6) > 0.001 {
			t.Errorf("column %d is %.2f points wide, want %.2f", i, got[i], textWidth*want/6)
		}
	}
}

func TestHeadDecidesHowNarrowAColumnMayBe(t *testing.T) {
	cases := []struct {
		name                string
		widths, least, want []float64
	}{
		{"columns that are wide enough keep their shares", []float64{100, textWidth - 100}, []float64{50, 50},
			[]float64{100, textWidth - 100}},
		{"a narrow column takes from the others", []float64{40, 200, textWidth - 240}, []float64{60, 0, 0},
			[]float64{60, 200 * (textWidth - 60) / (textWidth - 40), (textWidth - 240) * (textWidth - 60) /
				(textWidth - 40)}},
		{"without room for all the shares stay", []float64{100, textWidth - 100}, []float64{textWidth, 50},
			[]float64{100, textWidth - 100}},
	}
	for _, c := range cases {
		for i, got := range spread(c.widths, c.least) {
			if math.Abs(got-c.want[i]) > 0.02 {
				t.Errorf("%s: column %d is %.2f points wide, want %.2f", c.name, i, got, c.want[i])
			}
		}
	}
	table := document.Table{Columns: []document.Column{{Title: "Telekommunikationsdienst", Share: 1},
		{Title: "x", Share: 20}}}
	if titles := drawn(setPages(t,
		document.Document{Blocks: []document.Block{table}})); titles != "Telekommunikationsdienst\nx\n" {
		t.Errorf("the head reads %q", titles)
	}
}

func TestMissingCharacters(t *testing.T) {
	cases := []struct {
		name string
		doc  document.Document
		want string
	}{
		{"nothing is missing in a European text", english(), ""},
		{"a Japanese and a Hebrew name in an English letter are covered",
			document.Document{Title: "東京 דוד", Footer: "א"}, ""},
		{"each character once, in order", document.Document{Title: "한국 한", Footer: "ก"}, "ก국한"},
		{"in a cell", document.Document{Blocks: []document.Block{document.Table{Columns: []document.Column{{}},
			Rows: [][]string{{"😀"}}}}}, "😀"},
		{"in the label of the pages", document.Document{PageLabel: "페이지 {page}"}, "이지페"},
		{"in the mark of a draft", document.Document{DraftMark: "초안"}, "안초"},
		{"a control character, which would vanish", document.Document{Title: "a\x00b"}, "\x00"},
	}
	ts := typesetter(t)
	for _, c := range cases {
		if named := ts.Undrawable(strings.Join(append(texts(c.doc), c.doc.Footer, c.doc.PageLabel, c.doc.DraftMark),
			"\n")); (named == "") != (c.want == "") {
			t.Errorf("%s: without setting it, the text lacks %q", c.name, named)
		}
		if got := string(ts.Missing(c.doc)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		file, err := ts.Render(c.doc)
		var missing *MissingGlyphsError
		if c.want == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if file != nil || !asMissing(err, &missing) || string(missing.Runes) != c.want {
			t.Errorf("%s: %d bytes, error %v", c.name, len(file), err)
		}
	}
}

// The last line of Japanese text is no single character with its full stop, however long the text is.
func TestJapaneseLastLineHasCompany(t *testing.T) {
	for n := range 60 {
		text := strings.Repeat("要", 30+n) + "。"
		doc := document.Document{Language: "ja", Blocks: []document.Block{document.Paragraph{Text: text}}}
		lines := strings.Split(strings.TrimSpace(drawn(setPages(t, doc))), "\n")
		if last := []rune(lines[len(lines)-1]); len(lines) > 1 && len(last) < lastCharacters {
			t.Errorf("%d characters: the last of %d lines is %q", n+31, len(lines), string(last))
		}
		if got := strings.Join(lines, ""); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
