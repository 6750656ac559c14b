package document

import (
	"slices"
	"strings"

	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Input is what a document is made from.
type Input struct {
	Facts   rules.Facts    // the draft and the records of both Parties
	Words   *i18n.Words    // the language of the document
	Profile office.Profile // for the letterhead; its other fields are already in the draft
	Draft   bool           // a finding blocks: the document is marked on every page
}

// TypeMissingError says that the draft does not yet tell what kind of request it is, which decides every section.
type TypeMissingError struct{}

// Error gives the reason in technical English.
func (TypeMissingError) Error() string { return "the draft has no valid request.type" }

// Message returns the catalogue id of the sentence for people.
func (TypeMissingError) Message() (string, map[string]any) {
	return "error.document.type-missing", nil
}

// Make writes the request in the language of input.Words. A mandatory answer that is missing leaves a visible gap, so
// that a draft can be read at every stage; any other answer that is missing leaves its row or section out. The error is
// a TypeMissingError.
func Make(input Input) (Document, error) {
	w := &writer{words: words{Input: input, draft: input.Facts.Draft}}
	switch w.draft.Type() {
	case treaty.Preservation:
		preservationWriter{w}.write()
	case treaty.StoredData:
		storedDataWriter{w}.write()
	default:
		return Document{}, TypeMissingError{}
	}
	return w.finish(), nil
}

// words say the answers of a draft, and what the program says beside them, in the language of the document. They are
// the parts of sections, and know no section.
type words struct {
	Input
	draft *request.Draft
}

// writer collects the blocks of one document, and writes the sections that every request has.
type writer struct {
	words
	blocks  []Block
	section int // number of the last section
}

// speaker names Parties, authorities and dates as the rest of the program does.
func (w *words) speaker() wording.Speaker {
	return wording.Speaker{Words: w.Words, Facts: w.Facts}
}

func (w *writer) finish() Document {
	reference := w.answer(question.Reference)
	if reference == "" {
		reference = w.say("gap")
	}
	doc := Document{
		Type: w.draft.Type(), Language: w.Words.Language(),
		Letterhead: w.letterhead(), Title: w.title(), Subtitle: w.subtitle(), Confidence: w.marks(), Blocks: w.blocks,
		Exact: w.exact(), Lists: w.lists(),
		Reference: reference, Date: w.draft.Date(), Author: w.answer(question.AuthorityName),
		Footer: w.say("footer", i18n.Args{"Reference": reference}), PageLabel: w.say("page"),
	}
	if w.Draft {
		doc.DraftMark = w.say("mark.draft")
	}
	return doc
}

func (w *writer) title() string {
	switch {
	case w.draft.Type() == treaty.StoredData:
		return w.say("title.stored-data")
	case w.isExtension():
		return w.say("title.extension")
	}
	return w.say("title.preservation")
}

// subtitle names the articles of the Convention, or the instruments where the request does not rest on the Convention.
func (w *writer) subtitle() string {
	var articles []string
	switch {
	case w.draft.Type() == treaty.Preservation:
		articles = append(articles, "29")
		if w.asksDisclosure() {
			articles = append(articles, "30")
		}
		if w.draft.String(question.SendingChannel) == string(treaty.ChannelContactPoint) {
			articles = append(articles, "35")
		}
	case w.restsOnConvention():
		articles = append(articles, "31")
	default:
		return w.Words.And(w.instruments(w.speaker().Instrument))
	}
	return w.Words.Count("document.subtitle.convention", len(articles),
		i18n.Args{"Articles": w.Words.Articles(articles)})
}

// marks joins the words above the title.
func (w *writer) marks() string {
	var marks []string
	if w.Facts.Urgent() {
		marks = append(marks, w.say("mark.urgent"))
	}
	if w.draft.Yes(question.ConfidentialityRequested) {
		marks = append(marks, w.say("mark.confidential"))
	}
	return strings.Join(marks, " – ")
}

// letterhead is the office's own, else the name and address of the requesting authority.
func (w *writer) letterhead() []string {
	if len(w.Profile.Letterhead) > 0 {
		return w.Profile.Letterhead
	}
	var lines []string
	for _, id := range question.IDs(question.AuthorityName, question.AuthorityAddress) {
		if words := w.answer(id); words != "" {
			lines = append(lines, strings.Split(words, "\n")...)
		}
	}
	return lines
}

// restsOnConvention reports whether the request names the Convention as its legal basis. A preservation request always
// does, and so does a request for stored data until its instruments are chosen.
func (w *words) restsOnConvention() bool {
	chosen := w.draft.Strings(question.Instruments)
	if w.draft.Type() == treaty.Preservation || len(chosen) == 0 {
		return true
	}
	return slices.Contains(chosen, string(treaty.ETS185))
}

// governedByConvention reports whether the wording of Articles 27 and 28 belongs in the request: in one for stored data
// where no other treaty was chosen, or binds both.
func (w *words) governedByConvention() bool {
	return w.draft.Type() == treaty.StoredData && rules.Governing(w.Facts) == treaty.ETS185
}

func (w *words) isExtension() bool {
	return w.draft.String(question.RequestStatus) == question.StatusExtension
}

func (w *words) asksDisclosure() bool {
	return rules.Applies(w.Facts, question.PreservationTrafficDisclosure) &&
		w.draft.Yes(question.PreservationTrafficDisclosure)
}
