package rows

import (
	"regexp"
	"slices"
	"strings"

	"rogatory/forms/moment"
)

// cut finds the form of the text and cuts its lines into cells.
func (p *parser) cut(records []record) {
	for _, form := range []func(*parser, []record) bool{(*parser).objects, (*parser).extendedLog, (*parser).mailHeaders,
		(*parser).webLog, (*parser).systemLog, (*parser).keyedLog, (*parser).upright} {
		if form(p, records) {
			return
		}
	}
	split, separator := separatorOf(records)
	for _, rec := range records {
		raw, err := split(rec.text)
		if len(raw) < 4 && strings.Count(rec.text, "|") > 1 && !strings.ContainsRune(rec.text, separator) {
			raw, err = byRune('|')(rec.text)
		}
		p.lines = append(p.lines, line{number: rec.number, text: rec.text, raw: raw, err: err})
	}
	p.table()
}

// topLines is how many lines are looked at for headings.
const topLines = 20

// table finds the headings and gives each cell its column.
func (p *parser) table() {
	p.tabular = true
	for i := range p.lines[:min(len(p.lines), topLines)] {
		if heads, ok := p.headingsAt(i); ok {
			p.headings, p.columns = p.lines[i].number, heads
			for _, above := range p.lines[:i] {
				p.legend = append(p.legend, Line{above.number, above.text})
				p.zonesIn(above.text)
			}
			p.lines = p.lines[i+1:]
			break
		}
	}
	if p.headings == 0 {
		p.legendAbove()
	}
	if p.headings > 0 {
		p.recogniseProvider()
	}
	p.choose()
	p.agree()
	for i := range p.lines {
		l := &p.lines[i]
		l.cells = make([]cell, 0, len(l.raw))
		for j, text := range l.raw {
			c := cell{placed: placed{text, j + 1}}
			if j < len(p.columns) {
				c.head = p.columns[j]
			} else if p.headings > 0 {
				c.head = &heading{}
			}
			l.cells = append(l.cells, c)
		}
	}
	p.settleColumns()
}

// choose takes over what the user says about columns.
func (p *parser) choose() {
	last := 0
	for number := range p.options.Columns {
		last = max(last, number)
	}
	if last == 0 {
		return
	}
	for len(p.columns) < last && last < 1000 {
		p.columns = append(p.columns, nil)
	}
	p.override()
}

// override puts what the user says in the place of the headings.
func (p *parser) override() {
	for number, column := range p.options.Columns {
		if number >= 1 && number <= len(p.columns) {
			name := ""
			if before := p.columns[number-1]; before != nil {
				name = before.Heading
			}
			h := chosenHead(name, column)
			p.columns[number-1] = &h
		}
	}
}

// chosenHead is a heading as the user says. The zone that its words state holds, unless the user says another one.
func chosenHead(name string, column Column) heading {
	h := heading{Column: column, chosen: true}
	h.Heading = name
	if h.Zone == "" && h.Role == RoleAt {
		h.Zone, _ = zoneInHeading(name)
	}
	return h
}

// headingsAt reads a line as headings: all are known, or two at least, or one that stands over a table, and no cell
// holds a value.
func (p *parser) headingsAt(i int) ([]*heading, bool) {
	l := &p.lines[i]
	if l.err != nil {
		return nil, false
	}
	known, filled := 0, 0
	heads := make([]*heading, len(l.raw))
	for j, text := range l.raw {
		h := headingOf(text)
		heads[j] = &h
		text = trimmed(text)
		if text != "" {
			filled++
		}
		if h.Role != "" {
			known++
		} else if found := classify(text); found != nothing && found != aZone && found != aMomentInPart {
			return nil, false
		}
	}
	next := len(l.raw)
	if i+1 < len(p.lines) {
		next = len(p.lines[i+1].raw)
	}
	over := i+1 < len(p.lines) && next == len(l.raw) && filled == len(l.raw) && filled > 1
	return heads, known >= 2 || known > 0 && (known == filled && next <= len(l.raw) || over)
}

