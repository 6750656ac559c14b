package identifier_test

import (
	"testing"

	"rogatory/forms/identifier"
)

func TestRecogniseTellsTheKindFromTheForm(t *testing.T) {
	for _, c := range []struct {
		sentence, value, kind string
		certain               bool
	}{
		{"an IPv4 address is one", "192.0.2.7", "ip", true},
		{"an IPv6 address is one", "2001:db8::7", "ip", true},
		{"a range of addresses is one too", "198.51.100.0/24", "ip", true},
		{"an address that means something on one machine only is none", "fe80::1%eth0", "", false},
		{"an e-mail address has its sign", "a.b@example.org", "email", true},
		{"two signs are no e-mail address", "a@b@c", "", false},
		{"a web address has its scheme", "https://example.org/x?y=1", "url", true},
		{"a MAC address has colons", "00:1A:2b:3c:4d:5e", "mac", true},
		{"twelve hexadecimal digits can be many things", "001A2b3c4d5e", "mac", false},
		{"15 digits with a right check digit can be an IMSI all the same", "490154203237518", "imei", false},
		{"15 digits without one are an IMSI, or an IMEI with a slip", "490154203237510", "imsi", false},
		{"a plus makes a telephone number", "+49 30 1234567", "phone", true},
		{"two noughts may stand for the plus", "0049301234567", "phone", false},
		{"a wallet has its check sum", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "wallet", true},
		{"a domain ends in one that exists", "mail.example.co.uk", "domain", true},
		{"the name of a file is no domain", "access.logfile", "", false},
		{"a name alone tells nothing", "blue.harbour_17", "", false},
		{"nothing is nothing", "", "", false},
	} {
		if kind, certain := identifier.Recognise(c.value); kind != c.kind || certain != c.certain {
			t.Errorf("%s: %q gives %q %v", c.sentence, c.value, kind, certain)
		}
	}
}

func TestEveryKindHasItsForm(t *testing.T) {
	for kind, values := range map[string][2]string{
		"ip": {"192.0.2.7", "192.0.2.700"}, "email": {"a@example.org", "a at example.org"},
		"url":   {"https://example.org", "example.org"},
		"phone": {"030 1234567", "thirty"}, "imei": {"490154203237518", "490154203237519"},
		"imsi": {"262011234567890", "26201"},
		"mac":  {"00-1a-2b-3c-4d-5e", "00-1a-2b"}, "domain": {"bücher.example", "-"},
		"wallet":  {"0x52908400098527886E0F7030069857D2E4169EE7", "0x529"},
		"account": {"blue.harbour_17", " "},
	} {
		if !identifier.WellFormed(kind, values[0]) {
			t.Errorf("%q is a good %s", values[0], kind)
		}
		if identifier.WellFormed(kind, values[1]) {
			t.Errorf("%q is no %s", values[1], kind)
		}
	}
}
