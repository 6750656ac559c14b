package read_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// earlier is the file behind which the tests of this file append: object 4 has generation 0, object 5 is the title.
func earlier() []byte {
	return pdftest.Objects("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R>>", "(four)", "<</Title (x)>>")
}

// checked returns the complaint about what was appended to earlier, empty for none.
func checked(t *testing.T, pdf []byte) string {
	t.Helper()
	before, err := read.Open(earlier())
	if err != nil {
		t.Fatal(err)
	}
	document, err := read.Open(pdf)
	if err == nil {
		err = document.CheckAppended(before)
	}
	if err != nil && !errors.Is(err, read.ErrDamaged) {
		t.Fatal(err)
	}
	if err == nil {
		return ""
	}
	return strings.TrimPrefix(err.Error(), read.ErrDamaged.Error()+": ")
}

// edited replaces a text of an update, which must be there.
func edited(old, now string) func(string) string {
	return func(update string) string {
		if !strings.Contains(update, old) {
			panic("the update does not hold " + old)
		}
		return strings.Replace(update, old, now, 1)
	}
}

func TestAppendedTable(t *testing.T) {
	four := pdftest.Object{Number: 4, Value: "(changed)"}
	six := pdftest.Object{Number: 6, Value: "(new)"}
	one := []pdftest.Object{four}
	entries := func(format string, index ...int) func([]int) string {
		return func(at []int) string {
			var values []any
			for _, i := range index {
				values = append(values, at[i])
			}
			return fmt.Sprintf(format, values...)
		}
	}
	stream := func(data string) []pdftest.Object {
		value := fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(data), data)
		return []pdftest.Object{{Number: 4, Value: value}}
	}
	for name, c := range map[string]struct {
		update pdftest.Update
		want   string // a part of the complaint
	}{
		"one object":               {pdftest.Update{Objects: one}, ""},
		"objects in another order": {pdftest.Update{Objects: []pdftest.Object{six, four}}, ""},
		"two objects in one subsection": {pdftest.Update{Objects: []pdftest.Object{four, {Number: 5, Value: "<<>>"}},
			Table: entries("4 2\n%010d 00000 n \n%010d 00000 n \n", 0, 1)}, ""},
		"the head of the list of gaps": {pdftest.Update{Objects: one,
			Table: entries("0 1\n0000000000 65535 f \n4 1\n%010d 00000 n \n", 0)}, ""},
		"lines that end as on Windows": {pdftest.Update{Objects: one,
			Table: entries("4 1\r\n%010d 00000 n\r\n", 0)}, ""},
		"lines that end as on old Macs": {pdftest.Update{Objects: one,
			Table: entries("4 1\r%010d 00000 n \r", 0)}, ""},
		"an object that was deleted": {pdftest.Update{Objects: []pdftest.Object{six},
			Table: entries("4 1\n0000000000 00001 f \n6 1\n%010d 00000 n \n", 0)}, ""},
		"no line end after the mark": {pdftest.Update{Objects: one,
			Edit: func(s string) string { return strings.TrimSuffix(s, "\n") }}, ""},
		"a stream": {pdftest.Update{Objects: stream("data")}, ""},
		"a stream with the word for its end": {pdftest.Update{Objects: stream("endstream endobj 4 0 obj (x)")},
			"word that ends streams"},
		"a comment between objects": {pdftest.Update{Objects: []pdftest.Object{
			{Number: 4, Value: "(x)\nendobj\n%"}}}, "no object starts"},
		"a comment in an object": {pdftest.Update{Objects: []pdftest.Object{{Number: 4, Value: "[%\n]"}}}, "no object"},
		"a comment in the table": {pdftest.Update{Objects: one, Table: entries("4 1\n%%x\n%010d 00000 n \n", 0)},
			"not the form"},
		"a comment behind the keyword": {pdftest.Update{Objects: one,
			Table: entries("%%x\n4 1\n%010d 00000 n \n", 0)},
			"not the form"},
		"a comment in the trailer": {pdftest.Update{Objects: one, Keys: "%\n"}, "no key"},
		"a comment before the trailer's dictionary": {pdftest.Update{Objects: one,
			Edit: edited("trailer\n", "trailer\n%\n")}, "not the form"},
		"a comment before startxref": {pdftest.Update{Objects: one, Edit: edited("startxref", "%\nstartxref")},
			"no end mark"},
		"short entries": {pdftest.Update{Objects: one, Table: entries("4 1\n%d 0 n\n", 0)}, "not the form"},
		"entries of 19 bytes": {pdftest.Update{Objects: one, Table: entries("4 1\n%010d 00000 n\n", 0)},
			"not the form"},
		"entries with a space too many": {pdftest.Update{Objects: one, Table: entries("4 1\n%010d  00000 n\n", 0)},
			"not the form"},
		"a number with a zero in front": {pdftest.Update{Objects: one, Table: entries("04 1\n%010d 00000 n \n", 0)},
			"not the form"},
		"a subsection without objects": {pdftest.Update{Objects: one,
			Table: entries("1 0\n4 1\n%010d 00000 n \n", 0)},
			"not the form"},
		"no objects at all": {pdftest.Update{}, "not the form"},
		"subsections that descend": {pdftest.Update{Objects: []pdftest.Object{four, six},
			Table: entries("6 1\n%010d 00000 n \n4 1\n%010d 00000 n \n", 1, 0)}, "not the form"},
		"an object twice": {pdftest.Update{Objects: one,
			Table: entries("4 1\n0000000009 00000 n \n4 1\n%010d 00000 n \n", 0)}, "twice"},
		"an object twice, honest first": {pdftest.Update{Objects: one,
			Table: entries("4 1\n%010d 00000 n \n4 1\n0000000009 00000 n \n", 0)}, "twice"},
		"an object twice in one subsection by overlap": {pdftest.Update{Objects: []pdftest.Object{four, six},
			Table: entries("4 2\n%010d 00000 n \n0000000009 00000 n \n"+
				"5 2\n0000000009 00000 n \n%010d 00000 n \n", 0, 1)},
			"twice"},
		"a size too small":          {pdftest.Update{Objects: one, Size: func(n int) int { return n - 1 }}, "/Size"},
		"a size too large":          {pdftest.Update{Objects: one, Size: func(n int) int { return n + 1 }}, "/Size"},
		"an unknown key":            {pdftest.Update{Objects: one, Keys: " /Other []"}, "Other"},
		"a second section":          {pdftest.Update{Objects: one, Keys: " /XRefStm 9"}, "no cross-reference section"},
		"the type of a stream":      {pdftest.Update{Objects: one, Keys: " /Type /XRef"}, `"Type"`},
		"a trailer without catalog": {pdftest.Update{Objects: one, Root: "null"}, "no catalog"},
		"another generation": {pdftest.Update{Objects: []pdftest.Object{{Number: 4, Generation: 1, Value: "(x)"}}},
			"generation"},
		"a new object with a generation": {pdftest.Update{Objects: []pdftest.Object{{Number: 6, Generation: 1,
			Value: "(x)"}}}, "generation"},
		"a deleted object that never was": {pdftest.Update{Objects: one,
			Table: entries("4 1\n%010d 00000 n \n6 1\n0000000000 00001 f \n", 0)}, "never there"},
		"a place for object 0": {pdftest.Update{Objects: one,
			Table: entries("0 1\n0000000009 00000 n \n4 1\n%010d 00000 n \n", 0)}, "object 0"},
		"a place inside another object": {pdftest.Update{Objects: []pdftest.Object{{Number: 6,
			Value: "(6 0 obj (evil) endobj)"}}, Table: func(at []int) string {
			return pdftest.Entry(6, at[0]+len("6 0 obj\n("), 0)
		}}, "not listed there"},
		"a place in the part before": {pdftest.Update{Objects: one,
			Table: entries("4 1\n%010d 00000 n \n6 1\n0000000015 00000 n \n", 0)}, "not there"},
		"an object that is not listed": {pdftest.Update{Objects: []pdftest.Object{four, six},
			Table: entries("4 1\n%010d 00000 n \n", 0)}, "not listed there"},
		"an object under another number": {pdftest.Update{Objects: one, Edit: edited("4 0 obj", "5 0 obj")},
			"not listed there"},
		"a zero before an object's number": {pdftest.Update{Objects: one, Edit: edited("4 0 obj\n", "04 0 obj")},
			"not listed there"},
		"text between the objects": {pdftest.Update{Objects: []pdftest.Object{{Number: 4,
			Value: "(x)\nendobj\n(y)"}}}, "no object"},
		"text behind the end mark": {pdftest.Update{Objects: one, Edit: func(s string) string { return s + "x" }},
			"bytes follow"},
		"a second line end": {pdftest.Update{Objects: one, Edit: func(s string) string { return s + "\n" }},
			"bytes follow"},
		"no end mark": {pdftest.Update{Objects: one, Edit: edited("%%EOF\n", "")}, "no end mark"},
		"a dictionary with a key twice": {pdftest.Update{
			Objects: []pdftest.Object{{Number: 4, Value: "<</A 1 /A 2>>"}}},
			"twice"},
	} {
		t.Run(name, func(t *testing.T) {
			got := checked(t, c.update.Write(t, earlier()))
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
				t.Errorf("the complaint is %q, want %q", got, c.want)
			}
		})
	}
}

