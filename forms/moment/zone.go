package moment

import (
	"regexp"
	"slices"
	"strings"
	"time"

	// A computer without a zone data base of its own reads the same names.
	_ "time/tzdata"
)

const hour = 60 * 60

// abbreviation is a short name that stands for one offset the world over, in seconds east of Greenwich, with a place
// that uses it, by which its season is told; no place where it has none.
type abbreviation struct {
	offset int
	place  string
}

var abbreviations = map[string]abbreviation{"Z": {0, ""}, "UTC": {0, ""}, "GMT": {0, ""}, "UT": {0, ""},
	"WET": {0, "Europe/Lisbon"}, "WEST": {1 * hour, "Europe/Lisbon"}, "CET": {1 * hour, "Europe/Berlin"},
	"CEST": {2 * hour, "Europe/Berlin"}, "MEZ": {1 * hour, "Europe/Berlin"}, "MESZ": {2 * hour, "Europe/Berlin"},
	"HNEC": {1 * hour, "Europe/Paris"}, "HAEC": {2 * hour, "Europe/Paris"}, "EET": {2 * hour, "Europe/Athens"},
	"EEST": {3 * hour, "Europe/Athens"}, "MSK": {3 * hour, ""}, "EST": {-5 * hour, "America/New_York"},
	"EDT": {-4 * hour, "America/New_York"}, "CDT": {-5 * hour, "America/Chicago"},
	"MDT": {-6 * hour, "America/Denver"}, "PST": {-8 * hour, "America/Los_Angeles"},
	"PDT": {-7 * hour, "America/Los_Angeles"}, "AKST": {-9 * hour, "America/Anchorage"},
	"AKDT": {-8 * hour, "America/Anchorage"}, "HST": {-10 * hour, ""}, "JST": {9 * hour, ""}, "KST": {9 * hour, ""},
	"AEST": {10 * hour, ""}, "AEDT": {11 * hour, "Australia/Sydney"}, "NZST": {12 * hour, "Pacific/Auckland"},
	"NZDT": {13 * hour, "Pacific/Auckland"}, "SAST": {2 * hour, ""}, "WAT": {1 * hour, ""}, "CAT": {2 * hour, ""},
	"EAT": {3 * hour, ""}, "BRT": {-3 * hour, ""}}

// severalPlaces are abbreviations that stand for several offsets: IST is India, Ireland and Israel, CST North America,
// China and Cuba.
var severalPlaces = []string{"IST", "CST", "BST", "AST", "MST", "SST", "GST", "PKT", "ECT", "AMT", "WST", "ADT", "MET"}

// rivals are abbreviations of one offset that the people of some zones use for another one; where the data set has
// such a zone, they are not read.
var rivals = map[string]string{"EST": "Australia/", "EDT": "Australia/", "CDT": "Australia/", "PST": "Asia/Manila"}

// alsoCodes are abbreviations that are codes of a country or a State too, or words: Estonia, Utah.
var alsoCodes = []string{"EST", "UT", "CAT", "EAT", "MSK", "WAT", "EET", "WET", "WEST"}

// logWords are words of capitals that logs write beside a time and that name no zone.
var logWords = words("GET", "POST", "PUT", "HEAD", "PATCH", "INFO", "WARN", "DEBUG", "ERROR", "FATAL", "TRACE",
	"NOTICE", "CRIT", "ALERT", "EMERG", "DENY", "ALLOW", "DROP", "ACCEPT", "LOGIN", "LOGON", "OK", "TCP", "UDP",
	"ICMP", "HTTP", "HTTPS", "FTP", "SSH", "SSL", "TLS", "DNS", "DHCP", "VPN", "NAT", "IN", "OUT", "SRC", "DST", "IP",
	"AUTH", "FAIL", "PASS", "USER", "MAIL", "SMTP", "IMAP", "POP", "POPIMAP", "NULL", "NONE", "TRUE", "FALSE", "YES")

var (
	offsetPattern = regexp.MustCompile(`^(?:UTC|GMT|UT)? ?([+\-−])(\d{1,2})(?::?(\d{2}))?$`)
	namePattern   = regexp.MustCompile(`^[A-Z][A-Za-z_]+(/[A-Za-z0-9_+\-]+){1,2}$`)
	beforeOffset  = regexp.MustCompile(`^[A-Z]{3,4} ?([+\-−]\d{1,2}:?\d{2})$`)
)

// KnownZone reports whether a text names a zone that can be read, or one of several that it may mean.
func KnownZone(text string) bool {
	if text == "" || len(text) > 60 {
		return false
	}
	switch c := text[0]; {
	case c == '+' || c == '-' || c >= 0x80:
		return offsetPattern.MatchString(text)
	case c < 'A' || c > 'z':
		return false
	}
	upper := strings.ToUpper(text)
	if _, ok := abbreviations[upper]; ok && (text == upper || upper != "UT" && upper != "CAT") ||
		slices.Contains(severalPlaces, text) || offsetPattern.MatchString(upper) {
		return true
	}
	_, long := longNames(text)
	return long || namePattern.MatchString(text) && loadable(text)
}

