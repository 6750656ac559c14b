package pdf

import (
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
	ts, doc := typesetter(b), fourPages()
	if pages, _, _ := ts.lay(doc); len(pages) != 4 {
		b.Fatalf("%d pages", len(pages))
	}
	for b.Loop() {
		if _, err := ts.Render(doc); err != nil {
			b.Fatal(err)
		}
	}
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
