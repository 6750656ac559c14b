package document

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
)

// SideBySide sets the same request in two languages beside one another, section by section and, inside a section,
// paragraph beside paragraph. What reads the same in both, such as an address, a text of the law or a free text that is
// not translated, stands once. Both documents must be made from the same facts, so that they have the same sections.
// The first is the text that is signed: what stands around the pages is in its language.
func SideBySide(first, second Document) Document {
	both := first
	both.Beside = &Part{Language: second.Language, Title: second.Title, Subtitle: second.Subtitle,
		Confidence: second.Confidence}
	both.DraftMark = joined(first.DraftMark, second.DraftMark)
	both.Blocks = nil
	for _, at := range aligned(keys(first.Blocks), keys(second.Blocks)) {
		both.Blocks = append(both.Blocks, beside(nth(first.Blocks, at.first), nth(second.Blocks, at.second)))
	}
	return both
}

// joined puts two languages into one line.
func joined(first, second string) string {
	if first == second || second == "" {
		return first
	}
	return first + " / " + second
}

func nth(blocks []Block, i int) Block {
	if i < 0 {
		return nil
	}
	return blocks[i]
}

// keys tells of each block what must be the same in its counterpart.
func keys(blocks []Block) []string {
	all := make([]string, len(blocks))
	for i, block := range blocks {
		switch b := block.(type) {
		case Heading:
			all[i] = fmt.Sprintf("heading %d %s", b.Level, b.Question)
		case Paragraph:
			all[i] = "paragraph " + b.Question
		case List:
			all[i] = fmt.Sprintf("list %d %s", len(b.Items), b.Question)
		case Table:
			all[i] = fmt.Sprintf("table %d %d %s", len(b.Columns), len(b.Rows), b.Question)
		default:
			all[i] = fmt.Sprintf("%T", b)
		}
	}
	return all
}

// beside makes one block of two, of which one may be nil.
func beside(first, second Block) Block {
	if reflect.DeepEqual(first, second) {
		return first
	}
	if a, ok := first.(Paragraph); ok {
		if b, ok := second.(Paragraph); ok && a.Text == b.Text {
			a.Language = cmp.Or(a.Language, b.Language)
			return a
		}
	}
	a, isFirst := first.(Fields)
	b, isSecond := second.(Fields)
	if isFirst || isSecond {
		return besideRows(a, b)
	}
	return Pair{First: first, Second: second}
}

// besideRows gives both halves the same rows. One that only one language has, such as who translated the other, stands
// in both.
func besideRows(first, second Fields) Pair {
	questions := func(f Fields) []string {
		all := make([]string, len(f.Rows))
		for i, row := range f.Rows {
			all[i] = row.Question
		}
		return all
	}
	var a, b Fields
	for _, at := range aligned(questions(first), questions(second)) {
		switch {
		case at.first < 0:
			a.Rows, b.Rows = append(a.Rows, second.Rows[at.second]), append(b.Rows, second.Rows[at.second])
		case at.second < 0:
			a.Rows, b.Rows = append(a.Rows, first.Rows[at.first]), append(b.Rows, first.Rows[at.first])
		default:
			a.Rows, b.Rows = append(a.Rows, first.Rows[at.first]), append(b.Rows, second.Rows[at.second])
		}
	}
	return Pair{First: a, Second: b}
}

// counterparts are the places of what belongs together in two lists; -1 where one has no counterpart.
type counterparts struct{ first, second int }

// aligned matches as many keys of two lists as their order allows (the longest common subsequence), early ones first.
func aligned(first, second []string) []counterparts {
	most := make([][]int, len(first)+1) // how many match from a place on
	for i := range most {
		most[i] = make([]int, len(second)+1)
	}
	for i := len(first) - 1; i >= 0; i-- {
		for j := len(second) - 1; j >= 0; j-- {
			if first[i] == second[j] {
				most[i][j] = most[i+1][j+1] + 1
			} else {
				most[i][j] = max(most[i+1][j], most[i][j+1])
			}
		}
	}
	var all []counterparts
	i, j := 0, 0
	for i < len(first) || j < len(second) {
		switch {
		case i < len(first) && j < len(second) && first[i] == second[j]:
			all = append(all, counterparts{i, j})
			i, j = i+1, j+1
		case j == len(second) || i < len(first) && most[i+1][j] >= most[i][j+1]:
			all = append(all, counterparts{i, -1})
			i++
		default:
			all = append(all, counterparts{-1, j})
			j++
		}
	}
	return all
}

// inOne makes one block of both halves of a pair whose halves have the same shape: labels in both languages, and what
// is the same in both once. For other pairs it is nil.
func inOne(p Pair) Block {
	switch first := p.First.(type) {
	case Fields:
		return fieldsInOne(first, p.Second.(Fields))
	case Table:
		if second, ok := p.Second.(Table); ok {
			return tableInOne(first, second)
		}
	case Signature:
		if second, ok := p.Second.(Signature); ok {
			return Signature{
				PlaceAndDate: stacked(first.PlaceAndDate, second.PlaceAndDate), Name: stacked(first.Name, second.Name),
				Post: stacked(first.Post, second.Post), Authority: stacked(first.Authority, second.Authority),
				SealLabel: joined(first.SealLabel, second.SealLabel), Question: first.Question,
			}
		}
	}
	return nil
}

func fieldsInOne(first, second Fields) Fields {
	var both Fields
	for i, row := range first.Rows {
		other := second.Rows[i]
		both.Rows = append(both.Rows,
			Field{Label: joined(row.Label, other.Label), Value: stacked(row.Value, other.Value),
				Question: row.Question})
	}
	return both
}

func tableInOne(first, second Table) Table {
	both := Table{Places: first.Places, Question: first.Question}
	for i, column := range first.Columns {
		both.Columns = append(both.Columns,
			Column{Title: joined(column.Title, second.Columns[i].Title), Share: column.Share})
	}
	for y, row := range first.Rows {
		cells := make([]string, len(row))
		for x, cell := range row {
			cells[x] = stacked(cell, second.Rows[y][x])
		}
		both.Rows = append(both.Rows, cells)
	}
	return both
}

// stacked puts two languages one below the other.
func stacked(first, second string) string {
	if first == second || second == "" {
		return first
	}
	return strings.Join([]string{first, second}, "\n")
}
