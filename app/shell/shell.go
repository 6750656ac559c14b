// Package shell is the window: the menu with every shortcut, the bar above a request, the way from screen to screen,
// the switch of language and look while the program runs. It alone knows all screens; none of them knows another.
//
// The shell is given everything that touches a file, a clock or a key as a value of one of its interfaces.
package shell

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/register"
	"rogatory/app/screens/settings"
	"rogatory/app/screens/verify"
	"rogatory/app/service"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

// Drafts begins, continues and keeps drafts.
type Drafts interface {
	session.Store
	// Begin stores a new draft of a kind of request, filled in from the profile.
	Begin(requestType, language string) (request.Kept, error)
	// Load returns a draft as it was kept last.
	Load(id string) (request.Kept, error)
	// Assistance stores a request for stored data that follows the preservation request with this id, Extension one for
	// a longer preservation; the new draft has all answers that still fit.
	Assistance(id string) (request.Kept, error)
	Extension(id string) (request.Kept, error)
	// Take stores the draft inside the PDF of a request, under an id of its own where fresh; a draft that is there
	// already is never replaced.
	Take(path string, fresh bool) (request.Kept, error)
	// Attach stores a file that goes with a request; it returns the name and the SHA-256 in hexadecimal.
	Attach(path string) (name, sha256 string, err error)
}

// Memory is what the program remembers between two starts.
type Memory interface {
	Settings() (service.Settings, error)
	SaveSettings(service.Settings) error
}

// Services are what the shell and its screens work with.
type Services struct {
	Window    fyne.Window
	Settings  fyne.Settings
	Runner    work.Runner
	Catalogue *i18n.Catalogue
	Records   register.Store // the register in use, with what can change it
	List      drafts.Store
	Drafts    Drafts
	Exchange  drafts.Exchange
	Profile   settings.Store
	Memory    Memory
	Office    finish.Office
	System    finish.System
	Engine    preview.Engine // draws the pages of a PDF
	// Preview makes the document of a draft with the places of its answers; it is called on any goroutine.
	Preview func(draft *request.Draft) (preview.Made, error)
	// Sheet writes the check sheet of a draft, in the language of words, over whatever is at the path; it is called on
	// any goroutine.
	Sheet func(ctx context.Context, draft *request.Draft, words *i18n.Words, path string) error
	// Undrawable names the characters of a text that no typeface of the document has; it may be nil.
	Undrawable func(text string) string
	// Examine checks the signatures of the file at a path; it is called on any goroutine.
	Examine func(path string) (verify.Outcome, error)
	// Recognise says what the file at a path holds, or in one sentence why it cannot be opened; it is called on any
	// goroutine.
	Recognise func(path string) (service.FileKind, error)
	Texts     Texts
	// ReadRows reads a file of identifiers; it is called on any goroutine.
	ReadRows func(path string) ([]byte, error)
	Today    func() treaty.Date
	Now      func() time.Time
	// Propose gives the path under which the PDF of a draft could be saved.
	Propose func(draft *request.Draft) string
	// Speaks is the language of the operating system, such as "fr-BE".
	Speaks string
	// Version stands in the box about the program.
	Version string
}

// screen is what every screen can do.
type screen interface {
	Content() fyne.CanvasObject
	Focus() fyne.Focusable
}

// Shell is the window with what it shows.
type Shell struct {
	frame
	services   Services
	remembered service.Settings
	words      *i18n.Words
	session    *session.Session // the draft that is open, or nil
	line       *work.Line       // the steps of the session
	shown      screen
	again      func() // shows the same place anew
	saved      time.Time
	ending     bool            // the operating system asked the program to end
	parties    *register.State // what the page of the register remembers
	ended      bool            // the window is closed
}

