package party_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// FORMAT.md, which tells people how to write a record, is made from the types and their comments and cannot fall behind
// them.
func TestFormatIsCurrent(t *testing.T) {
	golden.Hold(t, "data/FORMAT.md", formatIntroduction+typesOf(t)+closedLists()+documents())
}

const formatIntroduction = `# The form of a record

One file holds one Party and bears its code: JP.yaml. It is YAML, read strictly: an unknown key and a key that stands
twice are errors. The keys of the head come first, then "instruments:" and the other lists. Dates stand in quotes.
Nothing is deleted: what ended gets an end and stays, below what replaced it. Names, addresses, numbers and dates are
copied exactly; summaries are written in our own words. "rogatoryctl register lint" checks a folder of records.

This page is made from forms/party/record.go by the tests of that package.
`

// typesOf writes one section for each struct of record.go: its comment, then its keys.
func typesOf(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "record.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok || general.Tok != token.TYPE {
			continue
		}
		spec := general.Specs[0].(*ast.TypeSpec)
		if body, ok := spec.Type.(*ast.StructType); ok {
			fmt.Fprintf(&page, "\n## %s\n\n%s\n\n| key | form | meaning |\n|---|---|---|\n%s", spec.Name,
				oneLine(general.Doc.Text()), keys(body))
		}
	}
	if page.Len() == 0 {
		t.Fatal("record.go holds no type")
	}
	return page.String()
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func keys(body *ast.StructType) string {
	var rows strings.Builder
	for _, field := range body.Fields.List {
		tag := ""
		if field.Tag != nil {
			tag = reflect.StructTag(strings.Trim(field.Tag.Value, "`")).Get("yaml")
		}
		key, options, _ := strings.Cut(tag, ",")
		switch {
		case key == "-":
			continue
		case options == "inline":
			fmt.Fprintf(&rows, "| | the keys of %s | |\n", form(field.Type))
			continue
		}
		meaning := oneLine(field.Doc.Text() + field.Comment.Text())
		if options == "omitempty" {
			key += " (optional)"
		}
		fmt.Fprintf(&rows, "| %s | %s | %s |\n", key, form(field.Type), meaning)
	}
	return rows.String()
}

// form names a type for people.
func form(expression ast.Expr) string {
	plain := map[string]string{"string": "text", "int": "number", "bool": "true or false", "Date": "date"}
	switch typed := expression.(type) {
	case *ast.ArrayType:
		return "list of " + form(typed.Elt)
	case *ast.StarExpr:
		return form(typed.X)
	case *ast.SelectorExpr:
		return form(typed.Sel)
	case *ast.Ident:
		if name, ok := plain[typed.Name]; ok {
			return name
		}
		return typed.Name
	}
	return ""
}

// closedLists writes the values of every type that has a closed list.
func closedLists() string {
	var page strings.Builder
	page.WriteString("\n## Closed lists\n\n| type | values |\n|---|---|\n")
	list(&page, "Role", treaty.Roles())
	list(&page, "Instrument", treaty.Instruments())
	list(&page, "basis of a LanguageRule beside the instruments", party.OtherBases())
	list(&page, "LanguageKind", party.LanguageKinds())
	list(&page, "Confidence", treaty.Confidences())
	list(&page, "Review", treaty.Reviews())
	list(&page, "Stage", treaty.Stages())
	list(&page, "Direction", treaty.Directions())
	list(&page, "Rank", treaty.Ranks())
	list(&page, "Urgency", treaty.Urgencies())
	list(&page, "Nature", treaty.Natures())
	list(&page, "ConditionKind", party.ConditionKinds())
	list(&page, "DeclarationKind", treaty.DeclarationKinds())
	list(&page, "Bound, of governs", treaty.Bounds())
	list(&page, "Condition, of search-condition", treaty.Conditions())
	list(&page, "Extent, of search-condition", treaty.Extents())
	list(&page, "DualCriminalityForm", treaty.DualCriminalityForms())
	list(&page, "Element", treaty.Elements())
	list(&page, "Measure", treaty.Measures())
	list(&page, "AuthorityKind", treaty.AuthorityKinds())
	list(&page, "Channel", treaty.Channels())
	list(&page, "item of content-wanted", party.ContentItems())
	page.WriteString("\n## Effects\n\n| effect | arguments |\n|---|---|\n")
	for _, kind := range treaty.EffectKinds() {
		fmt.Fprintf(&page, "| %s | %s |\n", kind, strings.Join(party.ArgumentsOf(kind), ", "))
	}
	return page.String()
}

func list[T ~string](page *strings.Builder, name string, values []T) {
	var texts []string
	for _, value := range values {
		texts = append(texts, string(value))
	}
	fmt.Fprintf(page, "| %s | %s |\n", name, strings.Join(texts, ", "))
}

func documents() string {
	var page strings.Builder
	page.WriteString("\n## Documents\n\n| id | title |\n|---|---|\n")
	for _, document := range party.Documents() {
		fmt.Fprintf(&page, "| %s | %s |\n", document.ID, document.Title.En)
	}
	return page.String()
}
