// Package pdf sets a request in type: it turns the tree of package document into the bytes of a PDF file.
//
// The same document always gives the same bytes: nothing here reads a clock, a setting or the order of a map, and the
// file is dated with the date of the request.
//
// The work goes in three steps, each of which can be read by itself:
//
//  1. Setting. Every block of the tree becomes a list of boxes (box.go, blocks.go, table.go and others): strips as
//     high as a line, which know what must not be torn apart. Text gets its directions (passage.go, isolate.go), is
//     shaped by package font and broken into lines by UAX #14.
//  2. Filling. The boxes are stacked on A4 pages (pages.go); heads of tables are set again, and then, as the number of
//     pages is known, headers and footers (furniture.go).
//  3. Painting. The pages are drawn with gofpdf (paint.go, show.go), of which only the page model, the subsetting of
//     fonts and the bookmarks are used: its own text functions lose characters. Last, finish.go writes its file anew
//     with what it cannot write: the characters behind the glyphs, the metadata, the language. Its many small objects
//     are packed (write.go).
//
// Beside its look every text has a place in a structure tree (structure.go): setting makes the elements, painting marks
// the text that belongs to each (marking.go), finishing writes the tree (tree.go). What is painted is either the text
// of one element or an artifact, such as a rule, a footer or the head of a table that is set again. With that, the
// metadata (packet.go) and the colour profile (profile.go), a file conforms to PDF/A-3a (ISO 19005-3) for archives and
// to PDF/UA-1 (ISO 14289-1) for readers who cannot see the page. Signing it changes neither.
//
// A document in a language that is written from right to left is set as one from left to right, with x counted from the
// right: only painting knows of it (painter.left). Within its lines the directions are those of UAX #9 (package bidi),
// with marks of isolation around whatever runs the other way, be it an identifier in Hebrew text or a Hebrew name in an
// English letter.
//
// Two languages that stand side by side (beside.go) are set one by one, each in its half and its own direction, and
// then woven into boxes that hold a line of both: so both go on where a page ends. Painting takes the first half of a
// page and then the second, and the structure tree has each element of the first language before its counterpart.
//
// A box knows the question that it answers, so Typesetter.Set can tell where on the paper each answer stands
// (places.go).
//
// Lengths are in points (1/72 inch), y runs downward from the top of the page.
package pdf
