package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// TestFindingsPage holds the page of documentation to the rules: each code with its severities, what triggers it, its
// basis and the sentences that a person reads, made by breaking a complete case.
func TestFindingsPage(t *testing.T) {
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	cases := breaches()
	slices.SortStableFunc(cases, func(a, b breach) int { return strings.Compare(a.code, b.code) })
	var page strings.Builder
	page.WriteString("# Findings\n\nWhat the rules say about a draft. A code is public: it is never renamed and " +
		"never given to another rule.\n" +
		"`block` stops the signature, `warn` means that the requested Party may refuse the request, return it or " +
		"ask back, `advise` that it\n" +
		"would be better. The sentences are examples from a fictitious case; the basis of each is what that case " +
		"gave.\n\n" +
		"This page is made from the rules by `go test ./forms/rules -update`.\n")
	last := ""
	for _, b := range cases {
		_, after := b.facts(t)
		found, ok := find(rules.Check(after), b.code, b.severity)
		if !ok {
			t.Errorf("%s: %s: no finding", b.code, b.why)
			continue
		}
		if b.code != last {
			fmt.Fprintf(&page, "\n## %s\n", b.code)
		}
		last = b.code
		speaker := wording.Speaker{Words: words, Facts: after}
		fmt.Fprintf(&page, "\n- Triggered, for example: %s\n- Severity: `%s`, at `%s`\n- Basis: %s\n\n> %s\n", b.why,
			found.Severity, found.Question,
			basisOf(speaker, found), speaker.Message(found))
	}
	golden.Hold(t, "FINDINGS.md", page.String())
}

func basisOf(speaker wording.Speaker, f rules.Finding) string {
	if len(f.Basis) == 0 {
		return "none; good practice, or a need of the office"
	}
	named := make([]string, len(f.Basis))
	for i, id := range f.Basis {
		named[i] = speaker.Basis(id)
	}
	return strings.Join(named, "; ")
}
