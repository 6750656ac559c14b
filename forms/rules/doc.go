// Package rules is the law: from a draft and the register to the questions that apply, the route, the languages and the findings.
//
// Every rule is a pure function over Facts: the draft, the records of both Parties as they stand on the day, and the day itself.
// A rule reads the effects, authorities and languages that a record states; it never compares a country. A rule gives codes and
// arguments, never sentences: the words stand in the catalogue under "finding.<code>.summary" and "finding.<code>.action".
//
//	facts, err := rules.Gather(register, draft, "2026-11-22")
//	route := rules.FindRoute(facts)
//	findings := rules.Check(facts)
//
// A finding that blocks rests on the Convention's text or on a reviewed entry of the register, and on nothing else.
package rules
