package rows

import (
	"net/netip"
	"regexp"
	"strconv"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/identifier"
)

// form is what a cell looks like without a heading.
type form int

const (
	nothing form = iota
	aValue
	aKind
	aMoment
	aZone
	aNumber // of 1 to 5 figures: a port, if it stands beside an IP address
)

var (
	shortNumber    = regexp.MustCompile(`^\d{1,5}$`)
	fifteenFigures = regexp.MustCompile(`^[0-9 /-]{15,18}$`)
	portBehind     = regexp.MustCompile(`^(?:\[(.+)\]|([^\[\]]+))[:#](\d+)$`)
	dumpAddress    = regexp.MustCompile(`^(\d+\.\d+\.\d+\.\d+)\.(\d+)$`) // as packet captures write address and port
)

func classify(cell string) form {
	cell = trimmed(cell)
	if cell == "" || len(cell) > 2000 {
		return nothing
	}
	if _, isKind := kindNamed(cell); isKind {
		return aKind
	}
	if shortNumber.MatchString(cell) {
		return aNumber
	}
	if _, ok := readMoment(cell); ok {
		return aMoment
	}
	address, _ := withPort(cell)
	if kind, _ := identifier.Recognise(address); kind != "" {
		return aValue
	}
	if looksLikeZone(cell) {
		return aZone
	}
	return nothing
}

// withPort cuts the port from an address that has one: 192.0.2.7:51234, [2001:db8::7]:51234.
func withPort(cell string) (address, port string) {
	if bare, found := strings.CutPrefix(cell, "["); found && strings.HasSuffix(bare, "]") {
		cell = strings.TrimSuffix(bare, "]")
	}
	if _, err := netip.ParseAddr(cell); err == nil {
		return cell, ""
	}
	for _, pattern := range []*regexp.Regexp{portBehind, dumpAddress} {
		part := pattern.FindStringSubmatch(cell)
		if part == nil {
			continue
		}
		address, port := part[1]+part[len(part)-2], part[len(part)-1]
		if pattern == dumpAddress {
			address = part[1]
		}
		if _, err := netip.ParseAddr(address); err == nil {
			return address, port
		}
	}
	return cell, ""
}

// reading is a row while its cells are read.
type reading struct {
	line       record
	identifier answer.Identifier
	faults     []Fault
	moment     moment
	zone       placed
	named      placed // the cell that names the kind
	valueAt    int    // column of the value
	momentAt   placed
	numbers    []placed // that could be ports
}

// placed is the text of a cell with its column, from 1.
type placed struct {
	text   string
	column int
}

func (r *reading) fault(code string, field Field, at placed) {
	r.faults = append(r.faults, Fault{Code: code, Field: field, Line: r.line.number, Column: at.column, Text: at.text})
}

// momentFault is a fault of the date and time, or of the zone where the code is about that.
func (r *reading) momentFault(code string) Fault {
	f := Fault{Code: code, Field: At, Line: r.line.number, Column: r.momentAt.column, Text: r.momentAt.text}
	if strings.HasPrefix(code, "zone-") && r.zone.text != "" {
		f.Field, f.Column, f.Text = Zone, r.zone.column, r.zone.text
	}
	return f
}

// read reads the cells of a line: first those that a heading names, then the others by their form.
func (p *parser) read(line record, cells []string, err error) *reading {
	r := &reading{line: line}
	if err != nil {
		r.fault(LineUnreadable, "", placed{text: strings.TrimSpace(line.text)})
		return r
	}
	var rest []placed
	for i, text := range cells {
		at := placed{text: trimmed(text), column: i + 1}
		switch {
		case blank(text):
		case i < len(p.heads) && p.heads[i].field != "":
			r.take(p.heads[i], at)
		default:
			rest = append(rest, at)
		}
	}
	for _, at := range rest {
		r.recognise(at)
	}
	r.settleKind()
	r.settlePort()
	return r
}

