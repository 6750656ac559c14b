package i18n

import (
	"slices"
	"strings"
)

// Argument is what stands at a placeholder of a message, as a meaning: a code, a day, a Party. Who says the message
// puts it into the reader's words. The kinds of this file are all there are, so that whoever says them can know each;
// they hold text and numbers alone, since this package knows nothing of the domain.
type Argument interface{ argument() }

// Arguments are those of one message, by the names of its placeholders.
type Arguments map[string]Argument

// Text stands as it is: what the user typed, or a name on record.
type Text string

// Number is a whole number.
type Number int

// Date is a day, a month or a year: "2026-11-22", "2026-11", "2026".
type Date string

// Article is the number of a provision of the Convention: "2", "29(2)(c)".
type Article string

// Provision is an article of an instrument, or an instrument: "ets30 15(2)", "eio".
type Provision string

// Party is a State by its code (ISO 3166-1, two letters), whether it is a Party or not.
type Party string

// Language is a language by its tag (BCP 47).
type Language string

// Languages are languages of which any will do, by their tags.
type Languages []string

// Places are questions by their ids, or places inside an answer: "data.items[1].timezone".
type Places []string

// PlacesOf are several places.
func PlacesOf[T ~string](ids ...T) Places {
	places := make(Places, len(ids))
	for i, id := range ids {
		places[i] = string(id)
	}
	return places
}

// Translations are the words of one text by the tags of their languages, as the register holds them.
type Translations map[string]string

// In returns the words in a language, in English where they are not there.
func (t Translations) In(language string) string {
	if words, ok := t[language]; ok {
		return words
	}
	return t[English]
}

// Term is a code of a closed list.
type Term struct {
	List List
	Code string
}

// TermOf is a code of a list.
func TermOf[T ~string](list List, code T) Term { return Term{list, string(code)} }

// Terms are several codes of one closed list, each once, all of which are meant.
type Terms struct {
	List  List
	Codes []string
}

// TermsOf are codes of a list.
func TermsOf[T ~string](list List, codes ...T) Terms {
	terms := Terms{List: list}
	for _, code := range codes {
		if !slices.Contains(terms.Codes, string(code)) {
			terms.Codes = append(terms.Codes, string(code))
		}
	}
	return terms
}

// List is a closed list of codes that have names in the catalogue: the id of a name, with a star where the code stands.
type List string

// The lists.
const (
	AnswerForms List = "error.answer.*" // what is wrong with the form of an answer
	Assurances  List = "option.assurances.*"
	Channels    List = "channel.*"
	Conditions  List = "condition.*" // limits on the use of an address
	Elements    List = "element.*"   // of an offence (Article 40)
	Instruments List = "instrument.*.short"
	Strengths   List = "strength.*" // of a source on languages
	Wanted      List = "wanted.*"   // contents that a Party asks for
)

// Name returns the id of the name of a code.
func (l List) Name(code string) string { return strings.Replace(string(l), "*", code, 1) }

func (Text) argument()         {}
func (Number) argument()       {}
func (Date) argument()         {}
func (Article) argument()      {}
func (Party) argument()        {}
func (Provision) argument()    {}
func (Language) argument()     {}
func (Languages) argument()    {}
func (Places) argument()       {}
func (Translations) argument() {}
func (Term) argument()         {}
func (Terms) argument()        {}
