package rows

import (
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rogatory/forms/identifier"
	"rogatory/forms/moment"
)

// placed is the text of a cell with its column, from 1.
type placed struct {
	text   string
	column int
}

// cell is a cell of a line with the heading that names it; nil where nothing does.
type cell struct {
	placed
	head *heading
}

// line is a line of the text cut into its cells.
type line struct {
	number int
	text   string
	raw    []string
	cells  []cell
	err    error
	free   bool // the rest of the line is a message: what is not understood in it needs no word
}

// reading is a row while its cells are read.
type reading struct {
	parser     *parser
	line       *line
	values     []named
	faults     []Fault
	asked      []string
	moment     moment.Reading
	momentAt   placed
	momentHead *heading
	guessed    bool   // the moment stands under a heading that is not known
	zone       placed // that the row states
	kind       placed // the cell that names the kind
	port       placed
	portSide   side
	numbers    []placed // without a heading
}

func (r *reading) fault(code string, field Field, at placed) {
	r.faults = append(r.faults, Fault{Code: code, Field: field, Column: at.column, Text: at.text})
}

// read reads the cells of a line: first those that a heading names, then the others by their form.
func (p *parser) read(l *line) *reading {
	r := &reading{parser: p, line: l}
	if l.err != nil {
		r.fault(LineUnreadable, "", placed{text: strings.TrimSpace(l.text)})
		return r
	}
	for i := range l.cells {
		c := &l.cells[i]
		if c.head != nil && c.head.soft && c.head.Role == RoleAt && !isMoment(trimmed(c.text)) {
			c.head = nil // from=192.0.2.7
		}
		if c.head != nil && c.head.Role != "" {
			r.take(c.head, placed{trimmed(c.text), c.column})
		}
	}
	for i := range l.cells {
		c := &l.cells[i]
		switch {
		case c.head == nil:
			r.recognise(placed{trimmed(c.text), c.column}, l.free)
		case c.head.Role == "":
			p.unnamed(r, placed{trimmed(c.text), c.column}, c.head)
		}
	}
	r.settlePort()
	return r
}

func isMoment(text string) bool {
	_, code := readMoment(text, true)
	return code != MomentUnreadable
}

// take takes a cell whose column is known.
func (r *reading) take(h *heading, at placed) {
	if blank(at.text) {
		return
	}
	switch h.Role {
	case RoleKind:
		if _, ok := kindNamed(at.text); !ok || r.kind.text != "" {
			r.fault(NotUnderstood, Kind, at)
			return
		}
		r.kind = at
	case RoleValue:
		r.takeValue(h.Kind, h.side, at)
	case RolePort:
		r.takePort(h, at)
	case RoleAt:
		r.takeMoment(h, at)
	case RoleZone:
		if r.zone.text != "" {
			r.fault(NotUnderstood, Zone, at)
			return
		}
		r.zone = at
	}
}

