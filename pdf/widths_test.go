package pdf

import (
	"math"
	"slices"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
)

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
		got := spread(slices.Clone(c.widths), c.least)
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
		boxes    int
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
		boxes := s.block(c.block)
		if got := roles(s.root); len(boxes) != c.boxes || !slices.Equal(got, c.want) {
			t.Errorf("%s: %d pieces and %v, want %d and %v", c.sentence, len(boxes), got, c.boxes, c.want)
		}
		if n := len(boxes); n > 0 && boxes[n-1].together {
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
