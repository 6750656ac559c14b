package rules

import (
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// locationOutside warns when the chosen part of the requested Party, or the place that the request names for the
// computer system, is one that the Party's declarations exclude or cannot reach.
func locationOutside(f Facts) []Finding {
	var found []Finding
	for _, kind := range []treaty.EffectKind{treaty.TerritoryExcluded, treaty.TerritoryNotControlled} {
		for _, territory := range f.Requested.Territories {
			sources := f.sourcesOn(kind, territory.ID)
			place := f.placeOf(territory)
			if len(sources) == 0 || place == "" {
				continue
			}
			if kind == treaty.TerritoryExcluded {
				sources = append(sources, "38")
			}
			found = append(found, warn(string(kind), place, sources...).
				with(i18n.Arguments{"Territory": i18n.Translations(territory.Names.Translations())}))
		}
	}
	return found
}

// sourcesOn returns the statements with an effect of this kind on a territory.
func (f Facts) sourcesOn(kind treaty.EffectKind, territory string) []string {
	var sources []string
	for _, e := range f.Requested.Effects(kind) {
		if e.Territory == territory && !slices.Contains(sources, e.By.ID) {
			sources = append(sources, e.By.ID)
		}
	}
	return sources
}

// placeOf returns the question that places the request in a territory: the choice of it, or its name in the location.
func (f Facts) placeOf(territory party.Territory) question.ID {
	if f.Draft.String(question.RequestedTerritory) == territory.ID {
		return question.RequestedTerritory.ID()
	}
	location := f.Draft.Text(question.CustodianLocation)
	texts := []string{location.Text, f.Draft.String(question.CustodianAddress)}
	for _, translated := range location.Translations {
		texts = append(texts, translated)
	}
	names := []string{territory.Names.En, territory.Names.Fr}
	if slices.ContainsFunc(texts, func(text string) bool { return mentions(text, names) }) {
		return question.CustodianLocation.ID()
	}
	return ""
}

func mentions(text string, names []string) bool {
	lower := strings.ToLower(text)
	return slices.ContainsFunc(names, func(name string) bool {
		return name != "" && strings.Contains(lower, strings.ToLower(name))
	})
}
