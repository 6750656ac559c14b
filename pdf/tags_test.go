package pdf

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rogatory/pdf/read"
)

// tagged is a finished file with its structure tree read back.
type tagged struct {
	t *testing.T
	*read.Document
	pages    []read.Page
	elements []read.Dict       // in the order of reading
	shown    map[content]bool  // what elements list
	parents  map[content]bool  // what the parent tree leads back
	own      []read.Reference  // of the elements, in the same order
	above    map[int]read.Name // role of the element above, by object number
}

// content is a marked-content sequence: the object number of its page and its identifier.
type content struct{ page, id int }

func must[T any](value T, err error) func(t testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func readTags(t *testing.T, file []byte) *tagged {
	t.Helper()
	d := must(read.Open(file))(t)
	tags := &tagged{
		t: t, Document: d, pages: must(d.Pages())(t), shown: map[content]bool{}, parents: map[content]bool{},
		above: map[int]read.Name{},
	}
	catalogue := must(d.Catalog())(t)
	root := must(d.Dict(catalogue["StructTreeRoot"]))(t)
	tags.walk(root["K"], catalogue["StructTreeRoot"], "")
	tags.readParents(root)
	return tags
}

// walk reads an element and what is below it, and holds it to lead back to the element above.
func (r *tagged) walk(o, parent read.Object, above read.Name) {
	r.t.Helper()
	own := o.(read.Reference)
	e := must(r.Dict(own))(r.t)
	if e["P"] != parent {
		r.t.Errorf("element %d leads up to %v, not to %v", own.Number, e["P"], parent)
	}
	r.elements, r.own = append(r.elements, e), append(r.own, own)
	r.above[own.Number] = above
	for _, kid := range kidsOf(e) {
		switch k := kid.(type) {
		case read.Reference:
			r.walk(k, own, e["S"].(read.Name))
		case read.Integer:
			r.list(content{e["Pg"].(read.Reference).Number, int(k)})
		case read.Dict:
			r.list(content{k["Pg"].(read.Reference).Number, int(k["MCID"].(read.Integer))})
		}
	}
}

func kidsOf(e read.Dict) read.Array {
	switch k := e["K"].(type) {
	case nil:
		return nil
	case read.Array:
		return k
	default:
		return read.Array{k}
	}
}

func (r *tagged) list(c content) {
	r.t.Helper()
	if r.shown[c] {
		r.t.Errorf("two elements hold the sequence %d of page object %d", c.id, c.page)
	}
	r.shown[c] = true
}

// readParents reads the parent tree by the keys of the pages, and holds every entry to be an element that lists the
// sequence.
func (r *tagged) readParents(root read.Dict) {
	r.t.Helper()
	numbers := must(r.Array(must(r.Dict(root["ParentTree"]))(r.t)["Nums"]))(r.t)
	if len(numbers) != 2*len(r.pages) {
		r.t.Fatalf("the parent tree has %d entries for %d pages", len(numbers)/2, len(r.pages))
	}
	for i, page := range r.pages {
		if page.Dict["StructParents"] != numbers[2*i] {
			r.t.Errorf("page %d is not found in the parent tree", i+1)
		}
		for id, owner := range numbers[2*i+1].(read.Array) {
			if !slices.Contains(r.own, owner.(read.Reference)) {
				r.t.Errorf("sequence %d of page %d leads to no element", id, i+1)
			}
			r.parents[content{page.Reference.Number, id}] = true
		}
	}
}

// Operators of a page, as far as marked content is concerned: those that open and close it, and those that paint.
var operators = regexp.MustCompile(`/(\w+) (?:<<(.*?)>> )?B[DM]C|\bEMC\b|\bTJ\b|\bTj\b|\bf\b|\bS\b|\bDo\b`)

// checkPainted holds every painted text and rule of a page to lie in exactly one sequence that an element lists, or in
// an artifact.
func (r *tagged) checkPainted(page read.Page) (painted int) {
	r.t.Helper()
	stream := must(r.Resolve(page.Dict["Contents"]))(r.t).(*read.Stream)
	var open []string
	for _, m := range operators.FindAllStringSubmatch(string(must(r.Decode(stream))(r.t)), -1) {
		switch {
		case m[1] != "":
			open = append(open, r.kind(page, m[1], m[2]))
		case m[0] == "EMC":
			open = open[:len(open)-1]
		default:
			painted++
			if held := strings.Join(open, ""); held != "text" && held != "artifact" {
				r.t.Errorf("%s on page object %d is painted inside %q", m[0], page.Reference.Number, held)
			}
		}
	}
	if len(open) > 0 {
		r.t.Errorf("%q stays open on page object %d", open, page.Reference.Number)
	}
	return painted
}

// kind tells text from artifacts; a span inside either counts for nothing.
func (r *tagged) kind(page read.Page, tag, properties string) string {
	id, isText := strings.CutPrefix(properties, "/MCID ")
	switch {
	case isText:
		id, _, _ = strings.Cut(id, " ")
		n := must(strconv.Atoi(id))(r.t)
		if c := (content{page.Reference.Number, n}); !r.shown[c] || !r.parents[c] {
			r.t.Errorf("sequence %d of page object %d belongs to no element or is not in the parent tree", n,
				page.Reference.Number)
		}
		return "text"
	case tag == "Artifact":
		return "artifact"
	case tag == "Span", tag == "ReversedChars":
		return ""
	}
	r.t.Errorf("unknown content %s %s", tag, properties)
	return ""
}

// checkTagged holds a file to the rules of PDF/A-3a and PDF/UA-1 about structure.
func checkTagged(t *testing.T, file []byte) *tagged {
	t.Helper()
	tags := readTags(t, file)
	painted := 0
	for i, page := range tags.pages {
		painted += tags.checkPainted(page)
		if page.Dict["Tabs"] != read.Name("S") {
			t.Errorf("the keyboard does not follow the structure of page %d", i+1)
		}
	}
	if painted == 0 {
		t.Error("nothing is painted")
	}
	if len(tags.shown) != len(tags.parents) {
		t.Errorf("elements list %d sequences, the parent tree %d", len(tags.shown), len(tags.parents))
	}
	tags.checkNesting()
	return tags
}

// nesting tells what may stand directly above an element (ISO 32000-1, 14.8.4; ISO 14289-1, 7.5 and 7.6).
var nesting = map[read.Name][]read.Name{
	"Document": {""}, "Part": {"Document"}, "Sect": {"Document", "Part"},
	"H1": {"Document", "Part", "Sect"}, "H2": {"Sect"}, "H3": {"Document", "Part", "Sect"},
	"P": {"Document", "Part", "Sect", "TH", "TD"},
	"L": {"Document", "Part", "Sect"}, "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
	"Table": {"Document", "Part", "Sect"}, "THead": {"Table"}, "TBody": {"Table"}, "TR": {"Table", "THead", "TBody"},
	"TH": {"TR"}, "TD": {"TR"},
}

func (r *tagged) checkNesting() {
	r.t.Helper()
	level := 0
	for i, e := range r.elements {
		role, above := e["S"].(read.Name), r.above[r.own[i].Number]
		if !slices.Contains(nesting[role], above) {
			r.t.Errorf("%s stands in %q", role, above)
		}
		if role[0] == 'H' {
			next := int(role[1] - '0')
			if next > level+1 {
				r.t.Errorf("%s follows a heading of level %d", role, level)
			}
			level = next
		}
		if attributes := must(r.Dict(e["A"]))(r.t); role == "TH" && attributes["Scope"] == nil {
			r.t.Error("the head of a row or column does not say of which")
		}
	}
}

// count returns how many elements have a role.
func (r *tagged) count(role read.Name) int {
	n := 0
	for _, e := range r.elements {
		if e["S"] == role {
			n++
		}
	}
	return n
}
