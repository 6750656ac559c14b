package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a field for text that lets Tab, Escape, function keys and the shortcuts of the window through. In a field of
// several lines Enter begins a new line and Ctrl+Enter submits.
type Entry struct {
	widget.Entry
	// OnLeft is called when the field loses the focus.
	OnLeft func()
	// Replaced marks all text when the field gets the focus, so that what is typed takes the place of a proposal or a
	// choice.
	Replaced bool
	// OnKey sees a key before the field does and reports whether it used it up.
	OnKey func(*fyne.KeyEvent) bool

	behind behind
}

// behind says that the cursor stands before spaces that were typed at the end of a full line. The toolkit cannot show a
// cursor there, sets it before them, and would put the next letter there too.
type behind struct {
	spaces, row, column, length int
}

// NewEntry returns a field of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	return e
}

// NewTextArea returns a field of several lines that wraps at words; rows is the height to begin with.
func NewTextArea(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	e.ExtendBaseWidget(e)
	return e
}

// NewPassword returns a field that hides what is typed.
func NewPassword() *Entry {
	e := NewEntry()
	e.Password = true
	return e
}

// AcceptsTab says that Tab leaves the field.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained marks a text that is to be replaced. In any other line the cursor goes behind what stands there; a click
// sets it afterwards where it was made.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	switch {
	case e.Text == "" || e.MultiLine:
	case e.Replaced:
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	case e.CursorColumn == 0:
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// FocusLost reports that the field was left.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.OnLeft != nil {
		e.OnLeft()
	}
}

// TypedRune takes one letter.
func (e *Entry) TypedRune(letter rune) { e.edit(1, func() { e.Entry.TypedRune(letter) }) }

// edit makes a change that moves the cursor, and notes where the toolkit leaves it behind.
func (e *Entry) edit(by int, change func()) {
	e.catchUp()
	wanted, selected := e.CursorTextOffset()+by, e.SelectedText() != ""
	change()
	text, at := []rune(e.Text), e.CursorTextOffset()
	if selected || at < 0 || at >= wanted || wanted > len(text) || strings.Trim(string(text[at:wanted]), " ") != "" {
		return
	}
	e.behind = behind{wanted - at, e.CursorRow, e.CursorColumn, len(text)}
}

// catchUp sets the cursor behind the spaces where the next change belongs, unless it went elsewhere in between.
func (e *Entry) catchUp() {
	b := e.behind
	e.behind = behind{}
	if b.spaces > 0 && b.row == e.CursorRow && b.column == e.CursorColumn && b.length == len([]rune(e.Text)) &&
		e.SelectedText() == "" {
		e.CursorColumn += b.spaces
	}
}

// TypedKey handles one key.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyBackspace:
		e.edit(-1, func() { e.Entry.TypedKey(key) })
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		passKey(e, key)
	default:
		e.catchUp()
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut keeps the shortcuts of editing and hands the others to the window.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	e.catchUp()
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || custom.Modifier&fyne.KeyModifierShortcutDefault == 0 || editing(custom.KeyName) {
		e.Entry.TypedShortcut(shortcut)
		return
	}
	if custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter {
		e.submit()
		return
	}
	canvas, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(interface{ TypedShortcut(fyne.Shortcut) })
	if ok {
		canvas.TypedShortcut(shortcut)
	}
}

func (e *Entry) submit() {
	if e.OnSubmitted != nil {
		e.OnSubmitted(e.Text)
	}
}

// editing reports whether the field itself uses a key together with Ctrl.
func editing(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace,
		fyne.KeyDelete:
		return true
	}
	return false
}
