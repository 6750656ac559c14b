package i18n_test

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"rogatory/i18n/catalog"
)

var (
	update = flag.Bool("update", false,
		"write the flat file; mark every message that a language lacks as todo; give every translation without a hash "+
			"that of today's English text")
	todo = flag.Bool("todo", false,
		"with -update: mark every stale translation as todo, so that the program no longer signs in its language")
)

var formNames = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few",
	plural.Many: "many"}

// formsOf returns the plural forms that whole numbers take in a language, "other" apart. The form that French and
// others have for millions may be missing: no count reaches it.
func formsOf(tag string) []string {
	if tag == "cnr" {
		tag = "sr-Latn-ME"
	}
	var forms []string
	for n := range 200 {
		form := formNames[plural.Cardinal.MatchPlural(language.Make(tag), n, 0, 0, 0, 0)]
		if form != "" && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

// areas returns the files of the catalogue, read as they stand in the folder now.
func areas(t *testing.T) []catalog.Area {
	t.Helper()
	all, err := catalog.Read(os.DirFS("catalog"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// english returns the English messages of each area.
func english(t *testing.T) map[string]map[string]catalog.Message {
	t.Helper()
	found := map[string]map[string]catalog.Message{}
	for _, area := range areas(t) {
		if area.Language == catalog.English {
			found[area.Name] = area.Messages
		}
	}
	return found
}

func TestEnglishHasTextAndNoteForEveryMessage(t *testing.T) {
	seen := map[string]string{}
	for area, messages := range english(t) {
		for id, m := range messages {
			if m.Other == "" || m.Description == "" || m.Todo || m.Hash != "" {
				t.Errorf("%s: %s needs a text and a note for translators, and neither hash nor todo", area, id)
			}
			if first, ok := seen[id]; ok {
				t.Errorf("%s stands in %s and in %s", id, first, area)
			}
			seen[id] = area
		}
	}
}

func TestEveryTranslationIsFreshOrMarkedAsTodo(t *testing.T) {
	sources := english(t)
	for _, area := range areas(t) {
		if area.Language == catalog.English || area.Name == "native" {
			continue
		}
		if *update {
			renew(sources[area.Name], area)
			write(t, filepath.Join("catalog", area.File()), area)
		}
		for _, id := range slices.Sorted(maps.Keys(sources[area.Name])) {
			if fault := fault(sources[area.Name][id], area, id); fault != "" {
				t.Errorf("%s: %s %s", area.File(), id, fault)
			}
		}
		for id := range area.Messages {
			if _, ok := sources[area.Name][id]; !ok {
				t.Errorf("%s: %s does not exist in English", area.File(), id)
			}
		}
		if waiting := waiting(area); len(waiting) > 0 {
			t.Logf("%s waits for a translator, and no request is signed in this language: %q", area.File(), waiting)
		}
	}
}

func TestTheFlatFileIsThatOfTheCatalogue(t *testing.T) {
	want, err := catalog.Flatten(areas(t))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("catalogue.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile("catalogue.txt"); err != nil || string(got) != want {
		t.Errorf("i18n/catalogue.txt is not what i18n/catalog says (%v): run go generate ./i18n", err)
	}
}

// onScreens says that the program itself speaks a language, in which no text may wait: its window would show English.
// It asks the folder, since the flat file may be what a merge left of it.
func onScreens(tag string) bool {
	_, err := os.Stat(filepath.Join("catalog", "screens."+tag+".json"))
	return err == nil
}

// fault says what is wrong with the translation of a message; empty where nothing is.
func fault(source catalog.Message, area catalog.Area, id string) string {
	target, found := area.Messages[id]
	switch {
	case !found:
		return "is not translated: run this test with -update, which marks it as todo where that may be"
	case target.Todo && onScreens(area.Language):
		return "is marked as todo, but the program itself speaks this language: translate it"
	case target.Todo:
		return ""
	case target.Other == "":
		return "has no text: translate it, or mark it as todo"
	case target.Hash == "":
		return "has no hash: run this test with -update"
	case target.Hash != source.Sum():
		return "is stale: translate it again, take its hash away and run this test with -update; " +
			"or run it with -update -todo, which marks all that are stale as todo"
	case !slices.Equal(placeholders(source), placeholders(target)):
		return "has other placeholders than English"
	case source.One != "":
		return missingForm(target, area.Language)
	}
	return ""
}

func missingForm(target catalog.Message, tag string) string {
	for form, text := range target.Forms() {
		if text == "" && slices.Contains(formsOf(tag), form) {
			return "lacks the plural form " + form
		}
	}
	return ""
}

// renew brings a translated area up to date without inventing a word: a message that is not there is marked as todo, a
// text without a hash counts as made from today's English, and one that is stale is marked as todo where that is asked
// for. Nothing is marked in a language that the program itself speaks.
func renew(sources map[string]catalog.Message, area catalog.Area) {
	for id, source := range sources {
		target, found := area.Messages[id]
		stale := target.Hash != "" && target.Hash != source.Sum()
		switch {
		case target.Other == "" || stale && *todo:
			target.Todo = true
		case target.Hash == "" && !target.Todo:
			target.Hash = source.Sum()
		}
		if target.Todo && onScreens(area.Language) {
			if !found {
				continue
			}
			target.Todo = area.Messages[id].Todo
		}
		area.Messages[id] = target
	}
}

// waiting lists what an area has marked as todo.
func waiting(area catalog.Area) []string {
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(area.Messages)) {
		if area.Messages[id].Todo {
			ids = append(ids, id)
		}
	}
	return ids
}

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

func placeholders(m catalog.Message) []string {
	found := placeholder.FindAllString(m.Other, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func write(t *testing.T, file string, area catalog.Area) {
	t.Helper()
	text, err := area.Encode()
	if err == nil {
		err = os.WriteFile(file, text, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
