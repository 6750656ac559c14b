package interview

import (
	"net/netip"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// pastedRow is an identifier that was read from a row of text, or the cell that was not understood.
type pastedRow struct {
	entry map[string]any
	bad   string
}

// cellBreak parts the cells of a row: a tab, a semicolon, or two spaces or more.
var cellBreak = regexp.MustCompile(`\s*[\t;]\s*|\s{2,}`)

// readRows reads identifiers from rows of a table or a log: the value first, then, in any order, a port, a date and time and a
// time zone. Empty rows are left out.
func readRows(text string, months ...[]string) []pastedRow {
	var rows []pastedRow
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, readRow(cellBreak.Split(line, -1), months))
		}
	}
	return rows
}

func readRow(cells []string, months [][]string) pastedRow {
	row := pastedRow{entry: map[string]any{"kind": kindOf(cells[0]), "value": cells[0]}}
	for _, cell := range cells[1:] {
		if cell != "" && !readCell(row.entry, cell, months) && row.bad == "" {
			row.bad = cell
		}
	}
	return row
}

// largestPort is the highest number of a port.
const largestPort = 65535

func readCell(entry map[string]any, cell string, months [][]string) bool {
	if port, err := strconv.Atoi(cell); err == nil && port >= 0 && port <= largestPort {
		entry["port"] = port
		return true
	}
	if at, ok := readMoment(cell, months); ok {
		entry["at"] = at
		return true
	}
	if question.Malformed(question.TimeZone, cell) == "" {
		entry["time_zone"] = cell
		return true
	}
	return false
}

// readMoment reads "2026-11-20T23:41:07+01:00" and a date with a time behind it, as people and logs write them.
func readMoment(cell string, months [][]string) (string, bool) {
	if _, err := time.Parse(time.RFC3339, cell); err == nil {
		return cell, true
	}
	at := strings.LastIndexAny(strings.TrimRight(cell, " "), "T ")
	for at > 0 {
		clock := normalClock(cell[at+1:])
		date, ok := widgets.ParseDate(cell[:at], months...)
		if ok && clockPattern.MatchString(clock) {
			return date.Format(time.DateOnly) + "T" + clock, true
		}
		at = strings.LastIndexAny(cell[:at], "T ")
	}
	return "", false
}

var clockPattern = regexp.MustCompile(`^\d\d:\d\d:\d\d`)

// kindOf guesses what kind of identifier a value is; the user sees the guess and can correct it.
func kindOf(value string) string {
	if _, err := netip.ParseAddr(value); err == nil {
		return "ip"
	}
	switch {
	case strings.Contains(value, "://"):
		return "url"
	case question.Malformed(question.Email, value) == "":
		return "email"
	case strings.HasPrefix(value, "+") && question.Malformed(question.Phone, value) == "":
		return "phone"
	}
	return "account"
}

// pasteLink opens a field for rows of a table.
func (e *entriesEditor) pasteLink() fyne.CanvasObject {
	return widgets.NewDisclosure(e.page.say("paste"), func() fyne.CanvasObject {
		area, told := widgets.NewTextArea(6), widgets.Column(look.Small)
		check := widgets.NewButton(widgets.Plain, e.page.say("paste.check"), nil)
		check.OnTapped = func() { e.checkRows(area.Text, told) }
		return widgets.Column(look.Small, widgets.NewText(widgets.Note, e.page.say("paste.what")), area, widgets.Row(0, check), told)
	})
}

// checkRows shows what was understood before anything is taken, and names every cell that was not.
func (e *entriesEditor) checkRows(text string, told *fyne.Container) {
	rows := readRows(text, e.page.dateWords().Months...)
	told.RemoveAll()
	good := true
	for i, row := range rows {
		line, style := describeRow(row.entry), widgets.Body
		if row.bad != "" {
			good = false
			line, style = e.page.say("paste.bad", i18n.Args{"Row": i + 1, "Cell": row.bad}), widgets.Problem
		}
		told.Add(widgets.NewText(style, line))
	}
	switch {
	case len(rows) == 0:
		told.Add(widgets.NewText(widgets.Note, e.page.say("paste.nothing")))
	case good:
		told.Add(widgets.Row(0, widgets.NewButton(widgets.Plain, e.page.words.Count("screen.interview.paste.take", len(rows)), func() { e.take(rows) })))
	}
	told.Refresh()
	e.hooks.rebuilt()
}

func describeRow(entry map[string]any) string {
	var parts []string
	for _, name := range []string{"kind", "value", "port", "at", "time_zone"} {
		switch v := entry[name].(type) {
		case string:
			parts = append(parts, v)
		case int:
			parts = append(parts, strconv.Itoa(v))
		}
	}
	return strings.Join(parts, " · ")
}

// take adds the rows as cards; cards in which nothing stands make room for them.
func (e *entriesEditor) take(rows []pastedRow) {
	var cards []*card
	for _, c := range e.cards {
		if len(c.value()) > 0 {
			cards = append(cards, c)
		}
	}
	e.cards = cards
	for _, row := range rows {
		if port, ok := row.entry["port"].(int); ok {
			row.entry["port"] = float64(port) // as a draft file would give it
		}
		e.cards = append(e.cards, e.newCard(row.entry))
	}
	e.show()
	e.hooks.left()
}
