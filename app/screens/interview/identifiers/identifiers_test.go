package identifiers

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// fixture is a table of identifiers in a window of the test driver, and what its page was told.
type fixture struct {
	*testing.T
	window    fyne.Window
	editor    *Editor
	kept      []answer.Identifier // as it was when the table last asked to keep it
	submitted int
}

// open shows a table for an item in the time zone of Berlin.
func open(t *testing.T, identifiers ...answer.Identifier) *fixture {
	t.Helper()
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	f := &fixture{T: t, window: test.NewTempWindow(t, widgets.Column(0))}
	f.editor = New(Deps{Words: words, Canvas: f.window.Canvas(), Runner: &work.Inline{}}, identifiers,
		func() string { return "Europe/Berlin" },
		editor.Hooks{Left: f.keep, Resized: func() {}, Submit: func() { f.submitted++ }})
	f.keep()
	f.window.SetContent(f.editor.Object())
	f.window.Resize(fyne.NewSize(1280, 900))
	return f
}

func (f *fixture) keep() { f.kept, _ = f.editor.Value().([]answer.Identifier) }

func (f *fixture) focus(i int, column rows.Field) { f.editor.table.Focus(i, string(column)) }

func (f *fixture) key(name fyne.KeyName) {
	f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (f *fixture) write(words string) { test.Type(f.window.Canvas().Focused(), words) }

func ip() answer.Identifier {
	return answer.Identifier{Kind: "ip", Value: "192.0.2.7", Port: 50007,
		At: "2026-11-20T23:41:07+01:00", TimeZone: "Europe/Berlin"}
}

func TestARowComesBackAsItWasStored(t *testing.T) {
	stored := []answer.Identifier{ip(),
		{Kind: "ip", Value: "2001:db8::7", At: "2026-11-20T22:41:07Z", TimeZone: "UTC"},
		{Kind: "ip", Value: "192.0.2.8", At: "2026-11-20T23:41:07+02:00"},
		{Kind: "ip", Value: "192.0.2.9", At: "2026-11-20T23:41:07"},
		{Kind: "ip", Value: "192.0.2.9", At: "2026-11-20T23:41+01:00"}, {Kind: "account", Value: "blue.harbour"},
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
	f := open(t, ip())
	f.focus(0, rows.Zone)
	f.key(fyne.KeyReturn)
	f.write("198.51.100.23:443")
	f.focus(1, rows.At)
	f.write("20 Nov 2026 23:41:08")
	f.focus(1, rows.Zone)
	f.write("CET")
	f.focus(0, rows.Value)
	got := f.kept
	if len(got) != 2 || got[1].Kind != "ip" || got[1].At != "2026-11-20T23:41:08+01:00" {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestAValueTellsItsKindAndPort(t *testing.T) {
	f := open(t)
	f.focus(0, rows.Value)
	f.write("[2001:db8::7]:51234")
	f.focus(0, rows.Kind)
	if got := f.kept; len(got) != 1 ||
		got[0] != (answer.Identifier{Kind: "ip", Value: "2001:db8::7", Port: 51234}) {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestTheKindIsChosenWithALetterOrFromTheList(t *testing.T) {
	f := open(t, answer.Identifier{Value: "blue.harbour"})
	f.focus(0, rows.Kind)
	f.write("ip")
	if got := f.kept; got[0].Kind != "ip" {
		t.Errorf("two letters give %+v", got)
	}
	f.write("a")
	if got := f.kept; got[0].Kind != "account" {
		t.Errorf("the letter gives %+v", got)
	}
	f.key(fyne.KeySpace)
	if f.window.Canvas().Overlays().Top() == nil {
		t.Error("Space does not open the list")
	}
}

func TestABadCellIsNamedBelowItsRow(t *testing.T) {
	f := open(t, ip())
	f.focus(0, rows.Port)
	f.write("9")
	f.focus(0, rows.At)
	mark := f.editor.table.Mark(0, "port")
	if !strings.Contains(mark.Fault(), "port") || !strings.Contains(mark.Fault(), "65535") {
		t.Fatalf("nothing is said at the port: %q", mark.Fault())
	}
	if said := shownWords(f.editor.Object()); !strings.Contains(said, mark.Fault()) {
		t.Errorf("the message is not shown:\n%s", said)
	}
	f.focus(0, rows.Port)
	if widgets.FirstFocusable(mark) != f.window.Canvas().Focused() {
		t.Error("the message does not lead to its cell")
	}
	for range "500079" {
		f.key(fyne.KeyBackspace)
	}
	f.write("443")
	f.focus(0, rows.At)
	if mark.Fault() != "" {
		t.Errorf("the message stays: %s", mark.Fault())
	}
}

func TestSeveralRowsFromTheClipboardOpenTheBox(t *testing.T) {
	f := open(t)
	f.focus(0, rows.Value)
	clipboard := test.NewClipboard()
	clipboard.SetContent("192.0.2.7\t51234\t2026-11-20 23:41:07\n192.0.2.8\t51235\t2026-11-20 23:42:07")
	f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if f.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no box is shown")
	}
}

// box opens the box with a text.
func (f *fixture) box(text string) *pasteBox {
	f.Helper()
	p := f.editor.paste("")
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
	f := open(t)
	p := f.box("IP\tPort\tTime\n192.0.2.7\t51234\t2026-11-20 23:41:07\n192.0.2.8\t70000\t2026-11-20 " +
		"23:41:08\n-\t-\tnothing")
	words := p.summary.Words() + "\n" + shownWords(p.preview.object)
	for _, want := range []string{"Understood: 1 · to check: 1 · not understood: 1", "Line 1 was read as headings.",
		"192.0.2.7", "2026-11-20 23:41:07", "2026-11-20 22:41:07",
		"▲ Check this – Line 3, cell 2, “70000”: This port is not between 1 and 65535.",
		"■ Must be fixed – Line 4, cell 3, “nothing”"} {
		if !strings.Contains(words, want) {
			t.Errorf("the box does not say %q but\n%s", want, words)
		}
	}
	if len(f.kept) != 0 {
		t.Error("something was taken before it was asked for")
	}
	if p.take.Words() != "Take the one that is clear" || p.takeAll.Words() != "Take all 2 rows" {
		t.Errorf("the buttons say %q, %q", p.take.Words(), p.takeAll.Words())
	}
	p.takeAll.Tapped(nil)
	got := f.kept
	if len(got) != 2 || got[0].At != "2026-11-20T23:41:07+01:00" || got[0].TimeZone != "Europe/Berlin" ||
		got[1].Port != 70000 {
		t.Errorf("the draft holds %+v", got)
	}
	if f.editor.table.Mark(1, "port").Fault() == "" {
		t.Error("the bad port is not named in the table")
	}
	if f.window.Canvas().Overlays().Top() != nil {
		t.Error("the box stays open")
	}
}

func TestTheBoxAsksWhichFigureIsTheDay(t *testing.T) {
	f := open(t)
	p := f.box("192.0.2.7\t05/06/2026 10:00")
	if len(p.questions.object.Objects) != 1 ||
		!strings.Contains(shownWords(p.preview.object), "can be read in two ways") {
		t.Fatalf("the box does not ask: %s", shownWords(p.preview.object))
	}
	p.answer(rows.AskOrder, string(rows.MonthFirst))
	p.take.Tapped(nil)
	if got := f.kept; len(got) != 1 || got[0].At != "2026-05-06T10:00+02:00" {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestEscapeTakesNothing(t *testing.T) {
	f := open(t)
	f.box("192.0.2.7")
	f.key(fyne.KeyEscape)
	if f.window.Canvas().Overlays().Top() != nil || len(f.kept) != 0 {
		t.Errorf("the box is open, or something was taken: %+v", f.kept)
	}
}

func TestALongTextIsReadWhole(t *testing.T) {
	f := open(t)
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "192.0.2.%d\t%d\t2026-11-20 23:41:07\n", i%250+1, i+1000)
	}
	p := f.box(text.String())
	if len(p.area.Text) > mostShown+10 || len(p.usable(false)) != 3000 {
		t.Errorf("the field holds %d bytes, %d rows were read", len(p.area.Text), len(p.usable(false)))
	}
	p.take.Tapped(nil)
	if got := f.kept; len(got) != 3000 {
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
			if _, ok := pastedRow(one, "").identifier(); !ok {
				b.Fatal("a row was lost")
			}
		}
	}
}

func TestCtrlEnterGoesOn(t *testing.T) {
	f := open(t, ip())
	for _, column := range []rows.Field{rows.Kind, rows.Value} {
		f.focus(0, column)
		f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(
			&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	}
	if f.submitted != 2 {
		t.Errorf("Ctrl+Enter was told %d times of 2", f.submitted)
	}
}

func TestPlacesAreThoseOfTheAnswer(t *testing.T) {
	f := open(t, answer.Identifier{Kind: "ip"}, ip())
	for _, c := range []struct {
		name, inside string
		row          int
		column       string
		found        bool
	}{
		{"a cell; the empty row before it is no part of the answer", "[0].port", 1, "port", true},
		{"a whole row is its value", "[0]", 1, "value", true},
		{"a row that the answer has not", "[1].port", 0, "", false},
		{"no place", "port", 0, "", false},
	} {
		got, ok := f.editor.Place(c.inside)
		if ok != c.found || ok && got != f.editor.table.Mark(c.row, c.column) {
			t.Errorf("%s: %q gives %v, %v", c.name, c.inside, got, ok)
		}
	}
}

func TestPortAndMomentAreForIPAddresses(t *testing.T) {
	for _, c := range []struct {
		name       string
		identifier answer.Identifier
		want       bool
	}{
		{"an IP address", answer.Identifier{Kind: "ip"}, true},
		{"no kind yet", answer.Identifier{Value: "x"}, true},
		{"an account", answer.Identifier{Kind: "account", Value: "x"}, false},
		{"an account with a port", answer.Identifier{Kind: "account", Port: 80}, true},
		{"an account with a moment", answer.Identifier{Kind: "account", At: "2026-11-20"}, true},
		{"an account with a zone", answer.Identifier{Kind: "account", TimeZone: "UTC"}, true},
	} {
		if got := rowOf(c.identifier).Uses("port"); got != c.want {
			t.Errorf("%s: port is used: %v", c.name, got)
		}
		if !rowOf(c.identifier).Uses("kind") {
			t.Errorf("%s: the kind is hidden", c.name)
		}
	}
}

func TestARowWithAKindAloneIsEmpty(t *testing.T) {
	for _, c := range []struct {
		name       string
		identifier answer.Identifier
		want       bool
	}{
		{"nothing", answer.Identifier{}, true},
		{"a kind", answer.Identifier{Kind: "ip"}, true},
		{"a value", answer.Identifier{Value: "x"}, false},
		{"a port", answer.Identifier{Port: 80}, false},
		{"a moment", answer.Identifier{At: "2026-11-20"}, false},
		{"a zone", answer.Identifier{TimeZone: "UTC"}, false},
	} {
		if got := rowOf(c.identifier).Empty(); got != c.want {
			t.Errorf("%s: empty is %v", c.name, got)
		}
	}
}

// answer chooses the answer to a question of the box.
func (p *pasteBox) answer(code, value string) {
	p.questions.choices[code].SetChosen(value)
	p.questions.choices[code].OnChanged()
}
