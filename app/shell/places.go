package shell

import (
	"errors"
	"strings"

	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/party"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/review"
	"rogatory/app/screens/settings"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/flow"
	parties "rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// showDrafts leaves the draft and shows the list.
func (s *Shell) showDrafts() {
	if !s.leave() {
		return
	}
	s.session = nil
	if s.remembered.LastDraft != "" {
		s.remembered.LastDraft = ""
		s.remember()
	}
	speaker := s.speaker() // of its own: the list is read on another goroutine
	files, follow := opener{s}, followUps{s}
	list := drafts.New(drafts.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Store: s.services.List, Exchange: s.services.Exchange, Files: s.files(),
		Now:     s.services.Now,
		Party:   func(code string) string { return speaker.Party(parties.Code(code)) },
		Answers: s.answers,
		Open:    s.open, OpenFile: files.openFile, ChooseFile: files.chooseFile, New: s.begin,
		Assistance: follow.assistance, Extension: follow.extension, Office: s.showSettings})
	s.show(list, s.showDrafts)
	list.Load()
}

// answers writes the answers of a draft that is not open.
func (s *Shell) answers(draft *request.Draft) func(id string) string {
	facts, err := rules.Gather(s.services.Records.Register(), draft, s.services.Today())
	if err != nil {
		// without the records of its Parties
		facts = rules.Facts{Draft: draft, Register: s.services.Records.Register(), Today: s.services.Today()}
	}
	speaker := wording.Speaker{Words: s.words, Facts: facts}
	return func(id string) string { return speaker.Answer(question.ID(id), draft.Answer(question.ID(id))) }
}

// receive shows the list with the question for the passphrase of a file.
func (s *Shell) receive(path string) {
	s.showDrafts()
	if list, ok := s.shown.(*drafts.Screen); ok {
		list.ShowReceive(path)
	}
}

// showPlace shows where the session stands: a page of the interview, or the check of the answers.
func (s *Shell) showPlace() {
	if s.session == nil {
		s.showDrafts()
		return
	}
	if s.session.Place() == flow.Review {
		s.showReview()
		return
	}
	s.show(interview.New(interview.Deps{Words: s.words, Session: s.session, Runner: s.services.Runner,
		Line: s.line, Canvas: s.services.Window.Canvas(), Choose: s.files(), Rows: s.files(), Remembered: tables{s},
		Pending: s.renewBar, Kept: s.kept, Fail: s.failedToKeep, Changed: s.compareUnsaved, Arrived: s.renewBar,
		Moved: s.showPlace,
		Later: s.showDrafts, Party: s.showParty,
		Whole: s.remembered.Sections, ChangeWhole: s.changeSections}), s.showPlace)
}

// changeSections shows whole sections of the interview in the place of single pages, or the other way round.
func (s *Shell) changeSections() {
	s.keep()
	s.remembered.Sections = !s.remembered.Sections
	s.remember()
	s.setMenu()
	if _, ok := s.shown.(*interview.Screen); ok {
		s.showPlace()
	}
}

func (s *Shell) showReview() {
	s.show(review.New(review.Deps{Words: s.words, Session: s.session, Runner: s.services.Runner,
		Canvas: s.services.Window.Canvas(),
		Sheet:  s.sheetSaver(), Change: s.goToQuestion, Sign: s.showFinish, Back: s.backFromReview,
		Translations: func(returning bool) { s.showTranslations(returning) }}), s.showReview)
}

// check goes to the check of the answers from wherever the user is.
func (s *Shell) check() { s.checkThen(func() {}) }

// checkThen does something once the check is shown; it may refuse.
func (s *Shell) checkThen(then func()) {
	s.move(func(change *session.Change) error { change.GoTo(flow.Review); return nil },
		func() { s.showPlace(); then() })
}

// move stores where a step of the session leads, together with what stands on the page, and then shows something.
func (s *Shell) move(to func(*session.Change) error, then func()) {
	if page, ok := s.shown.(*interview.Screen); ok {
		page.Move(to, then)
		return
	}
	s.keep()
	s.step(nil, to, func(err error) {
		if err != nil {
			s.fail(err)
			return
		}
		then()
	})
}

// step stores answers of the request that is open, and where the step leads, beside the window. Ended is told how that
// went; without a request nothing happens.
func (s *Shell) step(values session.Values, to func(*session.Change) error, ended func(error)) {
	if s.session == nil {
		return
	}
	s.line.Do(func() work.Job {
		change, err := s.session.Answer(values)
		if err == nil {
			err = to(change)
		}
		return session.Storing(change, err, func(err error) {
			ended(err)
			var changed *request.ChangedError
			if errors.As(err, &changed) {
				s.compareVersions(func() (*session.Change, error) { return change, nil })
			}
		})
	})
}

// store stores a change that was worked out, beside the window.
func (s *Shell) store(change *session.Change, ended func(error)) {
	s.line.Do(func() work.Job { return session.Storing(change, nil, ended) })
}

// keep stores what stands on a page before something else is done.
func (s *Shell) keep() {
	if keeper, ok := s.shown.(keeper); ok {
		keeper.Keep()
	}
}

