package rows

import (
	"cmp"
	"slices"
	"strings"

	"rogatory/forms/identifier"
	"rogatory/forms/moment"
)

// shownAt is a form of dates in a column: only dates of the same form and column show each other's order.
type shownAt struct {
	column int
	form   string
}

// learn works out what only all rows together show: the order of day and month by column and form, and whether the
// clock is one of twelve hours or shows nothing but midnight.
func (p *parser) learn() {
	p.shown = map[shownAt]moment.Order{}
	p.learnOrder()
	p.learnClock()
	for _, r := range p.rows {
		if r.moment.Dated && r.moment.ShortYear() {
			p.hang(r, AskCentury, r.momentAt.text)
		}
		if r.guessed {
			p.ask(AskColumn, r.momentHead.Heading)
		}
	}
}

// hang asks a question on which a row hangs until it is answered.
func (p *parser) hang(r *reading, code, text string) {
	p.ask(code, text)
	if !p.settled(code) {
		r.asked = append(r.asked, code)
	}
}

func (p *parser) learnOrder() {
	for _, r := range p.rows {
		if order, _ := r.moment.Order(); order != Unknown {
			at := shownAt{r.momentAt.column, r.moment.Form}
			if before := p.shown[at]; before != Unknown && before != order {
				order = moment.Mixed
			}
			p.shown[at] = order
		}
	}
	for _, r := range p.rows {
		shown := p.shown[shownAt{r.momentAt.column, r.moment.Form}]
		if _, open := r.moment.Order(); open && (shown == Unknown || shown == moment.Mixed) {
			p.ambiguous++
			p.example = cmp.Or(p.example, r.momentAt.text)
			p.hang(r, AskOrder, r.momentAt.text)
		}
	}
}

// agreed is the order that all forms show, where they agree.
func (p *parser) agreed() Order {
	agreed := Unknown
	for at, order := range p.shown {
		if strings.HasPrefix(at.form, "year-first") {
			continue
		}
		if order == moment.Mixed || agreed != Unknown && agreed != order {
			return Unknown
		}
		agreed = order
	}
	if p.ambiguous > 0 {
		return Unknown
	}
	return agreed
}

// fewTimes is the number of times that can all lie between one and twelve by chance, and of midnights that can be
// moments.
const fewTimes, fewMidnights = 6, 2

// learnClock looks at the times of each column.
func (p *parser) learnClock() {
	byColumn := map[int][]*reading{}
	for _, r := range p.rows {
		if r.moment.Timed && !r.moment.Stamp && r.moment.Code == "" {
			byColumn[r.momentAt.column] = append(byColumn[r.momentAt.column], r)
		}
	}
	for _, rows := range byColumn {
		midnights, halves := 0, 0
		for _, r := range rows {
			m := &r.moment
			if m.Hour == 0 && m.Minute == 0 && m.Second == 0 && strings.Trim(m.Fraction, "0") == "" {
				midnights++
			}
			if !m.Half && m.Hour >= 1 && m.Hour <= 12 {
				halves++
			}
		}
		switch {
		case midnights == len(rows):
			p.midnights(rows)
		case halves == len(rows) && len(rows) >= fewTimes:
			p.halves(rows)
		}
	}
}

// halves asks about times that leave the half of the day open. Once the user said that they do, only the days are left.
func (p *parser) halves(rows []*reading) {
	for _, r := range rows {
		p.hang(r, AskHalf, rows[0].momentAt.text)
		if p.settled(AskHalf) && !p.denied(AskHalf) && r.moment.Dated {
			r.moment.Timed = false
		}
	}
}

// midnights takes a column of nothing but midnights for days without a time.
func (p *parser) midnights(rows []*reading) {
	for _, r := range rows {
		p.hang(r, AskMidnight, rows[0].momentAt.text)
		days := len(rows) >= fewMidnights || p.settled(AskMidnight)
		if days && !p.denied(AskMidnight) && r.moment.Dated {
			r.moment.Timed = false
		}
	}
}

