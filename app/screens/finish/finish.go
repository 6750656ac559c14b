// Package finish is the last step of a request: sign and save the PDF, or save it unsigned as a draft; then open it,
// print it, find it in its folder, and copy a text for the e-mail that carries it.
//
// The screen knows neither PDF nor certificate: its Office does the work beside the window and answers with what came
// out.
package finish

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// Order is what the user asks for. Replace allows a file of that name to be written over.
type Order struct {
	Certificate string // path of the PKCS#12 file, or of the PKCS#11 module of a card
	Password    string // or PIN
	Key         string // fingerprint of the certificate, where the file has several; empty for the only one
	LastTry     bool   // allows the PIN after which, if it is wrong, the card locks itself
	Path        string // of the PDF
	Replace     bool
	Unstamped   bool // without the time stamp that the settings ask for
}

// ErrExists says that a file of that name is there already.
var ErrExists = errors.New("the file exists")

// ErrNoTimeStamp says that the time-stamp service gave no time stamp. Nothing is signed or written; the order can be
// repeated with Unstamped.
var ErrNoTimeStamp = errors.New("no time stamp was obtained")

// ErrLastTry says that a card locks itself if the PIN is wrong once more; the order can be repeated with LastTry.
var ErrLastTry = errors.New("one wrong PIN more locks the card")

// Office makes, signs and stores PDF files. Its calls may take long and are made on any goroutine.
type Office interface {
	// Keys lists the keys in a certificate file, or on the card of a module.
	Keys(ctx context.Context, order Order) ([]Key, error)
	// Sign makes the PDF of a draft, signs it and writes it; it returns the name of the signer.
	Sign(ctx context.Context, draft *request.Draft, order Order) (signer string, err error)
	// Save writes the unsigned PDF of a draft; it is marked as a draft on every page while a finding blocks.
	Save(ctx context.Context, draft *request.Draft, order Order) error
}

// System is what the operating system does with a file.
type System interface {
	Open(path string) error
	Print(path string) error
	ShowInFolder(path string) error
}

// Files asks the user for files; the path is empty where none was chosen.
type Files interface {
	OpenCertificate(begin string, then func(path string, err error))
	SavePDF(begin string, then func(path string, err error))
}

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Letter  *i18n.Words // the language of the document, for the text of the e-mail
	Session *session.Session
	Runner  work.Runner
	Canvas  fyne.Canvas
	Office  Office
	System  System
	Files   Files

	Certificate string         // path that was used last
	Path        string         // proposed for the PDF
	Stamped     bool           // the settings name a time-stamp service
	Sheet       *widgets.Saver // saves the check sheet
	Back        func()
	Drafts      func() // back to the list

	// Assistance begins the request for stored data that follows this preservation request, Extension one for a longer
	// preservation.
	Assistance, Extension func()
}

// Screen is the page.
type Screen struct {
	deps        Deps
	certificate *widgets.Entry
	password    *widgets.Entry
	path        *widgets.Entry
	fields      [3]*widgets.Field
	sign, save  *widgets.Button
	result      *fyne.Container
	saved       string // path of the file that was written last
	cancel      func()
	before      fyne.Focusable // what had the focus when the work began
	scroll      *widgets.Scroll
	first       *widgets.Button
}

// New makes the page.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, certificate: widgets.NewEntry(), password: widgets.NewPassword(), path: widgets.NewEntry(),
		result: widgets.Column(look.Medium), cancel: func() {}}
	s.certificate.SetText(deps.Certificate)
	s.path.SetText(deps.Path)
	s.first = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.first),
		widgets.NewText(widgets.Title, s.say("title")), s.state(), s.form(), s.result)
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	deps.Sheet.Shown = func() {
		s.scroll.Content.Refresh()
		s.scroll.Refresh() // what is new has its place now, so that it can be scrolled to
		s.scroll.Reveal(deps.Sheet.Result)
	}
	return s
}

// SaveSheet saves the check sheet.
func (s *Screen) SaveSheet() { s.deps.Sheet.Save() }

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Focus is the first field that is empty.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case !s.deps.Session.Complete():
		return s.path
	case s.certificate.Text == "":
		return s.certificate
	}
	return s.password
}

// Leave ends what is under way and forgets the password.
func (s *Screen) Leave() {
	s.cancel()
	s.deps.Sheet.Cancel()
	s.password.SetText("")
	s.scroll.Stop()
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.finish."+id, args...)
}

// state says whether the request can be signed.
func (s *Screen) state() fyne.CanvasObject {
	blocking := 0
	for _, f := range s.deps.Session.Findings() {
		if f.Severity == rules.Block {
			blocking++
		}
	}
	if blocking > 0 {
		return widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("severity.block"),
			Summary: s.deps.Words.Count("screen.finish.blocked", blocking), Action: s.say("blocked.do"),
			LinkText: s.say("blocked.go"), OnLink: s.deps.Back})
	}
	what := widgets.Column(look.Small, widgets.NewText(widgets.Note, s.say("what")))
	if !s.deps.Stamped {
		what.Add(widgets.NewText(widgets.Note, s.say("what.unstamped")))
	}
	return what
}

