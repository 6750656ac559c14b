package interview

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rows"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// forgetful is a store that keeps nothing.
type forgetful struct{}

func (forgetful) Keep(*request.Draft, string) error { return nil }

// bench is a table of identifiers on the page that it belongs to, in a window of the test driver.
type bench struct {
	*testing.T
	window fyne.Window
	runner *work.Inline
	screen *Screen
	grid   *grid
}

func newBench(t *testing.T, identifiers ...answer.Identifier) *bench {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	answers := session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
		question.RequestedParty.ID(): "JP",
		question.DataItems.ID(): []answer.Item{{Category: "traffic", TimeZone: "Europe/Berlin",
			Identifiers: identifiers}}}
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	services := session.Services{Register: register, Store: forgetful{},
		Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"}}
	opened, err := session.Open(services, draft, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := opened.GoToQuestion(question.DataItems.ID()); err != nil {
		t.Fatal(err)
	}
	b := &bench{T: t, runner: &work.Inline{}}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	holder := container.NewStack()
	b.window = test.NewTempWindow(t, holder)
	b.screen = New(Deps{Words: words, Session: opened, Runner: b.runner, Canvas: b.window.Canvas(), Kept: func() {},
		Arrived: func() {},
		Fail:    func(err error) { t.Error(err) }, Moved: func() {}, Later: func() {}, Party: func() {}})
	holder.Add(b.screen.Content())
	b.window.Resize(fyne.NewSize(1280, 900))
	b.grid = b.gridNow()
	return b
}

// gridNow finds the table on the page.
func (b *bench) gridNow() *grid {
	b.Helper()
	for _, f := range b.screen.page.fields {
		if list, ok := f.editor.(*entriesEditor); ok {
			for _, field := range list.cards[0].fields {
				if g, ok := field.editor.(*grid); ok {
					return g
				}
			}
		}
	}
	b.Fatal("the page has no table of identifiers")
	return nil
}

func (b *bench) at(i int, at rows.Field) { b.grid.focus(i, at) }

func (b *bench) key(name fyne.KeyName) {
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (b *bench) press(modifier fyne.KeyModifier, name fyne.KeyName) {
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name,
		Modifier: modifier})
}

func (b *bench) write(words string) { test.Type(b.window.Canvas().Focused(), words) }

// values are the values of all rows, in their order.
func (b *bench) values() string {
	var all []string
	for _, row := range b.grid.rows {
		all = append(all, row.text(rows.Value))
	}
	return strings.Join(all, " ")
}

func (b *bench) answer() []answer.Identifier {
	return b.screen.deps.Session.Draft().Items()[0].Identifiers
}

func ip(last int) answer.Identifier {
	return answer.Identifier{Kind: "ip", Value: fmt.Sprintf("192.0.2.%d", last), Port: 50000 + last,
		At: "2026-11-20T23:41:07+01:00", TimeZone: "Europe/Berlin"}
}

func TestARowComesBackAsItWasStored(t *testing.T) {
	stored := []answer.Identifier{ip(7),
		{Kind: "ip", Value: "2001:db8::7", At: "2026-11-20T22:41:07Z", TimeZone: "UTC"},
		{Kind: "ip", Value: "192.0.2.8", At: "2026-11-20T23:41:07+02:00"},
		{Kind: "ip", Value: "192.0.2.9", At: "2026-11-20T23:41:07"}, {Kind: "account", Value: "blue.harbour"},
		{Kind: "ip", Value: "192.0.2.10", At: "soon", TimeZone: "IST"},
		{Kind: "ip", Value: "192.0.2.11", At: "2026-11-20T23:41:07+05:00", TimeZone: "Europe/Berlin"},
		{Kind: "ip", Value: "192.0.2.12", At: "2026-11-20"}}
	for _, want := range stored {
		if got, ok := rowOf(want).identifier(); !ok || got != want {
			t.Errorf("%+v came back as %+v", want, got)
		}
	}
}

