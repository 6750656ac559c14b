package pdf

import (
	"strings"

	"rogatory/forms/document"
)

// The space above a title and a subtitle, and below both.
const (
	titleGap    = 26.0
	subtitleGap = 5.0
	belowTitle  = 10.0
)

// opening sets the top of the first page: letterhead, note on confidentiality, title and subtitle.
func (s *setter) opening(doc document.Document) []piece {
	pieces := s.letterhead(doc.Letterhead)
	if doc.Beside != nil {
		pieces = append(pieces, s.confidence(doc.Confidence, doc.Beside.Confidence)...)
		return keepWithNext(append(pieces, s.titlesBeside(doc)...))
	}
	pieces = append(pieces, s.confidence(doc.Confidence, doc.Confidence)...)
	return keepWithNext(append(pieces, s.title(doc.Title, doc.Subtitle)...))
}

// part sets the title of the text in a second language, at the top of a page of its own.
func (s *setter) part(p document.Part) []piece {
	s.language, s.home = p.Language, p.Language
	s.turnTo(p.Language)
	pieces := append(s.confidence(p.Confidence, p.Confidence), s.title(p.Title, p.Subtitle)...)
	if len(pieces) > 0 {
		pieces[0].turns, pieces[0].bookmark = true, oneLine(p.Title)
	}
	return keepWithNext(pieces)
}

// title sets a title and a subtitle, with some space below.
func (s *setter) title(title, subtitle string) []piece {
	var pieces []piece
	if title != "" {
		pieces = append(pieces, stack(s.outline.heading(1), s.balanced(title, titleType, s.width), 0, titleGap)...)
	}
	if subtitle != "" {
		pieces = append(pieces, stack(s.add("P"), s.balanced(subtitle, subtitleType, s.width), 0, subtitleGap)...)
	}
	if len(pieces) > 0 {
		pieces = append(pieces, piece{height: belowTitle})
	}
	return pieces
}

// titlesBeside sets the titles in both languages in a column each.
func (s *setter) titlesBeside(doc document.Document) []piece {
	title := func(text string) func() []piece {
		return func() []piece {
			return stack(s.outline.heading(1), s.balanced(text, halfTitleType, s.width), 0, titleGap)
		}
	}
	subtitle := func(text string) func() []piece {
		return func() []piece { return stack(s.add("P"), s.balanced(text, halfSubtitleType, s.width), 0, subtitleGap) }
	}
	pieces := s.weave(s.half(s.home, title(doc.Title)), s.half(s.second, title(doc.Beside.Title)))
	pieces = append(pieces, s.weave(s.half(s.home, subtitle(doc.Subtitle)),
		s.half(s.second, subtitle(doc.Beside.Subtitle)))...)
	return append(pieces, piece{height: belowTitle})
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

// confidence sets the note on confidentiality, in one or both languages, beside a vertical bar, which is seen at once
// and shouts at nobody.
func (s *setter) confidence(text, second string) []piece {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	pieces := s.stackedBlock(text, second, confidenceType, 12, 18)
	for i := range pieces {
		pieces[i].under = []mark{ground{width: 2.4, height: pieces[i].height, grey: black}}
	}
	return pieces
}
