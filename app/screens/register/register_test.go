package register

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"rogatory/app/screens/screentest"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

const today treaty.Date = "2026-11-22"

// shelf is a store in memory. Its edition is the built-in one until it loads another.
type shelf struct {
	edition    *party.Register
	current    *party.Register
	loaded     *party.Register
	amendments []party.Amendment
	arriving   []party.Amendment
	exported   string
	fail       error
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	edition, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return &shelf{edition: edition}
}

func (s *shelf) Register() *party.Register {
	if s.current == nil {
		s.renew()
	}
	return s.current
}

func (s *shelf) renew() {
	if s.current = s.edition; s.loaded != nil {
		s.current = s.loaded
	}
	s.current = s.current.With(s.amendments)
}
func (s *shelf) BuiltIn() (bool, error)                 { return s.loaded == nil, nil }
func (s *shelf) Amendments() ([]party.Amendment, error) { return slices.Clone(s.amendments), nil }
func (s *shelf) Add(a party.Amendment) error {
	a.ID = fmt.Sprint("amendment ", len(s.amendments)+1)
	entry := strings.ToLower(string(a.Party)) + fmt.Sprint("-office-", len(s.amendments)+1)
	if a.Authority != nil {
		a.Authority.ID = entry
	}
	if a.Statement != nil {
		a.Statement.ID = entry
	}
	if err := s.Register().CheckAmendment(a); err != nil {
		return err
	}
	s.amendments = append(s.amendments, a)
	s.renew()
	return s.fail
}
func (s *shelf) Remove(id string) error {
	s.amendments = slices.DeleteFunc(s.amendments, func(a party.Amendment) bool { return a.ID == id })
	s.renew()
	return s.fail
}
func (s *shelf) Restore(all []party.Amendment) error {
	s.amendments = all
	s.renew()
	return s.fail
}
func (s *shelf) Import(string) (int, int, error) {
	if s.fail != nil {
		return 0, 0, s.fail
	}
	s.amendments = append(s.amendments, s.arriving...)
	s.renew()
	return len(s.arriving), 0, nil
}
func (s *shelf) Export(path string) error { s.exported = path; return s.fail }
func (s *shelf) UseEdition(path string) error {
	if s.fail != nil {
		return s.fail
	}
	var err error
	s.loaded, err = party.Open(fstest.MapFS{"JP.yaml": {Data: record()},
		"edition.txt": {Data: []byte(strings.TrimSuffix(path, ".zip"))}})
	s.renew()
	return err
}
func (s *shelf) ResetEdition() error {
	s.loaded = nil
	s.renew()
	return s.fail
}

// record is the record of Japan without its reservation on Article 29(4).
func record() []byte {
	text, err := fs.ReadFile(party.Embedded(), "JP.yaml")
	if err != nil {
		panic(err) // Japan is a Party
	}
	return []byte(strings.ReplaceAll(string(text), "jp-29-4", "jp-29-4-new"))
}

// chooser answers every question for a file with the same path.
type chooser struct{ path string }

func (c chooser) OpenEdition(then func(string, error))              { then(c.path, nil) }
func (c chooser) OpenAmendments(then func(string, error))           { then(c.path, nil) }
func (c chooser) SaveAmendments(_ string, then func(string, error)) { then(c.path, nil) }

type fixture struct {
	screen  *Screen
	window  fyne.Window
	state   *State
	parties []party.Code
	changed int
}

func open(t *testing.T, language string, store *shelf, path string) *fixture {
	t.Helper()
	d := &fixture{window: screentest.Window(t), state: &State{}}
	d.screen = New(Deps{Words: screentest.Words(t, language), Runner: &work.Inline{}, Canvas: d.window.Canvas(),
		Store: store, Files: chooser{path}, Today: func() treaty.Date { return today }, State: d.state,
		Party: func(code party.Code) { d.parties = append(d.parties, code) }, Changed: func() { d.changed++ },
		Back: func() {}})
	d.window.SetContent(d.screen.Content())
	d.window.Resize(fyne.NewSize(1280, 2000))
	d.screen.Load()
	d.window.Canvas().Focus(d.screen.Focus())
	return d
}

func (d *fixture) shows() string { return screentest.Shows(d.window) }

func (d *fixture) press(t *testing.T, words string) {
	t.Helper()
	screentest.Press(t, d.window, words)
}