func (s *Screen) form() fyne.CanvasObject {
	s.fields[0] = widgets.NewField(s.say("certificate"), s.say("certificate.hint"), s.deps.Words.Say("widget.fault"),
		s.chooser(s.certificate, func(then func(string, error)) {
			s.deps.Files.OpenCertificate(s.certificate.Text, then)
		}))
	s.fields[1] = widgets.NewField(s.say("password"), s.say("password.hint"), s.deps.Words.Say("widget.fault"),
		s.password)
	s.fields[2] = widgets.NewField(s.say("path"), "", s.deps.Words.Say("widget.fault"),
		s.chooser(s.path, func(then func(string, error)) {
			s.deps.Files.SavePDF(s.path.Text, then)
		}))
	s.sign = widgets.NewButton(widgets.Filled, s.say("sign"), s.Sign)
	s.save = widgets.NewButton(widgets.Plain, s.say("save-unsigned"), s.Save)
	column := widgets.Column(look.Large)
	buttons := widgets.Row(look.Small, s.save, s.deps.Sheet.Button)
	if s.deps.Session.Complete() {
		column.Add(s.fields[0])
		column.Add(s.fields[1])
		buttons = widgets.Row(look.Small, s.sign, s.save, s.deps.Sheet.Button)
	}
	column.Add(s.fields[2])
	column.Add(buttons)
	column.Add(s.deps.Sheet.Result)
	s.certificate.OnSubmitted = func(string) { s.Sign() }
	s.password.OnSubmitted = func(string) { s.Sign() }
	s.path.OnSubmitted = func(string) { s.submitPath() }
	return column
}

// submitPath signs on Enter where the request can be signed; a draft is saved with its own button.
func (s *Screen) submitPath() {
	if s.deps.Session.Complete() {
		s.Sign()
		return
	}
	s.Save()
}

func (s *Screen) chooser(entry *widgets.Entry, ask func(then func(string, error))) fyne.CanvasObject {
	return widgets.NewChooser(entry, s.deps.Words.Say("widget.choose"), ask, s.fail)
}

// Sign signs and saves, after everything that it needs was entered.
func (s *Screen) Sign() {
	if !s.deps.Session.Complete() || s.sign.Disabled() {
		return
	}
	if s.missing(s.fields[0], s.certificate, "certificate.missing") || s.missing(s.fields[2], s.path, "path.missing") {
		return
	}
	s.readKeys()
}

// Save saves the PDF without a signature.
func (s *Screen) Save() {
	if s.save.Disabled() || s.missing(s.fields[2], s.path, "path.missing") {
		return
	}
	draft := s.deps.Session.Draft()
	s.run(s.order(), "saving", func(ctx context.Context, order Order) (string, error) {
		return "", s.deps.Office.Save(ctx, draft, order)
	})
}

func (s *Screen) order() Order {
	return Order{Certificate: strings.TrimSpace(s.certificate.Text), Password: s.password.Text,
		Path: strings.TrimSpace(s.path.Text)}
}

// missing says at a field that it is empty, and puts the focus there.
func (s *Screen) missing(field *widgets.Field, entry *widgets.Entry, message string) bool {
	if strings.TrimSpace(entry.Text) != "" {
		field.SetFault("")
		return false
	}
	field.SetFault(s.say(message))
	s.deps.Canvas.Focus(entry)
	return true
}

// run does the work beside the window; meanwhile the page says so and offers to stop.
func (s *Screen) run(order Order, doing string, job func(context.Context, Order) (string, error)) {
	s.busy(doing)
	s.cancel = s.deps.Runner.Run(func(ctx context.Context) func() {
		signer, err := job(ctx, order)
		return func() { s.done(order, signer, err, func(changed Order) { s.run(changed, doing, job) }) }
	})
}

func (s *Screen) busy(doing string) {
	s.sign.Disable()
	s.save.Disable()
	bar := widget.NewProgressBarInfinite()
	stop := widgets.NewLineLink(s.say("stop"), func() {
		s.cancel()
		s.idle()
		s.show(widgets.NewNotice(widgets.Notice{Severity: widgets.Consider, Summary: s.say("stopped")}))
		s.focusBefore()
	})
	s.before = s.deps.Canvas.Focused()
	s.show(widgets.NewText(widgets.Body, s.say(doing)), bar, widgets.Row(0, stop))
	s.deps.Canvas.Focus(stop)
	s.scroll.Reveal(s.result)
}

// focusBefore gives the focus back to what had it when the work began.
func (s *Screen) focusBefore() {
	if s.before == nil {
		s.before = s.Focus()
	}
	s.deps.Canvas.Focus(s.before)
}

func (s *Screen) idle() {
	s.sign.Enable()
	s.save.Enable()
}

func (s *Screen) show(objects ...fyne.CanvasObject) {
	s.result.Objects = objects
	s.result.Refresh()
	s.scroll.Content.Refresh()
	s.scroll.Refresh() // what is new has its place now, so that it can be scrolled to
}

func (s *Screen) fail(err error) {
	s.show(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary: s.deps.Words.Error(err)}))
	s.scroll.Reveal(s.result)
}
