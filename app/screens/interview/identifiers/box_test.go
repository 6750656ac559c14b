package identifiers

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/rows"

	"fyne.io/fyne/v2"
)

// memory is what the program remembers between two pastes.
type memory map[string][]string

func (m memory) Columns(headings string) []string                { return m[headings] }
func (m memory) RememberColumns(headings string, roles []string) { m[headings] = roles }

const sourceTable = "Account;Client IP;Server IP;Port;Date\nblue_1;192.0.2.7;198.51.100.1;51234;2026-11-20 23:41:07"

// said is all that a part of the box says.
func said(object fyne.CanvasObject) string { return shownWords(object) }

func TestTheBoxShowsTheSourceWithWhatEachColumnHolds(t *testing.T) {
	f := open(t)
	p := f.box(sourceTable)
	words := said(p.columns.object)
	for _, want := range []string{"Account", "Client IP", "192.0.2.7", "198.51.100.1", "Not used", "Source port",
		"Date, time or both", "Zone as below"} {
		if !strings.Contains(words, want) {
			t.Errorf("the source does not show %q:\n%s", want, words)
		}
	}
	if words := said(p.preview.object); !strings.Contains(words, "2026-11-20 22:41:07") ||
		!strings.Contains(words, "Europe/Berlin, not in the source") {
		t.Errorf("the moment is not in UTC, or its zone looks as if it had been read:\n%s", words)
	}
}

func TestAChoiceForAColumnHoldsForTheNextTableWithTheSameHeadings(t *testing.T) {
	f := open(t)
	kept := memory{}
	f.editor.deps.Memory = kept
	p := f.box(sourceTable)
	p.columns.assign(2, columnOf("value:ip"))
	p.columns.assign(4, rows.Column{Role: rows.RoleAt, Zone: "UTC"})
	p.close()
	p = f.box(sourceTable)
	if !p.columns.recalled || !strings.Contains(said(p.columns.object), "as you chose for these headings before") {
		t.Error("the box does not say that an earlier choice is used")
	}
	p.takeAll.Tapped(nil)
	if got := f.kept; len(got) != 2 || got[0].Value != "198.51.100.1" || got[0].At != "2026-11-20T23:41:07Z" {
		t.Fatalf("the draft holds %+v", got)
	}
	p = f.box(sourceTable)
	p.columns.forget()
	if got := p.table.Rows[0].Identifier.Value; got != "192.0.2.7" || len(kept[headingsOf(p.table)]) != 0 {
		t.Errorf("the choice is not forgotten: %s, %v", got, kept)
	}
}

func TestNothingIsRememberedOfATableWithoutHeadings(t *testing.T) {
	f := open(t)
	kept := memory{}
	f.editor.deps.Memory = kept
	p := f.box("192.0.2.7;51234\n192.0.2.8;51235")
	p.columns.assign(1, columnOf(string(rows.RolePort)))
	if len(kept) != 0 || p.table.Rows[0].Identifier.Port != 51234 || !p.table.Rows[0].Clear() {
		t.Errorf("%v, %+v", kept, p.table.Rows[0])
	}
}

func TestAnAssignmentComesBackAsItWasKept(t *testing.T) {
	a := assignment{numbers: map[int]rows.Column{2: {Role: rows.RoleAt, Zone: "UTC"},
		10: {Role: rows.RoleSecond, Kind: "account"}}, keys: map[string]rows.Column{"src=x": {Role: rows.RoleUnused}}}
	if got := assigned(append(a.roles(), "nonsense", "x\tport\t")); fmt.Sprint(got) != fmt.Sprint(a) {
		t.Errorf("%v came back as %v", a, got)
	}
}

