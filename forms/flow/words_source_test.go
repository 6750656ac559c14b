package flow_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"testing"

	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// computed gives the values of the codes that the rules put together.
func computed() map[string][]string {
	return map[string][]string{
		`"limb-" + limb`:                     prefixed("limb-", limbs),
		`"contact-" + string(c.Kind)`:        prefixed("contact-", party.ConditionKinds()),
		`string(kind)`:                       {string(treaty.TerritoryExcluded), string(treaty.TerritoryNotControlled)},
		`string(instrument) + "-ministries"`: {"ets30-ministries", "ets182-ministries"},
		`code`:                               nil, // the parameter of a helper, whose calls are read as well
	}
}

// codes are the words that a source folder gives to findings, reasons and alternatives.
type codes struct{ findings, reasons, alternatives []string }

func TestEveryCodeOfTheRulesHasItsWords(t *testing.T) {
	found := codesIn(t, "../rules")
	if len(found.findings) < 50 || len(found.reasons) < 10 || len(found.alternatives) < 5 {
		t.Fatalf("only %d findings, %d reasons and %d alternatives were found: the test does not see the rules",
			len(found.findings), len(found.reasons), len(found.alternatives))
	}
	for _, code := range found.findings {
		need(t, "finding."+code+".summary", "finding."+code+".action")
	}
	need(t, prefixed("reason.", found.reasons)...)
	need(t, prefixed("alternative.", found.alternatives)...)
	need(t, "severity.block", "severity.warn", "severity.advise")
}

func codesIn(t *testing.T, folder string) codes {
	t.Helper()
	var found codes
	for _, file := range formtest.Sources(t, folder) {
		ast.Inspect(file, func(node ast.Node) bool {
			switch n := node.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Code" {
					found.findings = append(found.findings, values(t, n.Value)...)
				}
			case *ast.AssignStmt:
				found.findings = append(found.findings, assigned(t, n)...)
			case *ast.CallExpr:
				found.called(t, n)
			}
			return true
		})
	}
	return found
}

func assigned(t *testing.T, statement *ast.AssignStmt) []string {
	t.Helper()
	var all []string
	for i, left := range statement.Lhs {
		if selector, ok := left.(*ast.SelectorExpr); ok && selector.Sel.Name == "Code" {
			all = append(all, values(t, statement.Rhs[i])...)
		}
	}
	return all
}

// called reads the codes that are arguments of the rules' helpers.
func (c *codes) called(t *testing.T, call *ast.CallExpr) {
	t.Helper()
	switch function := call.Fun.(type) {
	case *ast.Ident:
		if slices.Contains(formtest.FindingMakers(), function.Name) {
			c.findings = append(c.findings, values(t, call.Args[0])...)
		}
	case *ast.SelectorExpr:
		switch function.Sel.Name {
		case "because":
			c.reasons = append(c.reasons, values(t, call.Args[0])...)
		case "orElse":
			c.alternatives = append(c.alternatives, values(t, call.Args[2])...)
		}
	}
}

// values returns what an expression can be. One that is neither written out nor known to computed fails the test.
func values(t *testing.T, expression ast.Expr) []string {
	t.Helper()
	if literal, ok := expression.(*ast.BasicLit); ok && literal.Kind == token.STRING {
		text, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		return []string{text}
	}
	text := types.ExprString(expression)
	list, ok := computed()[text]
	if !ok {
		t.Errorf("the code %s is put together in a way that this test does not know", text)
	}
	return list
}

// An error with a Reason is said by the words of that reason.
func TestEveryReasonOfAnErrorHasItsWords(t *testing.T) {
	for folder, prefix := range map[string]string{
		"../request": "error.draft.", "../../storage": "error.vault.", "../../storage/exchange": "error.exchange.",
		"../../app/system": "error.system.",
	} {
		reasons := reasonsIn(t, folder)
		if len(reasons) == 0 {
			t.Errorf("%s: no reason was found", folder)
		}
		need(t, prefixed(prefix, reasons)...)
	}
}

func reasonsIn(t *testing.T, folder string) []string {
	t.Helper()
	var reasons []string
	for _, file := range formtest.Sources(t, folder) {
		ast.Inspect(file, func(node ast.Node) bool {
			pair, ok := node.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			key, named := pair.Key.(*ast.Ident)
			literal, written := pair.Value.(*ast.BasicLit)
			if named && written && key.Name == "Reason" {
				reason, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				reasons = append(reasons, reason)
			}
			return true
		})
	}
	return reasons
}
