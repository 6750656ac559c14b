// Package identifier knows the forms of what names an account, a connection or a device: IP addresses, telephone
// numbers, e-mail and web addresses, device and subscriber numbers, domains, wallets. It judges the form alone; whether
// an identifier says enough for a request is a matter of the rules.
//
//	ok := identifier.WellFormed("imei", "490154203237518")
//	kind, certain := identifier.Recognise("[2001:db8::7]")
package identifier

import (
	"net/mail"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

var (
	phonePattern = pattern(`^\+?[0-9]{3,15}$`)
	e164Pattern  = pattern(`^\+[1-9][0-9]{6,14}$`)
	macPattern   = pattern(`^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|` +
		`([0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}|[0-9A-Fa-f]{12})$`)
	imsiPattern      = pattern(`^[0-9]{14,15}$`)
	hostPattern      = pattern(`^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])\.?$`)
	fifteenDigits    = pattern(`^[0-9]{15}$`)
	phonePunctuation = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "(", "", ")", "", "-", "", ".", "", "/",
		"", "–", "")
	imeiPunctuation = strings.NewReplacer(" ", "", "-", "", "/", "")
)

// WellFormed reports whether a value has the form of its kind, one of question.IdentifierKinds. Accounts, services and
// other identifiers have no form of their own: any words will do.
func WellFormed(kind, value string) bool {
	value = strings.TrimSpace(value)
	switch kind {
	case "ip":
		_, ok := Prefix(value)
		return ok
	case "email":
		return validEmail(value)
	case "url":
		address, err := url.Parse(value)
		return err == nil && address.Scheme != "" && (address.Host != "" || address.Opaque != "")
	case "phone":
		_, isAddress := Prefix(value)
		return !isAddress && phonePattern().MatchString(dialled(value))
	case "imei":
		return validIMEI(value)
	case "imsi":
		return imsiPattern().MatchString(value)
	case "mac":
		return macPattern().MatchString(value)
	case "domain":
		return validDomain(value)
	case "wallet":
		return validWallet(value)
	}
	return value != ""
}

// Recognise tells the kind of a value from its form alone; kind is empty where the form tells nothing. It is not
// certain where another kind has the same form: 15 digits can be an IMEI or an IMSI, twelve hexadecimal digits many
// things, 32 bytes a wallet, a transaction or the hash of a file, what stands in angle brackets the id of a message,
// readme.md a file or a domain, and 1.0.0.0 a version.
func Recognise(value string) (kind string, certain bool) {
	value = strings.TrimSpace(value)
	switch {
	case value == "":
		return "", false
	case WellFormed("ip", value):
		maybe := strings.HasPrefix(value, "0.") || strings.HasSuffix(value, ".0.0")
		return "ip", !maybe || !versionPattern().MatchString(value)
	case len(value) < 4:
		return "", false
	case strings.HasPrefix(value, "<") && strings.HasSuffix(value, ">") && messageID().MatchString(value):
		return "other", false
	case strings.Contains(value, "://"):
		return known("url", value)
	case strings.ContainsRune(value, '@'):
		if chatAccount(value) {
			return "account", false
		}
		return known("email", value)
	case len(value) >= 12 && len(value) <= 17 && macPattern().MatchString(value):
		return "mac", strings.ContainsAny(value, ":-.")
	case fifteenDigits().MatchString(value) && validIMEI(value):
		return "imei", false
	case fifteenDigits().MatchString(value):
		return "imsi", false
	case value[0] == '+' && International(value):
		return "phone", true
	case strings.HasPrefix(value, "00") && International("+"+dialled(value)[2:]):
		return "phone", false
	case len(value) >= 32 && hashPattern().MatchString(value):
		return "other", false
	case checkedWallet(value):
		return "wallet", true
	case strings.ContainsRune(value, '.') && validDomain(value) && delegated(value):
		return "domain", !otherName(value)
	}
	return "", false
}

// Contradicts tells which kind a value certainly has where that is not the kind that it is called; "" where nothing is
// certain. An account may be named by an address of e-mail, a telephone number or a web address; none is named by the
// address of a connection or of a device.
func Contradicts(kind, value string) (form string) {
	found, certain := Recognise(value)
	if !certain || kind == "" || found == kind {
		return ""
	}
	switch {
	case found == "ip", found == "mac" && kind != "other":
		return found
	case kind == "account" || kind == "other" || kind == "service":
		return ""
	case kind == "phone" || kind == "imei" || kind == "imsi" || kind == "email" || kind == "wallet":
		return found
	}
	return ""
}

var (
	versionPattern = pattern(`^\d{1,3}\.\d{1,3}\.0\.0$|^0\.`)
	messageID      = pattern(`^<[^<>\s@]+@[^<>\s@]+>$`)
	hashPattern    = pattern(`^(0x[0-9a-fA-F]{64}|[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|` +
		`[0-9a-fA-F]{128})$`)
)

