package translations

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"golang.org/x/text/language"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/translation"
	"rogatory/i18n"
)

// comingBack asks for the file of the translator.
func (s *Screen) comingBack() fyne.CanvasObject {
	field := widgets.NewField(s.say("import.path"), s.say("import.hint"), s.fault(),
		widgets.NewChooser(s.coming, s.deps.Words.Say("widget.choose"), s.deps.Files.OpenTexts, func(err error) {
			s.notify(s.result, s.failure(err))
		}))
	show := func() {
		if s.named(field, s.coming) {
			s.Check(strings.TrimSpace(s.coming.Text))
		}
	}
	s.coming.OnSubmitted = func(string) { show() }
	return widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("import")), field,
		widgets.Row(0, widgets.NewButton(widgets.Plain, s.say("import.do"), show)))
}

// Check shows what the file at a path brings, such as one that was dropped on the window. Nothing is taken yet.
func (s *Screen) Check(path string) {
	s.coming.SetText(path)
	s.cancel()
	s.cancel = s.deps.Runner.Run(func(context.Context) func() {
		returned, err := s.deps.Desk.ReadTexts(path)
		return func() {
			var offer translation.Offer
			if err == nil {
				offer, err = returned.Compare(s.speaker(), s.deps.Languages)
			}
			if err != nil {
				s.notify(s.result, s.failure(err))
				return
			}
			s.showOffer(offer)
		}
	})
}

// showOffer shows what would be taken and what would not, with the button that takes it, in the place of the rest of
// the page.
func (s *Screen) showOffer(offer translation.Offer) {
	cancel := widgets.NewLineLink(s.say("cancel"), func() { s.notify(s.result); s.FocusReturn() })
	buttons := widgets.Row(look.Medium, cancel)
	parts := []fyne.CanvasObject{widgets.NewText(widgets.Section,
		s.say("offer", i18n.Args{"Language": s.deps.Words.LanguageName(offer.Language)}))}
	for _, n := range s.warnings(offer) {
		parts = append(parts, widgets.NewNotice(n))
	}
	shown := slices.Concat(offer.Taken, offer.Doubtful)
	if len(shown) > 0 {
		take := widgets.NewButton(widgets.Filled, s.deps.Words.Count("screen.translations.take", len(shown)),
			func() { s.take(offer) })
		buttons = widgets.Row(look.Medium, take, cancel)
	} else {
		parts = append(parts, widgets.NewText(widgets.Body, s.say("offer.nothing")))
	}
	parts = append(parts, buttons)
	if rightToLeft(offer.Language) {
		parts = append(parts, widgets.NewText(widgets.Note, s.say("offer.order")))
	}
	for _, t := range shown {
		parts = append(parts, s.taken(t))
	}
	parts = append(parts, s.left(offer)...)
	s.result.Objects = parts
	s.stand(false)
	s.body.Refresh()
	s.scroll.Content.Refresh()
	s.scroll.Refresh()
	s.scroll.ScrollToTop()
	s.deps.Canvas.Focus(widgets.FirstFocusable(buttons))
}

// rightToLeft reports whether a language of documents is written from right to left, which the window shows run by run
// only.
func rightToLeft(tag string) bool {
	script, _ := language.Make(tag).Script()
	return slices.Contains([]string{"Arab", "Hebr"}, script.String())
}

// left names the texts that stay as they are.
func (s *Screen) left(offer translation.Offer) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, one := range []struct {
		id    string
		texts []string
	}{{"offer.same", namesOfTaken(offer.Same)}, {"offer.empty", names(offer.Empty)}} {
		if len(one.texts) > 0 {
			lines = append(lines, widgets.NewText(widgets.Note,
				s.say(one.id, i18n.Args{"Texts": strings.Join(one.texts, " · ")})))
		}
	}
	return lines
}

// warnings are what of the file no longer fits, and the addresses that got lost.
func (s *Screen) warnings(offer translation.Offer) []widgets.Notice {
	var notices []widgets.Notice
	warn := func(id string, texts []string) {
		if len(texts) > 0 {
			notices = append(notices,
				widgets.Notice{Severity: widgets.CheckThis, Word: s.deps.Words.Say("severity.warn"),
					Summary: s.say(id, i18n.Args{"Texts": strings.Join(texts, " · ")}), Action: s.say(id + ".do")})
		}
	}
	warn("offer.changed", namesOfTaken(offer.Changed))
	warn("offer.copied", namesOfTaken(offer.Copied))
	warn("offer.doubtful", namesOfTaken(offer.Doubtful))
	warn("offer.unknown", offer.Unknown)
	var lost []string
	for _, t := range slices.Concat(offer.Taken, offer.Doubtful) {
		if len(t.Lost) > 0 {
			lost = append(lost, t.Name+" ("+strings.Join(t.Lost, ", ")+")")
		}
	}
	warn("offer.lost", lost)
	return notices
}

