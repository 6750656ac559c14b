package moment

import (
	_ "embed" // the names
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed names.txt
var namesText string

// half is a half of the day as a word states it.
type half byte

const (
	noHalf half = iota
	morning
	afternoon
	eitherHalf // languages differ about the word
)

// dictionary holds the names of CLDR, folded.
type dictionary struct {
	months map[string]int // 0 where two languages mean two months by the same name
	days   map[string]bool
	halves map[string]half
	parts  map[string]half // parts of the day, which say nothing about twelve o'clock
	zones  map[string]string
}

// names reads the dictionary once; it is never changed.
var names = sync.OnceValue(func() dictionary {
	d := dictionary{map[string]int{}, map[string]bool{}, map[string]half{"a": morning, "p": afternoon},
		map[string]half{}, map[string]string{}}
	documents := map[string]bool{} // languages in which documents are written; they come first
	for line := range strings.Lines(namesText) {
		part := strings.Split(strings.TrimSpace(line), "\t")
		if len(part) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		documents[part[0]] = documents[part[0]] || part[1] == "month" || part[1] == "day"
		for _, name := range strings.Split(part[3], "|") {
			d.add(part[1], part[2], name, documents[part[0]])
		}
	}
	return d
})

// add enters one name. Where a language of documents and another one differ about a half of the day, the former counts.
func (d dictionary) add(what, detail, name string, document bool) {
	folded := fold(name)
	switch what {
	case "month":
		number, err := strconv.Atoi(detail)
		if before, known := d.months[folded]; err != nil || known && before != number {
			number = 0
		}
		d.months[folded] = number
	case "day":
		if len(folded) > 1 {
			d.days[folded] = true
		}
	case "zone":
		d.zones[folded] = detail
	case "am", "pm":
		addHalf(d.halves, folded, halfNamed(what), document)
	case "am~", "pm~":
		addHalf(d.parts, folded, halfNamed(what), document)
	}
}

func halfNamed(what string) half {
	if strings.HasPrefix(what, "am") {
		return morning
	}
	return afternoon
}

func addHalf(to map[string]half, name string, stated half, document bool) {
	before, known := to[name]
	switch {
	case len(name) < 2 || known && before == stated:
	case !known || document:
		to[name] = stated
	default:
		to[name] = eitherHalf
	}
}

// fold makes capitals and accents equal and drops what is no letter and no figure.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		if c := word[i]; c < 'a' || c > 'z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	var folded strings.Builder
	for _, r := range norm.NFD.String(word) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			folded.WriteRune(unicode.ToLower(r))
		}
	}
	return folded.String()
}

// MayBegin tells quickly what is no date: a date begins with a figure, a month or a day of the week.
func MayBegin(word string) bool {
	word = strings.TrimLeft(word, `["'(`)
	if word == "" || len(word) > 45 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	if Digit(r) >= 0 {
		return true
	}
	word, _, _ = strings.Cut(strings.TrimRight(word, ".,"), "-")
	if len(word) > 36 || !unicode.IsLetter(r) {
		return false
	}
	folded := fold(word)
	_, month := names().months[folded]
	return month || names().days[folded]
}
