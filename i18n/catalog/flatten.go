package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// Flatten makes the flat file of the catalogue, whose form package i18n describes. The same areas give the same bytes.
func Flatten(areas []Area) (string, error) {
	lines, named := []string{}, map[string][]string{}
	for _, area := range areas {
		named[area.Language] = append(named[area.Language], area.Name)
		for id, message := range area.Messages {
			lines = append(lines, area.Language+"/"+id+fields(message))
		}
	}
	for language, names := range named {
		slices.Sort(names)
		lines = append(lines, "/"+language+"\t"+strings.Join(names, " "))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n", oneLineEach(lines)
}

// fields are the forms of a message as they stand behind its id; a message that is still to be translated has none.
func fields(m Message) string {
	if m.Todo {
		return ""
	}
	line := "\t" + escape.Replace(m.Other)
	for _, form := range []struct{ name, text string }{
		{"zero", m.Zero}, {"one", m.One}, {"two", m.Two}, {"few", m.Few}, {"many", m.Many},
	} {
		if form.text != "" {
			line += "\t" + form.name + "=" + escape.Replace(form.text)
		}
	}
	return line
}

// escape writes the signs that end a field or a line as two others.
var escape = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`)

// oneLineEach refuses a message that stands in two areas of a language: one would hide the other.
func oneLineEach(lines []string) error {
	for i := range lines[1:] {
		before, _, _ := strings.Cut(lines[i], "\t")
		if key, _, _ := strings.Cut(lines[i+1], "\t"); key == before {
			return fmt.Errorf("the catalogue has %s twice", key)
		}
	}
	return nil
}
