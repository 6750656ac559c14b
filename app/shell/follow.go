package shell

import (
	"context"

	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// A preservation request is followed by a request for the stored data, or by one to preserve them for longer. The new
// draft has every answer that still fits and opens at the first page that needs one.

func (s *Shell) assistance(id string) {
	s.follow(id, "followed.assistance", s.services.Drafts.Assistance)
}

func (s *Shell) extension(id string) { s.follow(id, "followed.extension", s.services.Drafts.Extension) }

func (s *Shell) followWithAssistance() { s.followChosen(s.assistance) }

func (s *Shell) followWithExtension() { s.followChosen(s.extension) }

// followChosen follows up the draft that is open, or the one under the cursor of the list. Where that is no
// preservation request, it says so.
func (s *Shell) followChosen(follow func(id string)) {
	id, kind := "", ""
	if s.session != nil {
		id, kind = s.session.Draft().ID, string(s.session.Draft().Type())
	} else if list, ok := s.shown.(*drafts.Screen); ok {
		id, kind = list.Chosen()
	}
	if kind != string(treaty.Preservation) {
		s.notify(widgets.Notice{Severity: widgets.Consider, Summary: s.say("followed.nothing")})
		return
	}
	follow(id)
}

// follow makes and opens the new draft, and says in one sentence what came over.
func (s *Shell) follow(id, sentence string, begin func(id string) (request.Kept, error)) {
	s.leave()
	s.services.Runner.Run(func(context.Context) func() {
		kept, err := begin(id)
		return func() {
			s.work(kept, err)
			if err == nil {
				s.notify(widgets.Notice{Severity: widgets.Consider,
					Summary: s.words.Count("shell."+sentence, len(kept.Draft.Answered()),
						i18n.Args{"Reference": kept.Draft.String(question.PreviousPreservationReference)})})
			}
		}
	})
}

// notify says something above the screen, without stopping it.
func (s *Shell) notify(notice widgets.Notice) {
	notice.LinkText, notice.OnLink = s.say("dismiss"), s.hush
	s.put(notice)
}

// put shows a notice above the screen in the place of the one before; hush takes it away.
func (s *Shell) put(notice widgets.Notice) {
	s.banner.RemoveAll()
	s.banner.Add(widgets.Inset(look.Large, look.Small, widgets.NewNotice(notice)))
	s.banner.Refresh()
}

func (s *Shell) hush() {
	s.banner.RemoveAll()
	s.banner.Refresh()
}
