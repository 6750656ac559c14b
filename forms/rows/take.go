package rows

import (
	"slices"
	"strconv"
	"strings"

	"rogatory/forms/identifier"
	"rogatory/forms/moment"
)

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
	asks := map[string]string{SerialDate: AskSerial, StampUncertain: AskStamp}[code]
	if asks != "" {
		r.parser.ask(asks, at.text)
	}
	switch {
	case code == MomentUnreadable:
		r.fault(code, At, at)
		return
	case asks != "" && r.parser.denied(asks):
		r.fault(NotUnderstood, "", at)
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
	r.momentIn = append(r.momentIn, at.column)
	if asks != "" && !r.parser.settled(asks) {
		r.fault(code, At, at)
		r.asked = append(r.asked, asks)
	}
}

// takeStamp takes figures without a heading that may count seconds, once the user said that they do.
func (r *reading) takeStamp(at placed) {
	r.parser.ask(AskStamp, at.text)
	switch {
	case !r.parser.settled(AskStamp):
		r.fault(StampUncertain, "", at)
		r.asked = append(r.asked, AskStamp)
	case r.parser.denied(AskStamp):
		r.fault(NotUnderstood, "", at)
	default:
		r.takeMoment(&heading{Column: Column{Role: RoleAt}}, at)
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
