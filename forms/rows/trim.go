package rows

import (
	"strings"
	"unicode/utf8"

	"rogatory/forms/moment"
)

// trimmed takes away what surrounds a cell and carries no meaning: blanks, quotes, brackets, the formula ="…" and the
// apostrophe by which spreadsheets keep figures, and signs that are not seen. Angle brackets stay around the id of a
// message.
func trimmed(cell string) string {
	cell = strings.TrimSpace(cell)
	for i := 0; i < len(cell); i++ {
		if c := cell[i]; c >= utf8.RuneSelf || c == '\n' {
			cell = strings.TrimFunc(strings.Map(seenBlank, cell), surrounding)
			break
		}
	}
	if len(cell) < 2 {
		return strings.TrimRight(cell, ",;")
	}
	if formula, ok := strings.CutPrefix(cell, `="`); ok && strings.HasSuffix(formula, `"`) {
		return strings.TrimSpace(strings.TrimSuffix(formula, `"`))
	}
	switch first, last := cell[0], cell[len(cell)-1]; {
	case (first == '"' || first == '\'') && last == first,
		first == '[' && last == ']' && strings.IndexByte(cell, ']') == len(cell)-1, first == '(' && last == ')',
		first == '<' && last == '>' && !strings.Contains(cell, "@"):
		cell = strings.TrimSpace(cell[1 : len(cell)-1])
	case first == '\'' && strings.Trim(cell[1:2], "+0123456789") == "":
		cell = cell[1:]
	}
	return strings.TrimRight(cell, ",;")
}

func seenBlank(r rune) rune {
	switch r {
	case '\u00a0', '\u202f', '\n', '\u3000':
		return ' '
	}
	return r
}

// rightToLeftOverride turns what follows around; it is never harmless.
const rightToLeftOverride = '\u202e'

func surrounding(r rune) bool { return r == ' ' || moment.Invisible(r) && r != rightToLeftOverride }

// blank reports whether a cell says nothing; logs write a dash for that.
func blank(cell string) bool {
	switch cell {
	case "":
		return true
	case "-", "–", "—", `""`, "NULL", "null", "N/A", "n/a", `\N`:
		return true
	}
	if c := cell[0]; c != ' ' && c != '\t' && c != '"' && c < utf8.RuneSelf {
		return false
	}
	cell = trimmed(cell)
	return cell == "" || cell == "-" || cell == "–" || cell == "—"
}
