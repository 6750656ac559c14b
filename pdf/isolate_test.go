package pdf

import (
	"strings"
	"testing"

	"rogatory/pdf/bidi"
)

func TestIsolated(t *testing.T) {
	cases := []struct{ name, language, text, want string }{
		{"a Latin text in a Latin document has no marks", "en", "Dr Ana Šimić, 12 Js 44/26",
			"Dr Ana Šimić, 12 Js 44/26"},
		{"a Hebrew name keeps a number beside it out", "en", "Mr דוד כהן 12 (Haifa)", "Mr [דוד כהן] 12 (Haifa)"},
		{"a name with vowel points is whole", "en", "the word שָׁלוֹם.", "the word [שָׁלוֹם]."},
		{"a line of Latin text is one thing in a Hebrew document", "he", "1301 New York Avenue NW, Washington, D.C.",
			"[1301 New York Avenue NW, Washington, D.C.]"},
		{"an e-mail address", "he", "התיבה j.meier@mail.example, ועוד", "התיבה [j.meier@mail.example], ועוד"},
		{"an address of the sixth version", "ar", "العنوان 2001:db8::1 والعنوان", "العنوان [2001:db8::1] والعنوان"},
		{"an address that ends with a stroke", "he", "לרבות https://example.org/logs/;",
			"לרבות [https://example.org/logs/];"},
		{"a telephone number with its plus", "ar", "الهاتف +33 1 23 45 67 89 (المكتب)",
			"الهاتف [+33 1 23 45 67 89] (المكتب)"},
		{"a number in groups", "he", "תיק 26 327 000 012 בעניין", "תיק [26 327 000 012] בעניין"},
		{"an article with paragraph and letter", "he", "סעיף 29(2)(f) לאמנה", "סעיף [29(2)(f)] לאמנה"},
		{"a bracket that the sentence closes stays outside", "he", "בסוד (סעיף 27(8)).", "בסוד (סעיף [27(8)])."},
		{"a Hebrew letter in brackets goes with the Hebrew", "he", "סעיף 29(א) לחוק", "סעיף [29](א) לחוק"},
		{"a number that begins with a bracket", "he", "התקנה (EU) 2016/679: כתובת", "התקנה [(EU) 2016/679]: כתובת"},
		{"an abbreviation in brackets", "ar", "الاتفاقية (ETS No. 185)", "الاتفاقية ([ETS No. 185])"},
		{"an enumeration of numbers keeps the order of the language", "he", "סעיפים 16, 29 ו-30",
			"סעיפים [16], [29] ו-[30]"},
		{"a hyphen after a Hebrew letter is no minus", "he", "כ-50% מהנזק", "כ-[50%] מהנזק"},
		{"a name with titles and initials", "he", "בבעלות Dr Ana M. Šimić. הנתונים",
			"בבעלות [Dr Ana M. Šimić]. הנתונים"},
		{"a full stop parts a name from a number", "he", "אצל Example Corporation. 30 יום",
			"אצל [Example Corporation]. [30] יום"},
		{"names in a list with commas", "he", "אצל Google, Meta ועוד", "אצל [Google, Meta] ועוד"},
		{"Arabic figures belong to the Arabic", "ar", "بتاريخ ٢٢/١١/٢٠٢٦ في", "بتاريخ ٢٢/١١/٢٠٢٦ في"},
		{"a reference", "he", "תיק 12 Js 44/26, ירושלים", "תיק [12 Js 44/26], ירושלים"},
		{"two dates and times", "he", "2026-11-03 00:00 – 2026-11-16 23:59", "[2026-11-03 00:00] – [2026-11-16 23:59]"},
		{"nothing", "he", "", ""},
	}
	marks := strings.NewReplacer("\u2066", "[", "\u2067", "[", "\u2069", "]")
	for _, c := range cases {
		if got := marks.Replace(string(isolated([]rune(c.text), directionOf(c.language)))); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestDirectionOfALanguage(t *testing.T) {
	for language, want := range map[string]bidi.Level{"he": 1, "ar": 1, "ar-MA": 1, "fa": 1, "en": 0, "sr-Cyrl": 0,
		"ja": 0, "": 0, "art": 0} {
		if got := directionOf(language); got != want {
			t.Errorf("%q is written in direction %d, want %d", language, got, want)
		}
	}
}