// chatHosts are the ends of accounts of messengers that have the form of an address of e-mail and are none.
var chatHosts = []string{"@s.whatsapp.net", "@c.us", "@g.us", "@lid", "@broadcast", "@newsletter", "@thread.v2",
	"@talk.kik.com"}

func chatAccount(value string) bool {
	for _, host := range chatHosts {
		if strings.HasSuffix(strings.ToLower(value), host) {
			return true
		}
	}
	return false
}

// validEmail accepts an address whose host is a domain of at least two labels, or an IP address in brackets (RFC 5321).
func validEmail(value string) bool {
	address, err := mail.ParseAddress(value)
	if err != nil || address.Address != value || chatAccount(value) {
		return false
	}
	host := value[strings.LastIndexByte(value, '@')+1:]
	if literal, ok := strings.CutPrefix(host, "["); ok {
		_, isAddress := Prefix(strings.TrimPrefix(strings.TrimSuffix(literal, "]"), "IPv6:"))
		return isAddress
	}
	return validDomain(host)
}

// fileEndings are ends of domains that are ends of names of files too.
var fileEndings = []string{"zip", "mov", "md", "py", "pl", "sh", "rs", "so", "ps", "app", "cc", "cab", "tf", "ml",
	"mk", "ai", "bz", "pub", "ms", "st", "gdn", "dev", "inc", "bin"}

// longKnown are the ends of domains of more than two letters whose names nobody takes for a person's or a file's.
var longKnown = []string{"com", "net", "org", "info", "biz", "edu", "gov", "mil", "int", "arpa", "onion", "example",
	"online", "site", "cloud", "shop", "store", "tech", "host", "hosting"}

// otherName reports whether a name of two labels that has the form of a domain can be that of a file or a person just
// as well: file.zip, tom.ford.
func otherName(value string) bool {
	name, end, _ := strings.Cut(strings.ToLower(strings.TrimSuffix(value, ".")), ".")
	switch {
	case strings.Contains(end, ".") || name == "www":
		return false
	case slices.Contains(fileEndings, end):
		return true
	}
	return len(end) > 2 && !strings.HasPrefix(end, "xn--") && !slices.Contains(longKnown, end)
}

// known keeps a kind that was guessed from one sign if the whole value has its form.
func known(kind, value string) (string, bool) {
	if WellFormed(kind, value) {
		return kind, true
	}
	return "", false
}

// International reports whether a telephone number has the international form, in which every State reads it alike: a
// plus and up to 15 digits that begin with a country code (ITU-T E.164).
func International(value string) bool {
	return e164Pattern().MatchString(dialled(strings.TrimSpace(value)))
}

// dialled takes away what people write between the digits of a telephone number.
func dialled(value string) string { return phonePunctuation.Replace(value) }

// validDomain accepts a name of at least two labels, an internationalised one too (IDNA 2008).
func validDomain(value string) bool {
	ascii, err := idna.Lookup.ToASCII(strings.ToLower(value))
	if err != nil {
		ascii = strings.ToLower(value) // a name with an underscore is no host name, but domains hold such names
	}
	return len(ascii) <= 253 && hostPattern().MatchString(ascii)
}

// delegated reports whether the end of a domain is one of the public list; "access.log" has the form of a domain and is
// none.
func delegated(value string) bool {
	ascii, err := idna.Lookup.ToASCII(strings.TrimSuffix(strings.ToLower(value), "."))
	if err != nil {
		return false
	}
	suffix, icann := publicsuffix.PublicSuffix(ascii)
	return icann || strings.Contains(suffix, ".")
}

// validIMEI accepts 14 digits, 15 with a right check digit (Luhn; 3GPP TS 23.003, annex B) or 16 with a software
// version.
func validIMEI(value string) bool {
	digits := imeiPunctuation.Replace(value)
	if strings.Trim(digits, "0123456789") != "" {
		return false
	}
	return len(digits) == 14 || len(digits) == 16 || len(digits) == 15 && luhn(digits)
}

func luhn(digits string) bool {
	sum := 0
	for i := range digits {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// Prefix reads an IP address, or a range of them written as a prefix. An address with a zone ("fe80::1%eth0") means
// something on one machine only and is none.
func Prefix(value string) (netip.Prefix, bool) {
	value = strings.TrimSpace(value)
	if address, err := netip.ParseAddr(value); err == nil && address.Zone() == "" {
		address = address.Unmap()
		return netip.PrefixFrom(address, address.BitLen()), true
	}
	prefix, err := netip.ParsePrefix(value)
	return prefix, err == nil
}
