package request

import (
	"fmt"
	"maps"
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Draft holds the answers given so far. The zero Draft has no id and no answers. A Draft is not safe for use by several
// goroutines at once; Clone gives each its own.
type Draft struct {
	ID      string // a UUID
	answers map[question.ID]any
}

// New returns an empty draft with an id.
func New(id string) *Draft { return &Draft{ID: id, answers: map[question.ID]any{}} }

// Clone returns a draft that shares nothing that Set could change.
func (d *Draft) Clone() *Draft { return &Draft{ID: d.ID, answers: maps.Clone(d.answers)} }

// Set stores an answer. The value must have the Go type of the question's kind: string, bool, int, []string, Text,
// Addressee, []Addressee or the entry type of the list. An answer that says nothing is removed.
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
func (d *Draft) Remove(id question.ID) { delete(d.answers, id) }

// saysNothing reports whether an answer is as good as none: empty words or an empty list. A "no" and a zero are
// answers.
func saysNothing(value any) bool {
	switch v := value.(type) {
	case string:
		return v == ""
	case Text:
		return v.Text == "" && len(v.Translations) == 0
	case Addressee:
		return v.Empty()
	case []string:
		return len(v) == 0
	case []Addressee:
		return len(v) == 0
	case []Item:
		return len(v) == 0
	case []CustodianEntry:
		return len(v) == 0
	case []Person:
		return len(v) == 0
	case []Parallel:
		return len(v) == 0
	case []Attachment:
		return len(v) == 0
	}
	return false
}

// Answered returns the ids of all answers, sorted.
func (d *Draft) Answered() []question.ID { return slices.Sorted(maps.Keys(d.answers)) }

// Has reports whether a question has an answer.
func (d *Draft) Has(id question.ID) bool {
	_, ok := d.answers[id]
	return ok
}

// Answer returns the answer as it was set, and nil where there is none.
func (d *Draft) Answer(id question.ID) any { return d.answers[id] }

func answer[T any](d *Draft, id question.ID) T {
	value, _ := d.answers[id].(T)
	return value
}

// String returns a short text, an option, a date, a Party's code or another answer that is one string.
func (d *Draft) String(id question.ID) string { return answer[string](d, id) }

// Text returns a free text.
func (d *Draft) Text(id question.ID) Text { return answer[Text](d, id) }

// Strings returns the chosen options.
func (d *Draft) Strings(id question.ID) []string { return slices.Clone(answer[[]string](d, id)) }

// Yes reports whether the answer is yes. No answer is not a yes; Has tells the two apart.
func (d *Draft) Yes(id question.ID) bool { return answer[bool](d, id) }

// Number returns a whole number, and whether it was answered.
func (d *Draft) Number(id question.ID) (int, bool) {
	value, ok := d.answers[id].(int)
	return value, ok
}

// Addressee returns an authority.
func (d *Draft) Addressee(id question.ID) Addressee { return answer[Addressee](d, id) }

// Addressees returns a list of authorities.
func (d *Draft) Addressees(id question.ID) []Addressee {
	return slices.Clone(answer[[]Addressee](d, id))
}

// Items returns the data sought.
func (d *Draft) Items() []Item { return slices.Clone(answer[[]Item](d, "data.items")) }

// Custodians returns the further custodians.
func (d *Draft) Custodians() []CustodianEntry {
	return slices.Clone(answer[[]CustodianEntry](d, "custodians"))
}

// Persons returns the persons concerned.
func (d *Draft) Persons() []Person { return slices.Clone(answer[[]Person](d, "facts.persons")) }

// Parallels returns the requests made elsewhere.
func (d *Draft) Parallels() []Parallel {
	return slices.Clone(answer[[]Parallel](d, "parallel.requests"))
}

// Attachments returns the list of attachments.
func (d *Draft) Attachments() []Attachment {
	return slices.Clone(answer[[]Attachment](d, "attachments"))
}

// Type returns the kind of request; it is empty until the first question is answered.
func (d *Draft) Type() treaty.RequestType { return treaty.RequestType(d.String("request.type")) }

// Date returns the date of the request.
func (d *Draft) Date() treaty.Date { return treaty.Date(d.String("request.date")) }

// Offences returns the offences that were chosen.
func (d *Draft) Offences() []treaty.Offence {
	chosen := d.Strings("offence.articles")
	offences := make([]treaty.Offence, len(chosen))
	for i, o := range chosen {
		offences[i] = treaty.Offence(o)
	}
	return offences
}
