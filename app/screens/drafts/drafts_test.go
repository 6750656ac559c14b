package drafts_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/screentest"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/i18n"
)

var now = time.Date(2026, 11, 22, 23, 40, 0, 0, time.UTC)

// shelf is a store in memory.
type shelf struct {
	list     []request.Summary
	bin      []request.Summary
	incoming []drafts.Incoming
	accepted map[string]drafts.Choice
	sent     []string
	fail     error
}

func (s *shelf) List() ([]request.Summary, error) { return slices.Clone(s.list), nil }

func (s *shelf) Delete(id string) error {
	s.list = slices.DeleteFunc(s.list, func(d request.Summary) bool {
		if d.ID == id {
			s.bin = append(s.bin, d)
		}
		return d.ID == id
	})
	return s.fail
}

func (s *shelf) Restore(id string) error {
	s.list = append(s.list, s.bin...)
	s.bin = nil
	return nil
}

func (s *shelf) Duplicate(string) (string, error) { return "copy", s.fail }
func (s *shelf) SetArchived(string, bool) error   { return s.fail }
func (s *shelf) Send(ids []string, passphrase, path string) error {
	s.sent = append(s.sent, ids[0], passphrase, path)
	return s.fail
}
func (s *shelf) Receive(path, passphrase string) ([]drafts.Incoming, error) {
	return s.incoming, s.fail
}
func (s *shelf) Accept(choices map[string]drafts.Choice) error { s.accepted = choices; return nil }

type noFiles struct{}

func (noFiles) OpenDraft(then func(string, error))            { then("", nil) }
func (noFiles) SaveDrafts(_ string, then func(string, error)) { then("", nil) }

type fixture struct {
	screen *drafts.Screen
	window fyne.Window
	opened []string
	begun  []string

	followed []string
}

func open(t *testing.T, language string, store *shelf) *fixture {
	t.Helper()
	words := screentest.Words(t, language)
	d := &fixture{window: screentest.Window(t)}
	d.screen = drafts.New(drafts.Deps{Words: words, Runner: &work.Inline{}, Canvas: d.window.Canvas(), Store: store,
		Exchange: store,
		Files:    noFiles{}, Now: func() time.Time { return now },
		Answers: func(d *request.Draft) func(string) string {
			return func(id string) string { return d.String(question.Key[string](id)) }
		},
		Party: words.CountryName, Open: func(id string) { d.opened = append(d.opened, id) },
		New: func(kind string) { d.begun = append(d.begun, kind) }, Office: func() {},
		Assistance: func(id string) { d.followed = append(d.followed, "assistance of "+id) },
		Extension:  func(id string) { d.followed = append(d.followed, "extension of "+id) }})
	d.window.SetContent(d.screen.Content())
	d.window.Resize(fyne.NewSize(1280, 800))
	d.screen.Load()
	d.window.Canvas().Focus(d.screen.Focus())
	return d
}

func (d *fixture) shows() string { return screentest.Shows(d.window) }

func (d *fixture) press(t *testing.T, words string) {
	t.Helper()
	screentest.Press(t, d.window, words)
}

func three() *shelf {
	return &shelf{list: []request.Summary{
		{ID: "1", Reference: "12 Js 44/26", Type: "preservation", To: "JP", Subject: "Illegal access", Changed: now},
		{ID: "2", Reference: "7 Gs 1/26", Type: "stored-data", To: "FR", Subject: "Fraud",
			Changed: now.AddDate(0, 0, -3), Signed: 1},
		{ID: "3", Type: "preservation", To: "CI", Changed: now.AddDate(0, -1, 0), Archived: true},
	}}
}

func TestAnEmptyListSaysHowToBegin(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		d := open(t, language, &shelf{})
		if shown := d.shows(); strings.Contains(shown, "⟦") || !strings.Contains(shown, "29") {
			t.Errorf("%s: the page says\n%s", language, shown)
		}
	}
}

func TestBeginning(t *testing.T) {
	d := open(t, "en", &shelf{})
	d.press(t, "New preservation request")
	d.press(t, "New request for stored data")
	if !slices.Equal(d.begun, []string{"preservation", "stored-data"}) {
		t.Errorf("begun %v", d.begun)
	}
}

func TestTheListLeavesOutTheArchive(t *testing.T) {
	d := open(t, "en", three())
	if got := d.screen.Shown(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("shown %v", got)
	}
}

