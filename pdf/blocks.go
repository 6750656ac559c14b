package pdf

import (
	"slices"
	"strings"

	"rogatory/forms/document"
)

const (
	paragraphGap  = 6.0
	sectionGap    = 17.0
	subsectionGap = 12.0
	afterHeading  = 1.5
	itemGap       = 3.0
	numberWidth   = 24.0 // of the column in which the number of a section hangs
	dashWidth     = 14.0
)

// body turns a document into boxes, from the letterhead to the last block.
func (s *setter) body(doc document.Document) []box {
	s.begin(doc)
	s.exact = newExact(doc.Exact)
	boxes := s.opening(doc)
	mirror(boxes, s.mirrored())
	for _, block := range doc.Blocks {
		next := s.block(block)
		mirror(next, s.mirrored())
		if isSignature(block) && len(boxes) > 0 {
			boxes[len(boxes)-1].together = true // a signature never stands on a page by itself
		}
		boxes = append(boxes, next...)
	}
	return boxes
}

// begin takes up the languages of a document.
func (s *setter) begin(doc document.Document) {
	s.language, s.home, s.width = doc.Language, doc.Language, textWidth
	if doc.Beside != nil {
		s.second = doc.Beside.Language
	}
}

func isSignature(block document.Block) bool {
	if pair, ok := block.(document.Pair); ok {
		block = pair.First
	}
	_, ok := block.(document.Signature)
	return ok
}

func mirror(boxes []box, mirrored bool) {
	for i := range boxes {
		boxes[i].mirrored = mirrored
	}
}

func (s *setter) block(block document.Block) []box {
	switch b := block.(type) {
	case document.Heading:
		return answering(s.heading(b), b.Question)
	case document.Paragraph:
		return answering(s.paragraph(b), b.Question)
	case document.List:
		return answering(s.list(b), b.Question)
	case document.Fields:
		return s.fields(b, b)
	case document.Table:
		return s.table(b, b)
	case document.Signature:
		return answering(s.signature(b, b), b.Question)
	case document.Part:
		return s.part(b)
	case document.Pair:
		return s.pair(b)
	default:
		return nil // a nil block: the tree's own kinds are all above
	}
}

func (s *setter) heading(h document.Heading) []box {
	if h.Level == 1 {
		s.openSection()
	}
	return s.headingInSection(h)
}

// headingInSection sets a heading in the section that is open: the second one of a pair opens none.
func (s *setter) headingInSection(h document.Heading) []box {
	face, gap, level := sectionType, sectionGap, 2
	if h.Level != 1 {
		face, gap, level = subsectionType, subsectionGap, 3
	}
	of := s.outline.heading(level)
	number, indent := sectionNumber(h.Number), 0.0
	var hanging line
	if number != "" {
		hanging = s.spaced(s.single(number, face))
		indent = max(numberWidth, hanging.width+8)
	}
	boxes := stack(of, s.balanced(h.Text, face, s.width-indent), indent, gap)
	if number != "" {
		boxes[0].columns = [][]mark{{words{line: hanging, of: of}}, boxes[0].columns[0]}
	}
	if h.Level == 1 {
		boxes[0].bookmark = strings.TrimSpace(oneLine(number + " " + h.Text))
	}
	boxes = append(boxes, box{height: afterHeading})
	return keepWithNext(boxes)
}

// sectionNumber puts a full stop after a number that has none, inside or at its end (ISO 2145).
func sectionNumber(number string) string {
	if number == "" || strings.Contains(number, ".") {
		return number
	}
	return number + "."
}

func (s *setter) paragraph(p document.Paragraph) []box {
	return s.speaking(p.Language, 0, s.width, func() []box { return s.ownParagraph(p.Text) })
}

// ownParagraph sets a paragraph in the language that is spoken.
func (s *setter) ownParagraph(text string) []box {
	boxes := stack(s.add("P"), s.lines(text, bodyType, s.width), 0, paragraphGap)
	if strings.HasSuffix(strings.TrimSpace(text), ":") {
		boxes[len(boxes)-1].together = true // it announces what follows
	}
	return boxes
}

func (s *setter) list(l document.List) []box {
	return slices.Concat(s.items(l)...)
}

// items sets every item of a list.
func (s *setter) items(l document.List) [][]box {
	if len(l.Items) == 0 {
		return nil
	}
	var all [][]box
	of := s.add("L")
	for i, item := range l.Items {
		gap := itemGap
		if i == 0 {
			gap = paragraphGap
		}
		entry := of.add("LI")
		dash := words{line: s.spaced(s.single("–", bodyType)), of: entry.add("Lbl")}
		next := stack(entry.add("LBody"), s.lines(item, bodyType, s.width-dashWidth), dashWidth, gap)
		next[0].columns = [][]mark{{dash}, next[0].columns[0]}
		all = append(all, next)
	}
	return all
}
