package editor

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// textOf reads a free text, as a draft or decoded JSON holds it.
func textOf(value any) answer.Text {
	switch v := value.(type) {
	case answer.Text:
		return v
	case map[string]any:
		text := answer.Text{}
		text.Text, _ = v["text"].(string)
		translations, _ := v["translations"].(map[string]any)
		for language, words := range translations {
			if text.Translations == nil {
				text.Translations = map[string]string{}
			}
			text.Translations[language], _ = words.(string)
		}
		doubts, _ := v["unconfirmed"].(map[string]any)
		for language, why := range doubts {
			if text.Unconfirmed == nil {
				text.Unconfirmed = map[string]string{}
			}
			text.Unconfirmed[language], _ = why.(string)
		}
		return text
	}
	return answer.Text{}
}

// newText takes a free text and, where the document is written in another language than the text, its translation.
func newText(f *Form, s Spec, value any, h Hooks) Editor {
	text := textOf(value)
	main := newArea(text.Text, s.Height, h)
	column := widgets.Column(look.Small, main)
	if longest, limited := rules.Brief(f.Request.Facts(), s.ID); limited && s.Field == "" {
		column.Add(f.lengthOf(main, longest, h))
	}
	areas := map[string]*widgets.Entry{}
	for _, language := range f.translationLanguages() {
		area := newArea(text.Translations[language], s.Height, h)
		areas[language] = area
		column.Add(widgets.NewText(widgets.Caption,
			f.say("translation", i18n.Args{"Language": f.Words.LanguageName(language)})))
		column.Add(area)
	}
	return simple{object: column, value: func() any {
		text.Text = strings.TrimSpace(main.Text)
		for language, area := range areas {
			text = withTranslation(text, language, strings.TrimSpace(area.Text))
		}
		if text.Text == "" && len(text.Translations) == 0 {
			return nil
		}
		return text
	}}
}

// lengthOf says below a text, as it is typed, when it is longer than a brief one.
func (f *Form) lengthOf(area *widgets.Entry, longest int, h Hooks) fyne.CanvasObject {
	warning := widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.CheckThis, Bold: true}, "")
	update := func() {
		words, length := "", utf8.RuneCountInString(area.Text)
		if length > longest {
			words = widgets.CheckThis.Sign() + " " +
				f.say("not-brief", i18n.Args{"Length": length, "Longest": longest})
		}
		warning.Hidden = words == ""
		warning.SetText(words)
	}
	typed := area.OnChanged
	area.OnChanged = func(words string) {
		before := warning.Hidden
		update()
		if warning.Hidden != before {
			h.Resized()
		}
		typed(words)
	}
	update()
	return warning
}

// translationLanguages are the languages of the document in which the user does not write.
func (f *Form) translationLanguages() []string {
	draft := f.Request.Facts().Draft
	drafting := draft.String(question.DraftingLanguage)
	if drafting == "" {
		return nil
	}
	var languages []string
	for _, key := range []question.Key[string]{question.RequestLanguage, question.SecondLanguage} {
		if language := draft.String(key); language != "" && language != drafting &&
			!slices.Contains(languages, language) {
			languages = append(languages, language)
		}
	}
	return languages
}

// withTranslation gives a text its translation. Whoever changes the words of one confirms it.
func withTranslation(text answer.Text, language, words string) answer.Text {
	doubt := ""
	if words == text.Translations[language] {
		doubt = text.Unconfirmed[language]
	}
	return text.Translated(language, words, doubt)
}

func newArea(text string, rows int, h Hooks) *widgets.Entry {
	area := widgets.NewTextArea(rows)
	area.SetText(text)
	h.watch(area)
	return area
}
