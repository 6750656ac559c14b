package wording

import (
	"fmt"
	"strings"
	"unicode"
)

// Neutral shows the signs of a foreign text that steer a terminal or turn a line around by their code points, such as
// <U+001B>, so that nothing is seen that does not stand there. Ends of lines and tabs stay.
func Neutral(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if !strings.ContainsFunc(text, Steers) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if Steers(r) {
			fmt.Fprintf(&out, "<U+%04X>", r)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// Steers reports whether a sign is not shown but obeyed: controls (C0 but the line feed and the tab, C1), separators of
// lines and paragraphs, and the marks that embed, override or isolate a direction (UAX #9).
func Steers(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return true
	}
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
