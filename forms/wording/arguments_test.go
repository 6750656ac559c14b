package wording_test

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/formtest"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// Each kind of argument is said in the reader's language. The kinds are read from the source, so that a new one fails
// here until it has words.
func TestEveryKindOfArgumentHasWords(t *testing.T) {
	cases := []struct {
		why             string
		value           i18n.Argument
		english, french string
	}{
		{"text stands as it is", i18n.Text("{{.Mark}}"), "{{.Mark}}", "{{.Mark}}"},
		{"a number stays one", i18n.Number(60), "60", "60"},
		{"a day", i18n.Date("2026-12-01"), "1 December 2026", "1er décembre 2026"},
		{"a month", i18n.Date("2023-12"), "December 2023", "décembre 2023"},
		{"an article is its number", i18n.Article("29(2)(c)"), "29(2)(c)", "29(2)(c)"},
		{"a Party has the name of its record", i18n.Party("JP"), "Japan", "Japon"},
		{"a State that is no Party has its name all the same", i18n.Party("KR"), "South Korea", "Corée du Sud"},
		{"a language", i18n.Language("de"), "German", "allemand"},
		{"of languages any will do", i18n.Languages{"de", "en"}, "German or English", "allemand ou anglais"},
		{"all places are meant", i18n.PlacesOf(question.AuthorityPhone.ID(), question.AuthorityEmail.ID()),
			"Telephone and E-mail", "Téléphone et Adresse électronique"},
		{"the register's words are chosen by language", i18n.Translations{"en": "Never.", "fr": "Jamais."}, "Never.",
			"Jamais."},
		{"and are English where the language is not there", i18n.Translations{"en": "Never."}, "Never.", "Never."},
		{"an article of an instrument", i18n.Provision("ets30 15(2)"),
			"European Convention on Mutual Assistance (ETS No.\u00a030), Article 15(2)",
			"Convention européenne d’entraide judiciaire (STE n°\u00a030), article 15(2)"},
		{"a code of a list", i18n.TermOf(i18n.Elements, "serious-harm"), "serious harm", "dommages sérieux"},
		{"a code without a name is said as it is", i18n.TermOf(i18n.Channels, "pigeon"), "pigeon", "pigeon"},
		{"several codes, each once", i18n.TermsOf(i18n.Instruments, "harare", "bilateral", "harare"),
			"Harare Scheme and Bilateral treaty", "Dispositif de Harare et Traité bilatéral"},
	}
	var known []string
	for _, c := range cases {
		known = append(known, strings.TrimPrefix(fmt.Sprintf("%T", c.value), "i18n."))
		for language, want := range map[string]string{"en": c.english, "fr": c.french} {
			if got := fmt.Sprint(speaker(t, language).Arguments(i18n.Arguments{"X": c.value})["X"]); got != want {
				t.Errorf("%s, %s: %q, want %q", language, c.why, got, want)
			}
		}
	}
	kinds := argumentKinds(t)
	if len(kinds) < 10 {
		t.Fatalf("only %d kinds of argument were found in the source", len(kinds))
	}
	for _, kind := range kinds {
		if !slices.Contains(known, kind) {
			t.Errorf("no case says an argument of the kind %s", kind)
		}
	}
}

// argumentKinds returns the types of package i18n that are arguments.
func argumentKinds(t *testing.T) []string {
	t.Helper()
	var kinds []string
	for _, file := range formtest.Sources(t, "../../i18n") {
		for _, declaration := range file.Decls {
			method, ok := declaration.(*ast.FuncDecl)
			if ok && method.Recv != nil && method.Name.Name == "argument" {
				kinds = append(kinds, method.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	return kinds
}

func TestBothPartiesStandInEveryMessage(t *testing.T) {
	words := speaker(t, "en").Arguments(nil)
	if words["Party"] != "Japan" || words["RequestingParty"] != "Germany" {
		t.Errorf("%v", words)
	}
	other := speaker(t, "en").Arguments(i18n.Arguments{"Party": i18n.Party("MA")})
	if other["Party"] != "Morocco" {
		t.Errorf("a rule that names a Party itself: %v", other)
	}
}