func TestManyColumnsAreShownInParts(t *testing.T) {
	f := open(t)
	var heads, cells []string
	for i := range 14 {
		heads, cells = append(heads, fmt.Sprintf("field%02d", i)), append(cells, "x")
	}
	heads[13], cells[13] = "IP", "192.0.2.7"
	heads[12], cells[12] = "Date (UTC)", "2026-11-20 23:41"
	p := f.box(strings.Join(heads, ";") + "\n" + strings.Join(cells, ";"))
	if words := said(p.columns.object); !strings.Contains(words, "Columns 1 to 6 of 14") ||
		strings.Contains(words, "field06") {
		t.Errorf("the first part: %s", words)
	}
	p.columns.first = 12
	p.columns.show()
	if words := said(p.columns.object); !strings.Contains(words, "Columns 13 to 14 of 14") ||
		!strings.Contains(words, "192.0.2.7") || strings.Contains(words, "Next columns") {
		t.Errorf("the last part: %s", words)
	}
}

// Each question stands in the box once, can be answered there, and stays so that the answer can change.
func TestEveryQuestionIsAskedOnce(t *testing.T) {
	f := open(t)
	p := f.box("Times are UTC\nIP;Date\n192.0.2.7;05/06/26 10:41 PM\n192.0.2.8;05/07/26 11:41 PM")
	words := said(p.questions.object)
	for _, want := range []string{"Which figure is the day? 2 dates", "Which century is meant in 05/06/26",
		"The text names the time zone UTC"} {
		if strings.Count(words, want) != 1 {
			t.Errorf("%q is not asked once:\n%s", want, words)
		}
	}
	if !p.takeAll.Hidden || p.take.Words() != "Take 2 rows" {
		t.Errorf("before an answer: %q, %v", p.take.Words(), p.takeAll.Hidden)
	}
	p.answer(rows.AskOrder, string(rows.MonthFirst))
	p.answer(rows.AskCentury, "20")
	p.answer(rows.AskZone, answerNo)
	if len(p.questions.object.Objects) != 3 || len(p.usable(true)) != 2 {
		t.Errorf("%d questions, %d clear rows", len(p.questions.object.Objects), len(p.usable(true)))
	}
	p.take.Tapped(nil)
	if got := f.kept; len(got) != 2 || got[0].At != "2026-05-06T22:41+02:00" {
		t.Errorf("the draft holds %+v", got)
	}
}

func TestWhatIsClearCanBeTakenAlone(t *testing.T) {
	f := open(t)
	p := f.box("IP;Port;Date (UTC)\n192.0.2.7;51234;2026-11-20 23:41\n192.0.2.8;70000;2026-11-20 23:42\nx;1;")
	p.take.Tapped(nil)
	want := answer.Source{Line: 2, Cells: []string{"192.0.2.7", "51234", "2026-11-20 23:41"}}
	if got := f.kept; len(got) != 1 || got[0].Value != "192.0.2.7" || fmt.Sprint(*got[0].Source) != fmt.Sprint(want) {
		t.Errorf("the draft holds %+v", got)
	}
}

// shelf is a file of rows, or why there is none.
type shelf struct {
	content []byte
	err     error
}

func (s shelf) OpenRows(then func(string, error)) { then("/home/martin/log.csv", nil) }

func (s shelf) ReadRows(string) ([]byte, error) { return s.content, s.err }

func TestAFileIsReadByButtonAndByDrop(t *testing.T) {
	f := open(t)
	f.editor.deps.Files = shelf{content: []byte("IP;Date (UTC)\n192.0.2.7;2026-11-20 23:41")}
	p := f.editor.paste("")
	f.editor.Receive("/somewhere/log.csv")
	if !f.editor.Open() || !strings.Contains(said(p.file), "log.csv") || p.area.Visible() {
		t.Errorf("the box shows %s", said(p.file))
	}
	p.take.Tapped(nil)
	if got := f.kept; len(got) != 1 || got[0].Source.File != "log.csv" || got[0].Source.Line != 2 {
		t.Errorf("the draft holds %+v", got)
	}
	if f.editor.Open() {
		t.Error("the box stays open")
	}
	f.editor.Receive("/somewhere/log.csv")
	if !f.editor.Open() || len(f.editor.box.usable(true)) != 1 {
		t.Error("a file that is dropped does not open the box")
	}
	f.editor.box.pasted("")
	if p := f.editor.box; p.fileName != "" || !p.area.Visible() {
		t.Error("the way back to pasted text is closed")
	}
}

