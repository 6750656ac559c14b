package drafts

import (
	"fyne.io/fyne/v2"
	"rogatory/app/look"
)

// filters gives each choice one width and the search before them the rest. Where that is too little, the search has a
// line of its own and the choices share the one below.
type filters struct{ width float32 }

// The width of a choice, and the least width of the search beside them, at the normal text size.
const (
	choiceWidth float32 = 180
	searchWidth float32 = 300
)

func (f *filters) twoLines(choices int) bool {
	return f.width < (float32(choices)*choiceWidth+searchWidth)*look.Larger()
}

func (f *filters) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	search, choices := objects[0], objects[1:]
	line := search.MinSize().Height
	x, y, width := float32(0), float32(0), choiceWidth*look.Larger()
	if f.twoLines(len(choices)) {
		search.Resize(fyne.NewSize(size.Width, line))
		y, width = line+look.Small, (size.Width-look.Hair*float32(len(choices)-1))/float32(len(choices))
	} else {
		search.Resize(fyne.NewSize(size.Width-(width+look.Hair)*float32(len(choices)), line))
		x = search.Size().Width + look.Hair
	}
	search.Move(fyne.NewPos(0, 0))
	for _, choice := range choices {
		choice.Resize(fyne.NewSize(width, line))
		choice.Move(fyne.NewPos(x, y))
		x += width + look.Hair
	}
}

func (f *filters) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	if f.twoLines(len(objects) - 1) {
		height = 2*height + look.Small
	}
	return fyne.NewSize(searchWidth, height)
}

// fewRows keeps room for some drafts, however large the text is; the page then scrolls.
type fewRows struct{ list *list }

// leastRows is how many drafts are seen at least.
const leastRows = 4

func (fewRows) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (f fewRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(least.Width, leastRows*f.list.rowHeight())
}
