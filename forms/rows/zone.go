package rows

import (
	"regexp"
	"strings"
	"time"

	// A computer without a zone data base of its own reads the same names.
	_ "time/tzdata"
)

// offsets are the abbreviations that stand for one offset only, in seconds east of Greenwich. They are taken at their
// word: CET is +01:00 in July too.
var offsets = map[string]int{"Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "WEST": 1 * hour, "CET": 1 * hour,
	"CEST": 2 * hour, "MEZ": 1 * hour, "MESZ": 2 * hour,
	"HNEC": 1 * hour, "HAEC": 2 * hour, "EET": 2 * hour, "EEST": 3 * hour, "MSK": 3 * hour, "EST": -5 * hour,
	"EDT": -4 * hour, "CDT": -5 * hour, "MDT": -6 * hour,
	"PST": -8 * hour, "PDT": -7 * hour, "AKST": -9 * hour, "AKDT": -8 * hour, "HST": -10 * hour, "JST": 9 * hour,
	"KST": 9 * hour, "AEST": 10 * hour, "AEDT": 11 * hour,
	"NZST": 12 * hour, "NZDT": 13 * hour, "SAST": 2 * hour, "WAT": 1 * hour, "CAT": 2 * hour, "EAT": 3 * hour,
	"BRT": -3 * hour}

const hour = 60 * 60

// ambiguous are abbreviations that stand for several offsets: IST is India, Ireland and Israel, CST North America,
// China and Cuba.
var ambiguous = []string{"IST", "CST", "BST", "AST", "MST", "SST", "GST", "PKT", "ECT", "AMT", "WST", "ADT"}

var (
	offsetPattern = regexp.MustCompile(`^(?:UTC|GMT)? ?([+\-−])(\d{1,2})(?::?(\d{2}))?$`)
	namePattern   = regexp.MustCompile(`^[A-Z][A-Za-z_]+(/[A-Za-z0-9_+\-]+){1,2}$`)
)

// looksLikeZone reports whether a text is meant as a zone, known or not.
func looksLikeZone(text string) bool {
	text = trimmed(text)
	upper := strings.ToUpper(text)
	if _, ok := offsets[upper]; ok || offsetPattern.MatchString(upper) || isAmbiguous(upper) ||
		namePattern.MatchString(text) {
		return true
	}
	return len(text) >= 3 && len(text) <= 5 && text == upper && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func isAmbiguous(upper string) bool {
	for _, one := range ambiguous {
		if one == upper {
			return true
		}
	}
	return false
}

// zone is where the clock stood. Name is that of the IANA data base, or "UTC"; empty for an offset, which a moment
// holds itself.
type zone struct {
	location *time.Location
	name     string
}

// zoneTable keeps the zones that were looked up: the data base is slow to read.
type zoneTable map[string]zoneResult

type zoneResult struct {
	zone zone
	code string
}

// find reads a zone; the code is that of the fault, or "".
func (t zoneTable) find(text string) (zone, string) {
	text = trimmed(text)
	if known, ok := t[text]; ok {
		return known.zone, known.code
	}
	found, code := readZone(text)
	t[text] = zoneResult{found, code}
	return found, code
}

func readZone(text string) (zone, string) {
	upper := strings.ToUpper(text)
	if offset, ok := offsets[upper]; ok {
		if offset == 0 && upper != "Z" && upper != "WET" {
			return zone{time.UTC, "UTC"}, ""
		}
		return zone{location: time.FixedZone("", offset)}, ""
	}
	if isAmbiguous(upper) {
		return zone{}, ZoneAmbiguous
	}
	if part := offsetPattern.FindStringSubmatch(upper); part != nil {
		return readOffset(part)
	}
	if !namePattern.MatchString(text) {
		return zone{}, ZoneUnknown
	}
	location, err := time.LoadLocation(text)
	if err != nil {
		return zone{}, ZoneUnknown
	}
	return zone{location, text}, ""
}

// widestOffset is the largest that is in use, in hours.
const widestOffset = 14

func readOffset(part []string) (zone, string) {
	hours, minutes := number(part[2]), number(part[3])
	seconds := hours*hour + minutes*60
	if minutes > 59 || seconds > widestOffset*hour {
		return zone{}, ZoneUnknown
	}
	if part[1] != "+" {
		seconds = -seconds
	}
	return zone{location: time.FixedZone("", seconds)}, ""
}
