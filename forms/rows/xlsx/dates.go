package xlsx

import (
	"encoding/xml"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// shows is what a style makes of a number.
type shows byte

const (
	plain shows = iota
	aDay
	aTime
	aMoment
	toMinute // a time or moment without seconds
)

// readStyles finds which styles show numbers as dates.
func (b *book) readStyles() error {
	formats := map[string]shows{}
	inCells := false
	return b.walk("xl/styles.xml", func(token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "numFmt":
				formats[attribute(t, "numFmtId")] = shown(attribute(t, "formatCode"))
			case t.Name.Local == "cellXfs":
				inCells = true
			case t.Name.Local == "xf" && inCells:
				id := attribute(t, "numFmtId")
				style, own := formats[id]
				if !own {
					style = builtIn(id)
				}
				b.styles = append(b.styles, style)
			}
		case xml.EndElement:
			inCells = inCells && t.Name.Local != "cellXfs"
		}
		return nil
	})
}

// builtIn are the formats that need no code (ECMA-376 part 1, 18.8.30).
func builtIn(id string) shows {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil:
		return plain
	case n >= 14 && n <= 17, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58:
		return aDay
	case n == 18, n == 20, n == 22, n == 32, n == 34, n == 55:
		return toMinute
	case n == 19, n == 21, n == 33, n == 35, n >= 45 && n <= 47, n == 56:
		return aTime
	}
	return plain
}

// shown reads a format code: letters outside quotes and square brackets tell what it shows. An elapsed time in brackets
// is a time.
func shown(code string) shows {
	code, _, _ = strings.Cut(code, ";")
	var bare strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '\\', '_', '*':
			i++
		case '"', '[':
			closer := map[byte]string{'"': `"`, '[': "]"}[c]
			end := strings.Index(code[i+1:], closer)
			if end < 0 {
				return plain
			}
			if c == '[' && slices.Contains([]string{"h", "hh", "m", "mm", "s", "ss"},
				strings.ToLower(code[i+1:i+1+end])) {
				bare.WriteByte('h')
			}
			i += end + 1
		default:
			bare.WriteByte(c)
		}
	}
	letters := strings.ToLower(bare.String())
	day, clock := strings.ContainsAny(letters, "yd"), strings.ContainsAny(letters, "hs")
	switch {
	case strings.Contains(letters, "general") || strings.ContainsAny(letters, "0#?") && !clock:
		return plain
	case clock && !strings.Contains(letters, "s"):
		return toMinute
	case day && clock:
		return aMoment
	case day:
		return aDay
	case clock:
		return aTime
	}
	return plain
}

// latest is the last day that a spreadsheet counts, 31 December 9999.
const latest = 2_958_465

// date writes the count of days that a cell holds. What the style does not show but the cell holds is written too: a
// day with a time is a moment.
func (b *book) date(value string, style shows) (string, bool) {
	days, err := strconv.ParseFloat(value, 64)
	if err != nil || days < 0 || days > latest {
		return "", false
	}
	milliseconds := math.Round((days - math.Floor(days)) * 86_400_000)
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if b.from1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	at := epoch.AddDate(0, 0, int(math.Floor(days))).Add(time.Duration(milliseconds) * time.Millisecond)
	layout := "2006-01-02 15:04:05"
	switch {
	case style == aDay && milliseconds == 0:
		layout = time.DateOnly
	case days < 1:
		layout = time.TimeOnly
	}
	if style == toMinute && at.Second() == 0 && at.Nanosecond() == 0 {
		layout = strings.TrimSuffix(layout, ":05")
	}
	if at.Nanosecond() != 0 {
		layout += ".000"
	}
	return at.Format(layout), true
}
