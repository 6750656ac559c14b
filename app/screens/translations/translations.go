// Package translations is the page on which the texts of a request go to a translator and come back: which texts lack a
// translation into which language of the document, a file for the translator, and what the translator's file brings,
// shown before it is taken.
//
// What is checked stands in package forms/translation; the page shows it. Files are read and written by its Desk.
package translations

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/translation"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Desk reads and writes files. Its calls are made on any goroutine.
type Desk interface {
	// WriteTexts writes a whole file or nothing. A file of that name that is there already is an error.
	WriteTexts(path string, content []byte) error
	// ReadTexts reads a translator's file.
	ReadTexts(path string) (translation.Returned, error)
}

// Files asks the user for a file; the path is empty where none was chosen.
type Files interface {
	SaveTexts(begin string, then func(path string, err error))
	OpenTexts(then func(path string, err error))
}

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Session *session.Session
	Runner  work.Runner
	// Store stores answers, and what a step does beyond them, beside the window; ended is told how that went.
	Store  func(values session.Values, step func(*session.Change) error, ended func(error))
	Canvas fyne.Canvas
	Desk   Desk
	Files  Files
	// Languages are those in which documents can be written.
	Languages []string
	// Path proposes where the file with the texts for a language goes.
	Path func(language string) string

	Change func(id question.ID) // go to the place of a question
	Kept   func()               // an answer was stored
	Back   func()
}

// Screen is the page.
type Screen struct {
	deps   Deps
	back   *widgets.Button
	body   *fyne.Container
	states *fyne.Container // what lacks a translation, with the way out, by language
	goings []*widgets.Entry
	coming *widgets.Entry

	returning *fyne.Container // the form for the file that came back
	result    *fyne.Container // what that file brings, in the place of the rest of the page, or what happened last
	scroll    *widgets.Scroll
	cancel    func() // ends the look at the file that came back
}

// New makes the page.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, returning: widgets.Column(0), states: widgets.Column(look.Large),
		result: widgets.Column(look.Medium), coming: widgets.NewEntry(), cancel: func() {}}
	s.back = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	s.body = widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.back),
		widgets.NewText(widgets.Title, s.say("title")), s.result, s.states, s.returning)
	s.returning.Add(s.comingBack())
	s.fill()
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, s.body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Focus is the path of the first file for a translator; where nothing needs one, the link back.
func (s *Screen) Focus() fyne.Focusable {
	if len(s.goings) > 0 {
		return s.goings[0]
	}
	return s.back
}

// FocusReturn puts the focus on the path of the file that came back.
func (s *Screen) FocusReturn() {
	s.deps.Canvas.Focus(s.coming)
	s.scroll.Reveal(s.coming)
}

// Leave ends the watch over the focus, and the look at a file: what it brings would take the focus from another page.
func (s *Screen) Leave() {
	s.cancel()
	s.scroll.Stop()
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.translations."+id, args...)
}

func (s *Screen) fault() string { return s.deps.Words.Say("widget.fault") }

func (s *Screen) speaker() wording.Speaker {
	return wording.Speaker{Words: s.deps.Words, Facts: s.deps.Session.Facts()}
}

// fill shows the state of each language anew.
func (s *Screen) fill() {
	s.states.RemoveAll()
	s.goings = nil
	draft := s.deps.Session.Draft()
	targets := translation.Targets(draft)
	if len(targets) == 0 {
		s.states.Add(widgets.Column(look.Small, widgets.NewText(widgets.Body, s.say("none")),
			widgets.Row(look.Large, widgets.NewLineLink(s.say("none.language"),
				func() { s.deps.Change(question.RequestLanguage.ID()) }),
				widgets.NewLineLink(s.say("none.second"), func() { s.deps.Change(question.SecondLanguage.ID()) }))))
		return
	}
	s.states.Add(widgets.NewText(widgets.Body,
		s.say("what", i18n.Args{"Language": s.deps.Words.LanguageName(draft.String(question.DraftingLanguage))})))
	for _, language := range targets {
		s.states.Add(s.language(language))
	}
}

// language shows which texts lack a translation, and writes the file for a translator.
func (s *Screen) language(language string) fyne.CanvasObject {
	texts, err := translation.Texts(s.speaker(), language)
	if err != nil {
		return widgets.NewNotice(s.failure(err))
	}
	column := widgets.Column(look.Small,
		widgets.NewText(widgets.Section, s.say("into", i18n.Args{"Language": s.deps.Words.LanguageName(language)})),
		s.counted(texts))
	if len(texts) > 0 {
		column.Add(widgets.NewDisclosure(s.say("texts"), func() fyne.CanvasObject { return s.rows(texts) }))
		column.Add(s.goingOut(language))
	}
	return column
}

