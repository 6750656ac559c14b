package identifier_test

import (
	"testing"

	"rogatory/forms/identifier"
)

func TestIdentifiersAreHeldToTheFormOfTheirKind(t *testing.T) {
	for _, c := range []struct {
		why, kind, value string
		ok               bool
	}{
		{"an IPv4 address", "ip", "198.51.100.27", true},
		{"an IPv6 address", "ip", "2001:db8:4:12::7", true},
		{"an IPv4 address written as IPv6", "ip", "::ffff:198.51.100.27", true},
		{"a range of addresses", "ip", "198.51.100.0/28", true},
		{"four numbers, one of them too large", "ip", "198.51.100.256", false},
		{"a zone names a network card, not an address", "ip", "fe80::1%eth0", false},
		{"a host name is no address", "ip", "example.org", false},
		{"an e-mail address", "email", "recovery@example.org", true},
		{"a display name does not belong to the address", "email", "Recovery <recovery@example.org>", false},
		{"an e-mail address without domain", "email", "recovery@", false},
		{"a web address", "url", "https://example.org/a?b=c", true},
		{"a magnet link has no host", "url", "magnet:?xt=urn:btih:0", false},
		{"a web address without scheme", "url", "example.org/a", false},
		{"an international number", "phone", "+999 30 555 0177", true},
		{"a national number with a stroke", "phone", "030/555 0177", true},
		{"a number longer than fifteen digits", "phone", "+1234567890123456", false},
		{"letters are no number", "phone", "unknown", false},
		{"an IMEI with its check digit", "imei", "490154203237518", true},
		{"an IMEI with a wrong check digit", "imei", "490154203237519", false},
		{"an IMEI with a software version has no check digit", "imei", "4901542032375101", true},
		{"thirteen digits are no IMEI", "imei", "4901542032375", false},
		{"an IMSI", "imsi", "999010123456789", true},
		{"an IMSI has no letters", "imsi", "99901012345678X", false},
		{"a hardware address with colons", "mac", "00:00:5e:00:53:2f", true},
		{"a hardware address in groups of four", "mac", "0000.5e00.532f", true},
		{"separators are not mixed", "mac", "00:00-5e:00-53:2f", false},
		{"a domain", "domain", "s27.examplehost.example.org", true},
		{"a domain with letters outside ASCII", "domain", "bücher.example", true},
		{"a domain in Greek", "domain", "παράδειγμα.δοκιμή", true},
		{"its form for machines", "domain", "xn--bcher-kva.example", true},
		{"a record with an underscore", "domain", "_dmarc.example.org", true},
		{"one label is no domain", "domain", "localhost", false},
		{"a blank is no part of a domain", "domain", "example .org", false},
		{"a label of 64 letters is too long", "domain",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.org", false},
		{"an IP address is no domain", "domain", "198.51.100.27", false},
		{"the address of the first block", "wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", true},
		{"the same with one letter changed", "wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", false},
		{"the example of BIP 173", "wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", true},
		{"the same in capitals", "wallet", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", true},
		{"the same with two letters exchanged", "wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f34t", false},
		{"the example of BIP 350", "wallet", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", true},
		{"twenty bytes in hexadecimal", "wallet", "0x52908400098527886E0F7030069857D2E4169EE7", true},
		{"nineteen bytes in hexadecimal", "wallet", "0x52908400098527886E0F7030069857D2E4169E", false},
		{"an account of another system", "wallet", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", true},
		{"an account has any form", "account", "exh-20417", true},
		{"nothing is no account", "account", "  ", false},
	} {
		if got := identifier.WellFormed(c.kind, c.value); got != c.ok {
			t.Errorf("%s: %s %q is well formed: %v", c.why, c.kind, c.value, got)
		}
	}
}
