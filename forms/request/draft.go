package request

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Draft holds the answers given so far. The zero Draft has no id and no answers. A Draft is not safe for use by several
// goroutines at once; Clone gives each its own.
type Draft struct {
	ID      string // a UUID
	answers map[question.ID]any
	aside   []SetAside
}

// SetAside is a finding that a person set aside, with the reason. It stays in the office.
type SetAside struct {
	Code     string      `json:"code"`
	Question question.ID `json:"question"`
	Word     string      `json:"word,omitempty"` // of the answer that the finding was about
	Ground   string      `json:"ground"`         // why
	By       string      `json:"by"`             // who
	On       string      `json:"on"`             // a date
}

// SetAside returns the findings that were set aside.
func (d *Draft) SetAside() []SetAside { return slices.Clone(d.aside) }

// ReplaceSetAside replaces the findings that were set aside.
func (d *Draft) ReplaceSetAside(all []SetAside) { d.aside = slices.Clone(all) }

// New returns an empty draft with an id.
func New(id string) *Draft { return &Draft{ID: id, answers: map[question.ID]any{}} }

// Clone returns a draft that shares nothing that Set could change.
func (d *Draft) Clone() *Draft {
	return &Draft{ID: d.ID, answers: maps.Clone(d.answers), aside: slices.Clone(d.aside)}
}

// Set stores the answer to a question. An answer that says nothing is removed; an option that the question does not
// offer is an error.
func Set[T any](d *Draft, key question.Key[T], value T) error { return d.Set(key.ID(), value) }

// Set is the function Set for an id that was read or derived. The value must have the Go type of the question's key;
// another one, and an id of no question, is an error.
func (d *Draft) Set(id question.ID, value any) error {
	q, ok := question.ByID(id)
	if !ok || q.ID != id {
		return fmt.Errorf("there is no question %q", id)
	}
	value, err := normalise(q, value)
	if err != nil {
		return err
	}
	if d.answers == nil {
		d.answers = map[question.ID]any{}
	}
	if saysNothing(value) {
		delete(d.answers, id)
		return nil
	}
	d.answers[id] = value
	return nil
}

// Remove takes an answer away.
func (d *Draft) Remove(name question.Named) { delete(d.answers, name.ID()) }

// saysNothing reports whether an answer is as good as none: empty words or an empty list. A "no" and a zero are
// answers.
func saysNothing(value any) bool {
	switch v := value.(type) {
	case string:
		return v == ""
	case answer.Text:
		return v.Text == "" && len(v.Translations) == 0
	case answer.Addressee:
		return v.Empty()
	case []string:
		return len(v) == 0
	case []answer.Addressee:
		return len(v) == 0
	case []answer.Item:
		return len(v) == 0
	case []answer.Custodian:
		return len(v) == 0
	case []answer.Person:
		return len(v) == 0
	case []answer.Parallel:
		return len(v) == 0
	case []answer.Attachment:
		return len(v) == 0
	}
	return false
}

// Answered returns the ids of all answers, sorted.
func (d *Draft) Answered() []question.ID { return slices.Sorted(maps.Keys(d.answers)) }

// Same reports whether two drafts hold the same answers.
func (d *Draft) Same(other *Draft) bool { return maps.EqualFunc(d.answers, other.answers, SameAnswer) }

// Differing returns the ids of the questions that two drafts answer differently, sorted.
func (d *Draft) Differing(other *Draft) []question.ID {
	ids := slices.Concat(d.Answered(), other.Answered())
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id question.ID) bool {
		return d.Has(id) == other.Has(id) && SameAnswer(d.answers[id], other.answers[id])
	})
}

// SameAnswer reports whether a draft file writes two answers alike, so that a list without entries is none.
func SameAnswer(a, b any) bool {
	one, err := json.Marshal(a)
	if err != nil {
		return false
	}
	two, err := json.Marshal(b)
	return err == nil && bytes.Equal(one, two)
}

// Has reports whether a question has an answer.
func (d *Draft) Has(name question.Named) bool {
	_, ok := d.answers[name.ID()]
	return ok
}

// Answer returns the answer as it was set, and nil where there is none.
func (d *Draft) Answer(name question.Named) any { return d.answers[name.ID()] }

func get[T any](d *Draft, key question.Key[T]) T {
	value, _ := d.answers[key.ID()].(T)
	return value
}

func list[T any](d *Draft, key question.Key[[]T]) []T { return slices.Clone(get(d, key)) }

// String returns a short text, an option, a date, a Party's code or another answer that is one string.
func (d *Draft) String(key question.Key[string]) string { return get(d, key) }

// Text returns a free text.
func (d *Draft) Text(key question.Key[answer.Text]) answer.Text { return get(d, key) }

// Strings returns the chosen options.
func (d *Draft) Strings(key question.Key[[]string]) []string { return list(d, key) }

// Yes reports whether the answer is yes. No answer is not a yes; Has tells the two apart.
func (d *Draft) Yes(key question.Key[bool]) bool { return get(d, key) }

// Number returns a whole number, and whether it was answered.
func (d *Draft) Number(key question.Key[int]) (int, bool) { return get(d, key), d.Has(key) }

// Addressee returns an authority.
func (d *Draft) Addressee(key question.Key[answer.Addressee]) answer.Addressee { return get(d, key) }

// Addressees returns a list of authorities.
func (d *Draft) Addressees(key question.Key[[]answer.Addressee]) []answer.Addressee {
	return list(d, key)
}

// Items returns the data sought.
func (d *Draft) Items() []answer.Item { return list(d, question.DataItems) }

// Custodians returns the further custodians.
func (d *Draft) Custodians() []answer.Custodian { return list(d, question.Custodians) }

// Persons returns the persons concerned.
func (d *Draft) Persons() []answer.Person { return list(d, question.FactsPersons) }

// Parallels returns the requests made elsewhere.
func (d *Draft) Parallels() []answer.Parallel { return list(d, question.ParallelRequests) }

// Attachments returns the list of attachments.
func (d *Draft) Attachments() []answer.Attachment { return list(d, question.Attachments) }

// Type returns the kind of request; it is empty until the first question is answered.
func (d *Draft) Type() treaty.RequestType { return treaty.RequestType(d.String(question.RequestType)) }

// Date returns the date of the request.
func (d *Draft) Date() treaty.Date { return treaty.Date(d.String(question.RequestDate)) }

// Offences returns the offences that were chosen.
func (d *Draft) Offences() []treaty.Offence {
	chosen := d.Strings(question.OffenceArticles)
	offences := make([]treaty.Offence, len(chosen))
	for i, o := range chosen {
		offences[i] = treaty.Offence(o)
	}
	return offences
}
