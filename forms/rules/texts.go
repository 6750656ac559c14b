package rules

import (
	"fmt"
	"iter"
	"regexp"

	"rogatory/forms/question"
	"rogatory/forms/request"
)

// placeholderPattern finds words in square brackets that a template leaves to be replaced. "[at]", "[dot]" and "[sic]"
// are ordinary writing.
var placeholderPattern = regexp.MustCompile(`\[(?:\.{3}|…|_+|[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' ]{3,60})\]`)

// FreeTexts yields every free text that stands in the document, with its place, in the order of the interview.
func (f Facts) FreeTexts() iter.Seq2[question.ID, request.Text] {
	return func(yield func(question.ID, request.Text) bool) {
		for _, q := range question.All() {
			if !f.asks(q) {
				continue
			}
			if q.ID == "data.items" {
				if !yieldItems(f.Draft.Items(), yield) {
					return
				}
			} else if q.Kind == question.Text && f.Draft.Has(q.ID) && !yield(q.ID, f.Draft.Text(q.ID)) {
				return
			}
		}
	}
}

func yieldItems(items []request.Item, yield func(question.ID, request.Text) bool) bool {
	for i, item := range items {
		place := fmt.Sprintf("data.items[%d].", i)
		if item.Relationship.Text != "" && !yield(question.ID(place+"relationship"), item.Relationship) {
			return false
		}
		if item.Excluded.Text != "" && !yield(question.ID(place+"excluded"), item.Excluded) {
			return false
		}
	}
	return true
}