func (s *Shell) backFromReview() {
	s.move(func(change *session.Change) error { change.Back(); return nil }, s.showPlace)
}

func (s *Shell) goToQuestion(id question.ID) {
	s.move(func(change *session.Change) error { change.GoToQuestion(id); return nil }, func() {
		s.showPlace()
		if page, ok := s.shown.(*interview.Screen); ok {
			page.GoToQuestion(id)
		}
	})
}

func (s *Shell) showParty() {
	if s.session == nil || s.session.Facts().Requested.Code == "" {
		return
	}
	s.keep()
	s.show(party.New(party.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Facts: s.session.Facts(), Back: s.showPlace}), s.showParty)
}

func (s *Shell) showFinish() {
	if s.session == nil {
		return
	}
	s.keep()
	profile, err := s.services.Profile.Profile()
	if err != nil {
		s.fail(err)
	}
	letter, err := s.services.Catalogue.Words(s.session.Draft().String(question.RequestLanguage))
	if err != nil {
		letter = s.words // a draft without a language has no letter yet
	}
	s.show(finish.New(finish.Deps{Words: s.words, Letter: letter, Session: s.session, Runner: s.services.Runner,
		Canvas: s.services.Window.Canvas(),
		Office: s.services.Office, System: s.services.System, Files: s.files(), Certificate: profile.Certificate,
		Stamped: profile.TimeStamp != "", Path: s.services.Propose(s.session.Draft()), Sheet: s.sheetSaver(),
		Back: s.check, Drafts: s.showDrafts, Assistance: followUps{s}.followWithAssistance,
		Extension: followUps{s}.followWithExtension}),
		s.showFinish)
}

func (s *Shell) showSettings() {
	s.keep()
	page := settings.New(settings.Deps{Words: s.words, Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Store: s.services.Profile, Register: s.services.Records.Register(),
		Languages: s.services.Catalogue.ProgramLanguages(), Program: s.program(), Changed: s.changed,
		Back: s.showPlace})
	s.show(page, s.showSettings)
	page.Load()
}

// program is what is in use, with the defaults in the place of what was never chosen.
func (s *Shell) program() settings.Program {
	program := settings.Program{Language: s.remembered.Language, Mode: look.Mode(s.remembered.Theme),
		TextSize: s.remembered.TextSize}
	if program.Mode == "" {
		program.Mode = look.Light
	}
	if program.TextSize == 0 {
		program.TextSize = look.NormalText
	}
	return program
}

// renewBar shows above a request what it is, when it was saved last, and the ways to the list and to the check.
func (s *Shell) renewBar() {
	if s.ended {
		return
	}
	s.bar.RemoveAll()
	s.services.Window.SetTitle(s.title())
	if s.session == nil {
		return
	}
	left := widgets.NewLineLink("‹ "+s.say("to-drafts"), s.showDrafts)
	right := widgets.Row(look.Small)
	if line := s.storage(); line != "" {
		right.Add(widgets.Inset(look.Small, 3, widgets.NewLine(widgets.Note, line)))
	}
	right.Add(widgets.NewLineLink(s.say("preview"), s.showPreview))
	right.Add(widgets.NewLineLink(s.say("check"), s.check))
	content := widgets.Inset(look.Large, look.Small, newBar(left, s.describe(), right))
	s.bar.Add(widgets.Column(0, content, widgets.Rule()))
	s.bar.Refresh()
}

// storage says whether what stands on the page is on the disk; empty where nothing was changed yet.
func (s *Shell) storage() string {
	storer, ok := s.shown.(storer)
	switch {
	case ok && storer.Failed():
		return s.say("not-saved")
	case ok && storer.Pending():
		return s.say("saving")
	case s.saved.IsZero():
		return ""
	}
	return s.say("saved", i18n.Args{"Time": s.words.TimeOfDay(s.saved)})
}

// title says where the user is, for the list of windows and for those who cannot see the page.
func (s *Shell) title() string {
	var parts []string
	switch shown := s.shown.(type) {
	case *preview.Screen:
		parts = append(parts, s.words.Say("menu.preview"))
	case titled:
		parts = append(parts, shown.Title())
	}
	if s.session != nil {
		if reference := s.session.Draft().String(question.Reference); reference != "" {
			parts = append(parts, reference)
		}
	}
	return strings.Join(append(parts, "Rogatory"), " – ")
}

// describe is the draft in one line: reference, kind, from whom to whom.
func (s *Shell) describe() string {
	draft := s.session.Draft()
	reference := draft.String(question.Reference)
	if reference == "" {
		reference = s.words.Say("widget.no-reference")
	}
	line := reference
	if t := draft.Type(); t != "" {
		line += " · " + s.words.Say("screen.drafts.type."+string(t))
	}
	from, to := draft.String(question.RequestingParty), draft.String(question.RequestedParty)
	name := func(code string) string {
		if code == "" {
			return "…"
		}
		return s.speaker().Party(parties.Code(code))
	}
	if from != "" || to != "" {
		line += " · " + name(from) + " › " + name(to)
	}
	return line
}
