package question_test

import (
	"fmt"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// A question is named by its key; its row says everything about it.
func Example() {
	facts, _ := question.ByID(question.FactsSummary.ID())
	fmt.Println(facts.ID, facts.Kind, "limb", facts.Limb, facts.LevelFor(treaty.Preservation))
	fmt.Println(question.DataItems.At(0).Field(question.FieldRelationship))
	// Output:
	// facts.summary text limb b M
	// data.items[0].relationship
}
