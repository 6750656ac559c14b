package rules

import (
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// addresseeOnRecord says when the register knows no address.
func addresseeOnRecord(f Facts) []Finding {
	if !f.bothKnown() {
		return nil
	}
	route := FindRoute(f)
	report := func(code string, articles ...treaty.Article) Finding {
		return warn(code, question.SendingTo, basis(articles...)...).
			with(i18n.Arguments{"Party": i18n.Party(f.Requested.Code)})
	}
	var found []Finding
	points := f.contactPoints(f.Requested)
	switch {
	case f.preservation() && len(points) == 0:
		found = append(found, report("contact-point-not-on-record", "35(1)"))
	case f.preservation() && !slices.ContainsFunc(points, party.Authority.HasContact):
		found = append(found, report("contact-point-without-address", "35(1)"))
	}
	switch {
	case f.choseAnother(route):
		return found
	case !slices.ContainsFunc(route.To, func(a party.Authority) bool { return !Unnamed(a.ID) }):
		found = append(found, report("addressee-unknown", route.article()))
	case route.standsIn != wasNamed:
		found = append(found, f.standsIn(route))
	}
	if !f.preservation() && len(f.registered(Route{To: route.To})) > 0 && !reachable(route.To) {
		found = append(found, warn("addressee-without-address", question.SendingTo, idsOf(route.To)...).
			with(i18n.Arguments{"Authority": i18n.Text(route.To[0].Title())}))
	}
	return found
}

// choseAnother reports whether the user found the addressee: entered by hand, or another one of the register than those
// that are proposed. A proposal that was taken over keeps its warnings.
func (f Facts) choseAnother(route Route) bool {
	chosen := f.Draft.Addressee(question.SendingTo)
	return !chosen.Empty() && !Unnamed(chosen.ID) && !slices.Contains(idsOf(route.To), chosen.ID)
}

// reachable reports whether an address, a telephone or an e-mail address of one of the authorities is on record.
func reachable(authorities []party.Authority) bool {
	return slices.ContainsFunc(authorities, func(a party.Authority) bool { return a.Address != "" || a.HasContact() })
}

// standsIn says why a body is proposed that the Party did not name under the governing instrument.
func (f Facts) standsIn(route Route) Finding {
	grounds := append(basis("27(1)"), idsOf(route.To)...)
	finding := advise("addressee-same-body", question.SendingTo, grounds...)
	if route.standsIn == underArticle27 {
		finding = warn("addressee-of-convention", question.SendingTo, grounds...)
	}
	return finding.with(i18n.Arguments{"Party": i18n.Party(f.Requested.Code),
		"Authority":  i18n.Text(route.To[0].Title()),
		"Instrument": i18n.TermOf(i18n.Instruments, route.Instrument)})
}

// article returns the provision under which the Party names the addressee.
func (r Route) article() treaty.Article {
	switch {
	case r.Channel == treaty.ChannelContactPoint:
		return "35(1)"
	case r.Instrument == treaty.ETS185:
		return "27(2)"
	default:
		return "27(1)"
	}
}

// doubtful reports whether an address is known from the table of 2013 alone, or was never compared with its source.
func doubtful(a party.Authority) bool {
	return a.Source.Document == tableOf2013 || a.Review != treaty.Reviewed
}

// addresseeDoubts warns of addresses that are doubtful for a reason of their own. That a source is old is said once, of
// all that is used of the record.
func addresseeDoubts(f Facts) []Finding {
	var found []Finding
	for _, a := range f.registered(FindRoute(f)) {
		if !doubtful(a) {
			continue
		}
		finding := warn("addressee-unreviewed", f.fieldOf(a), a.ID)
		if a.Source.Document == tableOf2013 {
			finding.Code = "addressee-from-2013-table"
		}
		found = append(found,
			finding.with(i18n.Arguments{"Authority": i18n.Text(a.Name), "AsOf": i18n.Date(a.Source.AsOf)}))
	}
	return found
}

// fieldOf returns the question that an authority of the route answers: who receives the request, or who receives a
// copy.
func (f Facts) fieldOf(a party.Authority) question.ID {
	if slices.ContainsFunc(FindRoute(f).To, func(to party.Authority) bool { return to.ID == a.ID }) {
		return question.SendingTo.ID()
	}
	return question.SendingCopies.ID()
}

// tableOf2013 is the document that lists authorities as of February 2013; nobody has confirmed them since.
const tableOf2013 = "authorities-2013"

// old reports whether a source speaks as of a day more than two years ago. What counts is the source's own day.
func (f Facts) old(source party.Source) bool { return source.AsOf < f.Today.AddYears(-2) }

// addresseeDefects shows where the source of an address looks wrong, the same fault once.
func addresseeDefects(f Facts) []Finding {
	var found []Finding
	var said []string
	for _, a := range f.registered(FindRoute(f)) {
		for _, d := range f.Requested.DefectsOf(a.ID) {
			fault := d.Printed + "\x00" + d.Believed
			if slices.Contains(said, fault) {
				continue
			}
			said = append(said, fault)
			found = append(found, warn("addressee-defect", f.fieldOf(a), d.ID).
				with(i18n.Arguments{"Authority": i18n.Text(a.Name), "Printed": i18n.Text(d.Printed),
					"Believed": i18n.Text(d.Believed), "Why": i18n.Translations(d.Why.Translations())}))
		}
	}
	return found
}

// addresseeConditions shows the conditions under which an address may be used, and warns where this request does not
// meet them.
func addresseeConditions(f Facts) []Finding {
	var found []Finding
	for _, a := range f.registered(FindRoute(f)) {
		for _, c := range a.Conditions {
			severity := Advise
			if c.Kind == party.EmergenciesOnly && !f.Urgent() || c.Kind == party.NoEmergencies && f.Urgent() {
				severity = Warn
			}
			found = append(found, Finding{Code: "contact-" + string(c.Kind), Severity: severity, Question: f.fieldOf(a),
				Basis: []string{a.ID},
				Args:  i18n.Arguments{"Address": i18n.Text(c.Of)}})
		}
	}
	return found
}

// authorityMayUseChannel warns when police make a coercive request and do not count as a judicial authority.
func authorityMayUseChannel(f Facts) []Finding {
	police := treaty.AuthorityKind(f.Draft.String(question.AuthorityKind)) == treaty.Police
	if !f.bothKnown() || f.preservation() || !police || !f.coercive() || f.judicial() {
		return nil
	}
	if instrument := Governing(f); instrument != treaty.ETS185 {
		return []Finding{warn("police-not-judicial", question.AuthorityKind, string(instrument)).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)})}
	}
	return []Finding{warn("police-coercive", question.AuthorityKind, "27(9)(a)", "27(9)(d)")}
}

