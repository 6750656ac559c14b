// Package request is a draft: the answers given so far to the questions of package question, and the file that holds
// them.
//
// A draft file is JSON with the keys format, schema, id and answers; the answers are keyed by question id and written
// in the form that the question's kind fixes. Nothing derived is stored: where the interview stands, which route is
// proposed and what is missing are worked out from the answers each time.
//
//	draft, err := request.Decode(file)      // a typed *FileError says what is wrong with a file
//	err = draft.Set("request.reference", "12 Js 44/26")
//	items := draft.Items()                  // typed access to list answers
//	file = draft.Encode()                   // the same draft always gives the same bytes
package request