func (s *Screen) counted(texts []translation.Text) fyne.CanvasObject {
	missing := translation.Missing(texts)
	switch {
	case len(texts) == 0:
		return widgets.NewText(widgets.Note, s.say("no-texts"))
	case missing == 0:
		return widgets.NewSigned(widgets.Success, widgets.Body,
			s.deps.Words.Count("screen.translations.complete", len(texts)))
	}
	style := widgets.TextStyle{Size: widgets.Strong.Size, Colour: widgets.CheckThis.Colour(), Bold: true}
	return widgets.NewSigned(widgets.CheckThis, style,
		s.deps.Words.Count("screen.translations.missing", missing, i18n.Args{"All": len(texts)}))
}

func (s *Screen) rows(texts []translation.Text) fyne.CanvasObject {
	rows := widgets.Column(0)
	for _, t := range texts {
		state := widgets.NewSigned(widgets.CheckThis, widgets.Note, s.say("is.missing"))
		if t.Translation != "" {
			state = widgets.NewSigned(widgets.Success, widgets.Note, s.say("is.there"))
		}
		words := widgets.Column(0, widgets.NewText(widgets.Body, t.Name), state)
		change := widgets.NewLineLink(s.say("change"), func() { s.deps.Change(t.ID) })
		rows.Add(widgets.Rule())
		rows.Add(widgets.Inset(0, look.Hair, widgets.Beside(look.Medium, nil, words, change)))
	}
	rows.Add(widgets.Rule())
	return rows
}

// goingOut asks where the file for the translator goes.
func (s *Screen) goingOut(language string) fyne.CanvasObject {
	path := widgets.NewEntry()
	path.SetText(s.deps.Path(language))
	s.goings = append(s.goings, path)
	place := widgets.Column(look.Small)
	field := widgets.NewField(s.say("export"),
		s.say("export.hint", i18n.Args{"Language": s.deps.Words.LanguageName(language)}), s.fault(),
		widgets.NewChooser(path, s.deps.Words.Say("widget.choose"), func(then func(string, error)) {
			s.deps.Files.SaveTexts(path.Text, then)
		},
			func(err error) { s.notify(place, s.failure(err)) }))
	write := func() {
		if s.named(field, path) {
			s.export(language, strings.TrimSpace(path.Text), place)
		}
	}
	path.OnSubmitted = func(string) { write() }
	return widgets.Column(look.Small, field, widgets.Row(look.Small,
		widgets.NewButton(widgets.Plain, s.say("export.do"), func() { ending(path, ".xlf"); write() }),
		widgets.NewButton(widgets.Plain, s.say("export.table"), func() {
			ending(path, translation.TableEnding)
			write()
		})), place)
}

// ending gives a path the ending of its kind of file: a Word table always has its own, XLIFF one of two, or another one
// that the user chose.
func ending(path *widgets.Entry, want string) {
	name := strings.TrimSpace(path.Text)
	before, table := strings.CutSuffix(name, translation.TableEnding)
	switch {
	case name == "" || table == (want == translation.TableEnding):
		return
	case want == translation.TableEnding:
		before = strings.TrimSuffix(strings.TrimSuffix(before, ".xlf"), ".xliff")
	}
	path.SetText(before + want)
}

// named reports whether a path stands in a field, and says at the field that it is missing.
func (s *Screen) named(field *widgets.Field, path *widgets.Entry) bool {
	if strings.TrimSpace(path.Text) != "" {
		field.SetFault("")
		return true
	}
	field.SetFault(s.say("no-path"))
	s.deps.Canvas.Focus(path)
	return false
}

func (s *Screen) export(language, path string, place *fyne.Container) {
	speaker := s.speaker() // of its own: the session belongs to the UI goroutine
	s.deps.Runner.Run(func(context.Context) func() {
		content, err := translation.ExportAs(path, speaker, language)
		if err == nil {
			err = s.deps.Desk.WriteTexts(path, content)
		}
		return func() {
			if err != nil {
				s.notify(place, s.failure(err))
				return
			}
			s.notify(place, widgets.Notice{Severity: widgets.Success, Word: s.say("exported"), Summary: path,
				Action: s.say("exported.next")})
		}
	})
}

func (s *Screen) failure(err error) widgets.Notice {
	return widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary: s.deps.Words.Error(err)}
}

// stand shows or hides all that is not about the file that came back.
func (s *Screen) stand(shown bool) { s.states.Hidden, s.returning.Hidden = !shown, !shown }

// notify shows notices in a place, in the stead of what stood there.
func (s *Screen) notify(place *fyne.Container, notices ...widgets.Notice) {
	s.stand(true)
	widgets.Notify(place, notices...)
	s.body.Refresh()
	s.scroll.Content.Refresh()
	s.scroll.Refresh() // what is new has its place now, so that it can be scrolled to
	s.scroll.Reveal(place)
}

// unanswered is the first question about the translator that applies and has no answer yet, or empty.
func (s *Screen) unanswered() question.ID {
	for _, id := range question.IDs(question.TranslationBy, question.TranslationCertified) {
		if rules.Applies(s.deps.Session.Facts(), id) && !s.deps.Session.Draft().Has(id) {
			return id
		}
	}
	return ""
}
