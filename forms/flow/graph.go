package flow

import (
	"fmt"
	"strings"
)

// Graph returns the interview as Graphviz dot: every page with every page that can follow it, grouped by task.
func Graph() string {
	var out strings.Builder
	out.WriteString("digraph interview {\n  rankdir=TB;\n  node [shape=box];\n")
	for _, page := range pages {
		fmt.Fprintf(&out, "  %q [label=%q];\n", page.ID, string(page.ID)+"\n("+string(page.Group)+")")
	}
	fmt.Fprintf(&out, "  %q [shape=octagon];\n  %q [shape=doublecircle];\n", NotAParty, Review)
	for _, page := range pages {
		for _, next := range Leads(page.ID) {
			fmt.Fprintf(&out, "  %q -> %q;\n", page.ID, next)
		}
	}
	out.WriteString("}\n")
	return out.String()
}
