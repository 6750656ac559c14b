package party

import "rogatory/forms/treaty"

// arguments names the arguments that are set, by their keys in a record.
func (e Effect) arguments() []string {
	var set []string
	for _, argument := range []struct {
		key   string
		given bool
	}{
		{"governs", e.Governs != ""}, {"conditions", e.Conditions != nil}, {"extent", e.Extent != ""},
		{"form", e.Form != ""}, {"offences", e.Offences != ""}, {"when", e.When != ""},
		{"coercive_only", e.CoerciveOnly},
		{"measures", e.Measures != nil}, {"article", e.Article != ""}, {"element", e.Element != ""},
		{"part", e.Part != ""},
		{"years", e.Years != 0}, {"territory", e.Territory != ""}, {"languages", e.Languages != nil},
		{"item", e.Item != ""},
		{"days", e.Days != 0}, {"renewable", e.Renewable}, {"assurance", e.Assurance != ""}, {"kinds", e.Kinds != nil},
		{"instrument", e.Instrument != ""}, {"channel", e.Channel != ""}, {"stage", e.Stage != nil},
	} {
		if argument.given {
			set = append(set, argument.key)
		}
	}
	return set
}

// ArgumentsOf names the arguments that an effect can take: rules would pass over any other.
func ArgumentsOf(kind treaty.EffectKind) []string {
	switch kind {
	case treaty.PreservationDualCriminality:
		return []string{"governs", "form", "offences", "when", "coercive_only", "measures"}
	case treaty.AddsElement:
		return []string{"article", "element"}
	case treaty.Excludes, treaty.JurisdictionLimited:
		return []string{"article", "part"}
	case treaty.MinorAge:
		return []string{"article", "years"}
	case treaty.TerritoryExcluded, treaty.TerritoryNotControlled:
		return []string{"territory"}
	case treaty.TranslationRequired, treaty.LanguageAccepted, treaty.ContactLanguage, treaty.CertifiedTranslation:
		return []string{"languages", "article"}
	case treaty.ContentWanted:
		return []string{"item"}
	case treaty.PreservationPeriod:
		return []string{"days", "renewable"}
	case treaty.AssuranceWanted:
		return []string{"assurance"}
	case treaty.JudicialAuthorities:
		return []string{"kinds"}
	case treaty.ChannelDeclared:
		return []string{"instrument", "channel", "stage"}
	case treaty.SearchCondition:
		return []string{"conditions", "extent"}
	case treaty.ExtraditionBasis, treaty.ExtraditionRefused:
		return []string{"article"}
	}
	return nil
}
