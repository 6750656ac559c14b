package service

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
	"rogatory/pdf/verify"
)

const today = treaty.Date("2026-11-22")

func writer(t *testing.T) *Writer {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return NewWriter(register, i18n.Embedded())
}

// full is a draft in which every question has an answer, also those that do not apply, and every text is known again by
// its mark.
func full(t *testing.T, w *Writer, requestType treaty.RequestType, drafting, first, second string) *request.Draft {
	t.Helper()
	draft, err := example.Complete(w.Register, "DE", "US", requestType, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range question.All() {
		if value := marked(q, draft.Has(q.ID)); value != nil {
			set(t, draft, q.ID, value)
		}
	}
	items := draft.Items()
	items[0].Relationship, items[0].Excluded = words("relationship"), words("excluded")
	set(t, draft, question.DataItems, items)
	set(t, draft, question.DraftingLanguage, drafting)
	set(t, draft, question.RequestLanguage, first)
	set(t, draft, question.SecondLanguage, second)
	return draft
}

func set(t *testing.T, draft *request.Draft, name question.Named, value any) {
	t.Helper()
	if err := draft.Set(name.ID(), value); err != nil {
		t.Fatal(err)
	}
}

// marked makes an answer, except for those that decide on others and are given.
func marked(q question.Question, given bool) any {
	switch {
	case q.Kind == question.Text:
		return words(string(q.ID))
	case q.Kind == question.Authority, q.ID == question.SendingTo.ID():
		return byHand(q.ID)
	case q.Kind == question.Authorities:
		return []answer.Addressee{byHand(q.ID)}
	case given:
		return nil
	case len(q.Options) > 0 && q.Kind == question.One:
		return q.Options[0]
	case len(q.Options) > 0:
		return q.Options[:1]
	case q.Kind == question.ShortText, q.Kind == question.Phone, q.Kind == question.Email:
		return mark(string(q.ID))
	case q.Kind == question.YesNo:
		return true
	case q.Kind == question.Number:
		return 7
	case q.Kind == question.Date:
		return "2026-12-24"
	}
	return nil
}

func mark(text string) string { return "mark(" + text + ")" }

func words(id string) answer.Text {
	return answer.Text{Text: mark(id + " drafted"),
		Translations: map[string]string{"en": mark(id + " en"), "fr": mark(id + " fr"), "de": mark(id + " de")}}
}

func byHand(id question.ID) answer.Addressee {
	return answer.Addressee{Name: mark(string(id) + " name"), Source: mark(string(id) + " source"),
		ConfirmedBy: mark(string(id) + " confirmed")}
}

// cases are drafts of both kinds in several languages.
func cases(t *testing.T, w *Writer) map[string]*request.Draft {
	drafts := map[string]*request.Draft{}
	for _, kind := range []treaty.RequestType{treaty.Preservation, treaty.StoredData} {
		for _, l := range [][3]string{{"en", "en", ""}, {"de", "fr", ""}, {"de", "fr", "en"}, {"en", "fr", "en"},
			{"fr", "fr", "en"}} {
			draft := full(t, w, kind, l[0], l[1], l[2])
			drafts[fmt.Sprint(kind, l)] = draft
			calm := draft.Clone() // much of what was answered does not apply any more
			set(t, calm, question.UrgencyUrgent, false)
			set(t, calm, question.ConfidentialityRequested, false)
			set(t, calm, question.CustodianKnown, "no")
			drafts[fmt.Sprint(kind, l, " calm")] = calm
			untranslated := draft.Clone()
			set(t, untranslated, question.FactsSummary, answer.Text{Text: mark("original")})
			drafts[fmt.Sprint(kind, l, " untranslated")] = untranslated
		}
	}
	return drafts
}

func restored(t *testing.T, w *Writer, draft *request.Draft) *request.Draft {
	t.Helper()
	file, err := w.PDF(draft, office.Profile{Letterhead: []string{"Office"}}, today)
	if err != nil {
		t.Fatal(err)
	}
	back, err := OpenPDF(file)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func tree(t *testing.T, w *Writer, draft *request.Draft) document.Document {
	t.Helper()
	made, err := w.Document(draft, office.Profile{Letterhead: []string{"Office"}}, today)
	if err != nil {
		t.Fatal(err)
	}
	made.DraftMark = "" // findings may speak of what is not printed
	return made
}

func TestRestoredDraftMakesTheSameDocument(t *testing.T) {
	w := writer(t)
	for name, draft := range cases(t, w) {
		back := restored(t, w, draft)
		if back.ID != draft.ID {
			t.Errorf("%s: the draft %s comes back as %s", name, draft.ID, back.ID)
		}
		if got, want := tree(t, w, back), tree(t, w, draft); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the document of the restored draft differs:\n%s\n%s", name, document.Text(got),
				document.Text(want))
		}
	}
}

// The office's own request comes back whole, and what somebody changed in it stays changed.
func TestACompletedDraftLosesNothingThatIsNotPrinted(t *testing.T) {
	w := writer(t)
	for name, own := range cases(t, w) {
		inside, err := w.asRestored(own, today) // another test holds that the PDF brings this back
		if err != nil {
			t.Fatal(err)
		}
		back, err := w.Complete(inside, own, today)
		if err != nil {
			t.Fatal(err)
		}
		got, err := back.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if want, err := own.Encode(); err != nil || string(got) != string(want) {
			t.Errorf("%s: %v: the draft comes back as\n%s", name, err, got)
		}
		set(t, inside, question.Reference, "another")
		if back, err = w.Complete(inside, own, today); err != nil || back.String(question.Reference) != "another" {
			t.Errorf("%s: %v: the reference comes back as %q", name, err, back.String(question.Reference))
		}
	}
}

