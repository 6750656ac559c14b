package strict_test

import (
	"encoding/json"
	"errors"
	"testing"

	"rogatory/forms/strict"
)

func TestWhatOthersWouldReadInAnotherWayIsRefused(t *testing.T) {
	for _, c := range []struct {
		why, text string
		reason    strict.Reason
		line      int
		key       string
	}{
		{"an object of objects", `{"a": [{"b": 1}, {"b": 2}], "c": {"a": null}}`, "", 0, ""},
		{"a number", ` 7 `, "", 0, ""},
		{"characters of every plane", "{\"a\": \"ä東\U0001f525\ufffd\"}", "", 0, ""},
		{"a byte that is none", "{\n\"a\": \"\xff\"}", strict.NotUTF8, 2, ""},
		{"the beginning of a character", "{\"a\": \"\xe6\x9d\"}", strict.NotUTF8, 1, ""},
		{"both halves of a character", `{"a": "\ud83d\udd25\uD83D\uDD25"}`, "", 0, ""},
		{"the first half alone", `{"a": "\ud83d"}`, strict.HalfSign, 1, ""},
		{"the second half alone", `{"a": "\udd25"}`, strict.HalfSign, 1, ""},
		{"two first halves", `{"a": "\ud83d\ud83d"}`, strict.HalfSign, 1, ""},
		{"the ends of the range", `{"a": "\ud7ff\ue000"}`, "", 0, ""},
		{"the first half of all", `{"a": "\ud800"}`, strict.HalfSign, 1, ""},
		{"the last half of all", `{"a": "\udfff"}`, strict.HalfSign, 1, ""},
		{"a stroke before the letter u", `{"a": "\\ud83d"}`, "", 0, ""},
		{"a half after a pair", `{"a": "\ud83d\udd25\ud83d"}`, strict.HalfSign, 1, ""},
		{"a key twice", "{\"a\": 1,\n\"b\": 2,\n\"a\": 3}", strict.KeyTwice, 3, "a"},
		{"a key twice, once escaped", `{"a": 1, "\u0061": 3}`, strict.KeyTwice, 1, "a"},
		{"a key twice inside of a list", `[{"x": {"q": 1, "q": 1}}]`, strict.KeyTwice, 1, "q"},
		{"a known key in other capitals", `{"x": {"Kind": 1}}`, strict.UnknownKey, 1, "Kind"},
		{"a known key", `{"kind": 1, "Other": 2}`, "", 0, ""},
		{"the end is missing", `{"a": [1`, strict.NotJSON, 1, ""},
		{"nothing", ``, strict.NotJSON, 1, ""},
		{"no JSON", `{a}`, strict.NotJSON, 1, ""},
	} {
		err := strict.Check([]byte(c.text), map[string]bool{"kind": true})
		var fault *strict.Fault
		switch {
		case err == nil && c.reason == "":
		case !errors.As(err, &fault):
			t.Errorf("%s: %v", c.why, err)
		case fault.Reason != c.reason, fault.Line != c.line, fault.Key != c.key:
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

func TestKeysOfATypeAndOfThoseInside(t *testing.T) {
	type inner struct {
		Deep string `json:"deep,omitempty"`
	}
	type outer struct {
		Own    string `json:"own"`
		Hidden int    `json:"-"`
		Bare   int
		List   []*inner          `json:"list"`
		Free   map[string]*outer `json:"free"`
	}
	got := strict.Keys(outer{})
	for _, want := range []string{"own", "list", "deep", "free"} {
		if !got[want] {
			t.Errorf("%s is missing", want)
		}
	}
	if len(got) != 4 {
		t.Error(got)
	}
}

// What passes is read by the standard reader too, and what that refuses does not pass.
func FuzzCheck(f *testing.F) {
	f.Add([]byte(`{"a": [1, {"b": "\ud83d\udd25"}]}`))
	f.Add([]byte("{\"a\": \"\xff\"}"))
	f.Add([]byte(`{"a": 1, "a": 2}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var value any
		if err := strict.Check(text, nil); err == nil {
			return
		}
		var fault *strict.Fault
		if !errors.As(strict.Check(text, nil), &fault) {
			t.Fatal("an error of another type")
		}
		if fault.Reason == strict.NotJSON && json.Unmarshal(text, &value) == nil {
			t.Errorf("refused: %v", fault)
		}
	})
}
