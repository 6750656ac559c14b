// Package rules is the law: from a draft and the register to the questions that apply, the route, the languages and the
// findings.
//
// Every rule is a pure function over Facts: the draft, the records of both Parties as they stand on the day, and the
// day itself. A rule reads the effects, authorities and languages that a record states; it never compares a country. A
// rule gives codes and arguments, never sentences: the words stand in the catalogue under "finding.<code>.summary" and
// "finding.<code>.action".
//
//	facts, err := rules.Gather(register, draft, "2026-11-22")
//	route := rules.FindRoute(facts)
//	findings := rules.Check(facts)
//
// A finding that blocks rests on the Convention's text or on a reviewed entry of the register, and on nothing else.
// What the office alone needs blocks under a code of its own, "office-answer-missing", and has no basis.
//
// The governing instrument comes first (Article 27(1)); channel, languages and the provisions that are cited depend on
// it:
//
//	law.go, instrument.go    which instrument governs         route.go                 preservation, others
//	beside.go                what else may serve better
//	article27.go             the Convention's own channels    mutual_assistance.go     between ministries, directly
//	authorities.go, scope.go who is competent                 addressee.go             doubts about the addressee
//	language.go              which languages, how firmly      dual.go, wanted.go       dual criminality, extras
//	applies.go               which questions apply            complete.go, answers.go  what is missing
//	receiving.go             who stands for a ministry        times.go, around.go      dates, previous requests
//	quality.go, data.go      what is asked too broadly        conditions.go            ETS 30 Articles 2 and 5
//	territory.go             where data and custodian are     promises.go              what contradicts itself
//
// FINDINGS.md lists every code with what triggers it, its basis and its words; testdata/matrix.txt shows the route for
// every requested Party. Tests hold both to the rules: run them with -update after a change, and read the difference as
// a lawyer would. A new rule is added to one of the tables in finding.go, and to the cases in cases_test.go that break
// a complete draft.
package rules
