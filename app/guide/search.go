package guide

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"rogatory/app/widgets"
)

// snippet is how many characters of a place are shown.
const snippet = 90

// Match is a place in the guide where something was found.
type Match struct {
	Chapter int    // place of the chapter
	Block   int    // place of the part in the chapter; -1 for its title
	Text    string // around the words; empty for a title
}

// Find returns the places that hold every word, in any order, in the order of the guide; those in a title and in a
// heading come first. Capitals and accents make no difference.
func Find(chapters []Chapter, words string) []Match {
	wanted := strings.Fields(widgets.Fold(words))
	if len(wanted) == 0 {
		return nil
	}
	var first, rest []Match
	for i, chapter := range chapters {
		if holds(chapter.Title, wanted) {
			first = append(first, Match{Chapter: i, Block: -1})
		}
		for j, block := range chapter.Blocks {
			text := plain(block.Text)
			switch {
			case !holds(text, wanted):
			case block.Kind == Heading:
				first = append(first, Match{i, j, text})
			default:
				rest = append(rest, Match{i, j, around(text, wanted[0])})
			}
		}
	}
	return append(first, rest...)
}

func holds(text string, wanted []string) bool {
	folded := widgets.Fold(text)
	for _, word := range wanted {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return true
}

var (
	link   = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	prefix = regexp.MustCompile(`(?m)^(?:\d+\.|[-*]) +`)
)

// plain takes the signs of Markdown away.
func plain(markdown string) string {
	text := prefix.ReplaceAllString(link.ReplaceAllString(markdown, "$1"), "")
	return strings.Join(strings.Fields(strings.NewReplacer("*", "", "`", "").Replace(text)), " ")
}

// around cuts a part of a text with the word in it, at blanks.
func around(text, word string) string {
	if utf8.RuneCountInString(text) <= snippet {
		return text
	}
	words := strings.Fields(text)
	at := 0
	for i, one := range words {
		if strings.Contains(widgets.Fold(one), word) {
			at = i
			break
		}
	}
	begin := max(at-4, 0)
	out := ""
	if begin > 0 {
		out = "…"
	}
	for i := begin; i < len(words); i++ {
		if utf8.RuneCountInString(out)+utf8.RuneCountInString(words[i]) > snippet {
			return out + "…"
		}
		if i > begin {
			out += " "
		}
		out += words[i]
	}
	return out
}
