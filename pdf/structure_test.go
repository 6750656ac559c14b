package pdf

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/read"
)

func TestEveryTextBelongsToAnElementOrIsAnArtifact(t *testing.T) {
	draft := english()
	draft.DraftMark = "DRAFT"
	for name, doc := range map[string]document.Document{
		"English": english(), "French": french(), "a draft": draft,
		"two languages":                   document.OneAfterOther(english(), french()),
		"side by side":                    besideEachOther("he", "fr"),
		"side by side, from other blocks": document.SideBySide(english(), french()),
		"no title": {Blocks: []document.Block{document.Heading{Level: 2, Text: "a"},
			document.Heading{Level: 1, Text: "b"}}},
		"a row with fewer cells than columns": {Title: "a", Blocks: []document.Block{
			document.Table{Columns: []document.Column{{Title: "a"}, {Title: "b"}},
				Rows: [][]string{{"1"}, {"1", "2", "3"}}},
		}},
		"blocks that hold nothing": {Title: "a",
			Blocks: []document.Block{document.List{}, document.Fields{}, document.Table{}, document.Paragraph{}}},
	} {
		t.Run(name, func(t *testing.T) { checkTagged(t, render(t, doc)) })
	}
}

// A head that is set again on every page, and a row that runs over pages, are one element each.
func TestBlockOverPagesIsOneElement(t *testing.T) {
	long := strings.Repeat("A sentence that fills the cell of the table. ", 200)
	tags := checkTagged(t, render(t, document.Document{Title: "a", Blocks: []document.Block{
		document.Paragraph{Text: strings.Repeat("line\n", 80)},
		document.Table{Columns: []document.Column{{Title: "No."}, {Title: "Facts"}},
			Rows: [][]string{{"1", long}, {"2", "end"}}},
	}}))
	for role, want := range map[read.Name]int{"P": 1, "Table": 1, "THead": 1, "TH": 2, "TBody": 1, "TR": 3, "TD": 4} {
		if got := tags.count(role); got != want {
			t.Errorf("%d elements %s, want %d", got, role, want)
		}
	}
	if over := tags.elements[slices.IndexFunc(tags.elements,
		func(e read.Dict) bool { return e["S"] == read.Name("P") })]; len(kidsOf(over)) < 2 {
		t.Error("the paragraph over two pages has text on one only")
	}
}

// A row without a text for every column has a cell for each all the same.
func TestTablesAreRegular(t *testing.T) {
	tags := checkTagged(t, render(t, document.Document{Title: "a", Blocks: []document.Block{
		document.Table{Columns: []document.Column{{Title: "a"}, {Title: "b"}},
			Rows: [][]string{{"1"}, {"1", "2", "3"}, {}}},
	}}))
	for _, e := range tags.elements {
		if e["S"] == read.Name("TR") && len(kidsOf(e)) != 3 {
			t.Errorf("a row of %d cells in a table of 3 columns", len(kidsOf(e)))
		}
	}
}

func TestSecondLanguageIsNamedWhereItBegins(t *testing.T) {
	tags := checkTagged(t, render(t, document.OneAfterOther(english(), french())))
	i := slices.IndexFunc(tags.elements, func(e read.Dict) bool { return e["S"] == read.Name("Part") })
	if i < 0 || read.Text(must(tags.String(tags.elements[i]["Lang"]))(t)) != "fr" {
		t.Error("no part is said to be in French")
	}
}

// What a screen reader says is the document's text, word for word.
func TestStructureHoldsTheWholeText(t *testing.T) {
	said := regexp.MustCompile(`(?m)^ *"(.*)"$`)
	for name, doc := range map[string]document.Document{"English": english(), "French": french()} {
		var got []string
		for _, m := range said.FindAllStringSubmatch(tool(t, render(t, doc), "pdfinfo", "-enc", "UTF-8", "-struct-text",
			"FILE"), -1) {
			got = append(got, strings.Fields(m[1])...)
		}
		// An address that is longer than a line lies in two sequences.
		whole := strings.Replace(strings.Join(texts(doc), "\n"), "/auth?client_id", "/auth ?client_id", 1)
		if want := strings.Fields(whole); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: %s", name, firstDifference(strings.Join(got, " "), strings.Join(want, " ")))
		}
	}
}
