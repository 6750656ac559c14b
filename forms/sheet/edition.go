package sheet

import (
	"strconv"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

// Editions are the states of everything that the sheet rests on. Day is the one on which the rules were applied and
// Register the day of the edition of the records, empty where the records name none. Amendments are the office's own,
// of these two Parties.
type Editions struct {
	Program    string            `json:"program"`
	Register   treaty.Date       `json:"register"`
	Day        treaty.Date       `json:"day"`
	Sources    []Source          `json:"sources"`
	Amendments []party.Amendment `json:"amendments"`
	Languages  []Language        `json:"languages"`
}

// Language is a language of the document: whether the Convention is authentic in it, and who has reviewed its fixed
// words whose mother tongue it is, empty where nobody has.
type Language struct {
	Tag       string `json:"tag"`
	Authentic bool   `json:"authentic"`
	Review    string `json:"review"`
}

func (s Sheet) editions(input Input, sources []Source) Editions {
	editions := Editions{Program: input.Program, Day: input.Facts.Today, Sources: sources,
		Amendments: []party.Amendment{}, Languages: s.documentLanguages()}
	register := input.Facts.Register
	if register == nil {
		return editions
	}
	editions.Register = treaty.Date(register.Edition())
	for _, record := range []party.Party{input.Facts.Requested, input.Facts.Requesting} {
		editions.Amendments = append(editions.Amendments, register.Amendments(record.Code)...)
	}
	return editions
}

func (s Sheet) documentLanguages() []Language {
	languages := []Language{}
	for _, tag := range []string{s.facts().Draft.String(question.RequestLanguage),
		s.facts().Draft.String(question.SecondLanguage)} {
		if tag == "" || len(languages) > 0 && languages[0].Tag == tag {
			continue
		}
		language := Language{Tag: tag, Authentic: glossary.Authentic(tag)}
		if known, found, err := glossary.For(tag); err == nil && found && known.Reviewed() {
			language.Review = known.Review
		}
		languages = append(languages, language)
	}
	return languages
}

func (s Sheet) sourceWords() []string {
	words := make([]string, len(s.Editions.Sources))
	for i, source := range s.Editions.Sources {
		id := "source"
		if source.Old {
			id = "source.old"
		}
		words[i] = s.say(id, i18n.Args{"Number": strconv.Itoa(i + 1), "Title": source.Title,
			"Date": s.speaker.Date(source.AsOf)})
		if source.Compared != "" {
			words[i] = s.say("source.compared", i18n.Args{"Source": words[i], "Date": s.speaker.Date(source.Compared)})
		}
	}
	return words
}

func (s Sheet) amendmentWords() []string {
	words := make([]string, len(s.Editions.Amendments))
	for i, a := range s.Editions.Amendments {
		words[i] = s.amendment(a)
	}
	return words
}

func (s Sheet) languageWords() []string {
	words := make([]string, len(s.Editions.Languages))
	for i, l := range s.Editions.Languages {
		words[i] = s.language(l)
	}
	return words
}

// language says how far the fixed words of a language can be relied on.
func (s Sheet) language(l Language) string {
	id := "language.unreviewed"
	switch {
	case l.Authentic:
		id = "language.authentic"
	case l.Review != "":
		id = "language.reviewed"
	}
	return s.say(id, i18n.Args{"Language": s.speaker.Words.LanguageName(l.Tag), "Review": l.Review})
}

// amendment says what the office changed in a record, since when, and why.
func (s Sheet) amendment(a party.Amendment) string {
	name := a.Ends
	switch {
	case a.Authority != nil:
		name = a.Authority.Name
	case a.Statement != nil:
		name = s.say("amendment.statement", i18n.Args{"Article": string(a.Statement.Article)})
	case a.Language != nil:
		name = s.say("unknown.languages", i18n.Args{"Languages": s.speaker.Words.LanguageNames(a.Language.Languages)})
	}
	id := "amendment.adds"
	switch {
	case a.Replaces != "":
		id = "amendment.replaces"
	case a.Ends != "":
		id = "amendment.ends"
	}
	words := s.say(id, i18n.Args{"Party": s.speaker.Party(a.Party), "Date": s.speaker.Date(a.Made), "Entry": name,
		"Replaced": a.Replaces})
	if a.Reason == "" {
		return words
	}
	return s.say("amendment.reason", i18n.Args{"Change": words, "Reason": a.Reason})
}
