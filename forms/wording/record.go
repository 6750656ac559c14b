package wording

import (
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// LanguageRule puts a rule on languages into one line: its article, how firm it is, the languages and what it rests on.
func (s Speaker) LanguageRule(r party.LanguageRule) string {
	return s.Words.Say("language-rule",
		i18n.Args{"Article": string(r.Article), "Kind": s.Words.Say("language-rule.kind." + string(r.Kind)),
			"Languages": s.Words.LanguageNames(r.Languages), "Basis": s.LanguageBasis(r.Instrument)})
}

// LanguageBasis names what a rule on languages rests on: an instrument of package treaty, or one of party.OtherBases.
func (s Speaker) LanguageBasis(instrument string) string {
	if s.Words.Has("language-rule.basis." + instrument) {
		return s.Words.Say("language-rule.basis." + instrument)
	}
	return s.Instrument(treaty.Instrument(instrument))
}

// Scope says what an authority is competent for, "" where that is without limit. Territories and matters are those of
// the requested Party.
func (s Speaker) Scope(scope party.Scope) string {
	var parts []string
	for _, stage := range scope.Stage {
		parts = append(parts, s.Words.Say("stage."+string(stage)))
	}
	for _, t := range scope.Territory {
		parts = append(parts, s.Option(question.RequestedTerritory.ID(), t))
	}
	for _, m := range scope.Matter {
		parts = append(parts, s.Option(question.RequestedMatter.ID(), m))
	}
	for _, d := range scope.Direction {
		parts = append(parts, s.Words.Say("scope.direction."+string(d)))
	}
	for _, u := range scope.Urgency {
		parts = append(parts, s.Words.Say("scope.urgency."+string(u)))
	}
	for _, r := range scope.Rank {
		parts = append(parts, s.Words.Say("scope.rank."+string(r)))
	}
	return strings.Join(parts, " · ")
}

// Treaty names a treaty between two States by its title, place and day of signature, as far as they are on record.
func (s Speaker) Treaty(b party.Bond) string {
	parts := []string{}
	if b.Place != "" {
		parts = append(parts, b.Place)
	}
	if b.Signed != "" {
		parts = append(parts, s.Date(b.Signed))
	}
	if len(parts) == 0 {
		return b.Title
	}
	return s.Words.Say("treaty.cited", i18n.Args{"Title": b.Title, "When": strings.Join(parts, ", ")})
}