func TestSearchLooksAtReferenceSubjectAndState(t *testing.T) {
	for typed, want := range map[string][]string{"44/26": {"1"}, "fraud": {"2"}, "japan": {"1"}, "FRANCE": {"2"},
		"js illegal": {"1"}, "nothing": {}} {
		d := open(t, "en", three())
		test.Type(d.screen.Focus(), typed)
		if got := d.screen.Shown(); !slices.Equal(got, want) {
			t.Errorf("%q shows %v, want %v", typed, got, want)
		}
	}
}

func TestOpeningByKeyboard(t *testing.T) {
	d := open(t, "en", three())
	d.toList()
	list := d.window.Canvas().Focused()
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(d.opened, []string{"2"}) {
		t.Errorf("opened %v with the focus on %T", d.opened, list)
	}
}

// toList goes with the Tab key from the search over the three filters and the heads of the columns to the list.
func (d *fixture) toList() {
	for range 5 {
		d.window.Canvas().FocusNext()
	}
}

// keys presses keys one after another, each where the focus then is.
func (d *fixture) keys(names ...fyne.KeyName) {
	for _, name := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestOpeningByMouse(t *testing.T) {
	d := open(t, "en", three())
	rows := clickedAside(d.window.Content())
	if len(rows) == 0 {
		t.Fatal("no row takes the right mouse button")
	}
	tappable, ok := rows[0].(fyne.Tappable)
	if !ok {
		t.Fatal("what takes the right mouse button takes every click from what lies below, and lets the left one fall")
	}
	test.Tap(tappable)
	if !slices.Equal(d.opened, []string{"1"}) {
		t.Errorf("a click on the first row opened %v", d.opened)
	}
}

// clickedAside are the parts of an object that take the right mouse button, from the top.
func clickedAside(object fyne.CanvasObject) []fyne.SecondaryTappable {
	var found []fyne.SecondaryTappable
	for _, o := range test.LaidOutObjects(object) {
		if _, entry := o.(*widgets.Entry); entry {
			continue
		}
		if s, ok := o.(fyne.SecondaryTappable); ok {
			found = append(found, s)
		}
	}
	return found
}

func TestOnlyAPreservationRequestOffersWhatFollowsIt(t *testing.T) {
	d := open(t, "en", three())
	d.toList()
	list := d.window.Canvas().Focused()
	d.keys(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	d.window.Canvas().Focus(list)
	d.keys(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	d.window.Canvas().Focus(list)
	// of the request for stored data: Duplicate
	d.keys(fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(d.followed, []string{"assistance of 1", "extension of 1"}) {
		t.Errorf("followed %v", d.followed)
	}
}

func TestDeletingCanBeTakenBack(t *testing.T) {
	store := three()
	d := open(t, "en", store)
	d.toList()
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(store.list) != 2 || !strings.Contains(d.shows(), "Deleted: 12 Js 44/26.") {
		t.Fatalf("%d left, the page says\n%s", len(store.list), d.shows())
	}
	d.press(t, "Restore")
	if len(store.list) != 3 {
		t.Error("the draft did not come back")
	}
}

func TestReceivingShowsWhatIsHereBeforeAnythingIsStored(t *testing.T) {
	store := three()
	store.incoming = []drafts.Incoming{{Summary: request.Summary{ID: "9", Reference: "new"}},
		{Summary: request.Summary{ID: "1", Reference: "12 Js 44/26"}, Here: &store.list[0]}}
	d := open(t, "en", store)
	d.screen.ShowReceive("/tmp/from-a-colleague.age")
	d.press(t, "Show what it holds")
	if shown := d.shows(); store.accepted != nil ||
		!strings.Contains(shown, "You have it already, with other answers") {
		t.Fatalf("accepted %v, the page says\n%s", store.accepted, shown)
	}
	d.press(t, "Apply")
	if opens, ok := d.window.Canvas().Focused().(*widgets.Button); !ok || opens.Words() != "Open it" {
		t.Errorf("the focus is on %T, not on the link that opens the new draft", d.window.Canvas().Focused())
	}
	if want := map[string]drafts.Choice{"9": drafts.Take, "1": drafts.Leave}; !maps.Equal(store.accepted, want) {
		t.Errorf("accepted %v: what would replace a draft must be chosen on purpose", store.accepted)
	}
}

func TestReceivingADraftThatIsHereKeepsOneOrBoth(t *testing.T) {
	for downs, want := range map[int]drafts.Choice{0: drafts.Leave, 1: drafts.Take, 2: drafts.Both} {
		store := three()
		store.incoming = []drafts.Incoming{{Summary: request.Summary{ID: "1", Reference: "12 Js 44/26"},
			Here: &store.list[0]}}
		d := open(t, "fr", store)
		d.screen.ShowReceive("/tmp/request.json")
		for range downs {
			d.keys(fyne.KeyDown)
		}
		d.keys(fyne.KeySpace, fyne.KeyReturn)
		if store.accepted["1"] != want {
			t.Errorf("%d times down: accepted %v", downs, store.accepted)
		}
	}
}

func TestTheListNarrowsToOneState(t *testing.T) {
	d := open(t, "en", three())
	for range 2 {
		d.window.Canvas().FocusNext()
	}
	d.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // Côte d'Ivoire, France, Japan stand in this order
	if got := d.screen.Shown(); !slices.Equal(got, []string{"1"}) {
		t.Errorf("with the third State the list shows %v", got)
	}
	d.keys(fyne.KeyLeft)
	if got := d.screen.Shown(); !slices.Equal(got, []string{"2"}) {
		t.Errorf("with the second State the list shows %v", got)
	}
	d.screen.Load()
	if got := d.screen.Shown(); !slices.Equal(got, []string{"2"}) {
		t.Errorf("after the list was read again it shows %v", got)
	}
}

func TestTheListIsSortedByEachColumn(t *testing.T) {
	store := three()
	store.list = append(store.list, request.Summary{ID: "4", Reference: "112 Js 3/26", Type: "preservation", To: "AT",
		Subject: "Écoute illégale", Changed: now.AddDate(0, 0, -1)})
	for column, want := range [][]string{{"2", "1", "4"}, {"1", "4", "2"}, {"4", "2", "1"}, {"4", "2", "1"},
		{"2", "4", "1"}, {"1", "4", "2"}} {
		d := open(t, "fr", store)
		for range 4 {
			d.window.Canvas().FocusNext()
		}
		for range column {
			d.keys(fyne.KeyRight)
		}
		d.keys(fyne.KeyReturn)
		if got := d.screen.Shown(); !slices.Equal(got, want) {
			t.Errorf("column %d shows %v, want %v", column, got, want)
		}
		d.keys(fyne.KeySpace)
		if got := d.screen.Shown(); slices.Equal(got, want) {
			t.Errorf("column %d: the second time did not turn the order round", column)
		}
	}
}

func TestSendingNeedsTheSamePassphraseTwice(t *testing.T) {
	store := three()
	d := open(t, "en", store)
	d.screen.ShowSend(store.list[0])
	d.window.Canvas().Focused().(*widgets.Entry).SetText("four quiet words here")
	d.press(t, "Write the file")
	if len(store.sent) > 0 || !strings.Contains(d.shows(), "The two passphrases differ") {
		t.Errorf("sent %v, the page says\n%s", store.sent, d.shows())
	}
}

func TestAnErrorIsSaidInTheWindow(t *testing.T) {
	store := three()
	store.fail = errors.New("the drive was removed")
	d := open(t, "en", store)
	d.screen.ShowReceive("/tmp/x.age")
	d.press(t, "Show what it holds")
	if !strings.Contains(d.shows(), "the drive was removed") {
		t.Errorf("the page says\n%s", d.shows())
	}
}

func BenchmarkSearchInTenThousandDrafts(b *testing.B) {
	store := &shelf{}
	for i := range 10_000 {
		store.list = append(store.list,
			request.Summary{ID: fmt.Sprint(i), Reference: fmt.Sprintf("%d Js %d/26", i%97, i), To: "JP",
				Subject: "Illegal access to a mailbox", Changed: now})
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		b.Fatal(err)
	}
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := app.NewWindow("")
	screen := drafts.New(drafts.Deps{Words: words, Runner: &work.Inline{}, Canvas: window.Canvas(), Store: store,
		Exchange: store,
		Files:    noFiles{}, Now: func() time.Time { return now },
		Party: words.CountryName, Open: func(string) {}, New: func(string) {}, Office: func() {}})
	window.SetContent(screen.Content())
	screen.Load()
	entry := screen.Focus().(*widgets.Entry)
	for i := 0; b.Loop(); i++ {
		entry.SetText(fmt.Sprint("js ", i%1000))
	}
}

func TestTheListIsWorkedByKeysAlone(t *testing.T) {
	store := &shelf{}
	for i := range 60 {
		store.list = append(store.list,
			request.Summary{ID: fmt.Sprint(i), Reference: fmt.Sprintf("%d Js", i), Type: "preservation",
				Changed: now.Add(-time.Duration(i) * time.Hour)})
	}
	d := open(t, "en", store)
	d.keys(fyne.KeyReturn) // from the search to the list
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyEnd, "59"}, {fyne.KeyHome, "0"}, {fyne.KeyDown, "1"}, {fyne.KeyPageUp, "0"}, {fyne.KeyPageDown, ""}} {
		d.keys(c.key)
		if got, _ := d.screen.Chosen(); got != c.want && c.want != "" || c.want == "" && got == "0" {
			t.Errorf("%s leads to %s, want %s", c.key, got, c.want)
		}
	}
	d.keys(fyne.KeyEnd, fyne.KeyDelete)
	if got, _ := d.screen.Chosen(); got != "58" || len(store.list) != 59 {
		t.Errorf("after the last one was deleted the cursor stands on %s of %d", got, len(store.list))
	}
	d.keys(desktop.KeyMenu, fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(d.opened, []string{"58"}) {
		t.Errorf("the menu key opened %v", d.opened)
	}
}

func TestAFilterThatLetsNothingThroughCanBeCleared(t *testing.T) {
	d := open(t, "en", three())
	test.Type(d.screen.Focus(), "nothing")
	d.press(t, "Clear the filter")
	if got := d.screen.Shown(); !slices.Equal(got, []string{"1", "2"}) || d.screen.Focus().(*widgets.Entry).Text != "" {
		t.Errorf("shown %v", got)
	}
	archive := three()
	archive.list = archive.list[2:]
	d = open(t, "en", archive)
	d.press(t, "Clear the filter")
	if got := d.screen.Shown(); !slices.Equal(got, []string{"3"}) {
		t.Errorf("with all in the archive: shown %v", got)
	}
}

func TestADraftThatCannotBeReadIsOpenedAllTheSame(t *testing.T) {
	d := open(t, "en", &shelf{list: []request.Summary{{ID: "9", Damaged: true, Changed: now}}})
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if !slices.Equal(d.opened, []string{"9"}) { // the shell says what is wrong with it
		t.Errorf("opened %v", d.opened)
	}
}

func TestTheFullNameStandsBelowTheList(t *testing.T) {
	store := three()
	store.list[0].Reference = strings.Repeat("12 Js 44/26 ", 12)
	if shown := open(t, "en", store).shows(); !strings.Contains(shown, "2 of 3 requests · "+store.list[0].Reference) {
		t.Errorf("the page says\n%s", shown)
	}
}

func TestWhatDiffersStandsSideBySideBeforeTheChoice(t *testing.T) {
	own, arrived := request.New("1"), request.New("1")
	for draft, reference := range map[*request.Draft]string{own: "12 Js 44/26", arrived: "12 Js 45/26"} {
		if err := request.Set(draft, question.Reference, reference); err != nil {
			t.Fatal(err)
		}
	}
	here := request.Summary{ID: "1", Reference: "12 Js 44/26", Changed: now}
	store := three()
	store.incoming = []drafts.Incoming{{Summary: request.Summary{ID: "1", Reference: "12 Js 45/26"}, Here: &here,
		Questions: []string{string(question.Reference), string(question.UrgencyDeadline)}, Draft: arrived, Own: own}}
	d := open(t, "en", store)
	d.screen.ShowReceive("/a/draft.json")
	d.keys(fyne.KeyDown, fyne.KeySpace) // take theirs
	d.press(t, "▸ Show what differs")
	shown := d.shows()
	for _, words := range []string{"the file does not say when", "12 Js 44/26", "12 Js 45/26", "No answer"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q:\n%s", words, shown)
		}
	}
	d.press(t, "Apply")
	if store.accepted["1"] != drafts.Take {
		t.Fatalf("accepted %v", store.accepted)
	}
	d.press(t, "Open it")
	if !slices.Equal(d.opened, []string{"1"}) {
		t.Errorf("opened %v", d.opened)
	}
}
