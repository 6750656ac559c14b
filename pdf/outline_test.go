package pdf

import (
	"fmt"
	"slices"
	"testing"

	"rogatory/pdf/read"
)

// outlineOf reads the bookmarks of a file: title, page and height.
func outlineOf(t *testing.T, file []byte) []string {
	t.Helper()
	source, err := read.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := source.Pages()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := source.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	root, err := source.Dict(catalogue["Outlines"])
	if err != nil {
		t.Fatal(err)
	}
	var entries []string
	for next := root["First"]; next != nil; {
		item, err := source.Dict(next)
		if err != nil {
			t.Fatal(err)
		}
		target := item["Dest"].(read.Array)
		page := slices.IndexFunc(pages, func(p read.Page) bool { return p.Reference == target[0] })
		entries = append(entries, fmt.Sprintf("%s on page %d at %.2f", read.Text(item["Title"].(read.String)),
			page+1, target[3]))
		next = item["Next"]
	}
	return entries
}

func isDraft(t *testing.T, file []byte) bool {
	t.Helper()
	source, err := read.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := source.IsDraft()
	if err != nil {
		t.Fatal(err)
	}
	return draft
}
