// Package rows reads identifiers from text that was copied out of a spreadsheet, an e-mail or a log: one line, one
// identifier (data.items[].identifiers), with its port and the moment of its use.
//
// Text comes in whatever form a provider or a colleague gave it. Parse finds the separator (tab, semicolon, comma with
// the quotes of RFC 4180, or blanks), reads a line of headings in English or French where there is one, and otherwise
// tells a cell by its form. Nothing is dropped in silence and nothing is guessed that could point at another person:
// each cell that was not understood is a Fault with line, column and text; 05/06/2026 is a fault until another row or
// the user says which figure is the day; a time without a zone is a fault until there is one; an hour that the clocks
// passed twice is a fault.
//
//	table := rows.Parse(pasted, rows.Options{Zone: "Europe/Berlin"})
//	for _, row := range table.Rows {
//		use(row.Identifier, row.Faults)
//	}
//
// Moment reads a single moment and its zone in the same forms, for a cell that is typed by hand.
package rows
