package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// locationOutside warns when a part of the requested Party that was chosen, for the request, the custodian or the data,
// is one that the Party's declarations exclude or cannot reach. Places are answers from lists; no rule reads words.
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

// placeOf returns the first question whose answer is a territory, and none where no answer is.
func (f Facts) placeOf(territory party.Territory) question.ID {
	for _, key := range []question.Key[string]{question.RequestedTerritory, question.LocationTerritory,
		question.CustodianTerritory} {
		if Applies(f, key) && f.Draft.String(key) == territory.ID {
			return key.ID()
		}
	}
	return ""
}

// elsewhere warns when the data, or the custodian while the place of the data is open, are in another State than the
// requested Party: it acts on data in its territory (Articles 29(1) and 31(1)).
func elsewhere(f Facts) []Finding {
	data, custodian := f.Draft.String(question.LocationCountry), f.Draft.String(question.CustodianCountry)
	requested := string(f.Requested.Code)
	switch {
	case requested == "":
		return nil
	case data != "" && data != requested:
		return []Finding{warn("data-elsewhere", question.LocationCountry, f.territoryBasis()...).
			with(i18n.Arguments{"State": i18n.Party(data), "Party": i18n.Party(f.Requested.Code)})}
	case data == "" && custodianIsKnown(f) && custodian != "" && custodian != requested:
		return []Finding{warn("custodian-elsewhere", question.CustodianCountry, f.territoryBasis()...).
			with(i18n.Arguments{"State": i18n.Party(custodian), "Party": i18n.Party(f.Requested.Code)})}
	case data == "" && f.Draft.Has(question.CustodianLocation):
		return []Finding{advise("country-of-data-open", question.LocationCountry, f.territoryBasis()...)}
	}
	return nil
}

// otherPart warns when the data are in another part of the requested Party than the one that is asked.
func otherPart(f Facts) []Finding {
	asked, data := f.Draft.String(question.RequestedTerritory), f.Draft.String(question.LocationTerritory)
	if !Applies(f, question.LocationTerritory) || asked == "" || data == "" || asked == data {
		return nil
	}
	return []Finding{warn("data-in-other-part", question.LocationTerritory, f.territoryBasis()...)}
}
