package interview

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// editor takes one answer.
type editor interface {
	object() fyne.CanvasObject
	// value returns the answer in a type that request.Draft.Set takes, nil for none.
	value() any
	// place finds the field of a place inside a list answer, such as "identifiers[1].port"; an empty place is the
	// editor itself.
	place(inside string) (field *widgets.Field, ok bool)
}

// hooks are what an editor tells its page.
type hooks struct {
	left    func() // a text field was left: keep what stands there
	typed   func() // something was typed: keep it after a pause
	chosen  func() // a choice was made: keep it, and show what depends on it
	submit  func() // Enter
	rebuilt func() // the editor changed its height or its fields
}

// plain is an editor without places inside.
type plain struct {
	shown fyne.CanvasObject
	read  func() any
}

func (p plain) object() fyne.CanvasObject         { return p.shown }
func (p plain) value() any                        { return p.read() }
func (plain) place(string) (*widgets.Field, bool) { return nil, false }
func words(read func() string) func() any {
	return func() any {
		if text := strings.TrimSpace(read()); text != "" {
			return text
		}
		return nil
	}
}

// spec is what an editor is made for: a question, or a field of a list entry.
type spec struct {
	id      question.ID // of the question, or of the list
	field   string      // path of field names below the list, such as "identifiers.kind"
	kind    question.Kind
	level   question.Level
	options []string
	fields  []question.Field
}

func (s spec) path() string {
	if s.field == "" {
		return string(s.id)
	}
	return string(s.id) + "." + s.field
}

// newEditor makes the editor of a kind of answer with its value.
func (p *page) newEditor(s spec, value any, h hooks) editor {
	switch s.kind {
	case question.Text:
		return p.newText(s, value, h)
	case question.YesNo:
		return p.newYesNo(value, h)
	case question.Number:
		return newNumber(value, h)
	case question.One, question.Several:
		return p.newOptions(s, value, h)
	case question.Party, question.Language, question.TimeZone:
		return p.newSearch(s, value, h)
	case question.Languages:
		return p.newLanguages(value, h)
	case question.Date:
		return p.newDate(value, h)
	case question.Moment:
		return p.newMoment(s, value, h)
	case question.Authority:
		return p.newAuthority(s, value, h)
	case question.Authorities:
		return p.newAuthorities(s, value, h)
	case question.Entries:
		return p.newEntries(s, value, h)
	case question.Index:
		return p.newIndex(value, h)
	}
	return p.newLine(s, value, h)
}

func (p *page) newLine(s spec, value any, h hooks) editor {
	entry := widgets.NewEntry()
	entry.SetPlaceHolder(p.placeholder(s))
	text, _ := value.(string)
	entry.SetText(text)
	entry.OnChanged = func(string) { h.typed() }
	entry.OnLeft = h.left
	entry.OnSubmitted = func(string) { h.submit() }
	return plain{entry, words(func() string { return entry.Text })}
}

// newNumber takes figures alone, so that what stands there is always a number.
func newNumber(value any, h hooks) editor {
	entry := widgets.NewEntry()
	switch n := value.(type) {
	case int:
		entry.SetText(strconv.Itoa(n))
	case float64:
		entry.SetText(strconv.Itoa(int(n)))
	}
	entry.OnChanged = func(text string) {
		if figures := onlyFigures(text); figures != text {
			entry.SetText(figures)
			return
		}
		h.typed()
	}
	entry.OnLeft = h.left
	entry.OnSubmitted = func(string) { h.submit() }
	return plain{widgets.Row(0, widgets.Fixed(140, entry)), func() any {
		n, err := strconv.Atoi(entry.Text)
		if err != nil {
			return nil
		}
		return n
	}}
}

// longestNumber is the most figures that a number has.
const longestNumber = 9

