package document_test

import (
	"fmt"
	"strings"

	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// From a draft to the text of its document; package pdf sets the same tree in type.
func Example() {
	register, err := party.Open(party.Embedded())
	if err != nil {
		fmt.Println(err)
		return
	}
	draft, err := example.Complete(register, "FR", "JP", treaty.Preservation, "en", formtest.Today)
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, err := rules.Gather(register, draft, formtest.Today)
	if err != nil {
		fmt.Println(err)
		return
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		fmt.Println(err)
		return
	}
	made, err := document.Make(document.Input{Facts: facts, Words: words, Draft: rules.Blocks(rules.Check(facts))})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(made.Title, strings.Contains(document.Text(made), made.Reference))
	// Output: Request for the expedited preservation of stored computer data true
}
