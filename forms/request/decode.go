package request

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
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
		return decodeAs[answer.Text](raw)
	case question.YesNo:
		return decodeAs[bool](raw)
	case question.Number, question.Index:
		return decodeAs[int](raw)
	case question.Several, question.Languages:
		return decodeAs[[]string](raw)
	case question.Authority:
		return decodeAs[answer.Addressee](raw)
	case question.Authorities:
		return decodeAs[[]answer.Addressee](raw)
	case question.Entries:
		return decodeEntries(q, raw)
	default:
		return decodeAs[string](raw)
	}
}

// decodeEntries reads the entries of a list question into their Go type.
func decodeEntries(q question.Question, raw []byte) (any, error) {
	switch q.ID {
	case question.DataItems.ID():
		return decodeAs[[]answer.Item](raw)
	case question.Custodians.ID():
		return decodeAs[[]answer.Custodian](raw)
	case question.FactsPersons.ID():
		return decodeAs[[]answer.Person](raw)
	case question.ParallelRequests.ID():
		return decodeAs[[]answer.Parallel](raw)
	case question.Attachments.ID():
		return decodeAs[[]answer.Attachment](raw)
	}
	return nil, fmt.Errorf("%s is no list", q.ID)
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
	instruments := q.Source == question.InstrumentsInCommon
	if len(q.Options) == 0 && !instruments {
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
		if instruments && treaty.Instrument(option).Valid() {
			continue // which there are, the edition of the register says
		}
		if !slices.Contains(q.Options, option) {
			return fmt.Errorf("%s does not offer %q", q.ID, option)
		}
	}
	return nil
}
