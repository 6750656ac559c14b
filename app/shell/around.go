package shell

import (
	"rogatory/app/guide"
	"rogatory/app/screens/about"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/party"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/register"
	"rogatory/app/screens/review"
	"rogatory/app/screens/settings"
	"rogatory/app/screens/shortcuts"
	"rogatory/app/screens/translations"
	"rogatory/app/screens/verify"
	parties "rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
)

// The screens around a request: the pages of its PDF, the signatures of any PDF, the register, the keys, the program
// itself.

func (s *Shell) showPreview() {
	if s.session == nil {
		return
	}
	s.keep()
	draft := s.session.Draft() // of its own: the session goes on while the document is made
	speaker := s.speaker()
	page := preview.New(preview.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Engine: s.services.Engine,
		Make:   func() (preview.Made, error) { return s.services.Preview(draft) }, Office: s.layouts(draft),
		Question: func(place string) string { return speaker.Place(question.ID(place)) },
		Go:       func(place string) { s.goToQuestion(question.ID(place)) }, Back: s.showPlace})
	s.show(page, s.showPreview)
	page.Load()
}

// layouts keeps how two languages stand on paper; nil where the request has one language.
func (s *Shell) layouts(draft *request.Draft) preview.Office {
	if second := draft.String(question.SecondLanguage); second == "" ||
		second == draft.String(question.RequestLanguage) {
		return nil
	}
	return s.services.Profile
}

// library shows the pages that need no request.
type library struct{ *Shell }

func (s library) showVerify() { s.verify("") }

// verify shows what the signatures of a PDF are worth; without a path the user chooses one.
func (s library) verify(path string) {
	s.keep()
	page := verify.New(verify.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Files: s.files(), Examine: s.services.Examine,
		Party: func(code string) string { return s.speaker().Party(parties.Code(code)) },
		Take:  opener(s).takeDraft, Compare: s.receive, Open: s.open, Back: s.showPlace})
	s.show(page, func() { s.verify(page.Path()) })
	if path != "" {
		page.Check(path)
	}
}

func (s library) showRegister() {
	s.keep()
	page := register.New(register.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Store: s.services.Records, Files: s.files(),
		Today: s.services.Today, State: s.parties, Party: s.showRecord, Changed: s.registerChanged, Back: s.showPlace})
	s.show(page, s.showRegister)
	page.Load()
}

// showRecord shows what the register holds on a Party, apart from any request.
func (s library) showRecord(code parties.Code) {
	record, err := s.services.Records.Register().Party(code)
	if err != nil {
		s.fail(err)
		return
	}
	today := s.services.Today()
	facts := rules.Facts{Draft: request.New(""), Requested: record.At(today), Register: s.services.Records.Register(),
		Today: today}
	if facts.Instruments, err = facts.Register.Instruments(); err != nil {
		s.fail(err)
		return
	}
	s.show(party.New(party.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Facts: facts, Whole: &record, Back: s.showRegister}),
		func() { s.showRecord(code) })
}

// registerChanged goes on with the draft that is open under the register that is now in use.
func (s library) registerChanged() {
	if s.session == nil {
		return
	}
	renewed, err := s.openSession(s.session.Kept())
	if err != nil {
		s.fail(err)
		return
	}
	s.session = renewed
}

func (s library) showShortcuts() {
	s.keep()
	s.show(shortcuts.New(shortcuts.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Menu: menus(s).menu(), Back: s.showPlace}),
		s.showShortcuts)
}

func (s library) showAbout() {
	s.keep()
	s.show(about.New(about.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Version:  s.services.Version,
		Register: s.services.Records.Register(), Back: s.showPlace}), s.showAbout)
}

// showGuide opens the guide at the chapter about the page that is shown; its way back leads to that page.
func (s library) showGuide() {
	if _, ok := s.shown.(*guide.Screen); !ok {
		s.keep()
		s.openGuide(s.chapter(), s.again)
	}
}

func (s library) openGuide(chapter string, back func()) {
	page, err := guide.New(guide.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Chapter: chapter, Back: back})
	if err != nil {
		s.fail(err)
		return
	}
	s.show(page, func() { s.openGuide(page.Shown(), back) })
}

// chapter is the id of the chapter about the page that is shown; empty for the first.
func (s library) chapter() string {
	switch s.shown.(type) {
	case *interview.Screen:
		return string(s.session.Draft().Type())
	case *party.Screen, *register.Screen:
		return "party"
	case *review.Screen:
		return "findings"
	case *preview.Screen, *translations.Screen:
		return "document"
	case *finish.Screen:
		return "signing"
	case *verify.Screen:
		return "verify"
	case *settings.Screen:
		return "first-start"
	case *shortcuts.Screen:
		return "keyboard"
	}
	return ""
}
