package rows_test

import (
	"fmt"

	"rogatory/forms/rows"
)

// Rows of a log become identifiers; what is not certain is named.
func Example() {
	table := rows.Parse("address\tsource port\ttime (UTC)\n192.0.2.7\t51234\t2026-11-20 22:41:07\n", rows.Options{})
	for _, row := range table.Rows {
		fmt.Println(row.Identifier.Kind, row.Identifier.Value, row.Identifier.Port, row.Identifier.At)
	}
	// Output: ip 192.0.2.7 51234 2026-11-20T22:41:07Z
}