// rowsOf makes the rows of a line: the address with port and moment, and beside it the account or another identifier
// that the line names, once in the text.
func (p *parser) rowsOf(r *reading, seen map[[2]string]bool) []Row {
	main := slices.IndexFunc(r.values, func(n named) bool { return n.kind == "ip" })
	first := Row{Line: r.line.number, Text: r.line.text, Cells: r.line.raw, Faults: r.faults, Asked: r.asked}
	if main < 0 && len(r.values) > 0 {
		main = 0
	}
	if main >= 0 {
		p.identify(&first, r, r.values[main], len(r.values) == 1)
	}
	p.placePort(&first, r, main)
	p.placeMoment(&first, r)
	if !first.Usable() && r.line.err == nil {
		first.Faults = slices.DeleteFunc(first.Faults, func(f Fault) bool {
			return f.Code == NotUnderstood && f.Field == ""
		})
		first.Faults = append([]Fault{{Code: NoIdentifier, Field: Value, Text: strings.TrimSpace(r.line.text)}},
			first.Faults...)
	}
	finished(&first)
	rows := []Row{first}
	for i, n := range r.values {
		if i == main || !beside(n.kind) || seen[[2]string{n.kind, n.value}] {
			continue
		}
		seen[[2]string{n.kind, n.value}] = true
		row := Row{Line: r.line.number, Text: r.line.text, Cells: r.line.raw}
		p.identify(&row, r, n, false)
		finished(&row)
		rows = append(rows, row)
	}
	return append(rows, p.secondRows(r, seen)...)
}

// secondRows are those of the identifiers that the user wants beside the first. An address without its moment finds
// nobody, so that it has the one of the line; the port is that of the first address.
func (p *parser) secondRows(r *reading, seen map[[2]string]bool) []Row {
	var rows []Row
	for _, n := range r.seconds {
		row := Row{Line: r.line.number, Text: r.line.text, Cells: r.line.raw, Faults: slices.Clone(n.faults)}
		p.identify(&row, r, n, false)
		if row.Identifier.Kind == "ip" {
			row.Asked = slices.Clone(r.asked)
			p.placeMoment(&row, r)
		} else if seen[[2]string{row.Identifier.Kind, n.value}] {
			continue
		}
		seen[[2]string{row.Identifier.Kind, n.value}] = true
		finished(&row)
		rows = append(rows, row)
	}
	return rows
}

// beside reports whether a kind names somebody, so that it is asked for beside an address of the same line.
func beside(kind string) bool {
	switch kind {
	case "account", "email", "phone", "imei", "imsi", "wallet", "mac", "other":
		return true
	}
	return false
}

func finished(row *Row) {
	for i := range row.Faults {
		row.Faults[i].Line = row.Line
	}
	slices.SortStableFunc(row.Faults, func(a, b Fault) int { return cmp.Compare(a.Column, b.Column) })
}

// identify gives a value its kind: the one that the row or the heading names, else the one of its form.
func (p *parser) identify(row *Row, r *reading, n named, alone bool) {
	fault := func(code string, field Field) {
		row.Faults = append(row.Faults, Fault{Code: code, Field: field, Column: n.at.column, Text: n.value})
	}
	kind := n.kind
	if stated, ok := kindNamed(r.kind.text); ok && alone && r.kind.text != "" {
		kind = stated
	}
	row.Identifier.Kind, row.Identifier.Value = kind, n.value
	found, certain := identifier.Recognise(n.value)
	switch code := Judge(kind, n.value); {
	case kind == "":
		row.Identifier.Kind = found
		if found == "" {
			fault(KindUnknown, Kind)
		} else if !certain {
			fault(KindUncertain, Kind)
		}
	case code == KindContradicts:
		fault(code, Kind)
	case code != "":
		fault(code, Value)
	case !p.stated(r, n) && found == kind && !certain:
		fault(KindUncertain, Kind)
	}
}

