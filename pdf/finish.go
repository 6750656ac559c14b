package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"rogatory/pdf/font"
)

// finish writes gofpdf's file anew with what gofpdf cannot write: the text of each glyph, the names of subset fonts, the
// description, the language, and an identifier of the file.
func finish(file []byte, fonts []*characters, about description) ([]byte, error) {
	all, err := split(file)
	if err != nil {
		return nil, err
	}
	for _, used := range fonts {
		if err := all.finishFont(used); err != nil {
			return nil, fmt.Errorf("font %s: %w", used.face.Name, err)
		}
	}
	all.bodies[all.info] = about.dictionary()
	all.finishCatalogue(about)
	return all.join(), nil
}

var outlines = regexp.MustCompile(`/Outlines \d+ 0 R`)

// finishCatalogue writes the catalogue without the empty name tree that gofpdf puts there.
func (o *objects) finishCatalogue(about description) {
	entries := "/Type /Catalog /Pages 1 0 R"
	if found := outlines.Find(o.bodies[o.root]); found != nil {
		entries += " " + string(found) + " /PageMode /UseOutlines"
	}
	if about.language != "" {
		entries += " /Lang " + textString(about.language)
	}
	o.bodies[o.root] = []byte("<<" + entries + " /ViewerPreferences <</DisplayDocTitle true>>>>")
}

var (
	toUnicodeRef  = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	descendantRef = regexp.MustCompile(`/DescendantFonts \[(\d+) 0 R`)
	descriptorRef = regexp.MustCompile(`/FontDescriptor (\d+) 0 R`)
	systemRef     = regexp.MustCompile(`/CIDSystemInfo (\d+) 0 R`)
)

// finishFont gives the objects of one font their names and the table from glyphs to text.
func (o *objects) finishFont(used *characters) error {
	marker := []byte("/BaseFont /utf8" + used.family + "\n/Encoding")
	top := slices.IndexFunc(o.bodies, func(b []byte) bool { return bytes.Contains(b, marker) })
	if top < 0 {
		return errLayout
	}
	descendant, toUnicode := o.reference(top, descendantRef), o.reference(top, toUnicodeRef)
	descriptor, system := o.reference(descendant, descriptorRef), o.reference(descendant, systemRef)
	if descendant*toUnicode*descriptor*system == 0 {
		return errLayout
	}
	o.bodies[toUnicode] = stream(used.toUnicode())
	o.bodies[system] = []byte("<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>")
	for _, n := range []int{top, descendant, descriptor} {
		o.bodies[n] = bytes.ReplaceAll(o.bodies[n], []byte("/utf8"+used.family), []byte("/"+used.subsetName()))
	}
	return nil
}

// reference returns the number of the object that a body refers to, or 0.
func (o *objects) reference(n int, pattern *regexp.Regexp) int {
	found := pattern.FindSubmatch(o.bodies[n])
	if found == nil {
		return 0
	}
	if to := number(found[1]); to > 0 && to < len(o.bodies) {
		return to
	}
	return 0
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

// rangeLimit is the number of entries that one section of a character map may have.
const rangeLimit = 100

// toUnicode writes the character map from codes to text (ISO 32000-1, 9.10.3).
func (c *characters) toUnicode() []byte {
	var entries []string
	for _, g := range c.glyphs() {
		if text := c.text[g]; text != "" {
			entries = append(entries, fmt.Sprintf("<%04X> <%s>\n", font.CodePoint(g), hexUTF16(text)))
		}
	}
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for section := range slices.Chunk(entries, rangeLimit) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(section), strings.Join(section, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// stream returns data as a compressed stream object.
func stream(data []byte) []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", packed.Len(), packed.Bytes())
}