// shownLength is how many characters of a text stand open; the whole is one key away.
const shownLength = 300

// taken is one translation beside its original.
func (s *Screen) taken(t translation.Taken) fyne.CanvasObject {
	card := widgets.Column(look.Small, widgets.NewText(widgets.Strong, t.Name))
	if len(t.Lost) > 0 {
		style := widgets.TextStyle{Size: widgets.Body.Size, Colour: widgets.CheckThis.Colour()}
		card.Add(widgets.NewSigned(widgets.CheckThis, style,
			s.say("offer.lost.here", i18n.Args{"Identifiers": strings.Join(t.Lost, ", ")})))
	}
	card.Add(s.words("offer.original", t.Original))
	card.Add(s.words("offer.translation", t.Words))
	if t.Replaces {
		card.Add(widgets.NewDisclosure(s.say("offer.replaces"),
			func() fyne.CanvasObject { return widgets.NewText(widgets.Note, t.Translation) }))
	}
	return widgets.Panel(look.Paper, look.Line, card)
}

// words shows a text under its label, a long one in short.
func (s *Screen) words(label, text string) fyne.CanvasObject {
	column := widgets.Column(look.Hair, widgets.NewText(widgets.Caption, s.say(label)))
	if utf8.RuneCountInString(text) <= shownLength {
		column.Add(widgets.NewText(widgets.Body, text))
		return column
	}
	column.Add(widgets.NewText(widgets.Body, string([]rune(text)[:shownLength])+" …"))
	column.Add(widgets.NewDisclosure(s.say("offer.whole"),
		func() fyne.CanvasObject { return widgets.NewText(widgets.Body, text) }))
	return column
}

// take stores the translations in one step, which one undo takes back, and asks who made them. Those in doubt stood
// beside their originals, so that taking them confirms them.
func (s *Screen) take(offer translation.Offer) {
	s.deps.Store(offer.Seen(s.deps.Session.Draft()), func(*session.Change) error { return nil }, func(err error) {
		if err != nil {
			s.notify(s.result, s.failure(err))
			return
		}
		s.deps.Kept()
		s.fill()
		s.tookOver(offer)
	})
}

// tookOver says what was taken and what is left to do.
func (s *Screen) tookOver(offer translation.Offer) {
	notices := []widgets.Notice{{Severity: widgets.Success,
		Word:     s.deps.Words.Count("screen.translations.taken", len(offer.Taken)+len(offer.Doubtful)),
		LinkText: s.say("undo"), OnLink: s.undo}}
	if id := s.unanswered(); id != "" {
		notices = append(notices, widgets.Notice{Severity: widgets.Consider, Word: s.deps.Words.Say("severity.advise"),
			Summary:  s.say("by"),
			LinkText: s.say("by.go", i18n.Args{"Question": s.speaker().Place(id)}), OnLink: func() {
				s.deps.Change(id)
			}})
	}
	s.notify(s.result, notices...)
	if len(notices) == 1 {
		s.deps.Canvas.Focus(s.back)
		return
	}
	s.deps.Canvas.Focus(widgets.FirstFocusable(s.result.Objects[1])) // a second Enter must not undo the first
}

func (s *Screen) undo() {
	s.deps.Store(nil, (*session.Change).Undo, func(err error) {
		if err != nil {
			s.notify(s.result, s.failure(err))
			return
		}
		s.deps.Kept()
		s.fill()
		s.notify(s.result, widgets.Notice{Severity: widgets.Consider, Summary: s.say("undone")})
		s.deps.Canvas.Focus(s.back)
	})
}

func names(texts []translation.Text) []string {
	var all []string
	for _, t := range texts {
		all = append(all, t.Name)
	}
	return all
}

func namesOfTaken(taken []translation.Taken) []string {
	var all []string
	for _, t := range taken {
		all = append(all, t.Name)
	}
	return all
}
