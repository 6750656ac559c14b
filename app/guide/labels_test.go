package guide_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rogatory/i18n"
)

var (
	quoted = regexp.MustCompile(`\{\{([^}]*)\}\}`)
	marked = regexp.MustCompile(`\*{1,2}([^*\n]+)\*{1,2}`)
	// pressed is a label where the reader is told to do something with it.
	pressed = regexp.MustCompile(`(?i)(?:\b(?:press|choose|open|appuyez sur|choisissez|ouvrez) )` +
		`\*{1,2}([^*\n]+)\*{1,2}`)
)

// catalogued returns the texts of the catalogue in one language alone, where i18n would fall back on English.
func catalogued(t *testing.T, language string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "i18n", "catalog", "*."+language+".json"))
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files of the catalogue (%v)", len(files), err)
	}
	texts := map[string]string{}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		messages := map[string]struct{ Other string }{}
		if err := json.Unmarshal(content, &messages); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for id, message := range messages {
			texts[id] = message.Other
		}
	}
	return texts
}

// eachSource runs a check on the text of each chapter as it is written, before the words of the program are filled in.
func eachSource(t *testing.T, check func(t *testing.T, labels map[string]string, text string)) {
	for _, language := range i18n.Embedded().ProgramLanguages() {
		labels := catalogued(t, language)
		files, err := filepath.Glob(filepath.Join("text", language, "*.md"))
		if err != nil || len(files) < 10 {
			t.Fatalf("%s: %d chapters (%v)", language, len(files), err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			t.Run(filepath.ToSlash(file), func(t *testing.T) {
				check(t, labels, outside.ReplaceAllString(string(content), ""))
			})
		}
	}
}

func TestEveryLabelIsInTheCatalogueOfItsLanguage(t *testing.T) {
	count := 0
	eachSource(t, func(t *testing.T, labels map[string]string, text string) {
		for _, found := range quoted.FindAllStringSubmatch(text, -1) {
			count++
			if labels[found[1]] == "" {
				t.Errorf("the catalogue has no text %s in this language", found[1])
			}
		}
	})
	if count < 100 {
		t.Errorf("only %d labels were found", count)
	}
}

// A label that is written out would stay as it is when the screen changes.
func TestNoLabelIsWrittenOut(t *testing.T) {
	eachSource(t, func(t *testing.T, labels map[string]string, text string) {
		ids := map[string]string{}
		for id, label := range labels {
			// keys are called the same everywhere, and a test of the shell compares them
			if strings.HasPrefix(id, "screen.shortcuts.") {
				continue
			}
			for _, area := range []string{"menu.", "screen.", "group.", "severity.", "status.", "widget.", "shell."} {
				if strings.HasPrefix(id, area) {
					ids[label] = id
				}
			}
		}
		for _, found := range marked.FindAllStringSubmatch(text, -1) {
			if id := ids[found[1]]; id != "" {
				t.Errorf("%q is written out: write {{%s}}", found[1], id)
			}
		}
		for _, found := range pressed.FindAllStringSubmatch(text, -1) {
			if elsewhere := strings.Contains(found[1], "›") ||
				strings.Contains(found[1], "Export"); !quoted.MatchString(found[1]) && !elsewhere {
				t.Errorf("the reader is told to use %q, which is no label of the program", found[1])
			}
		}
	})
}
