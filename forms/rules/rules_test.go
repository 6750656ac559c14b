package rules_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// facts gives the complete case of a breach before and after it.
func (b breach) facts(t *testing.T) (before, after rules.Facts) {
	t.Helper()
	kind, from, to := b.kind, b.from, b.to
	if kind == "" {
		kind = treaty.Preservation
	}
	if from == "" {
		from = "PH"
	}
	if to == "" {
		to = "JP"
	}
	draft := complete(t, from, to, kind)
	before = gather(t, draft)
	broken := draft.Clone()
	for id, value := range b.set {
		set(t, broken, id, value)
	}
	for _, id := range b.remove {
		broken.Remove(id)
	}
	if b.item != nil {
		items := draft.Items()
		items[0].Identifiers = slices.Clone(items[0].Identifiers)
		b.item(&items[0])
		set(t, broken, question.DataItems, items)
	}
	after = gather(t, broken)
	before.NeedsReader, after.NeedsReader = unreviewed, unreviewed
	before.Waiting, after.Waiting = waiting, waiting
	before.Undrawable, after.Undrawable = hangul, hangul
	b.records(&after)
	return before, after
}

func (b breach) records(facts *rules.Facts) {
	for _, side := range []struct {
		change func(*party.Party)
		record *party.Party
	}{{b.record, &facts.Requested}, {b.own, &facts.Requesting}} {
		if side.change != nil {
			side.change(side.record)
		}
	}
}

// unreviewed says that nobody reviewed the words of German and Swedish. No rule may ask about no language.
func unreviewed(language string) bool { return slices.Contains([]string{"de", "sv", ""}, language) }

// waiting says that three texts of Armenian and one of Georgian have no translation, and all of the others one.
func waiting(language string) int { return map[string]int{"hy": 3, "ka": 1}[language] }

// hangul says that there is no typeface for a Korean syllable.
func hangul(text string) string {
	if strings.ContainsRune(text, '한') {
		return "'한' (U+D55C)"
	}
	return ""
}

// find returns the first finding with a code and a severity.
func find(findings []rules.Finding, code string, severity rules.Severity) (rules.Finding, bool) {
	i := slices.IndexFunc(findings, func(f rules.Finding) bool { return f.Code == code && f.Severity == severity })
	if i < 0 {
		return rules.Finding{}, false
	}
	return findings[i], true
}

// Every rule is silent on a complete case and speaks when one part of it is broken.
func TestEachBreachGivesItsFinding(t *testing.T) {
	for _, b := range breaches() {
		before, after := b.facts(t)
		if _, early := find(rules.Check(before), b.code, b.severity); early {
			t.Errorf("%s: %s: the complete case has the finding already", b.code, b.why)
		}
		if _, found := find(rules.Check(after), b.code, b.severity); !found {
			t.Errorf("%s: %s: no such finding with the severity %s: %s", b.code, b.why, b.severity,
				shortFindings(rules.Check(after)))
		}
	}
}

// A blocking finding rests on the Convention or a reviewed entry; what the office or the program alone needs has no
// basis, and a code of its own.
func TestWhatBlocksHasABasis(t *testing.T) {
	baseless := []string{"office-answer-missing", "language-words-missing", "confidential-and-told"}
	for _, b := range breaches() {
		_, after := b.facts(t)
		for _, f := range rules.Check(after) {
			if f.Severity == rules.Block && (len(f.Basis) == 0) != slices.Contains(baseless, f.Code) {
				t.Errorf("%s: %s at %s blocks with the basis %v", b.why, f.Code, f.Question, f.Basis)
			}
		}
	}
}
