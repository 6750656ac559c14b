package sheet

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// entry is a fact of the requested Party's record that bears on the request.
type entry struct {
	name     string
	evidence party.Evidence
}

// unknown says what the record of the requested Party lacks and what nobody compared with its source. What a finding
// says already is left out.
func (s Sheet) unknown(unreviewed []entry) []string {
	record := s.facts().Requested
	sentences := []string{}
	if record.Code == "" {
		return sentences
	}
	for _, role := range record.Unknown {
		if !s.said(missingRole[role]) {
			sentences = append(sentences,
				s.say("unknown.role", i18n.Args{"Role": s.speaker.Words.Say("role." + string(role))}))
		}
	}
	if c := record.Membership.Confidence; c != treaty.High && c != treaty.Medium {
		sentences = append(sentences,
			s.say("unknown.membership", i18n.Args{"Date": s.speaker.Date(record.Membership.InForce)}))
	}
	names := make([]string, len(unreviewed))
	for i, e := range unreviewed {
		names[i] = s.say("unknown.entry", i18n.Args{"Entry": e.name, "Number": s.number(e.evidence.Source)})
	}
	names = slices.Compact(names)
	if len(names) > 0 {
		sentences = append(sentences, s.say("unknown.unreviewed", i18n.Args{"Entries": s.speaker.Words.And(names)}))
	}
	return sentences
}

// missingRole is the finding that says that nobody is on record.
var missingRole = map[treaty.Role]string{treaty.ContactPoint: "contact-point-not-on-record",
	treaty.CentralAuthority: "addressee-unknown"}

// said reports whether a finding with this code was made.
func (s Sheet) said(code string) bool {
	return slices.ContainsFunc(s.Findings, func(f rules.Finding) bool { return f.Code == code })
}

// unreviewed are the facts that bear on the request and that nobody compared with their source. Addresses are not among
// them: each says itself whether it was compared; and a language that is presumed was derived, so that there is nothing
// to compare. An instrument bears on a request for stored data only, and one of whose bond nobody is certain decides
// nothing.
func (s Sheet) unreviewed() []entry {
	var all []entry
	add := func(name string, evidence party.Evidence) {
		if evidence.Source.Document != "" && evidence.Review != treaty.Reviewed {
			all = append(all, entry{name, evidence})
		}
	}
	record := s.facts().Requested
	for _, statement := range slices.Concat(record.Declarations, record.Practice) {
		if len(statement.Effects) > 0 {
			add(s.speaker.Basis(statement.ID), statement.Evidence)
		}
	}
	for _, a := range s.Languages.Accepted {
		if a.Strength != rules.Presumed {
			add(s.say("unknown.languages", i18n.Args{"Languages": s.speaker.Words.LanguageNames(a.Languages)}),
				a.Rule.Evidence)
		}
	}
	for _, shared := range rules.InCommon(s.facts()) {
		if bond, ok := record.BoundBy(shared.Instrument); ok && shared.Certain &&
			s.facts().Type() == treaty.StoredData {
			add(s.speaker.Instrument(shared.Instrument), bond.Evidence)
		}
	}
	return all
}
