package office_test

import (
	"testing"

	"rogatory/forms/office"
)

// An office that chose nothing, or something that a later version of the program offers, has a layout all the same.
func TestEveryOfficeHasALayout(t *testing.T) {
	for chosen, want := range map[office.Layout]office.Layout{
		"": office.SideBySide, "three-columns": office.SideBySide, office.SideBySide: office.SideBySide,
		office.OneAfterOther: office.OneAfterOther,
	} {
		if got := (office.Profile{BilingualLayout: chosen}).Layout(); got != want {
			t.Errorf("%q becomes %q, want %q", chosen, got, want)
		}
	}
}
