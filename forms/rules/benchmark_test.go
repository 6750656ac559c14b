package rules_test

import (
	"testing"
	"time"

	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// checkWithin is the time in which all findings of a complete draft are there, so that they can be shown after each answer.
const checkWithin = 2 * time.Millisecond

func BenchmarkCheck(b *testing.B) {
	facts := gather(b, complete(b, "DE", "JP", treaty.StoredData))
	for b.Loop() {
		rules.Check(facts)
	}
	if each := b.Elapsed() / time.Duration(b.N); each > checkWithin {
		b.Errorf("one check took %s, more than %s", each, checkWithin)
	}
}

func BenchmarkFindRoute(b *testing.B) {
	facts := gather(b, complete(b, "DE", "JP", treaty.StoredData))
	for b.Loop() {
		rules.FindRoute(facts)
	}
}

func BenchmarkFindLanguages(b *testing.B) {
	facts := gather(b, complete(b, "DE", "JP", treaty.StoredData))
	for b.Loop() {
		rules.FindLanguages(facts)
	}
}