// loadable reports whether a name with strokes is that of a zone and not a path or two words.
func loadable(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil
}

// AlsoCode reports whether the abbreviation of a zone is also the code of a country or a State, so that beside a
// moment it can mean either.
func AlsoCode(text string) bool { return slices.Contains(alsoCodes, text) }

// meantAsZone reports whether a text has the form of a zone, known or not.
func meantAsZone(text string) bool {
	if namePattern.MatchString(text) {
		return true
	}
	upper := strings.ToUpper(text)
	return len(text) >= 3 && len(text) <= 5 && text == upper && !logWords[fold(text)] &&
		strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// LooksLikeZone reports whether a text is meant as a zone, known or not.
func LooksLikeZone(text string) bool { return KnownZone(text) || meantAsZone(text) }

// longNames finds the place of a zone as Windows names it: W. Europe Standard Time. The names are those of CLDR.
func longNames(text string) (place string, ok bool) {
	if len(text) < len("Eastern Time") {
		return "", false
	}
	place, ok = names().zones[strings.Replace(fold(text), "daylighttime", "standardtime", 1)]
	return place, ok
}

// zone is where the clock stood. Name is that of the IANA data base, or "UTC"; empty for an offset, which a moment
// holds itself. Season is the place whose clocks tell when an abbreviation is in use.
type zone struct {
	location *time.Location
	name     string
	season   *time.Location
	fixed    bool // the clock is never put forward or back
}

// Zones keeps the zones that were looked up: the data base is slow to read. It serves one text and one goroutine.
type Zones struct{ known map[string]zoneResult }

type zoneResult struct {
	zone zone
	code string
}

// find reads a zone as the people of another zone write it; the code is that of the fault, or "".
func (z *Zones) find(text, home string) (zone, string) {
	key := text + "\x00" + home
	if known, ok := z.known[key]; ok {
		return known.zone, known.code
	}
	found, code := z.read(strings.TrimSpace(text), home)
	if z.known == nil {
		z.known = map[string]zoneResult{}
	}
	z.known[key] = zoneResult{found, code}
	return found, code
}

func (z *Zones) read(text, home string) (zone, string) {
	upper := strings.ToUpper(text)
	if part := beforeOffset.FindStringSubmatch(upper); part != nil && !strings.HasPrefix(upper, "UTC") &&
		!strings.HasPrefix(upper, "GMT") {
		upper = part[1]
	}
	if part := offsetPattern.FindStringSubmatch(upper); part != nil {
		return readOffset(part)
	}
	short, one := abbreviations[upper]
	if one && short.offset == 0 && short.place == "" {
		return utcOr(upper), ""
	}
	if used, ok := z.usedAt(upper, home); ok {
		return used, ""
	}
	rival := rivals[upper]
	switch {
	case slices.Contains(severalPlaces, upper), rival != "" && strings.HasPrefix(home, rival):
		return zone{}, ZoneAmbiguous
	case one:
		found := zone{location: time.FixedZone("", short.offset), fixed: true}
		if place, err := time.LoadLocation(short.place); err == nil && short.place != "" {
			found.season = place
		}
		return found, ""
	}
	name := text
	if place, ok := longNames(text); ok {
		if name = place; place == "UTC" {
			return utcOr(place), ""
		}
	}
	if !namePattern.MatchString(name) {
		return zone{}, ZoneUnknown
	}
	location, err := time.LoadLocation(name)
	if err != nil {
		return zone{}, ZoneUnknown
	}
	return zone{location: location, name: name}, ""
}

func utcOr(upper string) zone {
	if upper == "Z" {
		return zone{location: time.FixedZone("", 0), fixed: true}
	}
	return zone{location: time.UTC, name: "UTC", fixed: true}
}

// usedAt reads an abbreviation as the clocks of a zone show it in winter or in summer: in Dublin, IST is Irish time.
func (z *Zones) usedAt(upper, home string) (zone, bool) {
	if len(upper) < 3 || !namePattern.MatchString(home) {
		return zone{}, false
	}
	location, err := time.LoadLocation(home)
	if err != nil {
		return zone{}, false
	}
	for _, month := range []time.Month{time.January, time.July} {
		if name, offset := time.Date(2026, month, 15, 12, 0, 0, 0, location).Zone(); name == upper {
			return zone{location: time.FixedZone("", offset), fixed: true, season: location}, true
		}
	}
	return zone{}, false
}

// widestOffset is the largest that is in use, in hours.
const widestOffset = 14

func readOffset(part []string) (zone, string) {
	seconds := atoi(part[2])*hour + atoi(part[3])*60
	if atoi(part[3]) > 59 || seconds > widestOffset*hour {
		return zone{}, ZoneUnknown
	}
	if part[1] != "+" {
		seconds = -seconds
	}
	return zone{location: time.FixedZone("", seconds), fixed: true}, ""
}
