// Package i18n finds words: the sentence for an id in a language, with its arguments, plurals, dates and lists. It
// knows no toolkit and nothing of the domain.
//
// People write the catalogue as JSON (package i18n/catalog). What is built in is one flat file made of it, which is
// searched and never read as a whole (flat.go); go generate makes it, and a test says when it is stale. The area
// "native" holds what a language needs beyond English (native.go).
//
// A message that nobody has translated yet is said in English between marks (Untranslated), so that no document prints
// English as if it were meant; Catalogue.Waiting counts such messages, and no request is signed while there is one.
//
// Two languages are in use at once, the program's and the document's, so Words is a value that callers pass around:
//
//	catalogue := i18n.Embedded()
//	words, err := catalogue.Words("fr")
//	words.Say("finding.limb-missing.summary", i18n.Args{"Limb": "c"})
package i18n

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
)

// English is the language in which the catalogue is written first and to which a missing text falls back.
const English = "en"

// Args are the arguments of a message by the names that stand in it.
type Args = map[string]any

// Catalogue holds the messages of all languages. It opens a language when it is first asked for and is safe for use by
// several goroutines.
type Catalogue struct {
	text      flat
	languages []string
	areas     map[string][]string // of each language

	mutex sync.Mutex
	words map[string]*Words
}

// Embedded returns the catalogue that is built into the program, always the same one, so that what was said once need
// not be parsed again.
func Embedded() *Catalogue { return embeddedCatalogue() }

var embeddedCatalogue = sync.OnceValue(func() *Catalogue {
	catalogue, err := Read(string(embedded))
	if err != nil {
		panic(err) // the tests hold the file to the catalogue that it was made of
	}
	return catalogue
})

// Read opens a catalogue in the form of the flat file that is built in. The error is for a text that is none.
func Read(text string) (*Catalogue, error) {
	if !strings.HasSuffix(text, "\n") {
		return nil, errors.New("the catalogue's flat file has no end")
	}
	catalogue := &Catalogue{text: flat(text), words: map[string]*Words{}}
	catalogue.languages, catalogue.areas = catalogue.text.languages()
	if !catalogue.Has(English) {
		return nil, errors.New("the catalogue has no English messages")
	}
	return catalogue, nil
}

// Languages returns the tags of all languages in the catalogue, sorted.
func (c *Catalogue) Languages() []string { return slices.Clone(c.languages) }

// ProgramLanguages returns the languages in which the program itself speaks: those with words for its screens.
func (c *Catalogue) ProgramLanguages() []string { return c.with("screens") }

// DocumentLanguages returns the languages in which a request can be written.
func (c *Catalogue) DocumentLanguages() []string { return c.with("document") }

// with returns the languages that have an area.
func (c *Catalogue) with(area string) []string {
	return slices.DeleteFunc(c.Languages(), func(tag string) bool { return !slices.Contains(c.areas[tag], area) })
}

// Has reports whether the catalogue has words in a language.
func (c *Catalogue) Has(tag string) bool { return slices.Contains(c.languages, tag) }

// Match returns the program language that is nearest to the wanted ones, such as those of the operating system.
func (c *Catalogue) Match(wanted ...string) string {
	tags := []language.Tag{language.English}
	for _, l := range c.ProgramLanguages() {
		if l != English {
			tags = append(tags, language.Make(l))
		}
	}
	var preferred []language.Tag
	for _, w := range wanted {
		preferred = append(preferred, language.Make(w))
	}
	_, i, _ := language.NewMatcher(tags).Match(preferred...)
	return tags[i].String()
}

// Words returns the messages of one language. A message that is missing there is said in English between marks.
func (c *Catalogue) Words(tag string) (*Words, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !c.Has(tag) {
		return nil, fmt.Errorf("the catalogue has no words in %q", tag)
	}
	return c.open(tag), nil
}

// open returns the words of a language that the catalogue has; the mutex is held.
func (c *Catalogue) open(tag string) *Words {
	if words, ok := c.words[tag]; ok {
		return words
	}
	words := newWords(tag, c.text.section(tag))
	if tag != English {
		words.english = c.open(English)
	}
	c.words[tag] = words
	return words
}

// Waiting returns how many messages of a language nobody has translated yet.
func (c *Catalogue) Waiting(tag string) int { return len(c.text.section(tag).untranslated()) }

// unicodeTag returns the tag under which the Unicode data counts and names in a language. It has none of its own for
// Montenegrin, takes Bokmål for Danish, and means by Portuguese that of Brazil; the Convention's Portuguese text is
// that of Portugal.
func unicodeTag(tag string) language.Tag {
	if other, ok := map[string]string{"cnr": "sr-Latn-ME", "nb": "no", "pt": "pt-PT"}[tag]; ok {
		return language.MustParse(other)
	}
	return language.Make(tag)
}

// Date writes a day in the reader's form: "22 November 2026", "1er décembre 2026".
func (w *Words) Date(day time.Time) string {
	number := fmt.Sprint(day.Day())
	if day.Day() == 1 {
		number = w.Say("date.first")
	}
	return w.Say("date.long", Args{"Day": number, "Month": w.Say(fmt.Sprintf("date.month.%d", int(day.Month()))),
		"Year": day.Year()})
}

// DateTime writes a moment with its distance from Coordinated Universal Time: "20 November 2026, 23:41:07 (UTC+01:00)".
func (w *Words) DateTime(moment time.Time) string {
	return w.DateAndTime(moment, moment.Format("15:04:05"))
}

// DateAndTime is DateTime with the time of day as its source gives it, be it to the minute or to a part of a second.
func (w *Words) DateAndTime(moment time.Time, clock string) string {
	return w.Say("date.time", Args{"Date": w.Date(moment), "Time": clock, "Offset": moment.Format("-07:00")})
}

// TimeOfDay writes the hour and the minute as the program's window shows them: "14:05", in French "14 h 05".
func (w *Words) TimeOfDay(moment time.Time) string {
	return w.Say("widget.time-of-day", Args{"Hour": moment.Format("15"), "Minute": moment.Format("04")})
}

// And joins items as a list in a sentence: "a, b and c".
func (w *Words) And(items []string) string { return w.join(items, "list.and") }

// Or joins items as alternatives in a sentence: "a, b or c".
func (w *Words) Or(items []string) string { return w.join(items, "list.or") }

// Speaker is an error that has words in the catalogue.
type Speaker interface {
	error
	// Message returns the id of the sentence and its arguments.
	Message() (id string, args map[string]any)
}

// Error says what happened and what to do. An error without words in the catalogue is shown as it is.
func (w *Words) Error(err error) string {
	var speaker Speaker
	if errors.As(err, &speaker) {
		id, args := speaker.Message()
		if w.Has(id) {
			return w.Say(id, w.named(args))
		}
	}
	return w.Say("error.other", Args{"Detail": err.Error()})
}

// named replaces the codes in the arguments Language and State by their names, and moments by their dates.
func (w *Words) named(args Args) Args {
	args = merge([]Args{args})
	for name, value := range args {
		if moment, ok := value.(time.Time); ok {
			args[name] = w.Date(moment)
		}
	}
	if tag, ok := args["Language"].(string); ok {
		args["Language"] = w.LanguageName(tag)
	}
	if code, ok := args["State"].(string); ok {
		args["State"] = w.CountryName(code)
	}
	return args
}
