package rows

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rogatory/forms/moment"
)

// heading is what the name of a column or of a cell announces. An empty role is a heading that is not known.
type heading struct {
	Column
	side   side
	soft   bool
	chosen bool // by the user

	profiled bool // the zone is that of a profile
}

// longestHeading is the most bytes of a heading that is known.
const longestHeading = 60

// headingOf finds what a heading announces, and the zone that it states.
func headingOf(text string) heading {
	h := heading{Column: Column{Heading: trimmed(text)}}
	if len(text) > longestHeading || strings.IndexFunc(text, unicode.IsLetter) < 0 || strings.ContainsAny(text, "@|") {
		return h
	}
	words := fold(text)
	if h.known(byWords[words]); h.Role == RoleAt || h.Role == "" {
		zone, rest := zoneInHeading(h.Heading)
		h.Zone = zone
		if h.Role == "" && zone != "" {
			if words = fold(rest); words == "" {
				words = "time"
			}
			h.known(byWords[words])
		}
	}
	if h.Role == "" {
		h.known(byRules(strings.Fields(words)))
	}
	if h.Role != RoleAt {
		h.Zone = ""
	}
	return h
}

func (h *heading) known(k known) { h.Role, h.Kind, h.side, h.soft = k.role, k.kind, k.side, k.soft }

func anyOf(words []string, set map[string]bool) bool {
	return slices.ContainsFunc(words, func(word string) bool { return set[word] })
}

// byRules finds what a heading of several words is about.
func byRules(words []string) known {
	switch {
	case len(words) == 0:
		return known{}
	case anyOf(words, portWords):
		return portHeading(words)
	case anyOf(words, addressWords), slices.Contains(words, "address") && (anyOf(words, innerWords) ||
		anyOf(words, outerWords) || slices.Contains(words, "source") || slices.Contains(words, "src")):
		return addressHeading(words)
	case anyOf(words, destinationWords) && slices.Contains(words, "address"):
		return known{role: RoleUnused, side: destination}
	case slices.Contains(words, "zone") && anyOf(words, times), slices.Contains(words, "timezone"):
		return known{role: RoleZone}
	case anyOf(words, emails) && !anyOf(words, neverValue):
		return known{role: RoleValue, kind: "email"}
	case anyOf(words, phones) && !anyOf(words, neverValue):
		return known{role: RoleValue, kind: "phone"}
	case anyOf(words, times):
		return timeHeading(words)
	case anyOf(words, accounts) && !anyOf(words, neverValue),
		slices.Contains(words, "user") && slices.Contains(words, "id"):
		return known{role: RoleValue, kind: "account"}
	case anyOf(words, neverTimes):
		return known{}
	case anyOf(words, starts):
		return known{role: RoleAt, soft: true}
	case anyOf(words, endings):
		return known{role: RoleAt, side: ending, soft: true}
	}
	return known{}
}

func portHeading(words []string) known {
	switch {
	case anyOf(words, destinationWords):
		return known{role: RoleUnused, side: destination}
	case anyOf(words, neverPort):
		return known{role: RoleUnused}
	case anyOf(words, blockWords), slices.Contains(words, "ports"):
		return known{role: RolePort, kind: "block"}
	}
	return known{role: RolePort, side: sideOf(words)}
}

func addressHeading(words []string) known {
	switch {
	case anyOf(words, destinationWords):
		return known{role: RoleUnused, side: destination}
	case anyOf(words, neverAddress):
		return known{role: RoleUnused}
	}
	return known{role: RoleValue, kind: "ip", side: sideOf(words)}
}

func sideOf(words []string) side {
	switch {
	case anyOf(words, outerWords):
		return outer
	case anyOf(words, innerWords):
		return inner
	}
	return noSide
}

func timeHeading(words []string) known {
	switch {
	case anyOf(words, neverTimes):
		return known{role: RoleUnused}
	case anyOf(words, endings):
		return known{role: RoleAt, side: ending}
	}
	return known{role: RoleAt, soft: !slices.ContainsFunc(words, func(word string) bool {
		return times[word] && word != "at" && word != "data" && word != "created" && word != "seen"
	})}
}

var (
	inBrackets  = regexp.MustCompile(`[\[(]([^\[\]()]+)[\])]`)
	offsetWords = regexp.MustCompile(`(?i)\b(?:utc|gmt) ?[+\-−]\d{1,2}(?::?\d{2})?`)
	betweenWord = regexp.MustCompile(`[\s_,;:()\[\]]+`)
)

// localZone stands for a heading that says "local time" without a place.
const localZone = "local"

// zoneInHeading finds the zone that a heading states: Date (UTC), created_utc, Zeit (GMT+2), Time PST. The rest is the
// heading without it.
func zoneInHeading(text string) (zone, rest string) {
	for _, found := range inBrackets.FindAllStringSubmatch(text, -1) {
		stated := strings.TrimSpace(found[1])
		if moment.KnownZone(stated) || moment.KnownZone(strings.ToUpper(stated)) {
			return upperZone(stated), strings.Replace(text, found[0], " ", 1)
		}
	}
	if found := offsetWords.FindString(text); found != "" {
		return strings.ToUpper(found), strings.Replace(text, found, " ", 1)
	}
	cut := betweenWord.Split(camelCut(text), -1)
	for i, word := range cut {
		upper := strings.ToUpper(word)
		named := word == upper && len(word) > 1 || strings.Contains(word, "/")
		if upper == "UTC" || upper == "GMT" || upper == "ZULU" || named && moment.KnownZone(word) {
			return upperZone(strings.Replace(word, "Zulu", "UTC", 1)),
				strings.Join(slices.Concat(cut[:i], cut[i+1:]), " ")
		}
		if upper == "LOCAL" || upper == "ORTSZEIT" || upper == "LOCALE" {
			return localZone, strings.Join(slices.Concat(cut[:i], cut[i+1:]), " ")
		}
	}
	return "", text
}

// camelCut puts a blank before a zone that a heading has joined by capitals: loginTimeUtc.
func camelCut(text string) string {
	for _, end := range []string{"Utc", "UTC", "Gmt", "GMT"} {
		if before, ok := strings.CutSuffix(text, end); ok {
			return before + " " + strings.ToUpper(end)
		}
	}
	return text
}

func upperZone(text string) string {
	if upper := strings.ToUpper(text); !strings.Contains(text, "/") && len(text) <= 12 {
		return upper
	}
	return text
}

// kindNamed is the kind that a cell names: an option of the draft file, or a heading that stands for one.
func kindNamed(cell string) (string, bool) {
	if len(cell) > longestHeading || strings.IndexFunc(cell, unicode.IsLetter) < 0 {
		return "", false
	}
	switch folded := fold(cell); folded {
	case "other", "autre", "andere":
		return "other", true
	case "user", "login":
		return "account", true
	case "mobile":
		return "phone", true
	default:
		k := headingOf(cell)
		return k.Kind, k.Role == RoleValue && k.Kind != ""
	}
}
