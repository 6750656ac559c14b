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
		{"a letter with its mark is one", "he", "את q\u0303 כאן", "את [q\u0303] כאן"},
		{"Hebrew points are not written from left to right", "he", "א 5\u05b0 ב", "א [5]\u05b0 ב"},
		{"a bracket after a number that nothing closes", "he", "סעיף 29(2 לחוק", "סעיף [29]([2] לחוק"},
		{"a bracket with nothing inside", "he", "הקריאה f() כאן", "הקריאה [f()] כאן"},
		{"a number in brackets that nothing precedes", "he", "לפי (29) כאן", "לפי ([29]) כאן"},
		{"a bracket and a number at the end", "he", "לפי (EU) 5", "לפי [(EU) 5]"},
		{"a bracket and a space at the end", "he", "לפי (EU) ", "לפי ([EU]) "},
		{"a bracket that a letter follows at once", "he", "לפי (EU)א", "לפי ([EU])א"},
		{"a bracket that a Hebrew word follows", "he", "לפי (EU) אב", "לפי ([EU]) אב"},
		{"a bracket before a full stop", "he", "לפי (EU). 5", "לפי ([EU]). [5]"},
		{"a bracket that closes after a name", "he", "(ראה Example Corp) וגם", "(ראה [Example Corp]) וגם"},
		{"a bracket inside a name", "he", "אצל Foo (Bar) Baz כאן", "אצל [Foo (Bar) Baz] כאן"},
		{"a bracket after a number", "he", "לפי 29 (2) כאן", "לפי [29] ([2]) כאן"},
		{"a no-break space between numbers", "he", "סך 25\u00a0000 ש", "סך [25\u00a0000] ש"},
		{"a narrow no-break space between numbers", "he", "סך 25\u202f000 ש", "סך [25\u202f000] ש"},
		{"a no-break space before a Hebrew word", "he", "סך 25\u00a0ש", "סך [25]\u00a0ש"},
		{"a soft hyphen inside a word", "he", "אצל of\u00adfice כאן", "אצל [of\u00adfice] כאן"},
		{"a sign of a sentence inside a name", "he", "אצל AT&T כאן", "אצל [AT&T] כאן"},
		{"a sign between numbers is no name", "he", "בין 5;7 כאן", "בין [5];[7] כאן"},
		{"a sign that a Hebrew word follows", "he", "אצל Foo“אב כאן", "אצל [Foo]“אב כאן"},
		{"a sign with Arabic figures after it", "ar", "عند Foo“٢٢ هنا", "عند [Foo]“٢٢ هنا"},
		{"a sign with Hebrew in the next word", "he", "אצל Foo“ bar“ אב", "אצל [Foo“ bar]“ אב"},
		{"an abbreviation of four letters", "he", "לפי Arts. 5 כאן", "לפי [Arts. 5] כאן"},
		{"a word of five letters ends its sentence", "he", "לפי Words. 5 כאן", "לפי [Words]. [5] כאן"},
		{"a word of five letters before a word", "he", "לפי Words. More כאן", "לפי [Words. More] כאן"},
		{"a number with a full stop before a word", "he", "לפי 5. More כאן", "לפי [5]. [More] כאן"},
		{"a comma after a number before a word", "he", "לפי 5, More כאן", "לפי [5], [More] כאן"},
		{"a comma after one letter before a word", "he", "לפי a, More כאן", "לפי [a, More] כאן"},
		{"a comma after a word before a number", "he", "לפי More, 5 כאן", "לפי [More], [5] כאן"},
		{"a word and a number", "he", "לפי More 5 כאן", "לפי [More 5] כאן"},
		{"a number and a word", "he", "לפי 5 More כאן", "לפי [5 More] כאן"},
		{"a percentage and a number", "he", "לפי 5% 7 כאן", "לפי [5%] [7] כאן"},
		{"a word and a percentage", "he", "לפי More % כאן", "לפי [More] % כאן"},
		{"two spaces", "he", "לפי 5  7 כאן", "לפי [5]  [7] כאן"},
		{"a hash before a number", "he", "תיק #12 כאן", "תיק [#12] כאן"},
		{"a hash at the very beginning", "he", "#12 תיק", "[#12] תיק"},
		{"a hash in a bracket", "he", "(#12) תיק", "([#12]) תיק"},
		{"a hash after a letter", "he", "ת#12 כאן", "ת#[12] כאן"},
		{"a hash before nothing", "he", "תיק #", "תיק #"},
		{"a hash before a Hebrew word", "he", "תיק #אב", "תיק #אב"},
		{"an address that ends with an equals sign", "he", "ראה foo?a= כאן", "ראה [foo?a=] כאן"},
		{"a closing sign without a stretch", "he", "א / ב", "א / ב"},
		{"a separator at the end of a number", "he", "עד 5. כאן", "עד [5]. כאן"},
		{"a separator between numbers", "he", "עד 5.7 כאן", "עד [5.7] כאן"},
		{"a Hebrew word alone", "he", "אב", "אב"},
		{"nothing but a number in a Hebrew document", "he", "12", "[12]"},
		{"a Hebrew name after marks", "en", "a\u2066ב", "a[[ב]"},
		{"a full stop after a Hebrew name at the end", "en", "see אב.", "see [אב]."},
		{"a mark without a letter in an English document", "en", "see \u05b0אב", "see [\u05b0אב]"},
		{"two Hebrew words with a number between", "en", "see אב 5 גד", "see [אב] 5 [גד]"},
		{"Arabic figures in an English document", "en", "of ٢٢ only", "of [٢٢] only"},
		{"a sign in a word that becomes Hebrew", "he", "אצל Foo“barאב", "אצל [Foo]“[bar]אב"},
		{"a word, a sign and a number", "he", "לפי More % 5 כאן", "לפי [More] % [5] כאן"},
		{"a comma after a number that belongs to a name", "he", "לפי AB 5, More כאן", "לפי [AB 5], [More] כאן"},
		{"a name at the very beginning", "he", "ab, More כאן", "[ab, More] כאן"},
		{"nothing in brackets after a number", "he", "סעיף 29() כאן", "סעיף [29]() כאן"},
		{"a bracket at the end that nothing closes", "he", "סעיף 29(2", "סעיף [29]([2]"},
		{"a Hebrew letter that follows at once", "he", "אצל Fooא bar", "אצל [Foo]א [bar]"},
		{"an article with a number after it", "he", "סעיף 29(2) 5 כאן", "סעיף [29(2) 5] כאן"},
		{"a hash in a word that becomes Hebrew", "he", "תיק #12א", "תיק [#12]א"},
		{"a bracket in a name that nothing closes", "he", "אצל Foo(Bar כאן", "אצל [Foo(Bar] כאן"},
		{"a bracket, a hyphen and a number", "he", "לפי (EU)-5", "לפי ([EU])-[5]"},
		{"a point that stands apart", "en", "see אב \u05b0 x", "see [אב] \u05b0 x"},
		{"a point before a Latin letter", "en", "a \u05b0x אב", "a \u05b0x [אב]"},
		{"a name that ends with a point", "en", "see אב\u05b0 x", "see [אב\u05b0] x"},
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
