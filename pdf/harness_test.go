package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"rogatory/cmd/installed"
	"rogatory/forms/document"
	"rogatory/pdf/font"
	"rogatory/pdf/read"
)

// once keeps one typesetter for the tests that do not ask for a fresh one.
var once = sync.OnceValues(New)

func typesetter(t testing.TB) *Typesetter {
	t.Helper()
	ts, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return ts
}

func render(t testing.TB, doc document.Document, attached ...read.Attachment) []byte {
	t.Helper()
	file, err := typesetter(t).Render(doc, attached...)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// tool runs a program of poppler or qpdf on a file and returns what it prints.
func tool(t *testing.T, file []byte, name string, arguments ...string) string {
	t.Helper()
	found := installed.Program(t, name)
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range arguments {
		if a == "FILE" {
			arguments[i] = path
		}
	}
	var problems bytes.Buffer
	command := exec.Command(found, arguments...)
	command.Stderr = &problems
	printed, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, printed, &problems)
	}
	return string(printed)
}

// drawn returns the visible text on pages in the order in which it is painted, without header, footer and repeated
// heads.
func drawn(pages []page) string {
	var b strings.Builder
	seen := map[int]bool{}
	for _, pg := range pages {
		for _, group := range rowsOf(pg.placed[repeated(pg.placed, seen):]) {
			for column := range group[0].box.columns {
				for _, at := range group {
					for _, m := range at.box.columns[column] {
						writeLine(&b, m.(words).line)
					}
				}
			}
		}
	}
	return b.String()
}

// repeated returns how many boxes at the top of a page are the head of a table that began before.
func repeated(all []placed, seen map[int]bool) int {
	for n, at := range all {
		if head := at.box.head; len(head) > 0 {
			again := seen[head[0].row] && n == len(head)
			seen[head[0].row] = true
			if again {
				return n
			}
			return 0
		}
	}
	return 0
}

func writeLine(b *strings.Builder, l line) {
	glyphs := slices.SortedStableFunc(slices.Values(l.glyphs), func(g, h font.Glyph) int { return g.Start - h.Start })
	for i, g := range glyphs {
		if i > 0 && glyphs[i-1].Start == g.Start {
			continue
		}
		b.WriteString(string(l.text[g.Start : g.Start+g.Count]))
	}
	b.WriteByte('\n')
}

// inked removes what leaves no ink: white space and invisible characters.
func inked(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || font.Invisible(r) {
			return -1
		}
		return r
	}, text)
}

// texts returns the words of a document in the order of reading, without what is repeated on every page.
func texts(doc document.Document) []string {
	all := append([]string(nil), doc.Letterhead...)
	all = append(all, doc.Confidence, doc.Title, doc.Subtitle)
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Heading:
			all = append(all, sectionNumber(b.Number), b.Text)
		case document.Paragraph:
			all = append(all, b.Text)
		case document.List:
			for _, item := range b.Items {
				all = append(all, "–", item)
			}
		case document.Fields:
			for _, row := range b.Rows {
				all = append(all, row.Label, row.Value)
			}
		case document.Table:
			all = append(all, tableTexts(b)...)
		case document.Signature:
			all = append(all, b.PlaceAndDate, b.SealLabel, b.Name, b.Post, b.Authority)
		}
	}
	return all
}

func tableTexts(t document.Table) []string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Title)
	}
	for _, row := range t.Rows {
		all = append(all, row...)
	}
	return all
}
