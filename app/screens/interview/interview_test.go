package interview_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/interview"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// memory is a store that keeps the last state.
type memory struct {
	draft *request.Draft
	place string
	base  request.Revision
	fail  error
}

func (m *memory) Keep(draft *request.Draft, place string, base request.Revision) (request.Revision, error) {
	switch {
	case m.fail != nil:
		return request.Revision{}, m.fail
	case !m.base.Same(base):
		return request.Revision{}, &request.ChangedError{Newest: m.base}
	}
	m.draft, m.place = draft.Clone(), place
	m.base.Number++
	return m.base, nil
}

// fixture is the screen in a window of the test driver, and what it reported.
type fixture struct {
	t       *testing.T
	session *session.Session
	screen  *interview.Screen
	window  fyne.Window
	store   *memory
	runner  *work.Inline
	words   *i18n.Words
	failed  []error
	moved   int
	later   int
	changed int

	meanwhile int // how often the draft was found changed
}

func open(t *testing.T, language string, place question.PageID, answers session.Values) *fixture {
	t.Helper()
	return openAs(t, language, place, answers, false)
}

// openAs opens single pages, or whole sections.
func openAs(t *testing.T, language string, place question.PageID, answers session.Values, whole bool) *fixture {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	d := &fixture{t: t, words: words, store: &memory{}, runner: &work.Inline{}}
	d.session, err = session.Open(session.Services{Register: register, Store: d.store,
		Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"}},
		request.Kept{Draft: draft, Place: string(place)})
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	holder := container.NewStack()
	d.window = test.NewTempWindow(t, holder)
	d.screen = interview.New(interview.Deps{Words: words, Session: d.session, Runner: d.runner,
		Line: work.NewLine(d.runner), Canvas: d.window.Canvas(), Pending: func() {},
		Kept: func() {}, Arrived: func() {},
		Fail: func(err error) { d.failed = append(d.failed, err) }, Changed: func() { d.meanwhile++ },
		Moved: func() { d.moved++ },
		Later: func() { d.later++ }, Party: func() {}, Whole: whole, ChangeWhole: func() { d.changed++ },
		Rows: shelf{}})
	holder.Add(d.screen.Content())
	d.window.Resize(fyne.NewSize(1280, 800))
	if first := d.screen.Focus(); first != nil {
		d.window.Canvas().Focus(first)
	}
	return d
}

var started = session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
	question.RequestedParty.ID(): "JP"}

