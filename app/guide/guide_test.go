package guide_test

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rogatory/app/guide"
	"rogatory/i18n"
)

func words(t *testing.T, language string) *i18n.Words {
	t.Helper()
	w, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func chapters(t *testing.T, language string) []guide.Chapter {
	t.Helper()
	list, err := guide.Chapters(words(t, language))
	if err != nil || len(list) < 10 {
		t.Fatalf("%s: %d chapters (%v)", language, len(list), err)
	}
	return list
}

// eachLanguage runs a test on the guide in every language of the program.
func eachLanguage(t *testing.T, check func(t *testing.T, language string, list []guide.Chapter)) {
	for _, language := range i18n.Embedded().ProgramLanguages() {
		t.Run(language, func(t *testing.T) { check(t, language, chapters(t, language)) })
	}
}

func TestEveryLanguageHasTheSameChaptersWithTheSameParts(t *testing.T) {
	english := chapters(t, i18n.English)
	eachLanguage(t, func(t *testing.T, language string, list []guide.Chapter) {
		if len(list) != len(english) {
			t.Fatalf("%d chapters, English has %d", len(list), len(english))
		}
		for i, chapter := range list {
			if chapter.ID != english[i].ID || chapter.Title == "" || len(chapter.Blocks) != len(english[i].Blocks) {
				t.Errorf("chapter %s %q has %d parts, English %s has %d", chapter.ID, chapter.Title,
					len(chapter.Blocks), english[i].ID, len(english[i].Blocks))
				continue
			}
			for j, block := range chapter.Blocks {
				if block.Kind != english[i].Blocks[j].Kind {
					t.Errorf("%s: part %d is of another kind than in English", chapter.ID, j)
				}
			}
		}
	})
}

func TestTheWordsOfTheProgramExist(t *testing.T) {
	eachLanguage(t, func(t *testing.T, language string, list []guide.Chapter) {
		for _, chapter := range list {
			for _, block := range chapter.Blocks {
				if strings.Contains(block.Text, "⟦") || strings.Contains(block.Text, "{{") ||
					strings.Contains(block.Text, "no value") {
					t.Errorf("%s: %s", chapter.ID, block.Text)
				}
			}
		}
	})
}

var (
	target  = regexp.MustCompile(`\]\(([^)]*)\)`)
	outside = regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	begging = regexp.MustCompile(`(?i)\bplease\b|\binvalid|s’il vous plaît|\binvalide`)
	wrong   = regexp.MustCompile(`[^\x{202f}] ?[;!?](\s|$)| :(\s|$)|« |[^\x{202f}]»|'`)
)

func TestEveryLinkLeadsToAChapter(t *testing.T) {
	eachLanguage(t, func(t *testing.T, language string, list []guide.Chapter) {
		ids, links := map[string]bool{}, 0
		for _, chapter := range list {
			ids[chapter.ID] = true
		}
		for _, chapter := range list {
			for _, block := range chapter.Blocks {
				for _, link := range target.FindAllStringSubmatch(outside.ReplaceAllString(block.Text, ""), -1) {
					links++
					if !ids[link[1]] {
						t.Errorf("%s links to %s, which is no chapter", chapter.ID, link[1])
					}
				}
			}
		}
		if links == 0 {
			t.Error("no link was found")
		}
	})
}

func TestTheGuideIsPlain(t *testing.T) {
	eachLanguage(t, func(t *testing.T, language string, list []guide.Chapter) {
		for _, chapter := range list {
			for _, block := range chapter.Blocks {
				text := outside.ReplaceAllString(block.Text, "")
				if begging.MatchString(text) {
					t.Errorf("%s: not plain: %s", chapter.ID, text)
				}
				if language == "fr" && wrong.MatchString(text) {
					t.Errorf("%s: spaces or apostrophes: %q", chapter.ID, wrong.FindString(text)+" in "+text)
				}
			}
		}
	})
}

// heaviest is the most that an image may weigh, in bytes: the guide is part of the program.
const heaviest = 60 << 10

func TestEveryImageIsThereAndLight(t *testing.T) {
	used := map[string]bool{}
	eachLanguage(t, func(t *testing.T, language string, list []guide.Chapter) {
		for _, chapter := range list {
			for _, block := range chapter.Blocks {
				if block.Kind == guide.Image {
					if len(block.Text) < 20 {
						t.Errorf("%s: the image %s is described by %q alone", chapter.ID, block.File, block.Text)
					}
					used[filepath.FromSlash(block.File)] = true
				}
			}
		}
	})
	if len(used) < 5 {
		t.Fatalf("only %d images are used", len(used))
	}
	for file := range used {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%v: run .ci/shots", err)
			continue
		}
		if len(content) > heaviest {
			t.Errorf("%s weighs %d bytes, more than %d", file, len(content), heaviest)
		}
		if size, err := png.DecodeConfig(bytes.NewReader(content)); err != nil || size.Width < 600 {
			t.Errorf("%s: %d wide (%v)", file, size.Width, err)
		}
	}
	kept, err := filepath.Glob(filepath.Join("images", "*.png"))
	if err != nil || len(kept) == 0 {
		t.Fatalf("no images (%v)", err)
	}
	for _, file := range kept {
		if !used[file] {
			t.Errorf("%s is shown nowhere", file)
		}
	}
}

func TestFindIgnoresCapitalsAccentsAndOrder(t *testing.T) {
	for _, c := range []struct{ name, language, search, chapter string }{
		{"a word of a title", "en", "keyboard", "keyboard"},
		{"accents left out", "fr", "prealable conservation mot de passe", ""},
		{"accents left out, found", "fr", "sauvegarde", "files"},
		{"words in any order", "en", "certificate windows", "signing"},
		{"part of a word", "en", "PKCS", "signing"},
		{"the way in for text that the window cannot edit", "en", "right to left", "document"},
		{"nothing typed", "en", "   ", ""},
		{"a word that stands nowhere", "en", "zebra", ""},
	} {
		matches := guide.Find(chapters(t, c.language), c.search)
		if c.chapter == "" {
			if len(matches) > 0 {
				t.Errorf("%s: %d places were found, want none", c.name, len(matches))
			}
			continue
		}
		found := false
		for _, match := range matches {
			found = found || chapters(t, c.language)[match.Chapter].ID == c.chapter
		}
		if !found {
			t.Errorf("%s: %q does not find the chapter %s", c.name, c.search, c.chapter)
		}
	}
}

func TestFindShowsTheWordWithoutSigns(t *testing.T) {
	for _, match := range guide.Find(chapters(t, "en"), "passphrase") {
		if strings.ContainsAny(match.Text, "*[]`") || len([]rune(match.Text)) > 100 {
			t.Errorf("the place is shown as %q", match.Text)
		}
		if !strings.Contains(strings.ToLower(match.Text), "passphrase") {
			t.Errorf("%q does not hold the word", match.Text)
		}
	}
}
