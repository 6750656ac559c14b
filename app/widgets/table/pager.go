package table

import (
	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
)

// PagerWords are the words below a part of a long list.
type PagerWords struct {
	Shown          func(first, last, all int) string // which rows are shown, counted from 1
	Previous, Next string                            // links to the parts around
}

// NewPager says which part of a list is shown, PageSize rows at most from the index first on, and leads to the parts
// around it: turnTo is given the index with which such a part begins.
func NewPager(words PagerWords, first, all int, turnTo func(first int)) fyne.CanvasObject {
	last := min(first+PageSize, all)
	line := widgets.Row(look.Medium, widgets.NewLine(widgets.Note, words.Shown(first+1, last, all)))
	if first > 0 {
		line.Add(widgets.NewLineLink(words.Previous, func() { turnTo(first - PageSize) }))
	}
	if last < all {
		line.Add(widgets.NewLineLink(words.Next, func() { turnTo(last) }))
	}
	return line
}
