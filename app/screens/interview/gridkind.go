package interview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// kindCell is a cell with one of a few words: Space or a tap opens the list, a letter takes the next word that begins
// with it.
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
	c.content = container.NewStack(c.ring,
		widgets.Inset(look.Small, 7, widgets.Beside(2, nil, c.words, widget.NewIcon(theme.MenuDropDownIcon()))))
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
	widget.NewPopUpMenu(fyne.NewMenu("", items...), c.actions.canvas).
		ShowAtRelativePosition(fyne.NewPos(0, c.Size().Height), c)
}

// FocusGained shows the ring.
func (c *kindCell) FocusGained() { c.paint(true); c.actions.focused() }

// FocusLost takes the ring away.
func (c *kindCell) FocusLost() { c.typed = ""; c.paint(false) }

// TypedRune takes the word that begins with the letters typed so far; one that does not go on begins anew, after the
// present word.
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
