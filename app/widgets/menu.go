package widgets

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// tabStop is the distance of two tab stops in a line of the toolkit, whatever the size of the text.
const tabStop = 40

// NewPullDowns returns a menu whose pull-down menus show the keys as words in a column behind the labels. The toolkit
// itself shows them at a fifth of the strength of the text, which few can read. Words gives a shortcut as the keyboard
// shows it. On macOS the system draws the menu, and the menu comes back as it is.
//
// The columns fit the size of text in use; after a change of it the menu is made anew.
func NewPullDowns(menu *fyne.MainMenu, words func(fyne.KeyboardShortcut) string) *fyne.MainMenu {
	if runtime.GOOS == "darwin" {
		return menu
	}
	shown := &fyne.MainMenu{Items: make([]*fyne.Menu, len(menu.Items))}
	for i, one := range menu.Items {
		shown.Items[i] = fyne.NewMenu(one.Label, withKeys(one.Items, words)...)
	}
	return shown
}

func withKeys(items []*fyne.MenuItem, words func(fyne.KeyboardShortcut) string) []*fyne.MenuItem {
	column := 0
	for _, item := range items {
		column = max(column, stops(parted(item.Label))+1)
	}
	shown := make([]*fyne.MenuItem, len(items))
	for i, item := range items {
		copied := *item
		if shortcut, ok := item.Shortcut.(fyne.KeyboardShortcut); ok {
			label := parted(item.Label)
			copied.Label = label + strings.Repeat("\t", column-stops(label)) + words(shortcut)
			copied.Shortcut = unshown{shortcut}
		}
		shown[i] = &copied
	}
	return shown
}

// unshown is a shortcut that works and that the toolkit does not show, since it does not tell its keys.
type unshown struct{ fyne.Shortcut }

// stops is how many tab stops a label covers.
func stops(label string) int { return int(width(label) / tabStop) }

// parted lengthens a label whose end is so near to a tab stop that it could fall on either side where the screen is
// finer.
func parted(label string) string {
	const near = 2
	for {
		rest := math.Mod(float64(width(label)), tabStop)
		if rest > near && rest < tabStop-near {
			return label
		}
		label += " "
	}
}

func width(label string) float32 {
	return fyne.MeasureText(label, theme.TextSize(), fyne.TextStyle{}).Width
}
