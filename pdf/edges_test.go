package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
	"rogatory/pdf/read"
)

// strip is a piece of a height.
func strip(height float64) piece { return piece{height: height, columns: [][]mark{{}}} }

// tops are the tops of what stands on each page.
func tops(pages []page) (all [][]float64) {
	for _, pg := range pages {
		var page []float64
		for _, at := range pg.placed {
			page = append(page, math.Round(at.top-marginTop))
		}
		all = append(all, page)
	}
	return all
}

func TestPagesAreFilled(t *testing.T) {
	const room = pageLimit - marginTop
	with := func(p piece, change func(*piece)) piece { change(&p); return p }
	apart := func(p *piece) { p.gap = 10 }
	kept := func(p *piece) { p.together = true }
	row := func(n int) func(*piece) { return func(p *piece) { p.row = n } }
	head := []piece{strip(20)}
	under := func(p *piece) { p.head = head }
	for _, c := range []struct {
		sentence string
		pieces   []piece
		want     [][]float64
	}{
		{"nothing has a page", nil, [][]float64{nil}},
		{"a piece as high as the page", []piece{strip(room)}, [][]float64{{0}}},
		{"a piece higher than a page stands on one", []piece{strip(room + 1)}, [][]float64{{0}}},
		{"a second piece has its own page", []piece{strip(room), strip(1)}, [][]float64{{0}, {0}}},
		{"the gap above the first is left out", []piece{with(strip(10), apart), with(strip(10), apart)},
			[][]float64{{0, 20}}},
		{"the gap counts", []piece{strip(room - 20), with(strip(11), apart)}, [][]float64{{0}, {0}}},
		{"the gap may fill the page", []piece{strip(room - 20), with(strip(10), apart)},
			[][]float64{{0, math.Round(room - 10)}}},
		{"what stays together turns together", []piece{strip(room - 30), with(strip(20), kept), strip(20)},
			[][]float64{{0}, {0, 20}}},
		{"what is higher than a page is torn", []piece{strip(10), with(strip(room-10), kept), strip(20)},
			[][]float64{{0}, {0}, {0}}},
		{"a page that begins anew", []piece{strip(10), with(strip(10), func(p *piece) { p.turns = true })},
			[][]float64{{0}, {0}}},
		{"the first page does not", []piece{with(strip(10), func(p *piece) { p.turns = true })}, [][]float64{{0}}},
		{"a row that goes on has some air", []piece{with(strip(room), row(1)), with(strip(10), row(1))},
			[][]float64{{0}, {math.Round(cellTop)}}},
		{"another row has none", []piece{with(strip(room), row(1)), with(strip(10), row(2))}, [][]float64{{0}, {0}}},
		{"what is no row has none", []piece{strip(room), strip(10)}, [][]float64{{0}, {0}}},
		{"a head is set again", []piece{with(strip(room), under), with(strip(10), under)}, [][]float64{{0}, {0, 20}}},
	} {
		pages := fill(c.pieces)
		got := tops(pages)
		if len(got) != len(c.want) || !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: %v, want %v", c.sentence, got, c.want)
		}
	}
	pages := fill([]piece{with(strip(room), under), with(strip(10), under)})
	if pages[0].placed[0].repeated || !pages[1].placed[0].repeated || pages[1].placed[1].repeated {
		t.Error("it is not the head of the second page alone that is said to be repeated")
	}
}

// A head up to a third of the page is set again on each, a higher one is not.
func TestHowHighAHeadIsRepeated(t *testing.T) {
	lines := func(n int) document.Table {
		return document.Table{Columns: []document.Column{{Title: strings.TrimSuffix(strings.Repeat("a\n", n), "\n")}},
			Rows: [][]string{{"b"}}}
	}
	ts := typesetter(t)
	for n, want := range map[int]bool{1: true, 18: true, 19: false, 40: false} {
		shaper := ts.shapers.Get().(*font.Shaper)
		s := &setter{shaper: shaper, missing: map[rune]bool{}, outline: newOutline(), width: textWidth}
		pieces := s.table(lines(n), lines(n))
		high := extent(pieces[:n]) <= repeatLimit
		if again := len(pieces[len(pieces)-1].head) > 0; again != want || again != high {
			t.Errorf("a head of %d lines, %.1f of %.1f points, is repeated: %v", n, extent(pieces[:n]), repeatLimit, again)
		}
	}
}

