package shell_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/guide"
	"rogatory/app/screens/shortcuts"
	"rogatory/app/widgets"
	"rogatory/i18n"
)

var (
	// named is an entry of a menu in the guide, with its keys behind it: **File › Settings** (Ctrl+,).
	named = regexp.MustCompile(`\*\*(?:[^*]* › )?([^*]+)\*\*[^*\n(]*\((Ctrl\+[^)]*)\)`)
	// held is the beginning of any keys.
	held = regexp.MustCompile(`(?:Ctrl|Alt|Shift|Maj)\+\S*`)
)

// The guide tells the keys that the program has, in the words of its language, and with the entry of the menu to which
// they belong.
func TestTheGuideTellsTheKeysOfTheProgram(t *testing.T) {
	for _, language := range i18n.Embedded().ProgramLanguages() {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		entries, known := keysOf(words, start(t, &vault{}, language).MainMenu())
		chapters, err := guide.Chapters(words)
		if err != nil {
			t.Fatal(err)
		}
		compared := 0
		for _, chapter := range chapters {
			for _, block := range chapter.Blocks {
				for _, found := range named.FindAllStringSubmatch(block.Text, -1) {
					if keys, ok := entries[found[1]]; ok {
						compared++
						if keys != found[2] {
							t.Errorf("%s, %s: the keys of %q are %s, not %s", language, chapter.ID, found[1],
								keys, found[2])
						}
					}
				}
				if left := held.FindString(without(block.Text, known)); left != "" {
					t.Errorf("%s, %s: the program has no keys %s", language, chapter.ID, left)
				}
			}
		}
		if compared < 8 {
			t.Errorf("%s: only %d entries of the menu were compared", language, compared)
		}
	}
}

// keysOf returns the keys of each entry of the menu, and all keys of the program, the longest first.
func keysOf(words *i18n.Words, menu *fyne.MainMenu) (map[string]string, []string) {
	entries, known := map[string]string{}, strings.Split(words.Say("screen.shortcuts.keys.tab"), ", ")
	for _, one := range menu.Items {
		for _, item := range one.Items { // a tab stands between the words and the keys
			if label, keys, ok := strings.Cut(item.Label, "\t"); ok {
				label = strings.TrimRight(label, " ")
				entries[label] = strings.Trim(keys, "\t")
				known = append(known, entries[label])
			}
		}
	}
	for _, key := range slices.Concat(widgets.TextKeys(), widgets.TableKeys()) {
		known = append(known, shortcuts.Keys(words, key.Shortcut()))
	}
	known = append(known, words.Say("screen.shortcuts.keys.lines"))
	slices.SortFunc(known, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return entries, known
}

// without takes keys out of a text.
func without(text string, keys []string) string {
	for _, one := range keys {
		text = strings.ReplaceAll(text, one, "")
	}
	return text
}
