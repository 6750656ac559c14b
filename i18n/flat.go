package i18n

import (
	_ "embed"
	"strings"
)

//go:generate go test -run ^TestTheFlatFileIsThatOfTheCatalogue$ . -update

// flat is a catalogue as it is built in: lines of text, sorted by their bytes, so that nothing is read before it is
// looked for. Each ends in a line feed and has fields with tabs between them:
//
//	/de                    document general native treaty         a language and its areas; these lines come first
//	de/document.colon      {{.Label}}:                            the text of a message
//	en/screen.rows.count   {{.Count}} rows    one={{.Count}} row  its other plural forms behind it
//	hy/document.label.loss                                        no field: nobody has translated it yet
//
// A line feed inside a text is written \n, a tab \t and a backslash \\.
type flat string

//go:embed catalogue.txt
var embedded flat

// from returns the offset of the first line that does not come before a key.
func (f flat) from(key string) int {
	low, high := 0, len(f)
	for low < high {
		middle := low + (high-low)/2
		start := low + strings.LastIndexByte(string(f[low:middle]), '\n') + 1
		end := middle + strings.IndexByte(string(f[middle:]), '\n') + 1
		if string(f[start:end]) < key {
			low = end
		} else {
			high = start
		}
	}
	return low
}

// line returns what stands behind a key in its line, from the first tab on, and whether there is such a line.
func (f flat) line(key string) (fields string, found bool) {
	rest, found := strings.CutPrefix(string(f[f.from(key):]), key)
	if !found || rest[0] != '\t' && rest[0] != '\n' {
		return "", false
	}
	return rest[:strings.IndexByte(rest, '\n')], true
}

// section is the lines of one language; '0' is the sign behind '/'.
func (f flat) section(tag string) flat { return f[f.from(tag+"/"):f.from(tag+"0")] }

// languages lists the tags of all languages, sorted, with the areas that each has.
func (f flat) languages() (tags []string, areas map[string][]string) {
	areas = map[string][]string{}
	for line := range strings.Lines(string(f)) {
		tag, names, ok := strings.Cut(line, "\t")
		if !ok || !strings.HasPrefix(tag, "/") {
			break
		}
		tags = append(tags, tag[1:])
		areas[tag[1:]] = strings.Fields(names)
	}
	return tags, areas
}

// unescape gives a text back the signs that end a field or a line.
func unescape(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t").Replace(text)
}

// untranslated lists the ids of the messages that have no field: nobody has translated them yet.
func (f flat) untranslated() []string {
	var ids []string
	for line := range strings.Lines(string(f)) {
		if !strings.Contains(line, "\t") {
			_, id, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "/")
			ids = append(ids, id)
		}
	}
	return ids
}
