package rows

import (
	"regexp"
	"slices"
	"strings"

	"rogatory/forms/moment"
)

// mostly reports whether at least half of the first lines have a form.
func mostly(records []record, has func(text string) bool) bool {
	count := 0
	sample := records[:min(len(records), looked)]
	for _, rec := range sample {
		if has(rec.text) {
			count++
		}
	}
	return count > 0 && count*2 >= len(sample)
}

// webLine is a line of a web server's log in the common form, the combined one, or one of them behind the name of a
// virtual host (Apache HTTP Server, mod_log_config). The host before the moment is the client.
var webLine = regexp.MustCompile(`^(?:([^\s"\[]+)\s+)?([^\s"\[]+)\s+([^\s"\[]+)\s+(\S.*?|-)\s+` +
	`\[([^\]]+)\]\s+("(?:[^"\\]|\\.)*"|-)\s*(.*)$`)

// webHeads name the parts of such a line.
var webHeads = []heading{{Column: Column{Heading: "virtual host", Role: RoleUnused}},
	{Column: Column{Heading: "client", Role: RoleValue, Kind: "ip"}},
	{Column: Column{Heading: "ident", Role: RoleUnused}},
	{Column: Column{Heading: "user", Role: RoleValue, Kind: "account"}},
	{Column: Column{Heading: "time", Role: RoleAt}}, {Column: Column{Heading: "request", Role: RoleUnused}},
	{Column: Column{Heading: "status, bytes and the rest", Role: RoleUnused}}}

func (p *parser) webLog(records []record) bool {
	if !mostly(records, webLine.MatchString) {
		return false
	}
	heads := slices.Clone(webHeads)
	for i := range heads {
		p.columns = append(p.columns, &heads[i])
	}
	p.override()
	for _, rec := range records {
		part := webLine.FindStringSubmatch(rec.text)
		if part == nil {
			p.free(rec)
			continue
		}
		l := line{number: rec.number, text: rec.text, raw: part[1:]}
		for i, text := range part[1:] {
			head := p.columns[i]
			if i == 1 { // a name stands there where the server looks names up
				if classify(trimmed(text)) == aValue {
					head = nil
				}
			}
			l.cells = append(l.cells, cell{placed{text, i + 1}, head})
		}
		p.lines = append(p.lines, l)
	}
	p.hasValue, p.hasMoment = true, true
	return true
}

// free adds a line that has not the form of the others, cut at its blanks.
func (p *parser) free(rec record) {
	raw, err := byBlanks(rec.text)
	l := line{number: rec.number, text: rec.text, raw: raw, err: err}
	for i, text := range raw {
		l.cells = append(l.cells, cell{placed{text, i + 1}, nil})
	}
	p.lines = append(p.lines, l)
}

// extendedLog reads the extended log format of the W3C, as IIS writes it: a line "#Fields:" names the columns, and date
// and time are UTC (W3C working draft WD-logfile-960323; Microsoft, "W3C Logging").
func (p *parser) extendedLog(records []record) bool {
	at := slices.IndexFunc(records[:min(len(records), topLines)], func(rec record) bool {
		return strings.HasPrefix(rec.text, "#Fields:")
	})
	if at < 0 {
		return false
	}
	var heads []*heading
	for _, rec := range records {
		if fields, ok := strings.CutPrefix(rec.text, "#Fields:"); ok {
			heads = nil
			for _, name := range strings.Fields(fields) {
				h := headingOf(name)
				if name == "date" || name == "time" {
					h.Zone = "UTC"
				}
				heads = append(heads, &h)
			}
			p.columns, p.headings = heads, rec.number
			p.override()
			p.settleColumns()
			continue
		}
		if strings.HasPrefix(rec.text, "#") {
			p.legend = append(p.legend, Line{rec.number, rec.text})
			continue
		}
		separator := ' '
		if strings.ContainsRune(rec.text, '\t') {
			separator = '\t'
		}
		l := line{number: rec.number, text: rec.text, raw: strings.Split(rec.text, string(separator))}
		for i, text := range l.raw {
			c := cell{placed{text, i + 1}, &heading{}}
			if i < len(heads) {
				c.head = heads[i]
			}
			l.cells = append(l.cells, c)
		}
		p.lines = append(p.lines, l)
	}
	return true
}

