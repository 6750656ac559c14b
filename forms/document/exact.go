package document

import (
	"slices"

	"rogatory/forms/question"
)

// references are the questions that are answered with a number of a file.
var references = question.IDs(question.Reference, question.CourtCaseNumber, question.PreviousPreservationReference,
	question.PreviousAssistanceReference)

// exact lists what must be copied sign by sign from the document: identifiers, references, telephone numbers, addresses
// of e-mail and names of files. Those with blanks in them could not be told from other words by their form.
func (w *writer) exact() []string {
	var all []string
	for _, q := range question.All() {
		if q.Kind == question.Phone || q.Kind == question.Email || slices.Contains(references, q.ID) {
			all = append(all, w.answer(q.ID))
		}
	}
	for _, item := range w.draft.Items() {
		for _, named := range item.Identifiers {
			all = append(all, named.Value)
		}
	}
	for _, p := range w.draft.Parallels() {
		all = append(all, p.Reference)
	}
	for _, a := range w.draft.Attachments() {
		all = append(all, a.FileName, a.SHA256)
	}
	to := w.authority(w.draft.Addressee(question.SendingTo), w.Facts.Requested)
	all = slices.Concat(all, to.Phones, to.Faxes, to.Emails)
	return slices.DeleteFunc(all, func(text string) bool { return text == "" })
}
