package request_test

import (
	"errors"
	"fmt"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

// An answer has the type of its question's key. Another type does not compile.
func Example() {
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	err := errors.Join(
		request.Set(draft, question.Reference, "12 Js 44/26"),
		request.Set(draft, question.UrgencyUrgent, true),
		request.Set(draft, question.DataItems, []answer.Item{{Category: "traffic"}}))
	fmt.Println(draft.String(question.Reference), draft.Yes(question.UrgencyUrgent), len(draft.Items()), err)
	// Output: 12 Js 44/26 true 1 <nil>
}
