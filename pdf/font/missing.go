package font

import "unicode"

// Invisible reports whether r tells a program how to treat text and has no shape of its own: the soft hyphen, joiners,
// marks of writing direction, the byte order mark and variation selectors.
func Invisible(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x034F, r == 0x061C, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	default:
		return r >= 0xFE00 && r <= 0xFE0F
	}
}

func allInvisible(runes []rune) bool {
	for _, r := range runes {
		if !Invisible(r) {
			return false
		}
	}
	return true
}

// Missing returns the characters of text for which these glyphs, made from it by Shape, hold no shape. A control
// character counts as missing: a font may draw it as nothing, and it would be lost without a word.
func Missing(text []rune, glyphs []Glyph) []rune {
	var missing []rune
	for _, g := range glyphs {
		for _, r := range text[g.Start : g.Start+g.Count] {
			if unicode.IsControl(r) || g.ID == 0 && !Invisible(r) && !g.Face.Has(r) {
				missing = append(missing, r)
			}
		}
	}
	return missing
}
