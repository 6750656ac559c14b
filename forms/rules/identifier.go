package rules

import (
	"net/mail"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

var (
	phonePattern = regexp.MustCompile(`^\+?[0-9]{3,15}$`)
	macPattern   = regexp.MustCompile(`^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|([0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}|[0-9A-Fa-f]{12})$`)
	imsiPattern  = regexp.MustCompile(`^[0-9]{14,15}$`)
	hostPattern  = regexp.MustCompile(`^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])\.?$`)
)

// wellFormed reports whether a value has the form of its kind. Accounts, services and other identifiers have no form of their own.
func wellFormed(kind, value string) bool {
	value = strings.TrimSpace(value)
	switch kind {
	case "ip":
		_, ok := prefixOf(value)
		return ok
	case "email":
		address, err := mail.ParseAddress(value)
		return err == nil && address.Address == value
	case "url":
		address, err := url.Parse(value)
		return err == nil && address.Scheme != "" && (address.Host != "" || address.Opaque != "")
	case "phone":
		return phonePattern.MatchString(dialled(value))
	case "imei":
		return validIMEI(value)
	case "imsi":
		return imsiPattern.MatchString(value)
	case "mac":
		return macPattern.MatchString(value)
	case "domain":
		return validDomain(value)
	case "wallet":
		return validWallet(value)
	}
	return value != ""
}

// dialled takes away what people write between the digits of a telephone number.
func dialled(value string) string {
	return strings.NewReplacer(" ", "", "(", "", ")", "", "-", "", ".", "", "/", "", "–", "").Replace(value)
}

// e164Pattern is the international form: a plus, and up to 15 digits that begin with a country code (ITU-T E.164).
var e164Pattern = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

// international reports whether a telephone number has the international form, in which every State reads it alike.
func international(value string) bool {
	return e164Pattern.MatchString(dialled(strings.TrimSpace(value)))
}

// validDomain accepts a name of at least two labels, an internationalised one too (IDNA 2008).
func validDomain(value string) bool {
	ascii, err := idna.Lookup.ToASCII(strings.ToLower(value))
	if err != nil {
		ascii = strings.ToLower(value) // a name with an underscore is no host name, but domains hold such names
	}
	return len(ascii) <= 253 && hostPattern.MatchString(ascii)
}

// validIMEI accepts 14 digits, 15 with a right check digit (Luhn) or 16 with a software version.
func validIMEI(value string) bool {
	digits := strings.NewReplacer(" ", "", "-", "", "/", "").Replace(value)
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

// prefixOf reads an IP address, or a range of them written as a prefix.
func prefixOf(value string) (netip.Prefix, bool) {
	value = strings.TrimSpace(value)
	if address, err := netip.ParseAddr(value); err == nil && address.Zone() == "" {
		address = address.Unmap()
		return netip.PrefixFrom(address, address.BitLen()), true
	}
	prefix, err := netip.ParsePrefix(value)
	return prefix, err == nil
}

// notPublic are the ranges of the special-purpose registries (RFC 6890) that cannot be reached from the internet. The ranges
// reserved for documentation (RFC 5737, RFC 3849) are not among them: fictitious cases use these addresses as if they were public.
var notPublic = prefixes("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
	"192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "::/127", "100::/64", "fc00::/7", "fe80::/10", "ff00::/8")

func prefixes(ranges ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(ranges))
	for i, one := range ranges {
		all[i] = netip.MustParsePrefix(one)
	}
	return all
}

// public reports whether an IP address, or a prefix of addresses, can be reached from the internet.
func public(value string) bool {
	prefix, ok := prefixOf(value)
	return ok && !slices.ContainsFunc(notPublic, func(p netip.Prefix) bool { return p.Overlaps(prefix) })
}

// wide reports whether a prefix covers more than what one customer commonly holds: 256 addresses, or a /48 of IPv6.
func wide(value string) bool {
	prefix, ok := prefixOf(value)
	return ok && (prefix.Addr().Is4() && prefix.Bits() < 24 || prefix.Addr().Is6() && prefix.Bits() < 48)
}
