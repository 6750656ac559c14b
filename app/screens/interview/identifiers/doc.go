// Package identifiers is the table in which the identifiers of an item of data sought are typed (IP addresses,
// accounts, telephone numbers and others, data.items[].identifiers), and the box that reads them from pasted text.
//
// A row of the table is text in five columns: kind, value, port, date and time, zone. An identifier is made of it when
// the answer is read (row.identifier), so that what was typed stays as it is until it can be understood. A cell that
// cannot be read is named below its row at once, since a wrong figure would point at another person; what is missing
// is judged by the rules. Package rows understands what is typed and pasted, app/widgets/table is the table.
package identifiers
