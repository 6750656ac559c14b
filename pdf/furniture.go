package pdf

import (
	"strconv"
	"strings"

	"rogatory/forms/document"
)

// furnish adds header, footer and the draft's mark to every page, now that the pages are counted.
func (s *setter) furnish(pages []page, doc document.Document) {
	draft, room := s.draftMarks(doc.DraftMark)
	header := s.headerMarks(doc, room)
	footer := s.footerMarks(doc.Footer)
	for i := range pages {
		p := &pages[i]
		p.mirrored = s.mirrored()
		if i > 0 {
			p.margin = append(p.margin, header...)
		}
		p.margin = append(p.margin, footer...)
		p.margin = append(p.margin, s.pageLabel(doc.PageLabel, i+1, len(pages))...)
		if len(draft) > 0 {
			p.behind = append(p.behind, draft[0])
			p.margin = append(p.margin, draft[1:]...)
		}
	}
}

// headerMarks are the title, small, and a rule; for the pages after the first, which may be parted from it.
func (s *setter) headerMarks(doc document.Document, room float64) []mark {
	if doc.Title == "" || room <= 0 {
		return nil
	}
	title := s.fitted(doc.Title, furnitureType, room)
	return []mark{
		words{x: marginSide, y: headerLine, line: title},
		rule{x: marginSide, y: headerLine + furnitureType.leading + 3, width: textWidth, thickness: hairline,
			grey: ruleGrey},
	}
}

func (s *setter) footerMarks(text string) []mark {
	marks := []mark{rule{x: marginSide, y: footerRule, width: textWidth, thickness: hairline, grey: ruleGrey}}
	if text == "" {
		return marks
	}
	return append(marks, words{x: marginSide, y: footerRule + 5, line: s.fitted(text, furnitureType, textWidth*0.75)})
}

// pageLabel fills in the number of the page and the number of pages.
func (s *setter) pageLabel(label string, number, count int) []mark {
	if label == "" {
		return nil
	}
	text := strings.NewReplacer("{page}", strconv.Itoa(number), "{pages}", strconv.Itoa(count)).Replace(label)
	l := s.single(text, furnitureType)
	return []mark{words{x: pageWidth - marginSide - l.width, y: footerRule + 5, line: l}}
}

// draftMarks are the word across the page, first, and the same word in the header. They leave room for the title beside
// it.
func (s *setter) draftMarks(text string) (marks []mark, room float64) {
	if strings.TrimSpace(text) == "" {
		return nil, textWidth
	}
	word := s.fitted(text, draftType, textWidth)
	return []mark{
		watermark{line: s.across(text)},
		words{x: pageWidth - marginSide - word.width, y: headerLine, line: word},
	}, textWidth - word.width - 20
}
