package flow_test

import (
	"regexp"
	"strings"
	"testing"

	"rogatory/forms/flow"
	"rogatory/forms/question"
)

// article finds the article that a question rests on, in English and in French.
var article = regexp.MustCompile(`(?i)articles? \d`)

// notAsked are the sentences of each language for what the Convention does not ask.
var notAsked = map[string]string{"en": "The Convention does not ask for", "fr": "La Convention ne "}

// forExample begins an example inside a hint.
var forExample = map[string]string{"en": "For example", "fr": "Par ex"}

// typed are the kinds of answers that are written: the others are chosen from what is offered, picked from a calendar,
// or proposed.
func typed(kind question.Kind) bool {
	switch kind {
	case question.ShortText, question.Text, question.Phone, question.Email, question.Entries:
		return true
	}
	return false
}

// Whoever answers sees why it is asked and on which article that rests, or that the Convention does not ask for it; and
// an example of every answer that is written. The reason may be that of the page.
func TestEveryQuestionSaysWhyByWhichArticleAndLikeWhat(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		words := say(t, language)
		for _, page := range flow.Pages() {
			pageWhy := words.SayOr("page."+string(page.ID)+".why", "")
			for _, id := range page.Questions {
				question, text := mustFind(t, id), "question."+string(id)
				why := words.SayOr(text+".why", "") + " " + pageWhy
				hint := words.SayOr(text+".hint", "")
				if !article.MatchString(why) && !strings.Contains(why, notAsked[language]) {
					t.Errorf("%s: neither %s nor its page names an article: %q", language, id, why)
				}
				if typed(question.Kind) && !words.Has(text+".example") &&
					!strings.Contains(hint, forExample[language]) {
					t.Errorf("%s: %s has no example", language, id)
				}
			}
		}
	}
}

func mustFind(t *testing.T, id question.ID) question.Question {
	t.Helper()
	q, ok := question.ByID(id)
	if !ok {
		t.Fatalf("%s is no question", id)
	}
	return q
}
