package table

import (
	"slices"
	"strings"

	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// cellActions are what a cell does to its table.
type cellActions struct {
	focused func()
	acts    map[string]func() // by the acts of widgets.TableKeys
	paste   func(string)      // text of several lines or cells
	submit  func()
	canvas  fyne.Canvas
}

// actions are those of a cell of a row.
func (t *Table[R]) actions(e *entry[R], column string) cellActions {
	index := func() int { return slices.Index(t.rows, e) }
	here := func() {
		if i := index(); i >= 0 {
			t.current = i
			t.nameCurrent()
		}
	}
	return cellActions{
		focused: here,
		acts: map[string]func(){
			widgets.RowBelow:     func() { t.add(index() + 1) },
			widgets.RowUp:        func() { t.Focus(index()-1, column) },
			widgets.RowDown:      func() { t.Focus(index()+1, column) },
			widgets.PageUp:       func() { t.Focus(max(index()-PageSize, 0), column) },
			widgets.PageDown:     func() { t.Focus(min(index()+PageSize, len(t.rows)-1), column) },
			widgets.MoveUp:       func() { here(); t.move(-1); t.Focus(t.current, column) },
			widgets.MoveDown:     func() { here(); t.move(1); t.Focus(t.current, column) },
			widgets.DuplicateRow: func() { here(); t.duplicate() },
			widgets.DeleteRow:    func() { t.delete(e) },
		},
		paste: t.setup.Paste, submit: t.setup.Submit, canvas: t.setup.Canvas,
	}
}

// key does the act of a key and reports whether it has one.
func (a cellActions) key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
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

// shortcut handles the shortcuts that are the same in every cell and reports whether it was one. Several rows in the
// clipboard are meant for the table, not for the one cell.
func (a cellActions) shortcut(s fyne.Shortcut) bool {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && paste.Clipboard != nil {
		text := strings.TrimSpace(paste.Clipboard.Content())
		if strings.ContainsAny(text, "\n\t") {
			a.paste(text)
			return true
		}
	}
	custom, ok := s.(*desktop.CustomShortcut)
	switch {
	case !ok:
		return false
	case a.key(custom.KeyName, custom.Modifier):
		return true
	case custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter:
		a.submit()
		return true
	}
	return false
}

// shortcutToWindow gives a shortcut that the cell does not use to the window.
func (a cellActions) shortcutToWindow(s fyne.Shortcut) {
	if window, ok := a.canvas.(interface{ TypedShortcut(fyne.Shortcut) }); ok {
		window.TypedShortcut(s)
	}
}

// keyToWindow gives a key that the cell does not use to the window.
func (a cellActions) keyToWindow(key *fyne.KeyEvent) {
	if typed := a.canvas.OnTypedKey(); typed != nil {
		typed(key)
	}
}

// textCell is a cell in which text is typed.
type textCell struct {
	widgets.Entry
	actions cellActions
	digits  bool // takes nothing else
}

func newTextCell(actions cellActions, column Column, text string) *textCell {
	c := &textCell{actions: actions, digits: column.Digits}
	c.OnKey = func(key *fyne.KeyEvent) bool { return actions.key(key.Name, 0) }
	c.ExtendBaseWidget(c)
	c.SetText(text)
	c.SetPlaceHolder(column.Example)
	return c
}

func (c *textCell) show(text string, hidden bool) {
	if c.Text != text {
		c.SetText(text)
	}
	c.Hidden = hidden
}

// FocusGained makes the row of the cell the current one.
func (c *textCell) FocusGained() {
	c.Entry.FocusGained()
	c.actions.focused()
}

// TypedRune leaves out what is no digit in a cell of digits.
func (c *textCell) TypedRune(r rune) {
	if !c.digits || r >= '0' && r <= '9' {
		c.Entry.TypedRune(r)
	}
}

// TypedKey hands Escape and the function keys to the window.
func (c *textCell) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape || strings.HasPrefix(string(key.Name), "F") && len(key.Name) > 1 {
		c.actions.keyToWindow(key)
		return
	}
	c.Entry.TypedKey(key)
}

// TypedShortcut keeps the shortcuts of editing and hands the others to the table and the window.
func (c *textCell) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	switch {
	case c.actions.shortcut(s):
	case ok && custom.Modifier&fyne.KeyModifierShortcutDefault != 0 && !edits(custom.KeyName):
		c.actions.shortcutToWindow(s)
	default:
		c.Entry.Entry.TypedShortcut(s)
	}
}

// edits reports whether a field of text itself uses a key together with Ctrl. The arrows up and down belong to the
// table.
func edits(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}
