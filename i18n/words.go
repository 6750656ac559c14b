package i18n

import (
	"strings"
	"sync"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// Words says messages in one language. It looks a message up when it is first said.
type Words struct {
	language  string
	messages  flat
	english   *Words                   // nil where the language is English
	localizer func() *goi18n.Localizer // made when a text with arguments is first said
	said      sync.Map                 // *goi18n.Message by its id
	templates templates                // of the messages that were said
}

func newWords(tag string, messages flat) *Words {
	return &Words{language: tag, messages: messages, localizer: sync.OnceValue(func() *goi18n.Localizer {
		unicode := unicodeTag(tag)
		return goi18n.NewLocalizer(goi18n.NewBundle(unicode), unicode.String())
	})}
}

// Language returns the tag of the language.
func (w *Words) Language() string { return w.language }

// Say returns the message with this id, in English between marks where nobody has translated it yet. A message that
// does not exist comes back as its id in double brackets, which tests look for.
func (w *Words) Say(id string, args ...Args) string {
	return w.SayOr(id, Missing(id), args...)
}

// SayOr returns the message with this id, or the other text where there is none.
func (w *Words) SayOr(id, other string, args ...Args) string {
	if text, ok := w.find(id, nil, args); ok {
		return text
	}
	return other
}

// Count returns the message in the plural form that n asks for; n is its argument Count.
func (w *Words) Count(id string, n int, args ...Args) string {
	if text, ok := w.find(id, n, append(args, Args{"Count": n})); ok {
		return text
	}
	return Missing(id)
}

// Has reports whether the message exists, in this language or in English.
func (w *Words) Has(id string) bool {
	return w.message(id) != nil || w.english != nil && w.english.message(id) != nil
}

// find says a message in the language or, between marks, in English. The count is nil or an int.
func (w *Words) find(id string, count any, args []Args) (text string, ok bool) {
	if message := w.message(id); message != nil {
		return w.fill(message, count, args), true
	}
	if w.english == nil {
		return "", false
	}
	text, ok = w.english.find(id, count, args)
	return Untranslated(text), ok
}

// message returns the message with an id in this very language; nil where there is none or it is not translated.
func (w *Words) message(id string) *goi18n.Message {
	if known, ok := w.said.Load(id); ok {
		return known.(*goi18n.Message)
	}
	var message *goi18n.Message
	if fields, _ := w.messages.line(w.language + "/" + id); id != "" && fields != "" {
		message = parse(id, fields[1:])
	}
	w.said.Store(id, message)
	return message
}

// parse reads the fields of a line.
func parse(id, fields string) *goi18n.Message {
	other, forms, more := strings.Cut(fields, "\t")
	message := &goi18n.Message{ID: id, Other: unescape(other)}
	for more {
		var form string
		form, forms, more = strings.Cut(forms, "\t")
		name, text, _ := strings.Cut(form, "=")
		switch text = unescape(text); name {
		case "zero":
			message.Zero = text
		case "one":
			message.One = text
		case "two":
			message.Two = text
		case "few":
			message.Few = text
		case "many":
			message.Many = text
		}
	}
	return message
}

// fill puts the arguments into a message. go-i18n chooses the plural form, and returns the text of another form with an
// error where that one is missing. A text without arguments is the message itself.
func (w *Words) fill(message *goi18n.Message, count any, args []Args) string {
	if count == nil && !strings.Contains(message.Other, "{{") {
		return message.Other
	}
	text, err := w.localizer().Localize(&goi18n.LocalizeConfig{DefaultMessage: message, PluralCount: count,
		TemplateData: merge(args), TemplateParser: &w.templates})
	if text == "" && err != nil {
		return Missing(message.ID)
	}
	return text
}

// templates keeps each template that was parsed, by its text.
type templates struct{ parsed sync.Map }

// Cacheable says that go-i18n need not keep the templates too: its own live no longer than one call.
func (t *templates) Cacheable() bool { return false }

// Parse returns the template of a text.
func (t *templates) Parse(text, left, right string) (template.ParsedTemplate, error) {
	if known, ok := t.parsed.Load(text); ok {
		return known.(template.ParsedTemplate), nil
	}
	parsed, err := (&template.TextParser{}).Parse(text, left, right)
	if err == nil {
		t.parsed.Store(text, parsed)
	}
	return parsed, err
}

// Missing is what stands in the place of a message that does not exist.
func Missing(id string) string { return "⟦" + id + "⟧" }

// Untranslated marks an English text that stands where the language of the document has none yet: "[en: Loss]". The
// marks are plain signs, since every typeface has them, and name the language by its tag, which needs no translation.
func Untranslated(text string) string { return "[" + English + ": " + text + "]" }

func merge(args []Args) Args {
	merged := Args{}
	for _, a := range args {
		for key, value := range a {
			merged[key] = value
		}
	}
	return merged
}
