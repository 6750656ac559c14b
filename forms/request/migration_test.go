package request

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"rogatory/forms/question"
)

const older = `{"format":"rogatory-draft","schema":1,"id":"6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11",
	"answers":{"old.name":"12 Js 44/26","request.type":"preservation"}}`

// renamed is an invented step: schema 1 called the reference by another name.
func renamed(answers map[question.ID]json.RawMessage) error {
	reference, ok := answers["old.name"]
	if !ok {
		return errors.New("old.name is missing")
	}
	delete(answers, "old.name")
	answers[question.Reference.ID()] = reference
	return nil
}

// shouted is a second one: schema 2 wrote the reference in small letters.
func shouted(answers map[question.ID]json.RawMessage) error {
	text := answers[question.Reference.ID()]
	answers[question.Reference.ID()] = json.RawMessage(strings.ToUpper(string(text)))
	return nil
}

func TestAnOlderFileIsCarriedOverStepByStep(t *testing.T) {
	steps := map[int]migration{1: renamed, 2: shouted}
	for _, c := range []struct {
		what, text string
		schema     int
		want       string
	}{
		{"one step", older, 2, "12 Js 44/26"},
		{"two steps, in order", older, 3, "12 JS 44/26"},
		{"a file of the second schema takes the second step alone",
			strings.NewReplacer(`"schema":1`, `"schema":2`, "old.name", string(question.Reference)).Replace(older), 3,
			"12 JS 44/26"},
		{"a file of this schema takes none",
			strings.NewReplacer(`"schema":1`, `"schema":3`, "old.name", string(question.Reference)).Replace(older), 3,
			"12 Js 44/26"},
	} {
		draft, err := decode([]byte(c.text), c.schema, steps)
		if err != nil || draft.String(question.Reference) != c.want {
			t.Errorf("%s: %q, %v", c.what, draft.String(question.Reference), err)
		}
	}
}

func TestAStepThatCannotBeTakenIsAFileError(t *testing.T) {
	var wrong *FileError
	text := strings.Replace(older, "old.name", string(question.AuthorityPost), 1)
	if _, err := decode([]byte(text), 2, map[int]migration{1: renamed}); !errors.As(err, &wrong) ||
		wrong.Reason != "answer" {
		t.Errorf("the error is %v", err)
	}
	text = strings.Replace(older, `"schema":1`, `"schema":4`, 1)
	if _, err := decode([]byte(text), 3, nil); !errors.As(err, &wrong) || wrong.Reason != "newer" {
		t.Errorf("a file of a newer schema: %v", err)
	}
}

func TestEveryOlderSchemaHasItsStep(t *testing.T) {
	for from := 1; from < Schema; from++ {
		if migrations[from] == nil {
			t.Errorf("nothing leads from schema %d to %d", from, from+1)
		}
	}
}

func TestTheSecondSchemaHoldsWhereRowsCameFromAndWhatWasSetAside(t *testing.T) {
	const text = `{"format":"rogatory-draft","schema":2,"id":"6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11","answers":{
		"data.items":[{"identifiers":[{"kind":"ip","value":"192.0.2.7","at":"2026-11-20T23:41+01:00",
		"source":{"file":"log.csv","line":2,"cells":["192.0.2.7","2026-11-20 23:41"]}}]}],
		"offence.title":{"text":"Access","translations":{"fr":"Accès"},"unconfirmed":{"fr":"machine"}}},
		"set_aside":[{"code":"ip-without-port","question":"data.items[0].identifiers[0].port","ground":"none logged",
		"by":"A. Example","on":"2026-11-22"}]}`
	draft, err := Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	again, err := draft.Clone().Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := Decode(again)
	if err != nil || len(back.SetAside()) != 1 || back.SetAside()[0].By != "A. Example" ||
		back.Items()[0].Identifiers[0].Source.Line != 2 ||
		back.Text(question.OffenceTitle).Unconfirmed["fr"] != "machine" {
		t.Errorf("%v: %s", err, again)
	}
}
