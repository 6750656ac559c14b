package widgets_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// window shows an object as the program would.
func window(t *testing.T, object fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	w := test.NewTempWindow(t, object)
	w.Resize(fyne.NewSize(600, 500))
	return w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	first, second := widgets.NewTextArea(3), widgets.NewEntry()
	w := window(t, container.NewVBox(first, second))
	w.Canvas().Focus(first)
	if first.AcceptsTab() {
		t.Error("the field keeps Tab for itself")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != second {
		t.Errorf("after Tab the focus is on %T", w.Canvas().Focused())
	}
}

func TestAFieldHandsEscapeAndShortcutsToTheWindow(t *testing.T) {
	entry := widgets.NewEntry()
	w := window(t, entry)
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = append(heard, key.Name) })
	w.Canvas().Focus(entry)
	press(w, fyne.KeyEscape, fyne.KeyF5, fyne.KeyA)
	if !slices.Equal(heard, []fyne.KeyName{fyne.KeyEscape, fyne.KeyF5}) {
		t.Errorf("the window heard %v", heard)
	}
}

func TestControlEnterSubmitsAFieldOfSeveralLines(t *testing.T) {
	area := widgets.NewTextArea(3)
	submitted := 0
	area.OnSubmitted = func(string) { submitted++ }
	w := window(t, area)
	w.Canvas().Focus(area)
	press(w, fyne.KeyReturn)
	if submitted != 0 || area.Text != "\n" {
		t.Errorf("Enter alone submitted %d times, text %q", submitted, area.Text)
	}
	area.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if submitted != 1 {
		t.Errorf("Ctrl+Enter submitted %d times", submitted)
	}
}

func TestLeavingAFieldIsReported(t *testing.T) {
	entry, other := widgets.NewEntry(), widgets.NewEntry()
	left := 0
	entry.OnLeft = func() { left++ }
	w := window(t, container.NewVBox(entry, other))
	w.Canvas().Focus(entry)
	w.Canvas().Focus(other)
	if left != 1 {
		t.Errorf("reported %d times", left)
	}
}

func choices() []widgets.Choice {
	return []widgets.Choice{{Value: "a", Label: "Illegal access"}, {Value: "b", Label: "Data interference"},
		{Value: "c", Label: "Computer-related fraud"}}
}

func TestRadioButtonsByKeyboard(t *testing.T) {
	options := widgets.NewOptions(false, choices())
	changed, submitted := 0, 0
	options.OnChanged, options.OnSubmitted = func() { changed++ }, func() { submitted++ }
	w := window(t, options)
	w.Canvas().Focus(options)
	press(w, fyne.KeyDown)
	if len(options.Chosen()) != 0 {
		t.Error("moving chose something")
	}
	press(w, fyne.KeySpace, fyne.KeyEnd, fyne.KeySpace, fyne.KeyReturn)
	if got := options.Chosen(); !slices.Equal(got, []string{"c"}) || changed != 2 || submitted != 1 {
		t.Errorf("chose %v after %d changes, submitted %d times", got, changed, submitted)
	}
}

func TestBoxesKeepTheOrderOfTheList(t *testing.T) {
	options := widgets.NewOptions(true, choices())
	w := window(t, options)
	w.Canvas().Focus(options)
	options.TypedRune('c')
	press(w, fyne.KeySpace)
	options.TypedRune('i')
	press(w, fyne.KeySpace)
	if got := options.Chosen(); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("chose %v", got)
	}
	press(w, fyne.KeySpace)
	if got := options.Chosen(); !slices.Equal(got, []string{"c"}) {
		t.Errorf("after taking one back: %v", got)
	}
}

func TestAChoiceThatIsNotOfferedIsKept(t *testing.T) {
	options := widgets.NewOptions(true, choices())
	options.SetChosen("old", "a")
	if got := options.Chosen(); !slices.Equal(got, []string{"a", "old"}) {
		t.Errorf("got %v", got)
	}
}

func TestTheWordsOfAChoiceWrap(t *testing.T) {
	options := widgets.NewOptions(false,
		[]widgets.Choice{{Value: "x", Label: strings.Repeat("mutual assistance ", 12)}})
	w := window(t, container.NewVScroll(widgets.Column(0, options)))
	w.Resize(fyne.NewSize(260, 400))
	if width := options.MinSize().Width; width > 260 {
		t.Errorf("the choice needs a width of %v", width)
	}
	if options.Size().Height < 60 {
		t.Errorf("the wrapped choice is %v high", options.Size().Height)
	}
}

