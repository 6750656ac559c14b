package rules_test

import (
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// checkWithin is the time in which all findings of a complete draft are there, so that they can be shown after each
// answer.
const checkWithin = 2 * time.Millisecond

// The quickest of many runs counts, since other work on the machine makes all others slower.
func TestCheckIsQuickEnoughForEachAnswer(t *testing.T) {
	facts := gather(t, complete(t, "DE", "JP", treaty.StoredData))
	quickest := time.Hour
	for range 50 {
		started := time.Now()
		rules.Check(facts)
		quickest = min(quickest, time.Since(started))
	}
	if quickest > checkWithin && !raceDetector {
		t.Errorf("one check took %s, more than %s", quickest, checkWithin)
	}
}

func BenchmarkCheck(b *testing.B) {
	facts := gather(b, complete(b, "DE", "JP", treaty.StoredData))
	for b.Loop() {
		rules.Check(facts)
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

// BenchmarkBearing is what is on record at every question of a request: a section shows some ten of them at once.
func BenchmarkBearing(b *testing.B) {
	facts := gather(b, complete(b, "DE", "US", treaty.StoredData))
	for b.Loop() {
		for _, q := range question.All() {
			rules.BearingOn(facts, q.ID)
		}
	}
}
