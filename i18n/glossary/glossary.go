// Package glossary holds, for each language in which a request can be written, the treaty terms that its catalogue
// keeps to, where each was found, how the catalogue was made, and whether a legal reader whose mother tongue it is has
// reviewed it.
//
// The files are JSON, one for each language: <tag>.json. English and French have none: the Convention is authentic in
// both.
package glossary

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed *
var files embed.FS

// Glossary says how the words of one language came about.
type Glossary struct {
	Tag    string          `json:"tag"`                 // BCP 47
	Made   string          `json:"made"`                // day on which the catalogue was made, such as 2026-11-22
	Method string          `json:"method"`              // how
	Review string          `json:"native_legal_review"` // who reviewed it and when; "none" where nobody did
	Terms  map[string]Term `json:"terms"`               // by the English term
}

// Term is a treaty term in the language. Source names the publication in which it was found; it is empty where none is
// known.
type Term struct {
	Term   string `json:"term"`
	Source string `json:"source"`
}

// Reviewed reports whether a legal reader whose mother tongue it is has reviewed the catalogue.
func (g Glossary) Reviewed() bool { return g.Review != "" && g.Review != "none" }

// Authentic reports whether the Convention itself is authentic in a language: English and French (the final clause of
// ETS 185).
func Authentic(tag string) bool { return tag == "en" || tag == "fr" }

// For returns the glossary of a language, and false where there is none.
func For(tag string) (Glossary, bool, error) {
	text, err := files.ReadFile(tag + ".json")
	if errors.Is(err, fs.ErrNotExist) {
		return Glossary{}, false, nil
	}
	if err != nil {
		return Glossary{}, false, err
	}
	var g Glossary
	if err := json.Unmarshal(text, &g); err != nil {
		return Glossary{}, false, fmt.Errorf("glossary of %s: %w", tag, err)
	}
	return g, true, nil
}

// NeedsReader reports whether a request in this language should be read by somebody whose mother tongue it is before it
// is signed: the Convention is not authentic in it, and no such reader has reviewed the catalogue.
func NeedsReader(tag string) bool {
	g, found, err := For(tag)
	return !Authentic(tag) && (err != nil || !found || !g.Reviewed())
}
