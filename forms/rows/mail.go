package rows

import (
	"net/mail"
	"regexp"
	"strings"

	"rogatory/forms/identifier"
)

func identifierKind(value string) string {
	kind, _ := identifier.Recognise(valueOf("", placed{text: value}).value)
	return kind
}

var (
	headerLine = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]*):\s?(.*)$`)
	hopAddress = regexp.MustCompile(`\[(?:IPv6:)?([0-9A-Fa-f.:]+)\](?::(\d{1,5}))?`)
	hopPort    = regexp.MustCompile(`\bport[ =](\d{1,5})\b`)
)

// mailHeads are the lines of a message's head that name somebody (RFC 5322), and what they hold.
var mailHeads = map[string]string{"received": "ip", "x-originating-ip": "ip", "x-sender-ip": "ip",
	"x-client-ip": "ip", "message-id": "other", "from": "email", "sender": "email", "reply-to": "email",
	"return-path": "email", "x-sender": "email"}

// mailHeaders reads the head of a message. Each hop that it passed gives the address in square brackets, which the
// receiving server saw itself, and its time; of the others only what names somebody counts.
func (p *parser) mailHeaders(records []record) bool {
	unfolded := unfold(records)
	count, telling := 0, false
	for _, rec := range unfolded[:min(len(unfolded), looked)] {
		part := headerLine.FindStringSubmatch(rec.text)
		if part == nil {
			break
		}
		count++
		name := strings.ToLower(part[1])
		telling = telling || name == "received" || name == "message-id" || name == "return-path" ||
			name == "x-originating-ip"
	}
	if count < 2 || !telling {
		return false
	}
	for _, rec := range unfolded {
		part := headerLine.FindStringSubmatch(rec.text)
		if part == nil {
			p.legend = append(p.legend, Line{rec.number, rec.text})
			continue
		}
		l := line{number: rec.number, text: rec.text, raw: []string{part[1], part[2]}, free: true}
		if l.cells = headerCells(strings.ToLower(part[1]), part[2]); l.cells == nil {
			p.legend = append(p.legend, Line{rec.number, rec.text})
			continue
		}
		p.lines = append(p.lines, l)
	}
	p.hasValue, p.hasMoment = true, true
	return true
}

// unfold joins the lines of the text that begin with a blank to the line before.
func unfold(records []record) []record {
	var all []record
	for _, rec := range records {
		if len(all) > 0 && (rec.text[0] == ' ' || rec.text[0] == '\t') {
			all[len(all)-1].text += " " + strings.TrimSpace(rec.text)
			continue
		}
		all = append(all, rec)
	}
	return all
}

func headerCells(name, text string) []cell {
	kind, telling := mailHeads[name]
	if !telling {
		return nil
	}
	value := &heading{Column: Column{Heading: name, Role: RoleValue, Kind: kind}}
	switch name {
	case "received":
		return hopCells(value, text)
	case "message-id":
		return []cell{{placed{strings.TrimSpace(text), 2}, value}}
	}
	if kind == "email" {
		address, err := mail.ParseAddress(strings.TrimSpace(text))
		if err != nil {
			return nil
		}
		return []cell{{placed{address.Address, 2}, value}}
	}
	return []cell{{placed{strings.Trim(strings.TrimSpace(text), "[]"), 2}, value}}
}

// hopCells reads a line "Received: from … by …; moment".
func hopCells(value *heading, text string) []cell {
	from, _, _ := strings.Cut(text, " by ")
	part := hopAddress.FindStringSubmatch(from)
	if part == nil || !strings.HasPrefix(strings.ToLower(from), "from") {
		return nil
	}
	cells := []cell{{placed{part[1], 2}, value}}
	port := part[2]
	if found := hopPort.FindStringSubmatch(from); found != nil && port == "" {
		port = found[1]
	}
	if port != "" {
		cells = append(cells, cell{placed{port, 2}, &heading{Column: Column{Role: RolePort}}})
	}
	if at := strings.LastIndexByte(text, ';'); at >= 0 {
		cells = append(cells, cell{placed{strings.TrimSpace(text[at+1:]), 2}, &heading{Column: Column{Role: RoleAt}}})
	}
	return cells
}
