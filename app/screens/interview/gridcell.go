package interview

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// cellActions are what the keys of a cell do to its table.
type cellActions struct {
	focused func()
	below   func()       // Enter
	step    func(by int) // arrows up and down
	turn    func(by int) // page up and down
	move    func(by int) // Alt with an arrow
	double  func()       // Ctrl+D
	paste   func(string) // text of several lines or cells
	canvas  fyne.Canvas
}

// key handles what is the same in every cell.
func (a cellActions) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		a.below()
	case fyne.KeyUp:
		a.step(-1)
	case fyne.KeyDown:
		a.step(1)
	case fyne.KeyPageUp:
		a.turn(-1)
	case fyne.KeyPageDown:
		a.turn(1)
	default:
		return false
	}
	return true
}

// shortcut handles the shortcuts of the table. Several rows in the clipboard are meant for the table, not for the one cell.
func (a cellActions) shortcut(s fyne.Shortcut) bool {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && paste.Clipboard != nil {
		text := strings.TrimSpace(paste.Clipboard.Content())
		if strings.ContainsAny(text, "\n\t") {
			a.paste(text)
			return true
		}
	}
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	alt, control := custom.Modifier == fyne.KeyModifierAlt, custom.Modifier == fyne.KeyModifierShortcutDefault
	switch {
	case alt && custom.KeyName == fyne.KeyUp:
		a.move(-1)
	case alt && custom.KeyName == fyne.KeyDown:
		a.move(1)
	case control && custom.KeyName == fyne.KeyD:
		a.double()
	default:
		return false
	}
	return true
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
	c.Entry.OnKey = func(key *fyne.KeyEvent) bool { return actions.key(key.Name) }
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

// kindCell is a cell with one of a few words: Space or a tap opens the list, a letter takes the next word that begins with it.
type kindCell struct {
	widget.BaseWidget
	actions   cellActions
	choices   []widgets.Choice
	chosen    string
	typed     string // letters that were typed since the cell got the focus
	onChanged func(string)
	submit    func()
	label     string // for a screen reader
	words     *widgets.Text
	ring      *canvas.Rectangle
	content   *fyne.Container
}

func newKindCell(actions cellActions, choices []widgets.Choice, chosen string) *kindCell {
	c := &kindCell{actions: actions, choices: choices, ring: canvas.NewRectangle(nil)}
	c.words = widgets.NewText(widgets.Body, "")
	c.ring.CornerRadius = 4
	c.content = container.NewStack(c.ring, widgets.Inset(look.Small, 7, widgets.Beside(2, nil, c.words, widget.NewIcon(theme.MenuDropDownIcon()))))
	c.ExtendBaseWidget(c)
	c.choose(chosen)
	return c
}

func (c *kindCell) choose(value string) {
	c.chosen = value
	c.words.SetText(c.word(value))
	c.paint(false)
}

func (c *kindCell) word(value string) string {
	for _, choice := range c.choices {
		if choice.Value == value {
			return choice.Label
		}
	}
	return value
}

// paint draws the border of a field, stronger with the focus.
func (c *kindCell) paint(focused bool) {
	c.ring.FillColor = look.Colour(theme.ColorNameInputBackground)
	c.ring.StrokeColor, c.ring.StrokeWidth = look.Colour(theme.ColorNameInputBorder), 1.5
	if focused {
		c.ring.StrokeColor, c.ring.StrokeWidth = look.Colour(look.Accent), 2.5
	}
	c.ring.Refresh()
}

func (c *kindCell) pick(value string) {
	if value != c.chosen {
		c.choose(value)
		c.paint(true)
		c.onChanged(value)
	}
}

// Tapped opens the list.
func (c *kindCell) Tapped(*fyne.PointEvent) {
	c.actions.canvas.Focus(c)
	c.open()
}

func (c *kindCell) open() {
	items := make([]*fyne.MenuItem, len(c.choices))
	for i, choice := range c.choices {
		items[i] = fyne.NewMenuItem(choice.Label, func() { c.pick(choice.Value); c.actions.canvas.Focus(c) })
		items[i].Checked = choice.Value == c.chosen
	}
	widget.NewPopUpMenu(fyne.NewMenu("", items...), c.actions.canvas).ShowAtRelativePosition(fyne.NewPos(0, c.Size().Height), c)
}

// FocusGained shows the ring.
func (c *kindCell) FocusGained() { c.paint(true); c.actions.focused() }

// FocusLost takes the ring away.
func (c *kindCell) FocusLost() { c.typed = ""; c.paint(false) }

// TypedRune takes the word that begins with the letters typed so far; one that does not go on begins anew, after the present word.
func (c *kindCell) TypedRune(r rune) {
	letter := strings.TrimSpace(widgets.Fold(string(r)))
	if letter == "" {
		return
	}
	at := slices.IndexFunc(c.choices, func(choice widgets.Choice) bool { return choice.Value == c.chosen })
	if next, ok := c.beginning(c.typed+letter, max(at, 0)); ok && c.typed != "" {
		c.typed += letter
		c.pick(next)
	} else if next, ok := c.beginning(letter, at+1); ok {
		c.typed = letter
		c.pick(next)
	}
}

// beginning finds the next word that begins with these letters.
func (c *kindCell) beginning(letters string, from int) (string, bool) {
	for i := range c.choices {
		if choice := c.choices[(from+i)%len(c.choices)]; strings.HasPrefix(widgets.Fold(choice.Label), letters) {
			return choice.Value, true
		}
	}
	return "", false
}

// TypedKey opens the list with Space; the other keys are those of the table.
func (c *kindCell) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeySpace:
		c.open()
	case c.actions.key(key.Name):
	default:
		if typed := c.actions.canvas.OnTypedKey(); typed != nil {
			typed(key)
		}
	}
}

// TypedShortcut handles the shortcuts of the table.
func (c *kindCell) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	switch {
	case c.actions.shortcut(s):
	case ok && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter):
		c.submit()
	default:
		c.actions.handOn(s)
	}
}

// AccessibilityLabel is what a screen reader says.
func (c *kindCell) AccessibilityLabel() string { return c.label + " " + c.word(c.chosen) }

// CreateRenderer draws the cell; only the toolkit calls it.
func (c *kindCell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.content)
}

// lead takes no room; the focus goes from it to another object, which need not be shown before.
type lead struct {
	widget.BaseWidget
	to func() fyne.CanvasObject
}

func newLead(to func() fyne.CanvasObject) *lead {
	l := &lead{to: to}
	l.ExtendBaseWidget(l)
	return l
}

// Body is where the focus goes.
func (l *lead) Body() fyne.CanvasObject { return l.to() }

// CreateRenderer draws nothing; only the toolkit calls it.
func (l *lead) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
