package service

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/cmd/installed"
	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
)

// sheetTree is the check sheet of a draft in a language of the program.
func sheetTree(t *testing.T, w *Writer, draft *request.Draft, language string) document.Document {
	t.Helper()
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	made, err := w.Sheet(draft, words, pdftest.Now(), today)
	if err != nil {
		t.Fatal(err)
	}
	return made.Document()
}

func sheetFile(t *testing.T, w *Writer, tree document.Document) []byte {
	t.Helper()
	file, err := w.SheetPDF(tree)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// internalAnswers gives a draft every answer that must stay in the office, with words by which it is known again, and
// returns these words as the sheet prints them.
func internalAnswers(t *testing.T, draft *request.Draft, words *i18n.Words) []string {
	t.Helper()
	var marks []string
	for _, id := range question.IDs(question.SendingTo, question.SendingThrough, question.SendingCopies) {
		a := byHand(id)
		marks = append(marks, a.Source, a.ConfirmedBy)
		if id == question.SendingTo.ID() {
			set(t, draft, id, a)
			continue
		}
		set(t, draft, id, []answer.Addressee{a})
	}
	set(t, draft, question.NeedAlternatives, []string{"consent"})
	set(t, draft, question.NeedConditions, true)
	return append(marks, words.Say("option.need.alternatives.consent"), words.Say("sheet.need.conditions"))
}

// What the office keeps for itself stands on the check sheet, and nowhere in the request: neither in its text nor in
// its file.
func TestInternalAnswersStandOnTheSheetAlone(t *testing.T) {
	w := writer(t)
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	for name, draft := range cases(t, w) {
		marks := internalAnswers(t, draft, words)
		sheet := fmt.Sprintf("%+v", sheetTree(t, w, draft, "en"))
		inside, err := restored(t, w, draft).Encode()
		if err != nil {
			t.Fatal(err)
		}
		sent := fmt.Sprintf("%+v", tree(t, w, draft)) + string(inside)
		for _, mark := range marks {
			if !strings.Contains(sheet, mark) {
				t.Errorf("%s: the sheet lacks %q", name, mark)
			}
			if strings.Contains(sent, mark) {
				t.Errorf("%s: %q leaves the office with the request", name, mark)
			}
		}
		if strings.Contains(string(inside), "need.") {
			t.Errorf("%s: an internal question lies inside the request", name)
		}
	}
}

// A check sheet holds no draft, and nothing signs it.
func TestASheetIsNeitherOpenedNorSigned(t *testing.T) {
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "US", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	file := sheetFile(t, w, sheetTree(t, w, draft, "en"))
	if _, err := OpenPDF(file); !errors.Is(err, NoDraftError{}) {
		t.Errorf("opened: %v", err)
	}
	certificate, password, _, err := throwaway.New(pdftest.Now(), throwaway.P256)
	if err != nil {
		t.Fatal(err)
	}
	credential, err := sign.LoadPKCS12(certificate, password)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sign.Sign(file, credential, sign.Options{Time: pdftest.Now()}); !errors.Is(err, sign.ErrDraft) {
		t.Errorf("signed: %v", err)
	}
	request, err := w.PDF(draft, office.Profile{}, today)
	if err != nil || len(request) == 0 || bytes.Equal(request, file) {
		t.Errorf("the request itself: %v", err)
	}
}

// The page mark stands on every page in words, in every program language, also when there is much to say.
func TestEveryPageOfASheetSaysThatItIsInternal(t *testing.T) {
	installed.Program(t, "pdftotext")
	w := writer(t)
	full, err := example.Complete(w.Register, "FR", "DE", treaty.StoredData, "fr", today)
	if err != nil {
		t.Fatal(err)
	}
	clean, err := example.Complete(w.Register, "DE", "JP", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	bare := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	set(t, bare, question.RequestType, string(treaty.Preservation))
	for _, draft := range []*request.Draft{full, clean, bare} {
		for _, language := range i18n.Embedded().ProgramLanguages() {
			words, err := i18n.Embedded().Words(language)
			if err != nil {
				t.Fatal(err)
			}
			pages := pagesOf(t, sheetFile(t, w, sheetTree(t, w, draft, language)))
			if len(pages) > 3 {
				t.Errorf("the sheet in %q has %d pages", language, len(pages))
			}
			for i, page := range pages {
				for _, id := range []string{"sheet.mark", "sheet.mark.sentence"} {
					if !strings.Contains(page, plain(words.Say(id))) {
						t.Errorf("page %d in %q lacks %q:\n%s", i+1, language, words.Say(id), page)
					}
				}
			}
		}
	}
}

var spaces = regexp.MustCompile(`[\s\x{00A0}\x{202F}]+`)

// plain is a text with one blank for every space.
func plain(text string) string { return strings.TrimSpace(spaces.ReplaceAllString(text, " ")) }

// pagesOf reads the text of every page with poppler.
func pagesOf(t *testing.T, file []byte) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(installed.Program(t, "pdftotext"), path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	for i := range pages {
		pages[i] = plain(pages[i])
	}
	return pages
}

// A request in which nothing was found has a sheet of one page.
func TestACleanRequestHasOnePage(t *testing.T) {
	installed.Program(t, "pdftotext")
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "JP", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range i18n.Embedded().ProgramLanguages() {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		made, err := w.Sheet(draft, words, pdftest.Now(), today)
		if err != nil {
			t.Fatal(err)
		}
		made.Findings = slices.Clip(made.Findings[:0])
		if pages := pagesOf(t, sheetFile(t, w, made.Document())); len(pages) != 1 {
			t.Errorf("the sheet in %q has %d pages", language, len(pages))
		}
	}
}
