// Package editor holds the fields in which the questions of a request are answered: one editor for each kind of answer
// in the table of questions (question.Kind), and one for an answer that is a list, which has a card for each entry
// (Entries).
//
// Form.New chooses the editor of a question. An editor knows neither its page nor the other questions there: it is
// given what is asked (Spec), the answer so far, the words and the request (Form), and whom to tell that something was
// typed, chosen or left (Hooks). It judges nothing; what cannot be understood stays as it was typed, and the rules say
// what is wrong with it.
package editor
