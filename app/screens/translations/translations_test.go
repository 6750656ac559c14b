package translations_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/screens/screentest"
	"rogatory/app/screens/translations"
	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/translation"
	"rogatory/forms/treaty"
)

// folder keeps one file in memory.
type folder struct {
	path    string
	content string
	fail    error
}

func (f *folder) WriteTexts(path string, content []byte) error {
	f.path, f.content = path, string(content)
	return f.fail
}

func (f *folder) ReadTexts(string) (translation.Returned, error) {
	if f.fail != nil {
		return translation.Returned{}, f.fail
	}
	return translation.Read([]byte(f.content))
}

type noFiles struct{}

func (noFiles) SaveTexts(_ string, then func(string, error)) { then("", nil) }
func (noFiles) OpenTexts(then func(string, error))           { then("", nil) }

type page struct {
	t       *testing.T
	screen  *translations.Screen
	window  fyne.Window
	session *session.Session
	folder  *folder
	went    []question.ID
}

// open shows the page of a request that is drafted in English and written in a language.
func open(t *testing.T, speaks, document string) *page {
	t.Helper()
	return openWith(t, speaks, document, &work.Inline{})
}

func openWith(t *testing.T, speaks, document string, runner work.Runner) *page {
	t.Helper()
	opened := screentest.Session(t,
		screentest.Case{To: "IL", Kind: treaty.StoredData, Without: question.IDs(question.TranslationBy),
			With: map[question.ID]any{question.RequestLanguage.ID(): document}})
	p := &page{t: t, window: screentest.Window(t), session: opened, folder: &folder{}}
	p.screen = translations.New(translations.Deps{Words: screentest.Words(t, speaks), Session: opened, Runner: runner,
		Store: p.store, Canvas: p.window.Canvas(), Desk: p.folder, Files: noFiles{},
		Languages: screentest.Languages(), Path: func(language string) string {
			return "/home/a/12 Js 44-26." + language + ".xlf"
		},
		Change: func(id question.ID) { p.went = append(p.went, id) }, Kept: func() {}, Back: func() {}})
	p.window.SetContent(p.screen.Content())
	t.Cleanup(p.screen.Leave)
	return p
}

func (p *page) store(values session.Values, step func(*session.Change) error, ended func(error)) {
	change, err := p.session.Answer(values)
	if err == nil {
		err = step(change)
	}
	if err == nil {
		err = change.Apply()
	}
	ended(err)
}

func (p *page) shows() string { return screentest.Shows(p.window) }

func (p *page) press(words string) {
	p.t.Helper()
	screentest.Press(p.t, p.window, words)
}

// translate fills in a text of the exported file, by the name of its question.
func (p *page) translate(name, words string) {
	p.t.Helper()
	note := "<note>" + name + "</note>"
	if !strings.Contains(p.folder.content, note) {
		p.t.Fatalf("the file has no text %q", name)
	}
	p.folder.content = strings.Replace(p.folder.content, note, "<target>"+words+"</target>"+note, 1)
}

const hebrew = "עשר שנות מאסר"

