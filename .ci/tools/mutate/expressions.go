package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
)

// expressions looks for mutants in the expressions of a statement or an expression.
func (f *finder) expressions(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			f.block(n.Body.List, true)
			return false
		case *ast.BinaryExpr, *ast.UnaryExpr, *ast.SliceExpr, *ast.CallExpr:
			return f.expression(n.(ast.Expr))
		case *ast.CompositeLit:
			// The type of an array may hold a constant that must stay one.
			for _, e := range n.Elts {
				f.expressions(e)
			}
			return false
		}
		return true
	})
}

// expression looks at one expression and what it is made of. It reports whether the parts are still to be looked at.
func (f *finder) expression(e ast.Expr) bool {
	if value := f.info.Types[e]; value.Value != nil || value.IsType() {
		return false
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return f.binary(e)
	case *ast.UnaryExpr:
		if e.Op == token.NOT && f.plain(e) {
			f.wrap(e, "mutantNot(%d, ", f.add(f.text(e), f.text(e.X)), func() { f.expressions(e.X) }, ")")
			return false
		}
		return true
	case *ast.SliceExpr:
		f.expressions(e.X)
		for _, bound := range []ast.Expr{e.Low, e.High, e.Max} {
			if bound != nil {
				f.limit(bound)
			}
		}
		return false
	case *ast.CallExpr:
		name, ok := e.Fun.(*ast.Ident)
		if !ok || f.info.Uses[name] != types.Universe.Lookup("min") &&
			f.info.Uses[name] != types.Universe.Lookup("max") {
			return true
		}
		for _, argument := range e.Args {
			f.limit(argument)
		}
		return false
	}
	f.expressions(&ast.ParenExpr{X: e})
	return false
}

// limit moves a constant one up and down, where it is an int, and looks through anything else.
func (f *finder) limit(e ast.Expr) {
	value := f.info.Types[e]
	if value.Value == nil {
		f.expressions(e)
		return
	}
	if !types.Identical(value.Type, types.Typ[types.Int]) || value.Value.Kind() != constant.Int {
		return
	}
	n := f.add(f.text(e), f.text(e)+" - 1")
	f.add(f.text(e), f.text(e)+" + 1")
	f.wrap(e, "mutantInt(%d, ", n, func() {}, ")")
}

// plain reports whether an expression is of type bool and of no named one.
func (f *finder) plain(e ast.Expr) bool {
	basic, ok := f.info.Types[e].Type.(*types.Basic)
	return ok && basic.Info()&types.IsBoolean != 0
}

// condition negates what is no comparison, negation or logical expression, and looks through it.
func (f *finder) condition(e ast.Expr) {
	switch inner := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		f.expressions(e)
		return
	case *ast.UnaryExpr:
		if inner.Op == token.NOT {
			f.expressions(e)
			return
		}
	}
	if f.info.Types[e].Value != nil || !f.plain(e) {
		return
	}
	f.wrap(e, "mutantNot(%d, ", f.add(f.text(e), "!"+f.text(e)), func() { f.expressions(e) }, ")")
}

func (f *finder) binary(e *ast.BinaryExpr) bool {
	switch e.Op {
	case token.LAND, token.LOR:
		if !f.plain(e) {
			return true
		}
		f.logical(e)
		return false
	case token.EQL, token.NEQ:
		f.equality(e)
		return false
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		f.ordered(e)
		return false
	}
	return true
}

func (f *finder) logical(e *ast.BinaryExpr) {
	name, other := "mutantAnd", "||"
	if e.Op == token.LOR {
		name, other = "mutantOr", "&&"
	}
	x, y := f.text(e.X), f.text(e.Y)
	n := f.add(f.text(e), x+" "+other+" "+y)
	f.add(f.text(e), x)
	f.add(f.text(e), y)
	f.between(e, fmt.Sprintf("%s(%d, ", name, n), ", func() bool { return (", ") })", f.condition)
}

