package request_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

const id = "6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11"

const valid = `{"format":"rogatory-draft","schema":1,"id":"` + id + `","answers":{
	"request.type":"preservation","offence.articles":["2","other"],"preservation.days":90,"urgency.urgent":true,
	"facts.summary":{"text":"On 3 March","translations":{"fr":"Le 3 mars"}},"sending.to":"jp-24-7",
	"sending.copies":[{"name":"Ministry of Justice","emails":["a@example.org"],"source":"telephone",
		"confirmed_by":"duty officer"}],
	"data.items":[{"category":"traffic","kinds":["access-logs"],
		"identifiers":[{"kind":"ip","value":"192.0.2.7","port":51234,"at":"2026-11-20T23:41:07+01:00"}],
		"relationship":{"text":"used for the access"}}]}}`

func TestDecodeReadsEveryKindOfAnswer(t *testing.T) {
	draft, err := request.Decode([]byte(valid))
	if err != nil {
		t.Fatal(err)
	}
	if days, ok := draft.Number(question.PreservationDays); !ok || days != 90 {
		t.Errorf("days %d %v", days, ok)
	}
	if words, same := draft.Text(question.FactsSummary).In("fr", "en"); words != "Le 3 mars" || !same {
		t.Errorf("translation %q %v", words, same)
	}
	if words, same := draft.Text(question.FactsSummary).In("de", "en"); words != "On 3 March" || same {
		t.Errorf("untranslated %q %v", words, same)
	}
	if to := draft.Addressee(question.SendingTo); to.ByHand() || to.ID != "jp-24-7" {
		t.Errorf("addressee %+v", to)
	}
	if copies := draft.Addressees(question.SendingCopies); len(copies) != 1 || !copies[0].ByHand() ||
		copies[0].ConfirmedBy != "duty officer" {
		t.Errorf("copies %+v", copies)
	}
	if items := draft.Items(); len(items) != 1 || items[0].Identifiers[0].Port != 51234 {
		t.Errorf("items %+v", items)
	}
}

func TestEncodeThenDecodeKeepsEverything(t *testing.T) {
	draft, err := request.Decode([]byte(valid))
	if err != nil {
		t.Fatal(err)
	}
	first, err := draft.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := request.Decode(first)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(draft, again) {
		t.Errorf("the draft changed: %+v, %+v", draft, again)
	}
	second, _ := again.Encode()
	if !bytes.Equal(first, second) {
		t.Error("the same draft gave different bytes")
	}
}

func TestBadFilesSayWhatIsWrong(t *testing.T) {
	broken := func(old, new string) string { return strings.Replace(valid, old, new, 1) }
	for _, c := range []struct{ why, file, reason string }{
		{"a file without a byte is empty", "", "empty"},
		{"a file of blanks is empty", " \n", "empty"},
		{"a file that stops early was cut", valid[:len(valid)/2], "cut"},
		{"a text is not JSON", "Dear colleague,", "not-json"},
		{"a second value after the draft is refused", valid + "{}", "not-json"},
		{"a JSON list is not a draft", "[1]", "not-a-draft"},
		{"another format is not a draft", broken("rogatory-draft", "something-else"), "not-a-draft"},
		{"a schema of zero is not a draft", broken(`"schema":1`, `"schema":0`), "not-a-draft"},
		{"a newer schema asks for a newer program", broken(`"schema":1`, `"schema":99`), "newer"},
		{"an unknown question is named", broken(string(question.RequestType), "no.such-question"), "unknown-question"},
		{"a place inside a list is no question", broken(`"request.type":"preservation"`, `"data.items[0]":"x"`),
			"unknown-question"},
		{"an answer of the wrong kind is named", broken(`"preservation.days":90`, `"preservation.days":"ninety"`),
			"answer"},
		{"an option that is not offered is named", broken(`"preservation","off`, `"extradition","off`), "answer"},
		{"an unknown field of an entry is named", broken(`"port"`, `"colour"`), "answer"},
		{"null is no answer", broken(`"urgency.urgent":true`, `"urgency.urgent":null`), "answer"},
		{"an id that is no UUID is refused", broken(id, "12"), "id"},
		{"a byte that is no character", broken(`"preservation","off`, "\"preservation\xff\",\"off"), "not-utf8"},
		{"half of a character", broken(`"preservation","off`, `"preservation\udd25","off`), "half-sign"},
		{"an answer twice", broken(`"preservation.days":90`, `"preservation.days":60,"preservation.days":90`),
			"key-twice"},
		{"all answers twice", broken(`"answers":`, `"answers":{},"answers":`), "key-twice"},
		{"a part in capitals", broken(`"answers":`, `"ANSWERS":`), "unknown-key"},
		{"a field of an entry in capitals", broken(`"port"`, `"Port"`), "unknown-key"},
		{"a part that no draft has", broken(`"answers":`, `"notes":{},"answers":`), "unknown-key"},
		{"a newer schema has parts that this edition does not know",
			broken(`"schema":1`, `"schema":99,"notes":{},"notes":{}`), "newer"},
		{"a file beyond all measure is refused", strings.Repeat(" ", request.MaximumFile+1), "too-large"},
	} {
		_, err := request.Decode([]byte(c.file))
		var fileError *request.FileError
		if !errors.As(err, &fileError) || fileError.Reason != c.reason {
			t.Errorf("%s: got %v, want %s", c.why, err, c.reason)
		}
	}
}

