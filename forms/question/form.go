package question

import (
	"net/mail"
	"regexp"
	"time"

	"golang.org/x/text/language"
)

// Malformed returns what is wrong with the form of a one-string answer, as the end of the catalogue id
// "error.answer.<code>", and "" where nothing is. Kinds that have no form of their own are never malformed.
func Malformed(kind Kind, value string) string {
	switch kind {
	case Date:
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return "date"
		}
	case Email:
		if address, err := mail.ParseAddress(value); err != nil || address.Address != value {
			return "email"
		}
	case Phone:
		if !phonePattern.MatchString(value) {
			return "phone"
		}
	case TimeZone:
		if _, err := time.LoadLocation(value); err != nil || value == "" || value == "Local" {
			return "time-zone"
		}
	case Language:
		if _, err := language.Parse(value); err != nil {
			return "language"
		}
	case Party:
		if !codePattern.MatchString(value) {
			return "party"
		}
	case ShortText:
		if len([]rune(value)) > MaximumShortText {
			return "too-long"
		}
	}
	return ""
}

var (
	phonePattern = regexp.MustCompile(`^\+?[0-9][0-9 ()./\-\x{2013}]{2,30}(\s*(ext|x)\.?\s*[0-9]{1,6})?$`)
	codePattern  = regexp.MustCompile(`^[A-Z]{2}$`)
)
