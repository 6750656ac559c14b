package pdf

import (
	"slices"
	"testing"

	"rogatory/forms/document"
)

// fourPages is the English sample, with a shorter table.
func fourPages() document.Document {
	doc := english()
	for i, b := range doc.Blocks {
		if table, ok := b.(document.Table); ok {
			table.Rows = dataRows(20)
			doc.Blocks[i] = table
		}
	}
	return doc
}

func BenchmarkRenderFourPages(b *testing.B) {
	doc := fourPages()
	if pages, _, _ := typesetter(b).lay(doc); len(pages) != 4 {
		b.Fatalf("%d pages", len(pages))
	}
	benchmark(b, doc)
}

func BenchmarkLoadAndRenderFourPages(b *testing.B) {
	doc := fourPages()
	for b.Loop() {
		ts, err := New()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := ts.Render(doc); err != nil {
			b.Fatal(err)
		}
	}
}

// japanesePages are about four pages.
func japanesePages() document.Document {
	doc := japanese()
	body := doc.Blocks[:len(doc.Blocks)-1]
	for range 5 {
		doc.Blocks = append(slices.Clone(body), doc.Blocks...)
	}
	return doc
}

func BenchmarkRenderJapanese(b *testing.B)   { benchmark(b, japanesePages()) }
func BenchmarkRenderSideBySide(b *testing.B) { benchmark(b, besideEachOther("en", "fr")) }

func benchmark(b *testing.B, doc document.Document) {
	b.Helper()
	ts := typesetter(b)
	for b.Loop() {
		if _, err := ts.Render(doc); err != nil {
			b.Fatal(err)
		}
	}
}
