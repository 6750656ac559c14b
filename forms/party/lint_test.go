package party_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
	"rogatory/cmd/golden"
	"rogatory/forms/party"
)

// Every rule of the linter has a case: a sentence that states the rule, a small record with one thing broken, and the
// problems that the linter must find in it.
func TestLintCases(t *testing.T) {
	for file, archive := range lintCases(t) {
		if sentence := strings.TrimSpace(string(archive.Comment)); !strings.HasSuffix(sentence, ".") {
			t.Errorf("%s: the rule is not stated", file)
		}
		problems, err := party.Lint(fstest.MapFS{archive.Files[0].Name: {Data: archive.Files[0].Data}})
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, p := range problems {
			got.WriteString(p.String() + "\n")
		}
		archive.Files[1].Data = []byte(got.String())
		golden.Hold(t, file, string(txtar.Format(archive)))
		if whole := filepath.Base(file) == "whole.txtar"; whole != (len(problems) == 0) {
			t.Errorf("%s: %d problems", file, len(problems))
		}
	}
}

func lintCases(t *testing.T) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/lint/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lint case: %v", err)
	}
	cases := map[string]*txtar.Archive{}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(archive.Files) != 2 || archive.Files[1].Name != "problems" {
			t.Fatalf("%s is not a record and its problems", file)
		}
		cases[file] = archive
	}
	return cases
}

// Every message in the source of the linter appears in a case.
func TestEveryLintMessageHasItsCase(t *testing.T) {
	var all bytes.Buffer
	for _, archive := range lintCases(t) {
		all.Write(archive.Files[1].Data)
	}
	messages := lintMessages(t)
	if len(messages) < 30 {
		t.Fatalf("only %d messages found in the source", len(messages))
	}
	for _, message := range messages {
		if !formatPattern(message).Match(all.Bytes()) {
			t.Errorf("no case shows %q", message)
		}
	}
}

// lintMessages reads the formats of every call of report in the files of the linter.
func lintMessages(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("lint*.go")
	if err != nil {
		t.Fatal(err)
	}
	var messages []string
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			if message, ok := reportedFormat(node); ok {
				messages = append(messages, message)
			}
			return true
		})
	}
	return messages
}

func reportedFormat(node ast.Node) (string, bool) {
	call, ok := node.(*ast.CallExpr)
	if !ok || len(call.Args) < 2 {
		return "", false
	}
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "report" {
		return "", false
	}
	literal, ok := call.Args[1].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}

var verb = regexp.MustCompile(`%[a-z]`)

func formatPattern(format string) *regexp.Regexp {
	parts := verb.Split(format, -1)
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
	}
	return regexp.MustCompile(`(?m): ` + strings.Join(parts, ".*") + `$`)
}

func TestLintRefusesAFolderWithoutRecords(t *testing.T) {
	if _, err := party.Lint(fstest.MapFS{}); err == nil {
		t.Error("an empty folder passes")
	}
	if _, err := party.Open(fstest.MapFS{}); err == nil {
		t.Error("an empty folder opens")
	}
}

func TestIdsAreUniqueOverTheFolder(t *testing.T) {
	archive := lintCases(t)["testdata/lint/whole.txtar"]
	other := bytes.Replace(archive.Files[0].Data, []byte("code: JP"), []byte("code: FR"), 1)
	problems, err := party.Lint(fstest.MapFS{"JP.yaml": {Data: archive.Files[0].Data}, "FR.yaml": {Data: other}})
	if err != nil {
		t.Fatal(err)
	}
	var twice int
	for _, p := range problems {
		if strings.Contains(p.Message, "stands in FR.yaml already") {
			twice++
		}
	}
	if twice != 4 {
		t.Errorf("%d ids are refused as taken, want 4: %v", twice, problems)
	}
}