// New prepares the window; Start fills it.
func New(services Services) *Shell {
	s := &Shell{frame: newFrame(services.Window, services.Runner), services: services,
		line: work.NewLine(services.Runner), parties: &register.State{}}
	services.Window.SetContent(container.NewStack(widgets.Ground(look.Paper),
		container.New(room{s.takesAll}, s.bar, s.banner, s.body)))
	services.Window.SetPadded(false)
	services.Window.SetCloseIntercept(s.close)
	services.Window.Canvas().SetOnTypedKey(s.key)
	services.Window.SetOnDropped(opener{s}.dropped)
	return s
}

// key hears the keys that the screens do not use. The menu hears only those together with Ctrl or Alt. While something
// lies over the page, such as a box or a menu, its keys are its own.
func (s *Shell) key(key *fyne.KeyEvent) {
	if s.covered() {
		return
	}
	switch key.Name {
	case fyne.KeyF1:
		library{s}.showGuide()
	case fyne.KeyEscape:
		s.escape()
	default:
		if page, ok := s.shown.(turner); ok {
			page.Turn(key.Name)
		}
	}
}

// escape leaves a page that is not a question, or a form in the place of the list.
func (s *Shell) escape() {
	switch shown := s.shown.(type) {
	case *interview.Screen:
	case *drafts.Screen:
		shown.Cancel()
	default:
		s.goBack()
	}
}

// Start reads what the program remembers and shows the draft that was open last, or the list. Arguments are files to
// open.
func (s *Shell) Start(arguments []string) {
	remembered, err := s.services.Memory.Settings()
	if err != nil {
		defer s.fail(err)
	}
	s.remembered = remembered
	if !s.services.Catalogue.Has(s.remembered.Language) {
		s.remembered.Language = s.services.Catalogue.Match(s.services.Speaks)
	}
	s.apply()
	if s.remembered.LastDraft != "" {
		s.reopen(s.remembered.LastDraft)
	} else {
		s.showDrafts()
	}
	s.whenUncovered(func() { opener{s}.openFiles(arguments) })
}

// Raise brings the window to the front, and opens the file that a second start was given as one that was dropped on it.
func (s *Shell) Raise(arguments []string) {
	s.services.Window.RequestFocus()
	s.whenUncovered(func() { opener{s}.openFiles(arguments) })
}

// apply gives the window the language and the look that are chosen.
func (s *Shell) apply() {
	words, err := s.services.Catalogue.Words(s.remembered.Language)
	if err != nil {
		words, _ = s.services.Catalogue.Words(i18n.English) // the catalogue cannot be opened without English
	}
	s.words = words
	speakToolkit(words)
	s.services.Settings.SetTheme(look.New(s.program().Mode, s.program().TextSize))
	s.setMenu()
}

// changed takes over new settings and shows the same place in them.
func (s *Shell) changed(program settings.Program) {
	s.remembered.Language, s.remembered.Theme = program.Language, string(program.Mode)
	s.remembered.TextSize = program.TextSize
	s.remember()
	s.apply()
	s.again()
}

func (s *Shell) remember() {
	if err := s.services.Memory.SaveSettings(s.remembered); err != nil {
		s.fail(err)
	}
}

func (s *Shell) say(id string, args ...i18n.Args) string { return s.words.Say("shell."+id, args...) }

// show puts a screen into the window; again makes it anew after a change of language or look. Where what stands on the
// page before could not be stored, that page stays.
func (s *Shell) show(next screen, again func()) {
	if !s.leave() {
		return
	}
	s.shown, s.again = next, again
	s.banner.RemoveAll()
	s.body.Objects = []fyne.CanvasObject{next.Content()}
	s.body.Refresh()
	s.renewBar()
	if first := next.Focus(); first != nil {
		s.services.Window.Canvas().Focus(first)
	}
}

// leave lets the screen keep what was typed, and reports whether it did: it is the one gate through which every way out
// of a page and of the program passes. It is done once.
func (s *Shell) leave() bool {
	if leaver, ok := s.shown.(leaver); ok {
		leaver.Leave()
	}
	s.line.Wait()
	if s.failed() {
		return false
	}
	s.shown = nil
	return true
}

