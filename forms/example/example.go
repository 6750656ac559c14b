// Package example makes complete fictitious cases: an attack on a hospital, for any pair of Parties, either type of
// request and both languages of the catalogue. The cases serve to show the program, to test it and to begin a draft
// from.
//
// Nothing in a case can be reached: addresses come from the ranges reserved for documentation (RFC 5737, RFC 3849, RFC
// 2606), and telephone numbers begin with a country code that nobody has. The addressees alone are those of the
// register.
//
//	draft, err := example.Complete(register, "DE", "JP", treaty.Preservation, "en", "2026-11-22")
//	err = example.Urgent(register, draft, "2026-11-22")  // the same case in an emergency
package example

import (
	"fmt"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"

	"github.com/google/uuid"
)

// Complete returns a draft that no finding blocks. The language, "en" or "fr", is the language of the document and of
// the drafting; the free texts carry a translation into the other one. The same arguments always give the same draft,
// its id included. The error is for a State that is no Party, a type or a language that does not exist, or a register
// that cannot be read.
func Complete(register *party.Register, requesting, requested party.Code, kind treaty.RequestType, language string,
	today treaty.Date) (*request.Draft, error) {
	w, err := begin(register, requesting, requested, kind, language, today)
	if err != nil {
		return nil, err
	}
	for _, step := range []func(){w.start, w.office, w.offence, w.data, w.custodian, w.handling, w.measures, w.elements,
		w.sending} {
		step()
	}
	return w.draft, w.err
}

// Urgent turns a case into an urgent one: grounds, reasons, a deadline, and the route that follows from them.
func Urgent(register *party.Register, draft *request.Draft, today treaty.Date) error {
	w, err := continued(register, draft, today)
	if err != nil {
		return err
	}
	w.set(question.UrgencyUrgent, true)
	w.set(question.UrgencyGrounds, []string{"offence-in-progress", "volatile-data"})
	w.free(question.UrgencyExplanation, "urgency", w.days())
	w.set(question.UrgencyDeadline, string(today.AddDays(5))+"T12:00"+deadlineOffset)
	w.sending()
	return w.err
}

// deadlineOffset is that of the zone of the requesting authority.
const deadlineOffset = "Z"

// writer sets the answers of one draft and keeps the first error.
type writer struct {
	draft      *request.Draft
	register   *party.Register
	today      treaty.Date
	requesting party.Party
	requested  party.Party
	words      *i18n.Words // of the document
	// of the register's edition
	instrumentsOfEdition *treaty.Instruments
	other                *i18n.Words // of the translations
	err                  error
}

func begin(register *party.Register, requesting, requested party.Code, kind treaty.RequestType, language string,
	today treaty.Date) (*writer, error) {
	if !kind.Valid() {
		return nil, fmt.Errorf("%q is no type of request", kind)
	}
	name := fmt.Sprintf("rogatory:example:%s:%s:%s:%s:%s", requesting, requested, kind, language, today)
	draft := request.New(uuid.NewSHA1(uuid.NameSpaceURL, []byte(name)).String())
	for id, value := range map[question.ID]string{
		question.RequestType.ID(): string(kind), question.RequestStatus.ID(): question.StatusNew,
		question.RequestDate.ID():      string(today),
		question.RequestLanguage.ID():  language,
		question.DraftingLanguage.ID(): language, question.RequestingParty.ID(): string(requesting),
		question.RequestedParty.ID(): string(requested),
	} {
		if err := draft.Set(id, value); err != nil {
			return nil, err
		}
	}
	return continued(register, draft, today)
}

func continued(register *party.Register, draft *request.Draft, today treaty.Date) (*writer, error) {
	w := &writer{draft: draft, register: register, today: today}
	for _, side := range []struct {
		key  question.Key[string]
		into *party.Party
	}{{question.RequestingParty, &w.requesting}, {question.RequestedParty, &w.requested}} {
		record, err := register.Party(party.Code(draft.String(side.key)))
		if err != nil {
			return nil, err
		}
		*side.into = record.At(today)
	}
	var err error
	if w.instrumentsOfEdition, err = register.Instruments(); err != nil {
		return nil, err
	}
	return w, w.findWords(draft.String(question.RequestLanguage))
}

// findWords finds the words of both languages; only those in which the cases were written will do.
func (w *writer) findWords(language string) error {
	translation, ok := map[string]string{"en": "fr", "fr": "en"}[language]
	if !ok {
		return fmt.Errorf("an example is written in en or fr, not in %q", language)
	}
	catalogue := i18n.Embedded()
	var err error
	if w.words, err = catalogue.Words(language); err != nil {
		return err
	}
	w.other, err = catalogue.Words(translation)
	return err
}

func (w *writer) set(name question.Named, value any) {
	if w.err == nil {
		w.err = w.draft.Set(name.ID(), value)
	}
}

// arguments gives the arguments of a text in the language of the words that will say it.
type arguments func(words *i18n.Words) i18n.Args

func none(*i18n.Words) i18n.Args { return nil }

// text is a message of the case in the drafting language with its translation.
func (w *writer) text(id string, args arguments) answer.Text {
	return answer.Text{
		Text:         w.words.Say("example."+id, args(w.words)),
		Translations: map[string]string{w.other.Language(): w.other.Say("example."+id, args(w.other))},
	}
}

func (w *writer) free(name question.Named, id string, args arguments) {
	w.set(name, w.text(id, args))
}

func (w *writer) short(name question.Named, id string) {
	w.set(name, w.words.Say("example."+id))
}

func (w *writer) stored() bool { return w.draft.Type() == treaty.StoredData }

func (w *writer) facts() rules.Facts {
	return rules.Facts{Draft: w.draft, Requesting: w.requesting, Requested: w.requested, Register: w.register,
		Instruments: w.instrumentsOfEdition, Today: w.today}
}
