package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A test that is skipped on the integration machine proves nothing and looks as if it did. So a test skips only where
// the system is another one, and asks runtime.GOOS or a build constraint; a program that it compares with comes from
// package installed, which fails instead where CI is set.
func TestNoTestIsSkippedOnTheIntegrationMachine(t *testing.T) {
	for _, s := range sources(t) {
		if s.folder == "cmd/installed" {
			continue
		}
		path := filepath.Join(root, s.folder, s.name)
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if constrained(file) || !s.test && !slices.Contains(s.imports, "testing") {
			continue
		}
		for _, call := range unconditional(file) {
			t.Errorf("%s skips a test, and not for the sake of another system", files.Position(call.Pos()))
		}
	}
}

// constrained reports whether a file is not compiled on Linux at all, which the integration machine runs.
func constrained(file *ast.File) bool {
	return slices.ContainsFunc(file.Comments, func(group *ast.CommentGroup) bool {
		return strings.HasPrefix(group.List[0].Text, "//go:build !linux")
	})
}

// unconditional finds the calls that skip a test outside of a branch which asks for the operating system.
func unconditional(node ast.Node) []*ast.CallExpr {
	var found []*ast.CallExpr
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			return !asksForTheSystem(n.Cond)
		case *ast.CallExpr:
			called, ok := n.Fun.(*ast.SelectorExpr)
			if ok && slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, called.Sel.Name) {
				found = append(found, n)
			}
		}
		return true
	})
	return found
}

func asksForTheSystem(condition ast.Expr) bool {
	asks := false
	ast.Inspect(condition, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		asks = asks || ok && selector.Sel.Name == "GOOS"
		return !asks
	})
	return asks
}

func TestASkippedTestIsSeen(t *testing.T) {
	for body, want := range map[string]int{
		`t.Skip("always")`: 1,
		`if _, err := exec.LookPath("qpdf"); err != nil { t.Skipf("%v", err) }`: 1,
		`t.Run("below", func(t *testing.T) { t.SkipNow() })`:                    1,
		`if runtime.GOOS == "windows" { t.Skip("Windows") }`:                    0,
		`space.SkipSpace()`: 0,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc f() {\n"+body+"\n}", 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(unconditional(file)); got != want {
			t.Errorf("%s: %d calls were found, want %d", body, got, want)
		}
	}
}
