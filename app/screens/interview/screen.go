package interview

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
)

// Screen is the interview of one draft.
type Screen struct {
	*work.Storing // of the page
	deps          Deps
	page          *page
	tasks         *fyne.Container // task list at the left
	narrow        *fyne.Container // task list in a narrow window, closed
	centre        *fyne.Container
	margin        *fyne.Container // at the right
	below         *fyne.Container // the margin in a narrow window
	scroll        *widgets.Scroll
	root          *fyne.Container
	next          *widgets.Button // Continue
	going         bool            // Continue was chosen, and the next page is not there yet
	leaving       bool            // another screen comes
}

// New makes the screen with the page at which the session is.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, tasks: widgets.Column(look.Small), narrow: widgets.Column(0),
		centre: widgets.Column(look.Large), margin: widgets.Column(look.Medium), below: widgets.Column(look.Medium)}
	s.deps.Changed = func() {
		if !s.leaving {
			deps.Changed()
		}
	}
	middle := widgets.Inset(look.Large, look.Medium, widgets.Column(look.Large, s.narrow, s.centre, s.below))
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, middle)
	s.root = container.New(&panes{s}, sidePanel(s.tasks), s.scroll.Scroll, sidePanel(s.margin))
	s.show()
	return s
}

// sidePanel puts the tasks or the margin on a ground of their own.
func sidePanel(content fyne.CanvasObject) fyne.CanvasObject {
	scroll := container.NewVScroll(widgets.Inset(look.Medium, look.Medium, content))
	return container.NewStack(widgets.Ground(look.Panel), scroll)
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title is for the title bar of the window.
func (s *Screen) Title() string {
	if s.page == nil {
		return s.deps.Words.Say("page.not-a-party.title")
	}
	if len(s.page.pages) > 1 {
		return groupTitle(s.deps.Words, s.page.pages[0])
	}
	return s.deps.Words.Say("page." + string(s.page.pages[0].ID) + ".title")
}

// Focus is the first field of the page. Where it asks for nothing but a list that may stay empty, and is, that is
// Continue: Enter would begin an entry that is not wanted.
func (s *Screen) Focus() fyne.Focusable {
	if s.page == nil || len(s.page.fields) == 0 {
		return nil
	}
	if len(s.page.fields) == 1 && s.page.mayStayEmpty(s.page.fields[0]) {
		return s.next
	}
	return widgets.FirstFocusable(s.page.fields[0].field)
}

// Leave keeps the answers on the page, even unfinished ones. Call it before another screen is shown and before the
// window closes. Where the draft was changed meanwhile, the answers on the page become the newest revision: they are
// all that can be lost, since the other one stays in the history. Where they could not be stored the page is not left:
// see Failed.
func (s *Screen) Leave() {
	s.leaving = true
	s.Keep()
	if s.page != nil && s.deps.Session.Overrule(s.page.storing.Err()) {
		s.Keep()
	}
	if s.Failed() {
		s.leaving = false
		return
	}
	s.scroll.Stop()
	if s.page != nil {
		s.page.leave()
	}
}

// Unsaved are the answers on the page as a change that is not stored. The page stores nothing any more, so that another
// screen can ask what is to become of them.
func (s *Screen) Unsaved() (*session.Change, error) {
	if s.page == nil {
		return s.deps.Session.Answer(nil)
	}
	values := s.page.read(false)
	s.page.storing.Stored(nil)
	s.page.leave()
	return s.deps.Session.Answer(values)
}

// Keep stores the answers on the page without judging them, and returns when that is done.
func (s *Screen) Keep() {
	if s.page != nil {
		s.page.keep()
	}
	s.deps.Line.Wait()
}

// Continue is the button of that name. The page stays until its answers are stored; to choose it twice is to choose it
// once.
func (s *Screen) Continue() {
	if s.going || s.page == nil {
		return
	}
	s.going = true
	submit := s.deps.Session.Submit
	if s.deps.Whole {
		submit = s.deps.Session.SubmitSection
	}
	steps{s}.step(true, submit, func(change *session.Change) {
		if s.going = false; change != nil {
			steps{s}.continued(change.Faults)
		}
	})
}

// Move stores what stands on the page together with a step that leads elsewhere, and then shows something.
func (s *Screen) Move(to func(*session.Change) error, then func()) {
	steps{s}.step(false, func(values session.Values) (*session.Change, error) {
		change, err := s.deps.Session.Answer(values)
		if err == nil {
			err = to(change)
		}
		return change, err
	}, func(change *session.Change) {
		if change != nil {
			then()
		}
	})
}

// Back goes to the page before this one, or to the section before it.
func (s *Screen) Back() {
	steps{s}.move(func(change *session.Change) error {
		if s.deps.Whole {
			change.BackSection()
		} else {
			change.Back()
		}
		return nil
	}, "")
}

// GoTo shows a page of the path.
func (s *Screen) GoTo(id question.PageID) {
	steps{s}.move(func(change *session.Change) error { change.GoTo(id); return nil }, "")
}

// GoToQuestion shows the page of a question, or of a place in a list, with the focus there.
func (s *Screen) GoToQuestion(id question.ID) {
	steps{s}.move(func(change *session.Change) error { change.GoToQuestion(id); return nil }, id)
}

// Undo takes back the last change of an answer, Redo makes it again; the page shows the answers as they then are.
func (s *Screen) Undo() { steps{s}.move((*session.Change).Undo, "") }

// Redo makes the last change that was taken back again.
func (s *Screen) Redo() { steps{s}.move((*session.Change).Redo, "") }

// arrive shows the page at which the session is, or hands over to the review.
func (s *Screen) arrive(focus question.ID) {
	if s.deps.Session.Place() == flow.Review {
		s.hidePage()
		if !s.leaving {
			s.deps.Moved()
		}
		return
	}
	s.show()
	s.deps.Arrived()
	s.scroll.ScrollToTop()
	first := s.Focus()
	if focus == "" && s.deps.Whole {
		focus = s.begin()
	}
	if focus != "" && s.page != nil && s.page.fieldAt(focus) != nil {
		s.page.goTo(focus)
	} else if first != nil {
		s.deps.Canvas.Focus(first)
	}
}

// begin is the first question of the place of the interview, which in a section need not be the first that is shown.
func (s *Screen) begin() question.ID {
	place, ok := s.deps.Session.Page()
	if ids := s.deps.Session.Asked(place); ok && len(ids) > 0 {
		return ids[0]
	}
	return ""
}

// shownPages are the pages that are shown at once; none where the interview stops.
func (s *Screen) shownPages() []flow.Page {
	if s.deps.Whole {
		return s.deps.Session.Section()
	}
	if page, ok := s.deps.Session.Page(); ok {
		return []flow.Page{page}
	}
	return nil
}

// hidePage ends what is under way on the page.
func (s *Screen) hidePage() {
	if s.page != nil {
		s.page.leave()
	}
	s.page, s.Storing = nil, nil
}

// show makes the page anew with what the session holds.
func (s *Screen) show() {
	s.hidePage()
	if shown := s.shownPages(); len(shown) > 0 {
		s.page = newPage(s.deps, shown, actions{rebuild: s.rebuild, next: s.Continue, chosen: s.showAround})
		s.Storing = s.page.storing
		s.centre.Objects = []fyne.CanvasObject{s.backLink(), s.page.content, s.buttons()}
	} else {
		s.centre.Objects = []fyne.CanvasObject{s.backLink(), s.stop()}
	}
	s.showAround()
	s.root.Refresh()
}

// showAround shows the tasks and the margin as the answers now make them.
func (s *Screen) showAround() {
	tasks := taskList{s.deps, s.GoTo}
	beside := margin{deps: s.deps, stopped: s.page == nil, asked: asked(s.deps.Session, s.shownPages()),
		goTo: s.GoTo, goToQuestion: s.GoToQuestion}
	s.tasks.Objects = tasks.parts()
	s.narrow.Objects = []fyne.CanvasObject{widgets.NewDisclosure(s.deps.say("tasks"),
		func() fyne.CanvasObject { return widgets.Column(look.Small, tasks.parts()...) })}
	s.margin.Objects = beside.parts()
	s.below.Objects = append([]fyne.CanvasObject{widgets.Rule()}, beside.parts()...)
	for _, c := range []*fyne.Container{s.tasks, s.narrow, s.margin, s.below} {
		c.Refresh()
	}
}

// rebuild shows the page anew, with the focus at a question where one is given.
func (s *Screen) rebuild(at question.ID) {
	s.show()
	if at != "" && s.page != nil {
		s.page.goTo(at)
	}
}

func (s *Screen) backLink() fyne.CanvasObject {
	can := s.deps.Session.CanBack
	if s.deps.Whole {
		can = s.deps.Session.CanBackSection
	}
	if !can() {
		return widgets.Column(0)
	}
	return widgets.Row(0, widgets.NewLineLink("‹ "+s.deps.say("back"), s.Back))
}

func (s *Screen) buttons() fyne.CanvasObject {
	whole := s.deps.say("whole")
	if s.deps.Whole {
		whole = s.deps.say("single")
	}
	s.next = widgets.NewButton(widgets.Filled, s.deps.say("continue"), s.Continue)
	return widgets.Row(look.Large, s.next, widgets.NewLineLink(s.deps.say("later"), s.deps.Later),
		widgets.NewLineLink(whole, s.deps.ChangeWhole))
}

// stop is the page on which the interview ends because the requested State is no Party.
func (s *Screen) stop() fyne.CanvasObject {
	state := s.deps.speaker().Party(party.Code(s.deps.Session.Draft().String(question.RequestedParty)))
	return widgets.Measure(look.ReadingWidth, look.Medium,
		widgets.NewText(widgets.Title, s.deps.Words.Say("page.not-a-party.title")),
		widgets.NewText(widgets.Body, s.deps.Words.Say("page.not-a-party.text", args{"State": state})),
		widgets.Row(0, widgets.NewButton(widgets.Filled, s.deps.say("stop.back"), s.Back)))
}

// panes are the three columns, in units of the normal text size. A window that is not wide shows the margin below the
// question, a narrow one folds the tasks too.
type panes struct{ screen *Screen }

const (
	tasksWidth  float32 = 236
	marginWidth float32 = 310
	wideFrom    float32 = 1150
	narrowTo    float32 = 900
)

func (p *panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	unit := look.Larger() // larger text needs wider columns
	left, right := tasksWidth*unit, marginWidth*unit
	if size.Width < wideFrom*unit {
		right = 0
	}
	if size.Width < narrowTo*unit {
		left = 0
	}
	p.fold(left == 0, right == 0)
	for i, pane := range []struct{ x, width float32 }{{0, left}, {left, size.Width - left - right},
		{size.Width - right, right}} {
		objects[i].Resize(fyne.NewSize(pane.width, size.Height))
		objects[i].Move(fyne.NewPos(pane.x, 0))
	}
}

func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(520, 360) }

