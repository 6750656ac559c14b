package preview

import (
	"context"

	"fyne.io/fyne/v2"
	"rogatory/forms/office"
	"rogatory/i18n"
)

// answerLinks makes what lies over the answers of a page.
func (s *Screen) answerLinks(places []Place, page int) []fyne.CanvasObject {
	var answerLinks []fyne.CanvasObject
	for _, place := range places {
		if place.Page == page {
			answerLinks = append(answerLinks, newAnswerLink(place, s))
		}
	}
	return answerLinks
}

// name says at the foot to which question a link leads.
func (s *Screen) name(answerLink *answerLink) {
	s.named = answerLink
	s.setFoot(s.say("goes", i18n.Args{"Question": s.deps.Question(answerLink.place.Question)}))
}

// unname takes the name of a link away, unless another one has taken its place already.
func (s *Screen) unname(answerLink *answerLink) {
	if s.named != answerLink {
		return
	}
	s.named = nil
	words := ""
	if len(s.made.Places) > 0 {
		words = s.say("hint")
	}
	s.setFoot(words)
}

// setFoot says something at the foot, and gives it another height only where its words need one.
func (s *Screen) setFoot(words string) {
	before := s.foot.MinSize().Height
	s.foot.SetText(words)
	if s.foot.MinSize().Height != before {
		s.content.Refresh()
	}
}

// reveal scrolls until a link can be seen, its beginning where it is higher than the window.
func (s *Screen) reveal(answerLink *answerLink) {
	if answerLink.place.Page >= len(s.stack.sheets) {
		return
	}
	view := s.pane.scroll
	top := s.stack.sheets[answerLink.place.Page].content.Position().Y + answerLink.Position().Y
	bottom := top + answerLink.Size().Height
	switch {
	case top < view.Offset.Y || bottom-top > view.Size().Height:
		s.pane.scrollTo(fyne.NewPos(view.Offset.X, top-margin))
	case bottom > view.Offset.Y+view.Size().Height:
		s.pane.scrollTo(fyne.NewPos(view.Offset.X, bottom+margin-view.Size().Height))
	}
}

// other is the layout of two languages that is not in use.
func other(layout office.Layout) office.Layout {
	for _, one := range office.Layouts() {
		if one != layout {
			return one
		}
	}
	return layout
}

// offerLayout offers the other layout where the request has two languages.
func (s *Screen) offerLayout() {
	if s.deps.Office == nil {
		return
	}
	s.deps.Runner.Run(func(context.Context) func() {
		profile, err := s.deps.Office.Profile()
		if err != nil {
			return nil // the document cannot be made either, and says why
		}
		return func() {
			s.tools.layout.SetText(s.say("layout." + string(other(profile.Layout()))))
			s.tools.layout.Show()
			s.tools.row.Refresh()
		}
	})
}

// changeLayout keeps the other layout in the profile of the office and makes the pages anew.
func (s *Screen) changeLayout() {
	s.deps.Runner.Run(func(context.Context) func() {
		profile, err := s.deps.Office.Profile()
		if err == nil {
			profile.BilingualLayout = other(profile.Layout())
			err = s.deps.Office.SaveProfile(profile)
		}
		return func() {
			if err != nil {
				s.fail(err)
				return
			}
			s.offerLayout()
			s.again()
		}
	})
}
