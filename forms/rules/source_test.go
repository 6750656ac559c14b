package rules_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/i18n"
)

// literals calls a function for every string that stands in the source.
func literals(t *testing.T, node ast.Node, see func(string)) {
	ast.Inspect(node, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			see(text)
		}
		return true
	})
}

// A rule reads what the register states and never asks which State it is.
func TestNoRuleComparesACountryCode(t *testing.T) {
	code := regexp.MustCompile(`^[A-Z]{2}$`)
	names := regexp.MustCompile(`\b(France|Canada|Japan|Germany|Switzerland|Denmark|Monaco)\b`)
	for _, file := range formtest.Sources(t, ".") {
		literals(t, file, func(text string) {
			if code.MatchString(text) || names.MatchString(text) {
				t.Errorf("a rule holds %q", text)
			}
		})
	}
}

// codesInSource returns the codes of findings that stand in the source: what is assigned to Code, and what the
// functions that make findings are given.
func codesInSource(t *testing.T) []string {
	t.Helper()
	var codes []string
	keep := func(expression ast.Expr) {
		if literal, ok := expression.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, _ := strconv.Unquote(literal.Value)
			codes = append(codes, text)
		}
	}
	for _, file := range formtest.Sources(t, ".") {
		ast.Inspect(file, func(node ast.Node) bool {
			switch n := node.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Code" {
					keep(n.Value)
				}
			case *ast.AssignStmt:
				for i, left := range n.Lhs {
					if selector, ok := left.(*ast.SelectorExpr); ok && selector.Sel.Name == "Code" {
						keep(n.Rhs[i])
					}
				}
			case *ast.CallExpr:
				if helper, ok := n.Fun.(*ast.Ident); ok && slices.Contains(formtest.FindingMakers(), helper.Name) {
					keep(n.Args[0])
				}
			}
			return true
		})
	}
	codes = append(codes, composedCodes()...)
	slices.Sort(codes)
	return slices.Compact(codes)
}

// composedCodes are the codes that the rules put together from closed lists.
func composedCodes() []string {
	codes := []string{"territory-excluded", "territory-not-controlled"}
	for _, limb := range []string{"a", "b", "c", "d", "e", "f"} {
		codes = append(codes, "limb-"+limb)
	}
	for _, kind := range party.ConditionKinds() {
		codes = append(codes, "contact-"+string(kind))
	}
	return codes
}

func TestEveryCodeIsTriggeredByACase(t *testing.T) {
	var triggered []string
	for _, b := range breaches() {
		triggered = append(triggered, b.code)
	}
	codes := codesInSource(t)
	if len(codes) < 100 {
		t.Fatalf("only %d codes were found in the source", len(codes))
	}
	for _, code := range codes {
		if !slices.Contains(triggered, code) {
			t.Errorf("no case triggers %s", code)
		}
	}
	for _, code := range triggered {
		if !slices.Contains(codes, code) {
			t.Errorf("a case triggers %s, which does not stand in the source", code)
		}
	}
}

// A code is public: small letters, digits and hyphens. It belongs to one rule, so the same code has the same severities
// and words.
func TestCodesAreWellFormedAndHaveWords(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`)
	for _, language := range []string{"en", "fr"} {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range codesInSource(t) {
			if !form.MatchString(code) {
				t.Errorf("%q is no code", code)
			}
			for _, part := range []string{".summary", ".action"} {
				if !words.Has("finding." + code + part) {
					t.Errorf("%s: no words for finding.%s%s", language, code, part)
				}
			}
		}
	}
}

// A code stands in one file, so that nobody gives it to a second rule. Two exceptions: a moment is read in two places
// by the same function, and a reason for the route has the words of the finding that goes with it.
func TestACodeBelongsToOneFile(t *testing.T) {
	where := map[string][]int{}
	known := codesInSource(t)
	for i, file := range formtest.Sources(t, ".") {
		literals(t, file, func(text string) {
			if slices.Contains(known, text) && !slices.Contains(where[text], i) {
				where[text] = append(where[text], i)
			}
		})
	}
	for code, files := range where {
		if len(files) > 1 && code != "moment-unreadable" && code != "contact-point-without-address" {
			t.Errorf("%s stands in %d files", code, len(files))
		}
	}
}