// fold shows the parts at the side or in the middle column.
func (p *panes) fold(tasks, margin bool) {
	s := p.screen
	changed := s.narrow.Hidden == tasks || s.below.Hidden == margin
	s.narrow.Hidden, s.below.Hidden = !tasks, !margin
	s.root.Objects[0].(*fyne.Container).Hidden, s.root.Objects[2].(*fyne.Container).Hidden = tasks, margin
	if changed {
		s.scroll.Content.Refresh()
	}
}

// rowFiles are the endings of files that are read as rows of identifiers where they are dropped on a page that asks for
// them.
var rowFiles = []string{".csv", ".tsv", ".txt", ".log", ".xlsx", ".eml"}

// Receive takes a file that was dropped on the page, and reports whether it belongs there: a table of identifiers on a
// page that asks for them, or any file while the box that reads one is open.
func (s *Screen) Receive(path string, at fyne.Position) bool {
	if s.page == nil || s.deps.Rows == nil {
		return false
	}
	table := tableAt(s.page.tables, at)
	covered := s.deps.Canvas.Overlays().Top() != nil
	if table == nil || !table.Open() &&
		(covered || !slices.Contains(rowFiles, strings.ToLower(filepath.Ext(path)))) {
		return false
	}
	table.Receive(path)
	return true
}
