package review

import (
	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/translation"
	"rogatory/i18n"
)

// translations says for each other language of the document whether all texts are translated, with the ways to a
// translator and back. It is nil where no text needs a translation.
func (s *Screen) translations() fyne.CanvasObject {
	targets := translation.Targets(s.deps.Session.Draft())
	if len(targets) == 0 {
		return nil
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("translations")))
	for _, language := range targets {
		texts, err := translation.Texts(s.speaker(), language)
		if err != nil {
			column.Add(widgets.NewText(widgets.Problem, s.deps.Words.Error(err)))
			continue
		}
		column.Add(s.translated(texts, s.deps.Words.LanguageName(language)))
	}
	column.Add(widgets.Row(look.Large,
		widgets.NewLineLink(s.say("translations.export"), func() { s.deps.Translations(false) }),
		widgets.NewLineLink(s.say("translations.import"), func() { s.deps.Translations(true) })))
	return column
}

func (s *Screen) translated(texts []translation.Text, language string) fyne.CanvasObject {
	missing := translation.Missing(texts)
	if missing == 0 {
		return widgets.NewSigned(widgets.Success, widgets.Body,
			s.deps.Words.Count("screen.review.translations.complete", len(texts), i18n.Args{"Language": language}))
	}
	return widgets.NewSigned(widgets.CheckThis, widgets.Body,
		s.deps.Words.Count("screen.review.translations.missing", missing,
			i18n.Args{"Language": language, "All": len(texts)}))
}
