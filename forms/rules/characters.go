package rules

import (
	"slices"
	"strings"

	"rogatory/forms/question"
	"rogatory/i18n"
)

// characters refuses an answer with a character that no typeface of the program has. The request could not be written
// with it, and without it a name or an identifier would be another.
func characters(f Facts) []Finding {
	if f.Undrawable == nil {
		return nil
	}
	var found []Finding
	for _, answer := range f.printedWords() {
		if missing := f.Undrawable(answer.words); missing != "" {
			found = append(found, block("character-not-printable", answer.place, itemless(f)...).
				with(i18n.Arguments{"Characters": i18n.Text(missing)}))
		}
	}
	return found
}

// printedAnswer is words of the user that stand in the document.
type printedAnswer struct {
	place question.ID
	words string
}

// printedWords lists the words of the user that stand in the document: free texts as they are printed in each of its
// languages, short ones, and the entries of lists.
func (f Facts) printedWords() []printedAnswer {
	var all []printedAnswer
	drafting := f.Draft.String(question.DraftingLanguage)
	for place, text := range f.FreeTexts() {
		first, _ := text.In(f.Draft.String(question.RequestLanguage), drafting)
		if second := f.Draft.String(question.SecondLanguage); second != "" {
			words, _ := text.In(second, drafting)
			first += "\n" + words
		}
		all = append(all, printedAnswer{place, first})
	}
	short := []question.Kind{question.ShortText, question.Phone, question.Email}
	for _, q := range question.All() {
		if slices.Contains(short, q.Kind) && f.asks(q) {
			all = append(all, printedAnswer{q.ID, f.Draft.String(question.Key[string](q.ID))})
		}
	}
	return append(all, f.printedEntries()...)
}

func (f Facts) printedEntries() []printedAnswer {
	var all []printedAnswer
	entry := func(place question.ID, words ...string) {
		all = append(all, printedAnswer{place, strings.Join(words, "\n")})
	}
	for i, item := range f.Draft.Items() {
		for j, identifier := range item.Identifiers {
			entry(question.DataItems.At(i).Field(question.FieldIdentifiers).At(j).Field(question.FieldValue),
				identifier.Value)
		}
	}
	for i, p := range f.Draft.Persons() {
		entry(question.FactsPersons.At(i), p.Name, p.Nationality, p.Alias, p.Address, p.Document)
	}
	for i, c := range f.Draft.Custodians() {
		entry(question.Custodians.At(i), c.Name, c.Entity, c.Address, c.Contact)
	}
	for i, p := range f.Draft.Parallels() {
		entry(question.ParallelRequests.At(i), p.To, p.Reference)
	}
	for i, a := range f.Draft.Attachments() {
		entry(question.Attachments.At(i), a.Title, a.FileName)
	}
	to := f.Draft.Addressee(question.SendingTo)
	return append(all, printedAnswer{question.SendingTo.ID(), to.Name + "\n" + to.Address})
}
