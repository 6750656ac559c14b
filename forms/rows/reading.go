package rows

import (
	"strings"

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
	seconds    []named
	faults     []Fault
	asked      []string
	moment     moment.Reading
	momentAt   placed
	momentHead *heading
	momentIn   []int  // columns of the moment
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
	case RoleSecond:
		if n := valueOf(h.Kind, at); n.value != "" {
			r.seconds = append(r.seconds, n)
		}
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
			if p.denied(AskColumn) {
				p.ask(AskColumn, h.Heading)
				return
			}
			r.takeMoment(h, at)
			r.guessed = true
		}
	}
}

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
		r.takeStamp(at)
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
