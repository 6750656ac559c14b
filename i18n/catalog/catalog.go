// Package catalog holds the catalogue as people write it: JSON files named <area>.<language>.json, one message a line.
// The programs never read these files. Flatten makes of them the flat file that is built in (see package i18n), and the
// tests hold the two together.
//
// English is written first, each message with a description for translators. A translation carries the hash of the
// English text that it was made from; a hash that is not today's shows a stale translation. A message that nobody has
// translated yet is marked as todo: the program then signs no request in that language. The area "native" alone has no
// English file: what a language needs beyond English stands there.
package catalog

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

//go:embed *.json
var files embed.FS

// Files returns the folder of the catalogue as it was when the caller was compiled.
func Files() fs.FS { return files }

// English is the language from which all others are translated.
const English = "en"

// Message is one message in one language. The forms are those of CLDR's plural rules; a text without a count has Other
// alone. Placeholders are written as {{.Name}}.
type Message struct {
	Description string `json:"description,omitempty"` // for translators; English alone has it
	Hash        string `json:"hash,omitempty"`        // of the English message that a translation was made from
	Todo        bool   `json:"todo,omitempty"`        // not translated yet; a text beside it is an old translation
	Zero        string `json:"zero,omitempty"`
	One         string `json:"one,omitempty"`
	Two         string `json:"two,omitempty"`
	Few         string `json:"few,omitempty"`
	Many        string `json:"many,omitempty"`
	Other       string `json:"other,omitempty"`
}

// Sum returns the hash of an English message, which its translations carry.
func (m Message) Sum() string {
	sum := sha256.Sum256([]byte(m.One + "\x00" + m.Other))
	return hex.EncodeToString(sum[:6])
}

// Forms gives the plural forms beside Other by their names in CLDR; a form that the message lacks is empty.
func (m Message) Forms() map[string]string {
	return map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many}
}

// Area is one file of the catalogue.
type Area struct {
	Name     string // such as "document"
	Language string // BCP 47
	Messages map[string]Message
}

// File returns the name of the area's file.
func (a Area) File() string { return a.Name + "." + a.Language + ".json" }

// Read reads every file of a folder, sorted by name. A key that no message has is an error, and so is an empty folder.
func Read(folder fs.FS) ([]Area, error) {
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("the catalogue's folder has no file such as document.en.json")
	}
	areas := make([]Area, len(names))
	for i, name := range names {
		if areas[i], err = readArea(folder, name); err != nil {
			return nil, fmt.Errorf("catalogue file %s: %w", name, err)
		}
	}
	return areas, nil
}

func readArea(folder fs.FS, file string) (Area, error) {
	name, language, ok := strings.Cut(strings.TrimSuffix(file, ".json"), ".")
	if !ok {
		return Area{}, fmt.Errorf("the name is not one such as document.en.json")
	}
	text, err := fs.ReadFile(folder, file)
	if err != nil {
		return Area{}, err
	}
	area := Area{Name: name, Language: language}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return area, decoder.Decode(&area.Messages)
}

// Encode writes an area as its file stands in the folder: one message a line, in the order of the ids.
func (a Area) Encode() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	before := "{\n"
	for _, id := range slices.Sorted(maps.Keys(a.Messages)) {
		out.WriteString(before + "  \"" + id + "\": ")
		if err := encoder.Encode(a.Messages[id]); err != nil {
			return nil, err
		}
		out.Truncate(out.Len() - 1) // the encoder ends each line itself
		before = ",\n"
	}
	out.WriteString("\n}\n")
	return out.Bytes(), nil
}
