package pdf

import (
	"strings"

	"rogatory/forms/document"
)

// opening sets the top of the first page: letterhead, note on confidentiality, title and subtitle.
func (s *setter) opening(doc document.Document) []piece {
	pieces := s.letterhead(doc.Letterhead)
	pieces = append(pieces, s.confidence(doc.Confidence)...)
	return keepWithNext(append(pieces, s.title(doc.Title, doc.Subtitle)...))
}

// part sets the title of the text in a second language, at the top of a page of its own.
func (s *setter) part(p document.Part) []piece {
	s.language = p.Language
	s.turnTo(p.Language)
	pieces := s.title(p.Title, p.Subtitle)
	if len(pieces) > 0 {
		pieces[0].turns, pieces[0].bookmark = true, oneLine(p.Title)
	}
	return keepWithNext(pieces)
}

// title sets a title and a subtitle, with some space below.
func (s *setter) title(title, subtitle string) []piece {
	var pieces []piece
	if title != "" {
		pieces = append(pieces, stack(s.outline.heading(1), s.balanced(title, titleType, textWidth), 0, 26)...)
	}
	if subtitle != "" {
		pieces = append(pieces, stack(s.add("P"), s.balanced(subtitle, subtitleType, textWidth), 0, 5)...)
	}
	if len(pieces) > 0 {
		pieces = append(pieces, piece{height: 10})
	}
	return pieces
}

// letterhead sets the name of the authority in bold, the other lines small, and a rule below.
func (s *setter) letterhead(text []string) []piece {
	var pieces []piece
	for i, t := range text {
		face, gap := letterheadType, 0.0
		switch i {
		case 0:
			face = authorityType
		case 1:
			gap = 2
		}
		pieces = append(pieces, stack(s.add("P"), s.lines(t, face, textWidth), 0, gap)...)
	}
	if len(pieces) == 0 {
		return nil
	}
	foot := piece{height: 10, under: []mark{rule{y: 9, width: textWidth, thickness: 0.8, grey: black}}}
	return append(pieces, foot)
}

// confidence sets the note on confidentiality beside a vertical bar, which is seen at once and shouts at nobody.
func (s *setter) confidence(text string) []piece {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	pieces := stack(s.add("P"), s.lines(text, confidenceType, textWidth-12), 12, 18)
	for i := range pieces {
		pieces[i].under = []mark{ground{width: 2.4, height: pieces[i].height, grey: black}}
	}
	return pieces
}
