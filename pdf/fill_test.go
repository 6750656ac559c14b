package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
)

// strip is a box of a height.
func strip(height float64) box { return box{height: height, columns: [][]mark{{}}} }

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
	with := func(p box, change func(*box)) box { change(&p); return p }
	apart := func(p *box) { p.gap = 10 }
	kept := func(p *box) { p.together = true }
	row := func(n int) func(*box) { return func(p *box) { p.row = n } }
	head := []box{strip(20)}
	under := func(p *box) { p.head = head }
	for _, c := range []struct {
		sentence string
		boxes    []box
		want     [][]float64
	}{
		{"nothing has a page", nil, [][]float64{nil}},
		{"a piece as high as the page", []box{strip(room)}, [][]float64{{0}}},
		{"a piece higher than a page stands on one", []box{strip(room + 1)}, [][]float64{{0}}},
		{"a second piece has its own page", []box{strip(room), strip(1)}, [][]float64{{0}, {0}}},
		{"the gap above the first is left out", []box{with(strip(10), apart), with(strip(10), apart)},
			[][]float64{{0, 20}}},
		{"the gap counts", []box{strip(room - 20), with(strip(11), apart)}, [][]float64{{0}, {0}}},
		{"the gap may fill the page", []box{strip(room - 20), with(strip(10), apart)},
			[][]float64{{0, math.Round(room - 10)}}},
		{"what stays together turns together", []box{strip(room - 30), with(strip(20), kept), strip(20)},
			[][]float64{{0}, {0, 20}}},
		{"what is higher than a page is torn", []box{strip(10), with(strip(room-10), kept), strip(20)},
			[][]float64{{0}, {0}, {0}}},
		{"a page that begins anew", []box{strip(10), with(strip(10), func(p *box) { p.turns = true })},
			[][]float64{{0}, {0}}},
		{"the first page does not", []box{with(strip(10), func(p *box) { p.turns = true })}, [][]float64{{0}}},
		{"a row that goes on has some air", []box{with(strip(room), row(1)), with(strip(10), row(1))},
			[][]float64{{0}, {math.Round(cellTop)}}},
		{"another row has none", []box{with(strip(room), row(1)), with(strip(10), row(2))}, [][]float64{{0}, {0}}},
		{"what is no row has none", []box{strip(room), strip(10)}, [][]float64{{0}, {0}}},
		{"a head is set again", []box{with(strip(room), under), with(strip(10), under)}, [][]float64{{0}, {0, 20}}},
	} {
		pages := fill(c.boxes)
		got := tops(pages)
		if len(got) != len(c.want) || !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: %v, want %v", c.sentence, got, c.want)
		}
	}
	pages := fill([]box{with(strip(room), under), with(strip(10), under)})
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
		boxes := s.table(lines(n), lines(n))
		high := extent(boxes[:n]) <= repeatLimit
		if again := len(boxes[len(boxes)-1].head) > 0; again != want || again != high {
			t.Errorf("a head of %d lines, %.1f of %.1f points, is repeated: %v", n, extent(boxes[:n]), repeatLimit,
				again)
		}
	}
}

func TestExtent(t *testing.T) {
	boxes := []box{{height: 1, gap: 10}, {height: 2, gap: 100}, {height: 4, gap: 1000}}
	for n, want := range []float64{0, 1, 103, 1107} {
		if got := extent(boxes[:n]); got != want {
			t.Errorf("%d pieces: %v, want %v", n, got, want)
		}
	}
}

func TestBoxesAreKeptTogether(t *testing.T) {
	for _, c := range []struct {
		sentence string
		boxes    int
		keep     func([]box)
		want     string
	}{
		{"one end", 1, keepEnds, "."}, {"two ends", 2, keepEnds, "+."}, {"three ends", 3, keepEnds, "++."},
		{"four ends", 4, keepEnds, "+.+."}, {"none of all", 0, func(p []box) { keepAll(p) }, ""},
		{"one of all", 1, func(p []box) { keepAll(p) }, "."}, {"all", 3, func(p []box) { keepAll(p) }, "++."},
		{"a row of four lines", wholeRow, closeRow, "+++."}, {"a row of five lines", wholeRow + 1, closeRow, "....."},
		{"with what follows", 2, func(p []box) { keepWithNext(p) }, "++"},
	} {
		boxes := make([]box, c.boxes)
		c.keep(boxes)
		got := ""
		for _, p := range boxes {
			got += map[bool]string{true: "+", false: "."}[p.together]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.sentence, got, c.want)
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

// A box of two columns has what either needs: the larger space, what keeps it on the page, the first title.
func TestBoxesOfTwoColumns(t *testing.T) {
	half := func(change func(*box)) box { p := strip(10); change(&p); return p }
	nothing := half(func(*box) {})
	for _, c := range []struct {
		sentence      string
		first, second box
		want          box
	}{
		{"neither", nothing, nothing, box{height: 10}},
		{"the first is kept", half(func(p *box) { p.together = true }), nothing, box{height: 10, together: true}},
		{"the second is kept", nothing, half(func(p *box) { p.together = true }), box{height: 10, together: true}},
		{"the second is higher", nothing, half(func(p *box) { p.height, p.gap = 12, 3 }), box{height: 12, gap: 3}},
		{"both have titles", half(func(p *box) { p.bookmark, p.question = "a", "q" }),
			half(func(p *box) { p.bookmark, p.question = "b", "r" }), box{height: 10, bookmark: "a",
				question: "q"}},
		{"the second has titles", nothing, half(func(p *box) { p.bookmark, p.question = "b", "r" }),
			box{height: 10, bookmark: "b", question: "r"}},
	} {
		got := box{columns: make([][]mark, 2)}
		for column, h := range []box{c.first, c.second} {
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
		return placed{top: top, box: box{height: 10, question: question}, repeated: repeated}
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

// A signature never stands on a page by itself, even below a single line, and on the left of a pair too.
func TestASignatureIsBoundToTheLineAbove(t *testing.T) {
	signature := document.Signature{Name: "N. N."}
	for _, last := range []document.Block{signature, document.Pair{First: signature, Second: signature}} {
		s := setterFor(t, "en", "fr")
		boxes := s.body(document.Document{Language: "en", Blocks: []document.Block{document.Paragraph{Text: "one"},
			last}})
		if !boxes[0].together {
			t.Errorf("%T: the line above is not bound to it", last)
		}
	}
}
