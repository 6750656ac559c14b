package pseudo_test

import (
	"slices"
	"testing"

	"rogatory/i18n"
	"rogatory/i18n/pseudo"
)

func TestTextsAreAccentedLongerAndInBrackets(t *testing.T) {
	for _, c := range []struct{ why, english, want string }{
		{"nothing", "", ""},
		{"a short text gets letters", "Save", "[Šåṽéöö]"},
		{"a long one gets words", "Check your answers", "[Çĥéçķ ýöûŕ åñšŵéŕš ļöñĝé]"},
		{"a placeholder stays and has no length", "{{.Name}} is", "[{{.Name}} îšö]"},
		{"an address stays", "See https://a.example/b now", "[Šéé https://a.example/b ñöŵööö]"},
	} {
		if got := pseudo.Text(c.english); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestTheLanguageStandsBesideAllOthersAndInNoProgram(t *testing.T) {
	w, err := pseudo.Catalogue().Words(pseudo.Tag)
	if err != nil {
		t.Fatal(err)
	}
	english, err := i18n.Embedded().Words(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := w.Say("document.gap"), pseudo.Text(english.Say("document.gap")); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := w.Say("date.month.5"), "Ḿåý"; got != want {
		t.Errorf("a part of a date is %q, want %q", got, want)
	}
	if slices.Contains(i18n.Embedded().Languages(), pseudo.Tag) {
		t.Error("the program offers it")
	}
	if !slices.Contains(pseudo.Catalogue().DocumentLanguages(), "hy") {
		t.Error("the other languages are gone")
	}
}

func TestPlainWordsAreFound(t *testing.T) {
	text := pseudo.Text("The loss") + " Berlin is lost, see https://a.example/page; Köln"
	if got, want := pseudo.Plain(text, "Amt Berlin"), []string{"lost", "see"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestACatalogueCanWait(t *testing.T) {
	catalogue := pseudo.Waiting("hy", "document.gap", "document.colon")
	if hy, de := catalogue.Waiting("hy"), catalogue.Waiting("de"); hy != 2 || de != 0 {
		t.Errorf("%d texts wait in Armenian and %d in German, want 2 and none", hy, de)
	}
}