func TestTextsGoOutAndComeBackRightToLeft(t *testing.T) {
	p := open(t, "en", "he")
	if shown := p.shows(); !strings.Contains(shown, "23 of 23 texts have no translation") {
		t.Fatalf("the page says\n%s", shown)
	}
	p.press("Write the file for the translator")
	if p.folder.path != "/home/a/12 Js 44-26.he.xlf" || !strings.Contains(p.shows(), "The file is ready") {
		t.Fatalf("%q was written, the page says\n%s", p.folder.path, p.shows())
	}
	p.translate("Maximum penalty", hebrew)
	p.translate("Summary of the facts", "198.51.100.72")
	p.screen.Check("/home/a/back.xlf")
	shown := p.shows()
	for _, words := range []string{"into this language: Hebrew", hebrew, "Summary of the facts (",
		"Without a translation in the file: Name of the authority"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q:\n%s", words, shown)
		}
	}
	if p.session.Draft().Text(question.OffenceMaximumPenalty).Translations["he"] != "" {
		t.Error("the translation is in the draft before it was taken")
	}
	p.press("Take 2 translations")
	if got := p.session.Draft().Text(question.OffenceMaximumPenalty).Translations["he"]; got != hebrew {
		t.Errorf("the draft has %q", got)
	}
	p.press("Answer: Translator")
	if len(p.went) != 1 || p.went[0] != question.TranslationBy.ID() {
		t.Errorf("went to %v", p.went)
	}
	p.press("Take this back")
	if got := p.session.Draft().Text(question.OffenceMaximumPenalty).Translations["he"]; got != "" ||
		!strings.Contains(p.shows(), "23 of 23") {
		t.Errorf("after the undo the draft has %q, the page says\n%s", got, p.shows())
	}
}

func TestWhatChangedSinceIsNotTaken(t *testing.T) {
	p := open(t, "en", "he")
	p.press("Write the file for the translator")
	p.translate("Maximum penalty", hebrew)
	longer := session.Values{question.OffenceMaximumPenalty.ID(): answer.Text{Text: "Six years."}}
	p.store(longer, func(*session.Change) error { return nil }, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	p.screen.Check("/home/a/back.xlf")
	if shown := p.shows(); !strings.Contains(shown, "are not taken: Maximum penalty") ||
		!strings.Contains(shown, "nothing to take") || strings.Contains(shown, "Take 1") {
		t.Errorf("the page says\n%s", shown)
	}
}

func TestAFaultIsSaidAndThePageStays(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		p := open(t, language, "fr")
		p.folder.fail = errors.New("the disk is full")
		p.press(map[string]string{"en": "Write the file for the translator",
			"fr": "Écrire le fichier pour le traducteur"}[language])
		p.screen.Check("/home/a/back.xlf")
		if shown := p.shows(); strings.Count(shown, "the disk is full") != 2 || strings.Contains(shown, "⟦") {
			t.Errorf("%s: the page says\n%s", language, shown)
		}
	}
}

// One button writes each kind of file, whatever the path was called before.
func TestTheTextsCanGoAsAWordTable(t *testing.T) {
	p := open(t, "en", "he")
	for _, c := range []struct{ button, path string }{
		{"Write a Word table", "/home/a/12 Js 44-26.he.docx"}, {"Write a Word table", "/home/a/12 Js 44-26.he.docx"},
		{"Write the file for the translator", "/home/a/12 Js 44-26.he.xlf"},
	} {
		p.press(c.button)
		if table := strings.HasSuffix(c.path, ".docx"); p.folder.path != c.path ||
			strings.HasPrefix(p.folder.content, "PK") != table {
			t.Errorf("%s wrote %q: %.10q", c.button, p.folder.path, p.folder.content)
		}
	}
}

func TestARequestInItsOwnLanguageNeedsNoTranslation(t *testing.T) {
	p := open(t, "en", "en")
	p.press("Add a second language")
	if len(p.went) != 1 || p.went[0] != question.SecondLanguage.ID() {
		t.Errorf("went to %v", p.went)
	}
}

// late holds back the result of a job until a test asks for it. A job that was cancelled has none.
type late struct {
	work.Inline
	result func()
}

func (l *late) Run(job work.Job) func() {
	l.result = job(context.Background())
	return func() { l.result = func() {} }
}

// A file that is still being read when the user goes elsewhere takes neither the page nor the focus.
func TestALookAtAFileEndsWithThePage(t *testing.T) {
	runner := &late{}
	p := openWith(t, "en", "he", runner)
	p.press("Write the file for the translator")
	runner.result()
	p.screen.Check("/home/a/back.xlf")
	p.screen.Leave()
	before := p.shows()
	runner.result()
	if p.shows() != before {
		t.Errorf("the page that was left now says\n%s", p.shows())
	}
}
