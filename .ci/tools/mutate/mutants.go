package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"strings"
)

// mutant is one small fault.
type mutant struct {
	number   int
	function string // Vault.move, or part where there is no receiver
	text     string // what stands there and what stands there instead
	killer   string // the test that saw it, "" where none did
}

// name identifies the mutant in the list of survivors.
func (m mutant) name() string { return m.function + "\t" + m.text }

// finder looks for mutants in one file and notes how its text changes.
type finder struct {
	source   []byte
	base     int // position of the file
	info     *types.Info
	function string
	found    *[]mutant
	seen     map[string]int
	edits    *edits
}

// add notes one mutant and returns its number.
func (f *finder) add(was, becomes string) int {
	m := mutant{number: len(*f.found), function: f.function, text: short(was) + " → " + short(becomes)}
	f.seen[m.name()]++
	if n := f.seen[m.name()]; n > 1 {
		m.text += fmt.Sprintf(" (%d)", n)
	}
	*f.found = append(*f.found, m)
	return m.number
}

var space = regexp.MustCompile(`\s+`)

// short is a text on one line that is not too long to be read.
func short(text string) string {
	const most = 90
	line := []rune(space.ReplaceAllString(strings.TrimSpace(text), " "))
	if len(line) > most {
		return string(line[:most]) + "…"
	}
	return string(line)
}

func (f *finder) text(n ast.Node) string {
	return string(f.source[int(n.Pos())-f.base : int(n.End())-f.base])
}

// declaration looks for the mutants of one function.
func (f *finder) declaration(d *ast.FuncDecl) {
	f.function = d.Name.Name
	if d.Recv != nil {
		f.function = receiver(d.Recv.List[0].Type) + "." + d.Name.Name
	}
	f.block(d.Body.List, true)
}

func receiver(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiver(e.X)
	case *ast.IndexExpr:
		return receiver(e.X)
	case *ast.IndexListExpr:
		return receiver(e.X)
	case *ast.Ident:
		return e.Name
	}
	return "?"
}

// block looks through statements. The last of a body that ends there has nothing after it, so to leave it out would not
// compile or would change nothing.
func (f *finder) block(list []ast.Stmt, tail bool) {
	for i, s := range list {
		last := tail && i == len(list)-1
		look := func() { f.statement(s, last) }
		if f.removable(s, last) {
			f.wrap(s, "if mutantRun(%d) { ", f.add(f.text(s), "nothing"), look, " }")
		} else {
			look()
		}
	}
}

// removable reports whether a statement can be left out.
func (f *finder) removable(s ast.Stmt, last bool) bool {
	switch s := s.(type) {
	case *ast.ExprStmt:
		call, ok := s.X.(*ast.CallExpr)
		return ok && !f.panics(call)
	case *ast.AssignStmt:
		return s.Tok != token.DEFINE && !f.discards(s)
	case *ast.IncDecStmt, *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt:
		return true
	case *ast.BranchStmt:
		return !last && (s.Tok == token.CONTINUE || s.Tok == token.BREAK)
	case *ast.ReturnStmt:
		return !last
	}
	return false
}

func (f *finder) panics(call *ast.CallExpr) bool {
	name, ok := call.Fun.(*ast.Ident)
	return ok && f.info.Uses[name] == types.Universe.Lookup("panic")
}

// discards reports whether all that is assigned goes nowhere and nothing is called.
func (f *finder) discards(s *ast.AssignStmt) bool {
	for _, left := range s.Lhs {
		if name, ok := left.(*ast.Ident); !ok || name.Name != "_" {
			return false
		}
	}
	_, calls := s.Rhs[0].(*ast.CallExpr)
	return !calls
}

// wrap puts words that hold the number of a mutant before a node, and others after it.
func (f *finder) wrap(n ast.Node, before string, number int, look func(), after string) {
	f.edits.around(n.Pos(), fmt.Sprintf(before, number), look, n.End(), after)
}

// statement looks through one statement. tail says that the function, or the turn of the loop, ends after it.
func (f *finder) statement(s ast.Stmt, tail bool) {
	switch s := s.(type) {
	case *ast.BlockStmt:
		f.block(s.List, tail)
	case *ast.LabeledStmt:
		f.statement(s.Stmt, tail)
	case *ast.IfStmt:
		f.optional(s.Init)
		f.condition(s.Cond)
		f.block(s.Body.List, tail)
		f.optional(s.Else, tail)
	case *ast.ForStmt:
		f.optional(s.Init)
		if s.Cond != nil {
			f.condition(s.Cond)
		}
		f.optional(s.Post)
		f.loop(s.Body)
	case *ast.RangeStmt:
		f.expression(s.X)
		f.loop(s.Body)
	case *ast.SwitchStmt:
		f.optional(s.Init)
		if s.Tag != nil {
			f.expression(s.Tag)
		}
		f.clauses(s.Body, s.Tag == nil, tail)
	case *ast.TypeSwitchStmt:
		f.optional(s.Init)
		f.clauses(s.Body, false, tail)
	case *ast.SelectStmt:
		f.clauses(s.Body, false, tail)
	default:
		f.expressions(s)
	}
}

func (f *finder) optional(s ast.Stmt, tail ...bool) {
	if s != nil {
		f.statement(s, len(tail) > 0 && tail[0])
	}
}

// loop looks through the body of a loop, where a return is followed by the next turn but a last continue is not.
func (f *finder) loop(body *ast.BlockStmt) {
	list := body.List
	if n := len(list); n > 0 {
		if branch, ok := list[n-1].(*ast.BranchStmt); ok && branch.Tok == token.CONTINUE {
			list = list[:n-1]
		}
	}
	f.block(list, false)
}

// clauses looks through the cases of a switch; conditions says that it has no tag.
func (f *finder) clauses(body *ast.BlockStmt, conditions, tail bool) {
	for _, clause := range body.List {
		switch c := clause.(type) {
		case *ast.CaseClause:
			for _, e := range c.List {
				if conditions {
					f.condition(e)
				}
			}
			f.block(c.Body, tail)
		case *ast.CommClause:
			f.block(c.Body, tail)
		}
	}
}