// between writes a call in place of an operator: words before the first operand, between both and after the second.
func (f *finder) between(e *ast.BinaryExpr, before, middle, after string, look func(ast.Expr)) {
	f.edits.around(e.Pos(), before, func() {
		look(e.X)
		f.edits.replace(e.OpPos, e.OpPos+token.Pos(len(e.Op.String())), middle)
		look(e.Y)
	}, e.End(), after)
}

func (f *finder) operand(e ast.Expr) { f.expressions(e) }

var opposites = map[token.Token]token.Token{token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ,
	token.LEQ: token.GTR, token.EQL: token.NEQ, token.NEQ: token.EQL}

var edges = map[token.Token]token.Token{token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ,
	token.GEQ: token.GTR}

// with is the text of a comparison with another operator.
func (f *finder) with(e *ast.BinaryExpr, operator token.Token) string {
	return f.text(e.X) + " " + operator.String() + " " + f.text(e.Y)
}

// moved is the text of a comparison whose limit is one higher or lower.
func (f *finder) moved(e *ast.BinaryExpr, left bool, sign string) string {
	if left {
		return f.text(e.X) + sign + " " + e.Op.String() + " " + f.text(e.Y)
	}
	return f.with(e, e.Op) + sign
}

func (f *finder) equality(e *ast.BinaryExpr) {
	left, isLimit := f.limited(e)
	n := f.add(f.text(e), f.with(e, opposites[e.Op]))
	if !isLimit || f.names(e, left) {
		f.wrap(e, "mutantNot(%d, ", n, func() { f.operand(e.X); f.operand(e.Y) }, ")")
		return
	}
	signs := []string{" - 1", " + 1"} // of the second number, as mutantEqual moves it
	if left {
		slices.Reverse(signs)
	}
	for _, sign := range signs {
		f.add(f.text(e), f.moved(e, left, sign))
	}
	f.between(e, fmt.Sprintf("mutantEqual(%d, %v, ", n, e.Op == token.EQL), ", ", ")", f.operand)
}

// names reports whether the constant of a comparison is a letter or a name for a kind, whose neighbours mean nothing.
func (f *finder) names(e *ast.BinaryExpr, left bool) bool {
	side := e.Y
	if left {
		side = e.X
	}
	switch side := ast.Unparen(side).(type) {
	case *ast.BasicLit:
		return side.Kind != token.INT
	case *ast.Ident, *ast.SelectorExpr:
		_, isBasic := f.info.Types[side].Type.(*types.Basic)
		return !isBasic
	}
	return false
}

func (f *finder) ordered(e *ast.BinaryExpr) {
	edge, opposite := edges[e.Op], opposites[e.Op]
	n := f.add(f.text(e), f.with(e, edge))
	f.add(f.text(e), f.with(e, opposite))
	call := fmt.Sprintf("(%d, %q, %q, %q, ", n, e.Op, edge, opposite)
	left, isLimit := f.limited(e)
	if !isLimit {
		f.between(e, "mutantCompare"+call, ", ", ")", f.operand)
		return
	}
	up := e.Op == token.LEQ || e.Op == token.GTR // the other operator moves the limit down
	if left {
		up = e.Op == token.LSS || e.Op == token.GEQ
	}
	sign := " - 1"
	if up {
		sign = " + 1"
	}
	f.add(f.text(e), f.moved(e, left, sign))
	f.between(e, "mutantLimit"+call, ", ", ", "+strconv.FormatBool(left)+", "+strconv.FormatBool(up)+")", f.operand)
}

// limited reports whether one side of a comparison is a constant whole number, and whether it is the left one.
func (f *finder) limited(e *ast.BinaryExpr) (left, is bool) {
	for i, side := range []ast.Expr{e.X, e.Y} {
		value := f.info.Types[side]
		if value.Value == nil {
			continue
		}
		basic, ok := value.Type.Underlying().(*types.Basic)
		return i == 0, ok && basic.Info()&types.IsInteger != 0
	}
	return false, false
}
