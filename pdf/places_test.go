package pdf

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
)

func placesOf(t *testing.T, blocks ...document.Block) []Place {
	t.Helper()
	file, err := typesetter(t).Set(document.Document{Title: "a", Language: "en", Blocks: blocks})
	if err != nil {
		t.Fatal(err)
	}
	return file.Places
}

func questionsOf(all []Place) []string {
	var questions []string
	for _, p := range all {
		questions = append(questions, p.Question)
	}
	return questions
}

// Every kind of block is found again, row by row, and what answers no question has no place.
func TestEveryAnswerHasAPlace(t *testing.T) {
	all := placesOf(t,
		document.Paragraph{Text: "Nobody asked for this."},
		document.Heading{Level: 2, Text: "Item", Question: "data.items[0]"},
		document.Fields{Rows: []document.Field{{Label: "a", Value: "1", Question: "request.date"},
			{Label: "b", Value: "2"}, {Label: "c", Value: "3", Question: "request.reference"}}},
		document.List{Items: []string{"one", "two"}, Question: "necessity.grounds"},
		document.Paragraph{Text: "One.", Question: "facts.summary"},
		document.Paragraph{Text: "Two.", Question: "facts.summary"},
		document.Table{Columns: []document.Column{{Title: "Name"}}, Rows: [][]string{{"A"}, {"B"}},
			Places: []string{"facts.persons[0]", "facts.persons[2]"}, Question: "facts.persons"},
		document.Table{Columns: []document.Column{{Title: "Name"}}, Rows: [][]string{{"A"}, {"B"}},
			Question: "attachments"},
		document.Signature{Name: "N", Question: "signatory.name"},
	)
	want := []string{"data.items[0]", "request.date", "request.reference", "necessity.grounds", "facts.summary",
		"facts.persons", "facts.persons[0]", "facts.persons[2]", "attachments", "signatory.name"}
	if got := questionsOf(all); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	for i, p := range all {
		if p.Height <= 0 || p.Left < marginSide-tolerance || p.Left+p.Width > pageWidth-marginSide+tolerance {
			t.Errorf("%+v is no rectangle in the text", p)
		}
		if i > 0 && p.Top < all[i-1].Top+all[i-1].Height-tolerance {
			t.Errorf("%+v lies over %+v", p, all[i-1])
		}
	}
}

func TestAnAnswerOverPagesHasAPlaceOnEach(t *testing.T) {
	all := placesOf(t, document.Paragraph{Text: strings.Repeat("A sentence of the facts. ", 400),
		Question: "facts.summary"},
		document.Table{Columns: []document.Column{{Title: "Name"}}, Rows: numbered(80), Question: "attachments"})
	pages := map[string][]int{}
	for _, p := range all {
		pages[p.Question] = append(pages[p.Question], p.Page)
		if p.Top < marginTop-tolerance || p.Top+p.Height > pageLimit+tolerance {
			t.Errorf("%+v stands out of its page", p)
		}
	}
	for question, on := range pages {
		if len(on) < 2 || len(slices.Compact(slices.Clone(on))) != len(on) {
			t.Errorf("%s has places on the pages %v", question, on)
		}
	}
}

// Both halves of a pair stand for one answer.
func TestAPairHasOnePlace(t *testing.T) {
	file, err := typesetter(t).Set(besideEachOther("he", "fr"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"request.date", "request.reference", "offence.provisions_text", "facts.summary"}
	if got := questionsOf(file.Places); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