func TestAFileThatHoldsNoRowsIsNamed(t *testing.T) {
	for _, c := range []struct {
		sentence string
		shelf    shelf
		want     string
	}{
		{"it cannot be read", shelf{err: errors.New("away")}, "away"},
		{"it is empty", shelf{content: []byte(" ")}, "The file holds no rows"},
	} {
		f := open(t)
		f.editor.deps.Files = c.shelf
		f.editor.Receive("/somewhere/log.csv")
		p := f.editor.box
		if words := said(p.columns.object); !strings.Contains(words, c.want) || !p.take.Disabled() {
			t.Errorf("%s: %s", c.sentence, words)
		}
	}
}

// stopping is a runner whose user stops the reading as soon as its progress is told.
type stopping struct {
	work.Inline
	box  func() *pasteBox
	told []string
}

func (s *stopping) Show(show func()) {
	show()
	if p := s.box(); p != nil && p.progress.Visible() {
		s.told = append(s.told, p.done.Words())
		p.halt()
	}
}

func TestALongReadingShowsProgressAndStops(t *testing.T) {
	f := open(t)
	runner := &stopping{box: func() *pasteBox { return f.editor.box }}
	f.editor.deps.Runner = runner
	var text strings.Builder
	text.WriteString("IP;Date (UTC)\n")
	for i := range 9000 {
		fmt.Fprintf(&text, "192.0.2.%d;2026-11-20 23:41\n", i%250+1)
	}
	p := f.box(text.String())
	if len(runner.told) != 1 || !strings.HasPrefix(runner.told[0], "Reading: 2") || p.progress.Visible() {
		t.Errorf("told %v, progress stays: %v", runner.told, p.progress.Visible())
	}
	if n := len(p.table.Rows); n == 0 || n >= 9000 || !strings.Contains(said(p.preview.object), "stopped at line") {
		t.Errorf("%d rows; %s", n, said(p.preview.object)[:200])
	}
}

func TestTheRolesOfColumnsAreAllOnTheMenu(t *testing.T) {
	f := open(t)
	p := f.box(sourceTable)
	var values []string
	for _, c := range p.columns.roles() {
		values = append(values, c.Value)
		if c.Label == "" || strings.Contains(c.Label, "⟦") {
			t.Errorf("%s has no words", c.Value)
		}
	}
	for _, column := range p.table.Columns {
		if !slices.Contains(values, roleOf(column)) {
			t.Errorf("the menu lacks %s", roleOf(column))
		}
	}
	var zones []string
	for _, c := range p.columns.zones("UTC") {
		zones = append(zones, c.Value)
	}
	if !slices.Equal(zones[:3], []string{"", "UTC", "Europe/Berlin"}) || slices.Contains(zones[3:], "UTC") {
		t.Errorf("the zones are %v", zones[:6])
	}
}

// The source of a row is one step away, and only of the row that is worked on.
func TestTheSourceOfARowIsShownOnDemand(t *testing.T) {
	f := open(t, answer.Identifier{Kind: "ip", Value: "192.0.2.7",
		Source: &answer.Source{File: "log.csv", Line: 17, Cells: []string{"192.0.2.7", "20.11.2026 23:41:07"}}}, ip())
	f.focus(0, rows.Value)
	words := said(f.editor.Object())
	if !strings.Contains(words, "Read from: log.csv, line 17") || strings.Contains(words, "20.11.2026") {
		t.Errorf("the first row: %s", words)
	}
	if title, cells := f.editor.behind(&row{source: &answer.Source{Line: 3, Cells: []string{"a", "b"}}}); title !=
		"Read from: pasted text, line 3" || cells != "a | b" {
		t.Errorf("%q, %q", title, cells)
	}
	f.focus(1, rows.Value)
	if words := said(f.editor.Object()); strings.Contains(words, "Read from") {
		t.Errorf("the second row: %s", words)
	}
}