var states = []widgets.Choice{{Value: "CI", Label: "Côte d’Ivoire"}, {Value: "JP", Label: "Japan"},
	{Value: "NL", Label: "Netherlands"},
	{Value: "NE", Label: "Niger", Hint: "not a Party"}, {Value: "NG", Label: "Nigeria"}}

func newSearch() *widgets.Search {
	return widgets.NewSearch(states, "", func(int) string { return "more" })
}

func TestSearchFindsWithoutAccentsAndCapitals(t *testing.T) {
	for typed, want := range map[string][]string{
		"cote d'": {"Côte d’Ivoire"},
		"NIGER":   {"Niger", "Nigeria"},
		"party":   {"Niger"},
		"jp":      {"Japan"},
		"lands":   {"Netherlands"},
		"nowhere": {},
	} {
		search := newSearch()
		w := window(t, search)
		w.Canvas().Focus(search.Entry)
		test.Type(search.Entry, typed)
		if got := search.Matches(); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

func TestSearchByKeyboard(t *testing.T) {
	search := newSearch()
	changed, submitted := 0, 0
	search.OnChanged, search.OnSubmitted = func() { changed++ }, func() { submitted++ }
	w := window(t, search)
	w.Canvas().Focus(search.Entry)
	test.Type(search.Entry, "nig")
	if search.Value() != "nig" || changed != 0 {
		t.Errorf("half a word counts as %q after %d changes", search.Value(), changed)
	}
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if search.Value() != "NG" || search.Entry.Text != "Nigeria" || search.Open() || changed != 1 || submitted != 0 {
		t.Errorf("value %q, text %q, open %v, %d changes, submitted %d times", search.Value(), search.Entry.Text,
			search.Open(), changed, submitted)
	}
	press(w, fyne.KeyReturn)
	if submitted != 1 {
		t.Error("Enter on a closed list does not submit")
	}
}

func TestEscapeClosesTheListAndKeepsTheWords(t *testing.T) {
	search := newSearch()
	w := window(t, search)
	w.Canvas().Focus(search.Entry)
	test.Type(search.Entry, "nig")
	press(w, fyne.KeyEscape)
	if search.Open() || search.Value() != "nig" {
		t.Errorf("open %v, value %q", search.Open(), search.Value())
	}
}

func TestTheWholeNameNeedsNoChoosing(t *testing.T) {
	search := newSearch()
	w := window(t, search)
	w.Canvas().Focus(search.Entry)
	test.Type(search.Entry, "japan")
	if search.Value() != "JP" {
		t.Errorf("value %q", search.Value())
	}
}

func TestTheFocusIsScrolledIntoSight(t *testing.T) {
	inline := &work.Inline{}
	column := widgets.Column(look.Medium)
	var last *widgets.Entry
	for range 40 {
		last = widgets.NewEntry()
		column.Add(last)
	}
	holder := container.NewStack()
	w := window(t, holder)
	scroll := widgets.NewScroll(inline, w.Canvas(), column)
	holder.Add(scroll.Scroll)
	w.Resize(fyne.NewSize(600, 400))
	w.Canvas().Focus(last)
	inline.Pass()
	top := last.Position().Y - scroll.Offset.Y
	if top < 0 || top+last.Size().Height > scroll.Size().Height {
		t.Errorf("the field with the focus stands at %v of %v", top, scroll.Size().Height)
	}
}

func TestKeysTurnThePage(t *testing.T) {
	column := widgets.Column(look.Medium)
	for range 40 {
		column.Add(widgets.NewEntry())
	}
	holder := container.NewStack()
	w := window(t, holder)
	scroll := widgets.NewScroll(&work.Inline{}, w.Canvas(), column)
	holder.Add(scroll.Scroll)
	w.Resize(fyne.NewSize(600, 400))
	scroll.Turn(fyne.KeyPageDown)
	if scroll.Offset.Y < 200 {
		t.Errorf("Page Down scrolls to %v", scroll.Offset.Y)
	}
	scroll.Turn(fyne.KeyEnd)
	if bottom := column.MinSize().Height - scroll.Size().Height; scroll.Offset.Y != bottom {
		t.Errorf("End scrolls to %v of %v", scroll.Offset.Y, bottom)
	}
	scroll.Turn(fyne.KeyHome)
	if scroll.Offset.Y != 0 {
		t.Errorf("Home scrolls to %v", scroll.Offset.Y)
	}
}

func TestAFieldShowsItsFaultInWords(t *testing.T) {
	field := widgets.NewField("Telephone", "", "Error:", widgets.NewEntry())
	window(t, field)
	before := field.MinSize().Height
	field.SetFault("This is not a telephone number.")
	if field.Fault() != "Error: This is not a telephone number." || field.MinSize().Height <= before {
		t.Errorf("fault %q, height %v before, %v after", field.Fault(), before, field.MinSize().Height)
	}
	field.SetFault("")
	if field.MinSize().Height != before {
		t.Error("the message leaves a gap behind")
	}
}

func TestAButtonByKeyboard(t *testing.T) {
	pressed := 0
	button := widgets.NewButton(widgets.Filled, "Continue", func() { pressed++ })
	w := window(t, button)
	w.Canvas().Focus(button)
	press(w, fyne.KeySpace, fyne.KeyReturn)
	button.Disable()
	press(w, fyne.KeyReturn)
	if pressed != 2 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestCopyPutsTheWordsOnTheClipboard(t *testing.T) {
	inline := &work.Inline{}
	copying := widgets.NewCopy(inline, "Copy", "Copied", "kokusou@npa.go.jp")
	window(t, copying)
	test.Tap(copying)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "kokusou@npa.go.jp" || copying.Words() != "Copied" {
		t.Errorf("clipboard %q, button %q", got, copying.Words())
	}
	inline.Pass()
	if copying.Words() != "Copy" {
		t.Errorf("the button still says %q", copying.Words())
	}
}

var french = []string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
	"novembre", "décembre"}
var english = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	"November", "December"}

func TestDatesAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string]string{
		"22.11.2026":         "2026-11-22",
		"22/11/2026":         "2026-11-22",
		"2026-11-22":         "2026-11-22",
		"2.3.26":             "2026-03-02",
		"22 November 2026":   "2026-11-22",
		"22 nov. 2026":       "2026-11-22",
		"1er décembre 2026":  "2026-12-01",
		"1 aout 2026":        "2026-08-01",
		"29.2.2024":          "2024-02-29",
		"29.2.2026":          "",
		"31.11.2026":         "",
		"13.13.2026":         "",
		"22 ju 2026":         "",
		"22 jui 2026":        "",
		"tomorrow":           "",
		"22.11.":             "",
		"22.11.2026 at noon": "",
		"22.11.126":          "",
	} {
		got := ""
		if date, ok := widgets.ParseDate(typed, french, english); ok {
			got = date.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestTimesAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string][3]int{"23:41:07": {23, 41, 7}, "23:41": {23, 41, 0}, "23h41": {23, 41, 0},
		"2341": {23, 41, 0}, "7.05": {7, 5, 0}} {
		h, m, s, ok := widgets.ParseTime(typed)
		if got := [3]int{h, m, s}; !ok || got != want {
			t.Errorf("%q is %v, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"24:00", "12:60", "noon", "", "7", "1:2:3:4"} {
		if _, _, _, ok := widgets.ParseTime(typed); ok {
			t.Errorf("%q was taken for a time", typed)
		}
	}
}

func TestADateFieldKeepsWhatIsNoDate(t *testing.T) {
	field := widgets.NewDateField(widgets.DateWords{Months: [][]string{english},
		Write: func(d time.Time) string { return d.Format("2 January 2006") }},
		time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	w := window(t, field)
	w.Canvas().Focus(field.Entry)
	test.Type(field.Entry, "next week")
	if field.Value() != "next week" {
		t.Errorf("value %q", field.Value())
	}
	field.SetValue("2026-11-22")
	if field.Entry.Text != "22 November 2026" || field.Value() != "2026-11-22" {
		t.Errorf("text %q, value %q", field.Entry.Text, field.Value())
	}
}

func TestAColumnGivesWrappedTextTheHeightThatItNeeds(t *testing.T) {
	text := widgets.NewText(widgets.Body, strings.Repeat("preservation of stored computer data ", 20))
	below := widgets.NewText(widgets.Body, "below")
	column := widgets.Column(8, text, widgets.Column(0), below)
	w := window(t, container.NewVScroll(column))
	w.Resize(fyne.NewSize(300, 500))
	column.Resize(fyne.NewSize(300, 500))
	if gap := below.Position().Y - (text.Position().Y + text.Size().Height); gap != 8 {
		t.Errorf("the gap below wrapped text is %v, want 8: nothing overlaps and what is empty takes no gap", gap)
	}
}
