package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// dependencies are the folders that matter in the module cache.
type dependencies struct {
	binding string   // of the binding's module
	callers []string // of each package that imports the binding
}

// list asks the go command for the packages of the program. They are those of this system, as they are compiled.
func list(root string) (dependencies, error) {
	const format = "{{.Dir}}\t" +
		"{{with .Module}}{{.Path}}\t{{.Dir}}\t{{with .Replace}}replaced{{end}}{{else}}\t\t{{end}}\t" +
		"{{join .Imports \" \"}}"
	command := exec.Command("go", "list", "-deps", "-f", format, program)
	command.Dir = root
	command.Env = append(os.Environ(), "CGO_ENABLED=1")
	var problems bytes.Buffer
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		return dependencies{}, fmt.Errorf("go list: %w: %s", err, firstLine(problems.String()))
	}
	return readList(string(out))
}

// readList reads a line for each package: its folder, the path and the folder of its module, whether that is replaced,
// and its imports.
func readList(text string) (dependencies, error) {
	var found dependencies
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 5 {
			return dependencies{}, fmt.Errorf("go list says %q", line)
		}
		folder, module, moduleFolder, replaced, imports := fields[0], fields[1], fields[2], fields[3], fields[4]
		if module == binding {
			if found.binding = moduleFolder; replaced != "" {
				return dependencies{}, fmt.Errorf("go.mod replaces %s", binding)
			}
			continue
		}
		for _, imported := range strings.Fields(imports) {
			if isBinding(imported) {
				found.callers = append(found.callers, folder)
				break
			}
		}
	}
	if found.binding == "" || len(found.callers) == 0 {
		return dependencies{}, fmt.Errorf("nothing imports %s", binding)
	}
	return found, nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}

// callsOf returns, for each package of the binding, the names that the callers use of it: in all of their files, also
// in those for other systems.
func callsOf(d dependencies) (map[string][]string, error) {
	sets := map[string]map[string]bool{}
	for _, folder := range d.callers {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			if err := callsIn(file, sets); err != nil {
				return nil, err
			}
		}
	}
	calls := map[string][]string{}
	for imported, names := range sets {
		calls[imported] = sorted(names)
	}
	return calls, nil
}

// callsIn adds the names that a file uses of packages of the binding.
func callsIn(file string, sets map[string]map[string]bool) error {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	imports := map[string]string{} // by the name under which the file knows a package
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil || !isBinding(imported) {
			continue
		}
		name := path.Base(imported)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name == "." || name == "_" {
			return fmt.Errorf("%s imports %s as %s", file, imported, name)
		}
		if imports[name] = imported; sets[imported] == nil {
			sets[imported] = map[string]bool{}
		}
	}
	used := map[string]bool{}
	ast.Inspect(parsed, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := selector.X.(*ast.Ident); ok && imports[of.Name] != "" {
			sets[imports[of.Name]][selector.Sel.Name], used[of.Name] = true, true
		}
		return true
	})
	if len(used) != len(imports) {
		return errors.New(file + " imports the binding and uses nothing of it")
	}
	return nil
}
