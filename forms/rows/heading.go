package rows

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// column says what a heading announces: the field, and for values the kind; an empty field where the heading is not
// known.
type column struct {
	field Field
	kind  string
}

// headings are the words of headings in English and French, folded; a file that was exported elsewhere seldom has our
// own words.
var headings = map[column][]string{
	{field: Kind}:  {"kind", "type", "kind of identifier", "identifier type", "nature", "type d identifiant"},
	{field: Value}: {"value", "identifier", "valeur", "identifiant"},
	{field: Port}: {"port", "source port", "src port", "srcport", "sport", "spt", "client port", "port source",
		"port client", "remote port"},
	{field: At}: {"date", "time", "date and time", "date time", "datetime", "timestamp", "time stamp", "moment", "when",
		"at", "utc time", "event time", "login time",
		"heure", "date et heure", "date heure", "horodatage", "moment de l utilisation", "moment of use"},
	{field: Zone}: {"zone", "time zone", "timezone", "tz", "offset", "utc offset", "fuseau", "fuseau horaire",
		"decalage", "decalage utc"},
	{field: Value, kind: "ip"}: {"ip", "ip address", "ip adress", "ipv4", "ipv6", "ipv4 address", "ipv6 address",
		"source ip", "src ip", "src", "client ip", "remote ip",
		"remote address", "source address", "login ip", "adresse ip", "ip source", "ip client", "adresse source"},
	{field: Value, kind: "email"}: {"email", "e mail", "mail", "email address", "e mail address", "courriel",
		"adresse electronique", "adresse e mail", "adresse email", "adresse mail"},
	{field: Value, kind: "phone"}: {"phone", "telephone", "phone number", "telephone number", "msisdn", "mobile",
		"numero de telephone", "n de telephone", "numero"},
	{field: Value, kind: "url"}:     {"url", "link", "web address", "lien", "adresse web", "adresse url"},
	{field: Value, kind: "domain"}:  {"domain", "domain name", "domaine", "nom de domaine"},
	{field: Value, kind: "imei"}:    {"imei"},
	{field: Value, kind: "imsi"}:    {"imsi"},
	{field: Value, kind: "mac"}:     {"mac", "mac address", "adresse mac"},
	{field: Value, kind: "wallet"}:  {"wallet", "wallet address", "portefeuille"},
	{field: Value, kind: "service"}: {"service"},
	{field: Value, kind: "account"}: {"account", "account id", "account name", "user", "user id", "userid", "user name",
		"username", "login", "compte", "utilisateur",
		"nom d utilisateur", "nom du compte", "identifiant de compte"},
}

// columns is headings by word.
var columns = func() map[string]column {
	byWord := map[string]column{}
	for c, words := range headings {
		for _, word := range words {
			byWord[word] = c
		}
	}
	return byWord
}()

// longestHeading is the most bytes of a heading that is known.
const longestHeading = 40

// columnOf finds what a heading announces.
func columnOf(cell string) (column, bool) {
	if len(cell) > longestHeading || strings.IndexFunc(cell, unicode.IsLetter) < 0 || strings.ContainsAny(cell, ":@") {
		return column{}, false
	}
	c, ok := columns[fold(cell)]
	return c, ok
}

// kindNamed is the kind that a cell names: an option of the draft file, or a heading that stands for one.
func kindNamed(cell string) (string, bool) {
	if len(cell) > longestHeading || strings.IndexFunc(cell, unicode.IsLetter) < 0 {
		return "", false
	}
	folded := fold(cell)
	if folded == "other" || folded == "autre" {
		return "other", true
	}
	c, ok := columns[folded]
	return c.kind, ok && c.kind != ""
}

// headingsOf reads a line of headings: all are known, or two at least, and no cell holds a value.
func headingsOf(cells []string) ([]column, bool) {
	known, filled := 0, 0
	heads := make([]column, len(cells))
	for i, cell := range cells {
		if !blank(cell) {
			filled++
		}
		if c, ok := columnOf(cell); ok {
			known++
			heads[i] = c
		} else if found := classify(cell); found != nothing && found != aZone {
			return nil, false
		}
	}
	return heads, known >= 2 || known > 0 && known == filled
}

// fold makes capitals, accents and punctuation equal.
func fold(cell string) string {
	var folded strings.Builder
	gap := false
	for _, r := range norm.NFD.String(trimmed(cell)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && folded.Len() > 0 {
				folded.WriteByte(' ')
			}
			gap = false
			folded.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return folded.String()
}
