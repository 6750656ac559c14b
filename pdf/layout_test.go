package pdf

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/forms/document"
)

func setPages(t testing.TB, doc document.Document) []page {
	t.Helper()
	pages, _, missing := typesetter(t).lay(doc)
	if len(missing) > 0 {
		t.Fatalf("missing %q", string(missing))
	}
	return pages
}

// boxText is the text of a box, with its cells parted by a bar.
func boxText(p box) string {
	var cells []string
	for _, column := range p.columns {
		var b strings.Builder
		for _, m := range column {
			writeLine(&b, m.(words).line)
		}
		cells = append(cells, strings.TrimSpace(b.String()))
	}
	return strings.Join(cells, "|")
}

func TestHeadOfATableStandsOnEachPage(t *testing.T) {
	doc := document.Document{Blocks: []document.Block{document.Table{
		Columns: []document.Column{{Title: "No.", Share: 1}, {Title: "Account", Share: 3}}, Rows: numbered(200),
	}}}
	pages := setPages(t, doc)
	if len(pages) < 4 {
		t.Fatalf("only %d pages", len(pages))
	}
	for i, pg := range pages {
		if got := boxText(pg.placed[0].box); got != "No.|Account" {
			t.Errorf("page %d begins with %q", i+1, got)
		}
		if len(pg.placed) < 2 {
			t.Errorf("page %d holds nothing but the head", i+1)
		}
	}
}

func numbered(n int) [][]string {
	var rows [][]string
	for i := range n {
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("user%d@example.org", i+1)})
	}
	return rows
}

func TestLongCellIsBrokenBetweenLinesUnderItsHead(t *testing.T) {
	long := strings.Repeat("A sentence that fills the cell of the table. ", 200)
	doc := document.Document{Blocks: []document.Block{
		document.Paragraph{Text: strings.Repeat("Text above the table.\n", 40)},
		document.Table{Columns: []document.Column{{Title: "No."}, {Title: "Facts"}},
			Rows: [][]string{{"1", long}, {"2", "end"}}},
	}}
	pages := setPages(t, doc)
	for i, pg := range pages[1:] {
		if got := boxText(pg.placed[0].box); got != "No.|Facts" {
			t.Errorf("page %d begins with %q", i+2, got)
		}
	}
	for i, pg := range pages {
		if got := boxText(pg.placed[len(pg.placed)-1].box); got == "No.|Facts" {
			t.Errorf("the head stands alone at the foot of page %d", i+1)
		}
	}
}

func TestVeryHighHeadIsNotRepeated(t *testing.T) {
	doc := document.Document{Blocks: []document.Block{document.Table{
		Columns: []document.Column{{Title: strings.Repeat("word ", 2000)}}, Rows: [][]string{{"a"}, {"b"}},
	}}}
	if got := strings.Count(drawn(setPages(t, doc)), "word"); got != 2000 {
		t.Errorf("%d words of 2000 are drawn", got)
	}
}

func TestHeadingStaysWithItsText(t *testing.T) {
	for lines := 30; lines < 50; lines++ {
		doc := document.Document{Blocks: []document.Block{
			document.Paragraph{Text: strings.Repeat("line\n", lines)},
			document.Heading{Level: 1, Number: "2", Text: "Heading"},
			document.Heading{Level: 2, Text: "Subheading"},
			document.Paragraph{Text: "first\nsecond\nthird\nfourth"},
		}}
		pages := setPages(t, doc)
		where := map[string]int{}
		for i, pg := range pages {
			for _, at := range pg.placed {
				where[boxText(at.box)] = i
			}
		}
		if where["2.|Heading"] != where["Subheading"] || where["Subheading"] != where["first"] ||
			where["first"] != where["second"] {
			t.Errorf("after %d lines: headings on pages %d and %d, text on %d and %d", lines, where["2.|Heading"],
				where["Subheading"], where["first"], where["second"])
		}
		if where["third"] != where["fourth"] {
			t.Errorf("after %d lines: the last line of the paragraph stands alone", lines)
		}
	}
}

func TestSignatureIsWholeAndNotAlone(t *testing.T) {
	for lines := 25; lines < 50; lines++ {
		doc := document.Document{Blocks: []document.Block{
			document.Paragraph{Text: strings.Repeat("line\n", lines) + "last but one\nlast"},
			document.Signature{PlaceAndDate: "place", Name: "name", Post: "post", Authority: "authority",
				SealLabel: "seal"},
		}}
		where := map[string]int{}
		for i, pg := range setPages(t, doc) {
			for _, at := range pg.placed {
				where[boxText(at.box)] = i
			}
		}
		for _, part := range []string{"last but one", "name", "post", "authority", "seal"} {
			if where[part] != where["place"] {
				t.Errorf("after %d lines: %q on page %d, the place on page %d", lines, part, where[part]+1,
					where["place"]+1)
			}
		}
	}
}

func TestPageLabelCountsThePages(t *testing.T) {
	file := render(t, english())
	for _, pg := range []int{1, 2, 3, 4, 5} {
		text := tool(t, file, "pdftotext", "-f", fmt.Sprint(pg), "-l", fmt.Sprint(pg), "FILE", "-")
		if want := fmt.Sprintf("Page %d of 5", pg); !strings.Contains(text, want) {
			t.Errorf("page %d does not say %q", pg, want)
		}
		if !strings.Contains(text, "Ref. 12 Js 44/26") {
			t.Errorf("page %d does not bear the reference", pg)
		}
	}
}

func TestBookmarksLeadToTheirHeadings(t *testing.T) {
	doc := english()
	var want []string
	for i, pg := range setPages(t, doc) {
		for _, at := range pg.placed {
			if title := at.box.bookmark; title != "" {
				want = append(want, fmt.Sprintf("%s on page %d at %.2f", title, i+1, pageHeight-at.top+10))
			}
		}
	}
	if got := outlineOf(t, render(t, doc)); strings.Join(got, "\n") != strings.Join(want, "\n") || len(want) != 5 {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestDraftIsMarkedOnEveryPage(t *testing.T) {
	doc := english()
	doc.DraftMark = "DRAFT – 3 findings"
	file := render(t, doc)
	for i, pg := range strings.Split(strings.TrimSuffix(tool(t, file, "pdftotext", "-layout", "FILE", "-"), "\f"),
		"\f") {
		if got := strings.Count(pg, "DRAFT – 3 findings"); got != 1 {
			t.Errorf("page %d says %d times that it is a draft", i+1, got)
		}
	}
	for i, pg := range setPages(t, doc) {
		if len(pg.behind) != 1 {
			t.Errorf("no mark behind the text of page %d", i+1)
		}
	}
	if !isDraft(t, file) || isDraft(t, render(t, english())) {
		t.Error("a program cannot tell a draft from a finished request by the keywords of the file")
	}
}

// A second language begins on a page of its own, with its own bookmark.
func TestPartBeginsAPage(t *testing.T) {
	first := document.Document{Language: "en", Title: "Request", PageLabel: "{page}/{pages}",
		Blocks: []document.Block{document.Paragraph{Text: "One."}}}
	second := document.Document{Language: "fr", Title: "Demande",
		Blocks: []document.Block{document.Paragraph{Text: "Un."}}}
	pages := setPages(t, document.OneAfterOther(first, second))
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	if got := pages[1].placed[0].box.bookmark; got != "Demande" {
		t.Errorf("bookmark %q", got)
	}
}
