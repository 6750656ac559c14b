package rules

import (
	"iter"
	"regexp"

	"rogatory/forms/answer"
	"rogatory/forms/question"
)

// placeholderPattern finds words in square brackets that a template leaves to be replaced. "[at]", "[dot]" and "[sic]"
// are ordinary writing.
var placeholderPattern = regexp.MustCompile(`\[(?:\.{3}|…|_+|[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' ]{3,60})\]`)

// FreeTexts yields every free text that stands in the document, with its place, in the order of the interview.
func (f Facts) FreeTexts() iter.Seq2[question.ID, answer.Text] {
	return func(yield func(question.ID, answer.Text) bool) {
		for _, q := range question.All() {
			if !f.asks(q) {
				continue
			}
			if q.ID == question.DataItems.ID() {
				if !yieldItems(f.Draft.Items(), yield) {
					return
				}
			} else if q.Kind == question.Text && q.HasLanguage && f.Draft.Has(q.ID) &&
				!yield(q.ID, f.Draft.Text(question.Key[answer.Text](q.ID))) {
				return
			}
		}
	}
}

func yieldItems(items []answer.Item, yield func(question.ID, answer.Text) bool) bool {
	for i, item := range items {
		place := question.DataItems.At(i)
		if item.Relationship.Text != "" && !yield(place.Field(question.FieldRelationship), item.Relationship) {
			return false
		}
		if item.Excluded.Text != "" && !yield(place.Field(question.FieldExcluded), item.Excluded) {
			return false
		}
	}
	return true
}
