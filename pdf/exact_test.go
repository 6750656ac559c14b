package pdf

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
)

func TestWhatHoldsTogether(t *testing.T) {
	for _, c := range []struct {
		why, text string
		named     []string
		want      []string
	}{
		{"an address of e-mail, without what ends the sentence", "to (a@b.org).", nil, []string{"a@b.org"}},
		{"an address of the web", "see https://example/a?b=c, or", nil, []string{"https://example/a?b=c"}},
		{"a domain", "blue-harbour.example.org", nil, []string{"blue-harbour.example.org"}},
		{"a path", `C:\Users\x and /u/x`, nil, []string{`C:\Users\x`}},
		{"the name of a file", "access_log and access.log", nil, []string{"access_log", "access.log"}},
		{"a number with signs", "“3f25-4f89” 192.0.2.7 2001:db8::7", nil, []string{"3f25-4f89", "192.0.2.7",
			"2001:db8::7"}},
		{"a number of two figures and no single one", "29 2 2a", nil, []string{"29", "2a"}},
		{"no compound word", "Meer-und-Land and/or @", nil, nil},
		{"no point at the end of a word, nor before one", "end. .org a. b", nil, nil},
		{"a name with spaces", "the king of hill here", []string{"king of hill"}, []string{"king of hill"}},
		{"the longer of two names", "king of hills", []string{"king of", "king of hills"}, []string{"king of hills"}},
		{"the shorter where the longer is not there", "king of hull", []string{"king of", "king of hills"},
			[]string{"king of"}},
		{"not where a word goes on", "king offer", []string{"king of", "ki"}, nil},
		{"not inside of a word", "viking of x", []string{"king of"}, nil},
		{"a name after a bracket", "(king of)", []string{"king of"}, []string{"king of"}},
		{"a name that others are near to", "b c", []string{"a", "b b", "b c", "b d", "c c"}, []string{"b c"}},
		{"a name before all others", "aa b", []string{"b c", "c c"}, nil},
		{"a number in groups", "call +49 30 12 34 now", []string{"+49 30 12 34"}, []string{"+49 30 12 34"}},
		{"marks that nobody sees", "call \u2066+49 30\u2069 now", []string{"+49 30"}, []string{"+49 30"}},
		{"Japanese before and after", "電話192.0.2.7番", nil, []string{"192.0.2.7"}},
		{"a name in two lines is none", "ab cd", []string{"ab\ncd"}, nil},
	} {
		text := []rune(c.text)
		var got []string
		for _, s := range newExact(c.named).spans(text) {
			got = append(got, string(withoutInvisible(text[s.start:s.end])))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A name of any length holds together where a text begins with it; inside of a text up to a limit.
func TestLongNames(t *testing.T) {
	for _, c := range []struct {
		why    string
		before string
		length int
		want   bool
	}{
		{"at the beginning", "", longestName + 1, true}, {"inside, at the limit", "x ", longestName, true},
		{"inside, beyond", "x ", longestName + 1, false},
	} {
		name := "a " + strings.Repeat("b", c.length-2)
		found := newExact([]string{name}).spans([]rune(c.before + name))
		if (len(found) == 1) != c.want {
			t.Errorf("%s: %v", c.why, found)
		}
	}
}

func TestWhereALongNumberIsParted(t *testing.T) {
	for text, want := range map[string]string{"ab-cd": "ab|-cd", "ab--cd": "ab|--cd", "abc": "abc", "-ab": "-ab",
		"a.b@c": "a|.b|@c"} {
		var parts strings.Builder
		runes := []rune(text)
		may := secondChoice(runes, []span{{0, len(runes)}})
		for i, r := range runes {
			if may[i] {
				parts.WriteByte('|')
			}
			parts.WriteRune(r)
		}
		if parts.String() != want {
			t.Errorf("%q, want %q", parts.String(), want)
		}
	}
}

// whereverItStands are documents with a text in every place that a document has, and beside another language.
func whereverItStands(text string) map[string]document.Document {
	in := func(blocks ...document.Block) document.Document {
		return document.Document{Language: "en", Title: "Request", Blocks: blocks}
	}
	beside := func(first, second document.Block) document.Document {
		doc := in(document.Pair{First: first, Second: second})
		doc.Beside = &document.Part{Language: "fr", Title: "Demande"}
		return doc
	}
	columns := []document.Column{{Title: "Kind", Share: 2}, {Title: "Value", Share: 3}, {Title: "Time", Share: 6}}
	table := document.Table{Columns: columns, Rows: [][]string{{"Account", text, "20 November 2026"}}}
	other := document.Table{Columns: columns, Rows: [][]string{{"Compte", text, "20 novembre 2026"}}}
	fields := func(label, value string) document.Fields {
		return document.Fields{Rows: []document.Field{{Label: label, Value: value}}}
	}
	return map[string]document.Document{
		"paragraph": in(document.Paragraph{Text: "The suspect used the account " + text + " for this."}),
		"list":      in(document.List{Items: []string{"the account " + text}}),
		"fields":    in(fields("Account", text)),
		"table":     in(table),
		"paragraphs side by side": beside(document.Paragraph{Text: "The account " + text + " is sought."},
			document.Paragraph{Text: "Le compte " + text + " est visé."}),
		"lists side by side": beside(document.List{Items: []string{"account " + text}},
			document.List{Items: []string{"compte " + text}}),
		"fields side by side":     beside(fields("Account", "account "+text), fields("Compte", "compte "+text)),
		"tables in two languages": beside(table, other),
	}
}

// What is copied from the page is the identifier, sign by sign and in one piece, however long it is.
func TestIdentifiersAreCopiedInOnePiece(t *testing.T) {
	for why, text := range map[string]string{
		"as wide as a column":    "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
		"as wide as half a page": "jean-pierre.dupont-martin@example-hosting.example.org",
		"as wide as a line":      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
		"wider than a line": "https://www.example.org/u/blue-harbour-of-the-northern-coast/" +
			"of-the-northern-coast/blue-harbour?and=a-very-long-question&with=many-parts&and-more",
		"wider than two lines, without a sign": strings.Repeat("0123456789abcdef", 16),
	} {
		for place, doc := range whereverItStands(text) {
			doc.Exact = []string{text}
			file := render(t, doc)
			for _, mode := range [][]string{nil, {"-raw"}, {"-layout"}} {
				got := tool(t, file, "pdftotext", append(slices.Clone(mode), "FILE", "-")...)
				if !slices.ContainsFunc(strings.Fields(got), func(word string) bool { return word == text }) {
					t.Errorf("%s in %s, %v: it is not in\n%s", why, place, mode, got)
				}
			}
		}
	}
}
