package service

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rogatory/cmd/installed"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/pdf"
)

// What stands at a place on the paper is the answer to its question, in each direction of writing.
func TestTheAnswerStandsAtItsPlace(t *testing.T) {
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "US", treaty.StoredData, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "ar", "ja"} {
		set(t, draft, question.RequestLanguage, language)
		file, err := w.Preview(draft, office.Profile{}, today)
		if err != nil {
			t.Fatal(err)
		}
		for place, words := range map[string]string{
			string(question.Reference):      draft.String(question.Reference),
			string(question.AuthorityEmail): draft.String(question.AuthorityEmail),
			string(question.DataItems.At(0).Field(question.FieldIdentifiers).
				At(0)): draft.Items()[0].Identifiers[0].Value,
		} {
			if printed := printedAt(t, file, place); !strings.Contains(printed, blanks.ReplaceAllString(words, "")) {
				t.Errorf("%s: at %s stands %q, not %q", language, place, printed, words)
			}
		}
	}
}

var blanks = regexp.MustCompile(`[\s\x{200e}-\x{202e}\x{2066}-\x{2069}]+`)

// printedAt reads the text inside the places of a question with poppler, without blanks.
func printedAt(t *testing.T, file pdf.File, place string) string {
	t.Helper()
	pdftotext := installed.Program(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file.Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	for _, p := range file.Places {
		if p.Question != place {
			continue
		}
		page := fmt.Sprint(p.Page + 1)
		// At 72 dots to the inch a dot is a point.
		text, err := exec.Command(pdftotext, "-r", "72", "-f", page, "-l", page, "-x", fmt.Sprintf("%.0f", p.Left),
			"-y", fmt.Sprintf("%.0f", p.Top),
			"-W", fmt.Sprintf("%.0f", p.Width), "-H", fmt.Sprintf("%.0f", p.Height), path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		printed.Write(text)
	}
	return blanks.ReplaceAllString(printed.String(), "")
}

// A long request in two Latin or Cyrillic languages goes through every mail system.
func TestARequestInTwoLanguagesIsSmall(t *testing.T) {
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "US", treaty.StoredData, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, second := range []string{"fr", "uk"} {
		set(t, draft, question.SecondLanguage, second)
		for _, layout := range office.Layouts() {
			file, err := w.PDF(draft, office.Profile{BilingualLayout: layout}, today)
			if err != nil {
				t.Fatal(err)
			}
			if len(file) > 110_000 {
				t.Errorf("en and %s, %s: %d bytes", second, layout, len(file))
			}
		}
	}
}

// The pages lead back to every question whose answer is printed.
func TestEveryPrintedAnswerHasAPlace(t *testing.T) {
	w := writer(t)
	for _, kind := range treaty.RequestTypes() {
		draft := full(t, w, kind, "en", "en", "")
		file, err := w.Preview(draft, office.Profile{}, today)
		if err != nil {
			t.Fatal(err)
		}
		found := map[question.ID]bool{}
		for _, p := range file.Places {
			top, _, _ := strings.Cut(p.Question, "[")
			found[question.ID(top)] = true
		}
		printed := fmt.Sprintf("%+v", tree(t, w, draft))
		for _, id := range draft.Answered() {
			if strings.Contains(printed, mark(string(id)+" en")) && !found[id] {
				t.Errorf("%s: the answer to %s is printed, but has no place", kind, id)
			}
		}
	}
}