// sample are the cells of a column in the first lines.
func (p *parser) sample(column int) []string {
	var cells []string
	for _, l := range p.lines[:min(len(p.lines), looked)] {
		if column < len(l.raw) && !blank(l.raw[column]) {
			cells = append(cells, trimmed(l.raw[column]))
		}
	}
	return cells
}

// agree holds headings of more than one meaning to what stands below them: Login is an account or a moment, Type names
// kinds or says something else.
func (p *parser) agree() {
	for i, h := range p.columns {
		if h == nil || !h.soft {
			continue
		}
		cells := p.sample(i)
		moments := 0
		kinds := 0
		for _, text := range cells {
			if m, code := readMoment(text, h.Role == RoleAt); code != MomentUnreadable && m.Given() {
				moments++
			}
			if _, ok := kindNamed(text); ok {
				kinds++
			}
		}
		switch {
		case h.Role == RoleKind && (kinds == 0 || kinds*2 < len(cells)):
			h.Role = RoleUnused
		case h.Role == RoleKind:
		case moments > 0 && moments*2 >= len(cells):
			h.Role, h.Kind, h.soft = RoleAt, "", false
		case h.Role == RoleAt:
			h.Role, h.Zone = RoleUnused, ""
		case h.Kind == "phone" && !allPhones(cells):
			h.Role, h.Kind = RoleUnused, ""
		case h.Kind == "account" && (p.better(i) || counted(cells)):
			h.Role, h.Kind = RoleUnused, ""
		}
	}
}

// better reports whether another column names the account, or, where the heading may number the lines or name a person,
// anything at all.
func (p *parser) better(i int) bool {
	vague := set("name", "id", "member", "customer")[fold(p.columns[i].Heading)]
	return slices.ContainsFunc(p.columns, func(h *heading) bool {
		return h != nil && h != p.columns[i] && h.Role == RoleValue && (vague || h.Kind == "account" && !h.soft)
	})
}

// counted reports whether cells are small numbers, which count lines and name nobody.
func counted(cells []string) bool {
	return !slices.ContainsFunc(cells, func(text string) bool {
		return len(text) > 4 || strings.Trim(text, "0123456789") != ""
	})
}

func allPhones(cells []string) bool {
	return !slices.ContainsFunc(cells, func(text string) bool {
		return len(asciiDigits(text)) < 7 || strings.Trim(asciiDigits(text), "+0123456789 ()/-.") != ""
	})
}

// settleColumns drops what stands beside a better column: the inner address beside the outer one, the end of a session
// beside its start, the web address that was visited beside the address of the visitor.
func (p *parser) settleColumns() {
	all := slices.Concat(p.columns, p.named)
	has := func(role Role, kind string, of ...side) bool {
		return slices.ContainsFunc(all, func(h *heading) bool {
			return h != nil && h.Role == role && (kind == "" || h.Kind == kind) &&
				(of == nil || slices.Contains(of, h.side))
		})
	}
	p.preferChosen(all)
	outerAddress, outerPort := has(RoleValue, "ip", outer), has(RolePort, "", outer)
	plainAddress := has(RoleValue, "ip", noSide)
	address, start := has(RoleValue, "ip"), has(RoleAt, "", noSide)
	for _, h := range all {
		switch {
		case h == nil || h.chosen:
		case h.Role == RoleValue && h.Kind == "ip" && h.side == inner && (outerAddress || plainAddress),
			h.Role == RolePort && h.side == inner && (outerPort || outerAddress && has(RolePort, "", noSide)),
			h.Role == RoleValue && h.Kind == "ip" && h.side == noSide && outerAddress,
			h.Role == RolePort && h.side == noSide && outerPort,
			h.Role == RoleAt && h.side == ending && start,
			h.Role == RoleValue && address && !beside(h.Kind) && h.Kind != "ip" && h.Kind != "",
			h.Role == RoleValue && address && h.Kind == "other":
			h.Role = RoleUnused
		}
	}
	p.hasValue, p.hasMoment = has(RoleValue, ""), has(RoleAt, "")
}

