package document_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// fullest are pairs of Parties between which a request has as many sections as any.
var fullest = map[treaty.RequestType][2]party.Code{treaty.Preservation: {"NO", "CA"}, treaty.StoredData: {"JP", "CL"}}

// Every language of documents has a golden text of each type. The case is urgent and confidential; its free texts are
// in English, in which it is drafted. So a change of a word in any language shows as a difference to read.
func TestGoldenTextsOfEveryLanguage(t *testing.T) {
	r := formtest.Register(t)
	for kind, parties := range fullest {
		draft := urgentBetween(t, r, parties, kind)
		for _, language := range i18n.Embedded().DocumentLanguages() {
			doc := inLanguage(t, draft, r, language)
			holdSound(t, language+" "+string(kind), doc)
			text := document.Text(doc)
			if kind == treaty.Preservation {
				text += "\n" + beside(t, r, language)
			}
			hold(t, filepath.Join("languages", string(kind)+"."+language), text)
		}
	}
}

// A language that was taken away takes its golden texts with it.
func TestNoGoldenTextOutlivesItsLanguage(t *testing.T) {
	files, err := filepath.Glob("testdata/languages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden texts: %v", err)
	}
	for _, file := range files {
		if tag := strings.Split(filepath.Base(file), ".")[1]; !slices.Contains(i18n.Embedded().DocumentLanguages(),
			tag) {
			t.Errorf("%s is in no language of documents", file)
		}
	}
}

func urgentBetween(t *testing.T, r *party.Register, parties [2]party.Code, kind treaty.RequestType) *request.Draft {
	t.Helper()
	draft := formtest.Complete(t, r, parties[0], parties[1], kind, "en")
	if err := example.Urgent(r, draft, formtest.Today); err != nil {
		t.Fatal(err)
	}
	if kind == treaty.StoredData {
		followsPreservation(t, draft, question.StatusAfterPreservation)
	}
	return draft
}

func inLanguage(t *testing.T, draft *request.Draft, r *party.Register, language string) document.Document {
	t.Helper()
	set(t, draft, map[question.ID]any{question.RequestLanguage.ID(): language})
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, language),
		Profile: example.Office(facts.Requesting.Code, "en")})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// beside is what one request cannot show: other numbers, other dates, lists, and the names of all Parties and
// languages.
func beside(t *testing.T, r *party.Register, language string) string {
	t.Helper()
	w := formtest.Words(t, language)
	speaker := wording.Speaker{Words: w, Facts: rules.Facts{Register: r}}
	var lines []string
	for _, id := range []string{"document.duration.days", "document.duration.extension"} {
		for _, n := range []int{1, 2, 5, 21, 60} {
			lines = append(lines, w.Count(id, n))
		}
	}
	for _, articles := range [][]string{{"31"}, {"29", "30"}, {"29", "30", "35"}} {
		lines = append(lines, w.Count("document.subtitle.convention", len(articles),
			i18n.Args{"Articles": w.Articles(articles)}))
	}
	for month := time.January; month <= time.December; month++ {
		first := time.Date(2026, month, 1, 8, 30, 0, 0, time.UTC)
		lines = append(lines, strings.Join([]string{w.Date(first), w.DateTime(first.AddDate(0, 0, 21)), w.Month(first)},
			" | "))
	}
	var parties, languages []string
	for _, code := range r.Codes() {
		parties = append(parties, speaker.Party(code))
	}
	for _, tag := range i18n.Embedded().DocumentLanguages() {
		languages = append(languages, w.LanguageName(tag))
	}
	lines = append(lines, w.And(parties), w.Or(languages), w.And([]string{"A", "B"}), w.Or([]string{"A", "B"}))
	return fmt.Sprintln(strings.Join(lines, "\n"))
}
