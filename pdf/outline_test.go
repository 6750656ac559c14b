package pdf

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

var (
	outlineEntry = regexp.MustCompile(`(?s)<</Title \((.*)\)\n/Parent.*/Dest \[(\d+) 0 R /XYZ 0 ([0-9.]+) null\]`)
	kids         = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
)

// outlineOf reads the bookmarks of a file: title, page and height.
func outlineOf(t *testing.T, all *objects) []string {
	t.Helper()
	pages := regexp.MustCompile(`(\d+) 0 R`).FindAllSubmatch(kids.FindSubmatch(all.bodies[1])[1], -1)
	var entries []string
	for _, body := range all.bodies {
		if found := outlineEntry.FindSubmatch(body); found != nil {
			page := slices.IndexFunc(pages, func(kid [][]byte) bool { return string(kid[1]) == string(found[2]) })
			entries = append(entries, fmt.Sprintf("%s on page %d at %s", literal(found[1]), page+1, found[3]))
		}
	}
	return entries
}

// literal decodes a literal string in UTF-16 with a byte order mark.
func literal(escaped []byte) string {
	raw := strings.NewReplacer(`\\`, `\`, `\(`, "(", `\)`, ")", `\r`, "\r").Replace(string(escaped))
	var text []uint16
	for i := 2; i+1 < len(raw); i += 2 {
		text = append(text, binary.BigEndian.Uint16([]byte(raw[i:])))
	}
	return string(utf16.Decode(text))
}
