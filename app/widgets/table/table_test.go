package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// contact is a row of the tests: where a fax has no name, it is hidden.
type contact struct{ means, number, name string }

func (c *contact) cell(column string) *string {
	return map[string]*string{"means": &c.means, "number": &c.number, "name": &c.name}[column]
}
func (c *contact) Text(column string) string { return *c.cell(column) }
func (c *contact) Set(column, text string)   { *c.cell(column) = text }
func (c *contact) Uses(column string) bool   { return column != "name" || c.means != "fax" }
func (c *contact) Empty() bool               { return c.number == "" && c.name == "" }

// fixture is a table of contacts in a window of the test driver, and what it reported.
type fixture struct {
	*testing.T
	window                      fyne.Window
	table                       *Table[*contact]
	left, pasted                []string
	changed, resized, submitted int
}

// columns of the tests: the name stands in a second line where the table is narrow.
func columns() []Column {
	return []Column{{Name: "means", Heading: "Means", Width: 100, Share: 0.25,
		Choices: []widgets.Choice{{Value: "phone", Label: "Telephone"}, {Value: "fax", Label: "Fax"},
			{Value: "telex", Label: "Telex"}}},
		{Name: "number", Heading: "Number", Digits: true, Main: true, Width: 150},
		{Name: "name", Heading: "Name", Example: "Anna Novak", Width: 120, Second: true, Share: 1}}
}

func numbered(words string) func(int) string {
	return func(n int) string { return fmt.Sprintf(words, n) }
}

func words() Words {
	return Words{Add: "Add", Paste: "Paste", Duplicate: "Duplicate", Up: "Up", Down: "Down", Delete: "Delete",
		Undo: "Undo", Fault: "Error:", Number: numbered("%d"), Current: numbered("Row %d"),
		Deleted: numbered("Row %d was deleted."),
		Pager: PagerWords{Previous: "Previous", Next: "Next",
			Shown: func(first, last, all int) string { return fmt.Sprintf("%d to %d of %d", first, last, all) }}}
}

func open(t *testing.T, rows ...*contact) *fixture {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	f := &fixture{T: t, window: test.NewTempWindow(t, widgets.Column(0))}
	f.table = New(Setup[*contact]{Columns: columns(), Words: words(), Canvas: f.window.Canvas(),
		New:   func() *contact { return &contact{} },
		After: func(c *contact) *contact { return &contact{means: c.means} },
		Copy:  func(c *contact) *contact { second := *c; return &second },
		Left:  func(_ *contact, column string) { f.left = append(f.left, column) },
		Judge: func(c *contact) map[string]string {
			if c.number != "" && len(c.number) < 3 {
				return map[string]string{"number": "too short"}
			}
			return map[string]string{"number": ""}
		},
		Behind:  func(*contact) (string, string) { return "", "" },
		Paste:   func(text string) { f.pasted = append(f.pasted, text) },
		Changed: func() { f.changed++ }, Resized: func() { f.resized++ }, Submit: func() { f.submitted++ }}, rows)
	f.window.SetContent(f.table.Object())
	f.window.Resize(fyne.NewSize(900, 700))
	return f
}

func phones(numbers ...string) []*contact {
	var rows []*contact
	for _, number := range numbers {
		rows = append(rows, &contact{means: "phone", number: number})
	}
	return rows
}

func (f *fixture) key(name fyne.KeyName) {
	f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (f *fixture) press(modifier fyne.KeyModifier, name fyne.KeyName) {
	f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name,
		Modifier: modifier})
}

func (f *fixture) write(words string) { test.Type(f.window.Canvas().Focused(), words) }

func (f *fixture) tap(words string) {
	f.Helper()
	for _, o := range test.LaidOutObjects(f.window.Content()) {
		if button, ok := o.(*widgets.Button); ok && button.Words() == words {
			test.Tap(button)
			return
		}
	}
	f.Fatalf("no button says %q", words)
}

func (f *fixture) shows() string {
	var all []string
	for _, o := range test.LaidOutObjects(f.window.Content()) {
		if text, ok := o.(*widgets.Text); ok {
			all = append(all, text.Words())
		}
	}
	return strings.Join(all, "\n")
}

func (f *fixture) numbers() string {
	var all []string
	for _, row := range f.table.All() {
		all = append(all, row.number)
	}
	return strings.Join(all, " ")
}

const shift, control = fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault

func TestEveryKeyOfTheTableWorksInACell(t *testing.T) {
	f := open(t, phones("111", "222")...)
	actions := f.table.actions(f.table.rows[0], "number")
	for _, key := range widgets.TableKeys() {
		if actions.acts[key.Act] == nil && key.Act != widgets.PasteRows {
			t.Errorf("%s: the page of shortcuts names a key that does nothing", key.Act)
		}
	}
}