func (d *fixture) key(name fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestTheRegisterOpensByKeyboardAlone(t *testing.T) {
	d := open(t, "en", newShelf(t), "")
	if shown := d.shows(); !strings.Contains(shown, "81 Parties") || !strings.Contains(shown, "22 November 2026") ||
		!strings.Contains(shown, "Albania") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.screen.search.SetText("Côte")
	d.key(fyne.KeyReturn)
	d.screen.search.SetText("")
	d.key(fyne.KeyDown)
	if d.window.Canvas().Focused() != fyne.Focusable(d.screen.list) {
		t.Fatal("the arrow down does not lead into the list")
	}
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn)
	if !slices.Equal(d.parties, []party.Code{"CI", "AD"}) {
		t.Errorf("opened %v", d.parties)
	}
}

func TestASearchFindsArticlesByParty(t *testing.T) {
	d := open(t, "fr", newShelf(t), "")
	d.screen.search.SetText("29(4)")
	names := []string{}
	for _, hit := range d.screen.hits {
		names = append(names, widgets.Fold(hit.Name))
	}
	if len(names) < 10 || !slices.IsSorted(names) {
		t.Errorf("29(4) finds %v", names)
	}
	if d.state.Words != "29(4)" {
		t.Errorf("the page remembers %q", d.state.Words)
	}
	d.screen.search.SetText("zzz")
	if shown := d.shows(); !strings.Contains(shown, "Rien n’a été trouvé") {
		t.Errorf("the page says\n%s", shown)
	}
}

func TestAnAmendmentIsTakenBackAndThatIsUndone(t *testing.T) {
	store := newShelf(t)
	store.amendments = []party.Amendment{{ID: "1", Party: "JP", Made: today, Ends: "jp-29-4"},
		{ID: "2", Party: "JP", Made: today, Ends: "jp-27-9-e"}}
	d := open(t, "en", store, "")
	d.press(t, "Amendments of your office (2)")
	d.press(t, "Take back")
	if len(store.amendments) != 1 || store.amendments[0].ID != "1" || d.changed != 1 {
		t.Fatalf("after the newest was taken back: %v, %d changes", store.amendments, d.changed)
	}
	d.press(t, "Undo")
	if len(store.amendments) != 2 || store.amendments[1].ID != "2" || d.changed != 2 {
		t.Errorf("after undo: %v, %d changes", store.amendments, d.changed)
	}
	d.press(t, "Show the whole record")
	if !slices.Equal(d.parties, []party.Code{"JP"}) {
		t.Errorf("opened %v", d.parties)
	}
}

func TestAmendmentsGoToAFileAndCome(t *testing.T) {
	store := newShelf(t)
	store.arriving = []party.Amendment{{ID: "1", Party: "JP", Made: today, Ends: "jp-29-4", Reason: "Letter"}}
	d := open(t, "en", store, "colleague.yaml")
	d.press(t, "Amendments of your office (0)")
	d.press(t, "Import from a file…")
	if shown := d.shows(); !strings.Contains(shown, "1 new") || !strings.Contains(shown, "dual criminality") ||
		!strings.Contains(shown, "Letter") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.press(t, "Export to a file…")
	if store.exported != "colleague.yaml" || d.changed != 1 {
		t.Errorf("exported to %q, %d changes", store.exported, d.changed)
	}
	store.fail = &party.RefusalError{Reason: party.DamagedAmendments}
	d.press(t, "Import from a file…")
	if shown := d.shows(); !strings.Contains(shown, "changed after it was made") {
		t.Errorf("a damaged file: the page says\n%s", shown)
	}
}

func TestAnEditionIsLoadedAndGivenUp(t *testing.T) {
	store := newShelf(t)
	store.amendments = []party.Amendment{{ID: "1", Party: "JP", Made: today, Ends: "jp-29-4"}}
	d := open(t, "en", store, "2027-01-15.zip")
	d.press(t, "Load a newer edition…")
	if shown := d.shows(); !strings.Contains(shown, "edition of 15 January 2027 is in use") ||
		!strings.Contains(shown, "1 amendment of your office fits no entry") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.press(t, "Show the amendments")
	if shown := d.shows(); !strings.Contains(shown, "no current entry that this amendment names") {
		t.Errorf("the page says\n%s", shown)
	}
	d.press(t, "Go back to the built-in edition")
	if shown := d.shows(); !strings.Contains(shown, "built into the program: 81") || d.changed != 2 {
		t.Errorf("%d changes, the page says\n%s", d.changed, shown)
	}
	store.fail = errors.New("torn")
	d.press(t, "Load a newer edition…")
	if shown := d.shows(); !strings.Contains(shown, "torn") || !strings.Contains(shown, "81 Parties") {
		t.Errorf("a wrong file: the page says\n%s", shown)
	}
}

func TestAnOlderEditionIsNoticed(t *testing.T) {
	d := open(t, "en", newShelf(t), "2020-01-15.zip")
	d.press(t, "Load a newer edition…")
	if shown := d.shows(); !strings.Contains(shown, "older than the one before") {
		t.Errorf("the page says\n%s", shown)
	}
}
