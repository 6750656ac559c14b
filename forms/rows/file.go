package rows

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rogatory/forms/rows/xlsx"
)

// MaximumFile is the size in bytes beyond which a file is not read.
const MaximumFile = 64 << 20

// FileError says why a file cannot be read as rows. Reason is the end of the catalogue's id "error.rows.<reason>".
type FileError struct {
	Reason string // empty, too-large, not-text, old-workbook, not-workbook, damaged-workbook
	Err    error  // what lay behind it, for a log
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *FileError) Error() string {
	if e.Err == nil {
		return "rows of a file: " + e.Reason
	}
	return "rows of a file: " + e.Reason + ": " + e.Err.Error()
}

// Unwrap returns what lay behind the error.
func (e *FileError) Unwrap() error { return e.Err }

// Message returns the catalogue id of the sentence for people.
func (e *FileError) Message() (string, map[string]any) { return "error.rows." + e.Reason, nil }

// AskSheets is the question about a workbook of which one sheet was read.
const AskSheets = "sheets"

// ParseFile reads a file: a workbook (.xlsx), or text in UTF-8, UTF-16 or, where it is neither, windows-1252. The error
// is always a *FileError.
func ParseFile(content []byte, o Options) (Table, error) {
	switch {
	case len(content) > MaximumFile:
		return Table{}, &FileError{Reason: "too-large"}
	case len(bytes.TrimSpace(content)) == 0:
		return Table{}, &FileError{Reason: "empty"}
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0")):
		return Table{}, &FileError{Reason: "old-workbook"}
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return parseWorkbook(content, o)
	}
	text, err := decoded(content)
	if err != nil {
		return Table{}, err
	}
	return Parse(text, o), nil
}

func parseWorkbook(content []byte, o Options) (Table, error) {
	sheet, err := xlsx.Read(content)
	switch {
	case errors.Is(err, xlsx.ErrTooLarge):
		return Table{}, &FileError{"too-large", err}
	case errors.Is(err, xlsx.ErrNotWorkbook):
		return Table{}, &FileError{"not-workbook", err}
	case err != nil:
		return Table{}, &FileError{"damaged-workbook", err}
	case len(sheet.Rows) == 0:
		return Table{}, &FileError{Reason: "empty"}
	}
	table := ParseCells(sheet.Rows, o)
	if len(sheet.Others) > 0 {
		table.Questions = append(table.Questions, Question{Code: AskSheets, Text: sheet.Name})
	}
	return table, nil
}

// decoded reads the bytes of a text. Zero bytes in every second place tell UTF-16 without a mark; in other places they
// tell that the file is no text.
func decoded(content []byte) (string, error) {
	head := content[:min(len(content), 4096)]
	var even, odd int
	for i, c := range head {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
	case bytes.HasPrefix(content, []byte("\xfe\xff")), even > len(head)/5 && odd < even/8:
		order = unicode.BigEndian
	case odd > len(head)/5 && even < odd/8:
	case even+odd > 0:
		return "", &FileError{Reason: "not-text"}
	case utf8.Valid(content):
		return strings.TrimPrefix(string(content), "\ufeff"), nil
	default:
		text, err := charmap.Windows1252.NewDecoder().Bytes(content)
		if err != nil {
			return "", &FileError{"not-text", err}
		}
		return string(text), nil
	}
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(content)
	if err != nil || bytes.IndexByte(text, 0) >= 0 {
		return "", &FileError{"not-text", err}
	}
	return string(text), nil
}
