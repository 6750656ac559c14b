// Package document makes the text of a request: from a draft, the register's record of both Parties, the office and a
// language to a tree of title, numbered sections, paragraphs, tables and a signature block. The tree is finished text:
// every sentence, date and plural stands in it as the reader will see it. Package pdf sets it in type; Text gives it as
// plain text.
//
// The order of the sections follows the templates of the Cybercrime Convention Committee, T-CY (2018) 11 for a
// preservation request and T-CY (2018) 10 for a request for stored data. Every label and sentence stands in the
// catalogue under "document."; the names of instruments, offences, channels and the like stand there without that
// prefix.
//
//	doc, err := document.Make(document.Input{Facts: facts, Words: words, Profile: profile,
//		Draft: rules.Blocks(findings)})
//	text := document.Text(doc)
package document

import "rogatory/forms/treaty"

// Document is one request in one language, or in two.
type Document struct {
	Type     treaty.RequestType
	Language string // BCP 47 tag of the text

	Letterhead []string // lines at the top of the first page; the first is the name of the authority
	Title      string   // such as "Request for the expedited preservation of stored computer data"
	Subtitle   string   // the articles that the request rests on
	// words above the title that say that the request is urgent, confidential or both; empty where it is neither
	Confidence string
	Blocks     []Block
	// the second language of a document that sets two side by side; its blocks are then pairs, or words of both
	Beside *Part

	// what must be copied sign by sign, such as identifiers, references and telephone numbers: no line ends inside one,
	// wherever in the document it stands. The order says nothing
	Exact []string
	// what the list of the identifiers that lies inside the file is called; empty where there are no identifiers
	Lists string

	Reference string      // the requesting authority's own reference, also printed in the footer
	Date      treaty.Date // date of the request; it also dates the file, so that the same input gives the same bytes
	Author    string      // the requesting authority, for the file's metadata
	Footer    string      // left part of the footer, such as "Ref. 12 Js 44/26"
	PageLabel string      // right part of the footer, with {page} and {pages}
	// the word printed across every page of what nobody signs: a request while a finding blocks, a check sheet
	DraftMark string
}

// The names of the list of the identifiers inside the file of a request.
const (
	IdentifiersCSV      = "identifiers.csv"
	IdentifiersWorkbook = "identifiers.xlsx"
)

// Block is a part of the body: a Heading, Paragraph, List, Fields, Table, Signature, Part or Pair.
type Block interface{ block() }

// Every block and every row carries as Question the id of the question that it answers, or the place inside the answer,
// such as "data.items[0].period", for a click in the preview. It is empty for what answers none, such as the legal
// basis.

// Heading begins a section. Level 1 is a numbered section and a bookmark; level 2 stands inside one.
type Heading struct {
	Level    int
	Number   string // such as "5"; empty for a heading without a number
	Text     string
	Question string
}

// Paragraph is running text. A line feed inside Text begins a new line.
type Paragraph struct {
	Text     string
	Language string // BCP 47 tag, where the words are in another language than their document's
	Question string
}

// List is a list of short items, each on its own line with a dash.
type List struct {
	Items    []string
	Question string
}

// Fields is a table of labels and values without a head, such as the particulars of an authority.
type Fields struct {
	Rows []Field
}

// Field is one row of Fields. A line feed inside Value begins a new line.
type Field struct {
	Label    string
	Value    string
	Language string // BCP 47 tag of the value, where it is in another language than its document
	Question string
}

// Table has a head that is repeated on every page on which the table goes on.
type Table struct {
	Columns  []Column
	Rows     [][]string // as many cells as Columns; a line feed begins a new line in the cell
	Places   []string   // of each row, the place inside the answer; a row beyond their number answers Question
	Question string
}

// Place is the question that a row answers, or the place inside the answer.
func (t Table) Place(row int) string {
	if row < len(t.Places) {
		return t.Places[row]
	}
	return t.Question
}

// Column is a column of a Table. Share is its part of the width; the shares of a table need not add up to one.
type Column struct {
	Title string
	Share float64
}

// Signature is the block at the end: place and date, name and post of the signatory, space for a signature and a seal.
type Signature struct {
	PlaceAndDate string
	Name         string
	Post         string
	Authority    string
	SealLabel    string // such as "Signature and seal"
	Question     string
}

// Part begins the same request in a second language, on a new page.
type Part struct {
	Language   string // BCP 47 tag of the text that follows
	Title      string
	Subtitle   string
	Confidence string // as that of the Document
}

// Pair is a block in the two languages of a document, to be set side by side. Both halves are of the same kind, and a
// half is nil where only the other language has such a block. Fields have the same rows in both, tables the same rows
// and columns; a row, cell or label that is the same in both is set once.
type Pair struct{ First, Second Block }

func (Part) block()      {}
func (Pair) block()      {}
func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Fields) block()    {}
func (Table) block()     {}
func (Signature) block() {}