// recognise takes a cell by its form. In a log, "src=192.0.2.7" names itself.
func (r *reading) recognise(at placed) {
	if name, value, ok := strings.Cut(at.text, "="); ok {
		if c, known := columnOf(name); known && !blank(value) {
			r.take(c, placed{trimmed(value), at.column})
			return
		}
	}
	switch classify(at.text) {
	case aValue:
		r.takeValue("", at)
	case aKind:
		r.take(column{field: Kind}, at)
	case aMoment:
		r.takeMoment(at)
	case aZone:
		r.take(column{field: Zone}, at)
	case aNumber:
		r.numbers = append(r.numbers, at)
	default:
		r.fault(NotUnderstood, "", at)
	}
}

// take takes a cell whose field is known.
func (r *reading) take(c column, at placed) {
	switch c.field {
	case Kind:
		if _, ok := kindNamed(at.text); !ok || r.named.text != "" {
			r.fault(NotUnderstood, Kind, at)
			return
		}
		r.named = at
	case Value:
		r.takeValue(c.kind, at)
	case Port:
		r.takePort(at)
	case At:
		r.takeMoment(at)
	case Zone:
		if r.zone.text != "" {
			r.fault(NotUnderstood, Zone, at)
			return
		}
		r.zone = at
	}
}

func (r *reading) takeValue(kind string, at placed) {
	if r.identifier.Value != "" {
		r.fault(SecondIdentifier, Value, at)
		return
	}
	address, port := withPort(at.text)
	r.identifier.Value, r.identifier.Kind, r.valueAt = address, kind, at.column
	if port != "" {
		r.takePort(placed{port, at.column})
	}
}

func (r *reading) takePort(at placed) {
	port, err := strconv.Atoi(at.text)
	switch {
	case err != nil:
		r.fault(PortUnreadable, Port, at)
	case port < 1 || port > 65535:
		r.fault(PortRange, Port, at)
	case r.identifier.Port != 0 && r.identifier.Port != port:
		r.fault(NotUnderstood, Port, at)
	default:
		r.identifier.Port = port
	}
}

// takeMoment takes a date, a time of day or both; a date and a time of day can stand in two cells.
func (r *reading) takeMoment(at placed) {
	m, ok := readMoment(at.text)
	switch {
	case !ok:
		r.fault(MomentUnreadable, At, at)
	case !r.moment.given():
		r.moment, r.momentAt = m, at
	case r.moment.dated && !r.moment.timed && m.timed && !m.dated:
		r.moment = joined(r.moment, m)
		r.momentAt.text += " " + at.text
	case r.moment.timed && !r.moment.dated && m.dated && !m.timed:
		r.moment = joined(m, r.moment)
		r.momentAt.text = at.text + " " + r.momentAt.text
	default:
		r.fault(NotUnderstood, At, at)
	}
}

// joined is a date with the time of day of another cell.
func joined(date, clock moment) moment {
	date.timed, date.hour, date.minute, date.second, date.fraction, date.zone = true, clock.hour, clock.minute, clock.second, clock.fraction, clock.zone
	return date
}

// settleKind gives the value its kind: the one that the row or the heading names, else the one of its form.
func (r *reading) settleKind() {
	value, at := r.identifier.Value, placed{r.identifier.Value, r.valueAt}
	if kind, ok := kindNamed(r.named.text); ok {
		r.identifier.Kind = kind
	}
	switch kind := r.identifier.Kind; {
	case value == "":
	case Judge(kind, value) != "":
		r.fault(Judge(kind, value), Value, at)
	case kind == "":
		found, certain := identifier.Recognise(value)
		r.identifier.Kind = found
		if found == "" {
			r.fault(KindUnknown, Kind, at)
		} else if !certain {
			r.fault(KindUncertain, Kind, at)
		}
	}
}

// settlePort takes a number without a heading as the port if it stands right behind the IP address, or is the only one.
func (r *reading) settlePort() {
	for _, at := range r.numbers {
		near := len(r.numbers) == 1 || at.column == r.valueAt+1
		if r.identifier.Kind == "ip" && r.identifier.Port == 0 && near {
			r.takePort(at)
		} else {
			r.fault(NotUnderstood, "", at)
		}
	}
}
