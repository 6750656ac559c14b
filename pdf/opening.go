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
func (s *setter) opening(doc document.Document) []box {
	boxes := s.letterhead(doc.Letterhead)
	if doc.Beside != nil {
		boxes = append(boxes, s.confidence(doc.Confidence, doc.Beside.Confidence)...)
		return keepWithNext(append(boxes, s.titlesBeside(doc)...))
	}
	boxes = append(boxes, s.confidence(doc.Confidence, doc.Confidence)...)
	return keepWithNext(append(boxes, s.title(doc.Title, doc.Subtitle)...))
}

// part sets the title of the text in a second language, at the top of a page of its own.
func (s *setter) part(p document.Part) []box {
	s.language, s.home = p.Language, p.Language
	s.turnTo(p.Language)
	boxes := append(s.confidence(p.Confidence, p.Confidence), s.title(p.Title, p.Subtitle)...)
	if len(boxes) > 0 {
		boxes[0].turns, boxes[0].bookmark = true, oneLine(p.Title)
	}
	return keepWithNext(boxes)
}

// title sets a title and a subtitle, with some space below.
func (s *setter) title(title, subtitle string) []box {
	var boxes []box
	if title != "" {
		boxes = append(boxes, stack(s.outline.heading(1), s.balanced(title, titleType, s.width), 0, titleGap)...)
	}
	if subtitle != "" {
		boxes = append(boxes, stack(s.add("P"), s.balanced(subtitle, subtitleType, s.width), 0, subtitleGap)...)
	}
	if len(boxes) > 0 {
		boxes = append(boxes, box{height: belowTitle})
	}
	return boxes
}

// titlesBeside sets the titles in both languages in a column each.
func (s *setter) titlesBeside(doc document.Document) []box {
	title := func(text string) func() []box {
		return func() []box {
			return stack(s.outline.heading(1), s.balanced(text, halfTitleType, s.width), 0, titleGap)
		}
	}
	subtitle := func(text string) func() []box {
		return func() []box { return stack(s.add("P"), s.balanced(text, halfSubtitleType, s.width), 0, subtitleGap) }
	}
	boxes := s.weave(s.half(s.home, title(doc.Title)), s.half(s.second, title(doc.Beside.Title)))
	boxes = append(boxes, s.weave(s.half(s.home, subtitle(doc.Subtitle)),
		s.half(s.second, subtitle(doc.Beside.Subtitle)))...)
	return append(boxes, box{height: belowTitle})
}

// letterhead sets the name of the authority in bold, the other lines small, and a rule below.
func (s *setter) letterhead(text []string) []box {
	var boxes []box
	for i, t := range text {
		face, gap := letterheadType, 0.0
		switch i {
		case 0:
			face = authorityType
		case 1:
			gap = 2
		}
		boxes = append(boxes, stack(s.add("P"), s.lines(t, face, textWidth), 0, gap)...)
	}
	if len(boxes) == 0 {
		return nil
	}
	foot := box{height: 10, under: []mark{rule{y: 9, width: textWidth, thickness: 0.8, grey: black}}}
	return append(boxes, foot)
}

// confidence sets the note on confidentiality, in one or both languages, beside a vertical bar, which is seen at once
// and shouts at nobody.
func (s *setter) confidence(text, second string) []box {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	boxes := s.stackedBlock(text, second, confidenceType, 12, 18)
	for i := range boxes {
		boxes[i].under = []mark{ground{width: 2.4, height: boxes[i].height, grey: black}}
	}
	return boxes
}
