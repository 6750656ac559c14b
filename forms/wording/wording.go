// Package wording puts into words what the rules say in codes: findings, reasons, addressees and languages, in the
// reader's language. The window, the command line and the document share it, so that the same thing has one name
// everywhere.
package wording

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Speaker says things in one language about one draft.
type Speaker struct {
	Words *i18n.Words
	Facts rules.Facts
}

// Finding returns what is wrong and what to do.
func (s Speaker) Finding(f rules.Finding) (summary, action string) {
	args := s.Arguments(f.Args)
	args["Question"] = s.Place(f.Question)
	return s.Words.Say("finding."+f.Code+".summary", args), s.Words.Say("finding."+f.Code+".action", args)
}

// Message returns a finding as one text: what is wrong, then what to do.
func (s Speaker) Message(f rules.Finding) string {
	summary, action := s.Finding(f)
	return strings.TrimSpace(summary + " " + action)
}

// Point names what a request must hold: "(a) Authority" for a limb of Article 29(2), "Authority" for stored data.
func (s Speaker) Point(p rules.Point) string {
	if p.IsLimb() {
		return s.Words.Say("point.limb", i18n.Args{"Limb": p.ID, "What": s.Words.Say("limb." + p.ID)})
	}
	return s.Words.Say("point." + p.ID)
}

// Reason returns one ground for the route.
func (s Speaker) Reason(r rules.Reason) string {
	return s.Words.Say("reason."+r.Code, s.Arguments(r.Args))
}

// When says when an alternative route is open.
func (s Speaker) When(a rules.Alternative) string {
	return s.Words.Say("alternative."+a.When, s.Arguments(a.Args))
}

// Party returns the name of a Party: that of its record in English and French, the languages of the register, and that
// of the Unicode data in every other. A State that is no Party has its name from there as well.
func (s Speaker) Party(code party.Code) string {
	if language := s.Words.Language(); language == "en" || language == "fr" {
		if record, ok := s.record(code); ok {
			return record.Names.In(language)
		}
	}
	return s.Words.CountryName(string(code))
}

func (s Speaker) record(code party.Code) (party.Party, bool) {
	for _, known := range []party.Party{s.Facts.Requested, s.Facts.Requesting} {
		if known.Code == code && code != "" {
			return known, true
		}
	}
	if s.Facts.Register == nil {
		return party.Party{}, false
	}
	record, err := s.Facts.Register.Party(code)
	return record, err == nil
}

// Authority returns the name of an authority: as on record, or made from the catalogue where the register holds none.
func (s Speaker) Authority(a party.Authority, of party.Code) string {
	if rules.Unnamed(a.ID) {
		return s.Words.Say("addressee."+a.ID, i18n.Args{"Party": s.Party(of)})
	}
	return a.Title()
}

// Addressee returns the particulars behind an answer: those of the register for an id, else those entered by hand. The
// second result is false where the id is in neither Party's record.
func (s Speaker) Addressee(a answer.Addressee) (party.Authority, bool) {
	if a.ByHand() {
		return party.Authority{Name: a.Name, Address: a.Address, Phones: a.Phones, Emails: a.Emails}, true
	}
	if rules.Unnamed(a.ID) {
		return party.Authority{ID: a.ID, Name: s.Authority(party.Authority{ID: a.ID}, s.Facts.Requested.Code)}, true
	}
	for _, record := range []party.Party{s.Facts.Requested, s.Facts.Requesting} {
		if found, ok := record.Authority(a.ID); ok {
			found.Name = found.Title()
			return found, true
		}
	}
	return party.Authority{ID: a.ID, Name: a.ID}, false
}

// Place returns the name of a question, or of a place inside a list: "Data sought, item 2: time zone".
func (s Speaker) Place(id question.ID) string {
	title := s.Words.SayOr("question."+string(id.Question())+".title", string(id.Question()))
	rest := strings.TrimPrefix(string(id), string(id.Question()))
	if rest == "" {
		return title
	}
	number, field, _ := strings.Cut(strings.TrimPrefix(rest, "["), "]")
	n, err := strconv.Atoi(number)
	if err != nil {
		return title
	}
	return s.Words.Say("place.in-list",
		i18n.Args{"List": title, "Number": n + 1, "Field": s.field(id.Question(), strings.TrimPrefix(field, "."))})
}

