package rows

import "slices"

// sampleLines is how many lines of a text are given as a sample, mostColumns how many columns are described.
const sampleLines, mostColumns = 4, 200

// described are the columns with what each was taken for: by its heading, else by the form of most of its cells.
func (p *parser) described() []Column {
	width := len(p.columns)
	if len(p.named) == 0 {
		for _, l := range p.lines[:min(len(p.lines), looked)] {
			if l.err == nil && p.tabular {
				width = max(width, len(l.raw))
			}
		}
	}
	all := make([]Column, min(width, mostColumns), min(width, mostColumns)+len(p.named))
	byForm := p.formsOf(len(all))
	for i := range all {
		if i < len(p.columns) && p.columns[i] != nil {
			all[i] = p.columns[i].Column
		} else {
			all[i] = byForm[i]
		}
	}
	for _, h := range p.named[:min(len(p.named), mostColumns)] {
		all = append(all, h.Column)
	}
	for i := range all {
		if all[i].Role == "" {
			all[i].Role = RoleUnused
		}
	}
	return all
}

// formsOf tells for each of the first columns as what most of its cells were taken.
func (p *parser) formsOf(width int) []Column {
	counts := make([]map[Column]int, width)
	count := func(column int, as Column) {
		if column < 1 || column > width {
			return
		}
		if counts[column-1] == nil {
			counts[column-1] = map[Column]int{}
		}
		counts[column-1][as]++
	}
	for _, r := range p.rows[:min(len(p.rows), looked)] {
		for _, n := range r.values {
			count(n.at.column, Column{Role: RoleValue, Kind: n.kind})
			if n.port.column != n.at.column {
				count(n.port.column, Column{Role: RolePort})
			}
		}
		count(r.port.column, Column{Role: RolePort})
		count(r.zone.column, Column{Role: RoleZone})
		count(r.kind.column, Column{Role: RoleKind})
		for _, column := range r.momentIn {
			count(column, Column{Role: RoleAt})
		}
	}
	all := make([]Column, width)
	for i, found := range counts {
		most := 0
		for column, n := range found {
			if n > most || n == most && column.Role+Role(column.Kind) < all[i].Role+Role(all[i].Kind) {
				all[i], most = column, n
			}
		}
	}
	return all
}

// sampled are the first lines, cut into the cells of the columns.
func (p *parser) sampled() []Sample {
	var all []Sample
	for i := range p.lines {
		l := &p.lines[i]
		if len(all) == sampleLines {
			break
		}
		if l.err != nil || !p.tabular && len(p.columns)+len(p.named) == 0 {
			continue
		}
		all = append(all, Sample{l.number, p.cellsOf(l)})
	}
	return all
}

// cellsOf are the cells of a line by column: by their place, and those that name themselves by that name.
func (p *parser) cellsOf(l *line) []string {
	if len(p.named) == 0 {
		return l.raw[:min(len(l.raw), mostColumns)]
	}
	cells := make([]string, min(len(p.columns)+len(p.named), mostColumns))
	for _, c := range l.cells {
		at := slices.Index(p.columns, c.head)
		if at < 0 {
			if at = slices.Index(p.named, c.head); at >= 0 {
				at += len(p.columns)
			}
		}
		if c.head != nil && at >= 0 && at < len(cells) && cells[at] == "" {
			cells[at] = c.text
		}
	}
	return cells
}