// A fault of the text is told with its place.
func TestAFaultOfTheTextHasAPlace(t *testing.T) {
	for _, c := range []struct{ file, key string }{
		{strings.Replace(valid, `"answers":`, "\n\"answers\":{},\n\"answers\":", 1), "answers"},
		{strings.Replace(valid, `"answers":`, "\n\n\"Answers\":", 1), "Answers"},
	} {
		_, err := request.Decode([]byte(c.file))
		var fileError *request.FileError
		if !errors.As(err, &fileError) || fileError.Line != 3 || fileError.Key != c.key {
			t.Errorf("%s: %v", c.key, err)
			continue
		}
		if _, args := fileError.Message(); args["Line"] != 3 || args["Key"] != c.key {
			t.Errorf("%s: the sentence gets %v", c.key, args)
		}
	}
}

func TestSetHoldsAnswersToTheirKind(t *testing.T) {
	draft := request.New(id)
	for _, c := range []struct {
		why   string
		id    question.ID
		value any
		ok    bool
	}{
		{"a short text takes words", question.Reference.ID(), "12 Js 44/26", true},
		{"a question that does not exist takes nothing", "no.such-question", "red", false},
		{"a yes or no takes no words", question.UrgencyUrgent.ID(), "yes", false},
		{"an option must be offered", question.CaseStage.ID(), "appeal", false},
		{"several options must all be offered", question.OffenceArticles.ID(), []string{"2", "12"}, false},
		{"entries take their own type", question.FactsPersons.ID(), []answer.Person{{Name: "N. N.", Role: "suspect"}},
			true},
		{"entries refuse another type", question.FactsPersons.ID(), []answer.Item{{Category: "traffic"}}, false},
	} {
		if err := draft.Set(c.id, c.value); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

func TestAnAnswerThatSaysNothingIsNone(t *testing.T) {
	draft := request.New(id)
	for question, value := range map[question.ID]any{question.Reference.ID(): "",
		question.FactsSummary.ID(): answer.Text{},
		question.DataItems.ID():    []answer.Item{}, question.SendingTo.ID(): answer.Addressee{}} {
		if err := draft.Set(question, value); err != nil || draft.Has(question) {
			t.Errorf("%s: kept, %v", question, err)
		}
	}
	if err := request.Set(draft, question.UrgencyUrgent, false); err != nil || !draft.Has(question.UrgencyUrgent) {
		t.Error("a no is an answer")
	}
}

func TestCloneSharesNothing(t *testing.T) {
	draft := request.New(id)
	_ = request.Set(draft, question.Reference, "one")
	_ = request.Set(draft.Clone(), question.Reference, "two")
	if draft.String(question.Reference) != "one" {
		t.Error("a clone changed its original")
	}
}

func TestSchemaNamesEveryQuestion(t *testing.T) {
	text, err := json.Marshal(request.JSONSchema())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range question.All() {
		if !bytes.Contains(text, []byte(`"`+string(q.ID)+`"`)) {
			t.Errorf("%s is missing", q.ID)
		}
	}
}

// Whatever the bytes, Decode either refuses them with a reason or gives a draft that survives Encode and Decode
// unchanged.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(valid))
	f.Add([]byte(`{"format":"rogatory-draft","schema":1,"id":"` + id + `","answers":{}}`))
	f.Add([]byte(`{"format":"rogatory-draft","schema":1,"id":"` + id + `","answers":{"sending.to":{"name":"x"}}}`))
	f.Add([]byte(`{`))
	f.Fuzz(func(t *testing.T, text []byte) {
		draft, err := request.Decode(text)
		if err != nil {
			var fileError *request.FileError
			if !errors.As(err, &fileError) {
				t.Fatalf("an error without a reason: %v", err)
			}
			return
		}
		first, err := draft.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := request.Decode(first)
		if err != nil {
			t.Fatalf("its own file is refused: %v", err)
		}
		second, _ := again.Encode()
		if !bytes.Equal(first, second) {
			t.Error("encoding is not stable")
		}
	})
}
