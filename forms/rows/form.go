package rows

import (
	"net/netip"
	"regexp"
	"strings"

	"rogatory/forms/moment"
)

// isMoment reports whether a text is a date, or a date and time, under a heading that says so.
func isMoment(text string) bool {
	_, code := readMoment(text, true)
	return code != MomentUnreadable
}

// form is what a cell looks like without a heading.
type form int

const (
	nothing form = iota
	aValue
	aMoment
	aMomentInPart
	aZone
	aNumber // of 1 to 5 figures
	aStamp  // of as many figures as count seconds since 1970
	lostDigits
)

var (
	longNumber = regexp.MustCompile(`^\d{10}(\.\d{1,9})?$|^\d{13}$|^\d{16}$|^\d{19}$`)
)

// longestValue is the most bytes of a cell that is looked at.
const longestValue = 2000

// mostRemembered is how many texts of cells are remembered with their form, longestRemembered how long they are: words
// and names of zones come again in each row, addresses and moments do not.
const mostRemembered, longestRemembered = 2000, 40

// classify tells the form of a cell without a heading.
func (p *parser) classify(text string) form {
	if text == "" || len(text) > longestValue {
		return nothing
	}
	if found := quick(text); found != nothing {
		return found
	}
	if known, ok := p.forms[text]; ok {
		return known
	}
	found := classify(text)
	if p.forms == nil {
		p.forms = map[string]form{}
	}
	if len(p.forms) < mostRemembered && len(text) <= longestRemembered {
		p.forms[text] = found
	}
	return found
}

// quick tells the forms that most cells have, or nothing.
func quick(text string) form {
	if text[0] < '0' || text[0] > '9' {
		return nothing
	}
	if address, err := netip.ParseAddr(text); err == nil && address.Is4() {
		return aValue
	}
	if len(text) >= 19 && text[4] == '-' {
		if _, extent := moment.Read(text); extent == moment.Whole {
			return aMoment
		}
	}
	if len(text) <= 5 && strings.Trim(text, "0123456789") == "" {
		return aNumber
	}
	return nothing
}

func classify(text string) form {
	if text == "" || len(text) > longestValue {
		return nothing
	}
	if found := quick(text); found != nothing {
		return found
	}
	switch figure := text[0] >= '0' && text[0] <= '9'; {
	case figure && longNumber.MatchString(text):
		return aStamp
	case isScientific(text):
		return lostDigits
	}
	if n := valueOf("", placed{text: text}); n.kind != "" || recognised(n.value) {
		return aValue
	}
	if len(text) <= longestMoment {
		switch _, extent := moment.Read(text); extent {
		case moment.Whole:
			return aMoment
		case moment.Part:
			return aMomentInPart
		}
	}
	if moment.LooksLikeZone(text) {
		return aZone
	}
	return nothing
}

// longestMoment is more bytes than the longest moment has.
const longestMoment = 80
