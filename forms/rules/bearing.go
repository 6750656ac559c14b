package rules

import (
	"cmp"
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Bearing is one thing on record about the requested Party that bears on the answer to a question: what it asks for,
// declared or does. Kind is the end of the catalogue id "bearing.<kind>", with Args for its words. By is the id of the
// statement that says so, empty where a language rule or an authority does; Evidence says where it was read and is
// empty for what is only presumed.
type Bearing struct {
	Kind     BearingKind
	Args     map[string]any
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
	if f.Requested.Code == "" {
		return nil
	}
	found := slices.Concat(f.languagesBearing(id), f.statementsBearing(id), f.addresseeBearing(id))
	if id == question.OffenceArticles.ID() {
		slices.SortStableFunc(found, byArticle)
	}
	return found
}

// byArticle puts the articles in their order; what concerns none comes last.
func byArticle(a, b Bearing) int { return cmp.Compare(articleRank(a), articleRank(b)) }

func articleRank(b Bearing) int {
	article, _ := b.Args["Article"].(string)
	if at := slices.Index(treaty.Offences(), treaty.Offence(article)); at >= 0 {
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
			found = append(found, whole(s))
		}
		for _, e := range s.Effects {
			if slices.Contains(f.placesOfEffect(s, e), id) {
				found = addEffect(found, s, e, id)
			}
		}
	}
	return found
}

func whole(s party.Statement) Bearing {
	return Bearing{Kind: BearingStatement, By: s.ID, Evidence: s.Evidence,
		Args: map[string]any{"SummaryEn": s.Summary.En, "SummaryFr": s.Summary.Fr}}
}

// addEffect adds what an effect says at a question, in the entry that its statement has there already or in a new one.
func addEffect(found []Bearing, s party.Statement, e party.Effect, id question.ID) []Bearing {
	next := whole(s)
	switch {
	case e.Effect == treaty.ContentWanted:
		next.Kind, next.Args = BearingContent, map[string]any{"Items": []string{e.Item}}
	case e.Effect == treaty.AddsElement && id == question.OffenceArticles.ID():
		next.Kind, next.Args = BearingElement, map[string]any{"Article": articleNumber(e.Article),
			"Elements": []string{string(e.Element)}}
	case e.Effect == treaty.Excludes && id == question.OffenceArticles.ID():
		next.Kind, next.Args = BearingExcluded, map[string]any{"Article": articleNumber(e.Article)}
	}
	for _, earlier := range found {
		if earlier.By == next.By && earlier.Kind == next.Kind && earlier.Args["Article"] == next.Args["Article"] {
			join(earlier.Args, next.Args, "Items")
			join(earlier.Args, next.Args, "Elements")
			return found
		}
	}
	return append(found, next)
}

// join adds the codes of one list to another, each once.
func join(into, from map[string]any, name string) {
	list, _ := into[name].([]string)
	more, _ := from[name].([]string)
	for _, code := range more {
		if !slices.Contains(list, code) {
			list = append(list, code)
		}
	}
	if len(list) > 0 {
		into[name] = list
	}
}

// languagesBearing are the answers of every source for the languages of the document, the strongest first.
func (f Facts) languagesBearing(id question.ID) []Bearing {
	if id != question.RequestLanguage.ID() && id != question.TranslationCertified.ID() {
		return nil
	}
	var found []Bearing
	for _, a := range FindLanguages(f).Accepted {
		switch {
		case id == question.TranslationCertified.ID() && a.Certified:
			found = append(found, Bearing{Kind: BearingCertified, Evidence: a.Rule.Evidence,
				Args: map[string]any{"Strength": string(a.Strength)}})
		case id == question.RequestLanguage.ID() && len(a.Languages) == 0:
			found = append(found, Bearing{Kind: BearingAnyLanguage, Evidence: a.Rule.Evidence,
				Args: map[string]any{"Strength": string(a.Strength)}})
		case id == question.RequestLanguage.ID():
			found = append(found, Bearing{Kind: BearingLanguage, Evidence: a.Rule.Evidence,
				Args: map[string]any{"Languages": a.Languages, "Strength": string(a.Strength)}})
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
		say := func(kind BearingKind, args map[string]any) {
			found = append(found, Bearing{Kind: kind, Args: args, Evidence: a.Evidence})
		}
		if id == question.AuthorityLanguages.ID() && len(a.Languages) > 0 {
			say(BearingContact, map[string]any{"Authority": a.Name, "Languages": a.Languages})
		}
		if id == question.SendingTo.ID() && a.OfficeHours != "" {
			say(BearingHours, map[string]any{"Authority": a.Name, "Hours": a.OfficeHours})
		}
		if id == question.SendingTo.ID() && a.WhenCalling != nil {
			say(BearingCalling, map[string]any{"Authority": a.Name, "SummaryEn": a.WhenCalling.En,
				"SummaryFr": a.WhenCalling.Fr})
		}
		for _, c := range a.Conditions {
			if slices.Contains(placesOfCondition(c.Kind), id) {
				say(BearingCondition, map[string]any{"Condition": string(c.Kind), "Address": c.Of})
			}
		}
	}
	return found
}
