package xlsx_test

import (
	"bytes"
	"reflect"
	"testing"

	"rogatory/forms/rows/xlsx"
)

// What is written is read back sign by sign, and always gives the same bytes.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rows := [][]string{{"kind", "value"}, {"phone", "+49 170 1234567"}, {"imei", "352099001761481"},
		{"account", ` <"king"> & 🔥 `}, {"other", "=1+1"}, {"ip", "2026-11-20"}}
	content, err := xlsx.Write(`A & B`, rows)
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := xlsx.Read(content)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, row := range sheet.Rows {
		got = append(got, row.Cells)
	}
	if sheet.Name != "A & B" || !reflect.DeepEqual(got, rows) {
		t.Errorf("%s: %q, want %q", sheet.Name, got, rows)
	}
	if again, _ := xlsx.Write(`A & B`, rows); !bytes.Equal(content, again) {
		t.Error("the same rows give other bytes")
	}
}
