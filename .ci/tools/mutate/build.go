package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed schemata.go.txt
var schemata string

// built is a package whose mutants stand in one test binary.
type built struct {
	path    string // storage, without the module
	folder  string // of its source
	work    string // of everything that is made, under build/mutate
	mutants []mutant
}

func (b *built) binary() string { return filepath.Join(b.work, "test") }

// listed is what the go command says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Module                  *struct{ Path, Dir string }
}

// list asks the go command for a package and, last first, all that it imports, with what the compiler knows of them.
func list(name string) ([]listed, error) {
	command := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Module", name)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w", name, err)
	}
	var all []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var one listed
		if err := decoder.Decode(&one); err != nil {
			return nil, fmt.Errorf("go list %s: %w", name, err)
		}
		all = append(all, one)
	}
	return all, nil
}

// build finds the mutants of a package and compiles them.
func build(name string) (*built, error) {
	all, err := list(name)
	if err != nil {
		return nil, err
	}
	own := all[len(all)-1]
	b := &built{path: strings.TrimPrefix(own.ImportPath, own.Module.Path+"/"), folder: own.Dir}
	b.work = filepath.Join(own.Module.Dir, "build", "mutate", filepath.FromSlash(b.path))
	if err := os.MkdirAll(b.work, 0o755); err != nil {
		return nil, err
	}
	// A module of its own keeps the copies out of go build ./... of the program.
	apart := filepath.Join(own.Module.Dir, "build", "mutate", "go.mod")
	if err := os.WriteFile(apart, []byte("module mutants\n"), 0o600); err != nil {
		return nil, err
	}
	overlay, err := b.rewrite(own, all)
	if err != nil {
		return nil, err
	}
	command := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", b.binary(), name)
	if out, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the mutants of %s do not compile: %w\n%s", b.path, err, out)
	}
	return b, nil
}

// rewrite writes the copy of the source and the file that puts it in the place of the source.
func (b *built) rewrite(own listed, all []listed) (overlay string, err error) {
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range own.GoFiles {
		file, err := parser.ParseFile(set, filepath.Join(own.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return "", err
		}
		files = append(files, file)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(set, "gc", exported(all))}
	if _, err := config.Check(own.ImportPath, set, files, info); err != nil {
		return "", err
	}
	replaced := map[string]string{}
	put := func(name, text string) error {
		copied := filepath.Join(b.work, name)
		replaced[filepath.Join(own.Dir, name)] = copied
		return os.WriteFile(copied, []byte(text), 0o600)
	}
	seen := map[string]int{}
	for i, file := range files {
		text, err := b.mutate(set, file, info, seen)
		if err != nil {
			return "", err
		}
		if err := put(own.GoFiles[i], text); err != nil {
			return "", err
		}
	}
	runtime := strings.Replace(schemata, "package PACKAGE", "package "+files[0].Name.Name, 1)
	if err := put("mutant_schemata.go", runtime); err != nil {
		return "", err
	}
	text, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(b.work, "overlay.json")
	return overlay, os.WriteFile(overlay, text, 0o600)
}

// exported opens what the compiler wrote about an imported package.
func exported(all []listed) importer.Lookup {
	return func(path string) (io.ReadCloser, error) {
		for _, one := range all {
			if one.ImportPath == path {
				return os.Open(one.Export)
			}
		}
		return nil, fmt.Errorf("%s is not among the imported packages", path)
	}
}

// mutate returns the text of a file with all of its mutants in it, and adds these to those of the package.
func (b *built) mutate(set *token.FileSet, file *ast.File, info *types.Info, seen map[string]int) (string, error) {
	where := set.File(file.FileStart)
	source, err := os.ReadFile(where.Name())
	if err != nil {
		return "", err
	}
	f := &finder{source: source, base: where.Base(), info: info, found: &b.mutants, seen: seen, edits: &edits{}}
	for _, d := range file.Decls {
		if function, ok := d.(*ast.FuncDecl); ok && function.Body != nil {
			f.declaration(function)
		}
	}
	return f.edits.apply(source, f.base), nil
}
