package shell

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/translations"
	"rogatory/app/service"
	"rogatory/app/widgets"
	"rogatory/forms/request"
	"rogatory/forms/translation"
)

// opener opens the files that the user chooses, drops on the window or names when the program starts.
type opener struct{ *Shell }

// openFiles opens a file that was dropped on the window or given to the program. Several at once would each want the
// whole page.
func (s opener) openFiles(paths []string) {
	if len(paths) > 1 {
		s.notify(widgets.Notice{Severity: widgets.CheckThis, Summary: s.words.Count("shell.several-files", len(paths))})
		return
	}
	for _, path := range paths {
		s.openFile(path)
	}
}

// openFile looks at what a file holds and shows it where it belongs: a PDF with what its signatures are worth, a
// translator's file beside the texts of its request, a draft beside the list. Nothing is stored before the user has
// seen it.
func (s opener) openFile(path string) {
	s.services.Runner.Run(func(context.Context) func() {
		kind, err := s.services.Recognise(path)
		return func() {
			switch {
			case err != nil:
				s.fail(err)
			case kind == service.KindPDF:
				library(s).verify(path)
			case kind == service.KindTexts:
				s.openTexts(path)
			default:
				s.receive(path)
			}
		}
	})
}

// chooseFile asks for a file and opens it.
func (s opener) chooseFile() {
	s.files().OpenDraft(func(path string, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case path != "":
			s.openFile(path)
		}
	})
}

// dropped opens the files that were dropped on the window. One that belongs into the page, such as a table of
// identifiers, goes there, even while a box lies over it.
func (s opener) dropped(at fyne.Position, files []fyne.URI) {
	paths := make([]string, len(files))
	for i, file := range files {
		paths[i] = file.Path()
	}
	if page, ok := s.shown.(*interview.Screen); ok && len(paths) == 1 && page.Receive(paths[0], at) {
		return
	}
	s.whenUncovered(func() { s.openFiles(paths) })
}

// takeDraft stores and opens the draft inside a PDF; fresh makes it a draft of its own, beside the one of the same id.
func (s opener) takeDraft(path string, fresh bool) {
	if !s.leave() {
		return
	}
	s.services.Runner.Run(func(context.Context) func() {
		kept, err := s.services.Drafts.Take(path, fresh)
		return func() { s.work(kept, err) }
	})
}

// openTexts shows what a translator's file brings for the request whose texts it holds, which may not be the one that
// is open.
func (s opener) openTexts(path string) {
	s.keep()
	s.services.Runner.Run(func(context.Context) func() {
		returned, err := s.services.Texts.ReadTexts(path)
		var kept request.Kept
		if err == nil {
			kept, err = s.services.Texts.Translated(returned)
		}
		return func() {
			if err != nil {
				s.fail(err)
				return
			}
			if s.session == nil || s.session.Draft().ID != kept.Draft.ID {
				s.work(kept, nil)
			}
			if page := s.showTranslations(true); page != nil {
				page.Check(path)
			}
		}
	})
}

// Texts reads and writes translators' files, and finds the request to which one belongs.
type Texts interface {
	translations.Desk
	// Translated returns the draft whose texts a file holds.
	Translated(returned translation.Returned) (request.Kept, error)
}

// showTranslations shows the page on which texts go to a translator; returning says that a file came back. It is nil
// without a request.
func (s *Shell) showTranslations(returning bool) *translations.Screen {
	if s.session == nil {
		s.notify(widgets.Notice{Severity: widgets.Consider, Summary: s.say("translations.no-draft")})
		return nil
	}
	s.keep()
	draft := s.session.Draft()
	page := translations.New(translations.Deps{Words: s.words, Session: s.session, Runner: s.services.Runner,
		Store: s.step, Canvas: s.services.Window.Canvas(),
		Desk: s.services.Texts, Files: s.files(), Languages: s.services.Catalogue.DocumentLanguages(),
		Path: func(language string) string {
			return strings.TrimSuffix(s.services.Propose(draft), ".pdf") + "." + language + ".xlf"
		},
		Change: s.goToQuestion, Kept: s.kept, Back: s.showPlace})
	s.show(page, func() { s.showTranslations(returning) })
	if returning {
		page.FocusReturn()
	}
	return page
}
