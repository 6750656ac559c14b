package editor

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Editor takes one answer.
type Editor interface {
	// Object is what is shown.
	Object() fyne.CanvasObject
	// Value returns the answer in a type that request.Draft.Set takes, nil for none.
	Value() any
	// Place finds the field of a place inside an answer that is a list, such as "[1].port".
	Place(inside string) (field *widgets.Field, ok bool)
	// ClearFaults takes the messages at the places inside away.
	ClearFaults()
}

// Hooks are what an editor tells its page.
type Hooks struct {
	Left    func() // a text field was left: keep what is in it
	Typed   func() // something was typed: keep it after a pause
	Chosen  func() // a choice was made: keep it, and show what depends on it
	Submit  func() // Enter
	Resized func() // the editor has another height, or other fields
}

// watch reports what happens in a field of text.
func (h Hooks) watch(entry *widgets.Entry) {
	entry.OnChanged = func(string) { h.Typed() }
	entry.OnLeft = h.Left
	entry.OnSubmitted = func(string) { h.Submit() }
}

// watchDate reports what happens in a field for a date.
func (h Hooks) watchDate(field *widgets.DateField) {
	field.OnChanged = h.Typed
	field.Entry.OnLeft = h.Left
	field.Entry.OnSubmitted = func(string) { h.Submit() }
}

// Spec is what an editor is made for: a question, or a field of the entries of a list.
type Spec struct {
	ID      question.ID // of the question, or of the list
	Field   string      // names of fields below the list, such as "identifiers.kind"; empty for a question
	Kind    question.Kind
	Level   question.Level
	Options []string         // of a choice, as the draft holds them
	Fields  []question.Field // of the entries of a list
	Height  int              // lines of a free text to begin with
}

// Path names the question or the field of a list, as the catalogue of words does.
func (s Spec) Path() string {
	if s.Field == "" {
		return string(s.ID)
	}
	return string(s.ID) + "." + s.Field
}

// Request is what the editors ask about the request, which may change while they are shown.
type Request interface {
	Facts() rules.Facts
	Route() rules.Route
	// DocumentLanguages are the tags of the languages in which the program writes.
	DocumentLanguages() []string
}

// Files asks the user for a file that goes with the request and reads it. An empty name means that none was chosen.
type Files interface {
	Attachment(then func(name, sha256 string, err error))
}

// Form is what all editors of a page share.
type Form struct {
	Words   *i18n.Words
	Request Request
	Choose  Files
	Focus   func(fyne.CanvasObject) // puts the focus on the first field inside
	Fail    func(error)             // says that something could not be done
	// Identifiers makes the editor of the list with the path IdentifierList; zone is the time zone of the item, which
	// may change.
	Identifiers func(value any, zone func() string, h Hooks) Editor
}

// New makes the editor of a kind of answer with its value, as a draft or decoded JSON holds it.
func (f *Form) New(s Spec, value any, h Hooks) Editor {
	switch s.Kind {
	case question.Text:
		return newText(f, s, value, h)
	case question.YesNo:
		return newYesNo(f, value, h)
	case question.Number:
		return newNumber(value, h)
	case question.One, question.Several:
		return newOptions(f, s, value, h)
	case question.Party, question.Language, question.TimeZone:
		return newSearch(f, f.longList(s), "search."+string(s.Kind), value, h)
	case question.Languages:
		return newLanguages(f, value, h)
	case question.Date:
		return newDate(f, value, h)
	case question.Moment:
		return newMoment(f, s, value, h)
	case question.Authority, question.Authorities:
		return newAuthorities(f, s, value, h)
	case question.Entries:
		return newEntries(f, s, value, h)
	case question.Index:
		return newIndex(f, value, h)
	}
	return newLine(f, s, value, h)
}

func (f *Form) say(id string, a ...i18n.Args) string {
	return f.Words.Say("screen.interview."+id, a...)
}

func (f *Form) speaker() wording.Speaker {
	return wording.Speaker{Words: f.Words, Facts: f.Request.Facts()}
}

func (f *Form) today() time.Time { return f.Request.Facts().Today.Time() }

func (f *Form) dateWords() widgets.DateWords {
	return widgets.NewDateWords(func(id string) string { return f.Words.Say(id) }, f.Words.Date)
}

// Marked adds to the label of a field what may stay empty; what must be answered has no mark.
func (f *Form) Marked(label string, level question.Level) string {
	switch level {
	case question.Optional:
		return label + " " + f.say("optional")
	case question.Recommended:
		return label + " " + f.say("recommended")
	}
	return label
}

// placeholder is the example of an answer of one line; the fields of a list have none.
func (f *Form) placeholder(s Spec) string {
	example := f.Words.SayOr("question."+string(s.ID)+".example", "")
	if example == "" || s.Field != "" || !OneLine(s.Kind) {
		return ""
	}
	return f.say("example", i18n.Args{"Example": example})
}

// OneLine reports whether an answer is typed in a field of one line.
func OneLine(kind question.Kind) bool {
	return kind == question.ShortText || kind == question.Phone || kind == question.Email
}

// whole is an editor without places inside.
type whole struct{}

func (whole) Place(string) (*widgets.Field, bool) { return nil, false }
func (whole) ClearFaults()                        {}

// simple is an editor of one object.
type simple struct {
	whole
	object fyne.CanvasObject
	value  func() any
}

func (s simple) Object() fyne.CanvasObject { return s.object }
func (s simple) Value() any                { return s.value() }

// trimmed is the value of an editor of one text.
func trimmed(read func() string) func() any {
	return func() any {
		if text := strings.TrimSpace(read()); text != "" {
			return text
		}
		return nil
	}
}
