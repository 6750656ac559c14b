package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// lineEnds maps every way of ending a line to the line feed. A tab is a space: there are no tab stops.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n",
	"\u2029", "\n", "\t", " ")

// linesOf prepares text for setting: it returns its lines in normal form C, which the fonts and the readers of the file
// expect. Bytes that are not UTF-8 become U+FFFD, which is drawn and thus seen.
func linesOf(text string) [][]rune {
	text = lineEnds.Replace(strings.ToValidUTF8(text, "\uFFFD"))
	var lines [][]rune
	for _, line := range strings.Split(norm.NFC.String(text), "\n") {
		lines = append(lines, []rune(line))
	}
	return lines
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
