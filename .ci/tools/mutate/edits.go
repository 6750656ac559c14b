package main

import (
	"cmp"
	"go/token"
	"slices"
	"strings"
)

// edits are the changes to the text of one file, in the order in which they were found: what encloses comes first.
type edits []edit

type edit struct {
	from, to token.Pos // what is replaced
	text     string
}

// around puts words before and after what look goes through, so that calls nest as the expressions do.
func (e *edits) around(from token.Pos, before string, look func(), to token.Pos, after string) {
	e.replace(from, from, before)
	look()
	e.replace(to, to, after)
}

func (e *edits) replace(from, to token.Pos, text string) { *e = append(*e, edit{from, to, text}) }

// apply returns the text of a file with the edits made.
func (e edits) apply(source []byte, base int) string {
	slices.SortStableFunc(e, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var text strings.Builder
	at := 0
	for _, one := range e {
		text.Write(source[at : int(one.from)-base])
		text.WriteString(one.text)
		at = int(one.to) - base
	}
	text.Write(source[at:])
	return text.String()
}
