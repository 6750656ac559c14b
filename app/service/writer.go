package service

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"rogatory/forms/document"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf"
)

// Writer makes documents from drafts: the register, the words and the typesetter in one. Both programs make the same
// document from the same draft. It reads the fonts when the first PDF is asked for and is safe for use by several
// goroutines.
type Writer struct {
	Register  *party.Register
	Catalogue *i18n.Catalogue
	typeset   func() (*pdf.Typesetter, error)
}

// NewWriter returns a Writer over a register and a catalogue.
func NewWriter(register *party.Register, catalogue *i18n.Catalogue) *Writer {
	return &Writer{Register: register, Catalogue: catalogue, typeset: sync.OnceValues(pdf.New)}
}

// WithRegister returns a Writer over another register that shares the fonts of this one.
func (w *Writer) WithRegister(register *party.Register) *Writer {
	return &Writer{Register: register, Catalogue: w.Catalogue, typeset: w.typeset}
}

// LanguageError says that the program cannot write a document in a language yet.
type LanguageError struct{ Language string }

// Error names the language.
func (e *LanguageError) Error() string {
	return fmt.Sprintf("no document can be written in %q", e.Language)
}

// Message returns the catalogue id of the sentence for people.
func (e *LanguageError) Message() (string, map[string]any) {
	return "error.document-language", map[string]any{"Language": e.Language}
}

// Document makes the tree of a draft in its own language, with the second language beside it or after it where one was
// chosen, and marked as a draft while a finding blocks.
func (w *Writer) Document(draft *request.Draft, profile office.Profile, today treaty.Date) (document.Document, error) {
	facts, err := rules.Gather(w.Register, draft, today)
	if err != nil {
		return document.Document{}, err
	}
	facts.Waiting, facts.Undrawable = w.Catalogue.Waiting, w.Undrawable
	blocked := rules.Blocks(rules.Check(facts))
	first, second := documentLanguage(draft), draft.String(question.SecondLanguage)
	if second == "" || second == first {
		return w.in(first, facts, profile, blocked)
	}
	translated, err := inLanguage(facts, second)
	if err != nil {
		return document.Document{}, err
	}
	join := document.OneAfterOther
	if profile.Layout() == office.SideBySide {
		join = document.SideBySide
		facts = asTranslated(facts, translated)
		translated = facts
	}
	tree, err := w.in(first, facts, profile, blocked)
	if err != nil {
		return document.Document{}, err
	}
	other, err := w.in(second, translated, profile, blocked)
	return join(tree, other), err
}

// asTranslated picks the facts from which both languages of a document are made where they stand side by side and must
// have the same rows: those of the language that is a translation, since who made it is to be said.
func asTranslated(facts, other rules.Facts) rules.Facts {
	if rules.Applies(other, question.TranslationBy) {
		return other
	}
	return facts
}

// in makes the tree in one language.
func (w *Writer) in(language string, facts rules.Facts, profile office.Profile, blocked bool) (document.Document,
	error) {
	if !slices.Contains(w.Catalogue.DocumentLanguages(), language) {
		return document.Document{}, &LanguageError{language}
	}
	words, err := w.Catalogue.Words(language)
	if err != nil {
		return document.Document{}, err
	}
	return document.Make(document.Input{Facts: facts, Words: words, Profile: profile, Draft: blocked})
}

// Undrawable names the characters of a text that no typeface of the program has, for rules.Facts; it is empty where
// there are none. Without typefaces nothing can be said: writing the file reports why. An everyday text does not wait
// for them to be read.
func (w *Writer) Undrawable(text string) string {
	if !strings.ContainsFunc(text, unusual) {
		return ""
	}
	typesetter, err := w.typeset()
	if err != nil {
		return ""
	}
	return typesetter.Undrawable(text)
}

// unusual reports whether a character is outside of those that the typefaces surely have: the letters, digits and signs
// of the languages of Western and Central Europe, and the marks with which they are written.
func unusual(r rune) bool {
	return r != '\n' && (r < ' ' || r > '~' && r < 0xA0 || r > 0x17F && !strings.ContainsRune("–—‘’‚“”„…", r))
}

// PDF makes the unsigned file of a draft. The answers that it prints lie inside it as a draft file, which OpenPDF
// reads back.
func (w *Writer) PDF(draft *request.Draft, profile office.Profile, today treaty.Date) ([]byte, error) {
	file, err := w.Preview(draft, profile, today)
	return file.Bytes, err
}

// Preview is PDF together with where on its pages each answer stands, so that a click on the page finds the question
// and the question its place on the page.
func (w *Writer) Preview(draft *request.Draft, profile office.Profile, today treaty.Date) (pdf.File, error) {
	tree, err := w.Document(draft, profile, today)
	if err != nil {
		return pdf.File{}, err
	}
	typesetter, err := w.typeset()
	if err != nil {
		return pdf.File{}, fmt.Errorf("read the fonts: %w", err)
	}
	attached, err := w.attachments(draft, tree, today)
	if err != nil {
		return pdf.File{}, err
	}
	return typesetter.Set(tree, attached...)
}
