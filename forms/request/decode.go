package request

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"rogatory/forms/question"
)

// decodeAs reads JSON strictly into a type: an unknown key or null is an error.
func decodeAs[T any](raw []byte) (any, error) {
	if string(raw) == "null" {
		return nil, errors.New("null is no answer: leave the key out")
	}
	var value T
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the value")
	}
	return value, nil
}

// decodeAnswer reads one answer in the form that its question's kind fixes.
func decodeAnswer(q question.Question, raw []byte) (any, error) {
	switch q.Kind {
	case question.Text:
		return decodeAs[Text](raw)
	case question.YesNo:
		return decodeAs[bool](raw)
	case question.Number, question.Index:
		return decodeAs[int](raw)
	case question.Several, question.Languages:
		return decodeAs[[]string](raw)
	case question.Authority:
		return decodeAs[Addressee](raw)
	case question.Authorities:
		return decodeAs[[]Addressee](raw)
	case question.Entries:
		return entryTypes[q.ID](raw)
	default:
		return decodeAs[string](raw)
	}
}

// normalise gives value the Go type of the question's kind, or says why it is no answer to it.
func normalise(q question.Question, value any) (any, error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", q.ID, err)
	}
	decoded, err := decodeAnswer(q, raw)
	if err != nil {
		return nil, fmt.Errorf("%s takes an answer of the kind %s: %w", q.ID, q.Kind, err)
	}
	return decoded, checkOptions(q, decoded)
}

func checkOptions(q question.Question, value any) error {
	if len(q.Options) == 0 {
		return nil
	}
	var chosen []string
	switch v := value.(type) {
	case string:
		chosen = []string{v}
	case []string:
		chosen = v
	}
	for _, option := range chosen {
		if !slices.Contains(q.Options, option) {
			return fmt.Errorf("%s does not offer %q", q.ID, option)
		}
	}
	return nil
}

// byHand is the JSON form of an authority that was entered by hand.
type byHand struct {
	Name        string   `json:"name"`
	Address     string   `json:"address,omitempty"`
	Phones      []string `json:"phones,omitempty"`
	Emails      []string `json:"emails,omitempty"`
	Source      string   `json:"source,omitempty"`
	ConfirmedBy string   `json:"confirmed_by,omitempty"`
}

// MarshalJSON writes a register id as a string and particulars entered by hand as an object.
func (a Addressee) MarshalJSON() ([]byte, error) {
	if !a.ByHand() {
		return json.Marshal(a.ID)
	}
	return json.Marshal(byHand{a.Name, a.Address, a.Phones, a.Emails, a.Source, a.ConfirmedBy})
}

// UnmarshalJSON reads either form.
func (a *Addressee) UnmarshalJSON(raw []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte(`"`)) {
		*a = Addressee{}
		return json.Unmarshal(raw, &a.ID)
	}
	value, err := decodeAs[byHand](raw)
	if err != nil {
		return err
	}
	h := value.(byHand)
	*a = Addressee{Name: h.Name, Address: h.Address, Phones: h.Phones, Emails: h.Emails, Source: h.Source,
		ConfirmedBy: h.ConfirmedBy}
	return nil
}
