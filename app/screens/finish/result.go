package finish

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// done shows what came out, step by step. Where the user must decide, again repeats the work with a changed order.
func (s *Screen) done(order Order, signer string, err error, again func(Order)) {
	s.idle()
	switch {
	case errors.Is(err, ErrExists):
		changed := order
		changed.Replace = true
		s.question(s.say("exists", i18n.Args{"Path": order.Path}), s.say("replace"), func() { again(changed) })
		return
	case errors.Is(err, ErrNoTimeStamp):
		changed := order
		changed.Unstamped = true
		s.question(s.deps.Words.Error(err), s.say("unstamped"), func() { again(changed) })
		return
	case errors.Is(err, ErrLastTry):
		changed := order
		changed.LastTry = true
		s.question(s.deps.Words.Error(err), s.say("last-try"), func() { again(changed) })
		return
	case err != nil:
		s.focusBefore()
		s.fail(err)
		return
	}
	s.password.SetText("")
	s.saved = order.Path
	buttons := s.fileButtons()
	s.show(s.steps(order.Path, signer), buttons, s.next(signer != ""))
	s.scroll.Reveal(s.result)
	s.deps.Canvas.Focus(widgets.FirstFocusable(buttons))
}

// question says what stands in the way, with a link to the way round, which has the focus.
func (s *Screen) question(what, way string, then func()) {
	notice := widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis, Word: s.deps.Words.Say("severity.warn"),
		Summary: what, LinkText: way, OnLink: then})
	s.show(notice)
	s.scroll.Reveal(s.result)
	s.deps.Canvas.Focus(widgets.FirstFocusable(notice))
}

func (s *Screen) steps(path, signer string) fyne.CanvasObject {
	lines := []string{s.say("step.made")}
	if signer != "" {
		lines = append(lines, s.say("step.signed", i18n.Args{"Signer": signer}))
	} else if !s.deps.Session.Complete() {
		lines = append(lines, s.say("step.draft"))
	}
	lines = append(lines, s.say("step.saved", i18n.Args{"Path": path}))
	column := widgets.Column(look.Hair)
	for _, line := range lines {
		column.Add(widgets.NewSigned(widgets.Success, widgets.Body, line))
	}
	return widgets.Panel(look.DoneTint, look.Done, column)
}

func (s *Screen) fileButtons() fyne.CanvasObject {
	act := func(do func(string) error) func() {
		return func() {
			path := s.saved
			s.deps.Runner.Run(func(context.Context) func() {
				if err := do(path); err != nil {
					return func() { s.tellBelow(err) }
				}
				return nil
			})
		}
	}
	return widgets.Row(look.Small,
		widgets.NewButton(widgets.Plain, s.say("open"), act(s.deps.System.Open)),
		widgets.NewButton(widgets.Plain, s.say("print"), act(s.deps.System.Print)),
		widgets.NewButton(widgets.Plain, s.say("show"), act(s.deps.System.ShowInFolder)))
}

// tellBelow says what went wrong with a file that was saved, and keeps the buttons.
func (s *Screen) tellBelow(err error) {
	s.show(append(slices.Clone(s.result.Objects[:min(len(s.result.Objects), 3)]),
		widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
			Summary: s.deps.Words.Error(err)}))...)
}

// Print prints the file that was saved last, or says that there is none yet.
func (s *Screen) Print() {
	if s.saved == "" {
		s.show(widgets.NewNotice(widgets.Notice{Severity: widgets.Consider, Summary: s.say("print.first")}))
		return
	}
	path := s.saved
	s.deps.Runner.Run(func(context.Context) func() {
		if err := s.deps.System.Print(path); err != nil {
			return func() { s.tellBelow(err) }
		}
		return nil
	})
}

// next says in three sentences what to do now, with the text of an e-mail that holds no facts.
func (s *Screen) next(signed bool) fyne.CanvasObject {
	if !signed {
		return widgets.Row(0, widgets.NewLineLink(s.say("to-drafts"), s.deps.Drafts))
	}
	to, _ := s.addressee()
	preservation := s.deps.Session.Draft().Type() == treaty.Preservation
	answer := "next.data"
	if preservation {
		answer = "next.date"
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("next")),
		widgets.NewText(widgets.Body,
			s.say("next.send", i18n.Args{"To": to,
				"Channel": s.deps.Words.Say("channel." + s.deps.Session.Draft().String(question.SendingChannel))})),
		widgets.NewText(widgets.Body, s.say("next.call")),
		widgets.NewText(widgets.Body, s.say(answer)),
		widgets.Row(look.Large, widgets.NewCopy(s.deps.Runner, s.say("email"), s.deps.Words.Say("widget.copied"),
			s.email()), widgets.NewLineLink(s.say("to-drafts"), s.deps.Drafts)))
	if preservation {
		column.Add(widgets.NewText(widgets.Section, s.say("follow")))
		column.Add(widgets.NewText(widgets.Body, s.say("follow.what")))
		column.Add(widgets.Row(look.Large, widgets.NewLineLink(s.say("follow.assistance"), s.deps.Assistance),
			widgets.NewLineLink(s.say("follow.extension"), s.deps.Extension)))
	}
	return column
}

// addressee returns the name of the addressee and its first e-mail address.
func (s *Screen) addressee() (name, email string) {
	speaker := wording.Speaker{Words: s.deps.Words, Facts: s.deps.Session.Facts()}
	to, _ := speaker.Addressee(s.deps.Session.Draft().Addressee(question.SendingTo))
	if len(to.Emails) > 0 {
		email = to.Emails[0]
	}
	return to.Name, email
}

// email is a text for the message that carries the request. It names no fact, no person and no identifier.
func (s *Screen) email() string {
	_, address := s.addressee()
	draft := s.deps.Session.Draft()
	return s.deps.Letter.Say("screen.finish.email.text",
		i18n.Args{"Address": address, "Reference": draft.String(question.Reference),
			"Authority": draft.Text(question.AuthorityName).Text, "Person": draft.String(question.SignatoryName),
			"Phone": draft.String(question.AuthorityPhone)})
}
