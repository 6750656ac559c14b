package shell

import (
	"context"

	"rogatory/app/screens/drafts"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// A preservation request is followed by a request for the stored data, or by one to preserve them for longer. The new
// draft has every answer that still fits and opens at the first page that needs one.

// followUps begin the requests that follow another one.
type followUps struct{ *Shell }

func (s followUps) assistance(id string) {
	s.follow(id, "followed.assistance", s.services.Drafts.Assistance)
}

func (s followUps) extension(id string) {
	s.follow(id, "followed.extension", s.services.Drafts.Extension)
}

func (s followUps) followWithAssistance() { s.followChosen(s.assistance) }

func (s followUps) followWithExtension() { s.followChosen(s.extension) }

// followChosen follows up the draft that is open, or the one under the cursor of the list. Where that is no
// preservation request, it says so.
func (s followUps) followChosen(follow func(id string)) {
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
func (s followUps) follow(id, sentence string, begin func(id string) (request.Kept, error)) {
	if !s.leave() {
		return
	}
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
