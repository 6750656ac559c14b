package rows

import (
	"fmt"
	"net/netip"
	"regexp"
	"strconv"
	"strings"

	"rogatory/forms/identifier"
	"rogatory/forms/moment"
)

// Judge holds a value to the form of its kind, one of question.IdentifierKinds; the code is that of a fault, or "". A
// value without a kind has no form to keep.
func Judge(kind, value string) (code string) {
	switch {
	case kind == "" || value == "":
		return ""
	case kind == "imei" && !identifier.WellFormed(kind, value) && fifteenFigures.MatchString(value):
		return CheckDigit
	case !identifier.WellFormed(kind, value):
		return ValueMalformed
	case identifier.Contradicts(kind, value) != "":
		return KindContradicts
	}
	return ""
}

var (
	fifteenFigures = regexp.MustCompile(`^[0-9 /-]{15,18}$`)
	scientific     = regexp.MustCompile(`^[+-]?\d([.,]\d+)?[Ee]\+\d{1,3}$|^[+-]?\d[.,]\d+[Ee]-?\d{1,3}$`)
	portBehind     = regexp.MustCompile(`^(?:\[([^\]]+)\]|([^\[\]]+))(?:[:#]|, ?port | port |\()(\d+)(?:-(\d+))?\)?$`)
	portBlock      = regexp.MustCompile(`^\d{1,5} ?(?:-|–|\.\.|to|bis|à) ?\d{1,5}$`)
	dumpAddress    = regexp.MustCompile(`^(\d+\.\d+\.\d+\.\d+)\.(\d+)$`) // as packet captures write address and port
)

// named is a value with what was said about it.
type named struct {
	kind, value string
	at          placed
	port        placed // behind the address
	blocked     bool   // the port is a block
	side        side
	faults      []Fault
}

// valueOf reads the text of a value: without the sign of its kind, without what keeps people from following it, with
// the port of an address apart.
func valueOf(kind string, at placed) named {
	n := named{kind: kind, value: at.text, at: at}
	if isScientific(at.text) {
		n.value = ""
		n.fault(DigitsLost, Value, at.text)
		return n
	}
	n.visible()
	n.prefixed()
	if plain, was := identifier.Refang(n.value); was && plain != n.value && kind != "account" {
		if found, _ := identifier.Recognise(plain); found != "" || kind != "" {
			n.value = plain
			n.fault(Defanged, Value, at.text)
		}
	}
	if kind == "" || figured(kind) {
		if plain := asciiDigits(n.value); plain != n.value && (kind != "" || recognised(plain)) {
			n.value = plain
		}
	}
	if kind == "" || kind == "ip" {
		n.cutPort()
	}
	return n
}

// isScientific reports whether figures stand in scientific form, in which a spreadsheet writes long numbers.
func isScientific(text string) bool {
	return len(text) < 32 && strings.ContainsAny(text, "eE") && scientific.MatchString(text)
}

func recognised(value string) bool {
	kind, _ := identifier.Recognise(value)
	return kind != ""
}

func (n *named) fault(code string, field Field, text string) {
	n.faults = append(n.faults, Fault{Code: code, Field: field, Column: n.at.column, Text: text})
}

// figured reports whether the values of a kind are figures, in which a sign that is not seen has no meaning.
func figured(kind string) bool {
	return kind == "ip" || kind == "phone" || kind == "imei" || kind == "imsi" || kind == "mac"
}

// visible takes signs away that are not seen, where the value is of figures; elsewhere it names them.
func (n *named) visible() {
	if !strings.ContainsFunc(n.value, moment.Invisible) {
		return
	}
	var names []string
	plain := strings.Map(func(r rune) rune {
		if moment.Invisible(r) {
			names = append(names, fmt.Sprintf("U+%04X", r))
			return -1
		}
		return r
	}, n.value)
	found, _ := identifier.Recognise(asciiDigits(plain))
	if (figured(n.kind) || n.kind == "" && figured(found)) && !strings.ContainsRune(n.value, rightToLeftOverride) {
		n.value = plain
		return
	}
	n.fault(InvisibleSign, Value, strings.Join(names, " "))
}

// prefixed takes the scheme of a mail or telephone link away, which tells the kind.
func (n *named) prefixed() {
	scheme, rest, found := strings.Cut(n.value, ":")
	if !found || rest == "" || len(scheme) > len("mailto") {
		return
	}
	kind := map[string]string{"mailto": "email", "tel": "phone", "sms": "phone"}[strings.ToLower(scheme)]
	if kind != "" && (n.kind == "" || n.kind == kind) {
		n.kind = kind
		n.value, _, _ = strings.Cut(rest, "?")
	}
}

// asciiDigits writes the digits of all scripts as 0 to 9, and full-width signs as those of ASCII.
func asciiDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if digit := moment.Digit(r); digit >= 0 {
			return rune('0' + digit)
		}
		if r > 0xff00 && r < 0xff5f {
			return r - 0xfee0
		}
		return r
	}, text)
}

// cutPort cuts the port from an address that has one: 192.0.2.7:51234, [2001:db8::7]:51234, 192.0.2.7/51234.
func (n *named) cutPort() {
	if bare, found := strings.CutPrefix(n.value, "["); found && strings.HasSuffix(bare, "]") {
		n.value = strings.TrimSuffix(bare, "]")
	}
	if address, err := netip.ParseAddr(n.value); err == nil {
		if before, port, certain, ok := identifier.PortBehindIPv6(n.value); ok && !certain && address.Is6() {
			n.fault(PortInAddress, Value, fmt.Sprintf("%s | %d", before, port))
		}
		return
	}
	if n.value == "" || !strings.ContainsAny(n.value[:1], "0123456789abcdefABCDEF[:") {
		return
	}
	if n.cutSlash() {
		return
	}
	if before, port, _, ok := identifier.PortBehindIPv6(n.value); ok {
		n.value, n.port = before, placed{strconv.Itoa(port), n.at.column}
		n.fault(PortInAddress, Port, n.at.text)
		return
	}
	for _, pattern := range []*regexp.Regexp{portBehind, dumpAddress} {
		part := pattern.FindStringSubmatch(n.value)
		if part == nil {
			continue
		}
		address, port, last := part[1], part[2], ""
		if pattern == portBehind {
			address, port, last = part[1]+part[2], part[3], part[4]
		}
		if _, err := netip.ParseAddr(address); err == nil {
			n.value, n.port, n.blocked = address, placed{port, n.at.column}, last != ""
			if n.blocked {
				n.port.text += "-" + last
			}
			return
		}
	}
}

// cutSlash tells a port behind a stroke from the length of a prefix: no prefix is longer than its address. A prefix
// that leaves a part of the address over may be a port as well.
func (n *named) cutSlash() bool {
	before, behind, found := strings.Cut(n.value, "/")
	address, err := netip.ParseAddr(before)
	if !found || err != nil {
		return false
	}
	length, err := strconv.Atoi(behind)
	if err != nil {
		return false
	}
	if length > address.BitLen() && len(behind) > 2 {
		n.value, n.port = before, placed{behind, n.at.column}
		return true
	}
	if prefix := netip.PrefixFrom(address, length); prefix.IsValid() && prefix.Masked() != prefix &&
		length < address.BitLen() {
		n.fault(PrefixOrPort, Value, n.at.text)
	}
	return true
}
