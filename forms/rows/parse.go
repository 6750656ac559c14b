package rows

import (
	"cmp"
	"strings"

	"rogatory/forms/moment"
	"rogatory/forms/rows/xlsx"
)

// Parse reads pasted text. It takes any text and never fails: what was not understood is in the faults of its row. A
// blank line is no row.
func Parse(text string, o Options) Table {
	p := &parser{options: o, heads: map[string]*heading{}}
	p.cut(recordsOf(text))
	return p.finish()
}

// ParseCells reads a table whose cells are apart already, as a spreadsheet has them.
func ParseCells(table []xlsx.Row, o Options) Table {
	p := &parser{options: o, heads: map[string]*heading{}}
	for _, row := range table {
		p.lines = append(p.lines, line{number: row.Number, text: strings.Join(row.Cells, "\t"), raw: row.Cells})
	}
	p.table()
	return p.finish()
}

// parser holds what is known of the text while its rows are read.
type parser struct {
	options   Options
	lines     []line
	columns   []*heading          // of a table, in order
	heads     map[string]*heading // of cells that name themselves, by that name
	named     []*heading          // the same in the order of the text
	headings  int                 // the line of the headings
	legend    []Line
	zone      string // that the legend states
	zones     int    // how many it states
	hasValue  bool   // a column is known to hold values
	hasMoment bool
	provider  Provider
	tabular   bool // the lines are cut by a sign or by blanks
	rows      []*reading
	shown     map[shownAt]moment.Order
	ambiguous int
	example   string
	asked     map[string]string // questions with what gives rise to them
	order     []string          // of the questions
	known     moment.Zones
	forms     map[string]form // of cells that come again
	stopped   bool
}

// ask notes a question, with the first text that gives rise to it.
func (p *parser) ask(code, text string) {
	if p.asked == nil {
		p.asked = map[string]string{}
	}
	if _, done := p.asked[code]; !done {
		p.asked[code] = text
		p.order = append(p.order, code)
	}
}

// settled reports whether the user answered a question.
func (p *parser) settled(code string) bool {
	if _, answered := p.options.Answers[code]; answered {
		return true
	}
	switch code {
	case AskOrder:
		return p.options.Order != Unknown
	case AskCentury:
		return p.options.Century != 0
	case AskHalf, AskMidnight:
		return p.options.Clock24
	}
	return false
}

// denied reports whether the user answered a question with no.
func (p *parser) denied(code string) bool {
	yes, answered := p.options.Answers[code]
	return answered && !yes || p.options.Clock24 && (code == AskHalf || code == AskMidnight)
}

// headOf is the heading by which a cell names itself.
func (p *parser) headOf(name string) *heading {
	if h, ok := p.heads[name]; ok {
		return h
	}
	h := headingOf(name)
	if chosen, ok := p.options.Keys[name]; ok {
		h = chosenHead(h.Heading, chosen)
	}
	h.Key = true
	p.heads[name] = &h
	p.named = append(p.named, &h)
	return &h
}

// often is after how many lines the user may stop the reading.
const often = 2000

// finish reads the lines and works out what needs all of them.
func (p *parser) finish() Table {
	p.rows = make([]*reading, 0, len(p.lines))
	for i := range p.lines {
		if p.options.Stop != nil && i%often == 0 && p.options.Stop(float64(i)/float64(len(p.lines))) {
			p.stopped = true
			break
		}
		p.rows = append(p.rows, p.read(&p.lines[i]))
	}
	p.legendBelow()
	p.learn()
	table := Table{Headings: p.headings, Legend: p.legend, Stopped: p.stopped, Ambiguous: p.ambiguous,
		Example: p.example, Provider: p.provider}
	table.Rows = make([]Row, 0, len(p.rows))
	seen := map[[2]string]bool{}
	for _, r := range p.rows {
		table.Rows = append(table.Rows, p.rowsOf(r, seen)...)
	}
	for _, code := range p.order {
		table.Questions = append(table.Questions, Question{code, p.asked[code], p.settled(code)})
	}
	table.Columns, table.Sample = p.described(), p.sampled()
	table.Order = cmp.Or(p.options.Order, p.agreed())
	return table
}