func TestAppendedStream(t *testing.T) {
	packed := []pdftest.Object{{Number: 4, Value: "(changed)"}, {Number: 6, Value: "[1 2]"}}
	good := pdftest.StreamUpdate{Self: 8, Container: 7, Packed: packed,
		Objects: []pdftest.Object{{Number: 5, Value: "<</Title (y)>>"}}}
	rows := func(change func([]pdftest.Row)) func(*pdftest.StreamUpdate) {
		return func(u *pdftest.StreamUpdate) {
			u.Rows = func(r []pdftest.Row) []pdftest.Row { change(r); return ascending(r) }
		}
	}
	for name, c := range map[string]struct {
		change func(*pdftest.StreamUpdate)
		want   string
	}{
		"an update in good order": {func(*pdftest.StreamUpdate) {}, ""},
		"a stream that does not list itself": {func(u *pdftest.StreamUpdate) {
			u.Rows = func(r []pdftest.Row) []pdftest.Row { return ascending(r[:len(r)-1]) }
		}, ""},
		"an object twice": {func(u *pdftest.StreamUpdate) {
			u.Rows = func(r []pdftest.Row) []pdftest.Row {
				return ascending(append(r, pdftest.Row{Number: 4, Kind: 1, Second: 9, Third: 0}))
			}
		}, "twice"},
		"entries that descend": {func(u *pdftest.StreamUpdate) {
			u.Rows = func(r []pdftest.Row) []pdftest.Row { r = ascending(r); slices.Reverse(r); return r }
		}, "do not ascend"},
		"an unknown kind": {rows(func(r []pdftest.Row) { r[0].Kind = 3 }), "not listed there"},
		"an unknown kind for a new object": {func(u *pdftest.StreamUpdate) {
			u.Self = 10
			u.Rows = func(r []pdftest.Row) []pdftest.Row {
				return ascending(append(r, pdftest.Row{Number: 3, Kind: 3, Second: 0, Third: 0}))
			}
		}, "unknown kind"},
		"another generation":       {rows(func(r []pdftest.Row) { r[0].Third = 1 }), "generation"},
		"another place":            {rows(func(r []pdftest.Row) { r[0].Second++ }), "not listed there"},
		"another container":        {rows(func(r []pdftest.Row) { r[2].Second = 5 }), "not listed there"},
		"another index":            {rows(func(r []pdftest.Row) { r[2].Third, r[3].Third = 1, 0 }), "not listed there"},
		"another place of itself":  {rows(func(r []pdftest.Row) { r[4].Second = 9 }), "not there"},
		"bytes behind the entries": {func(u *pdftest.StreamUpdate) { u.Tail = "x" }, "another length"},
		"an index without objects": {func(u *pdftest.StreamUpdate) { u.Index = "[4 5 9 0]" }, "do not ascend"},
		"half a pair in the index": {func(u *pdftest.StreamUpdate) { u.Index = "[4 5 9]" }, "wrong index"},
		"an unknown key":           {func(u *pdftest.StreamUpdate) { u.Keys = " /XRefStm 9" }, "XRefStm"},
		"a comment in the section": {func(u *pdftest.StreamUpdate) { u.Keys = "%\n" }, "no key"},
		"an object stream that extends another": {func(u *pdftest.StreamUpdate) { u.PackKeys = " /Extends 4 0 R" },
			"extends"},
		"a comment between packed objects": {func(u *pdftest.StreamUpdate) {
			u.Pack = func(first int, data string) (int, string) {
				return first, strings.Replace(data, "(changed)", "(chan)% 7", 1)
			}
		}, "beside its objects"},
		"something behind packed objects": {func(u *pdftest.StreamUpdate) {
			u.Pack = func(first int, data string) (int, string) { return first, data + "(evil)" }
		}, "beside its objects"},
		"something before packed objects": {func(u *pdftest.StreamUpdate) {
			u.Pack = func(first int, data string) (int, string) {
				return first + 4, data[:first] + "(x) " + data[first:]
			}
		}, "beside its objects"},
		"a packed object twice": {func(u *pdftest.StreamUpdate) {
			u.Pack = func(first int, data string) (int, string) {
				return first, "4" + strings.Replace(data[1:], "6", "4", 1)
			}
		}, "twice"},
		"packed objects that are not listed": {func(u *pdftest.StreamUpdate) {
			u.Rows = func(r []pdftest.Row) []pdftest.Row { return ascending(slices.Delete(r, 3, 4)) }
		}, "not listed there"},
		"a packed object listed in a stream before": {func(u *pdftest.StreamUpdate) {
			u.Self = 10
			u.Rows = func(r []pdftest.Row) []pdftest.Row {
				return ascending(append(r, pdftest.Row{Number: 9, Kind: 2, Second: 7, Third: 2}))
			}
		}, "other objects than"},
		"a section beside the section": {func(u *pdftest.StreamUpdate) {
			u.Objects = []pdftest.Object{{Number: 5, Value: "<</Type /XRef /Length 0>>\nstream\n\nendstream"}}
		}, "nothing leads to"},
	} {
		t.Run(name, func(t *testing.T) {
			u := good
			u.Rows = ascending
			c.change(&u)
			got := checked(t, u.Write(t, earlier()))
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
				t.Errorf("the complaint is %q, want %q", got, c.want)
			}
		})
	}
}

