package about

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// texts holds one file for each work that is part of the programs: modules/<module path>.txt, typefaces/<name>.txt and
// others/<name>.txt. A test copies those of the modules from their source and fails where one is missing or old.
//
//go:embed licences
var texts embed.FS

// Licence is the licence of one work, with its full text.
type Licence struct {
	Work string // module path, or name
	Kind string // SPDX name, such as "MIT"; empty where the text is none that we know
	Text string
}

// The groups of works, which are the folders of the texts.
const (
	Modules   = "modules"
	Typefaces = "typefaces"
	Others    = "others"
)

// Licences returns the licences of a group, sorted by the name of the work.
func Licences(group string) ([]Licence, error) {
	var list []Licence
	root := path.Join("licences", group)
	err := fs.WalkDir(texts, root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := texts.ReadFile(name)
		if err != nil {
			return err
		}
		work := strings.TrimSuffix(strings.TrimPrefix(name, root+"/"), ".txt")
		list = append(list, Licence{Work: work, Kind: kindOf(string(text)), Text: string(text)})
		return nil
	})
	return list, err
}

// kindOf knows a licence by words that stand in it alone. The first that matches counts, so that a text which only
// mentions another licence is not taken for it.
func kindOf(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	for _, known := range []struct{ kind, mark string }{
		{"OFL-1.1", "SIL OPEN FONT LICENSE Version 1.1"},
		{"OFL-1.1", "SIL Open Font License, Version 1.1"},
		{"Bitstream Vera", "Bitstream Vera"},
		{"CC-BY-4.0", "Creative Commons Attribution 4.0 International"},
		{"Apache-2.0", "Apache License Version 2.0"},
		{"BSD-3-Clause", "Neither the name of"},
		{"BSD-2-Clause", "Redistributions in binary form must reproduce"},
		{"MIT", "Permission is hereby granted, free of charge"},
		{"ISC", "Permission to use, copy, modify, and/or distribute this software"},
		{"Zlib", "This software is provided 'as-is'"},
		{"Unlicense", "This is free and unencumbered software"},
	} {
		if strings.Contains(words, known.mark) {
			return known.kind
		}
	}
	return ""
}
