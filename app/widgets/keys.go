package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a key, with what is held down beside it, that does one act. The page of shortcuts shows the same lists that
// the widgets obey; the words of an act stand in the catalogue under "screen.shortcuts.<list>.<act>".
type Key struct {
	Act      string
	Name     fyne.KeyName
	Modifier fyne.KeyModifier
}

// Shortcut is the key as a menu or the driver names it.
func (k Key) Shortcut() *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
}

// The acts of the keys in a table of rows.
const (
	RowBelow     = "below"     // a new row below this one
	RowUp        = "up"        // to the row above
	RowDown      = "down"      // to the row below
	PageUp       = "page-up"   // a page of rows up
	PageDown     = "page-down" // a page of rows down
	MoveUp       = "move-up"   // exchanges the row with the one above
	MoveDown     = "move-down" // exchanges the row with the one below
	DuplicateRow = "duplicate" // a copy below
	DeleteRow    = "delete"
	PasteRows    = "paste" // several rows from the clipboard
)

// held is Ctrl, and Command on macOS.
const held = fyne.KeyModifierShortcutDefault

// TableKeys are the keys that work in every cell of a table of rows. None may be a key of the menu, which hears them
// first.
func TableKeys() []Key {
	return []Key{{RowBelow, fyne.KeyReturn, 0}, {RowUp, fyne.KeyUp, 0}, {RowDown, fyne.KeyDown, 0},
		{PageUp, fyne.KeyPageUp, 0}, {PageDown, fyne.KeyPageDown, 0},
		{MoveUp, fyne.KeyUp, fyne.KeyModifierAlt}, {MoveDown, fyne.KeyDown, fyne.KeyModifierAlt},
		{DuplicateRow, fyne.KeyD, held | fyne.KeyModifierShift},
		{DeleteRow, fyne.KeyDelete, held | fyne.KeyModifierShift}, {PasteRows, fyne.KeyV, held}}
}

// TextKeys are the keys of editing in every field of text. None may be a key of the menu.
func TextKeys() []Key {
	return []Key{{"all", fyne.KeyA, held}, {"copy", fyne.KeyC, held}, {"cut", fyne.KeyX, held},
		{"paste", fyne.KeyV, held}, {"undo", fyne.KeyZ, held}, {"redo", fyne.KeyY, held},
		{"word-back", fyne.KeyLeft, held}, {"word-on", fyne.KeyRight, held}, {"delete-word", fyne.KeyBackspace, held}}
}
