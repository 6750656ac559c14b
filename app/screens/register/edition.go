package register

import (
	"rogatory/app/widgets"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// showEdition says which edition is in use, with the ways to another one.
func (s *Screen) showEdition() {
	id := "screen.register.edition.from-file"
	if s.held.builtIn {
		id = "screen.register.edition.built-in"
	}
	edition := s.speaker().Date(treaty.Date(s.held.register.Edition()))
	s.edition.RemoveAll()
	s.edition.Add(widgets.NewLine(widgets.Body,
		s.deps.Words.Count(id, len(s.held.heads), i18n.Args{"Edition": edition})))
	s.edition.Add(widgets.NewLineLink(s.say("edition.load"), s.loadEdition))
	if !s.held.builtIn {
		s.edition.Add(widgets.NewLineLink(s.say("edition.reset"), s.resetEdition))
	}
}

func (s *Screen) loadEdition() {
	s.deps.Files.OpenEdition(s.chosen(func(path string) {
		before := s.held.register.Edition()
		s.change(func() error { return s.deps.Store.UseEdition(path) }, func() {
			if s.held.register.Edition() < before {
				s.tellEdition(widgets.CheckThis, "edition.older")
				return
			}
			s.tellEdition(widgets.Success, "edition.loaded")
		})
	}))
}

func (s *Screen) resetEdition() {
	s.change(s.deps.Store.ResetEdition, func() { s.tellEdition(widgets.Success, "edition.was-reset") })
}

// tellEdition says what became of the edition, and of the amendments that fit no entry of it.
func (s *Screen) tellEdition(severity widgets.Severity, id string) {
	notices := []widgets.Notice{{Severity: severity,
		Summary: s.say(id, i18n.Args{"Edition": s.speaker().Date(treaty.Date(s.held.register.Edition()))})}}
	if n := len(s.held.lost); n > 0 {
		notices = append(notices, widgets.Notice{Severity: widgets.CheckThis, Word: s.deps.Words.Say("severity.warn"),
			Summary: s.deps.Words.Count("screen.register.lost", n), LinkText: s.say("show-amendments"), OnLink: func() {
				s.view(true)
			}})
	}
	s.notify(notices...)
}

// chosen passes on the file that the user chose, and tells what went wrong with choosing.
func (s *Screen) chosen(then func(path string)) func(string, error) {
	return func(path string, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case path != "":
			then(path)
		}
	}
}
