package document

import "strings"

// wrap breaks a text into lines at ordinary spaces, and between the characters of a script that has none; a no-break
// space holds its words together. A word that is longer than the width has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(text, " ") {
		for j, part := range unbroken(word) {
			space := "" // before a part; at the beginning of a line it is not set
			if j == 0 {
				space = " "
			}
			switch {
			case line == "":
				line = part
			case columns(line+space+part) <= width:
				line += space + part
			default:
				lines = append(lines, line)
				line = part
			}
		}
	}
	return append(lines, line)
}

// fold is wrap for a cell of a table: a word that is longer than the width is cut.
func fold(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		for _, line := range wrap(paragraph, width) {
			end := fitting(line, width)
			for ; end < len(line); end = fitting(line, width) {
				lines = append(lines, line[:end])
				line = line[end:]
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// fitting returns how many bytes of a text fit into a width, at least one character.
func fitting(text string, width int) int {
	used := 0
	for i, r := range text {
		if used += columnsOf(r); used > width && i > 0 {
			return i
		}
	}
	return len(text)
}

// table prints a table with aligned columns and a rule below its head.
func (p *printer) table(t Table) {
	head := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		head[i] = column.Title
	}
	widths := columnWidths(append([][]string{head}, t.Rows...))
	rule := make([]string, len(widths))
	for i, width := range widths {
		rule[i] = strings.Repeat("-", width)
	}
	p.tableRow(head, widths)
	p.tableRow(rule, widths)
	for _, row := range t.Rows {
		p.tableRow(row, widths)
	}
	p.blank()
}

func (p *printer) tableRow(cells []string, widths []int) {
	folded, height := make([][]string, len(cells)), 0
	for i, cell := range cells {
		folded[i] = fold(cell, widths[i])
		height = max(height, len(folded[i]))
	}
	for y := range height {
		line := ""
		for i, lines := range folded {
			cell := ""
			if y < len(lines) {
				cell = lines[y]
			}
			line += cell + strings.Repeat(" ", widths[i]-columns(cell)+columnGap)
		}
		p.out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// columnWidths gives every column the room of its longest line and takes from the widest until the table fits.
func columnWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			for _, line := range strings.Split(cell, "\n") {
				widths[i] = max(widths[i], columns(line))
			}
		}
	}
	for total(widths) > textWidth {
		widest := 0
		for i, width := range widths {
			if width > widths[widest] {
				widest = i
			}
		}
		widths[widest]--
	}
	return widths
}

func total(widths []int) int {
	sum := columnGap * (len(widths) - 1)
	for _, width := range widths {
		sum += width
	}
	return sum
}