// leavesTheProposal reports whether another channel was chosen than the one that is proposed, which asks for a reason.
func leavesTheProposal(f Facts) bool {
	route := FindRoute(f)
	chosen := treaty.Channel(f.Draft.String(question.SendingChannel))
	return chosen != "" && route.Channel != "" && chosen != route.Channel
}

func channelChoice(f Facts) []Finding {
	if !leavesTheProposal(f) {
		return nil
	}
	route := FindRoute(f)
	return []Finding{warn("channel-not-proposed", question.SendingChannel, basis(route.article())...).
		with(i18n.Arguments{"Proposed": i18n.TermOf(i18n.Channels, route.Channel),
			"Chosen": i18n.TermOf(i18n.Channels, f.Draft.String(question.SendingChannel))})}
}

// addresseeChoice holds the chosen addressees to the records: an id must stand there today, and what was entered by
// hand needs its source and somebody who confirmed it.
func addresseeChoice(f Facts) []Finding {
	if !f.bothKnown() {
		return nil
	}
	found := f.addresseeAt(question.SendingTo.ID(), f.Draft.Addressee(question.SendingTo))
	for _, key := range []question.Key[[]answer.Addressee]{question.SendingThrough, question.SendingCopies} {
		for i, a := range f.Draft.Addressees(key) {
			found = append(found, f.addresseeAt(key.At(i), a)...)
		}
	}
	return found
}

func (f Facts) addresseeAt(place question.ID, a answer.Addressee) []Finding {
	switch {
	case a.Empty() || Unnamed(a.ID): // nobody, or words that stand for somebody, are on no record
	case a.ByHand() && (a.Source == "" || a.ConfirmedBy == ""):
		return []Finding{warn("addressee-unconfirmed", place).with(i18n.Arguments{"Authority": i18n.Text(a.Name)})}
	case !a.ByHand() && !onRecord(a.ID, f.Requested, f.Requesting):
		return []Finding{warn("addressee-not-on-record", place).with(i18n.Arguments{"Authority": i18n.Text(a.ID)})}
	}
	return nil
}

func onRecord(id string, records ...party.Party) bool {
	return slices.ContainsFunc(records, func(p party.Party) bool {
		_, known := p.Authority(id)
		return known
	})
}
