package rows

import (
	"encoding/csv"
	"errors"
	"strings"
	"unicode"
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
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\ufeff", "", "\u200b", "").Replace(text)
	lines := strings.Split(text, "\n")
	var all []record
	for i := 0; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		last := closing(lines, i)
		all = append(all, record{number: i + 1, text: strings.Join(lines[i:last+1], "\n")})
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
		strings.Contains(line, `,"`)
}

// splitter cuts a line into its cells.
type splitter func(line string) ([]string, error)

// separators are the ways to cut a line, those that are likelier meant first.
var separators = []splitter{byRune('\t'), byRune(';'), byRune(','), byBlanks}

// looked is how many lines decide about the separator.
const looked = 40

// separatorOf takes the way of cutting by which the most cells are understood and the fewest are not.
func separatorOf(lines []record) splitter {
	best, most := separators[0], -1<<31
	for _, split := range separators {
		score := 0
		for _, line := range lines[:min(len(lines), looked)] {
			score += understood(split, line.text)
		}
		if score > most {
			best, most = split, score
		}
	}
	return best
}

func understood(split splitter, line string) int {
	cells, err := split(line)
	if err != nil {
		return -2
	}
	score := 0
	for _, cell := range cells {
		switch _, heading := columnOf(cell); {
		case heading || classify(cell) != nothing:
			score += 2
		case !blank(cell):
			score--
		}
	}
	return score
}

var errOpenQuote = errors.New("a quote is not closed")

func byRune(separator rune) splitter {
	return func(line string) ([]string, error) {
		if !strings.Contains(line, `"`) {
			return strings.Split(line, string(separator)), nil
		}
		reader := csv.NewReader(strings.NewReader(line))
		reader.Comma = separator
		reader.FieldsPerRecord = -1
		reader.TrimLeadingSpace = separator != '\t'
		cells, err := reader.Read()
		if err != nil {
			return nil, errOpenQuote
		}
		return cells, nil
	}
}

// byBlanks cuts at blanks. What stands in quotes or square brackets is one cell, and so are the words of one moment.
func byBlanks(line string) ([]string, error) {
	var cells []string
	for rest := strings.TrimSpace(line); rest != ""; rest = strings.TrimSpace(rest) {
		cell, after := token(rest)
		cells = append(cells, cell)
		rest = after
	}
	return joinMoments(cells), nil
}

// closers are the signs that close what opens a cell.
var closers = map[byte]string{'"': `"`, '\'': `'`, '[': "]"}

func token(text string) (cell, rest string) {
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

// mostWords is the number of words in the longest moment: "Fri Nov 20 23:41:07 CET 2026".
const mostWords = 6

// joinMoments puts the words of one moment together again: "20 Nov 2026 23:41:07 +0100".
func joinMoments(cells []string) []string {
	var joined []string
	for i := 0; i < len(cells); {
		count := momentWords(cells[i:])
		joined = append(joined, strings.Join(cells[i:i+count], " "))
		i += count
	}
	return joined
}

func momentWords(cells []string) int {
	if !mayBeginMoment(cells[0]) {
		return 1
	}
	for count := min(len(cells), mostWords); count > 1; count-- {
		if m, ok := readMoment(trimmed(strings.Join(cells[:count], " "))); ok && m.dated && !m.stamp {
			return count
		}
	}
	return 1
}

// mayBeginMoment tells quickly what is no date: a date begins with a figure, a month or a day of the week.
func mayBeginMoment(cell string) bool {
	cell = strings.TrimLeft(cell, `["'(`)
	switch {
	case cell == "":
		return false
	case cell[0] >= '0' && cell[0] <= '9':
		return len(cell) <= len("2026-11-20T23:41:07.123456789+01:00")
	}
	return isMonthOrDay(strings.TrimRight(cell, ".,"))
}

// trimmed takes away what surrounds a cell and carries no meaning.
func trimmed(cell string) string {
	cell = strings.Map(func(r rune) rune {
		if r == '\u00a0' || r == '\u202f' || r == '\n' {
			return ' '
		}
		return r
	}, cell)
	cell = strings.TrimSpace(cell)
	if len(cell) >= 2 && (cell[0] == '"' || cell[0] == '\'') && cell[len(cell)-1] == cell[0] {
		cell = strings.TrimSpace(cell[1 : len(cell)-1])
	}
	if strings.HasPrefix(cell, "[") && strings.HasSuffix(cell, "]") || strings.HasPrefix(cell, "(") &&
		strings.HasSuffix(cell, ")") || strings.HasPrefix(cell, "<") && strings.HasSuffix(cell, ">") {
		cell = strings.TrimSpace(cell[1 : len(cell)-1])
	}
	return strings.TrimRight(cell, ",;")
}

// blank reports whether a cell says nothing; logs write a dash for that.
func blank(cell string) bool {
	cell = trimmed(cell)
	return cell == "" || cell == "-" || cell == "–" || cell == "—"
}
