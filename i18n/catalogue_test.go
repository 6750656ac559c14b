package i18n_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

var update = flag.Bool("update", false, "give every translation without a hash the hash of today's English text")

type message struct {
	Description string `json:"description,omitempty"`
	Hash        string `json:"hash,omitempty"`
	Zero        string `json:"zero,omitempty"`
	One         string `json:"one,omitempty"`
	Two         string `json:"two,omitempty"`
	Few         string `json:"few,omitempty"`
	Many        string `json:"many,omitempty"`
	Other       string `json:"other"`
}

func (m message) hash() string {
	sum := sha256.Sum256([]byte(m.One + "\x00" + m.Other))
	return hex.EncodeToString(sum[:6])
}

// forms gives the plural forms beside "other" by their names in CLDR.
func (m message) forms() map[string]string {
	return map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many}
}

var formNames = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few",
	plural.Many: "many"}

// formsOf returns the plural forms that whole numbers take in the language of a catalogue file, "other" apart. The form
// that French and others have for millions may be missing: no count reaches it.
func formsOf(file string) []string {
	tag := strings.Split(filepath.Base(file), ".")[1]
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

func readArea(t *testing.T, file string) map[string]message {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	messages := map[string]message{}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&messages); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return messages
}

func areas(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("catalog", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no catalogue file matches %s (%v)", pattern, err)
	}
	return files
}

func TestEnglishHasTextAndNoteForEveryMessage(t *testing.T) {
	seen := map[string]string{}
	for _, file := range areas(t, "*.en.json") {
		for id, m := range readArea(t, file) {
			if m.Other == "" || m.Description == "" {
				t.Errorf("%s: %s needs a text and a note for translators", file, id)
			}
			if first, ok := seen[id]; ok {
				t.Errorf("%s stands in %s and in %s", id, first, file)
			}
			seen[id] = file
		}
	}
}

func TestEveryTranslationIsCompleteAndFresh(t *testing.T) {
	for _, file := range areas(t, "*.en.json") {
		english := readArea(t, file)
		for _, other := range areas(t, strings.TrimSuffix(filepath.Base(file), "en.json")+"*.json") {
			if other == file {
				continue
			}
			translated := readArea(t, other)
			compare(t, other, english, translated)
			if *update {
				write(t, other, translated)
			}
		}
	}
}

func compare(t *testing.T, file string, english, translated map[string]message) {
	for _, id := range slices.Sorted(maps.Keys(english)) {
		source, target := english[id], translated[id]
		switch {
		case target.Other == "":
			t.Errorf("%s: %s is not translated", file, id)
		case !slices.Equal(placeholders(source), placeholders(target)):
			t.Errorf("%s: %s has the placeholders %v, English has %v", file, id, placeholders(target),
				placeholders(source))
		case source.One != "":
			for form, text := range target.forms() {
				if text == "" && slices.Contains(formsOf(file), form) {
					t.Errorf("%s: %s: the plural form %s is missing", file, id, form)
				}
			}
		}
		if *update && target.Hash == "" {
			target.Hash = source.hash()
			translated[id] = target
		}
		if target.Hash != source.hash() {
			t.Errorf("%s: %s is stale: translate it again, take its hash away and run this test with -update", file, id)
		}
	}
	for id := range translated {
		if _, ok := english[id]; !ok {
			t.Errorf("%s: %s does not exist in English", file, id)
		}
	}
}

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

func placeholders(m message) []string {
	found := placeholder.FindAllString(m.Other, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// write keeps the order of a translation file the order of its ids.
func write(t *testing.T, file string, messages map[string]message) {
	var out bytes.Buffer
	out.WriteString("{\n")
	ids := slices.Sorted(maps.Keys(messages))
	for i, id := range ids {
		var line bytes.Buffer
		encoder := json.NewEncoder(&line)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(messages[id]); err != nil {
			t.Fatal(err)
		}
		out.WriteString("  \"" + id + "\": " + strings.TrimSpace(line.String()))
		if i < len(ids)-1 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
	}
	out.WriteString("}\n")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
