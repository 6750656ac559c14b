// Package wordtable carries texts to a translator and back as a Word document (.docx, Office Open XML, ECMA-376) with
// one table: the name of each text, its source, and the place for its translation. It is for people without a
// translators' tool; what comes back is an xliff.File, so that it is judged in the same way.
//
//	content, err := wordtable.Write(file, words, false)
//	…
//	file, err := wordtable.Read(content)
//
// Which text a translation belongs to is said twice: by the name in the first column and by a bookmark around the
// translation. Where one of the two is missing, or they disagree, the translation awaits review. There are no content
// controls, since LibreOffice repeats the text of one that stands in a cell and loses its name. Draft and languages
// stand among the properties of the document, and for programs that keep none in a line above the table.
//
// A document comes from outside: what it unpacks to is bounded, a document type is refused, and what a reviser struck
// out is left out.
package wordtable

// The name spaces of the two forms of the format.
const (
	namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict    = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// The limits: bytes that a part may unpack to, and how deep elements may stand inside each other.
const (
	maximumPart = 32 << 20
	deepest     = 200
)
