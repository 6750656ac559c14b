// Package xlsx reads the cells of a workbook in the form of Office Open XML (ECMA-376), as spreadsheets and providers
// write it. It reads row after row in bounded memory, writes nothing to disk and computes nothing: a cell holds the
// value that its author saw last. Numbers that a style shows as dates come as text, 2026-11-20 23:41:07, since a date
// is a count of days in the file.
//
//	sheet, err := xlsx.Read(content)
//	for _, row := range sheet.Rows { … }
//
// A workbook comes from outside: what it unpacks to, the number of its cells and the length of each are bounded, the
// sizes that it declares are looked at before anything is unpacked, and a document type is refused.
package xlsx

import "errors"

// The limits: bytes that the parts may unpack to, cells, columns, and bytes of a cell.
const (
	MaximumUnpacked = 64 << 20
	MaximumCells    = 1_000_000
	maximumColumns  = 1_000
	maximumCell     = 128 << 10
)

// The errors of Read.
var (
	ErrNotWorkbook = errors.New("the file is no Excel workbook")
	ErrTooLarge    = errors.New("the workbook is larger than can be read")
	ErrDamaged     = errors.New("the workbook is damaged")
)

// Sheet is the first sheet that holds something.
type Sheet struct {
	Name   string
	Rows   []Row
	Others []string // names of further sheets, which are not read
}

// Row is a row that holds something.
type Row struct {
	Number int // from 1, as the spreadsheet shows it
	Cells  []string
}