// unnamed reads a cell under a heading that is not known: a value and a moment only where no column is known to hold
// them, and then as a question.
func (p *parser) unnamed(r *reading, at placed, h *heading) {
	if blank(at.text) || p.hasValue && p.hasMoment {
		return
	}
	switch p.classify(at.text) {
	case aValue:
		if !p.hasValue {
			r.takeValue("", noSide, at)
		}
	case aMoment:
		if !p.hasMoment && !r.moment.Given() {
			r.takeMoment(h, at)
			r.guessed = true
		}
	}
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

// recognise takes a cell by its form. In a log, "src=192.0.2.7" names itself. Of a message only what is certain counts.
func (r *reading) recognise(at placed, free bool) {
	if blank(at.text) {
		return
	}
	if name, value, ok := strings.Cut(at.text, "="); ok && !strings.Contains(name, "/") {
		if h := headingOf(name); h.Role != "" && !blank(value) {
			r.take(&h, placed{trimmed(value), at.column})
			return
		}
	}
	switch found := r.parser.classify(at.text); {
	case found == aValue:
		r.takeValue("", noSide, at)
	case found == aMoment:
		r.takeMoment(nil, at)
	case found == aZone && r.zone.text == "" && r.meansZone(at):
		r.zone = at
		if moment.AlsoCode(at.text) {
			r.fault(ZoneUncertain, Zone, at)
		}
	case free || connecting[strings.ToLower(at.text)] || isLabel(at.text):
	case found == aMomentInPart && !r.moment.Given():
		r.fault(MomentUnreadable, At, at)
	case found == aNumber:
		r.numbers = append(r.numbers, at)
	case found == aStamp:
		r.fault(StampUncertain, "", at)
		r.asked = append(r.asked, AskStamp)
	case found == lostDigits:
		r.fault(DigitsLost, Value, at)
	default:
		r.fault(NotUnderstood, "", at)
	}
}

// meansZone reports whether a cell without a heading names the zone of the moment: what is a zone and nothing else does
// wherever it stands, what may be the code of a country only right behind the moment.
func (r *reading) meansZone(at placed) bool {
	behind := r.moment.Timed && r.moment.Zone == "" && at.column == r.momentAt.column+1
	return behind || moment.KnownZone(at.text) && !moment.AlsoCode(at.text) &&
		(strings.ContainsAny(at.text, "+-/ ") || len(at.text) == 3)
}

// connecting are words that stand between values and say nothing themselves.
var connecting = set("from", "port", "src", "source", "sport", "spt", "by", "on", "at", "von", "de", "par", "user", "|")

// isLabel reports whether a word announces what stands behind it: "Port:", or is nothing but signs.
func isLabel(text string) bool {
	name, labels := strings.CutSuffix(text, ":")
	return labels && (name == "" || headingOf(name).Role != "") || strings.Trim(text, "->=|·•") == ""
}

func (r *reading) takeValue(kind string, of side, at placed) {
	n := valueOf(kind, at)
	n.side = of
	r.faults = append(r.faults, n.faults...)
	if n.value == "" {
		return
	}
	if n.kind == "" {
		n.kind, _ = identifier.Recognise(n.value)
		if n.kind == "ip" && n.port.text == "" {
			n.port = r.portWord(at.column)
		}
	}
	for _, other := range r.values {
		if other.kind == n.kind && other.side == n.side {
			if other.value != n.value {
				r.fault(SecondIdentifier, Value, at)
			}
			return
		}
	}
	r.values = append(r.values, n)
}

// portWord finds the number behind a word for a port that follows an address: 192.0.2.7 port 51234.
func (r *reading) portWord(column int) placed {
	cells := r.line.cells
	for i := range cells {
		if cells[i].column != column+1 || i+1 >= len(cells) || cells[i].head != nil {
			continue
		}
		word := strings.ToLower(strings.Trim(cells[i].text, ":=()"))
		if portWords[word] && !destinationWords[word] || word == "spt" {
			return placed{trimmed(cells[i+1].text), cells[i+1].column}
		}
	}
	return placed{}
}

func (r *reading) takePort(h *heading, at placed) {
	if h.Kind == "block" || portBlock.MatchString(at.text) {
		r.fault(PortBlock, Port, at)
		return
	}
	if r.port.text != "" && r.port.text != at.text {
		if h.side == r.portSide {
			r.fault(NotUnderstood, Port, at)
			return
		}
		if h.side == inner {
			return
		}
	}
	r.port, r.portSide = at, h.side
}

// readPort holds the text of a port to its form.
func readPort(text string) (port int, code string) {
	text = asciiDigits(strings.TrimSuffix(text, ".0")) // a spreadsheet writes 51234.0
	port, err := strconv.Atoi(text)
	switch {
	case err != nil:
		return 0, PortUnreadable
	case port < 1 || port > 65535:
		return 0, PortRange
	}
	return port, ""
}

// takeMoment takes a date, a time of day or both; a date and a time of day can stand in two cells.
func (r *reading) takeMoment(h *heading, at placed) {
	if h != nil && h.side == ending && r.moment.Timed {
		return
	}
	m, code := readMoment(at.text, h != nil)
	switch {
	case code == MomentUnreadable:
		r.fault(code, At, at)
		return
	case !r.moment.Given():
		r.moment, r.momentAt, r.momentHead = m, at, h
	case r.moment.Dated && !r.moment.Timed && m.Timed && !m.Dated:
		r.moment = joined(r.moment, m)
		r.momentAt.text += " " + at.text
	case r.moment.Timed && !r.moment.Dated && m.Dated && !m.Timed:
		r.moment = joined(m, r.moment)
		r.momentAt.text = at.text + " " + r.momentAt.text
	case h == nil || h.side != ending:
		if r.momentAt.text != at.text {
			r.fault(NotUnderstood, At, at)
		}
		return
	}
	if h != nil && r.momentHead == nil || h != nil && r.momentHead != nil && r.momentHead.Zone == "" && h.Zone != "" {
		r.momentHead = h
	}
	if code != "" {
		r.fault(code, At, at)
		r.asked = append(r.asked, map[string]string{SerialDate: AskSerial, StampUncertain: AskStamp}[code])
	}
}

// joined is a date with the time of day of another cell.
func joined(date, clock moment.Reading) moment.Reading {
	date.Timed, date.Hour, date.Minute, date.Second = true, clock.Hour, clock.Minute, clock.Second
	date.Seconds, date.Fraction, date.Half = clock.Seconds, clock.Fraction, clock.Half
	date.Zone, date.Beside = clock.Zone, clock.Beside
	if date.Code == "" {
		date.Code = clock.Code
	}
	return date
}

// readMoment reads the text of a moment. Under a heading that says so, figures can count seconds or days; the code says
// that they are an offer only.
func readMoment(text string, headed bool) (moment.Reading, string) {
	if headed {
		if m, code, ok := moment.Counted(text); ok {
			return m, map[moment.Count]string{moment.Days: SerialDate, moment.OtherEpoch: StampUncertain}[code]
		}
	}
	m, extent := moment.Read(text)
	if extent != moment.Whole {
		return m, MomentUnreadable
	}
	return m, ""
}

// settlePort takes the port of the row: the one behind the address, the one of its column, or, as a question, a number
// right behind the address.
func (r *reading) settlePort() {
	at := slices.IndexFunc(r.values, func(n named) bool { return n.kind == "ip" })
	for _, number := range r.numbers {
		value, err := strconv.Atoi(number.text)
		switch {
		case at >= 0 && r.values[at].port.text != "" && r.values[at].port.column == number.column:
		case at >= 0 && r.port.text == "" && r.values[at].port.text == "" && err == nil &&
			number.column == r.values[at].at.column+1 && value >= leastGuessed && value <= 65535 &&
			(value < 1970 || value > 2099):
			r.port = number
			r.fault(PortUncertain, Port, number)
		case !r.line.free:
			r.fault(NotUnderstood, "", number)
		}
	}
	r.numbers = nil
}

// leastGuessed is the lowest number that is offered as a port without a word for it: clients get none below.
const leastGuessed = 1024
