package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// Strength says how firmly a source answers for a language, the strongest first.
type Strength string

// The strengths.
const (
	Declared          Strength = "declared"           // under ETS 185
	DeclaredGoverning Strength = "declared-governing" // under the instrument that governs this pair
	TreatyDefault     Strength = "treaty-default"     // the governing treaty, without a declaration to it
	ByLaw             Strength = "law"                // statute of the Party
	Indicative        Strength = "indicative"         // made for another treaty
	Presumed          Strength = "presumed"           // from the official languages
)

func strengths() []Strength {
	return []Strength{Declared, DeclaredGoverning, TreatyDefault, ByLaw, Indicative, Presumed}
}

// Accepted is one source's answer. Languages is empty for TreatyDefault: no translation may be required.
type Accepted struct {
	Languages []string
	Strength  Strength
	Kind      party.LanguageKind
	Certified bool
	Rule      party.LanguageRule // the zero rule for TreatyDefault and Presumed
}

// Languages is what is known about the languages that the requested Party takes.
type Languages struct {
	Accepted    []Accepted // the strongest first
	Recommended []string
	Conflict    bool // any two sources differ
}

// FindLanguages returns every source's answer, a language that all accept where there is one, and whether sources
// differ.
func FindLanguages(f Facts) Languages {
	if f.Requested.Code == "" {
		return Languages{}
	}
	var all Languages
	governing := Governing(f)
	for _, rule := range f.Requested.Languages {
		if accepted, ok := acceptedBy(f, rule, governing); ok {
			all.Accepted = append(all.Accepted, accepted)
		}
	}
	if _, free := f.freeOfTranslation(); free && !all.has(DeclaredGoverning) {
		all.Accepted = append(all.Accepted, Accepted{Strength: TreatyDefault})
	}
	if len(all.stated()) == 0 && !all.has(Presumed) {
		all.Accepted = append(all.Accepted, Accepted{Languages: f.Requested.OfficialLanguages, Strength: Presumed})
	}
	slices.SortStableFunc(all.Accepted, func(a, b Accepted) int {
		return slices.Index(strengths(), a.Strength) - slices.Index(strengths(), b.Strength)
	})
	all.Conflict = all.differ()
	all.Recommended = all.recommend()
	return all
}

// acceptedBy weighs one rule of the record. What was said for requests for stored data is indicative for a preservation
// request, and a language in which an office can be spoken to says nothing firm about the language of a letter.
func acceptedBy(f Facts, rule party.LanguageRule, governing treaty.Instrument) (Accepted, bool) {
	accepted := Accepted{Languages: rule.Languages, Kind: rule.Kind, Certified: rule.Certified, Rule: rule}
	switch {
	case rule.Article == "29" && !f.preservation():
		return accepted, false
	case len(rule.Territories) > 0 && !slices.Contains(rule.Territories, f.territoryOf(f.Requested)):
		return accepted, false
	case slices.Contains(rule.Exempt, f.Requesting.Code):
		return accepted, false
	case rule.Instrument == party.BasisOfficial:
		accepted.Strength = Presumed
		return accepted, rule.Article == f.Type().Article()
	case rule.Article == "31" && (f.preservation() || rule.Kind == party.LanguageContact):
		accepted.Strength = Indicative
	case rule.Instrument == string(treaty.ETS185):
		accepted.Strength = Declared
	case governing != treaty.ETS185 &&
		slices.Contains(f.instruments().ruling.Chain, treaty.Instrument(rule.Instrument)):
		accepted.Strength = DeclaredGoverning
	case rule.Instrument == party.BasisLaw:
		accepted.Strength = ByLaw
	default:
		accepted.Strength = Indicative
	}
	return accepted, true
}

// freeOfTranslation returns the provision of the governing instrument by which no translation may be required unless
// the Party declared otherwise: that of an instrument on whose ministries' way requests travel.
func (f Facts) freeOfTranslation() (treaty.Found, bool) {
	if f.preservation() || !f.knowsMinistries() {
		return treaty.Found{}, false
	}
	return f.provisionOf(treaty.ForTranslation)
}

func (l Languages) has(strength Strength) bool {
	return slices.ContainsFunc(l.Accepted, func(a Accepted) bool { return a.Strength == strength })
}

// stated returns the answers that somebody gave; what is presumed, nobody said.
func (l Languages) stated() []Accepted {
	var stated []Accepted
	for _, a := range l.Accepted {
		if a.Strength != Presumed && len(a.Languages) > 0 {
			stated = append(stated, a)
		}
	}
	return stated
}

func (l Languages) differ() bool {
	named := keepNamed(l.Accepted)
	for i, a := range named {
		for _, b := range named[i+1:] {
			if !sameLanguages(a.Languages, b.Languages) {
				return true
			}
		}
	}
	return false
}

func sameLanguages(a, b []string) bool {
	return covers(a, b) && covers(b, a)
}

func covers(list, others []string) bool {
	return !slices.ContainsFunc(others, func(l string) bool { return !names(list, l) })
}

// names reports whether a list names a language. "no" stands for both forms of Norwegian.
func names(list []string, language string) bool {
	if slices.Contains(list, language) {
		return true
	}
	norwegian := []string{"no", "nb", "nn"}
	return slices.Contains(norwegian, language) && slices.ContainsFunc(list, func(l string) bool {
		return slices.Contains(norwegian, l)
	})
}

// recommend returns the languages that every stated source accepts, else those of the strongest source that names any.
func (l Languages) recommend() []string {
	sources := l.stated()
	if len(sources) == 0 {
		sources = keepNamed(l.Accepted)
	}
	if len(sources) == 0 {
		return nil
	}
	var common []string
	for _, language := range sources[0].Languages {
		if !slices.ContainsFunc(sources, func(a Accepted) bool { return !names(a.Languages, language) }) {
			common = append(common, language)
		}
	}
	if len(common) > 0 {
		return common
	}
	return sources[0].Languages
}

func keepNamed(all []Accepted) []Accepted {
	var kept []Accepted
	for _, a := range all {
		if len(a.Languages) > 0 {
			kept = append(kept, a)
		}
	}
	return kept
}

// Takes reports whether the strongest source that names languages takes this one.
func (l Languages) Takes(language string) bool {
	if l.has(TreatyDefault) {
		return true
	}
	named := keepNamed(l.Accepted)
	return len(named) == 0 || names(named[0].Languages, language)
}
