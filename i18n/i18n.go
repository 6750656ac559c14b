// Package i18n finds words: the sentence for an id in a language, with its arguments, plurals, dates and lists. It
// knows no toolkit and nothing of the domain.
//
// The catalogue is a folder of JSON files named <area>.<language>.json. English is written first, each message with a
// description for translators. A translation carries the hash of the English text that it was made from, so that a
// changed English text shows which translations are stale (see the tests). The area "native" alone has no English file:
// what a language needs beyond English stands there (see native.go).
//
// Two languages are in use at once, the program's and the document's, so Words is a value that callers pass around:
//
//	catalogue := i18n.Embedded()
//	words, err := catalogue.Words("fr")
//	words.Say("finding.limb-missing.summary", i18n.Args{"Limb": "c"})
package i18n

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed catalog/*.json
var embedded embed.FS

// English is the language in which the catalogue is written first and to which a missing text falls back.
const English = "en"

// Args are the arguments of a message by the names that stand in it.
type Args = map[string]any

// Catalogue holds the messages of all languages. It reads a language when it is first asked for and is safe for use by
// several goroutines.
type Catalogue struct {
	folder    fs.FS
	languages []string

	mutex sync.Mutex
	words map[string]*Words
}

// Embedded returns the catalogue that is built into the program, always the same one, so that each language is read
// once.
func Embedded() *Catalogue { return embeddedCatalogue() }

// embeddedCatalogue holds one catalogue for the whole program: reading a language takes longer than writing a document.
var embeddedCatalogue = sync.OnceValue(func() *Catalogue {
	folder, err := fs.Sub(embedded, "catalog")
	if err != nil {
		panic(err) // the name is fixed at compile time
	}
	catalogue, err := Open(folder)
	if err != nil {
		panic(err) // the files were there when the program was built
	}
	return catalogue
})

// Open lists the languages of a catalogue folder.
func Open(folder fs.FS) (*Catalogue, error) {
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	catalogue := &Catalogue{folder: folder, words: map[string]*Words{}}
	for _, name := range names {
		_, tag, ok := strings.Cut(strings.TrimSuffix(name, ".json"), ".")
		if ok && !slices.Contains(catalogue.languages, tag) {
			catalogue.languages = append(catalogue.languages, tag)
		}
	}
	slices.Sort(catalogue.languages)
	if !slices.Contains(catalogue.languages, English) {
		return nil, errors.New("the catalogue has no English files")
	}
	return catalogue, nil
}

// Languages returns the tags of all languages in the catalogue, sorted.
func (c *Catalogue) Languages() []string { return slices.Clone(c.languages) }

// ProgramLanguages returns the languages in which the program itself speaks: those with words for its screens.
func (c *Catalogue) ProgramLanguages() []string { return c.with("screens") }

// DocumentLanguages returns the languages in which a request can be written.
func (c *Catalogue) DocumentLanguages() []string { return c.with("document") }

// with returns the languages that have a file for an area.
func (c *Catalogue) with(area string) []string {
	return slices.DeleteFunc(c.Languages(), func(tag string) bool {
		_, err := fs.Stat(c.folder, area+"."+tag+".json")
		return err != nil
	})
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

// Words returns the messages of one language. A message that is missing there is said in English.
func (c *Catalogue) Words(tag string) (*Words, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if words, ok := c.words[tag]; ok {
		return words, nil
	}
	if !c.Has(tag) {
		return nil, fmt.Errorf("the catalogue has no words in %q", tag)
	}
	bundle := goi18n.NewBundle(language.English)
	for _, l := range slices.Compact([]string{English, tag}) {
		if err := load(bundle, c.folder, l); err != nil {
			return nil, err
		}
	}
	words := &Words{language: tag, localizer: goi18n.NewLocalizer(bundle, unicodeTag(tag).String(), English)}
	c.words[tag] = words
	return words, nil
}

func load(bundle *goi18n.Bundle, folder fs.FS, tag string) error {
	names, err := fs.Glob(folder, "*."+tag+".json")
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		file, err := goi18n.ParseMessageFileBytes(text, name, map[string]goi18n.UnmarshalFunc{"json": json.Unmarshal})
		if err != nil {
			return fmt.Errorf("catalogue file %s: %w", name, err)
		}
		if err := bundle.AddMessages(unicodeTag(tag), file.Messages...); err != nil {
			return fmt.Errorf("catalogue file %s: %w", name, err)
		}
	}
	return nil
}

// unicodeTag returns the tag under which the Unicode data counts and names in a language. It has none of its own for
// Montenegrin, takes Bokmål for Danish, and means by Portuguese that of Brazil; the Convention's Portuguese text is
// that of Portugal.
func unicodeTag(tag string) language.Tag {
	if other, ok := map[string]string{"cnr": "sr-Latn-ME", "nb": "no", "pt": "pt-PT"}[tag]; ok {
		return language.MustParse(other)
	}
	return language.Make(tag)
}

// Words says messages in one language.
type Words struct {
	language  string
	localizer *goi18n.Localizer
}

// Language returns the tag of the language.
func (w *Words) Language() string { return w.language }

// Say returns the message with this id. A message that does not exist comes back as its id in double brackets, which
// tests look for.
func (w *Words) Say(id string, args ...Args) string {
	return w.localize(&goi18n.LocalizeConfig{MessageID: id, TemplateData: merge(args)})
}

// Count returns the message in the plural form that n asks for; n is its argument Count.
func (w *Words) Count(id string, n int, args ...Args) string {
	data := merge(append(args, Args{"Count": n}))
	return w.localize(&goi18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: data})
}

// Has reports whether the message exists, in this language or in English.
func (w *Words) Has(id string) bool {
	_, err := w.localizer.Localize(&goi18n.LocalizeConfig{MessageID: id, TemplateData: Args{}})
	var missing *goi18n.MessageNotFoundErr
	return !errors.As(err, &missing)
}

// SayOr returns the message with this id, or the other text where there is none.
func (w *Words) SayOr(id, other string, args ...Args) string {
	if !w.Has(id) {
		return other
	}
	return w.Say(id, args...)
}

func (w *Words) localize(config *goi18n.LocalizeConfig) string {
	text, err := w.localizer.Localize(config)
	if text == "" && err != nil {
		return Missing(config.MessageID)
	}
	return text
}

// Missing is what stands in the place of a message that does not exist.
func Missing(id string) string { return "⟦" + id + "⟧" }

func merge(args []Args) Args {
	merged := Args{}
	for _, a := range args {
		for key, value := range a {
			merged[key] = value
		}
	}
	return merged
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
	return w.Say("date.time",
		Args{"Date": w.Date(moment), "Time": moment.Format("15:04:05"), "Offset": moment.Format("-07:00")})
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
