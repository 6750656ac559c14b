package pdf

import (
	"cmp"

	"rogatory/forms/document"
)

const (
	labelShare = 0.32 // of the width, for the labels of Fields
	longValue  = 5    // lines; a pair of values that are longer gets the whole width below its labels
)

// fields sets labels and values in columns, with a light rule under each row and above the first. The rows in a second
// language may be the same: what is the same in both stands once, two values stand side by side.
func (s *setter) fields(f, second document.Fields) []box {
	if len(f.Rows) == 0 {
		return nil
	}
	var boxes []box
	table := fieldTable{setter: s, of: s.add("Table")}
	for i, row := range f.Rows {
		table.isSplit = table.isSplit || row.Value != second.Rows[i].Value
	}
	for i, row := range f.Rows {
		boxes = append(boxes, answering(table.row(row, second.Rows[i]), row.Question)...)
	}
	boxes[0].gap = tableGap
	boxes[0].under = append(boxes[0].under, rule{width: s.width, thickness: hairline, grey: ruleGrey})
	return boxes
}

// fieldTable is one block of Fields being set.
type fieldTable struct {
	*setter
	of      *element
	isSplit bool // some row has two values, so there are three columns
}

func (t fieldTable) row(row, second document.Field) []box {
	line := t.of.add("TR")
	label := line.head("Row")
	x, width := t.width*labelShare, t.width*(1-labelShare)
	if row.Value == second.Value {
		value := line.add("TD")
		if t.isSplit {
			value.span = 2
		}
		language := cmp.Or(row.Language, second.Language)
		cells := []cell{t.label(label, row, second), t.shared(value, row.Value, language, valueType, x, width)}
		widen(cells, func(i int) cell {
			if i == 0 {
				label.kids = nil
				return t.label(label, row, second)
			}
			return t.shared(value, row.Value, language, valueType.givingWay(), 0, t.width)
		})
		return t.rowBoxes(cells, valueType.leading)
	}
	of := [2]*element{line.add("TD"), line.add("TD")}
	half := (width - gutter) / 2
	cells := append([]cell{t.label(label, row, second)}, t.values(of, row, second, x, half)...)
	if max(len(cells[1]), len(cells[2])) <= longValue && !cells[1].torn() && !cells[2].torn() {
		return t.rowBoxes(cells, valueType.leading)
	}
	return t.high(label, of, row, second)
}

// label is the head of a row, in one or both languages.
func (t fieldTable) label(of *element, row, second document.Field) cell {
	return t.stacked(of, row.Label, second.Label, labelType.givingWay(), 0, t.width*labelShare-2*cellSide)
}

// values are two values side by side, each in a column of its own.
func (t fieldTable) values(of [2]*element, row, second document.Field, x, width float64) []cell {
	return []cell{
		t.held(of[0], row.Value, row.Language, valueType, x, width),
		t.held(of[1], second.Value, cmp.Or(second.Language, t.second), valueType, x+width+gutter, width),
	}
}

// high sets two long values, each over half of the width below its label.
func (t fieldTable) high(label *element, of [2]*element, row, second document.Field) []box {
	half := (t.width - gutter) / 2
	label.kids = nil
	labels := []cell{t.held(label.add("P"), row.Label, "", labelType, 0, half)}
	if second.Label != row.Label {
		labels = append(labels, t.held(label.add("P"), second.Label, t.second, labelType, half+gutter, half))
	}
	boxes := keepWithNext(t.openRow(labels, labelType.leading))
	values := t.values(of, row, second, 0, half)
	widen(values, func(i int) cell {
		field := []document.Field{row, second}[i]
		language := cmp.Or(field.Language, []string{"", t.second}[i])
		return t.held(of[i], field.Value, language, valueType.givingWay(), 0, t.width)
	})
	return append(boxes, t.rowBoxes(values, valueType.leading)...)
}

// shared is a value that is the same in both languages. A single line begins beside its label, whichever way it runs.
func (t fieldTable) shared(of *element, text, language string, face typeface, x, width float64) cell {
	c := t.held(of, text, language, face, x, width)
	if len(c) == 1 {
		c[0][0].x = x
	}
	return c
}
