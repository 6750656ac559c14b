package table

import (
	"slices"
	"strings"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// choiceCell is a cell with one of a few words: Space or a tap opens the list, a letter takes the next word that begins
// with it.
type choiceCell struct {
	widget.BaseWidget
	actions   cellActions
	column    Column
	chosen    string
	typed     string // letters that were typed since the cell got the focus
	onChanged func(string)
	words     *widgets.Text
	border    *canvas.Rectangle
	content   *fyne.Container
}

func newChoiceCell(actions cellActions, column Column, chosen string) *choiceCell {
	c := &choiceCell{actions: actions, column: column, border: canvas.NewRectangle(nil)}
	c.words = widgets.NewText(widgets.Body, "")
	c.border.CornerRadius = 4
	c.content = container.NewStack(c.border,
		widgets.Inset(look.Small, 7, widgets.Beside(2, nil, c.words, widget.NewIcon(theme.MenuDropDownIcon()))))
	c.ExtendBaseWidget(c)
	c.choose(chosen)
	return c
}

func (c *choiceCell) show(value string, hidden bool) {
	if c.chosen != value {
		c.choose(value)
	}
	c.Hidden = hidden
}

func (c *choiceCell) choose(value string) {
	c.chosen = value
	c.words.SetText(c.word(value))
	c.paint(false)
}

func (c *choiceCell) word(value string) string {
	for _, choice := range c.column.Choices {
		if choice.Value == value {
			return choice.Label
		}
	}
	return value
}

// paint draws the border of a field, stronger with the focus.
func (c *choiceCell) paint(focused bool) {
	c.border.FillColor = look.Colour(theme.ColorNameInputBackground)
	c.border.StrokeColor, c.border.StrokeWidth = look.Colour(theme.ColorNameInputBorder), 1.5
	if focused {
		c.border.StrokeColor, c.border.StrokeWidth = look.Colour(look.Accent), 2.5
	}
	c.border.Refresh()
}

func (c *choiceCell) pick(value string) {
	if value != c.chosen {
		c.choose(value)
		c.paint(true)
		c.onChanged(value)
	}
}

// Tapped opens the list.
func (c *choiceCell) Tapped(*fyne.PointEvent) {
	c.actions.canvas.Focus(c)
	c.open()
}

func (c *choiceCell) open() {
	items := make([]*fyne.MenuItem, len(c.column.Choices))
	for i, choice := range c.column.Choices {
		items[i] = fyne.NewMenuItem(choice.Label, func() { c.pick(choice.Value); c.actions.canvas.Focus(c) })
		items[i].Checked = choice.Value == c.chosen
	}
	widget.NewPopUpMenu(fyne.NewMenu("", items...), c.actions.canvas).
		ShowAtRelativePosition(fyne.NewPos(0, c.Size().Height), c)
}

// FocusGained makes the border stronger, and the row of the cell the current one.
func (c *choiceCell) FocusGained() { c.paint(true); c.actions.focused() }

// FocusLost makes the border weak again; letters that are typed later begin a word.
func (c *choiceCell) FocusLost() { c.typed = ""; c.paint(false) }

// TypedRune takes the word that begins with the letters typed so far; one that does not go on begins anew, after the
// present word.
func (c *choiceCell) TypedRune(r rune) {
	letter := strings.TrimSpace(widgets.Fold(string(r)))
	if letter == "" {
		return
	}
	at := slices.IndexFunc(c.column.Choices, func(choice widgets.Choice) bool { return choice.Value == c.chosen })
	if next, ok := c.beginning(c.typed+letter, max(at, 0)); ok && c.typed != "" {
		c.typed += letter
		c.pick(next)
	} else if next, ok := c.beginning(letter, at+1); ok {
		c.typed = letter
		c.pick(next)
	}
}

// beginning finds the next word that begins with these letters.
func (c *choiceCell) beginning(letters string, from int) (string, bool) {
	for i := range c.column.Choices {
		choice := c.column.Choices[(from+i)%len(c.column.Choices)]
		if strings.HasPrefix(widgets.Fold(choice.Label), letters) {
			return choice.Value, true
		}
	}
	return "", false
}

// TypedKey opens the list with Space; the other keys are those of the table.
func (c *choiceCell) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeySpace:
		c.open()
	case !c.actions.key(key.Name, 0):
		c.actions.keyToWindow(key)
	}
}

// TypedShortcut handles the shortcuts of the table and hands the others to the window.
func (c *choiceCell) TypedShortcut(s fyne.Shortcut) {
	if !c.actions.shortcut(s) {
		c.actions.shortcutToWindow(s)
	}
}

// AccessibilityLabel is what a screen reader says.
func (c *choiceCell) AccessibilityLabel() string { return c.column.Heading + " " + c.word(c.chosen) }

// CreateRenderer draws the cell; only the toolkit calls it.
func (c *choiceCell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.content)
}

// NewChoice is a cell with one of a few words that stands outside a table, as above a column: heading is what a screen
// reader says before it.
func NewChoice(surface fyne.Canvas, heading string, choices []widgets.Choice, chosen string,
	changed func(value string)) fyne.CanvasObject {
	nothing := func(string) {}
	c := newChoiceCell(cellActions{focused: func() {}, paste: nothing, submit: func() {}, canvas: surface},
		Column{Heading: heading, Choices: choices}, chosen)
	c.onChanged = changed
	return c
}
