package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rogatory/pdf/font"
)

// characters is what gofpdf and the file must know of a face: its name in gofpdf, and the text of each glyph used.
type characters struct {
	family string
	face   *font.Face
	text   map[font.GlyphID]string
}

// record notes the text of each glyph. It reports false where that does not give the text back: for a hyphen that
// stands for a soft hyphen, a glyph that stands for something else elsewhere, and for several glyphs, since readers
// take a letter and the mark on it for two words. A glyph from right to left has its text in the order of the glyphs,
// in which all readers expect it.
func (c *characters) record(glyphs []font.Glyph, text string) bool {
	if text == string(softHyphen) {
		c.note(glyphs[0].ID, "-")
		return false
	}
	runes := []rune(text)
	if glyphs[0].RightToLeft {
		slices.Reverse(runes)
	}
	if len(glyphs) == 1 {
		return c.note(glyphs[0].ID, string(runes))
	}
	for i, g := range glyphs {
		if len(glyphs) == len(runes) {
			c.note(g.ID, string(runes[i]))
		} else if _, known := c.text[g.ID]; !known {
			c.text[g.ID] = "" // drawn, but without a text of its own
		}
	}
	return false
}

// note gives a glyph its text, and reports whether that is the text it has.
func (c *characters) note(g font.GlyphID, text string) bool {
	if known := c.text[g]; known != "" {
		return known == text
	}
	c.text[g] = text
	return true
}

// glyphs returns the glyphs used, in order.
func (c *characters) glyphs() []font.GlyphID { return slices.Sorted(maps.Keys(c.text)) }

// subsetName is the name of the font after six letters that tell one subset from another (ISO 32000-1, 9.6.4).
func (c *characters) subsetName() string {
	digest := sha256.Sum256(fmt.Append(nil, c.face.Name, c.glyphs()))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + digest[i]%26
	}
	return string(tag) + "+" + c.face.Name
}

// noText stands for the text of a glyph that is only ever drawn as part of several, under their ActualText: every glyph
// must have a text (ISO 14289-1, 7.21.7).
const noText = "\uFFFD"

// sectionLimit is the number of entries that one section of a character map may have.
const sectionLimit = 100

// toUnicode writes the character map from codes to text (ISO 32000-1, 9.10.3).
func (c *characters) toUnicode() []byte {
	var entries []string
	for _, g := range c.glyphs() {
		text := cmp.Or(c.text[g], noText)
		entries = append(entries, fmt.Sprintf("<%04X> <%s>\n", font.CodePoint(g), hexUTF16(text)))
	}
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for section := range slices.Chunk(entries, sectionLimit) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(section), strings.Join(section, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
