package party_test

import (
	"fmt"

	"rogatory/forms/party"
)

// A register opens without being read; a record is read when it is asked for, and stands as it was on a day.
func Example() {
	register, err := party.Open(party.Embedded())
	if err != nil {
		fmt.Println(err)
		return
	}
	record, err := register.Party("JP")
	if err != nil {
		fmt.Println(err)
		return
	}
	japan := record.At("2026-11-22")
	fmt.Println(len(register.Codes()), "Parties;", japan.Names.In("en"))
	// Output: 81 Parties; Japan
}
