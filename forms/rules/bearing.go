package rules

import (
	"cmp"
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Bearing is one thing on record about the requested Party that bears on the answer to a question: what it asks for,
// declared or does. Kind is the end of the catalogue id "bearing.<kind>", with Args for its words. Article is the
// number of the offence that it is about, empty where it is about none. By is the id of the statement that says so,
// empty where a language rule or an authority does; Evidence says where it was read and is empty for what is only
// presumed.
type Bearing struct {
	Kind     BearingKind
	Article  treaty.Offence
	Args     i18n.Arguments
	By       string
	Evidence party.Evidence
}

// BearingKind says what a Bearing is about, and so how it is put into words.
type BearingKind string

// The kinds of a Bearing. What is made of several effects of one statement has their codes in Args as a list.
const (
	BearingStatement   BearingKind = "statement"        // the summary of the statement itself
	BearingElement     BearingKind = "element"          // Article 40: elements added to an article
	BearingExcluded    BearingKind = "excluded"         // Article 42: a part of an article is not applied
	BearingContent     BearingKind = "content"          // what a request should contain
	BearingLanguage    BearingKind = "language"         // languages, with the strength of the source
	BearingAnyLanguage BearingKind = "any-language"     // no translation may be required
	BearingCertified   BearingKind = "certified"        // only certified translations are taken
	BearingContact     BearingKind = "contact-language" // languages in which the addressee can be spoken to
	BearingHours       BearingKind = "hours"
	BearingCalling     BearingKind = "when-calling"
	BearingCondition   BearingKind = "condition" // a limit on an address or number
)

// BearingKinds returns every kind.
func BearingKinds() []BearingKind {
	return []BearingKind{BearingStatement, BearingElement, BearingExcluded, BearingContent, BearingLanguage,
		BearingAnyLanguage, BearingCertified,
		BearingContact, BearingHours, BearingCalling, BearingCondition}
}

// BearingOn returns what is on record about the requested Party that bears on a question, in the order in which a
// reader needs it. It is a pure function of the facts. Most questions have none; nothing is on record before the
// requested Party is answered.
func BearingOn(f Facts, id question.ID) []Bearing {
	found := slices.Concat(f.languagesBearing(id), f.statementsBearing(id), f.addresseeBearing(id))
	slices.SortStableFunc(found, byArticle)
	return found
}

// byArticle puts the articles in their order; what concerns none comes last.
func byArticle(a, b Bearing) int { return cmp.Compare(articleRank(a), articleRank(b)) }

func articleRank(b Bearing) int {
	if at := slices.Index(treaty.Offences(), b.Article); at >= 0 {
		return at
	}
	return len(treaty.Offences())
}

// statementsBearing are declarations, law and guidance: by their effects, and where a statement has none by its
// article. Several effects of one statement on one question are one entry.
func (f Facts) statementsBearing(id question.ID) []Bearing {
	var found []Bearing
	for _, s := range slices.Concat(f.Requested.Declarations, f.Requested.Practice) {
		if len(s.Effects) == 0 && slices.Contains(f.placesOfArticle(s.Article), id) {
			found = append(found, Bearing{Kind: BearingStatement, Args: summaryOf(s), By: s.ID, Evidence: s.Evidence})
		}
		found = append(found, f.effectsBearing(s, id)...)
	}
	return found
}

// effectsBearing are the effects of a statement on a question. Those of one kind on one offence are one entry.
func (f Facts) effectsBearing(s party.Statement, id question.ID) []Bearing {
	var found []Bearing
	var effects [][]party.Effect // of each entry
	for _, e := range s.Effects {
		if !slices.Contains(f.placesOfEffect(s, e), id) {
			continue
		}
		kind, offence := meaningAt(id, e)
		at := slices.IndexFunc(found, func(b Bearing) bool { return b.Kind == kind && b.Article == offence })
		if at < 0 {
			at = len(found)
			found, effects = append(found, Bearing{Kind: kind, Article: offence, By: s.ID, Evidence: s.Evidence}),
				append(effects, nil)
		}
		effects[at] = append(effects[at], e)
	}
	for i := range found {
		found[i].Args = argumentsOf(found[i], s, effects[i])
	}
	return found
}

// meaningAt is what an effect says at a question: that a content is wanted, at the choice of the offence what it does
// to which article, and elsewhere the statement as a whole.
func meaningAt(id question.ID, e party.Effect) (BearingKind, treaty.Offence) {
	offences := id == question.OffenceArticles.ID()
	switch {
	case e.Effect == treaty.ContentWanted:
		return BearingContent, ""
	case e.Effect == treaty.AddsElement && offences:
		return BearingElement, treaty.Offence(articleNumber(e.Article))
	case e.Effect == treaty.Excludes && offences:
		return BearingExcluded, treaty.Offence(articleNumber(e.Article))
	}
	return BearingStatement, ""
}

// argumentsOf are the words of an entry that is made of effects of a statement.
func argumentsOf(b Bearing, s party.Statement, effects []party.Effect) i18n.Arguments {
	var items []string
	var elements []treaty.Element
	for _, e := range effects {
		items, elements = append(items, e.Item), append(elements, e.Element)
	}
	switch article := i18n.Article(b.Article); b.Kind {
	case BearingContent:
		return i18n.Arguments{"Items": i18n.TermsOf(i18n.Wanted, items...)}
	case BearingElement:
		return i18n.Arguments{"Article": article, "Elements": i18n.TermsOf(i18n.Elements, elements...)}
	case BearingExcluded:
		return i18n.Arguments{"Article": article}
	}
	return summaryOf(s)
}

func summaryOf(s party.Statement) i18n.Arguments {
	return i18n.Arguments{"Summary": i18n.Translations(s.Summary.Translations())}
}

// languagesBearing are the answers of every source for the languages of the document, the strongest first.
func (f Facts) languagesBearing(id question.ID) []Bearing {
	var found []Bearing
	say := func(kind BearingKind, a Accepted) {
		args := i18n.Arguments{"Strength": i18n.TermOf(i18n.Strengths, a.Strength)}
		if kind == BearingLanguage {
			args["Languages"] = i18n.Languages(a.Languages)
		}
		found = append(found, Bearing{Kind: kind, Evidence: a.Rule.Evidence, Args: args})
	}
	switch id {
	case question.RequestLanguage.ID():
		for _, a := range FindLanguages(f).Accepted {
			if len(a.Languages) == 0 {
				say(BearingAnyLanguage, a)
			} else {
				say(BearingLanguage, a)
			}
		}
	case question.TranslationCertified.ID():
		for _, a := range FindLanguages(f).Accepted {
			if a.Certified {
				say(BearingCertified, a)
			}
		}
	}
	return found
}

// addresseeBearing is what the addressees of the proposed route say about how they can be reached.
func (f Facts) addresseeBearing(id question.ID) []Bearing {
	if !slices.Contains(question.IDs(question.AuthorityLanguages, question.UrgencyUrgent, question.SendingTo,
		question.SendingEncryption),
		id) {
		return nil
	}
	var found []Bearing
	for _, a := range f.registered(FindRoute(f)) {
		say := func(kind BearingKind, args i18n.Arguments) {
			found = append(found, Bearing{Kind: kind, Args: args, Evidence: a.Evidence})
		}
		if id == question.AuthorityLanguages.ID() && len(a.Languages) > 0 {
			say(BearingContact, i18n.Arguments{"Authority": i18n.Text(a.Name),
				"Languages": i18n.Languages(a.Languages)})
		}
		if id == question.SendingTo.ID() && a.OfficeHours != "" {
			say(BearingHours, i18n.Arguments{"Authority": i18n.Text(a.Name), "Hours": i18n.Text(a.OfficeHours)})
		}
		if id == question.SendingTo.ID() && a.WhenCalling != nil {
			say(BearingCalling, i18n.Arguments{"Authority": i18n.Text(a.Name),
				"Summary": i18n.Translations(a.WhenCalling.Translations())})
		}
		for _, c := range a.Conditions {
			if slices.Contains(placesOfCondition(c.Kind), id) {
				say(BearingCondition, i18n.Arguments{"Condition": i18n.TermOf(i18n.Conditions, c.Kind),
					"Address": i18n.Text(c.Of)})
			}
		}
	}
	return found
}
