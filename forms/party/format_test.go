package party_test

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// FORMAT.md, which tells people how to write a record, is made from the types and their comments and cannot fall behind
// them.
func TestFormatIsCurrent(t *testing.T) {
	types := formtest.Types(t, "../treaty/words.go", "record.go")
	golden.Hold(t, "data/FORMAT.md", formatIntroduction+types+closedLists(t)+documents())
}

const formatIntroduction = `# The form of a record

One file holds one Party and bears its code: JP.yaml. It is YAML, read strictly: an unknown key and a key that stands
twice are errors. The keys of the head come first, then "instruments:" and the other lists. Dates stand in quotes.
Nothing is deleted: what ended gets an end and stays, below what replaced it. Names, addresses, numbers and dates are
copied exactly; summaries are written in our own words. "rogatoryctl register lint" checks a folder of records.

This page is made from forms/party/record.go by the tests of that package.
`

// closedLists writes the values of every type that has a closed list.
func closedLists(t *testing.T) string {
	t.Helper()
	var page strings.Builder
	page.WriteString("\n## Closed lists\n\n| type | values |\n|---|---|\n")
	list(&page, "Role", treaty.Roles())
	list(&page, "Instrument", builtIn(t))
	list(&page, "basis of a LanguageRule beside the instruments", party.OtherBases())
	list(&page, "LanguageKind", party.LanguageKinds())
	list(&page, "Confidence", treaty.Confidences())
	list(&page, "Review", treaty.Reviews())
	list(&page, "Stage", treaty.Stages())
	list(&page, "Direction", treaty.Directions())
	list(&page, "Rank", treaty.Ranks())
	list(&page, "Urgency", treaty.Urgencies())
	list(&page, "Nature", treaty.Natures())
	list(&page, "ConditionKind", party.ConditionKinds())
	list(&page, "DeclarationKind", treaty.DeclarationKinds())
	list(&page, "Bound, of governs", treaty.Bounds())
	list(&page, "Condition, of search-condition", treaty.Conditions())
	list(&page, "Extent, of search-condition", treaty.Extents())
	list(&page, "DualCriminalityForm", treaty.DualCriminalityForms())
	list(&page, "Element", treaty.Elements())
	list(&page, "Measure", treaty.Measures())
	list(&page, "AuthorityKind", treaty.AuthorityKinds())
	list(&page, "Channel", treaty.Channels())
	list(&page, "item of content-wanted", party.ContentItems())
	page.WriteString("\n## Effects\n\n| effect | arguments |\n|---|---|\n")
	for _, kind := range treaty.EffectKinds() {
		fmt.Fprintf(&page, "| %s | %s |\n", kind, strings.Join(party.ArgumentsOf(kind), ", "))
	}
	return page.String()
}

// builtIn are the instruments of the edition that is built in.
func builtIn(t *testing.T) []treaty.Instrument {
	t.Helper()
	instruments, err := open(t).Instruments()
	if err != nil {
		t.Fatal(err)
	}
	return instruments.IDs()
}

func list[T ~string](page *strings.Builder, name string, values []T) {
	var texts []string
	for _, value := range values {
		texts = append(texts, string(value))
	}
	fmt.Fprintf(page, "| %s | %s |\n", name, strings.Join(texts, ", "))
}

func documents() string {
	var page strings.Builder
	page.WriteString("\n## Documents\n\n| id | title |\n|---|---|\n")
	for _, document := range party.Documents() {
		fmt.Fprintf(&page, "| %s | %s |\n", document.ID, document.Title.En)
	}
	return page.String()
}
