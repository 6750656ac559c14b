package house

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"testing"
)

// rooms are packages that were one, with the most lines that each may have without its tests: a package that outgrows
// them holds a second trade again.
var rooms = map[string]int{
	"app/screens/interview":             1200,
	"app/screens/interview/editor":      1500,
	"app/screens/interview/identifiers": 1500,
	"app/widgets/table":                 1500,
}

// mostMethods is how many methods a type of these packages may have: one with more is known to everything around it.
const mostMethods = 25

func TestTheRoomsOfTheInterviewStaySmall(t *testing.T) {
	lines, methods := map[string]int{}, map[string]map[string]int{}
	for _, s := range sources(t) {
		if _, is := rooms[s.folder]; !is || s.test {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, s.folder, s.name))
		if err != nil {
			t.Fatal(err)
		}
		lines[s.folder] += bytes.Count(text, []byte("\n"))
		if methods[s.folder] == nil {
			methods[s.folder] = map[string]int{}
		}
		countMethods(t, methods[s.folder], text)
	}
	for room, most := range rooms {
		if lines[room] == 0 || len(methods[room]) == 0 {
			t.Errorf("%s holds no Go code: the test does not see it", room)
		}
		if lines[room] > most {
			t.Errorf("%s has %d lines, %d are allowed: give a second trade a package of its own", room, lines[room],
				most)
		}
		for receiver, count := range methods[room] {
			if count > mostMethods {
				t.Errorf("%s: %s has %d methods, %d are allowed", room, receiver, count, mostMethods)
			}
		}
	}
}

// countMethods adds the methods that a file declares to those of their types.
func countMethods(t *testing.T, methods map[string]int, text []byte) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok && function.Recv != nil {
			methods[receiver(function.Recv.List[0].Type)]++
		}
	}
}

// receiver names the type of a receiver: T of T, *T and *T[R].
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}

func TestAMethodIsCountedForItsType(t *testing.T) {
	methods := map[string]int{}
	countMethods(t, methods, []byte(`package p
func f() {}
func (T) a() {}
func (t *T) b() {}
func (t *G[R]) c() {}
func (t G[R]) d() {}
func (t *H[K, V]) e() {}
`))
	for name, want := range map[string]int{"T": 2, "G": 2, "H": 1} {
		if methods[name] != want {
			t.Errorf("%s has %d methods, want %d", name, methods[name], want)
		}
	}
	if len(methods) != 3 {
		t.Errorf("methods are counted for %v", methods)
	}
}
