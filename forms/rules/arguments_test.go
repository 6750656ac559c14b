package rules_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/i18n/catalog"
)

// ofEveryMessage are the placeholders that wording fills by itself.
var ofEveryMessage = []string{"Party", "RequestingParty", "Question"}

var (
	action      = regexp.MustCompile(`{{[^}]*}}`)
	placeholder = regexp.MustCompile(`\.([A-Z][A-Za-z]*)`)
)

// messages are those of the catalogue by language and id.
type messages map[string]map[string]catalog.Message

func catalogue(t *testing.T) messages {
	t.Helper()
	areas, err := catalog.Read(catalog.Files())
	if err != nil {
		t.Fatal(err)
	}
	all := messages{}
	for _, area := range areas {
		if all[area.Language] == nil {
			all[area.Language] = map[string]catalog.Message{}
		}
		maps.Copy(all[area.Language], area.Messages)
	}
	return all
}

// placeholders returns the names that stand in the templates of a message, in any of its plural forms.
func placeholders(message catalog.Message) []string {
	forms := append(slices.Collect(maps.Values(message.Forms())), message.Other)
	var names []string
	for _, form := range forms {
		for _, code := range action.FindAllString(form, -1) {
			for _, name := range placeholder.FindAllStringSubmatch(code, -1) {
				names = append(names, name[1])
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// said holds the arguments of one message to its text in every language of the program: each placeholder is given, and
// what is given has words in the reader's language.
func said(t *testing.T, messages messages, facts rules.Facts, args i18n.Arguments, ids ...string) {
	t.Helper()
	for _, language := range i18n.Embedded().ProgramLanguages() {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			for _, name := range placeholders(messages[language][id]) {
				if _, given := args[name]; !given && !slices.Contains(ofEveryMessage, name) {
					t.Errorf("%s: %s asks for %s, which its rule does not give", language, id, name)
				}
			}
		}
		for name, value := range (wording.Speaker{Words: words, Facts: facts}).Arguments(args) {
			if text, ok := value.(string); ok && strings.Contains(text, "⟦") {
				t.Errorf("%s: %s: nobody can say %s: %s", language, ids[0], name, text)
			}
		}
		for name, value := range args {
			named(t, words, facts, ids[0]+": "+name, value)
		}
	}
}

// named holds the codes of closed lists to have names, since an unknown one is said as it stands. An instrument can
// have its name in the record of the edition.
func named(t *testing.T, words *i18n.Words, facts rules.Facts, where string, value i18n.Argument) {
	t.Helper()
	var terms i18n.Terms
	switch v := value.(type) {
	case i18n.Term:
		terms = i18n.TermsOf(v.List, v.Code)
	case i18n.Terms:
		terms = v
	}
	for _, code := range terms.Codes {
		ofEdition := terms.List == i18n.Instruments && facts.Instruments.Has(treaty.Instrument(code))
		if !words.Has(terms.List.Name(code)) && !ofEdition {
			t.Errorf("%s, %s: %q has no name, %s", words.Language(), where, code, terms.List.Name(code))
		}
	}
}

func TestEveryPlaceholderOfAFindingIsGivenByItsRule(t *testing.T) {
	messages := catalogue(t)
	for _, b := range breaches() {
		_, after := b.facts(t)
		found, ok := find(rules.Check(after), b.code, b.severity)
		if !ok {
			t.Errorf("%s: %s: no finding", b.code, b.why)
			continue
		}
		said(t, messages, after, found.Args, "finding."+b.code+".summary", "finding."+b.code+".action",
			"several."+b.code)
	}
}

func TestEveryPlaceholderOfABearingIsGiven(t *testing.T) {
	messages, seen := catalogue(t), map[rules.BearingKind]bool{}
	for _, b := range bearings() {
		_, after := b.facts(t)
		for _, q := range question.All() {
			for _, found := range rules.BearingOn(after, q.ID) {
				if !seen[found.Kind] {
					said(t, messages, after, found.Args, "bearing."+string(found.Kind))
				}
				seen[found.Kind] = true
			}
		}
	}
	if len(seen) < 6 {
		t.Errorf("only %d kinds were seen", len(seen))
	}
}
