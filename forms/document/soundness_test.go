package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// wordsOf returns every string of a document that a reader sees.
func wordsOf(doc document.Document) []string {
	all := append(slices.Clone(doc.Letterhead), doc.Title, doc.Subtitle, doc.Confidence, doc.Footer, doc.PageLabel,
		doc.Author, doc.DraftMark)
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Heading:
			all = append(all, b.Number, b.Text)
		case document.Paragraph:
			all = append(all, b.Text)
		case document.List:
			all = append(all, b.Items...)
		case document.Fields:
			for _, row := range b.Rows {
				all = append(all, row.Label, row.Value)
			}
		case document.Table:
			for _, column := range b.Columns {
				all = append(all, column.Title)
			}
			for _, row := range b.Rows {
				all = append(all, row...)
			}
		case document.Signature:
			all = append(all, b.PlaceAndDate, b.Name, b.Post, b.Authority, b.SealLabel)
		}
	}
	return all
}

// holdSound holds what must be true of every document, complete or not.
func holdSound(t *testing.T, why string, doc document.Document) {
	t.Helper()
	for _, text := range wordsOf(doc) {
		for _, wrong := range []string{"⟦", "⟧", "{{", "}}", "<no value>", "  ", " \n", "\n\n", "%!"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %q holds %q", why, text, wrong)
			}
		}
		if text != strings.TrimSpace(text) {
			t.Errorf("%s: %q begins or ends with a blank", why, text)
		}
	}
	holdNumbered(t, why, doc)
	holdFilled(t, why, doc)
}

// holdNumbered holds the sections to numbers without a gap, and every section to a content.
func holdNumbered(t *testing.T, why string, doc document.Document) {
	t.Helper()
	section := 0
	for i, block := range doc.Blocks {
		heading, ok := block.(document.Heading)
		if !ok {
			continue
		}
		if heading.Level == 1 {
			section++
			if heading.Number != fmt.Sprint(section) {
				t.Errorf("%s: section %q has the number %s, want %d", why, heading.Text, heading.Number, section)
			}
		}
		if next, ok := doc.Blocks[i+1].(document.Heading); ok && next.Level <= heading.Level {
			t.Errorf("%s: section %q is empty", why, heading.Text)
		}
	}
}

// holdFilled holds labels, values, items and cells to have words, and tables to be rectangular.
func holdFilled(t *testing.T, why string, doc document.Document) {
	t.Helper()
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Fields:
			for _, row := range b.Rows {
				if row.Label == "" || row.Value == "" {
					t.Errorf("%s: a row without a label or a value: %+v", why, row)
				}
			}
		case document.List:
			if slices.Contains(b.Items, "") {
				t.Errorf("%s: an empty item in %v", why, b.Items)
			}
		case document.Table:
			if len(b.Columns) == 0 || len(b.Rows) == 0 {
				t.Errorf("%s: a table without columns or rows", why)
			}
			for _, row := range b.Rows {
				if len(row) != len(b.Columns) || slices.Contains(row, "") {
					t.Errorf("%s: an empty or missing cell in %v", why, row)
				}
			}
		}
	}
}

// Every Party sends and receives both types in both languages, urgent and not.
func TestEveryDocumentIsSound(t *testing.T) {
	r := formtest.Register(t)
	codes := r.Codes()
	for i, to := range codes {
		from := codes[(i+7)%len(codes)]
		for _, kind := range treaty.RequestTypes() {
			for _, language := range []string{"en", "fr"} {
				draft := formtest.Complete(t, r, from, to, kind, language)
				why := fmt.Sprintf("%s to %s, %s, %s", from, to, kind, language)
				holdSound(t, why, made(t, r, draft, language))
				if err := example.Urgent(r, draft, formtest.Today); err != nil {
					t.Fatal(err)
				}
				holdSound(t, why+", urgent", made(t, r, draft, language))
			}
		}
	}
}

// A draft is readable at every stage: each answer is taken away in turn, and at last all of them.
func TestADraftWithAnyAnswerMissingIsSound(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		for _, language := range []string{"en", "fr"} {
			whole := formtest.Complete(t, r, "MA", "LU", kind, language)
			if err := example.Urgent(r, whole, formtest.Today); err != nil {
				t.Fatal(err)
			}
			bare := request.New(whole.ID)
			set(t, bare, map[question.ID]any{question.RequestType.ID(): string(kind)})
			holdSound(t, string(kind)+" without any answer", made(t, r, bare, language))
			for _, id := range whole.Answered() {
				if id == question.RequestType.ID() {
					continue
				}
				draft := whole.Clone()
				draft.Remove(id)
				holdSound(t, fmt.Sprintf("%s in %s without %s", kind, language, id), made(t, r, draft, language))
			}
		}
	}
}
