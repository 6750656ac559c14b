package register

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// chosen returns the one value of radio buttons, or "".
func chosen(options *widgets.Options) string { return strings.Join(options.Chosen(), "") }

// one says that one of the choices must be taken.
func (f *form) one(options *widgets.Options) func() string {
	return func() string { return when(chosen(options) == "", f.screen.say("fault.choose")) }
}

func (f *form) day() *widgets.DateField {
	return widgets.NewDateField(f.screen.dateWords(), f.screen.deps.Today().Time())
}

// optionalDay says that what was typed is no day; nothing typed is right.
func (f *form) optionalDay(day *widgets.DateField) func() string {
	return func() string { return when(day.Value() != "" && !isDay(day.Value()), f.screen.say("fault.day")) }
}

// dayOrToday returns the day of a field, today where nothing was typed: an entry without a beginning would hold for the
// past too.
func (f *form) dayOrToday(day *widgets.DateField) treaty.Date {
	if day.Value() == "" {
		return f.screen.deps.Today()
	}
	return treaty.Date(day.Value())
}

// word says a value of a closed list by the catalogue's id before it.
func (f *form) word(prefix string) func(string) string {
	return func(value string) string { return f.screen.deps.Words.Say(prefix + value) }
}

func choicesOf[T ~string](values []T, word func(string) string) []widgets.Choice {
	choices := make([]widgets.Choice, len(values))
	for i, value := range values {
		choices[i] = widgets.Choice{Value: string(value), Label: word(string(value))}
	}
	return choices
}

// languages are those that the Parties speak, and the working languages of the treaty.
func (f *form) languages() []widgets.Choice {
	tags := []string{"en", "fr"}
	for _, head := range f.screen.held.heads {
		tags = append(tags, head.OfficialLanguages...)
	}
	slices.Sort(tags)
	return choicesOf(slices.Compact(tags), f.screen.deps.Words.LanguageName)
}

// tags chooses several of a long list: a searchable field, below it what was chosen, each with a way to take it out.
type tags struct {
	widget.BaseWidget
	screen  *Screen
	search  *widgets.Search
	choices []widgets.Choice
	chosen  []string
	row     *fyne.Container
	column  *fyne.Container
}

func newTags(s *Screen, choices []widgets.Choice) *tags {
	t := &tags{screen: s, choices: choices, row: widgets.Row(look.Medium)}
	t.search = widgets.NewSearch(choices, s.say("form.languages.search"), func(n int) string {
		return s.deps.Words.Count("widget.more", n)
	})
	t.search.OnChanged = t.take
	t.column = widgets.Column(look.Small, t.search, t.row)
	t.row.Hide()
	t.ExtendBaseWidget(t)
	return t
}

// take adds what the search found and clears it for the next one.
func (t *tags) take() {
	value := t.search.Value()
	if !slices.ContainsFunc(t.choices, func(c widgets.Choice) bool { return c.Value == value }) {
		return
	}
	if !slices.Contains(t.chosen, value) {
		t.chosen = append(t.chosen, value)
	}
	t.search.SetValue("")
	t.renew()
}

func (t *tags) drop(value string) {
	t.chosen = slices.DeleteFunc(t.chosen, func(v string) bool { return v == value })
	t.renew()
	t.screen.deps.Canvas.Focus(t.search.Entry)
}

func (t *tags) renew() {
	t.row.RemoveAll()
	for _, value := range t.chosen {
		t.row.Add(widgets.NewLineLink(t.screen.say("form.languages.drop",
			i18n.Args{"Language": t.screen.deps.Words.LanguageName(value)}), func() { t.drop(value) }))
	}
	t.row.Hidden = len(t.chosen) == 0
	t.column.Refresh()
	t.screen.root.Refresh()
}

// Body is what Tab walks through.
func (t *tags) Body() fyne.CanvasObject { return t.column }

// CreateRenderer draws the field; only the toolkit calls it.
func (t *tags) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.column) }

func (s *Screen) dateWords() widgets.DateWords {
	return widgets.NewDateWords(func(id string) string { return s.deps.Words.Say(id) }, s.deps.Words.Date)
}
