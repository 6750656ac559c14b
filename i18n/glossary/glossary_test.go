package glossary_test

import (
	"testing"
	"time"

	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

// Every language of documents but the authentic ones has a glossary that says how its words were made.
func TestEveryLanguageOfDocumentsHasAGlossary(t *testing.T) {
	for _, tag := range i18n.Embedded().DocumentLanguages() {
		if glossary.Authentic(tag) {
			continue
		}
		g, found, err := glossary.For(tag)
		if err != nil || !found {
			t.Errorf("%s: found %v, %v", tag, found, err)
			continue
		}
		if _, err := time.Parse(time.DateOnly, g.Made); err != nil || g.Tag != tag || g.Method == "" || g.Review == "" {
			t.Errorf("%s: tag %q, made %q, method %q, review %q", tag, g.Tag, g.Made, g.Method, g.Review)
		}
		if len(g.Terms) < 15 {
			t.Errorf("%s: only %d terms", tag, len(g.Terms))
		}
		for term, in := range g.Terms {
			if in.Term == "" {
				t.Errorf("%s: %s has no term", tag, term)
			}
		}
	}
}

func TestOnlyAuthenticOrReviewedLanguagesNeedNoReader(t *testing.T) {
	for tag, want := range map[string]bool{"en": false, "fr": false, "xx": true} {
		if got := glossary.NeedsReader(tag); got != want {
			t.Errorf("%s: %v", tag, got)
		}
	}
}