func TestRowsMoveDoubleAndGoByKeyboard(t *testing.T) {
	f := open(t, phones("111", "222", "333")...)
	for _, step := range []struct {
		name     string
		modifier fyne.KeyModifier
		key      fyne.KeyName
		want     string
	}{
		{"Alt+Down", fyne.KeyModifierAlt, fyne.KeyDown, "222 111 333"},
		{"Alt+Up", fyne.KeyModifierAlt, fyne.KeyUp, "111 222 333"},
		{"Alt+Up in the first row", fyne.KeyModifierAlt, fyne.KeyUp, "111 222 333"},
		{"Ctrl+Shift+D", control | shift, fyne.KeyD, "111 111 222 333"},
		{"Ctrl+Shift+Delete", control | shift, fyne.KeyDelete, "111 222 333"},
	} {
		if step.name == "Alt+Down" {
			f.table.Focus(0, "name")
		}
		f.press(step.modifier, step.key)
		if got := f.numbers(); got != step.want {
			t.Errorf("%s gives %s", step.name, got)
		}
	}
	f.table.Focus(2, "number")
	f.press(fyne.KeyModifierAlt, fyne.KeyDown)
	if got := f.numbers(); got != "111 222 333" {
		t.Errorf("Alt+Down in the last row gives %s", got)
	}
	f.tap("Up")
	if got := f.numbers(); got != "111 333 222" || !strings.Contains(f.shows(), "Row 2") {
		t.Errorf("the link gives %s, the table says\n%s", got, f.shows())
	}
}

func TestTheTextOfACopyIsSelected(t *testing.T) {
	f := open(t, phones("111")...)
	f.table.Focus(0, "name")
	f.press(control|shift, fyne.KeyD)
	f.write("9")
	if got := f.numbers(); got != "111 9" {
		t.Errorf("typing in the copy gives %s", got)
	}
}

func TestADeletedRowCanBeBroughtBack(t *testing.T) {
	f := open(t, phones("111", "222", "333")...)
	f.table.Focus(1, "number")
	f.press(control|shift, fyne.KeyDelete)
	if !strings.Contains(f.shows(), "Row 2 was deleted.") {
		t.Fatalf("nothing is said:\n%s", f.shows())
	}
	f.tap("Undo")
	if got := f.numbers(); got != "111 222 333" || strings.Contains(f.shows(), "was deleted") {
		t.Errorf("undo gives %s, the table says\n%s", got, f.shows())
	}
	f.table.undo()
	if got := f.numbers(); got != "111 222 333" {
		t.Errorf("undo without a deletion gives %s", got)
	}
}

func TestAnEmptyRowIsNotBroughtBack(t *testing.T) {
	f := open(t, append(phones("111"), &contact{means: "fax"})...)
	f.table.delete(f.table.rows[1])
	if strings.Contains(f.shows(), "Undo") {
		t.Error("the table offers to bring an empty row back")
	}
	f.table.delete(f.table.rows[0])
	if len(f.table.rows) != 1 || f.numbers() != "" {
		t.Errorf("a table without rows has nothing to type in: %d rows, %q", len(f.table.rows), f.numbers())
	}
	f.tap("Undo")
	if got := f.numbers(); got != "111 " {
		t.Errorf("undo gives %q", got)
	}
}

func TestEnterAddsARowLikeTheOneAbove(t *testing.T) {
	f := open(t, &contact{means: "fax", number: "111"})
	f.table.Focus(0, "number")
	f.key(fyne.KeyEnter)
	f.write("22x2")
	if got := f.table.rows[1].row; *got != (contact{means: "fax", number: "222"}) {
		t.Errorf("the new row is %+v", *got)
	}
}

