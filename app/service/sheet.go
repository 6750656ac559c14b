package service

import (
	"fmt"
	"time"

	"rogatory/forms/document"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/sheet"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

// Version is the version of both programs, that of FyneApp.toml.
const Version = "0.1.0"

// Sheet finds what the check sheet of a draft says, in the language of words. The moment is that at which it is made;
// today is the day on which the rules are applied.
func (w *Writer) Sheet(draft *request.Draft, words *i18n.Words, made time.Time, today treaty.Date) (sheet.Sheet,
	error) {
	facts, err := rules.Gather(w.Register, draft, today)
	if err != nil {
		return sheet.Sheet{}, err
	}
	facts.NeedsReader, facts.Waiting, facts.Undrawable = glossary.NeedsReader, w.Catalogue.Waiting, w.Undrawable
	return sheet.Gather(sheet.Input{Facts: facts, Words: words, Made: made, Program: Version}), nil
}

// SheetPDF sets a check sheet in type. No draft lies inside its file.
func (w *Writer) SheetPDF(tree document.Document) ([]byte, error) {
	typesetter, err := w.typeset()
	if err != nil {
		return nil, fmt.Errorf("read the fonts: %w", err)
	}
	return typesetter.Render(tree)
}