func TestExtent(t *testing.T) {
	pieces := []piece{{height: 1, gap: 10}, {height: 2, gap: 100}, {height: 4, gap: 1000}}
	for n, want := range []float64{0, 1, 103, 1107} {
		if got := extent(pieces[:n]); got != want {
			t.Errorf("%d pieces: %v, want %v", n, got, want)
		}
	}
}

func TestPiecesAreKeptTogether(t *testing.T) {
	for _, c := range []struct {
		sentence string
		pieces   int
		keep     func([]piece)
		want     string
	}{
		{"one end", 1, keepEnds, "."}, {"two ends", 2, keepEnds, "+."}, {"three ends", 3, keepEnds, "++."},
		{"four ends", 4, keepEnds, "+.+."}, {"none of all", 0, func(p []piece) { keepAll(p) }, ""},
		{"one of all", 1, func(p []piece) { keepAll(p) }, "."}, {"all", 3, func(p []piece) { keepAll(p) }, "++."},
		{"a row of four lines", wholeRow, closeRow, "+++."}, {"a row of five lines", wholeRow + 1, closeRow, "....."},
		{"with what follows", 2, func(p []piece) { keepWithNext(p) }, "++"},
	} {
		pieces := make([]piece, c.pieces)
		c.keep(pieces)
		got := ""
		for _, p := range pieces {
			got += map[bool]string{true: "+", false: "."}[p.together]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.sentence, got, c.want)
		}
	}
}

func TestWidthsOfColumns(t *testing.T) {
	for _, c := range []struct {
		sentence             string
		widths, least, wants []float64
	}{
		{"each has room", []float64{200, textWidth - 200}, []float64{100, 100}, []float64{200, textWidth - 200}},
		{"one is too narrow", []float64{50, textWidth - 50}, []float64{100, 100}, []float64{100, textWidth - 100}},
		{"one is too narrow by less than rounding", []float64{99.995, textWidth - 99.995}, []float64{100, 100},
			[]float64{99.995, textWidth - 99.995}},
		{"the second becomes too narrow by the first", []float64{50, 120, textWidth - 170}, []float64{300, 100, 50},
			[]float64{300, 100, textWidth - 400}},
		{"no room at all changes nothing", []float64{200, textWidth - 200}, []float64{300, 300},
			[]float64{200, textWidth - 200}},
		{"no room but for one changes nothing", []float64{200, textWidth - 200}, []float64{textWidth, 1},
			[]float64{200, textWidth - 200}},
		{"no columns", nil, nil, nil},
	} {
		got := widen(slices.Clone(c.widths), c.least)
		if !slices.EqualFunc(got, c.wants, func(a, b float64) bool { return math.Abs(a-b) < 0.001 }) {
			t.Errorf("%s: %.2f, want %.2f", c.sentence, got, c.wants)
		}
	}
}

func TestSharesOfColumns(t *testing.T) {
	shares := func(all ...float64) (t document.Table) {
		for _, s := range all {
			t.Columns = append(t.Columns, document.Column{Share: s})
		}
		return t
	}
	for _, c := range []struct {
		sentence string
		table    document.Table
		want     []float64
	}{
		{"by their shares", shares(1, 3), []float64{0.25, 0.75}},
		{"without shares, the same", shares(0, 0), []float64{0.5, 0.5}},
		{"one without has the mean", shares(1, 3, 0), []float64{1 / 6.0, 0.5, 1 / 3.0}},
		{"a share below nothing is none", shares(2, -1), []float64{0.5, 0.5}},
		{"a share without end is none", shares(2, math.Inf(1)), []float64{0.5, 0.5}},
		{"a share that is no number is none", shares(2, math.NaN()), []float64{0.5, 0.5}},
		{"a cell without a column has one", document.Table{Columns: shares(1).Columns, Rows: [][]string{{"a", "b"}}},
			[]float64{0.5, 0.5}},
	} {
		got := columnWidths(c.table)
		for i := range got {
			got[i] /= textWidth
		}
		if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) < 0.001 }) {
			t.Errorf("%s: %.3f, want %.3f", c.sentence, got, c.want)
		}
	}
}

