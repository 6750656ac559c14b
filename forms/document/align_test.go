package document

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// What two lists have in common stands beside itself, as much of it as their order allows.
func TestWhatStandsBesideWhat(t *testing.T) {
	for _, c := range []struct{ why, first, second, want string }{
		{"the same", "a b", "a b", "a|a b|b"},
		{"nothing", "", "", ""},
		{"only one list", "a b", "", "a| b|"},
		{"only the other", "", "a b", "|a |b"},
		{"nothing in common", "a", "b", "a| |b"},
		{"one is missing at the beginning", "b c", "a b c", "|a b|b c|c"},
		{"one is missing at the end", "a b c", "a b", "a|a b|b c|"},
		{"one is missing in the middle", "a c", "a b c", "a|a |b c|c"},
		{"the longer match wins, though it begins later", "x a b", "a b x", "x| a|a b|b |x"},
		{"in the other list as well", "a b x", "x a b", "|x a|a b|b x|"},
		{"of two that are as long the first list goes on first", "a b", "b a", "a| b|b |a"},
		{"one stands twice", "a a b", "a b", "a|a a| b|b"},
		{"several are missing on both sides", "a x b y c", "a p b q r c", "a|a x| |p b|b y| |q |r c|c"},
	} {
		first, second := strings.Fields(c.first), strings.Fields(c.second)
		var got []string
		for _, at := range aligned(first, second) {
			one, other := "", ""
			if at.first >= 0 {
				one = first[at.first]
			}
			if at.second >= 0 {
				other = second[at.second]
			}
			got = append(got, one+"|"+other)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Blocks stand beside one another where they are of one kind, answer the same and have the same shape.
func TestWhichBlocksStandBesideOneAnother(t *testing.T) {
	rows := func(questions ...string) Fields {
		var f Fields
		for _, q := range questions {
			f.Rows = append(f.Rows, Field{Question: q, Value: q})
		}
		return f
	}
	said := func(text, question string) Paragraph { return Paragraph{Text: text, Question: question} }
	for _, c := range []struct {
		why           string
		first, second []Block
		want          string
	}{
		{"the same text", []Block{said("a", "1")}, []Block{said("a", "1")}, "a"},
		{"a translation", []Block{said("a", "1")}, []Block{said("b", "1")}, "a/b"},
		{"the same list", []Block{List{Items: []string{"a"}}}, []Block{List{Items: []string{"a"}}}, "[a]"},
		{"an empty text beside none", []Block{said("", "1")}, nil, "/-"},
		{"the answer to something else", []Block{said("a", "1")}, []Block{said("b", "2")}, "a/- -/b"},
		{"an empty text is no other kind of block", []Block{said("", "1")}, []Block{said("b", "1")}, "/b"},
		{"headings of two levels", []Block{Heading{Level: 1, Text: "a"}}, []Block{Heading{Level: 2, Text: "b"}},
			"a/- -/b"},
		{"headings of one level", []Block{Heading{Level: 1, Text: "a"}}, []Block{Heading{Level: 1, Text: "b"}}, "a/b"},
		{"lists of one length", []Block{List{Items: []string{"a"}}}, []Block{List{Items: []string{"b"}}}, "[a]/[b]"},
		{"lists of two lengths", []Block{List{Items: []string{"a"}}}, []Block{List{Items: []string{"b", "c"}}},
			"[a]/- -/[b c]"},
		{"tables of two shapes", []Block{Table{Rows: [][]string{{"a"}}}},
			[]Block{Table{Rows: [][]string{{"b"}, {"c"}}}},
			"[[a]]/- -/[[b] [c]]"},
		{"tables of one shape", []Block{Table{Rows: [][]string{{"a"}}}}, []Block{Table{Rows: [][]string{{"b"}}}},
			"[[a]]/[[b]]"},
		{"rows that one language has alone", []Block{rows("1", "2")}, []Block{rows("1")}, "12/12"},
		{"or the other", []Block{rows("2")}, []Block{rows("1", "2")}, "12/12"},
		{"rows beside none", []Block{rows("1")}, nil, "1/1"},
		{"none beside rows", nil, []Block{rows("1")}, "1/1"},
		{"rows beside a signature", []Block{rows("1")}, []Block{Signature{Name: "b"}}, "1/1 -/b"},
		{"signatures", []Block{Signature{Name: "a"}}, []Block{Signature{Name: "b"}}, "a/b"},
		{"a kind of its own", []Block{Signature{Name: "a"}}, []Block{said("b", "1")}, "a/- -/b"},
	} {
		var got []string
		for _, block := range SideBySide(Document{Blocks: c.first}, Document{Blocks: c.second}).Blocks {
			if pair, ok := block.(Pair); ok {
				got = append(got, shortBlock(pair.First)+"/"+shortBlock(pair.Second))
			} else {
				got = append(got, shortBlock(block))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func shortBlock(block Block) string {
	switch b := block.(type) {
	case Heading:
		return b.Text
	case Paragraph:
		return b.Text
	case List:
		return fmt.Sprint(b.Items)
	case Table:
		return fmt.Sprint(b.Rows)
	case Signature:
		return b.Name
	case Fields:
		text := ""
		for _, row := range b.Rows {
			text += row.Value
		}
		return text
	}
	return "-"
}

// The mark of a draft stands in both languages, once where they have the same word.
func TestTheMarkOfADraftInTwoLanguages(t *testing.T) {
	for _, c := range [][3]string{{"DRAFT", "PROJET", "DRAFT / PROJET"}, {"X", "X", "X"}, {"DRAFT", "", "DRAFT"},
		{"", "", ""}} {
		if got := SideBySide(Document{DraftMark: c[0]}, Document{DraftMark: c[1]}).DraftMark; got != c[2] {
			t.Errorf("%q", got)
		}
		if got := stacked(c[0], c[1]); got != strings.ReplaceAll(c[2], " / ", "\n") {
			t.Errorf("one below the other: %q", got)
		}
	}
}

// In plain text a label has a colon in every language, and a value never touches it.
func TestLabelsAndTheirValues(t *testing.T) {
	long := strings.Repeat("x", labelWidth)
	text := Text(Document{Language: "xx", Blocks: []Block{Fields{Rows: []Field{{Label: long[1:], Value: "short"},
		{Label: long, Value: "above"}}}}})
	indent := strings.Repeat(" ", labelWidth+1)
	for _, want := range []string{long[1:] + ": short\n", long + ":\n" + indent + "above\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestWhatIsCutAndWhatTakesRoom(t *testing.T) {
	if got := fold("abc", 1); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("one character a line: %q", got)
	}
	wide := strings.Repeat("x", textWidth)
	if got := columnWidths([][]string{{wide, wide}}); got[0] != (textWidth-columnGap)/2 || got[0] != got[1] {
		t.Errorf("two columns that are alike: %v", got)
	}
	if got := columnWidths([][]string{{wide, wide[1:]}}); got[0] != got[1] {
		t.Errorf("two columns of which the first is wider: %v", got)
	}
	if got := columnWidths([][]string{{wide, wide, wide}}); !slices.Equal(got, []int{28, 29, 29}) {
		t.Errorf("what is left goes to the last: %v", got)
	}
	for _, block := range []Block{nil, Paragraph{}, List{}, Fields{}, Table{}} {
		if hasContent(block) {
			t.Errorf("%#v says something", block)
		}
	}
	if !hasContent(List{Items: []string{"a"}}) || !hasContent(Heading{}) {
		t.Error("a list of one item, or a heading, says nothing")
	}
}
