// Package party is the register: for each Party to the Convention on Cybercrime (ETS 185) one record of its
// authorities, declarations, languages and instruments, each fact with its source, the day as of which the source
// speaks and the last day on which a person compared the two.
//
// Open gives a Register over a folder of YAML files, one for each Party, named by the Party's code; Embedded is the
// edition that is built in. A Register decodes a file when it is first asked for that Party and never changes. Party.At
// gives the record as it stood on a day, Register.Search finds entries by their words. Lint checks a whole folder.
//
//	register, err := party.Open(party.Embedded())
//	japan, err := register.Party("JP")
//	today := japan.At("2026-11-22")
//
// Nothing is ever deleted from a record: a fact that ended keeps its entry and gets an end. A fact that nobody found is
// absent, and callers say "unknown". The form of a record is described in data/FORMAT.md, what each edition changed in
// data/CHANGES.md.
//
// An office departs from the built-in data in two ways. Register.With lays its own Amendments over the records and
// marks what they touch; taking one away restores the record. And a newer edition of all records comes as one file,
// which WriteEdition makes, ReadEdition checks when an office loads it, and OpenEdition opens at every start. What is
// refused is refused with a RefusalError, whose sentence for people is in the catalogue.
package party
