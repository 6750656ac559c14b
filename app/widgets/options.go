package widgets

import (
	"slices"
	"strings"

	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is one thing that can be chosen: Value is kept, Label and Hint are shown.
type Choice struct {
	Value string
	Label string
	Hint  string
}

// Options is a list of choices with wrapped words: radio buttons where one can be chosen, boxes where several can. The
// list is one stop of the Tab key. Arrows move inside it, a letter goes to the next choice that begins with it, Space
// chooses, Enter submits.
type Options struct {
	widget.BaseWidget
	// OnChanged is called after the user chose.
	OnChanged func()
	// OnSubmitted is called on Enter.
	OnSubmitted func()

	several bool
	choices []Choice
	chosen  []string
	rows    []*optionRow
	column  *fyne.Container
	cursor  int
	focused bool
}

// NewOptions returns the list; several tells boxes from radio buttons.
func NewOptions(several bool, choices []Choice) *Options {
	o := &Options{several: several, choices: choices}
	o.column = Column(0)
	for i, c := range choices {
		row := newOptionRow(o, i, c)
		o.rows = append(o.rows, row)
		o.column.Add(row)
	}
	o.ExtendBaseWidget(o)
	return o
}

// Chosen returns the chosen values in the order of the list, then those that the list does not offer.
func (o *Options) Chosen() []string {
	var values []string
	for _, c := range o.choices {
		if slices.Contains(o.chosen, c.Value) {
			values = append(values, c.Value)
		}
	}
	for _, v := range o.chosen {
		if !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return values
}

// SetChosen chooses without telling OnChanged. The cursor goes to the first chosen row.
func (o *Options) SetChosen(values ...string) {
	o.chosen = slices.Clone(values)
	for i, c := range o.choices {
		if slices.Contains(values, c.Value) {
			o.cursor = i
			break
		}
	}
	o.refreshRows()
}

func (o *Options) choose(i int) {
	value := o.choices[i].Value
	o.cursor = i
	switch at := slices.Index(o.chosen, value); {
	case !o.several:
		o.chosen = []string{value}
	case at >= 0:
		o.chosen = slices.Delete(o.chosen, at, at+1)
	default:
		o.chosen = append(o.chosen, value)
	}
	o.refreshRows()
	if o.OnChanged != nil {
		o.OnChanged()
	}
}

func (o *Options) refreshRows() {
	for _, row := range o.rows {
		row.Refresh()
	}
}

// FocusGained shows the ring at the cursor.
func (o *Options) FocusGained() { o.focused = true; o.refreshRows() }

// FocusLost takes the ring away.
func (o *Options) FocusLost() { o.focused = false; o.refreshRows() }

// TypedRune goes to the next choice that begins with the letter; a space chooses.
func (o *Options) TypedRune(letter rune) {
	if letter == ' ' {
		return // Space arrives as a key as well
	}
	for step := 1; step <= len(o.choices); step++ {
		at := (o.cursor + step) % len(o.choices)
		if strings.HasPrefix(Fold(o.choices[at].Label), Fold(string(letter))) {
			o.moveTo(at)
			return
		}
	}
}

// TypedKey moves, chooses or submits.
func (o *Options) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		o.moveTo(o.cursor - 1)
	case fyne.KeyDown, fyne.KeyRight:
		o.moveTo(o.cursor + 1)
	case fyne.KeyHome:
		o.moveTo(0)
	case fyne.KeyEnd:
		o.moveTo(len(o.choices) - 1)
	case fyne.KeySpace:
		if len(o.choices) > 0 {
			o.choose(o.cursor)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.OnSubmitted != nil {
			o.OnSubmitted()
		}
	default:
		passKey(o, key)
	}
}

// moveTo moves the cursor. Nothing is chosen by moving, so that an answer never changes by accident.
func (o *Options) moveTo(i int) {
	if i < 0 || i >= len(o.choices) {
		return
	}
	o.cursor = i
	o.refreshRows()
}

// FocusArea is the row at the cursor, so that a long list scrolls with it.
func (o *Options) FocusArea() fyne.CanvasObject {
	if o.cursor < len(o.rows) {
		return o.rows[o.cursor]
	}
	return o
}

// CreateRenderer draws the list; only the toolkit calls it.
func (o *Options) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.column) }

type optionRow struct {
	widget.BaseWidget
	list    *Options
	at      int
	ground  *ground
	icon    *widget.Icon
	content *fyne.Container
	hovered bool
}

func newOptionRow(list *Options, at int, choice Choice) *optionRow {
	r := &optionRow{list: list, at: at, ground: newGround("", ""), icon: widget.NewIcon(nil)}
	words := Column(2, NewText(Body, choice.Label))
	if choice.Hint != "" {
		words.Add(NewText(Caption, choice.Hint))
	}
	icon := Column(0, r.icon)
	r.content = Inset(look.Small, 7, Beside(look.Small, icon, words, nil))
	r.ExtendBaseWidget(r)
	return r
}

func (r *optionRow) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.list); c != nil {
		c.Focus(r.list)
	}
	r.list.choose(r.at)
}

func (r *optionRow) MouseIn(*desktop.MouseEvent)    { r.hovered = true; r.Refresh() }
func (r *optionRow) MouseMoved(*desktop.MouseEvent) {}
func (r *optionRow) MouseOut()                      { r.hovered = false; r.Refresh() }

func (r *optionRow) CreateRenderer() fyne.WidgetRenderer {
	return &optionRenderer{row: r, objects: []fyne.CanvasObject{r.ground, r.content}}
}

type optionRenderer struct {
	row     *optionRow
	objects []fyne.CanvasObject
}

func (r *optionRenderer) Layout(size fyne.Size) {
	for _, o := range r.objects {
		o.Resize(size)
	}
}

func (r *optionRenderer) MinSize() fyne.Size           { return r.row.content.MinSize() }
func (r *optionRenderer) Destroy()                     {}
func (r *optionRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *optionRenderer) Refresh() {
	row, list := r.row, r.row.list
	chosen := slices.Contains(list.chosen, list.choices[row.at].Value)
	row.icon.SetResource(optionIcon(list.several, chosen))
	fill, border, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName(""), float32(0)
	switch {
	case chosen:
		fill = look.AccentTint
	case row.hovered:
		fill = theme.ColorNameHover
	}
	if list.focused && list.cursor == row.at {
		border, stroke = look.Accent, 2.5
	}
	row.ground.set(fill, border, stroke)
}

func optionIcon(several, chosen bool) fyne.Resource {
	switch {
	case several && chosen:
		return theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	case several:
		return theme.CheckButtonIcon()
	case chosen:
		return theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
	}
	return theme.RadioButtonIcon()
}
