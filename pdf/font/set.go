package font

import (
	"slices"
	"strings"

	"eliasnaur.com/font/noto/sans/arabic/bold"
	"eliasnaur.com/font/noto/sans/arabic/regular"
	japanese "eliasnaur.com/font/noto/sans/jp/regular"
	"fyne.io/fyne/v2/theme"
	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
)

// Style is a weight of the faces.
type Style int

// The styles in which a document is set.
const (
	Regular Style = iota
	Bold
)

// choice is a face with what it is chosen for.
type choice struct {
	face    *Face
	blocks  []block  // the characters that it is asked for; nil for all
	leading []string // the languages of documents that are wholly set in it, as far as it goes
	stroke  float64  // of its letters, to make them bold
}

// block is a range of Unicode characters.
type block struct{ first, last rune }

// The ranges are those of the blocks of Unicode, with the presentation forms, which old data may hold.
var (
	arabicBlocks  = []block{{0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFC}}
	easternBlocks = []block{
		{0x0530, 0x058F}, {0xFB13, 0xFB17}, // Armenian
		{0x0590, 0x05FF}, {0xFB1D, 0xFB4F}, // Hebrew
		{0x10A0, 0x10FF}, {0x2D00, 0x2D2F}, // Georgian
		{0x2190, 0x22FF}, {0x25A0, 0x27BF}, // arrows, mathematics, symbols
	}
	japaneseBlocks = []block{{0x2460, 0x24FF}, {0x2E80, 0x9FFF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF},
		{0x20000, 0x2FFFF}}
)

func (c choice) covers(r rune) bool {
	if c.blocks == nil {
		return true
	}
	return slices.ContainsFunc(c.blocks, func(b block) bool { return r >= b.first && r <= b.last })
}

// boldStroke is how much wider bold Japanese letters are than regular ones, in thousandths of the type size.
const boldStroke = 28

// Set is the faces of every style, in order of preference. It is safe for several goroutines. A face is parsed when the
// first character is looked for in it.
type Set struct {
	styles map[Style][]choice
	faces  []*Face
}

// Load names the faces and parses those for Latin writing, which costs some milliseconds, so that one Set is made and
// kept.
func Load() (*Set, error) {
	set := &Set{styles: map[Style][]choice{}}
	jp := newFace("NotoSansJP-Regular", japanese.TTF)
	eastern, wide := []string{"hy", "ka", "he", "yi"}, []string{"ja"}
	set.add(Regular, choice{face: newFace("NotoSans-Regular", theme.DefaultTextFont().Content())})
	set.add(Regular, choice{face: newFace("NotoSansArabic-Regular", regular.TTF), blocks: arabicBlocks})
	set.add(Regular, choice{face: newFace("DejaVuSans", dejavusans.TTF), blocks: easternBlocks, leading: eastern})
	set.add(Regular, choice{face: jp, blocks: japaneseBlocks, leading: wide})
	set.add(Bold, choice{face: newFace("NotoSans-Bold", theme.DefaultTextBoldFont().Content())})
	set.add(Bold, choice{face: newFace("NotoSansArabic-Bold", bold.TTF), blocks: arabicBlocks})
	set.add(Bold, choice{face: newFace("DejaVuSans-Bold", dejavusansbold.TTF), blocks: easternBlocks, leading: eastern})
	set.add(Bold, choice{face: jp, blocks: japaneseBlocks, leading: wide, stroke: boldStroke})
	for _, choices := range set.styles {
		if _, err := choices[0].face.parse(); err != nil {
			return nil, err
		}
	}
	return set, nil
}

func (s *Set) add(style Style, c choice) {
	s.styles[style] = append(s.styles[style], c)
	if !slices.Contains(s.faces, c.face) {
		s.faces = append(s.faces, c.face)
	}
}

// Faces returns every face, always in the same order. The first is the regular one for Latin writing.
func (s *Set) Faces() []*Face { return s.faces }

// Has reports whether the face that is chosen for r, in a document of any language, has it.
func (s *Set) Has(r rune) bool { return s.choose(Regular, r, "").face.Has(r) }

// choose returns the preferred face that has r, for a document in a language, else the first of the style: it then
// draws r as missing.
func (s *Set) choose(style Style, r rune, lang string) choice {
	choices := s.styles[style]
	primary, _, _ := strings.Cut(lang, "-")
	for _, c := range choices[1:] {
		if slices.Contains(c.leading, primary) && c.face.Has(r) {
			return c
		}
	}
	for _, c := range choices {
		if c.covers(r) && c.face.Has(r) {
			return c
		}
	}
	return choices[0]
}