func onlyFigures(text string) string {
	figures := strings.Map(func(r rune) rune {
		if r < utf8One && unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
	return figures[:min(len(figures), longestNumber)]
}

// utf8One is the first character that needs more than one byte.
const utf8One = 0x80

func (p *page) newYesNo(value any, h hooks) editor {
	options := widgets.NewOptions(false,
		[]widgets.Choice{{Value: "yes", Label: p.say("yes")}, {Value: "no", Label: p.say("no")}})
	if yes, ok := value.(bool); ok {
		options.SetChosen(map[bool]string{true: "yes", false: "no"}[yes])
	}
	options.OnChanged, options.OnSubmitted = h.chosen, h.submit
	return plain{options, func() any {
		if chosen := options.Chosen(); len(chosen) > 0 {
			return chosen[0] == "yes"
		}
		return nil
	}}
}

func (p *page) newOptions(s spec, value any, h hooks) editor {
	several := s.kind == question.Several
	options := widgets.NewOptions(several, p.choices(s))
	options.SetChosen(texts(value)...)
	options.OnChanged, options.OnSubmitted = h.chosen, h.submit
	return plain{options, func() any {
		chosen := options.Chosen()
		switch {
		case len(chosen) == 0:
			return nil
		case several:
			return chosen
		}
		return chosen[0]
	}}
}

// texts reads one text or a list of texts, as a draft or decoded JSON holds them.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		if v != "" {
			return []string{v}
		}
	case []string:
		return v
	case []any:
		var list []string
		for _, one := range v {
			if text, ok := one.(string); ok {
				list = append(list, text)
			}
		}
		return list
	}
	return nil
}

func (p *page) newDate(value any, h hooks) editor {
	field := widgets.NewDateField(p.dateWords(), p.today())
	text, _ := value.(string)
	field.SetValue(text)
	field.OnChanged = h.typed
	field.Entry.OnLeft = h.left
	field.Entry.OnSubmitted = func(string) { h.submit() }
	return plain{field, words(field.Value)}
}

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
		return text
	}
	return answer.Text{}
}

// newText takes a free text and, where the document is written in another language than the text, its translation.
func (p *page) newText(s spec, value any, h hooks) editor {
	text := textOf(value)
	main := p.newArea(text.Text, rowsOf(s), h)
	column := widgets.Column(look.Small, main)
	if longest, limited := rules.Brief(p.deps.Session.Facts(), s.id); limited && s.field == "" {
		column.Add(p.lengthOf(main, longest))
	}
	areas := map[string]*widgets.Entry{}
	for _, language := range p.translationLanguages() {
		area := p.newArea(text.Translations[language], rowsOf(s), h)
		areas[language] = area
		column.Add(widgets.NewText(widgets.Caption,
			p.say("translation", args{"Language": p.words.LanguageName(language)})))
		column.Add(area)
	}
	return plain{column, func() any {
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
func (p *page) lengthOf(area *widgets.Entry, longest int) fyne.CanvasObject {
	said := widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.CheckThis, Bold: true}, "")
	tell := func() {
		words, length := "", utf8.RuneCountInString(area.Text)
		if length > longest {
			words = widgets.CheckThis.Sign() + " " + p.say("not-brief", args{"Length": length, "Longest": longest})
		}
		said.Hidden = words == ""
		said.SetText(words)
	}
	typed := area.OnChanged
	area.OnChanged = func(words string) {
		before := said.Hidden
		tell()
		if said.Hidden != before {
			p.refresh()
		}
		typed(words)
	}
	tell()
	return said
}

// translationLanguages are the languages of the document in which the user does not write.
func (p *page) translationLanguages() []string {
	draft := p.deps.Session.Draft()
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

func withTranslation(text answer.Text, language, words string) answer.Text {
	translations := map[string]string{}
	for l, w := range text.Translations {
		translations[l] = w
	}
	delete(translations, language)
	if words != "" {
		translations[language] = words
	}
	text.Translations = translations
	if len(translations) == 0 {
		text.Translations = nil
	}
	return text
}

func (p *page) newArea(text string, rows int, h hooks) *widgets.Entry {
	area := widgets.NewTextArea(rows)
	area.SetText(text)
	area.OnChanged = func(string) { h.typed() }
	area.OnLeft = h.left
	area.OnSubmitted = func(string) { h.submit() }
	return area
}

// rowsOf is the height of a free text to begin with, in lines.
func rowsOf(s spec) int {
	if s.field != "" {
		return 2
	}
	q, _ := question.ByID(s.id)
	return q.Height
}
