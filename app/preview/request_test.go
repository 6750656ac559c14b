package preview

import (
	"context"
	"image"
	"image/color"
	"testing"

	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf"
)

// request is the PDF of a whole preservation request, marked as a draft or not.
func request(t testing.TB, marked bool) []byte {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	today := treaty.Date("2026-11-22")
	draft, err := example.Complete(register, "DE", "US", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := rules.Gather(register, draft, today)
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	tree, err := document.Make(document.Input{Facts: facts, Words: words, Draft: marked})
	if err != nil {
		t.Fatal(err)
	}
	typesetter, err := pdf.New()
	if err != nil {
		t.Fatal(err)
	}
	written, err := typesetter.Render(tree)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// dark is the part of a picture that is darker than a light grey.
func dark(picture image.Image, than uint8) float64 {
	bounds, count := picture.Bounds(), 0
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			if color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y < than {
				count++
			}
		}
	}
	return float64(count) / float64(bounds.Dx()*bounds.Dy())
}

// The pages of a request are text on white paper, and the mark of a draft is seen on every one.
func TestARequestIsDrawnWithItsMark(t *testing.T) {
	e := testEngine(t)
	plain, marked := open(t, e, request(t, false)), open(t, e, request(t, true))
	for n := range min(len(plain.Sizes()), len(marked.Sizes())) {
		without, with := page(t, plain, n, 1), page(t, marked, n, 1)
		if ink := dark(without, 128); ink < .002 || ink > .3 {
			t.Errorf("page %d: %.1f %% of the paper is ink", n+1, 100*ink)
		}
		if more := dark(with, 250) - dark(without, 250); more < .02 {
			t.Errorf("page %d: the mark of a draft covers %.1f %% of the paper", n+1, 100*more)
		}
	}
}

func BenchmarkPageAt110DotsPerInch(b *testing.B) {
	d := open(b, testEngine(b), request(b, true))
	n := 0
	for b.Loop() {
		if _, err := d.Page(context.Background(), n%len(d.Sizes()), 110.0/72); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

func BenchmarkStartWithTheCompiledEngine(b *testing.B) {
	e, file := testEngine(b), sheet("")
	open(b, e, file)
	for b.Loop() {
		e.Close()
		open(b, e, file)
	}
}
