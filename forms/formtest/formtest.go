// Package formtest is what the tests of the domain share: the register that is built in, the words of a language, a
// complete request, and the source of a package, in which a test looks for every code and id. Only tests import it.
package formtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Today is the day on which the rules are applied, and the date of a complete request.
const Today = treaty.Date("2026-11-22")

// Register is the register that is built in.
func Register(t testing.TB) *party.Register {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return register
}

// Words are those of a language of the catalogue.
func Words(t testing.TB, language string) *i18n.Words {
	t.Helper()
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// Complete is a fictitious request in which nothing is missing, drafted in a language.
func Complete(t testing.TB, register *party.Register, from, to party.Code, kind treaty.RequestType,
	language string) *request.Draft {
	t.Helper()
	draft, err := example.Complete(register, from, to, kind, language, Today)
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

// Sources are the files of the package in a folder, without its tests. A folder without any fails the test.
func Sources(t testing.TB, folder string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		t.Fatalf("%s holds no Go file", folder)
	}
	return files
}

// FindingMakers are the names of the functions of the rules whose first argument is the code of a finding: those of the
// package, and the helpers inside a rule.
func FindingMakers() []string { return []string{"block", "warn", "advise", "report", "add"} }
