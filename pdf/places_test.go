package pdf

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/document"
	"rogatory/forms/question"
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
		document.Heading{Level: 2, Text: "Item", Question: string(question.DataItems.At(0))},
		document.Fields{Rows: []document.Field{{Label: "a", Value: "1", Question: string(question.RequestDate)},
			{Label: "b", Value: "2"}, {Label: "c", Value: "3", Question: string(question.Reference)}}},
		document.List{Items: []string{"one", "two"}, Question: string(question.NecessityGrounds)},
		document.Paragraph{Text: "One.", Question: string(question.FactsSummary)},
		document.Paragraph{Text: "Two.", Question: string(question.FactsSummary)},
		document.Table{Columns: []document.Column{{Title: "Name"}}, Rows: [][]string{{"A"}, {"B"}},
			Places:   []string{string(question.FactsPersons.At(0)), string(question.FactsPersons.At(2))},
			Question: string(question.FactsPersons)},
		document.Table{Columns: []document.Column{{Title: "Name"}}, Rows: [][]string{{"A"}, {"B"}},
			Question: "attachments"},
		document.Signature{Name: "N", Question: string(question.SignatoryName)},
	)
	want := []string{string(question.DataItems.At(0)), string(question.RequestDate), string(question.Reference),
		string(question.NecessityGrounds), string(question.FactsSummary),
		string(question.FactsPersons), string(question.FactsPersons.At(0)), string(question.FactsPersons.At(2)),
		"attachments", string(question.SignatoryName)}
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
		Question: string(question.FactsSummary)},
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
	want := []string{string(question.RequestDate), string(question.Reference), string(question.OffenceProvisionsText),
		string(question.FactsSummary)}
	if got := questionsOf(file.Places); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
