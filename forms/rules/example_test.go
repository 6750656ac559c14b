package rules_test

import (
	"fmt"

	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
)

// From a draft and the register to the route and the findings.
func Example() {
	register, err := party.Open(party.Embedded())
	if err != nil {
		fmt.Println(err)
		return
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for key, value := range map[question.Key[string]]string{question.RequestType: "preservation",
		question.RequestingParty: "FR", question.RequestedParty: "JP"} {
		if err := request.Set(draft, key, value); err != nil {
			fmt.Println(err)
			return
		}
	}
	facts, err := rules.Gather(register, draft, formtest.Today)
	if err != nil {
		fmt.Println(err)
		return
	}
	route := rules.FindRoute(facts)
	fmt.Println(route.Channel, route.To[0].ID, rules.Blocks(rules.Check(facts)))
	// Output: contact-point-24-7 jp-24-7 true
}