func TestEnterAddsARowThatIsFilledByKeyboard(t *testing.T) {
	b := newBench(t, ip(7))
	b.at(0, rows.Zone)
	b.key(fyne.KeyReturn)
	b.write("198.51.100.23:443")
	b.at(1, rows.At)
	b.write("20 Nov 2026 23:41:08")
	b.at(1, rows.Zone)
	b.write("CET")
	b.at(0, rows.Value)
	got := b.answer()
	if len(got) != 2 || got[1].Kind != "ip" || got[1].At != "2026-11-20T23:41:08+01:00" {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestAValueTellsItsKindAndPort(t *testing.T) {
	b := newBench(t)
	b.at(0, rows.Value)
	b.write("[2001:db8::7]:51234")
	b.at(0, rows.Kind)
	if got := b.answer(); len(got) != 1 ||
		got[0] != (answer.Identifier{Kind: "ip", Value: "2001:db8::7", Port: 51234}) {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestEveryKeyOfTheTableWorksInACell(t *testing.T) {
	b := newBench(t, ip(1), ip(2))
	b.at(0, rows.Value)
	cell, ok := b.window.Canvas().Focused().(*textCell)
	if !ok {
		t.Fatal("no cell has the focus")
	}
	for _, key := range widgets.TableKeys() {
		if cell.actions.acts[key.Act] == nil && key.Act != widgets.PasteRows {
			t.Errorf("%s: the page of shortcuts names a key that does nothing", key.Act)
		}
	}
}

func TestRowsMoveDoubleAndGoByKeyboard(t *testing.T) {
	b := newBench(t, ip(1), ip(2), ip(3))
	b.at(0, rows.Port)
	b.press(fyne.KeyModifierAlt, fyne.KeyDown)
	if got := b.values(); got != "192.0.2.2 192.0.2.1 192.0.2.3" {
		t.Errorf("Alt+Down gives %s", got)
	}
	b.press(fyne.KeyModifierAlt, fyne.KeyUp)
	b.press(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, fyne.KeyD)
	if got := b.values(); got != "192.0.2.1 192.0.2.1 192.0.2.2 192.0.2.3" {
		t.Errorf("Ctrl+Shift+D gives %s", got)
	}
	if cell, ok := b.window.Canvas().Focused().(*textCell); !ok || cell.SelectedText() != "192.0.2.1" {
		t.Error("the value of the copy is not marked")
	}
	b.key(fyne.KeyDown)
	if b.grid.current != 2 {
		t.Errorf("the arrow leads to row %d", b.grid.current+1)
	}
	b.press(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, fyne.KeyDelete)
	if got := b.values(); got != "192.0.2.1 192.0.2.1 192.0.2.3" || len(b.answer()) != 3 {
		t.Errorf("deleting leaves %s", got)
	}
	b.grid.undo()
	if got := b.values(); got != "192.0.2.1 192.0.2.1 192.0.2.2 192.0.2.3" || len(b.answer()) != 4 {
		t.Errorf("undo gives %s", got)
	}
}

func TestTheKindIsChosenWithALetterOrFromTheList(t *testing.T) {
	b := newBench(t, answer.Identifier{Value: "blue.harbour"})
	b.at(0, rows.Kind)
	b.write("ip")
	if got := b.answer(); got[0].Kind != "ip" {
		t.Errorf("two letters give %+v", got)
	}
	b.write("a")
	if got := b.answer(); got[0].Kind != "account" {
		t.Errorf("the letter gives %+v", got)
	}
	b.key(fyne.KeySpace)
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("Space does not open the list")
	}
}

func TestABadCellIsNamedBelowItsRow(t *testing.T) {
	b := newBench(t, ip(7))
	b.at(0, rows.Port)
	b.write("9")
	b.at(0, rows.At)
	mark := b.grid.rows[0].marks[rows.Port]
	if mark == nil || !strings.Contains(mark.Fault(), "port") || !strings.Contains(mark.Fault(), "65535") {
		t.Fatalf("nothing is said at the port: %v", mark)
	}
	if widgets.FirstFocusable(mark) != fyne.Focusable(b.grid.shown[0].text[rows.Port]) {
		t.Error("the message does not lead to its cell")
	}
	b.grid.rows[0].set(rows.Port, "443")
	b.grid.left(b.grid.rows[0])
	if mark.Fault() != "" {
		t.Errorf("the message stays: %s", mark.Fault())
	}
}

func TestContinueNamesTheCellOnItsPageOfTheTable(t *testing.T) {
	var many []answer.Identifier
	for i := range 45 {
		many = append(many, ip(i%250+1))
	}
	many[44].At = "some day"
	b := newBench(t, many...)
	b.screen.Continue()
	b.grid = b.gridNow()
	if fault := b.grid.mark(b.grid.rows[44], rows.At).Fault(); fault == "" {
		t.Error("nothing is said at the moment of row 45")
	}
	b.screen.page.goTo(question.DataItems.At(0).Field(question.FieldIdentifiers).At(44).Field(question.FieldAt))
	if b.grid.first != 40 || b.window.Canvas().Focused() != fyne.Focusable(b.grid.shown[4].text[rows.At]) {
		t.Errorf("the focus is at %T, the table at row %d", b.window.Canvas().Focused(), b.grid.first+1)
	}
}

func TestAThousandRowsStandOnPages(t *testing.T) {
	var many []answer.Identifier
	for i := range 1000 {
		many = append(many, ip(i%250+1))
	}
	b := newBench(t, many...)
	if len(b.grid.shown) != gridPage {
		t.Fatalf("%d rows are shown at once", len(b.grid.shown))
	}
	b.at(0, rows.Value)
	b.key(fyne.KeyPageDown)
	if b.grid.first != gridPage || b.grid.current != gridPage {
		t.Errorf("Page Down leads to row %d", b.grid.current+1)
	}
	b.at(gridPage*2-1, rows.Value)
	b.key(fyne.KeyReturn)
	if b.grid.first != gridPage*2 || len(b.grid.rows) != 1001 {
		t.Errorf("a row added at the end of a page is not shown: %d", b.grid.first)
	}
}

func TestSeveralRowsFromTheClipboardOpenTheBox(t *testing.T) {
	b := newBench(t)
	b.at(0, rows.Value)
	clipboard := test.NewClipboard()
	clipboard.SetContent("192.0.2.7\t51234\t2026-11-20 23:41:07\n192.0.2.8\t51235\t2026-11-20 23:42:07")
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if b.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no box is shown")
	}
}

// box opens the box with a text.
func (b *bench) box(text string) *pasteRows {
	b.Helper()
	p := b.grid.paste("")
	p.pasted(text)
	return p
}

func shownWords(object fyne.CanvasObject) string {
	var words []string
	for _, o := range test.LaidOutObjects(object) {
		if text, ok := o.(*widgets.Text); ok {
			words = append(words, text.Words())
		}
	}
	return strings.Join(words, "\n")
}

func TestTheBoxShowsWhatItUnderstoodBeforeItIsTaken(t *testing.T) {
	b := newBench(t)
	p := b.box("IP\tPort\tTime\n192.0.2.7\t51234\t2026-11-20 23:41:07\n192.0.2.8\t70000\t2026-11-20 " +
		"23:41:08\n-\t-\tnothing")
	words := p.summary.Words() + "\n" + shownWords(p.told)
	for _, want := range []string{"Understood: 1 · to check: 1 · not understood: 1", "Line 1 was read as headings.",
		"192.0.2.7", "2026-11-20 23:41:07",
		"▲ Check this – Line 3, cell 2, “70000”: This port is not between 1 and 65535.",
		"■ Must be fixed – Line 4, cell 3, “nothing”"} {
		if !strings.Contains(words, want) {
			t.Errorf("the box does not say %q but\n%s", want, words)
		}
	}
	if len(b.answer()) != 0 {
		t.Error("something was taken before it was asked for")
	}
	if p.take.Words() != "Take 2 rows" {
		t.Errorf("the button says %q", p.take.Words())
	}
	p.take.Tapped(nil)
	got := b.answer()
	if len(got) != 2 || got[0].At != "2026-11-20T23:41:07+01:00" || got[0].TimeZone != "Europe/Berlin" ||
		got[1].Port != 70000 {
		t.Errorf("the draft holds %+v", got)
	}
	if mark := b.grid.rows[1].marks[rows.Port]; mark == nil || mark.Fault() == "" {
		t.Error("the bad port is not named in the table")
	}
	if b.window.Canvas().Overlays().Top() != nil {
		t.Error("the box stays open")
	}
}

func TestTheBoxAsksWhichFigureIsTheDay(t *testing.T) {
	b := newBench(t)
	p := b.box("192.0.2.7\t05/06/2026 10:00")
	if len(p.options.Objects) != 2 || !strings.Contains(shownWords(p.told), "can be read in two ways") {
		t.Fatalf("the box does not ask: %s", shownWords(p.told))
	}
	p.order.SetChosen(string(rows.MonthFirst))
	p.order.OnChanged()
	p.take.Tapped(nil)
	if got := b.answer(); len(got) != 1 || got[0].At != "2026-05-06T10:00:00+02:00" {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestEscapeTakesNothing(t *testing.T) {
	b := newBench(t)
	b.box("192.0.2.7")
	b.key(fyne.KeyEscape)
	if b.window.Canvas().Overlays().Top() != nil || len(b.answer()) != 0 {
		t.Errorf("the box is open, or something was taken: %+v", b.answer())
	}
}

func TestALongTextIsReadWhole(t *testing.T) {
	b := newBench(t)
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "192.0.2.%d\t%d\t2026-11-20 23:41:07\n", i%250+1, i+1000)
	}
	p := b.box(text.String())
	if len(p.area.Text) > mostShown+10 || len(p.usable()) != 3000 {
		t.Errorf("the field holds %d bytes, %d rows were read", len(p.area.Text), len(p.usable()))
	}
	p.take.Tapped(nil)
	if got := b.answer(); len(got) != 3000 {
		t.Errorf("%d rows were taken", len(got))
	}
}

func BenchmarkTakeTenThousandRows(b *testing.B) {
	var text strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&text, "192.0.2.%d\t%d\t2026-11-20 23:41:07\tEurope/Berlin\n", i%250+1, i+1000)
	}
	pasted := rows.Parse(text.String(), rows.Options{}).Rows
	for b.Loop() {
		for _, one := range pasted {
			if _, ok := pastedRow(one).identifier(); !ok {
				b.Fatal("a row was lost")
			}
		}
	}
}