func TestArrowsAndPagesLeadFromRowToRow(t *testing.T) {
	f := open(t, phones(slices.Repeat([]string{"111"}, 1000)...)...)
	if len(f.table.shown) != PageSize || !strings.Contains(f.shows(), "1 to 20 of 1000") {
		t.Fatalf("%d rows are shown at once, the table says\n%s", len(f.table.shown), f.shows())
	}
	f.table.Focus(0, "name")
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyUp, 0}, {fyne.KeyPageDown, 20}, {fyne.KeyUp, 19},
		{fyne.KeyDown, 20}, {fyne.KeyPageUp, 0}, {fyne.KeyPageUp, 0}} {
		f.key(step.key)
		shown := f.table.shown[f.table.current-f.table.first]
		if f.table.current != step.want || f.window.Canvas().Focused() != fyne.Focusable(shown.cells["name"]) {
			t.Errorf("%s leads to row %d", step.key, f.table.current)
		}
	}
	f.table.Focus(999, "number")
	f.key(fyne.KeyPageDown)
	f.key(fyne.KeyDown)
	if f.table.current != 999 {
		t.Errorf("behind the last row is row %d", f.table.current)
	}
	f.key(fyne.KeyReturn)
	if f.table.first != 1000 || f.table.current != 1000 {
		t.Errorf("a row added at the end of a page is not shown: page at %d", f.table.first)
	}
	f.tap("Previous")
	if f.table.first != 980 {
		t.Errorf("the page before begins at %d", f.table.first)
	}
	f.tap("Next")
	if f.table.first != 1000 {
		t.Errorf("the page behind begins at %d", f.table.first)
	}
}

func TestTheFocusGoesToTheMainCellWhereAColumnIsHidden(t *testing.T) {
	f := open(t, &contact{means: "phone"}, &contact{means: "fax"})
	f.table.Focus(0, "name")
	f.key(fyne.KeyDown)
	if f.window.Canvas().Focused() != fyne.Focusable(f.table.shown[1].cells["number"]) {
		t.Errorf("the focus is at %T", f.window.Canvas().Focused())
	}
}

func TestAWordIsChosenByItsLetters(t *testing.T) {
	f := open(t, &contact{number: "111"})
	f.table.Focus(0, "means")
	for _, step := range []struct{ typed, want string }{{"t", "phone"}, {"t", "telex"}, {"t", "phone"}, {"f", "fax"},
		{"x", "fax"}, {" ", "fax"}} {
		f.write(step.typed)
		if got := f.table.rows[0].row.means; got != step.want {
			t.Errorf("%q gives %q, want %q", step.typed, got, step.want)
		}
	}
	f.table.Focus(0, "number")
	f.table.Focus(0, "means")
	f.write("telex")
	if got := f.table.rows[0].row.means; got != "telex" {
		t.Errorf("the letters of one word give %q", got)
	}
	f.key(fyne.KeySpace)
	if f.window.Canvas().Overlays().Top() == nil {
		t.Error("Space does not open the list")
	}
}

func TestAFaultIsSaidBelowItsRowAndLeadsToItsCell(t *testing.T) {
	f := open(t, phones(slices.Repeat([]string{"111"}, 30)...)...)
	f.table.Focus(25, "number")
	f.write("1")
	f.table.Focus(25, "name")
	if f.table.Mark(25, "number").Fault() != "" {
		t.Fatal("a good number is called bad")
	}
	f.table.rows[25].row.number = "1"
	f.table.Focus(25, "number")
	f.table.Focus(25, "name")
	if said := f.shows(); !strings.Contains(said, "Error: Number – too short") {
		t.Errorf("the message is missing:\n%s", said)
	}
	f.table.turnTo(0)
	if widgets.FirstFocusable(f.table.Mark(25, "number")) != fyne.Focusable(f.table.shown[5].cells["number"]) {
		t.Error("the message does not lead to its cell")
	}
	if f.table.Mark(25, "elsewhere") != f.table.Mark(25, "number") {
		t.Error("an unknown column has no mark")
	}
	mark := f.table.Mark(25, "number")
	f.table.ClearMarks()
	if mark.Fault() != "" {
		t.Errorf("the message stays: %s", mark.Fault())
	}
	f.table.delete(f.table.rows[25])
	if widgets.FirstFocusable(mark) != nil {
		t.Error("the message of a deleted row leads somewhere")
	}
}

func TestAMarkStaysWhereNothingIsJudged(t *testing.T) {
	f := open(t, phones("111")...)
	f.table.Mark(0, "name").SetFault("missing")
	f.table.Mark(0, "number").SetFault("unknown")
	f.table.left(f.table.rows[0], "number")
	if f.table.Mark(0, "name").Fault() == "" || f.table.Mark(0, "number").Fault() != "" {
		t.Errorf("name %q, number %q", f.table.Mark(0, "name").Fault(), f.table.Mark(0, "number").Fault())
	}
}

func TestSeveralLinesFromTheClipboardAreForTheTable(t *testing.T) {
	f := open(t, &contact{})
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"lines", "111\n222", 1}, {"cells", "111\tAnna", 2}, {"one text with an end of line", "111\n", 2},
		{"one text", "222", 2},
	} {
		f.table.Focus(0, "name")
		clipboard := test.NewClipboard()
		clipboard.SetContent(c.text)
		f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		if len(f.pasted) != c.want {
			t.Errorf("%s: the table was told %d times", c.name, len(f.pasted))
		}
	}
	f.tap("Paste")
	if f.pasted[2] != "" {
		t.Errorf("the button says that %q was pasted", f.pasted[2])
	}
}