// stated reports whether a heading or a cell names the kind of a value.
func (p *parser) stated(r *reading, n named) bool {
	if r.kind.text != "" {
		return true
	}
	for _, c := range r.line.cells {
		if c.column == n.at.column {
			return c.head != nil && c.head.Kind != "" || strings.Contains(c.text, "=")
		}
	}
	return false
}

// placePort gives the address its port. A port beside anything else is told and left out.
func (p *parser) placePort(row *Row, r *reading, main int) {
	port, blocked := r.port, false
	if main >= 0 && r.values[main].port.text != "" {
		if port.text != "" && port.text != r.values[main].port.text {
			row.Faults = append(row.Faults,
				Fault{Code: NotUnderstood, Field: Port, Column: port.column, Text: port.text})
		}
		port, blocked = r.values[main].port, r.values[main].blocked
	}
	if port.text == "" {
		return
	}
	number, code := readPort(port.text)
	switch {
	case blocked:
		code = PortBlock
	case row.Identifier.Kind != "ip":
		code = PortWithoutAddress
	case code == "":
		row.Identifier.Port = number
		return
	}
	row.Faults = append(row.Faults, Fault{Code: code, Field: Port, Column: port.column, Text: port.text})
}

// placeMoment works out the moment of a row, which can need the other rows.
func (p *parser) placeMoment(row *Row, r *reading) {
	if !r.moment.Given() && r.zone.text == "" {
		return
	}
	row.Moment = strings.TrimSpace(r.momentAt.text + " " + r.zone.text)
	rowZone, from := r.zone.text, ZoneOfRow
	o := moment.Options{Order: p.options.Order, Century: p.options.Century, Zone: p.options.Zone,
		Shown: p.shown[shownAt{r.momentAt.column, r.moment.Form}]}
	o.Home = o.Zone
	switch {
	case r.moment.Zone != "" && !r.moment.Stamp:
		if from = ZoneOfMoment; rowZone == "" && r.momentHead != nil {
			rowZone = r.momentHead.Zone
		}
	case rowZone != "":
	case r.momentHead != nil && r.momentHead.Zone != "":
		if from = ZoneOfHeading; r.momentHead.profiled {
			from = ZoneOfProvider
		}
		if r.moment.Stamp || r.momentHead.chosen || !p.differs(row, r.momentHead.Zone, false) {
			o.Zone = r.momentHead.Zone
		} else {
			from = ZoneOfDefault
		}
	case p.zone != "":
		from = ZoneOfLegend
		if r.moment.Stamp || !p.differs(row, p.zone, true) {
			o.Zone = p.zone
		} else {
			from = ZoneOfDefault
		}
	default:
		from = ZoneOfDefault
	}
	at, zone, code := p.known.Resolve(r.moment, rowZone, o)
	row.Identifier.At, row.Identifier.TimeZone = at, zone
	if r.moment.Timed && strings.ContainsAny(at[min(len(at), 11):], "Z+-") {
		row.ZoneFrom = from
		if r.moment.Stamp {
			row.ZoneFrom = ZoneOfMoment
		}
	}
	if r.guessed && code == "" && !p.settled(AskColumn) {
		code = ColumnUncertain
		row.Asked = append(row.Asked, AskColumn)
	}
	if code == "" {
		return
	}
	f := Fault{Code: code, Field: At, Column: r.momentAt.column, Text: r.momentAt.text}
	if strings.HasPrefix(code, "zone-") && r.zone.text != "" {
		f.Field, f.Column, f.Text = Zone, r.zone.column, r.zone.text
	}
	row.Faults = append(row.Faults, f)
}

// differs asks where the text names a zone other than the one of the data set, and reports whether the user said that
// the latter holds. What a legend says may be about something else, so that its rows hang on the answer.
func (p *parser) differs(row *Row, stated string, hangs bool) (field bool) {
	code := AskZone
	switch {
	case hangs && p.zones > 1:
		code = AskZones
	case p.options.Zone == "" || p.known.Same(stated, p.options.Zone):
		return false
	}
	p.ask(code, stated)
	if hangs && !p.settled(code) {
		row.Asked = append(row.Asked, code)
	}
	return p.denied(code)
}
