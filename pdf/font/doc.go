// Package font gives the faces in which a document is set, and turns text into glyphs.
//
// Load names the faces. A Set chooses a face for each character, by its script and the language of the document; a
// Shaper cuts text into runs of one face, script and direction, applies the rules of the font to each (kerning,
// ligatures, joined letters, marks, forms that a language prefers) with the HarfBuzz port that Fyne uses too, and puts
// the runs in the order in which they are drawn.
//
// The PDF library finds glyphs by Unicode character and knows nothing of shaping. Face.Program is therefore a copy of
// the font file in which glyph g answers to the character CodePoint(g): whatever glyph the shaper chose can be drawn,
// and the library's own subsetter and embedder go on working. It embeds TrueType outlines alone, so convert.go makes
// such a file of the glyphs that a document needs of an OpenType font.
//
// No font lies in the repository; all come from modules. Latin, Greek and Cyrillic writing is set in Noto Sans as it
// lies in Fyne's theme package, which opens no window and needs no cgo; Arabic in Noto Sans Arabic; Japanese in Noto
// Sans JP, with a line around the letters for bold (all SIL Open Font License 1.1); Armenian, Georgian and Hebrew in
// DejaVu Sans (Bitstream Vera licence). Only the faces for Latin writing are parsed in advance, so that nobody waits
// for a script that is not used. Text in another script is reported as missing, never drawn as empty boxes.
package font
