package pdf

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"rogatory/cmd/golden"
	"rogatory/forms/document"
	"rogatory/pdf/read"
)

// TestGoldenPages holds where everything stands on the pages of the samples, and what the structure says of it: in
// points from the top left corner, or from the top right one of a page that runs from right to left.
func TestGoldenPages(t *testing.T) {
	marked := english()
	marked.DraftMark = "DRAFT"
	plain := document.Document{Language: "en", Title: "Request", PageLabel: "{page}/{pages}",
		Blocks: []document.Block{document.Paragraph{Text: "One."}}}
	hebrewPart := hebrew()
	hebrewPart.Letterhead = nil
	for name, doc := range map[string]document.Document{
		"en-draft": marked, "he": hebrew(), "ja": japanese(), "en-he": document.OneAfterOther(plain, hebrewPart),
		"en-fr": besideEachOther("en", "fr"), "ar-en": besideEachOther("ar", "en"), "nothing": {},
	} {
		pages, root, _ := typesetter(t).lay(doc)
		var text strings.Builder
		for i, pg := range pages {
			describePage(&text, i+1, pg)
		}
		describeElement(&text, root, 0)
		golden.Hold(t, filepath.Join("testdata", "pages", name+".txt"), text.String())
	}
}

func describePage(text *strings.Builder, number int, pg page) {
	fmt.Fprintf(text, "page %d%s\n", number, said(pg.mirrored, "mirrored"))
	for _, m := range pg.behind {
		fmt.Fprintf(text, "  behind %s\n", describeMark(m))
	}
	for _, m := range pg.margin {
		fmt.Fprintf(text, "  margin %s\n", describeMark(m))
	}
	for _, at := range pg.placed {
		p := at.box
		fmt.Fprintf(text, "  %.1f+%.1f gap %.1f row %d%s%s%s%s%s%s\n", at.top, p.height, p.gap, p.row,
			said(p.together, "together"), said(p.mirrored, "mirrored"), said(p.turns, "turns"),
			said(at.repeated, "repeated"), said(p.bookmark != "", "bookmark "+p.bookmark),
			said(p.question != "", "answers "+p.question))
		for _, m := range p.under {
			fmt.Fprintf(text, "    under %s\n", describeMark(m))
		}
		for column, list := range p.columns {
			for _, m := range list {
				fmt.Fprintf(text, "    %d: %s\n", column, describeMark(m))
			}
		}
	}
}

func said(holds bool, words string) string {
	if !holds {
		return ""
	}
	return " " + words
}

func describeMark(m mark) string {
	switch m := m.(type) {
	case words:
		return fmt.Sprintf("(%.1f %.1f) %s%s", m.x, m.y, describeLine(m.line), said(m.of == nil, "artifact"))
	case rule:
		return fmt.Sprintf("(%.1f %.1f) rule %.1f×%.1f grey %.3g", m.x, m.y, m.width, m.thickness, m.grey)
	case ground:
		return fmt.Sprintf("(%.1f %.1f) ground %.1f×%.1f grey %.3g", m.x, m.y, m.width, m.height, m.grey)
	case watermark:
		return "across the page " + describeLine(m.line)
	}
	return "?"
}

func describeLine(l line) string {
	var text strings.Builder
	writeLine(&text, l)
	return fmt.Sprintf("%q %.1f wide, %v %.1f grey %.3g%s%s", strings.TrimSpace(text.String()), l.width, l.face.style,
		l.face.size, l.face.grey, said(len(l.space) > 0, "then a space"), said(l.rightToLeft, "from right to left"))
}

func describeElement(text *strings.Builder, e *element, depth int) {
	fmt.Fprintf(text, "%s%s%s%s%s\n", strings.Repeat(" ", depth), e.role, said(e.language != "", e.language),
		said(e.scope != "", string(e.scope)), said(e.span > 0, fmt.Sprintf("over %d", e.span)))
	for _, kid := range e.kids {
		describeElement(text, kid, depth+1)
	}
}

// TestGoldenFile holds a whole file, object by object: a page in two languages and directions, marked as a draft, with
// letters that need two glyphs, points above and below, a typeface that is made bold by its outline, and a file inside.
func TestGoldenFile(t *testing.T) {
	doc := besideEachOther("ar", "en")
	doc.DraftMark, doc.Author, doc.Reference, doc.Date = "DRAFT", "Office", "12 Js 44/26", "2026-11-22"
	doc.Blocks = append(doc.Blocks, document.Paragraph{Text: "m̄ q̃ of\u00adfi\u00adcer", Language: "en"},
		document.Paragraph{Text: "שָׁלוֹם", Language: "he"}, document.Heading{Level: 2, Text: "要請国 Party"},
		document.Paragraph{Text: "One more.", Language: "en"})
	file := render(t, doc, read.Attachment{Name: "identifiers.csv", Data: []byte("a;b\n")})
	source := must(read.Open(file))(t)
	var text strings.Builder
	for n := 1; n < source.NextNumber(); n++ {
		o, err := source.Object(read.Reference{Number: n})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&text, "%d: %s\n", n, describeObject(t, source, o))
	}
	golden.Hold(t, filepath.Join("testdata", "file.txt"), text.String())
}

// describeObject shows an object without what depends on how well a library packs: lengths and packed bytes. Data that
// are no text are shown by their sum.
func describeObject(t *testing.T, source *read.Document, o read.Object) string {
	t.Helper()
	stream, ok := o.(*read.Stream)
	if !ok {
		return string(read.Append(nil, o))
	}
	switch stream.Dict["Type"] {
	case read.Name("ObjStm"), read.Name("XRef"):
		return "packed"
	}
	data := must(source.Decode(stream))(t)
	dict := read.Dict{}
	for key, value := range stream.Dict {
		if key != "Length" {
			dict[key] = value
		}
	}
	shown := strings.TrimSpace(string(data))
	if strings.ContainsFunc(shown, func(r rune) bool { return r == unicode.ReplacementChar || r < '\n' }) {
		shown = fmt.Sprintf("%d bytes, %x", len(data), sha256.Sum256(data))
	}
	return string(read.Append(nil, dict)) + "\n" + shown
}