func ascending(rows []pdftest.Row) []pdftest.Row {
	slices.SortStableFunc(rows, func(a, b pdftest.Row) int { return a.Number - b.Number })
	return rows
}

// TestAppendedTwice walks over two updates, of which the second must lead to the first.
func TestAppendedTwice(t *testing.T) {
	update := pdftest.Update{Objects: []pdftest.Object{{Number: 6, Value: "(new)"}}}
	one := update.Write(t, earlier())
	if got := checked(t, update.Write(t, one)); got != "" {
		t.Error(got)
	}
	document, err := read.Open(one)
	if err != nil {
		t.Fatal(err)
	}
	sections := document.Sections()
	newest := fmt.Sprintf("/Prev %d", sections[0].Offset)
	update.Edit = edited(newest, fmt.Sprintf("/Prev %-*d", len(newest)-len("/Prev "), sections[1].Offset))
	if got := checked(t, update.Write(t, one)); got == "" {
		t.Error("an update that passes over the one before is taken")
	}
	if got := checked(t, earlier()); !strings.Contains(got, "bytes follow") {
		t.Errorf("nothing was appended, and the complaint is %q", got)
	}
}

// FuzzAppended holds that no bytes behind a file make the check panic, and that what it takes for an update in good
// order is one for the rest of the reader too.
func FuzzAppended(f *testing.F) {
	whole := earlier()
	table := pdftest.Update{Objects: []pdftest.Object{{Number: 4, Value: "(changed)"}, {Number: 6, Value: "(new)"}}}
	f.Add(table.Write(f, whole)[len(whole):])
	stream := pdftest.StreamUpdate{Self: 8, Container: 7, Rows: ascending,
		Packed: []pdftest.Object{{Number: 4, Value: "(changed)"}, {Number: 6, Value: "[1 2]"}}}
	f.Add(stream.Write(f, whole)[len(whole):])
	before, err := read.Open(whole)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, appended []byte) {
		document, err := read.Open(append(whole[:len(whole):len(whole)], appended...))
		if err != nil || document.CheckAppended(before) != nil {
			return
		}
		for _, ref := range document.References() {
			if _, err := document.Object(ref); err != nil {
				t.Errorf("object %v of an update in good order: %v", ref, err)
			}
		}
	})
}