// failed reports whether what stands on the page could not be stored.
func (s *Shell) failed() bool {
	storer, ok := s.shown.(storer)
	return ok && storer.Failed()
}

// close ends the program once everything is stored. Where it cannot be, the window stays, says why, and offers to end
// without it.
func (s *Shell) close() {
	if s.leave() {
		s.services.Window.Close()
		return
	}
	s.put(widgets.Notice{Severity: widgets.MustFix, Word: s.words.Say("widget.failed"), Summary: s.say("not-stored"),
		LinkText: s.say("end-anyway"), OnLink: s.services.Window.Close})
}

// End ends the program as the operating system asks for it, through the same gate. Asked again where the gate stayed
// shut, it ends without it.
func (s *Shell) End() {
	if s.ending {
		s.services.Window.Close()
		return
	}
	s.ending = true
	s.close()
}

// Ended keeps what was typed where the window went away by itself. It is for the end of the program, when nothing is
// shown any more.
func (s *Shell) Ended() {
	s.ended = true // the toolkit has closed its display, and takes no title any more
	s.leave()
}

// Fail says in the window that something outside the screens went wrong.
func (s *Shell) Fail(err error) { s.fail(err) }

// fail says in the window what went wrong, above the screen and without stopping it.
func (s *Shell) fail(err error) {
	s.notify(widgets.Notice{Severity: widgets.MustFix, Word: s.words.Say("widget.failed"), Summary: s.words.Error(err)})
}

// notify says something above the screen, without stopping it.
func (s *Shell) notify(notice widgets.Notice) {
	notice.LinkText, notice.OnLink = s.say("dismiss"), s.hush
	s.put(notice)
}

// failedToKeep says that an answer was not stored, also in the bar.
func (s *Shell) failedToKeep(err error) {
	s.fail(err)
	s.renewBar()
}

// kept notes when an answer was stored last.
func (s *Shell) kept() {
	s.saved = s.services.Now()
	s.renewBar()
}

func (s *Shell) speaker() wording.Speaker {
	facts := wording.Speaker{Words: s.words}
	facts.Facts.Register = s.services.Records.Register()
	if s.session != nil {
		facts.Facts = s.session.Facts()
	}
	return facts
}

// begin starts a new draft.
func (s *Shell) begin(requestType string) {
	if !s.leave() {
		return
	}
	language := s.remembered.Language
	s.services.Runner.Run(func(context.Context) func() {
		kept, err := s.services.Drafts.Begin(requestType, language)
		return func() { s.work(kept, err) }
	})
}

// open continues a draft where its interview stood.
func (s *Shell) open(id string) {
	if !s.leave() {
		return
	}
	s.services.Runner.Run(func(context.Context) func() {
		kept, err := s.services.Drafts.Load(id)
		return func() { s.work(kept, err) }
	})
}

// reopen continues the draft that was open when the program ended. One that is gone since then leads to the list.
func (s *Shell) reopen(id string) {
	kept, err := s.services.Drafts.Load(id)
	if err != nil {
		s.showDrafts()
		return
	}
	s.work(kept, nil)
}

func (s *Shell) work(kept request.Kept, err error) {
	var opened *session.Session
	if err == nil {
		opened, err = s.openSession(kept)
	}
	if err != nil {
		s.showDrafts()
		s.fail(err)
		return
	}
	s.session, s.saved = opened, time.Time{}
	s.remembered.LastDraft = kept.Draft.ID
	s.remember()
	s.showPlace()
}

func (s *Shell) openSession(kept request.Kept) (*session.Session, error) {
	return session.Open(session.Services{Register: s.services.Records.Register(), Store: s.services.Drafts,
		Today:     s.services.Today,
		Languages: s.services.Catalogue.DocumentLanguages(), NeedsReader: glossary.NeedsReader,
		Waiting:    s.services.Catalogue.Waiting,
		Undrawable: s.services.Undrawable}, kept)
}
