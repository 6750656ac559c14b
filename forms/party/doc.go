// Package party is the register: for each Party to the Convention on Cybercrime (ETS 185) one record of its authorities,
// declarations, languages and instruments, each fact with its source, the day as of which the source speaks and the last day
// on which a person compared the two.
//
// Open gives a Register over a folder of YAML files, one for each Party, named by the Party's code; Embedded is the edition
// that is built in. A Register decodes a file when it is first asked for that Party and never changes. Party.At gives the
// record as it stood on a day. Lint checks a whole folder.
//
//	register, err := party.Open(party.Embedded())
//	japan, err := register.Party("JP")
//	today := japan.At("2026-11-22")
//
// Nothing is ever deleted from a record: a fact that ended keeps its entry and gets an end. A fact that nobody found is
// absent, and callers say "unknown".
package party
