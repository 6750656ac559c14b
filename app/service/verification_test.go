package service

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rogatory/app/files"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/i18n"
	"rogatory/pdf/pdftest"
)

// put writes a file into a folder of its own and returns its path.
func put(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheOfficesOwnPDFBringsTheSameAnswersBack(t *testing.T) {
	env, draft := newOffice(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	// which no document prints
	if err := request.Set(draft, question.NeedAlternatives, []string{"public-data"}); err != nil {
		t.Fatal(err)
	}
	if err := NewDrafts(env).Add(draft); err != nil {
		t.Fatal(err)
	}
	file, err := env.pdf(draft)
	if err != nil {
		t.Fatal(err)
	}
	path := put(t, "request.pdf", file)
	outcome, err := NewVerification(env).Examine(path)
	if err != nil || outcome.Draft == nil || !outcome.Draft.Here || !outcome.Draft.Same || outcome.Signed {
		t.Fatalf("%v: %+v, %+v", err, outcome, outcome.Draft)
	}
	if _, err := NewDrafts(env).Take(path, false); err == nil {
		t.Error("a draft that is there already was replaced")
	}
	copied, err := NewDrafts(env).Take(path, true)
	if err != nil || copied.Draft.ID == draft.ID {
		t.Fatalf("%v: the copy is %+v", err, copied)
	}
	if err := request.Set(draft, question.FactsSummary, answer.Text{Text: "Another summary."}); err != nil {
		t.Fatal(err)
	}
	if err := NewDrafts(env).Add(draft); err != nil {
		t.Fatal(err)
	}
	incoming, err := NewExchange(env).Receive(path, "")
	if err != nil || incoming[0].Same || strings.Join(incoming[0].Questions, " ") != string(question.FactsSummary) ||
		!incoming[0].Changed.IsZero() {
		t.Errorf("%v: after a change of the facts: %+v", err, incoming)
	}
	if err := env.Vault.Delete(draft.ID); err != nil {
		t.Fatal(err)
	}
	if taken, err := NewDrafts(env).Take(path, false); err != nil || taken.Draft.ID != draft.ID {
		t.Errorf("%v: out of the bin comes %v", err, taken)
	}
}

func TestAPDFOfAnotherProgramHoldsNoDraft(t *testing.T) {
	env, _ := newOffice(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	outcome, err := NewVerification(env).Examine(put(t, "other.pdf", pdftest.PDF(t, "")))
	if err != nil || outcome.Draft != nil || outcome.DraftError != nil {
		t.Errorf("%v: %+v", err, outcome)
	}
}

func TestWhatAFileHoldsIsSeenInItsFirstBytes(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          FileKind
	}{
		{"request.pdf", "%PDF-1.7\n", KindPDF},
		{"a PDF without an ending", "\n%PDF-1.4\n", KindPDF},
		{"back.xlf", "<?xml version=\"1.0\"?><xliff", KindTexts},
		{"back.xml", "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"", KindTexts},
		{"draft.json", "{}", KindDraft},
		{"letter.age", "age-encryption.org/v1", KindDraft},
	} {
		if got, err := Recognise(put(t, c.name, []byte(c.content))); err != nil || got != c.want {
			t.Errorf("%s: %s, %v", c.name, got, err)
		}
	}
}

func TestWhatCannotBeOpenedIsSaidInOneSentence(t *testing.T) {
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	huge := put(t, "huge.pdf", []byte("%PDF-1.7"))
	if err := os.Truncate(huge, 300<<20); err != nil {
		t.Fatal(err)
	}
	denied := put(t, "denied.pdf", nil)
	if err := os.Chmod(denied, 0); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, says string }{
		{t.TempDir(), "This is a folder"},
		{huge, "larger than 200 M"},
		{filepath.Join(t.TempDir(), "gone.pdf"), "There is no such file"},
		{os.DevNull, "no ordinary file"},
		{denied, "You may not open this file"},
	} {
		_, err := Recognise(c.path)
		if c.path == denied && os.Geteuid() == 0 {
			err = files.Unreadable(denied, os.ErrPermission) // the administrator may open everything
		}
		var spoken i18n.Speaker
		if !errors.As(err, &spoken) || !strings.Contains(words.Error(err), c.says) ||
			!strings.Contains(words.Error(err), c.path) {
			t.Errorf("%s: %v", c.path, err)
		}
	}
}
