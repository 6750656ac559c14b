package interview

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"rogatory/app/widgets"
)

// cellActions are what the keys of a cell do to its table, by the acts of widgets.TableKeys.
type cellActions struct {
	focused func()
	acts    map[string]func()
	paste   func(string) // text of several lines or cells
	canvas  fyne.Canvas
}

// do does the act of a key and reports whether it has one.
func (a cellActions) do(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if key == fyne.KeyEnter {
		key = fyne.KeyReturn
	}
	for _, k := range widgets.TableKeys() {
		if act := a.acts[k.Act]; act != nil && k.Name == key && k.Modifier == modifier {
			act()
			return true
		}
	}
	return false
}

// key handles what is the same in every cell.
func (a cellActions) key(key fyne.KeyName) bool { return a.do(key, 0) }

// shortcut handles the shortcuts of the table. Several rows in the clipboard are meant for the table, not for the one
// cell.
func (a cellActions) shortcut(s fyne.Shortcut) bool {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && paste.Clipboard != nil {
		text := strings.TrimSpace(paste.Clipboard.Content())
		if strings.ContainsAny(text, "\n\t") {
			a.paste(text)
			return true
		}
	}
	custom, ok := s.(*desktop.CustomShortcut)
	return ok && a.do(custom.KeyName, custom.Modifier)
}

// handOn gives a shortcut that the cell does not use to the window.
func (a cellActions) handOn(s fyne.Shortcut) {
	if window, ok := a.canvas.(interface{ TypedShortcut(fyne.Shortcut) }); ok {
		window.TypedShortcut(s)
	}
}

// textCell is a cell that is typed.
type textCell struct {
	widgets.Entry
	actions cellActions
	figures bool // takes figures alone
	submit  func()
}

func newTextCell(actions cellActions) *textCell {
	c := &textCell{actions: actions}
	c.OnKey = func(key *fyne.KeyEvent) bool { return actions.key(key.Name) }
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained makes the row of the cell the current one.
func (c *textCell) FocusGained() {
	c.Entry.FocusGained()
	c.actions.focused()
}

// TypedRune leaves out what is no figure in a cell of figures.
func (c *textCell) TypedRune(r rune) {
	if !c.figures || r < utf8One && unicode.IsDigit(r) {
		c.Entry.TypedRune(r)
	}
}

// TypedKey hands Escape and the function keys to the window.
func (c *textCell) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape || strings.HasPrefix(string(key.Name), "F") && len(key.Name) > 1 {
		if typed := c.actions.canvas.OnTypedKey(); typed != nil {
			typed(key)
		}
		return
	}
	c.Entry.TypedKey(key)
}

// TypedShortcut keeps the shortcuts of editing and hands the others to the table and the window.
func (c *textCell) TypedShortcut(s fyne.Shortcut) {
	if c.actions.shortcut(s) {
		return
	}
	custom, ok := s.(*desktop.CustomShortcut)
	switch {
	case ok && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter):
		c.submit()
	case ok && custom.Modifier&fyne.KeyModifierShortcutDefault != 0 && !moves(custom.KeyName):
		c.actions.handOn(s)
	default:
		c.Entry.Entry.TypedShortcut(s)
	}
}

// moves reports whether a field of text uses a key together with Ctrl.
func moves(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}
