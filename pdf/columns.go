package pdf

import (
	"math"
	"unicode/utf8"

	"rogatory/forms/document"
)

// columns returns the widths of the columns of a table, and of the same table in a second language: by their shares,
// but so that no word of a head is torn apart and, as far as half of the page goes, nothing that is copied sign by
// sign.
func (s *setter) columns(t, second document.Table) []float64 {
	widths := columnWidths(t)
	least := make([]float64, len(widths))
	for i, c := range t.Columns {
		least[i] = s.widestWord(c.Title) + 2*cellSide
		if other := second.Columns[i].Title; other != c.Title {
			s.inLanguage(s.second, func() { least[i] = max(least[i], s.widestWord(other)+2*cellSide) })
		}
		if width := s.widestExact(longestCell(t, i)) + 2*cellSide; width <= textWidth/2 {
			least[i] = max(least[i], width)
		}
	}
	return spread(widths, least)
}

// longestCell is the text with the most characters in a column: widths are not worth more, since a row in which
// something does not fit is set wider.
func longestCell(t document.Table, column int) string {
	longest, most := "", 0
	for _, row := range t.Rows {
		if column < len(row) && utf8.RuneCountInString(row[column]) > most {
			longest, most = row[column], utf8.RuneCountInString(row[column])
		}
	}
	return longest
}

// widestExact is the width of the widest part of a cell that is copied sign by sign.
func (s *setter) widestExact(text string) float64 {
	widest := 0.0
	for _, p := range s.passages(text) {
		b := s.breaker(p, s.shape(p, 0, len(p.text), cellType), cellType, 0)
		for _, t := range b.together {
			width := 0.0
			for _, advance := range b.advances[t.start:t.end] {
				width += advance
			}
			widest = max(widest, width)
		}
	}
	return widest
}

// widestWord is the width of the widest word in the head of a column.
func (s *setter) widestWord(title string) float64 {
	widest := 0.0
	for _, p := range s.passages(title) {
		glyphs := s.shape(p, 0, len(p.text), columnType)
		widest = max(widest, s.breaker(p, glyphs, columnType, 0).widestWord())
	}
	return widest
}

// spread gives every column its least width, at the cost of the others. Where there is no room for that, nothing
// changes.
func spread(widths, least []float64) []float64 {
	narrow := make([]bool, len(widths))
	for {
		room, shares := textWidth, 0.0
		for i, w := range widths {
			if narrow[i] {
				room -= least[i]
			} else {
				shares += w
			}
		}
		if room <= 0 || shares == 0 {
			return widths
		}
		if !markNarrow(narrow, widths, least, room/shares) {
			return scaled(narrow, widths, least, room/shares)
		}
	}
}

// markNarrow marks the columns that would fall short of their least width, and reports whether there were any.
func markNarrow(narrow []bool, widths, least []float64, scale float64) bool {
	found := false
	for i, w := range widths {
		if !narrow[i] && w*scale < least[i]-tolerance {
			narrow[i], found = true, true
		}
	}
	return found
}

func scaled(narrow []bool, widths, least []float64, scale float64) []float64 {
	result := make([]float64, len(widths))
	for i, w := range widths {
		if result[i] = w * scale; narrow[i] {
			result[i] = least[i]
		}
	}
	return result
}

// columnWidths divides the text's width by the shares. A share that is no positive number counts as the mean of the
// others. A row with more cells than the table has columns makes further columns: no text may be lost.
func columnWidths(t document.Table) []float64 {
	count := len(t.Columns)
	for _, row := range t.Rows {
		count = max(count, len(row))
	}
	widths := make([]float64, count)
	sum, known := 0.0, 0.0
	for i, c := range t.Columns {
		if c.Share > 0 && !math.IsInf(c.Share, 0) {
			widths[i] = c.Share
			sum += c.Share
			known++
		}
	}
	mean := 1.0
	if known > 0 {
		mean = sum / known
	}
	for i, w := range widths {
		if w == 0 {
			widths[i] = mean
			sum += mean
		}
	}
	for i := range widths {
		widths[i] *= textWidth / sum
	}
	return widths
}
