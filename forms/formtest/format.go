package formtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"testing"
)

// Types describes the form of a data file: one section for each struct of some source files, with its comment and then
// its keys.
func Types(t *testing.T, names ...string) string {
	t.Helper()
	var page strings.Builder
	for _, name := range names {
		page.WriteString(typesOf(t, name))
	}
	return page.String()
}

func typesOf(t *testing.T, name string) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
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
		t.Fatalf("%s holds no type", name)
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
	case *ast.MapType:
		return form(typed.Value) + " by " + form(typed.Key)
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