// preferChosen drops the columns that compete with one that the user chose.
func (p *parser) preferChosen(all []*heading) {
	for _, chosen := range all {
		if chosen == nil || !chosen.chosen || chosen.Role == RoleUnused || chosen.Role == RoleSecond ||
			chosen.Role == RoleAt {
			continue
		}
		for _, h := range all {
			if h != nil && !h.chosen && h.Role == chosen.Role && (h.Role != RoleValue || h.Kind == chosen.Kind) {
				h.Role = RoleUnused
			}
		}
	}
}

var wordPattern = regexp.MustCompile(`[A-Za-z_]+/[A-Za-z_/]+|(?:UTC|GMT)(?: ?[+\-−]\d{1,2}(?::?\d{2})?)?|` +
	`[A-Za-z]{2,5}\b|[+−]\d{2}:?\d{2}\b`)

// zonesIn notes the zone that a line of words names: Times are UTC, Zeitzone: Europe/Berlin, all times in GMT+2.
func (p *parser) zonesIn(text string) {
	if len(text) > 400 {
		return
	}
	for _, word := range append(wordPattern.FindAllString(text, -1), longZones(text)...) {
		upper := strings.ToUpper(word)
		switch {
		case upper == "UTC" || upper == "GMT" || strings.HasPrefix(upper, "UTC") && moment.KnownZone(upper) ||
			strings.HasPrefix(upper, "GMT") && moment.KnownZone(upper):
			word = upper
		case strings.ContainsAny(word, "/ "), word == upper && len(word) >= 3 && !moment.AlsoCode(word), word[0] == '+':
		default:
			continue
		}
		if !moment.KnownZone(word) {
			continue
		}
		if word != p.zone {
			p.zones++
		}
		if p.zone == "" {
			p.zone = word
		}
	}
}

// longZones are the zones of a line that have several words: Eastern Standard Time.
func longZones(text string) []string {
	var found []string
	words := strings.Fields(strings.NewReplacer(",", " ", ":", " ", "(", " ", ")", " ").Replace(text))
	for from := range words {
		for to := min(len(words), from+5); to > from+1; to-- {
			if name := strings.TrimRight(strings.Join(words[from:to], " "), "."); moment.KnownZone(name) {
				found = append(found, name)
				break
			}
		}
		if len(found) > 0 {
			break
		}
	}
	return found
}

// legendAbove takes the lines before the first one that holds something as legend, where they name a zone.
func (p *parser) legendAbove() {
	for len(p.lines) > 1 {
		l := p.lines[0]
		if l.err != nil || slices.ContainsFunc(l.raw, func(text string) bool {
			found := classify(trimmed(text))
			return found == aValue || found == aNumber || found == aStamp ||
				found == aMoment && !strings.Contains(l.text, "UTC")
		}) {
			return
		}
		before := p.zones
		if p.zonesIn(l.text); p.zones == before {
			return
		}
		p.legend = append(p.legend, Line{l.number, l.text})
		p.lines = p.lines[1:]
	}
}

// legendBelow takes lines without an identifier that name a zone as legend too: "All times are UTC" at the end.
func (p *parser) legendBelow() {
	kept := p.rows[:0]
	for _, r := range p.rows {
		if len(p.rows) < 2 || r.line.err != nil || len(r.line.text) > 200 || !p.beside(r) {
			kept = append(kept, r)
			continue
		}
		before := p.zones
		if p.zonesIn(r.line.text); p.zones == before {
			kept = append(kept, r)
			continue
		}
		p.legend = append(p.legend, Line{r.line.number, r.line.text})
	}
	p.rows = kept
}

// beside reports whether a line holds nothing that a row does, or stands in one cell of a table that has several and is
// a sentence.
func (p *parser) beside(r *reading) bool {
	if len(r.values) == 0 && !r.moment.Given() {
		return true
	}
	filled := slices.DeleteFunc(slices.Clone(r.line.raw), blank)
	return len(p.columns) > 1 && len(filled) == 1 && len(strings.Fields(filled[0])) > 2 &&
		classify(trimmed(filled[0])) == nothing
}
