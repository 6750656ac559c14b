// Package pseudo makes catalogues for tests. Only tests import it, so that no user is ever offered them.
//
// Catalogue has a language that nobody speaks: English with accents on all letters, in brackets and a third longer.
// What a test meets without accents was written in the code and not in the catalogue (Plain finds it); what lacks a
// bracket was cut off; and what needs more room than English shows before any translator meets it. Waiting has a
// language for which a translator is awaited.
package pseudo

import (
	"maps"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"rogatory/i18n"
	"rogatory/i18n/catalog"
)

// Tag is the tag of the language, as Unicode gives it to accented English.
const Tag = "en-XA"

// Catalogue is the catalogue that is built in, with the language beside all others.
func Catalogue() *i18n.Catalogue { return catalogue() }

var catalogue = sync.OnceValue(func() *i18n.Catalogue {
	areas := read()
	for _, area := range areas {
		if area.Language == catalog.English {
			areas = append(areas, translated(area))
		}
	}
	return made(areas)
})

// Waiting is the catalogue that is built in, but that nobody has translated some messages into a language.
func Waiting(language string, ids ...string) *i18n.Catalogue {
	areas := read()
	for _, area := range areas {
		for _, id := range ids {
			if _, found := area.Messages[id]; found && area.Language == language {
				area.Messages[id] = catalog.Message{Todo: true}
			}
		}
	}
	return made(areas)
}

func read() []catalog.Area {
	areas, err := catalog.Read(catalog.Files())
	if err != nil {
		panic(err) // the files were read before, by the test that holds the flat file to them
	}
	return areas
}

func made(areas []catalog.Area) *i18n.Catalogue {
	text, err := catalog.Flatten(areas)
	if err != nil {
		panic(err)
	}
	catalogue, err := i18n.Read(text)
	if err != nil {
		panic(err)
	}
	return catalogue
}

func translated(english catalog.Area) catalog.Area {
	area := catalog.Area{Name: english.Name, Language: Tag, Messages: maps.Clone(english.Messages)}
	for id, message := range area.Messages {
		change := Text
		if plain.MatchString(id) {
			change = Accents
		}
		message.Other, message.One = change(message.Other), change(message.One)
		area.Messages[id] = message
	}
	if area.Name == "screens" {
		area.Messages["screen.settings.language."+Tag] = catalog.Message{Other: Text("Accented English")}
	}
	return area
}

// plain are the ids of parts of a date or a list, which the program joins or takes apart itself.
var plain = regexp.MustCompile(`^(date|list|widget\.date)\.`)

// Text is an English text as the language says it, with its placeholders as they were. Nothing stays nothing.
func Text(english string) string {
	if english == "" {
		return ""
	}
	return Begin(english) + padding(english) + "]"
}

// Begin is how a text begins that begins so in English.
func Begin(english string) string { return "[" + Accents(english) }

// Accents puts an accent on every letter of a text and leaves its placeholders and addresses as they are.
func Accents(english string) string {
	var out strings.Builder
	for start := 0; start < len(english); {
		next := []int{len(english), len(english)}
		if found := fixed.FindStringIndex(english[start:]); found != nil {
			next = []int{start + found[0], start + found[1]}
		}
		out.WriteString(accents.Replace(english[start:next[0]]) + english[next[0]:next[1]])
		start = next[1]
	}
	return out.String()
}

// fixed is what no translator changes: a placeholder, an address.
var fixed = regexp.MustCompile(`\{\{[^}]*\}\}|https?://\S*`)

var accents = strings.NewReplacer(pairs("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"åƀçđéƒĝĥîĵķļḿñöþɋŕšţûṽŵẋýžÅɃÇĐÉƑĜĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ")...)

func pairs(from, to string) []string {
	var all []string
	replaced := []rune(to)
	for i, letter := range from {
		all = append(all, string(letter), string(replaced[i]))
	}
	return all
}

// padding is a third of what a reader sees of a text: letters at the end of a short one, further words after a long
// one.
func padding(english string) string {
	letters := (utf8.RuneCountInString(fixed.ReplaceAllString(english, "")) + 2) / 3
	if letters <= 5 {
		return strings.Repeat("ö", letters)
	}
	return string([]rune(" " + strings.Repeat("ļöñĝéŕ ", letters/7+1))[:letters])
}

// Plain lists the words of three and more letters in a text that have no accent and do not stand in any of the known
// texts: they are English that is not in the catalogue.
func Plain(text string, known ...string) []string {
	expected := map[string]bool{}
	for _, each := range known {
		for _, found := range word.FindAllString(each, -1) {
			expected[found] = true
		}
	}
	var plain []string
	for _, found := range word.FindAllString(fixed.ReplaceAllString(text, ""), -1) {
		if len(found) >= 3 && !expected[found] && !strings.ContainsFunc(found, accented) {
			plain = append(plain, found)
		}
	}
	return plain
}

// word is letters of any script without a break.
var word = regexp.MustCompile(`\pL+`)

func accented(r rune) bool { return r >= utf8.RuneSelf }
