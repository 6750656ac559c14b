package identifier

import (
	"net/netip"
	"strconv"
	"strings"
)

var (
	defangedScheme = pattern(`(?i)^(h[xX]{2}ps?|hxxps?|hXXps?|fxps?|meow|htxps?|h\*\*ps?)(\[?:\]?//|\[://\]|:\\\\)`)
	defangedDot    = pattern(`(?i)\s?[\[({]\s?(?:\.|dot|punkt|point)\s?[\])}]\s?`)
	defangedAt     = pattern(`(?i)\s?[\[({]\s?(?:@|at|arobase)\s?[\])}]\s?`)
	defangedColon  = pattern(`\[:\]|\[://\]`)
)

// Refang undoes what analysts write into an address so that nobody follows it: hxxps://, 192[.]0[.]2[.]7, a[@]b[.]org.
// It reports whether there was something to undo; the value it returns is an offer and has to be looked at.
func Refang(value string) (string, bool) {
	if !strings.ContainsAny(value, "[({") && !defangedScheme().MatchString(value) {
		return value, false
	}
	plain := defangedColon().ReplaceAllStringFunc(value, func(found string) string { return strings.Trim(found, "[]") })
	plain = defangedDot().ReplaceAllString(plain, ".")
	plain = defangedAt().ReplaceAllString(plain, "@")
	if part := defangedScheme().FindStringSubmatch(plain); part != nil {
		scheme := "http"
		if strings.HasPrefix(strings.ToLower(part[1]), "f") {
			scheme = "ftp"
		}
		if strings.HasSuffix(strings.ToLower(part[1]), "s") {
			scheme += "s"
		}
		plain = scheme + "://" + plain[len(part[0]):]
	}
	return plain, plain != value
}

// PortBehindIPv6 reads an IPv6 address and a port that are joined by a colon alone, as some devices write them:
// 2001:db8::6:500. It is not certain where the whole is an address too.
func PortBehindIPv6(value string) (address string, port int, certain, ok bool) {
	at := strings.LastIndexByte(value, ':')
	if at < 0 || strings.Count(value, ":") < 3 || len(value)-at < 3 || strings.Trim(value[at+1:], "0123456789") != "" {
		return "", 0, false, false
	}
	port, err := strconv.Atoi(value[at+1:])
	before, failed := netip.ParseAddr(value[:at])
	if err != nil || failed != nil || !before.Is6() || port > 65535 || strings.HasSuffix(value[:at], ":") {
		return "", 0, false, false
	}
	_, whole := netip.ParseAddr(value)
	return value[:at], port, whole != nil, true
}
