// Package font gives the faces in which a document is set, and turns text into glyphs.
//
// Load parses the faces once. A Set chooses a face for each script; a Shaper applies the rules of the font to a run of text
// (kerning, ligatures, marks, forms that a language prefers) with the HarfBuzz port that Fyne uses too.
//
// The PDF library finds glyphs by Unicode character and knows nothing of shaping. Face.Program is therefore a copy of the font
// file in which glyph g answers to the character CodePoint(g): whatever glyph the shaper chose can be drawn, and the library's
// own subsetter and embedder go on working.
//
// The faces are Noto Sans (SIL Open Font License 1.1) as it lies in Fyne's theme package, which opens no window and needs no
// cgo. They cover Latin, Greek and Cyrillic writing. Text in another script is reported as missing, never drawn as empty boxes.
package font