// What XML cannot hold, and what has no width on one line, is left out of what the file says of itself.
func TestWordsInMetadata(t *testing.T) {
	for text, want := range map[string]string{"a\x01b": "ab", "a\ufffeb": "ab", "a\uffffb": "ab", "a\ufffdb": "a\ufffdb",
		" a\nb ": "a b", "a\n\nb": "a b", "a\tb": "a b", "a\U00010000b": "a\U00010000b", "": "", "\x7f": ""} {
		if got := inMetadata(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
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
		{"two glyphs for one letter", []font.Glyph{{ID: 1}, {ID: 2}}, "x", false, map[font.GlyphID]string{1: "", 2: ""}},
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

// What stands in a column moves with it, and runs from its other side where its language does.
func TestMarksMoveWithTheirColumn(t *testing.T) {
	for _, c := range []struct {
		against bool
		want    float64
	}{{false, 107}, {true, 100 + 50 - 7 - 11}} {
		var left []float64
		for _, m := range []mark{words{x: 7, line: line{width: 11}}, rule{x: 7, width: 11}, ground{x: 7, width: 11}} {
			switch m := m.within(100, 50, c.against).(type) {
			case words:
				left = append(left, m.x)
			case rule:
				left = append(left, m.x)
			case ground:
				left = append(left, m.x)
			}
		}
		if !slices.Equal(left, []float64{c.want, c.want, c.want}) {
			t.Errorf("against the page %v: %v, want %v", c.against, left, c.want)
		}
	}
}

// A piece of two columns has what either needs: the larger space, what keeps it on the page, the first title.
func TestPiecesOfTwoColumns(t *testing.T) {
	half := func(change func(*piece)) piece { p := strip(10); change(&p); return p }
	nothing := half(func(*piece) {})
	for _, c := range []struct {
		sentence      string
		first, second piece
		want          piece
	}{
		{"neither", nothing, nothing, piece{height: 10}},
		{"the first is kept", half(func(p *piece) { p.together = true }), nothing, piece{height: 10, together: true}},
		{"the second is kept", nothing, half(func(p *piece) { p.together = true }), piece{height: 10, together: true}},
		{"the second is higher", nothing, half(func(p *piece) { p.height, p.gap = 12, 3 }), piece{height: 12, gap: 3}},
		{"both have titles", half(func(p *piece) { p.bookmark, p.question = "a", "q" }),
			half(func(p *piece) { p.bookmark, p.question = "b", "r" }), piece{height: 10, bookmark: "a", question: "q"}},
		{"the second has titles", nothing, half(func(p *piece) { p.bookmark, p.question = "b", "r" }),
			piece{height: 10, bookmark: "b", question: "r"}},
	} {
		got := piece{columns: make([][]mark, 2)}
		for column, h := range []piece{c.first, c.second} {
			h.under = []mark{rule{}}
			got.take(h, column)
		}
		if got.height != c.want.height || got.gap != c.want.gap || got.together != c.want.together ||
			got.bookmark != c.want.bookmark || got.question != c.want.question || len(got.under) != 2 {
			t.Errorf("%s: %+v", c.sentence, got)
		}
	}
}

// An answer that goes on below itself has one place; the head that is set again, and what answers nothing, have none.
func TestPlacesOfAnswers(t *testing.T) {
	at := func(top float64, question string, repeated bool) placed {
		return placed{top: top, piece: piece{height: 10, question: question}, repeated: repeated}
	}
	got := places([]page{
		{placed: []placed{at(0, "a", false), at(15, "a", false), at(30, "b", false), at(40, "", false),
			at(50, "b", false)}},
		{placed: []placed{at(0, "b", true), at(10, "b", false)}},
	})
	place := func(question string, page int, top, height float64) Place {
		return Place{Question: question, Page: page, Left: marginSide, Top: top, Width: textWidth, Height: height}
	}
	want := []Place{place("a", 0, 0, 25), place("b", 0, 30, 10), place("b", 0, 50, 10), place("b", 1, 10, 10)}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// setterFor sets for a document in a language, with another beside it.
func setterFor(t *testing.T, language, second string) *setter {
	t.Helper()
	ts := typesetter(t)
	return &setter{shaper: ts.shapers.Get().(*font.Shaper), missing: map[rune]bool{}, outline: newOutline(),
		width: textWidth, language: language, home: language, second: second}
}

// roles are those of the elements of a document, in the order of reading.
func roles(e *element) (all []string) {
	for _, kid := range e.kids {
		all = append(append(all, string(kid.role)), roles(kid)...)
	}
	return all
}

// Blocks in which something is missing leave no empty element behind and tear no page.
func TestBlocksOfNothing(t *testing.T) {
	for _, c := range []struct {
		sentence string
		block    document.Block
		pieces   int
		want     []string
	}{
		{"a list without items", document.List{}, 0, nil},
		{"a list of one item", document.List{Items: []string{"a"}}, 1, []string{"L", "LI", "Lbl", "LBody"}},
		{"a table without columns", document.Table{}, 0, nil},
		{"a table without rows", document.Table{Columns: []document.Column{{Title: "a"}}}, 1,
			[]string{"Table", "THead", "TR", "TH"}},
		{"a table of one row", document.Table{Columns: []document.Column{{Title: "a"}}, Rows: [][]string{{"b"}}}, 2,
			[]string{"Table", "THead", "TR", "TH", "TBody", "TR", "TD"}},
		{"fields without rows", document.Fields{}, 0, nil},
		{"a part without words", document.Part{Language: "fr"}, 0, []string{"Part"}},
		{"no block", nil, 0, nil},
	} {
		s := setterFor(t, "en", "")
		pieces := s.block(c.block)
		if got := roles(s.root); len(pieces) != c.pieces || !slices.Equal(got, c.want) {
			t.Errorf("%s: %d pieces and %v, want %d and %v", c.sentence, len(pieces), got, c.pieces, c.want)
		}
		if n := len(pieces); n > 0 && pieces[n-1].together {
			t.Errorf("%s: its end is bound to what follows", c.sentence)
		}
	}
}

// No word of a head is torn in either language.
func TestHeadsOfBothLanguagesHaveRoom(t *testing.T) {
	table := func(title string) document.Table {
		return document.Table{Columns: []document.Column{{Title: title, Share: 0.05}, {Title: "b", Share: 0.95}}}
	}
	const long = "Geschäftszeichen"
	s := setterFor(t, "en", "de")
	alone := s.columns(table("No."), table("No."))[0]
	first, second := s.columns(table(long), table("No."))[0], s.columns(table("No."), table(long))[0]
	if alone >= first || math.Abs(first-second) > 0.01 {
		t.Errorf("%.1f for a short head, %.1f and %.1f for a long one", alone, first, second)
	}
}

// A signature never stands on a page by itself, even below a single line, and on the left of a pair too.
func TestASignatureIsBoundToTheLineAbove(t *testing.T) {
	signature := document.Signature{Name: "N. N."}
	for _, last := range []document.Block{signature, document.Pair{First: signature, Second: signature}} {
		s := setterFor(t, "en", "fr")
		pieces := s.body(document.Document{Language: "en", Blocks: []document.Block{document.Paragraph{Text: "one"}, last}})
		if !pieces[0].together {
			t.Errorf("%T: the line above is not bound to it", last)
		}
	}
}
