package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strings"
)

// A package of the binding is generated, and has four parts for each function of the graphics library:
//
//	// typedef void  (APIENTRYP GPCLEAR)(GLbitfield  mask);                 a type, in the C part
//	// static void  glowClear(GPCLEAR fnptr, GLbitfield  mask) {            a C function that calls by a pointer
//	//   (*fnptr)(mask);
//	// }
//	var gpClear C.GPCLEAR                                                   the pointer, among others
//	func Clear(mask uint32) { C.glowClear(gpClear, (C.GLbitfield)(mask)) }  the function that others call
//
// and statements of the function Init… that set the pointer and may look whether the library has it. All that is not
// of one of these forms stays.
var (
	typeLine     = regexp.MustCompile(`^// typedef .*\(APIENTRYP (GP\w+)\)\(.*\);$`)
	functionLine = regexp.MustCompile(`^// static .*\b(glow\w+)\((GP\w+) fnptr.*\{$`)
)

// span is a part of the source, in bytes, with whole lines.
type span struct{ start, end int }

// part is something that may be cut: where it stands, and the names of the parts that it needs. A pointer stands in
// several places, with the statements that set it.
type part struct {
	spans []span
	needs []string
}

// source is a generated file that has been read. The names of its parts differ by their beginning: GP…, glow…, gp….
type source struct {
	text  []byte
	files *token.FileSet
	parts map[string]*part
	// whole has the names at the top level of the package that are not cut.
	whole map[string]bool
}

// read finds the parts of a generated file.
func read(text []byte) (*source, error) {
	s := &source{text: text, files: token.NewFileSet(), parts: map[string]*part{}, whole: map[string]bool{}}
	file, err := parser.ParseFile(s.files, generated, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, declaration := range file.Decls {
		switch d := declaration.(type) {
		case *ast.GenDecl:
			err = errors.Join(err, s.general(d))
		case *ast.FuncDecl:
			s.function(d)
		}
	}
	// The pointers are known now, so the statements that set them can be told.
	for _, declaration := range file.Decls {
		if d, ok := declaration.(*ast.FuncDecl); ok && s.whole[d.Name.Name] {
			err = errors.Join(err, s.statements(d))
		}
	}
	return s, err
}

// other declares what another file of the package declares, and returns the parts that it uses.
func (s *source) other(path string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	used := slices.DeleteFunc(identifiers(file), func(name string) bool { return s.parts[name] == nil })
	for _, declaration := range file.Decls {
		switch d := declaration.(type) {
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				s.declare(spec)
			}
		case *ast.FuncDecl:
			s.whole[d.Name.Name] = true
		}
	}
	return used, nil
}

func (s *source) declare(spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			s.whole[name.Name] = true
		}
	case *ast.TypeSpec:
		s.whole[spec.Name.Name] = true
	}
}

// general reads a declaration that is no function: the C part, or names.
func (s *source) general(d *ast.GenDecl) error {
	for _, spec := range d.Specs {
		if imported, ok := spec.(*ast.ImportSpec); ok && imported.Path.Value == `"C"` {
			return s.preamble(d.Doc)
		}
		value, ok := spec.(*ast.ValueSpec)
		if !ok || len(value.Names) != 1 || !strings.HasPrefix(value.Names[0].Name, "gp") {
			s.declare(spec)
			continue
		}
		types := cNames(value, "GP")
		if len(types) != 1 || d.Tok != token.VAR || len(value.Values) > 0 {
			return fmt.Errorf("the pointer %s is declared in another way", value.Names[0].Name)
		}
		s.add(value.Names[0].Name, s.lines(value), types...)
	}
	return nil
}

// preamble reads the C part, a comment of one line each.
func (s *source) preamble(comment *ast.CommentGroup) error {
	if comment == nil {
		return errors.New("the C part is missing")
	}
	lines := comment.List
	for i := 0; i < len(lines); i++ {
		if found := typeLine.FindStringSubmatch(lines[i].Text); found != nil {
			s.add(found[1], s.lines(lines[i]))
			continue
		}
		found := functionLine.FindStringSubmatch(lines[i].Text)
		if found == nil {
			continue
		}
		first := i
		for lines[i].Text != "// }" {
			if i++; i == len(lines) {
				return fmt.Errorf("the C function %s does not end", found[1])
			}
		}
		s.add(found[1], span{s.lines(lines[first]).start, s.lines(lines[i]).end}, found[2])
	}
	return nil
}

// function reads a function. One that calls a C function of a part is a part itself.
func (s *source) function(d *ast.FuncDecl) {
	called := cNames(d, "glow")
	if len(called) == 0 || d.Recv != nil {
		s.whole[d.Name.Name] = true
		return
	}
	where := s.lines(d)
	if d.Doc != nil {
		where.start = s.lines(d.Doc).start
	}
	s.add(d.Name.Name, where, append(called, identifiers(d.Body)...)...)
}

// statements finds, in a function that stays, those that set a pointer: they go with it.
func (s *source) statements(d *ast.FuncDecl) error {
	if d.Body == nil {
		return nil
	}
	for _, statement := range d.Body.List {
		pointers := map[string]bool{}
		for _, name := range identifiers(statement) {
			if strings.HasPrefix(name, "gp") {
				pointers[name] = true
			}
		}
		names := sorted(pointers)
		if len(names) == 0 {
			continue
		}
		if len(names) > 1 || s.parts[names[0]] == nil {
			return fmt.Errorf("%s: a statement about the pointers %v", d.Name.Name, names)
		}
		s.parts[names[0]].spans = append(s.parts[names[0]].spans, s.lines(statement))
	}
	return nil
}

func (s *source) add(name string, where span, needs ...string) {
	s.parts[name] = &part{spans: []span{where}, needs: needs}
}

// lines is where a node stands, with whole lines.
func (s *source) lines(node ast.Node) span {
	start, end := s.files.Position(node.Pos()).Offset, s.files.Position(node.End()).Offset
	start = bytes.LastIndexByte(s.text[:start], '\n') + 1
	if rest := bytes.IndexByte(s.text[end:], '\n'); rest >= 0 {
		end += rest + 1
	} else {
		end = len(s.text)
	}
	return span{start, end}
}

// identifiers returns the names that a node uses, without those behind a dot, which are another package's.
func identifiers(node ast.Node) []string {
	var names []string
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			names = append(names, identifiers(n.X)...)
			return false
		case *ast.Ident:
			names = append(names, n.Name)
		}
		return true
	})
	return names
}

// cNames returns the names of the C part with a beginning that a node uses.
func cNames(node ast.Node, beginning string) []string {
	var names []string
	ast.Inspect(node, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := selector.X.(*ast.Ident); ok && of.Name == "C" && strings.HasPrefix(selector.Sel.Name, beginning) {
			names = append(names, selector.Sel.Name)
		}
		return true
	})
	return names
}
