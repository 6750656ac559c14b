package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// cutPackage returns the generated file of a folder without the functions that neither the names nor the other files of
// the folder need.
func cutPackage(folder string, names []string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(folder, generated))
	if err != nil {
		return nil, err
	}
	s, err := read(text)
	if err != nil {
		return nil, err
	}
	others, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		if filepath.Base(other) == generated {
			continue
		}
		used, err := s.other(other)
		if err != nil {
			return nil, err
		}
		names = append(slices.Clip(names), used...)
	}
	return s.cut(names)
}

// cut returns the text with the parts that the names need, and what is no part.
func (s *source) cut(names []string) ([]byte, error) {
	kept, err := s.needed(names)
	if err != nil {
		return nil, err
	}
	var dropped []span
	for name, p := range s.parts {
		if !kept[name] {
			dropped = append(dropped, p.spans...)
		}
	}
	if len(kept) == 0 || len(dropped) == 0 {
		return nil, fmt.Errorf("%d of %d parts are needed", len(kept), len(s.parts))
	}
	slices.SortFunc(dropped, func(a, b span) int { return a.start - b.start })
	var out []byte
	at := 0
	for _, d := range dropped {
		if d.start < at {
			return nil, fmt.Errorf("two parts share the line at byte %d", d.start)
		}
		out = append(out, s.text[at:d.start]...)
		at = d.end
	}
	out = append(out, s.text[at:]...)
	return out, s.importsOf(out)
}

// needed returns the parts that some names need, directly or by others.
func (s *source) needed(names []string) (map[string]bool, error) {
	kept := map[string]bool{}
	for _, name := range names {
		if s.parts[name] == nil && !s.whole[name] {
			return nil, fmt.Errorf("it has no %s", name)
		}
	}
	for queue := names; len(queue) > 0; {
		name := queue[0]
		queue = queue[1:]
		p := s.parts[name]
		if kept[name] || p == nil {
			if p == nil && isPart(name) {
				return nil, fmt.Errorf("%s is needed and was not found", name)
			}
			continue
		}
		if strings.HasPrefix(name, "gp") && len(p.spans) < 2 {
			return nil, fmt.Errorf("nothing sets the pointer %s", name)
		}
		kept[name] = true
		queue = append(queue, p.needs...)
	}
	return kept, nil
}

// isPart reports whether a name can only be that of a part in C or of a pointer.
func isPart(name string) bool {
	return slices.ContainsFunc([]string{"GP", "glow", "gp"}, func(beginning string) bool {
		return strings.HasPrefix(name, beginning)
	})
}

// importsOf fails where the text that is left uses an import no more, since it would not compile.
func (s *source) importsOf(text []byte) error {
	file, err := parser.ParseFile(token.NewFileSet(), generated, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	used := map[string]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if of, ok := selector.X.(*ast.Ident); ok {
				used[of.Name] = true
			}
		}
		return true
	})
	for _, spec := range file.Imports {
		if name := strings.Trim(spec.Path.Value, `"`); !used[name] {
			return fmt.Errorf("%s is imported and no longer used", name)
		}
	}
	return nil
}
