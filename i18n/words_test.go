package i18n_test

import (
	"strings"
	"sync"
	"testing"

	"rogatory/i18n"
	"rogatory/i18n/catalog"
)

// read opens the words of a language in a catalogue of some areas.
func read(t *testing.T, all []catalog.Area, tag string) *i18n.Words {
	t.Helper()
	text, err := catalog.Flatten(all)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := i18n.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	w, err := catalogue.Words(tag)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// small is a catalogue in which German waits for a translator.
func small() []catalog.Area {
	return []catalog.Area{
		{Name: "document", Language: "en", Messages: map[string]catalog.Message{
			"document.loss":  {Other: "Loss of {{.Sum}}"},
			"document.rows":  {One: "{{.Count}} row", Other: "{{.Count}} rows"},
			"document.title": {Other: "Request"},
			"document.odd":   {Other: "a\tb\nc\\d\\n"},
		}},
		{Name: "document", Language: "de", Messages: map[string]catalog.Message{
			"document.loss":  {Todo: true, Other: "Verlust von gestern"},
			"document.rows":  {Todo: true},
			"document.title": {Other: "Ersuchen"},
			"document.odd":   {Other: "x"},
		}},
		{Name: "native", Language: "de", Messages: map[string]catalog.Message{"party.CZ": {Other: "Tschechien"}}},
	}
}

func TestATextThatWaitsIsSaidInEnglishBetweenMarks(t *testing.T) {
	w := read(t, small(), "de")
	for _, c := range []struct{ why, got, want string }{
		{"a text that is there", w.Say("document.title"), "Ersuchen"},
		{"a text that waits, with its arguments; the old translation is not said",
			w.Say("document.loss", i18n.Args{"Sum": "5"}), "[en: Loss of 5]"},
		{"its singular is the English one", w.Count("document.rows", 1), "[en: 1 row]"},
		{"its plural too", w.Count("document.rows", 2), "[en: 2 rows]"},
		{"a text that waits is there, so that nothing takes its place", w.SayOr("document.rows", "other"),
			"[en: <no value> rows]"},
		{"a text that no language has", w.SayOr("document.none", "other"), "other"},
		{"nor has one with a shorter id", w.Say("document.titl"), i18n.Missing("document.titl")},
		{"nor one with a longer id", w.Say("document.title.of"), i18n.Missing("document.title.of")},
		{"nor one without an id", w.Say(""), i18n.Missing("")},
		{"what English has not", w.CountryName("CZ"), "Tschechien"},
		{"English has no marks", read(t, small(), "en").Say("document.loss", i18n.Args{"Sum": "5"}), "Loss of 5"},
		{"a sign that ends a field or a line", read(t, small(), "en").Say("document.odd"), "a\tb\nc\\d\\n"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
	for id, want := range map[string]bool{"document.rows": true, "document.title": true, "document.none": false} {
		if got := w.Has(id); got != want {
			t.Errorf("Has(%s) is %v", id, got)
		}
	}
}

func TestTheCatalogueCountsWhatWaits(t *testing.T) {
	text, err := catalog.Flatten(small())
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := i18n.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	for tag, want := range map[string]int{"de": 2, "en": 0, "nobody's": 0} {
		if got := catalogue.Waiting(tag); got != want {
			t.Errorf("%s: %d, want %d", tag, got, want)
		}
	}
}

func TestAFileThatIsNoCatalogueIsRefused(t *testing.T) {
	for why, text := range map[string]string{
		"nothing":                     "",
		"a file that was cut off":     "/en\tdocument\nen/document.title\tRequ",
		"a file without languages":    "en/document.title\tRequest\n",
		"a language without areas":    "/en\nen/document.title\tRequest\n",
		"a catalogue without English": "/fr\tdocument\n",
		"an empty line":               "\n",
		"a line without a name":       "\tdocument\n",
	} {
		if _, err := i18n.Read(text); err == nil {
			t.Errorf("%s was taken", why)
		}
	}
	twice := append(small(), catalog.Area{Name: "more", Language: "de",
		Messages: map[string]catalog.Message{"document.title": {Other: "Bitte"}}})
	if _, err := catalog.Flatten(twice); err == nil || !strings.Contains(err.Error(), "de/document.title") {
		t.Errorf("a message that stands in two areas: %v", err)
	}
}

func TestEveryMessageOfEveryLanguageIsFound(t *testing.T) {
	all := areas(t)
	text, err := catalog.Flatten(all)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := i18n.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	english, err := catalogue.Words(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	for _, area := range all {
		w, err := catalogue.Words(area.Language)
		if err != nil {
			t.Fatal(err)
		}
		for id, m := range area.Messages {
			if m.Todo {
				m.Other = i18n.Untranslated(english.Say(id))
			}
			if !strings.Contains(m.Other, "{{") && w.Say(id) != m.Other {
				t.Errorf("%s: %s is %q, want %q", area.File(), id, w.Say(id), m.Other)
			}
			if !w.Has(id) {
				t.Errorf("%s: %s is not found", area.File(), id)
			}
		}
	}
}

func TestSeveralMaySpeakAtOnce(t *testing.T) {
	w := read(t, areas(t), "fr")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := w.And([]string{"a", "b"}); got != "a et b" {
				t.Error(got)
			}
		})
	}
	all.Wait()
}

// BenchmarkLoad is what a program pays at its start: the catalogue and one language, with its first sentence.
func BenchmarkLoad(b *testing.B) {
	text, err := catalog.Read(catalog.Files())
	if err != nil {
		b.Fatal(err)
	}
	flat, err := catalog.Flatten(text)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		catalogue, err := i18n.Read(flat)
		if err != nil {
			b.Fatal(err)
		}
		w, err := catalogue.Words("fr")
		if err != nil || w.Say("error.other", i18n.Args{"Detail": "x"}) == "" {
			b.Fatal(err)
		}
	}
}

func BenchmarkSay(b *testing.B) {
	w, err := i18n.Embedded().Words("de")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("text", func(b *testing.B) {
		for b.Loop() {
			w.Say("document.closing")
		}
	})
	b.Run("arguments", func(b *testing.B) {
		for b.Loop() {
			w.Say("document.colon", i18n.Args{"Label": "x"})
		}
	})
}