// systemLine is a line of a system's log (RFC 3164 and RFC 5424): a priority, a moment, a host, a program, a message.
var systemLine = regexp.MustCompile(`^(?:<\d{1,3}>\d{0,2} ?)?([A-Z][a-z]{2} [ \d]\d (?:\d{4} )?` +
	`\d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*)\s+(\S+)\s+(?:([^\s:\[]+)(?:\[\d+\])?:\s?|(CEF:)|` +
	`([\w.-]+ \S+ \S+ (?:-|\[.*\]) ?))(.*)$`)

var systemHeads = []heading{{Column: Column{Heading: "time", Role: RoleAt}},
	{Column: Column{Heading: "host", Role: RoleUnused}}, {Column: Column{Heading: "program", Role: RoleUnused}},
	{Column: Column{Heading: "message", Role: RoleUnused}}}

func (p *parser) systemLog(records []record) bool {
	if !mostly(records, systemLine.MatchString) {
		return false
	}
	heads := slices.Clone(systemHeads)
	for i := range heads {
		p.columns = append(p.columns, &heads[i])
	}
	p.override()
	for _, rec := range records {
		part := systemLine.FindStringSubmatch(rec.text)
		if part == nil {
			p.free(rec)
			continue
		}
		message := part[4] + part[6]
		l := line{number: rec.number, text: rec.text, free: true,
			raw: []string{part[1], part[2], part[3] + part[5], message}}
		l.cells = append(l.cells, cell{placed{part[1], 1}, p.columns[0]}, cell{placed{part[2], 2}, p.columns[1]},
			cell{placed{part[3], 3}, p.columns[2]})
		p.message(&l, message, 4)
		p.lines = append(p.lines, l)
	}
	p.settleColumns()
	p.hasValue, p.hasMoment = true, true
	return true
}

// message adds the cells of a message: those that it names itself, else the addresses in it and the ports that it names
// beside them.
func (p *parser) message(l *line, text string, column int) {
	if extension, ok := commonEvent(text); ok {
		p.keys(l, extension, column)
		return
	}
	if len(keyed.FindAllString(text, leastKeys)) == leastKeys {
		p.keys(l, text, column)
		return
	}
	words := strings.Fields(text)
	for i, word := range words {
		bare := strings.Trim(word, `,;()"'<>`)
		if name, value, ok := strings.Cut(bare, "="); ok {
			if h := p.headOf(name); h.Role == RolePort || h.Role == RoleValue && h.Kind == "ip" {
				l.cells = append(l.cells, cell{placed{value, column}, h})
				continue
			}
		}
		n := valueOf("", placed{text: bare})
		if n.kind == "" && !isAddress(n.value) {
			continue
		}
		if isAddress(n.value) && i > 0 && toward[strings.ToLower(words[i-1])] {
			continue
		}
		if isAddress(n.value) {
			l.cells = append(l.cells, cell{placed{bare, column}, nil})
			column++
			if i+2 < len(words) && strings.EqualFold(strings.Trim(words[i+1], ":("), "port") {
				l.cells = append(l.cells, cell{placed{"port", column}, nil},
					cell{placed{strings.Trim(words[i+2], ",;()"), column + 1}, nil})
				column += 2
			}
		}
	}
}

// toward are words before the address of the other end.
var toward = set("to", "dst", "destination", "->", "server", "an", "vers")

func isAddress(value string) bool {
	return classify(value) == aValue && strings.ContainsAny(value, ".:") && identifierKind(value) == "ip"
}

