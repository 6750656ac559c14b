package translation_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/formtest"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/translation"
)

// Each file under testdata/cases came back from a translator in a form that tools of the trade write; all hold the
// texts of one draft, 17 units.
func TestFilesFromTranslators(t *testing.T) {
	text, err := os.ReadFile("testdata/cases/xliff-draft.json")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := request.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		sentence, results     string
		stored, marked, after int // translations without and with confirmation of the doubtful ones
	}{
		"k16-seg-source.xlf":    {"sentences are marked in a copy of the source", "taken 17", 17, 0, 17},
		"k17-all-copied.xlf":    {"nothing is translated", "same-as-source 17", 0, 0, 0},
		"k17-approved-no.xlf":   {"nobody has approved the translations", "awaits-review 17", 17, 17, 17},
		"k17-needs-review.xlf":  {"they need a review", "awaits-review 17", 17, 17, 17},
		"k17-partly-copied.xlf": {"three are translated", "same-as-source 14 taken 3", 3, 0, 3},
		"k18-de-DE.xlf":         {"the language has a region", "taken 17", 17, 0, 17},
		"k19-utf16.xlf":         {"the file is in UTF-16", "taken 17", 17, 0, 17},
	}
	files, err := filepath.Glob("testdata/cases/*.xlf")
	if err != nil || len(files) != len(cases) {
		t.Fatalf("%d files for %d cases, %v", len(files), len(cases), err)
	}
	for _, file := range files {
		c := cases[filepath.Base(file)]
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		returned, err := translation.Read(content)
		if err != nil {
			t.Errorf("%s: %v", c.sentence, err)
			continue
		}
		offer, err := returned.Compare(about(t, formtest.Register(t), draft), languages)
		if err != nil || resultsOf(offer) != c.results {
			t.Errorf("%s: %s %v", c.sentence, resultsOf(offer), err)
			continue
		}
		stored, marked := translated(t, draft, offer.Answers(draft))
		after, left := translated(t, draft, offer.Seen(draft))
		if stored != c.stored || marked != c.marked || after != c.after || left != 0 {
			t.Errorf("%s: %d stored, %d in doubt, then %d and %d", c.sentence, stored, marked, after, left)
		}
	}
}

func resultsOf(offer translation.Offer) string {
	counts := map[string]int{}
	for _, u := range offer.Units {
		counts[string(u.Result)]++
	}
	var said []string
	for _, result := range slices.Sorted(maps.Keys(counts)) {
		said = append(said, fmt.Sprint(result, " ", counts[result]))
	}
	return strings.Join(said, " ")
}

// translated counts the German translations of a draft with some answers, and those in doubt.
func translated(t *testing.T, draft *request.Draft, answers map[question.ID]any) (stored, marked int) {
	t.Helper()
	changed := draft.Clone()
	for id, answer := range answers {
		if err := changed.Set(id, answer); err != nil {
			t.Fatal(err)
		}
	}
	text, err := changed.Encode()
	if err != nil {
		t.Fatal(err)
	}
	marked = strings.Count(string(text), `"de": "awaits-review"`)
	return strings.Count(string(text), `"de": "`) - marked, marked
}

// Two files in forms that were once refused: sentences marked with the least that the standard asks for, and proposals
// of a memory with marks inside them. Both hold translations of all 24 texts of their draft.
func TestFilesWithTheLeastAndTheMost(t *testing.T) {
	text, err := os.ReadFile("testdata/minimal/draft.json")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := request.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"x-segsource-minimal.xlf", "x-alttrans-inline.xlf"} {
		content, err := os.ReadFile(filepath.Join("testdata/minimal", name))
		if err != nil {
			t.Fatal(err)
		}
		returned, err := translation.Read(content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		offer, err := returned.Compare(about(t, formtest.Register(t), draft), languages)
		if err != nil || resultsOf(offer) != "taken 24" {
			t.Errorf("%s: %s %v", name, resultsOf(offer), err)
		}
	}
}
