package pdf

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lineEnds maps every way of ending a line to the line feed. A tab is a space: there are no tab stops.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n",
	"\u2029", "\n", "\t", " ")

// linesOf prepares text for setting: it returns its lines in normal form C, which the fonts and the readers of the file
// expect. Bytes that are not UTF-8 become U+FFFD, which is drawn and thus seen. Marks that turn a line around are left
// out: the typesetter sets its own, and those of a foreign text could show a file name or an address as another one.
func linesOf(text string) [][]rune {
	text = lineEnds.Replace(strings.ToValidUTF8(text, "\uFFFD"))
	var lines [][]rune
	for _, line := range strings.Split(norm.NFC.String(strings.Map(withoutTurns, text)), "\n") {
		lines = append(lines, capMarks([]rune(line)))
	}
	return lines
}

// withoutTurns drops the marks that embed, override or isolate a direction (UAX #9, 2).
func withoutTurns(r rune) rune {
	if r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
		return -1
	}
	return r
}

// mostMarks is the number of marks that one letter carries: no writing needs as many (UAX #15, stream-safe text
// format), and the time that they take grows with their square.
const mostMarks = 30

// capMarks leaves out the marks of a letter beyond the most.
func capMarks(line []rune) []rune {
	marks := 0
	return slices.DeleteFunc(line, func(r rune) bool {
		if marks++; !unicode.Is(unicode.Mn, r) {
			marks = 0
		}
		return marks > mostMarks
	})
}

// oneLine joins the lines of a text that has no room for more than one, such as a footer or a bookmark.
func oneLine(text string) string {
	var parts []string
	for _, line := range linesOf(text) {
		if len(line) > 0 {
			parts = append(parts, string(line))
		}
	}
	return strings.Join(parts, " ")
}