// commonEvent is the extension of an event in the Common Event Format: seven fields between strokes stand before it
// (ArcSight, "Common Event Format"). A key "src" is the source, "dst" and "dpt" are the destination.
func commonEvent(text string) (extension string, ok bool) {
	at := strings.Index(text, "CEF:")
	if at < 0 {
		return "", false
	}
	rest := text[at:]
	for range 7 {
		before, after, found := strings.Cut(rest, "|")
		for strings.HasSuffix(before, `\`) && found {
			before, after, found = strings.Cut(after, "|")
		}
		if !found {
			return "", false
		}
		rest = after
	}
	return rest, true
}

var keyed = regexp.MustCompile(`(?:^|[\s,;|])([A-Za-z][\w.\-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|)`)

// leastKeys is from how many keys on a line counts as one that names its cells.
const leastKeys = 3

// keyedLog reads lines that name their cells: date=2026-11-20 srcip=192.0.2.7 srcport=51234, and the events of CEF.
func (p *parser) keyedLog(records []record) bool {
	if !mostly(records, func(text string) bool {
		if _, ok := commonEvent(text); ok {
			return true
		}
		found := keyed.FindAllStringSubmatch(text, -1)
		return len(found) >= leastKeys && slices.ContainsFunc(found, func(part []string) bool {
			return headingOf(part[1]).Role == RoleValue
		})
	}) {
		return false
	}
	for _, rec := range records {
		l := line{number: rec.number, text: rec.text, free: true}
		if extension, ok := commonEvent(rec.text); ok {
			p.keys(&l, extension, 1)
		} else {
			p.keys(&l, rec.text, 1)
		}
		p.lines = append(p.lines, l)
	}
	p.settleColumns()
	p.hasValue, p.hasMoment = true, true
	return true
}

// keys adds the cells that a text names by key=value. A value without quotes runs to the next key. What stands before
// the first key is a moment or nothing.
func (p *parser) keys(l *line, text string, column int) {
	found := keyed.FindAllStringSubmatchIndex(text, -1)
	if len(found) > 0 {
		before := strings.TrimSpace(text[:found[0][2]])
		if r, n := moment.Prefix(before); n > 0 && r.Dated {
			l.cells = append(l.cells, cell{placed{before[:n], column}, nil})
			l.raw = append(l.raw, before[:n])
			column++
		}
	}
	for i, at := range found {
		value := ""
		if at[4] < at[5] {
			value = text[at[4]:at[5]]
		} else {
			end := len(text)
			if i+1 < len(found) {
				end = found[i+1][0]
			}
			value = strings.TrimRight(strings.TrimSpace(text[at[5]:max(end, at[5])]), ",;|")
		}
		l.cells = append(l.cells, cell{placed{value, column}, p.headOf(text[at[2]:at[3]])})
		l.raw = append(l.raw, text[at[2]:at[3]]+"="+value)
		column++
	}
}

// upright reads tables that stand on their side: each line is a heading and its cell, and each block of them is one
// row.
func (p *parser) upright(records []record) bool {
	for _, separator := range []string{"\t", ": ", ":", ";", "=", ",", "  "} {
		if p.uprightBy(records, separator) {
			return true
		}
	}
	return false
}

func (p *parser) uprightBy(records []record, separator string) bool {
	if len(records) < 2 {
		return false
	}
	known := 0
	for _, rec := range records[:min(len(records), looked)] {
		name, value, ok := strings.Cut(rec.text, separator)
		value = trimmed(value)
		switch h := headingOf(name); {
		case !ok || strings.Contains(value, "\t") && separator == "\t":
			return false
		case h.Role != "" && classify(trimmed(name)) == nothing && headingOf(value).Role == "":
			known++
		case h.Role != "":
			if value == "" || classify(value) == nothing && headingOf(value).Role != "" {
				return false
			}
		}
	}
	if known < 2 || known*2 < min(len(records), looked) {
		return false
	}
	seen := map[string]bool{}
	last := 0
	for _, rec := range records {
		name, value, _ := strings.Cut(rec.text, separator)
		name = strings.TrimSpace(name)
		if len(p.lines) == 0 || seen[name] || rec.number > last+1 {
			p.lines = append(p.lines, line{number: rec.number})
			seen = map[string]bool{}
		}
		l := &p.lines[len(p.lines)-1]
		seen[name], last = true, rec.number
		l.cells = append(l.cells, cell{placed{strings.TrimSpace(value), len(l.cells) + 1}, p.headOf(name)})
		l.raw = append(l.raw, rec.text)
		l.text = strings.TrimPrefix(l.text+"\n"+rec.text, "\n")
	}
	p.settleColumns()
	return true
}
