package sheet

import (
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Address is where the request goes, one for each place in which the draft names an authority or, until it does, the
// route proposes one. Source and ConfirmedBy are what was entered with an address by hand; Compared is the day on which
// a person last compared an address of the register with its source, and Review how that went.
type Address struct {
	Question    question.ID   `json:"question"`
	Proposed    bool          `json:"proposed"` // the draft names nobody yet
	ByHand      bool          `json:"by_hand"`
	Name        string        `json:"name"`
	Contacts    []string      `json:"contacts"` // e-mail addresses, telephones, faxes as on record
	Source      string        `json:"source"`
	ConfirmedBy string        `json:"confirmed_by"`
	Compared    treaty.Date   `json:"compared"`
	Review      treaty.Review `json:"review"`

	evidence party.Evidence
}

// addresses follow the way of the request: to whom, through whom, with a copy to whom.
func (s Sheet) addresses() []Address {
	draft := s.facts().Draft
	var to []answer.Addressee
	if chosen := draft.Addressee(question.SendingTo); !chosen.Empty() {
		to = append(to, chosen)
	}
	return slices.Concat([]Address{},
		s.addressesAt(question.SendingTo, to, s.Route.To, s.facts().Requested),
		s.addressesAt(question.SendingThrough, draft.Addressees(question.SendingThrough), s.Route.Through,
			s.facts().Requesting),
		s.addressesAt(question.SendingCopies, draft.Addressees(question.SendingCopies), s.Route.Copy,
			s.facts().Requested))
}

func (s Sheet) addressesAt(name question.Named, chosen []answer.Addressee, proposed []party.Authority,
	of party.Party) []Address {
	id := name.ID()
	var all []Address
	for _, a := range chosen {
		known, _ := s.speaker.Addressee(a)
		if rules.Unnamed(a.ID) {
			known.Name = s.speaker.Authority(known, of.Code)
		}
		all = append(all, address(id, known))
		all[len(all)-1].ByHand, all[len(all)-1].Source, all[len(all)-
			1].ConfirmedBy = a.ByHand(), a.Source, a.ConfirmedBy
	}
	if len(chosen) > 0 {
		return all
	}
	for _, a := range proposed {
		a.Name = s.speaker.Authority(a, of.Code)
		all = append(all, address(id, a))
		all[len(all)-1].Proposed = true
	}
	return all
}

func address(id question.ID, a party.Authority) Address {
	return Address{Question: id, Name: a.Name, Contacts: slices.Concat([]string{}, a.Emails, a.Phones, a.Faxes),
		Compared: a.Checked, Review: a.Review, evidence: a.Evidence}
}

// words are an address: its name, then its contact data and who stands behind it.
func (s Sheet) words(a Address) string {
	name := a.Name
	if a.Proposed {
		name = s.say("address.proposed", i18n.Args{"Name": name})
	}
	if a.evidence.Source.Document != "" {
		name = s.say("address.numbered", i18n.Args{"Name": name, "Number": s.number(a.evidence.Source)})
	}
	contacts := slices.Clone(a.Contacts)
	if behind := s.behind(a); behind != "" {
		contacts = append(contacts, behind)
	}
	return lines([]string{name, strings.Join(contacts, " · ")})
}

// behind says from where an address was entered by hand and who confirmed it, and that nobody has compared one of the
// register with its source. When somebody did, the list of sources says it once.
func (s Sheet) behind(a Address) string {
	switch {
	case a.ByHand:
		source, confirmed := a.Source, a.ConfirmedBy
		if source == "" {
			source = s.say("address.no-source")
		}
		if confirmed == "" {
			confirmed = s.say("address.nobody")
		}
		return s.say("address.by-hand", i18n.Args{"Source": source, "Person": confirmed})
	case a.evidence.Source.Document != "" && a.Review != treaty.Reviewed:
		return s.say("address.unreviewed")
	}
	return ""
}

// lines joins what is not empty, a line for each.
func lines(all []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(all), func(line string) bool { return line == "" }), "\n")
}
