package wording_test

import (
	"testing"

	"rogatory/forms/wording"
)

func TestForeignTextIsNeutral(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"words stay", "Straße\t5\n東京 שלום\u200e", "Straße\t5\n東京 שלום\u200e"},
		{"the beginning of a command to a terminal", "a\x1b[31mb", "a<U+001B>[31mb"},
		{"nothing, and a carriage return", "\x00\r", "<U+0000><U+000D>"},
		{"a command of one byte", "\u009b2J", "<U+009B>2J"},
		{"a sign that erases", "\x7f", "<U+007F>"},
		{"a byte that is no character", "a\x9b", "a\ufffd"},
		{"separators", "\u2028\u2029", "<U+2028><U+2029>"},
		{"an override, and the signs beside the range", "\u2029\u202a\u202e\u202f", "<U+2029><U+202A><U+202E>\u202f"},
		{"an isolate, and the signs beside the range", "\u2065\u2066\u2069\u206a",
			"\u2065<U+2066><U+2069>\u206a"},
	} {
		if got := wording.Neutral(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
