package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// noBreakSpaces are the spaces at which a line must not end: French has them before ":" and ";" and inside « ».
const noBreakSpaces = "\u00A0\u202F"

// fit breaks the words into lines for a width where the toolkit would break them at a space that must not be broken,
// which it takes for any other. What still is too wide, such as a long address, the toolkit breaks as it does
// elsewhere.
func (t *Text) fit(width float32) {
	if t.rich.Wrapping != fyne.TextWrapWord || width <= 0 || !strings.ContainsAny(t.words, noBreakSpaces) {
		return
	}
	size := theme.SizeForWidget(t.style.Size, t)
	lines := wrapped(t.words, func(line string) bool {
		return fyne.MeasureText(line, size, t.style.face()).Width <= width
	})
	if lines != t.shown {
		t.show(lines)
	}
}

// wrapped breaks every line of a text at its ordinary spaces, so that each part fits; a word that does not fit stands
// alone.
func wrapped(text string, fits func(line string) bool) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrappedLine(line, fits)...)
	}
	return strings.Join(lines, "\n")
}

func wrappedLine(text string, fits func(line string) bool) []string {
	words := strings.Split(text, " ")
	lines := words[:1:1]
	for _, word := range words[1:] {
		last := len(lines) - 1
		if longer := lines[last] + " " + word; fits(longer) {
			lines[last] = longer
			continue
		}
		lines = append(lines, word)
	}
	return lines
}
