// Command slim makes the first build of the desktop program take minutes less. Most of that build is one file of the
// toolkit's graphics binding, whose 2,800 C functions one core compiles; the toolkit calls some fifty of them. Slim
// copies the binding from the module cache into build/slim, cut to what the toolkit of the version in go.mod calls,
// and writes build/slim.mod and build/slim.sum, which are go.mod and go.sum with the cut copy in the binding's place:
//
//	cd .ci/tools/slim && go run . ROOT
//	go build -modfile build/slim.mod ./cmd/rogatory
//
// What the toolkit calls is read from its source (calls.go), and the binding is cut by its structure (cut.go). Where
// either looks other than expected, build/slim.mod is a copy of go.mod, one line says why, and the program is built
// with the whole binding. Nothing else sees the copy: a plain go build, go mod tidy and the linter read go.mod.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	// binding is the module that is cut.
	binding = "github.com/go-gl/gl"
	// program is the package whose toolkit calls the binding.
	program = "./cmd/rogatory"
	// generated is the file of a package of the binding that holds its functions; the others are small.
	generated = "package.go"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: slim ROOT, where ROOT is the folder of the program's go.mod")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the files below the folder build of the root. Its error means that they could not be written.
func run(root string) error {
	build := filepath.Join(root, "build")
	copied := filepath.Join(build, "slim")
	if err := os.RemoveAll(copied); err != nil {
		return err
	}
	replaced := "\nreplace " + binding + " => ./build/slim\n"
	unexpected := slim(root, copied)
	if unexpected != nil {
		fmt.Fprintf(os.Stderr, "The window is built with the whole graphics binding, which takes minutes longer: %v\n",
			unexpected)
		replaced = ""
	}
	if err := os.MkdirAll(build, 0o755); err != nil {
		return err
	}
	target := filepath.Join(build, "slim.mod")
	for from, to := range map[string]string{"go.sum": filepath.Join(build, "slim.sum"), "go.mod": target} {
		text, err := os.ReadFile(filepath.Join(root, from))
		if err != nil {
			return err
		}
		if to == target {
			text = append(text, replaced...)
		}
		if err := os.WriteFile(to, text, 0o644); err != nil {
			return err
		}
	}
	if unexpected == nil {
		return nil
	}
	// An old target: make tries again with every build, since what was missing may be there then.
	return os.Chtimes(target, time.Time{}, time.Unix(0, 0))
}

// slim copies the packages of the binding that the toolkit imports, cut to what it calls.
func slim(root, target string) error {
	dependencies, err := list(root)
	if err != nil {
		return err
	}
	calls, err := callsOf(dependencies)
	if err != nil {
		return err
	}
	for _, name := range []string{"go.mod", "LICENSE"} {
		if err := copyFile(filepath.Join(dependencies.binding, name), filepath.Join(target, name)); err != nil {
			return err
		}
	}
	for imported, names := range calls {
		below := filepath.FromSlash(strings.TrimPrefix(imported, binding+"/"))
		if err := slimPackage(filepath.Join(dependencies.binding, below), filepath.Join(target, below),
			names); err != nil {
			return fmt.Errorf("%s: %w", imported, err)
		}
	}
	return nil
}

// slimPackage copies a folder and what lies below it, with the generated file cut to some names.
func slimPackage(from, to string, names []string) error {
	cut, err := cutPackage(from, names)
	if err != nil {
		return err
	}
	err = fs.WalkDir(os.DirFS(from), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == generated {
			return err
		}
		return copyFile(filepath.Join(from, filepath.FromSlash(name)), filepath.Join(to, filepath.FromSlash(name)))
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, generated), cut, 0o644)
}

// copyFile writes anew rather than copying what may be done with a file, which is nothing in the module cache.
func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// isBinding reports whether an import is of a package of the binding.
func isBinding(imported string) bool { return strings.HasPrefix(imported, binding+"/") }

// sorted returns the members of a set in their order.
func sorted(set map[string]bool) []string {
	var all []string
	for name := range set {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}