func (d *fixture) keys(keys ...fyne.KeyName) {
	d.t.Helper()
	for _, key := range keys {
		if key == fyne.KeyTab {
			d.window.Canvas().FocusNext()
			continue
		}
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func (d *fixture) write(words string) {
	for _, r := range words {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

// shows collects all words that the window shows.
func (d *fixture) shows() string {
	var words []string
	for _, o := range test.LaidOutObjects(d.window.Content()) {
		if text, ok := o.(*widgets.Text); ok {
			words = append(words, text.Words())
		}
	}
	return strings.Join(words, "\n")
}

func TestBothPartiesByKeyboard(t *testing.T) {
	d := open(t, "en", flow.Parties, session.Values{question.RequestType.ID(): "preservation"})
	d.write("germ")
	d.keys(fyne.KeyReturn, fyne.KeyTab, fyne.KeyTab)
	d.write("jap")
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if d.store.draft.String(question.RequestingParty) != "DE" ||
		d.store.draft.String(question.RequestedParty) != "JP" || d.session.Place() != "status" {
		t.Errorf("the store holds %v, the page is %s", d.store.draft.Answered(), d.session.Place())
	}
}

func TestLeavingAFieldKeepsItWithoutJudgement(t *testing.T) {
	d := open(t, "en", "contact", started)
	d.keys(fyne.KeyTab, fyne.KeyTab)
	d.write("not a number")
	d.keys(fyne.KeyTab)
	d.runner.Pass()
	if got := d.store.draft.String(question.AuthorityPhone); got != "not a number" {
		t.Errorf("the store holds %q", got)
	}
	if strings.Contains(d.shows(), "Error:") {
		t.Error("the page judges before Continue")
	}
}

// later counts what a screen puts off, and for how long.
type later struct {
	work.Inline
	pauses []time.Duration
}

func (l *later) Later(pause time.Duration, show func()) func() {
	l.pauses = append(l.pauses, pause)
	return l.Inline.Later(pause, show)
}

// However long somebody types without a pause, the first key that is not stored sets the time at which it will be.
func TestTypingWithoutAPauseIsStoredInTime(t *testing.T) {
	d := open(t, "en", "facts", started)
	runner := &later{}
	told := 0
	d.screen = interview.New(interview.Deps{Words: d.words, Session: d.session, Runner: runner,
		Line: work.NewLine(runner), Canvas: d.window.Canvas(), Pending: func() { told++ },
		Kept: func() {}, Arrived: func() {},
		Fail: func(err error) { d.failed = append(d.failed, err) }})
	d.window.SetContent(d.screen.Content())
	d.window.Canvas().Focus(d.screen.Focus())
	d.write("At night, ")
	if len(runner.pauses) != 1 || runner.pauses[0] >= 2*time.Second || told != 1 || !d.screen.Pending() {
		t.Fatalf("put off %v, said %d times, pending %t", runner.pauses, told, d.screen.Pending())
	}
	runner.Pass()
	if got := d.store.draft.Text(question.FactsSummary).Text; got != "At night," || d.screen.Pending() {
		t.Errorf("the store holds %q, pending %t", got, d.screen.Pending())
	}
	d.store.fail = errors.New("no space")
	d.write("somebody")
	runner.Pass()
	if len(runner.pauses) != 2 || told != 2 || d.screen.Pending() || !d.screen.Failed() || len(d.failed) != 1 {
		t.Errorf("where it fails: put off %v, said %d times, pending %t, failed %v", runner.pauses, told,
			d.screen.Pending(), d.failed)
	}
	d.screen.Leave()
	d.store.fail = nil
	d.write(" came")
	runner.Pass()
	if got := d.store.draft.Text(question.FactsSummary).Text; got != "At night, somebody came" || d.screen.Failed() {
		t.Errorf("after it failed the store holds %q, failed %t", got, d.screen.Failed())
	}
	d.screen.Leave()
	d.write("!")
	runner.Pass()
	if got := d.store.draft.Text(question.FactsSummary).Text; strings.HasSuffix(got, "!") {
		t.Error("a page that was left stores what is typed")
	}
}

func TestAPauseInTypingKeepsTheWords(t *testing.T) {
	d := open(t, "en", "facts", started)
	d.write("At night")
	if d.store.draft != nil && d.store.draft.Has(question.FactsSummary) {
		t.Error("every key writes to the store")
	}
	d.runner.Pass()
	if got := d.store.draft.Text(question.FactsSummary).Text; got != "At night" {
		t.Errorf("the store holds %q", got)
	}
}

func TestContinueSaysWhatIsWrongAndLeadsThere(t *testing.T) {
	d := open(t, "en", "contact", started)
	d.write("1 Court Square")
	d.keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	d.write("duty at example")
	d.screen.Continue()
	if d.session.Place() != "contact" || !strings.Contains(d.shows(), "There is a problem on this page") {
		t.Fatalf("at %s, the page says\n%s", d.session.Place(), d.shows())
	}
	d.keys(fyne.KeyReturn) // the first link of the summary has the focus
	entry, ok := d.window.Canvas().Focused().(*widgets.Entry)
	if !ok || entry.Text != "duty at example" {
		t.Errorf("the link leads to %T; what was typed must stand there still", d.window.Canvas().Focused())
	}
}

func TestAProposalIsKeptByContinueOnly(t *testing.T) {
	d := open(t, "en", "status", started)
	d.screen.Keep()
	if d.session.Draft().Has(question.RequestStatus) {
		t.Error("a proposal that nobody confirmed became an answer")
	}
	d.screen.Continue()
	if d.session.Draft().String(question.RequestStatus) != question.StatusNew {
		t.Error("Continue did not take the proposal")
	}
}

func TestAStateThatIsNoPartyStopsWithAWayBack(t *testing.T) {
	d := open(t, "en", flow.Parties,
		session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE"})
	d.keys(fyne.KeyTab, fyne.KeyTab)
	d.write("south korea")
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if d.session.Place() != flow.NotAParty || !strings.Contains(d.shows(), "not a Party") {
		t.Fatalf("at %s, the page says\n%s", d.session.Place(), d.shows())
	}
	d.screen.Back()
	if d.session.Place() != flow.Parties {
		t.Errorf("back leads to %s", d.session.Place())
	}
}

func TestDataAreEnteredOnCards(t *testing.T) {
	d := open(t, "en", "data", started)
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyTab, fyne.KeySpace, fyne.KeyTab)
	d.write("ip")
	d.keys(fyne.KeyTab)
	d.write("192.0.2.7")
	d.keys(fyne.KeyTab)
	d.write("5x1234")
	d.keys(fyne.KeyTab)
	d.write("20.11.2026 23:41:07+01:00")
	d.screen.Keep()
	items := d.session.Draft().Items()
	if len(items) != 1 || len(items[0].Identifiers) != 1 {
		t.Fatalf("items %+v", items)
	}
	want := answer.Identifier{Kind: "ip", Value: "192.0.2.7", Port: 51234, At: "2026-11-20T23:41:07+01:00"}
	if items[0].Category != "traffic" || items[0].Identifiers[0] != want {
		t.Errorf("item %+v", items[0])
	}
}

func TestContinueNamesTheCellOnItsPageOfTheTable(t *testing.T) {
	var many []answer.Identifier
	for i := range 45 {
		many = append(many, answer.Identifier{Kind: "ip", Value: fmt.Sprintf("192.0.2.%d", i+1), Port: 50001 + i,
			At: "2026-11-20T23:41:07+01:00", TimeZone: "Europe/Berlin"})
	}
	many[44].At = "some day"
	answers := session.Values{question.DataItems.ID(): []answer.Item{{Category: "traffic", TimeZone: "Europe/Berlin",
		Identifiers: many}}}
	for id, value := range started {
		answers[id] = value
	}
	d := open(t, "en", "data", answers)
	d.screen.Continue()
	if said := d.shows(); !strings.Contains(said, "Rows 1 to 20 of 45") {
		t.Fatalf("the table does not begin at its first row:\n%s", said)
	}
	d.tap("This is not a date and time")
	if said := d.shows(); !strings.Contains(said, "Rows 41 to 45 of 45") ||
		!strings.Contains(said, "Error: Moment of use – This is not a date and time") {
		t.Fatalf("the page does not show the cell and what is wrong with it:\n%s", said)
	}
	d.write("?")
	d.screen.Keep()
	if at := d.session.Draft().Items()[0].Identifiers[44].At; at != "some day?" {
		t.Errorf("the link does not lead to the cell: it holds %q", at)
	}
}

func TestAListIsShownAsItWasStored(t *testing.T) {
	items := []answer.Item{{Category: "subscriber", Kinds: []string{"registration"},
		Identifiers: []answer.Identifier{{Kind: "email", Value: "a@example.org"}},
		To:          question.AtPreservation, Relationship: answer.Text{Text: "It was used."}}}
	answers := session.Values{question.DataItems.ID(): items}
	for id, value := range started {
		answers[id] = value
	}
	d := open(t, "en", "data", answers)
	d.screen.Keep()
	d.screen.Leave()
	got := d.session.Draft().Items()
	if len(got) != 1 || got[0].To != question.AtPreservation || got[0].Relationship.Text != "It was used." ||
		!slices.Equal(got[0].Kinds, []string{"registration"}) {
		t.Errorf("after showing and keeping: %+v", got)
	}
}

func TestAStoreThatFailsIsReported(t *testing.T) {
	d := open(t, "en", "facts", started)
	d.store.fail = errors.New("the disk is full")
	d.write("x")
	d.screen.Keep()
	if len(d.failed) != 1 {
		t.Errorf("reported %d times", len(d.failed))
	}
}

// Every page of both requests can be shown, left and continued in both languages, without a word that is missing.
func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		for _, kind := range treaty.RequestTypes() {
			d := open(t, language, "type",
				session.Values{question.RequestType.ID(): string(kind), question.RequestingParty.ID(): "JP",
					question.RequestedParty.ID(): "GB",
					question.RequestStatus.ID():  question.StatusNew, question.DraftingLanguage.ID(): "fr",
					question.RequestLanguage.ID(): "en", question.OffenceArticles.ID(): []string{"2", "other"},
					question.UrgencyUrgent.ID(): true, question.ConfidentialityRequested.ID(): true,
					question.CustodianKnown.ID(): "yes",
					question.DataItems.ID():      []answer.Item{{Category: "traffic"}}})
			for _, page := range d.session.Path() {
				d.screen.GoTo(page.ID)
				if missing := d.shows(); strings.Contains(missing, "⟦") {
					t.Errorf("%s, %s, page %s: words are missing in\n%s", language, kind, page.ID, missing)
				}
				d.screen.Keep()
			}
			if len(d.failed) > 0 {
				t.Errorf("%s, %s: %v", language, kind, d.failed)
			}
			if got := d.session.Draft().Items(); len(got) != 1 || got[0].Category != "traffic" {
				t.Errorf("%s, %s: walking through the pages changed the data to %+v", language, kind, got)
			}
		}
	}
}

func TestThePageAfterTheLastIsTheCheck(t *testing.T) {
	d := open(t, "en", "signatory", started)
	d.write("Dr Anna Novak")
	d.keys(fyne.KeyTab, fyne.KeyTab)
	d.write("Prosecutor")
	d.keys(fyne.KeyTab, fyne.KeyTab)
	d.write("Berlin")
	d.keys(fyne.KeyReturn)
	if d.moved != 1 || d.session.Place() != flow.Review {
		t.Errorf("moved %d times, at %s, page says\n%s", d.moved, d.session.Place(), d.shows())
	}
}

func TestUndoShowsTheAnswerBefore(t *testing.T) {
	d := open(t, "en", "reference", started)
	d.write("12 Js 44/26")
	d.screen.Keep()
	d.screen.Undo()
	if d.session.Draft().Has(question.Reference) || strings.Contains(d.screen.Title(), "12") {
		t.Error("the answer is still there")
	}
	d.screen.Redo()
	if d.session.Draft().String(question.Reference) != "12 Js 44/26" {
		t.Error("redo did not bring it back")
	}
}

// In a window of 1024 by 700 no part asks for more room than there is.
func TestAWindowOf1024(t *testing.T) {
	d := open(t, "fr", "data", started)
	d.window.Resize(fyne.NewSize(1024, 700))
	if least := d.screen.Content().MinSize(); least.Width > 1024 || least.Height > 700 {
		t.Errorf("the screen needs %v", least)
	}
	if !strings.Contains(d.shows(), "Japon") {
		t.Error("the margin is neither beside nor below the question")
	}
}
