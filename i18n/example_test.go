package i18n_test

import (
	"fmt"

	"rogatory/i18n"
)

// Words says everything that people read, by the id of its message.
func Example() {
	words, err := i18n.Embedded().Words("fr")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(words.And([]string{"Paris", "Rome", "Tokyo"}), words.CountryName("JP"))
	// Output: Paris, Rome et Tokyo Japon
}
