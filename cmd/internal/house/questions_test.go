package house

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rogatory/forms/question"
)

// questionShape is the form of a question's id or of a place inside a list: a first word that ids begin with, and
// further ones.
func questionShape() *regexp.Regexp {
	var first []string
	for _, q := range question.All() {
		if word, _, below := strings.Cut(string(q.ID), "."); below {
			first = append(first, regexp.QuoteMeta(word))
		}
	}
	return regexp.MustCompile(`^(?:` + strings.Join(first, "|") + `)(?:\.[a-z_0-9]+)+(?:\[(?:[0-9]+|%d)\].*)?$`)
}

// messages are the ids of the catalogue's English texts, which may end like a question's id without being one.
func messages(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "i18n", "catalog", "*.en.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no file of the catalogue was found: %v", err)
	}
	var ids []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]json.RawMessage
		if err := json.Unmarshal(text, &texts); err != nil {
			t.Fatal(err)
		}
		ids = slices.AppendSeq(ids, maps.Keys(texts))
	}
	return ids
}

var fileName = regexp.MustCompile(`\.(?:pdf|json|txt|en|fr)$`)

// namesAQuestion reports whether a string is the id of a question or a place inside its answer, or looks like one and
// is neither the end of a message's id nor the name of a file.
func namesAQuestion(text string, shape *regexp.Regexp, messages []string) bool {
	if !shape.MatchString(text) {
		return false
	}
	if _, known := question.ByID(question.ID(text)); known {
		return true
	}
	ends := func(id string) bool { return strings.HasSuffix(id, "."+text) }
	return !fileName.MatchString(text) && !slices.ContainsFunc(messages, ends)
}

// A question is named by its key, which the compiler checks. A string in the form of an id is refused, so that a
// misspelt one cannot read as "no answer".
func TestQuestionsAreNamedByTheirKeys(t *testing.T) {
	shape, messages := questionShape(), messages(t)
	for _, s := range sources(t) {
		if s.folder == "forms/question" {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, filepath.Join(root, s.folder, s.name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			if text, err := strconv.Unquote(literal.Value); err == nil && namesAQuestion(text, shape, messages) {
				t.Errorf("%s/%s:%d: %q: write the key of package question", s.folder, s.name,
					fset.Position(literal.Pos()).Line, text)
			}
			return true
		})
	}
}

// What a rule says and what the wording makes of it have types, so that nothing is guessed from the name of a value.
func TestTheRulesAndTheirWordsHoldNoMapOfAnything(t *testing.T) {
	for _, s := range sources(t) {
		if s.folder != "forms/rules" && s.folder != "forms/wording" || s.test {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, filepath.Join(root, s.folder, s.name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			kind, ok := n.(*ast.MapType)
			if !ok {
				return true
			}
			switch types.ExprString(kind) {
			case "map[string]any", "map[string]interface{}":
				t.Errorf("%s/%s:%d: a map of anything: give the value a type", s.folder, s.name,
					fset.Position(n.Pos()).Line)
			}
			return true
		})
	}
}

func TestTheShapeOfAQuestionIsKnown(t *testing.T) {
	shape, messages := questionShape(), []string{"document.urgency.text", "document.label.request.reference"}
	reference := string(question.Reference)
	for text, want := range map[string]bool{
		reference: true, strings.Replace(reference, "ere", "re", 1): true, string(question.DataItems.At(0)): true,
		string(question.DataItems) + "[%d].%s": true, string(question.PreviousPreservationDate): true,
		"attachments": false, "section.offence": false, "custodian.not-known": false,
		"urgency" + ".text": false, "urgency" + ".texts": true, "request" + ".pdf": false,
	} {
		if namesAQuestion(text, shape, messages) != want {
			t.Errorf("%q: of the shape of a question: %v", text, !want)
		}
	}
}