// field names the innermost field of a place inside a list entry: "identifiers[1].port" is the port.
func (s Speaker) field(list question.ID, field string) string {
	name := string(list)
	for part := range strings.SplitSeq(field, ".") {
		bare, _, _ := strings.Cut(part, "[")
		if bare != "" {
			name += "." + bare
		}
	}
	return s.Words.SayOr("question."+name+".title", field)
}

// Option returns the words of an option of a question, or of a field of a list such as "data.items.category".
func (s Speaker) Option(id question.ID, option string) string {
	q, _ := question.ByID(id)
	switch q.Source {
	case question.InstrumentsInCommon:
		return s.term(i18n.Instruments, option)
	case question.PartyTerritories:
		for _, t := range s.Facts.Requested.Territories {
			if t.ID == option {
				return t.Names.In(s.Words.Language())
			}
		}
	case question.PartyMatters:
		for _, m := range s.Facts.Requested.Matters {
			if m.ID == option {
				return m.Names.In(s.Words.Language())
			}
		}
	}
	if field, ok := question.FieldOf(id); ok && field.Words != "" {
		return s.Words.SayOr(field.Words+option, option)
	}
	return s.Words.SayOr("option."+string(id)+"."+option, option)
}

// Date writes a date of the register or of a draft in the reader's form: a day, a month or a year.
func (s Speaker) Date(d treaty.Date) string {
	switch len(d) {
	case len("2026-11-22"):
		if d.Valid() {
			return s.Words.Date(d.Time())
		}
	case len("2026-11"):
		if d.Valid() {
			return s.Words.Month(d.Time())
		}
	}
	return string(d)
}

// Source names where a fact stands and the day as of which it speaks.
func (s Speaker) Source(source party.Source) string {
	title := source.Document
	if document, ok := party.DocumentByID(source.Document); ok {
		title = document.Title.In(s.Words.Language())
	}
	if source.Place != "" {
		title += ", " + source.Place
	}
	return s.Words.Say("source.as-of", i18n.Args{"Source": title, "Date": s.Date(source.AsOf)})
}

// Basis names an article, an instrument or a declaration: "Article 29(2)(c)", "ETS 30".
func (s Speaker) Basis(id string) string {
	switch {
	case id == "":
		return ""
	case id[0] >= '0' && id[0] <= '9':
		return s.Words.Say("basis.article", i18n.Args{"Article": id})
	}
	instrument, article, _ := strings.Cut(id, " ")
	if name := s.Instrument(treaty.Instrument(instrument)); name != instrument {
		if article == "" {
			return name
		}
		return name + ", " + s.Words.Say("basis.article", i18n.Args{"Article": article})
	}
	for _, record := range []party.Party{s.Facts.Requested, s.Facts.Requesting} {
		if name, found := s.entry(record, id); found {
			return name
		}
	}
	return s.Words.SayOr("basis."+id, s.Words.SayOr("language-rule.basis."+id, id))
}

// UpperFirst begins words with a capital letter, for the beginning of a line.
func UpperFirst(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(r)) + words[size:]
}

// entry names a declaration, a rule of law, a piece of guidance, an authority or a defect of a record by its id.
func (s Speaker) entry(record party.Party, id string) (string, bool) {
	for _, statement := range slices.Concat(record.Declarations, record.Practice) {
		if statement.ID == id {
			return s.Words.Say("basis."+string(statement.Kind),
				i18n.Args{"Party": s.Party(record.Code), "Article": string(statement.Article)}), true
		}
	}
	if a, ok := record.Authority(id); ok {
		return s.Source(a.Source), true
	}
	for _, d := range record.Defects {
		if d.ID == id {
			return s.Source(d.Source), true
		}
	}
	return "", false
}
