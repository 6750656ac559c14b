package rows

import (
	"encoding/csv"
	"errors"
	"slices"
	"strings"
	"unicode"

	"rogatory/forms/moment"
)

// record is a line of the text, or several that a quoted cell joins.
type record struct {
	number int
	text   string
}

// longestQuoted is over how many lines a quoted cell may run before its quote is taken to be left open.
const longestQuoted = 20

// recordsOf cuts the text into its lines without the blank ones. A line in which a quote stays open takes the next ones
// in, until it is closed; where that does not come, the line stands alone.
func recordsOf(text string) []record {
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.ContainsRune(text, '\r') || strings.ContainsRune(text, '\u2028') {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n").Replace(text)
	}
	lines := strings.Split(text, "\n")
	all := make([]record, 0, len(lines))
	for i := 0; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		last := closing(lines, i)
		joined := lines[i]
		if last > i {
			joined = strings.Join(lines[i:last+1], "\n")
		}
		all = append(all, record{number: i + 1, text: joined})
		i = last
	}
	return all
}

// closing is the line that closes what a line opens, else the line itself. Only a quote at the beginning of a cell
// opens one.
func closing(lines []string, first int) int {
	if strings.Count(lines[first], `"`)%2 == 0 || !opensQuote(lines[first]) {
		return first
	}
	for i := first + 1; i < len(lines) && i < first+longestQuoted; i++ {
		if strings.Count(lines[i], `"`)%2 == 1 {
			return i
		}
	}
	return first
}

func opensQuote(line string) bool {
	return strings.HasPrefix(line, `"`) || strings.Contains(line, "\t\"") || strings.Contains(line, `;"`) ||
		strings.Contains(line, `,"`) || strings.Contains(line, `|"`)
}

// splitter cuts a line into its cells.
type splitter func(line string) ([]string, error)

// separators are the signs between cells, those that are likelier meant first.
var separators = []rune{'\t', ';', ',', '|'}

// looked is how many lines decide about the form of the text.
const looked = 40

// separatorOf takes the way of cutting by which the most cells are understood and the fewest are not. A sign that cuts
// line after line into as many cells is meant as separator, whatever the cells hold; a tab always is. The sign is 0 for
// blanks.
func separatorOf(lines []record) (splitter, rune) {
	sample := lines[:min(len(lines), looked)]
	best, sign, most := splitter(byBlanks), rune(0), score(byBlanks, sample, false, false)
	for _, separator := range slices.Backward(separators) {
		split := byRune(separator)
		constant := even(split, sample)
		found := score(split, sample, constant, true)
		if found >= most || separator == '\t' && constant {
			best, sign, most = split, separator, found
		}
	}
	return best, sign
}

// even reports whether most lines have the same number of cells, two at least.
func even(split splitter, lines []record) bool {
	counts := map[int]int{}
	most := 0
	for _, line := range lines {
		if cells, err := split(line.text); err == nil && len(cells) > 1 {
			counts[len(cells)]++
			most = max(most, counts[len(cells)])
		}
	}
	return most > 1 && most*3 >= len(lines)*2 || most == 1 && len(lines) <= 2
}

func score(split splitter, lines []record, even, headed bool) int {
	total := 0
	for _, line := range lines {
		cells, err := split(line.text)
		if err != nil {
			total -= 2
			continue
		}
		for _, text := range cells {
			total += scoreOf(trimmed(text), even && len(cells) > 1, headed)
		}
	}
	return total
}

// scoreOf judges a cell. Words of a heading count only where a sign keeps them together.
func scoreOf(text string, even, headed bool) int {
	if blank(text) {
		return 0
	}
	if len(text) <= longestHeading && headingOf(text).Role != "" {
		if headed {
			return 3
		}
		return 0
	}
	switch classify(text) {
	case aValue, aMoment:
		return 3
	case nothing, aMomentInPart:
		if even {
			return 1
		}
		return -1
	}
	return 2
}

var errOpenQuote = errors.New("a quote is not closed")

func byRune(separator rune) splitter {
	sign := string(separator)
	return func(line string) ([]string, error) {
		if !strings.Contains(line, `"`) {
			return strings.Split(line, sign), nil
		}
		reader := csv.NewReader(strings.NewReader(line))
		reader.Comma = separator
		reader.FieldsPerRecord = -1
		reader.TrimLeadingSpace = separator != '\t'
		cells, err := reader.Read()
		if err != nil {
			if strings.Count(line, `"`)%2 == 0 { // ="192.0.2.7" is a formula, not a quote that is left open
				return strings.Split(line, sign), nil
			}
			return nil, errOpenQuote
		}
		return cells, nil
	}
}

// byBlanks cuts at blanks. What stands in quotes or square brackets is one cell, and so are the words of one moment.
func byBlanks(line string) ([]string, error) {
	var cells []string
	for rest := strings.TrimSpace(line); rest != ""; rest = strings.TrimSpace(rest) {
		var next string
		if n := momentLength(rest); n > 0 {
			next, rest = rest[:n], rest[n:]
		} else {
			next, rest = token(rest)
		}
		cells = append(cells, next)
	}
	return cells, nil
}

// closers are the signs that close what opens a cell.
var closers = map[byte]string{'"': `"`, '\'': `'`, '[': "]"}

func token(text string) (next, rest string) {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if closer, opens := closers[text[0]]; opens {
		if at := strings.Index(text[1:], closer); at >= 0 && at+1 > end && end >= 0 {
			return text[:at+2], text[at+2:]
		}
	}
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

// momentLength is how many bytes of a line a moment takes that stands at its beginning. Where its hour leaves the half
// of the day open, a word behind it that is not known belongs to it and makes it unreadable.
func momentLength(text string) int {
	word, _ := token(text)
	if !moment.MayBegin(word) {
		return 0
	}
	r, n := moment.Prefix(text)
	if n == 0 || !r.Timed || r.Half || r.Zone != "" || r.Hour == 0 || r.Hour > 12 {
		return n
	}
	rest := strings.TrimLeft(text[n:], " ")
	next, _ := token(rest + " ")
	if len(next) == 0 || len(rest) == len(text[n:]) || strings.ContainsFunc(next, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '.'
	}) || connecting[strings.ToLower(next)] || headingOf(next).Role != "" || strings.Trim(next, ".") == "" {
		return n
	}
	return len(text) - len(rest) + len(next)
}
