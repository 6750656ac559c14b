package service

import (
	"rogatory/forms/document"
	"rogatory/forms/request"
	"rogatory/forms/rows"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/pdf/read"
)

// The draft inside a PDF is a file of this name and kind.
const (
	draftName = "request.json"
	draftType = "application/json"
)

// attachments are the files that go into the PDF of a draft: the draft itself, and the list of its identifiers for
// those who search for them by program. The words for it are those of the document.
func (w *Writer) attachments(draft *request.Draft, tree document.Document, today treaty.Date) ([]read.Attachment,
	error) {
	answers, err := w.attachment(draft, tree, today)
	if err != nil || tree.Lists == "" {
		return []read.Attachment{answers}, err
	}
	csv, err := rows.CSV(draft.Items())
	if err != nil {
		return nil, err
	}
	workbook, err := rows.Workbook(draft.Items())
	if err != nil {
		return nil, err
	}
	return []read.Attachment{answers,
		{Name: document.IdentifiersCSV, MediaType: "text/csv", Description: tree.Lists, Relationship: read.Data,
			Data: csv},
		{Name: document.IdentifiersWorkbook, MediaType: workbookType, Description: tree.Lists, Relationship: read.Data,
			Data: workbook}}, nil
}

// workbookType is the media type of a workbook (ISO/IEC 29500).
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// attachment is the draft as it goes into its PDF. The title describes it, in the language of the document.
func (w *Writer) attachment(draft *request.Draft, tree document.Document, today treaty.Date) (read.Attachment, error) {
	printed, err := w.printed(draft, today)
	if err != nil {
		return read.Attachment{}, err
	}
	text, err := printed.Encode()
	return read.Attachment{Name: draftName, MediaType: draftType, Description: tree.Title, Relationship: read.Source,
		Data: text}, err
}

// NoDraftError says that a PDF holds no draft of this program.
type NoDraftError struct{}

// Error gives the reason in technical English.
func (NoDraftError) Error() string { return "the PDF has no associated draft" }

// Message returns the catalogue id of the sentence for people; it has no arguments.
func (NoDraftError) Message() (string, map[string]any) { return "error.pdf.no-draft", nil }

// OpenPDF restores the draft from the PDF of a request. It says nothing of signatures: verify.Verify tells whether the
// file is as it was signed. The error is a NoDraftError, a *request.FileError or one of package pdf/read.
func OpenPDF(file []byte) (*request.Draft, error) {
	document, err := read.Open(file)
	if err != nil {
		return nil, err
	}
	attached, err := document.Attachments()
	if err != nil {
		return nil, err
	}
	for _, a := range attached {
		if a.Relationship == read.Source && a.Name == draftName && a.MediaType == draftType {
			return request.Decode(a.Data)
		}
	}
	return nil, NoDraftError{}
}

// printed is the part of a draft that goes into its PDF.
func (w *Writer) printed(draft *request.Draft, today treaty.Date) (*request.Draft, error) {
	facts, err := rules.Gather(w.Register, draft, today)
	if err != nil {
		return nil, err
	}
	return disclosed(facts)
}

// Complete gives a draft from a PDF what the office's own draft of the same request has beyond what is printed: answers
// that no document prints, and translations into further languages of texts that are the same. So a request that nobody
// changed comes back as it was, and one that was changed loses nothing that the PDF could not hold.
func (w *Writer) Complete(restored, own *request.Draft, today treaty.Date) (*request.Draft, error) {
	printed, err := w.asRestored(own, today)
	if err != nil {
		return nil, err
	}
	complete := restored.Clone()
	complete.ReplaceSetAside(own.SetAside())
	for _, id := range own.Answered() {
		if request.SameAnswer(printed.Answer(id), restored.Answer(id)) {
			if err := complete.Set(id, own.Answer(id)); err != nil {
				return nil, err
			}
		}
	}
	return complete, nil
}

// asRestored is what OpenPDF would return for the PDF of a draft.
func (w *Writer) asRestored(draft *request.Draft, today treaty.Date) (*request.Draft, error) {
	printed, err := w.printed(draft, today)
	if err != nil {
		return nil, err
	}
	text, err := printed.Encode()
	if err != nil {
		return nil, err
	}
	return request.Decode(text)
}