func TestEmptyRowsMakeRoomForThoseThatAreAppended(t *testing.T) {
	f := open(t, &contact{}, &contact{number: "111"}, &contact{means: "fax"})
	changed := f.changed
	f.table.Append(phones("2", "333"))
	if got := f.numbers(); got != "111 2 333" || f.changed == changed || f.table.current != 1 {
		t.Errorf("the rows are %q, the current one is %d", got, f.table.current)
	}
	if f.table.Mark(1, "number").Fault() == "" {
		t.Error("an appended row is not judged")
	}
	f.table = New(f.table.setup, nil)
	f.table.Append(nil)
	if len(f.table.rows) != 1 {
		t.Errorf("nothing appended to nothing leaves %d rows", len(f.table.rows))
	}
}

func TestACellThatIsLeftIsReported(t *testing.T) {
	f := open(t, phones("111", "222")...)
	f.table.Focus(0, "name")
	f.table.Focus(0, "means")
	f.write("f")
	if !slices.Equal(f.left, []string{"name", "means"}) || f.changed != 2 {
		t.Errorf("left %q, changed %d times", f.left, f.changed)
	}
	stale := f.table.rows[0]
	f.table.delete(stale)
	f.changed, f.left = 0, nil
	f.table.left(stale, "number")
	if f.changed != 0 || len(f.left) != 0 {
		t.Error("a row that was deleted is kept")
	}
}

// hearing is a canvas that counts the shortcuts which it is handed.
type hearing struct {
	fyne.Canvas
	shortcuts int
}

func (h *hearing) TypedShortcut(fyne.Shortcut) { h.shortcuts++ }

func TestKeysThatATableDoesNotUseGoToTheWindow(t *testing.T) {
	f := open(t, phones("111")...)
	canvas := &hearing{Canvas: f.window.Canvas()}
	f.table.setup.Canvas = canvas
	f.table.show()
	var heard []fyne.KeyName
	canvas.SetOnTypedKey(func(key *fyne.KeyEvent) { heard = append(heard, key.Name) })
	for _, column := range []string{"means", "number"} {
		f.table.Focus(0, column)
		f.key(fyne.KeyEscape)
		f.key(fyne.KeyF1)
		f.press(control, fyne.KeyS)
		f.press(control, fyne.KeyReturn)
		f.press(control, fyne.KeyEnter)
	}
	f.press(control, fyne.KeyHome) // is used by the field of text
	if want := []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyEscape, fyne.KeyF1}; !slices.Equal(heard, want) {
		t.Errorf("the window heard %v", heard)
	}
	if canvas.shortcuts != 2 || f.submitted != 4 {
		t.Errorf("the window heard %d shortcuts of 2; Ctrl+Enter was told %d times of 4", canvas.shortcuts, f.submitted)
	}
}

// A row needs 30 + 100 + 150 + 120, the link and four gaps to stand in one line.
func TestARowStandsInTwoLinesWhereTheTableIsNarrow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	s := newShape(columns(), "Delete")
	least := 30 + 100 + 150 + 120 + s.delete + 4*gap
	objects := make([]fyne.CanvasObject, 5)
	for i := range objects {
		objects[i] = widgets.NewLine(widgets.Body, "x")
	}
	line := &lineLayout{shape: s}
	for _, c := range []struct {
		name   string
		width  float32
		hidden bool
		want   [][]int
	}{
		{"just wide enough", least, false, [][]int{{0, 1, 2, 3, 4}}},
		{"one narrower", least - 1, false, [][]int{{0, 1, 2, 4}, {3}}},
		{"with nothing to show in the second line", least - 1, true, [][]int{{0, 1, 2, 4}}},
	} {
		objects[3].(*widgets.Text).Hidden = c.hidden
		line.Layout(objects, fyne.NewSize(c.width, 100))
		var got [][]int
		for _, boxes := range line.boxes(objects) {
			var of []int
			for _, b := range boxes {
				of = append(of, b.object)
			}
			got = append(got, of)
			if last := boxes[len(boxes)-1]; last.x+last.width > c.width+0.01 || last.x+last.width < c.width-0.01 {
				t.Errorf("%s: a line ends at %.1f of %.1f", c.name, last.x+last.width, c.width)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: the lines are %v", c.name, got)
		}
	}
}
