package pdf

import "rogatory/forms/document"

// labelShare is the part of the width that the labels of Fields take.
const labelShare = 0.32

// fields sets labels and values in two columns, with a light rule under each row and above the first.
func (s *setter) fields(f document.Fields) []piece {
	if len(f.Rows) == 0 {
		return nil
	}
	var pieces []piece
	of := s.add("Table")
	for _, row := range f.Rows {
		line := of.add("TR")
		label := cell{of: line.head("Row"), lines: s.lines(row.Label, labelType, textWidth*labelShare-cellSide*2)}
		value := cell{of: line.add("TD"), x: textWidth * labelShare, lines: s.lines(row.Value, valueType, textWidth*(1-labelShare))}
		pieces = append(pieces, answering(s.strips([]cell{label, value}, valueType.leading), row.Question)...)
	}
	pieces[0].gap = tableGap
	pieces[0].under = append(pieces[0].under, rule{width: textWidth, thickness: hairline, grey: ruleGrey})
	return pieces
}
