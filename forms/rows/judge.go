package rows

import "rogatory/forms/identifier"

// Judge holds a value to the form of its kind, one of question.IdentifierKinds; the code is that of a fault, or "". A
// value without a kind has no form to keep.
func Judge(kind, value string) (code string) {
	switch {
	case kind == "" || value == "" || identifier.WellFormed(kind, value):
		return ""
	case kind == "imei" && fifteenFigures.MatchString(value):
		return CheckDigit
	}
	return ValueMalformed
}
