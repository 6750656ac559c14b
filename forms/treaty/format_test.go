package treaty_test

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/formtest"
	"rogatory/forms/treaty"
)

const formatIntroduction = `# The form of an instrument

One file holds one instrument and bears its id: ets30.yaml. It is YAML, read strictly: an unknown key, an unknown
value and a key that stands twice are errors. Dates stand in quotes. What a provision says is put in our own words. A
fact that was read nowhere has the confidence "general-knowledge": it is shown as such, decides nothing and is cited in
no request. "shape" is the word club (any two members) or pair (treaties between two States), or the key sides with the
members of each of two sides. "rogatoryctl register lint" checks the folder together with the records of the Parties,
and an edition of the register holds it in the folder "instruments".

This page is made from forms/treaty/record.go by the tests of that package.
`

// FORMAT.md, which tells people how to write an instrument, is made from the types and their comments.
func TestFormatIsCurrent(t *testing.T) {
	golden.Hold(t, "data/FORMAT.md", formatIntroduction+formtest.Types(t, "words.go", "record.go")+closedLists())
}

func closedLists() string {
	var page strings.Builder
	page.WriteString("\n## Closed lists\n\n| type | values |\n|---|---|\n")
	list(&page, "Kind", treaty.Kinds())
	list(&page, "Basis", treaty.Bases())
	list(&page, "How", treaty.Hows())
	list(&page, "Purpose", treaty.Purposes())
	list(&page, "FormStrength", treaty.FormStrengths())
	list(&page, "Recipient", treaty.AllRecipients())
	list(&page, "Confidence", treaty.Confidences())
	list(&page, "Review", treaty.Reviews())
	return page.String()
}

func list[T ~string](page *strings.Builder, name string, values []T) {
	var texts []string
	for _, value := range values {
		texts = append(texts, string(value))
	}
	fmt.Fprintf(page, "| %s | %s |\n", name, strings.Join(texts, ", "))
}
