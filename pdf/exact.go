package pdf

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rogatory/pdf/font"
)

// span is a part of a text, from start to before end.
type span struct{ start, end int }

// exact finds in a text what must be copied sign by sign and is therefore never parted at the end of a line: what the
// document names as such (document.Document.Exact), and every word that has the form of an address, a number or a
// name of a file, since people type such words into running text too.
type exact struct {
	named   []string // in the order of their bytes
	longest int      // of them, in bytes
}

// longestName is the length in bytes beyond which a name is found only where a text begins with it.
const longestName = 512

// newExact prepares what a document names. It is searched in texts that are in normal form C and have one line.
func newExact(named []string) exact {
	var all []string
	for _, text := range named {
		if lines := linesOf(strings.TrimSpace(text)); len(lines) == 1 && len(lines[0]) > 1 {
			all = append(all, string(withoutInvisible(lines[0])))
		}
	}
	slices.Sort(all)
	e := exact{named: slices.Compact(all)}
	for _, name := range e.named {
		e.longest = max(e.longest, len(name))
	}
	return e
}

func withoutInvisible(text []rune) []rune {
	return slices.DeleteFunc(slices.Clone(text), font.Invisible)
}

// spans returns the parts of a text that hold together, in their order. Signs that nobody sees, such as marks of
// direction, do not part them.
func (e exact) spans(text []rune) []span {
	var seen []rune
	var at []int // the place in text of each sign that is seen
	for i, r := range text {
		if !font.Invisible(r) {
			seen, at = append(seen, r), append(at, i)
		}
	}
	var all []span
	for start := 0; start < len(seen); {
		end := start
		if start == 0 || !isWordRune(seen[start-1]) || isWide(seen[start-1]) {
			length := e.longest
			if start > 0 {
				length = min(length, longestName)
			}
			end = max(start+e.nameAt(seen[start:], length), wordAt(seen, start))
		}
		if end <= start {
			start++
			continue
		}
		all = append(all, span{at[start], at[end-1] + 1})
		start = end
	}
	return all
}

// nameAt returns how many signs the longest name has with which a text begins; 0 where there is none. No name of more
// than length signs is looked for.
func (e exact) nameAt(text []rune, length int) int {
	rest := string(text[:min(length, len(text))])
	for rest != "" {
		i := sort.SearchStrings(e.named, rest)
		if i == len(e.named) || e.named[i] != rest {
			i--
		}
		if i < 0 {
			return 0
		}
		// Every name with which the text begins is this one, or no longer than what both share.
		near := e.named[i]
		if strings.HasPrefix(rest, near) {
			if n := utf8.RuneCountInString(near); n == len(text) || !isWordRune(text[n]) {
				return n
			}
		}
		rest = rest[:sharedBefore(rest, near)]
	}
	return 0
}

// sharedBefore is the length of what two names have in common at their beginning, and less than the second.
func sharedBefore(a, b string) int {
	n := 0
	for n < min(len(a), len(b)-1) && a[n] == b[n] {
		n++
	}
	return n
}

// wordAt returns the end of the word that begins at a place where it has the form of what is copied sign by sign, and
// the place itself where it has not. What opens and closes around the word is no part of it.
func wordAt(text []rune, start int) int {
	if opens(text[start]) || start > 0 && !opens(text[start-1]) && !unicode.IsSpace(text[start-1]) &&
		!isWide(text[start-1]) {
		return start
	}
	end := wordEnd(text, start)
	for end > start && strings.ContainsRune(".,;:!?)]}»”’'\"", text[end-1]) {
		end--
	}
	if hasExactForm(text[start:end]) {
		return end
	}
	return start
}

// opens reports whether a sign is a bracket or a quotation mark that opens.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' || r == '„' }

// hasExactForm reports whether a word is an address of e-mail or of the web, the name of a file or a host, or a number
// with signs or letters in it. A compound word with hyphens is none.
func hasExactForm(word []rune) bool {
	letters, digits, joints := 0, 0, 0
	for i, r := range word {
		switch {
		case r == '@' || r == '_' || r == '\\':
			return len(word) > 1
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case r == '.' && i > 0 && isWordRune(word[i-1]) && i+1 < len(word) && isWordRune(word[i+1]):
			joints++
		}
	}
	return joints > 0 || digits > 0 && digits+letters > 1 || strings.Contains(string(word), "://")
}

// secondChoice tells for every place inside a span whether a line may end there because the span is longer than a
// line: before a sign, so that nobody takes the sign for a hyphen that the line added.
func secondChoice(text []rune, spans []span) []bool {
	may := make([]bool, len(text)+1)
	for _, s := range spans {
		for i := s.start + 1; i < s.end; i++ {
			may[i] = !isWordRune(text[i]) && isWordRune(text[i-1]) && !unicode.Is(unicode.M, text[i])
		}
	}
	return may
}
