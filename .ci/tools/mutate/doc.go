// Command mutate asks whether the tests of a package would see a fault in it: it makes thousands of small faults, the
// mutants, and runs the tests against each. It is called by make mutate, outside the checks of every change:
//
//	mutate [-least 90] [-in REGEXP] [-again] [-most 1s] ./forms/rules ./pdf …
//
// The mutants are those of edges: another comparison, the other logical operator, an operand dropped or negated, a
// limit one lower or higher, a statement left out. Calculations, texts and words are left alone: goldens hold them.
//
// # How it is quick
//
// All mutants of a package are compiled into one test binary, from a rewritten copy under build/mutate that the
// compiler sees in place of the source (-overlay). An environment variable chooses the one that lives (schemata.go.txt
// is what the copy calls for that). A first run of each test notes which mutants it reaches in such a way that a value
// becomes another one: only these tests are asked, first the one that killed a mutant of the same function, then the
// fastest. What never returns is ended by the time limit and counts as killed.
//
// # What survives
//
// A mutant that no test kills is named by its function and its text, so that the name outlives an edit elsewhere.
// survivors.txt explains each one that is left, on one line: package, function, mutation and reason, separated by tabs.
// The command fails for a survivor without a reason, for a line whose mutant is gone or killed, and for a package in
// which fewer than the wanted share is killed.
package main
