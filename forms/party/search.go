package party

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rogatory/forms/treaty"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// HitKind says what a search found.
type HitKind string

// What a search finds, in the order in which hits are given.
const (
	HitParty       HitKind = "party"
	HitAuthority   HitKind = "authority"
	HitDeclaration HitKind = "declaration"
	HitPractice    HitKind = "practice"
)

// Hit is an entry of the register that holds every word searched for.
type Hit struct {
	Party   Code           `json:"party"`
	Name    string         `json:"name"` // of the Party, in the language of the search
	Kind    HitKind        `json:"kind"`
	ID      string         `json:"id,omitempty"` // of the authority or statement
	Article treaty.Article `json:"article,omitempty"`
	Text    string         `json:"text"`            // the Party's name, the authority's name or the summary
	Until   treaty.Date    `json:"until,omitempty"` // the first day on which the entry no longer holds
}

// indexed is one entry as the search reads it: its hit in each language and its folded text.
type indexed struct {
	hits   [2]Hit // English, French
	text   [2]string
	names  string // the Party's names and code, which narrow a search but are not reason enough to list an entry
	number treaty.Article
}

// Search finds the entries that hold every one of the words, without regard to capitals and accents: names of Parties
// in both languages and former ones, authorities with their addresses and numbers, and statements by article and by
// summary in the language given, "fr" or English. A Party's name beside other words narrows the search to that Party. A
// word such as "29" or "29(4)" is an article. Parties come first, then authorities, then statements, each by code. The
// first search reads every record.
func (r *Register) Search(words, language string) ([]Hit, error) {
	index, err := r.indexOnce()
	if err != nil {
		return nil, err
	}
	side := 0
	if language == "fr" {
		side = 1
	}
	wanted := slices.DeleteFunc(strings.Fields(fold(words)), isArticleWord)
	hits := []Hit{}
	for _, entry := range index {
		if entry.holds(wanted, side) {
			hits = append(hits, entry.hits[side])
		}
	}
	order := []HitKind{HitParty, HitAuthority, HitDeclaration, HitPractice}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind))
	})
	return hits, nil
}

// holds reports whether every word stands in the entry or its Party's names, and at least one in the entry itself.
func (e indexed) holds(words []string, side int) bool {
	own := false
	for _, word := range words {
		switch {
		case e.holdsWord(word, side):
			own = true
		case !strings.Contains(e.names, word):
			return false
		}
	}
	return own
}

// isArticleWord drops the word before a number, so that "Article 29" is the same as "29".
func isArticleWord(word string) bool {
	return slices.Contains([]string{"article", "articles", "art.", "arts"}, word)
}

// articlePattern takes "29", "29(4)" and "27(9)(e)"; a longer number is part of a telephone number or an address.
var articlePattern = regexp.MustCompile(`^[0-9]{1,2}(\([0-9a-z]+\))*$`)

func (e indexed) holdsWord(word string, side int) bool {
	if articlePattern.MatchString(word) {
		return string(e.number) == word || strings.HasPrefix(string(e.number), word+"(")
	}
	return strings.Contains(e.text[side], word)
}

// letters are those that Unicode does not take apart into a base letter and an accent.
var letters = strings.NewReplacer("ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
	"i", "’", "'")

// fold makes capitals and accents alike: "Côte d’Ivoire" and "cote d'ivoire" are the same.
func fold(text string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		bare = text
	}
	return letters.Replace(cases.Fold().String(bare))
}
