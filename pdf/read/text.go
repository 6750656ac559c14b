package read

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf16"
)

// DraftKeyword is the word in /Keywords of the document information dictionary by which the renderer marks a PDF that
// is still a draft. Such a file must not be signed.
const DraftKeyword = "rogatory-draft"

// IsDraft reports whether the file is marked with DraftKeyword. Keywords are separated by spaces, commas or semicolons.
func (d *Document) IsDraft() (bool, error) {
	info, err := d.Dict(d.Trailer()["Info"])
	if err != nil {
		return false, err
	}
	keywords, err := d.String(info["Keywords"])
	if err != nil {
		return false, err
	}
	separator := func(r rune) bool { return strings.ContainsRune(" ,;\t\r\n", r) }
	for _, word := range strings.FieldsFunc(Text(keywords), separator) {
		if word == DraftKeyword {
			return true, nil
		}
	}
	return false, nil
}

// Text decodes a text string (7.9.2.2): UTF-16 or UTF-8 with a byte order mark, otherwise PDFDocEncoding, of which only
// the part that agrees with ISO 8859-1 is mapped; the few other characters come out as U+FFFD.
func Text(s String) string {
	b := s.Bytes
	switch {
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return utf16Text(b[2:], 0)
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return utf16Text(b[2:], 1)
	case bytes.HasPrefix(b, []byte{0xEF, 0xBB, 0xBF}):
		return strings.ToValidUTF8(string(b[3:]), "\uFFFD")
	}
	out := make([]rune, 0, len(b))
	for _, c := range b {
		r := rune(c)
		if (c >= 0x18 && c < 0x20) || (c >= 0x7F && c <= 0xA0) || c == 0xAD {
			r = '\uFFFD'
		}
		out = append(out, r)
	}
	return string(out)
}

// utf16Text decodes pairs of bytes, of which the one at place high (0 or 1) is the high one.
func utf16Text(b []byte, high int) string {
	units := make([]uint16, 0, len(b)/2)
	for ; len(b) >= 2; b = b[2:] {
		units = append(units, uint16(b[high])<<8|uint16(b[1-high]))
	}
	return string(utf16.Decode(units))
}

// NewText encodes a text string: as it is when all of it is ASCII, otherwise as UTF-16 with a byte order mark.
func NewText(text string) String {
	ascii := strings.IndexFunc(text, func(r rune) bool { return r > 0x7E || r < 0x20 }) < 0
	if ascii {
		return NewString([]byte(text))
	}
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return NewString(out)
}

// Date reads a date string such as D:20261122114500+01'00' (7.9.4) and reports whether it is one. Parts left out at the
// end count as the start of the day or year; without a zone the time counts as UTC.
func Date(s String) (time.Time, bool) {
	text := strings.TrimPrefix(Text(s), "D:")
	digits := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if digits < 0 {
		digits = len(text)
	}
	const layout = "20060102150405"
	if digits < 4 || digits > len(layout) || digits%2 == 1 {
		return time.Time{}, false
	}
	zone, ok := dateZone(text[digits:])
	if !ok {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation(layout, text[:digits]+"00000101000000"[digits:], zone)
	return t.UTC(), err == nil
}

// dateZone reads Z, +01'00' or +01'00; an empty zone counts as UTC.
func dateZone(text string) (*time.Location, bool) {
	text = strings.ReplaceAll(text, "'", "")
	if text == "" || strings.HasPrefix(text, "Z") {
		return time.UTC, true
	}
	if len(text) == 3 {
		text += "00"
	}
	t, err := time.Parse("-0700", text)
	return t.Location(), err == nil
}

// NewDate encodes a date string in UTC, to the second.
func NewDate(t time.Time) String {
	return NewString([]byte(t.UTC().Format("D:20060102150405+00'00'")))
}
