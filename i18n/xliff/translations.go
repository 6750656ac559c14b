package xliff

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Result says what becomes of a unit of a file.
type Result string

// The results. All but Taken and Unknown wait for a person.
const (
	Taken         Result = "taken"
	SameAsSource  Result = "same-as-source" // the source stands where the translation should
	ForReview     Result = Result(AwaitsReview)
	Machine       Result = Result(MachineMade)
	SourceChanged Result = "source-changed" // another text was translated than the one there is now
	Unknown       Result = "unknown"        // none of the texts as they are now
)

// Judged is a unit that holds a translation, with what becomes of it.
type Judged struct {
	Unit
	Result Result
}

// Comparison is what a file holds beside the texts as they are now.
type Comparison struct {
	Judged []Judged // in the order of the file
	Empty  []Unit   // texts as they are now to which the file gives no translation, in their order
}

// Compare compares the units of a file with the texts as they are now. White space and the form of quotation marks in a
// source do not count.
func (f File) Compare(now []Unit) Comparison {
	sources := map[string]string{}
	for _, u := range now {
		sources[u.ID] = u.Source
	}
	var c Comparison
	settled := map[string]bool{}
	for _, u := range f.Units {
		source, ok := sources[u.ID]
		result := Taken
		switch {
		case !ok:
			result = Unknown
		case u.Target == "":
			continue
		case !same(source, u.Source):
			result = SourceChanged
		case longerThanName(u.Source) && same(u.Source, u.Target):
			result = SameAsSource
		case u.State != Translated:
			result = Result(u.State)
		}
		settled[u.ID] = true
		c.Judged = append(c.Judged, Judged{u, result})
	}
	for _, u := range now {
		if !settled[u.ID] {
			c.Empty = append(c.Empty, u)
		}
	}
	return c
}

// longestName is the number of words up to which a text can be a name, which is the same in every language.
const longestName = 4

// longerThanName reports whether a text is more than a name: it has many words, or one that begins with a small letter,
// or is long in a script that has no blanks.
func longerThanName(text string) bool {
	words := strings.Fields(text)
	if len(words) > longestName || len([]rune(text)) > 40 {
		return true
	}
	return slices.ContainsFunc(words, func(word string) bool {
		first := []rune(word)[0]
		return unicode.IsLower(first) && len(word) > 3
	})
}

var (
	addressPattern = regexp.MustCompile(`(?i)\bhttps?://[^\s<>` +
		`"«»“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
	numberPattern = regexp.MustCompile(`(?i)[0-9a-f:.]*[:.][0-9a-f:.]+(?:/[0-9]{1,3})?`)
)

// Lost returns the e-mail addresses, URLs and IP addresses of the source that the target does not repeat letter by
// letter, each once, in the order of the source. A data request stands on them, so that a changed digit seeks another
// person's data.
func (u Unit) Lost() []string {
	kept := identifiers(u.Target)
	var lost []string
	for _, found := range identifiers(u.Source) {
		if !slices.Contains(kept, found) && !slices.Contains(lost, found) {
			lost = append(lost, found)
		}
	}
	return lost
}

// identifiers finds what Lost compares, without the full stop or bracket of the sentence around it.
func identifiers(text string) []string {
	var found []string
	for _, address := range addressPattern.FindAllString(text, -1) {
		found = append(found, strings.TrimRight(address, ".,;:!?)]}'’"))
	}
	for _, number := range numberPattern.FindAllString(addressPattern.ReplaceAllString(text, " "), -1) {
		number = strings.TrimRight(number, ".")
		if strings.HasSuffix(number, ":") && !strings.HasSuffix(number, "::") {
			number = strings.TrimSuffix(number, ":")
		}
		if isIP(number) {
			found = append(found, number)
		}
	}
	return found
}

func isIP(text string) bool {
	if _, err := netip.ParsePrefix(text); err == nil {
		return true
	}
	if _, err := netip.ParseAddrPort(text); err == nil {
		return true
	}
	address, err := netip.ParseAddr(text)
	return err == nil && address != netip.IPv6Unspecified()
}
