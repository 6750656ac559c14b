// Package table shows rows of short texts that are edited by keyboard. It knows neither what the rows are nor where
// they come from: whoever uses it brings a type of row (Row), the columns, and the words.
//
// A table is made with New and shown with Table.Object. In every cell the keys of widgets.TableKeys work: Enter adds a
// row, the arrows go up and down, others move, duplicate and delete rows; Tab goes from cell to cell. Text of several
// lines or cells that is pasted into one cell is handed to Setup.Paste whole. A deleted row can be brought back until
// the next one is deleted.
//
// No more than PageSize rows are on the screen at once, since each cell is a widget and a list may have thousands of
// rows; below them is the way to the others. What is wrong with a cell is said in words below its row (Table.Mark).
// A table too narrow for one line a row puts some columns into a second line (Column.Second).
package table