// No word leaves the office that is not printed.
func TestRestoredDraftHoldsOnlyWhatIsPrinted(t *testing.T) {
	w := writer(t)
	for name, draft := range cases(t, w) {
		printed := fmt.Sprintf("%+v", tree(t, w, draft))
		text, err := restored(t, w, draft).Encode()
		if err != nil {
			t.Fatal(err)
		}
		marks := regexp.MustCompile(`mark\([^)]*\)`).FindAllString(string(text), -1)
		if len(marks) < 15 {
			t.Errorf("%s: only %d words come back", name, len(marks))
		}
		for _, m := range marks {
			if !strings.Contains(printed, m) {
				t.Errorf("%s: %s is not printed, but inside the file", name, m)
			}
		}
	}
}

// An answer without words of its own is inside only where the document would be another without it.
func TestEveryAnswerInsideIsNeeded(t *testing.T) {
	w := writer(t)
	// These decide on languages, which the document shows by being written in them.
	frame := map[question.ID]bool{question.RequestLanguage.ID(): true, question.DraftingLanguage.ID(): true}
	for _, kind := range []treaty.RequestType{treaty.Preservation, treaty.StoredData} {
		draft := full(t, w, kind, "de", "en", "")
		whole := tree(t, w, draft)
		facts, err := rules.Gather(w.Register, draft, today)
		if err != nil {
			t.Fatal(err)
		}
		inside, err := disclosed(facts)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range inside.Answered() {
			without := draft.Clone()
			without.Remove(id)
			if made, err := w.Document(without, office.Profile{Letterhead: []string{"Office"}}, today); err == nil &&
				!frame[id] {
				made.DraftMark = ""
				if reflect.DeepEqual(made, whole) {
					t.Errorf("%s: %s is inside the file, but changes nothing in the document", kind, id)
				}
			}
		}
	}
}

// A signature keeps the structure, the draft and the way of the keyboard through the page on which its field stands.
func TestSignedFileKeepsStructureAndDraft(t *testing.T) {
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "US", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	unsigned, err := w.PDF(draft, office.Profile{}, today)
	if err != nil {
		t.Fatal(err)
	}
	signed := sealed(t, unsigned)
	if report, err := verify.Verify(signed, nil); err != nil || !report.Valid {
		t.Errorf("the signature is not valid: %v, %v", report.Problems, err)
	}
	if _, err := OpenPDF(signed); err != nil {
		t.Error(err)
	}
	before, after := openedFile(t, unsigned), openedFile(t, signed)
	for _, key := range []read.Name{"StructTreeRoot", "Metadata", "AF", "OutputIntents", "Lang", "MarkInfo",
		"ViewerPreferences"} {
		if before.catalogue[key] == nil ||
			!reflect.DeepEqual(read.Append(nil, before.catalogue[key]), read.Append(nil, after.catalogue[key])) {
			t.Errorf("%s was %v and is %v", key, before.catalogue[key], after.catalogue[key])
		}
	}
	for i, page := range after.pages {
		if page.Dict["Tabs"] != read.Name("S") || page.Dict["StructParents"] != before.pages[i].Dict["StructParents"] {
			t.Errorf("page %d has lost its place in the structure: %v", i+1, page.Dict)
		}
	}
}

// sealed signs a file with a certificate made for the purpose.
func sealed(t *testing.T, unsigned []byte) []byte {
	t.Helper()
	now := pdftest.Now()
	certificate, password, _, err := throwaway.New(now, throwaway.P256)
	if err != nil {
		t.Fatal(err)
	}
	credential, err := sign.LoadPKCS12(certificate, password)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := sign.Sign(unsigned, credential, sign.Options{Time: now})
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

type opened struct {
	catalogue read.Dict
	pages     []read.Page
}

func openedFile(t *testing.T, file []byte) opened {
	t.Helper()
	document, err := read.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := document.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := document.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return opened{catalogue, pages}
}

func TestOpenRefuses(t *testing.T) {
	if _, err := OpenPDF(pdftest.PDF(t, "")); !errors.Is(err, NoDraftError{}) {
		t.Errorf("a PDF of another program: %v", err)
	}
	if _, err := OpenPDF([]byte("text")); err == nil {
		t.Error("a text is opened as a PDF")
	}
}

// A character without a typeface is found before the file is written, at the answer that holds it, and by the check of
// both programs.
func TestACharacterWithoutATypefaceIsFound(t *testing.T) {
	w := writer(t)
	draft, err := example.Complete(w.Register, "DE", "US", treaty.Preservation, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := rules.Gather(w.Register, draft, today)
	if err != nil {
		t.Fatal(err)
	}
	facts.Undrawable = w.Undrawable
	at := func() (places []question.ID) {
		for _, f := range rules.Check(facts) {
			if f.Code == "character-not-printable" {
				places = append(places, f.Question)
			}
		}
		return places
	}
	if found := at(); len(found) > 0 {
		t.Errorf("a request in English lacks characters at %v", found)
	}
	set(t, draft, question.FactsPersons, []answer.Person{{Name: "髙橋𠮷郎"}, {Name: "ｶﾞ｢｣"}, {Name: "김철수"}})
	if found := at(); len(found) != 1 || found[0] != question.FactsPersons.At(2) {
		t.Errorf("found at %v", found)
	}
	if _, err := w.PDF(draft, office.Profile{}, today); err == nil {
		t.Error("the file was written without the name")
	}
}
