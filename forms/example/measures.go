package example

import (
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// handling answers necessity, duration, urgency and confidentiality.
func (w *writer) handling() {
	w.set("urgency.urgent", false)
	w.set("confidentiality.requested", true)
	w.free("confidentiality.reasons", "confidentiality", none)
	w.set("confidentiality.user_notice", "do-not-notify")
	if w.stored() {
		w.set("confidentiality.if_impossible", question.ChooseAskFirst)
		w.set("expedited.ground", "vulnerable-data")
		return
	}
	w.set("confidentiality.if_prejudiced", question.ChooseAskFirst)
	w.set("preservation.traffic_disclosure", true)
	w.set("necessity.grounds", []string{"retention-period", "deletion-by-user"})
	w.free("necessity.explanation", "necessity", w.days())
	w.set("preservation.days", rules.ProposedDays(w.facts()))
}

func (w *writer) measures() {
	w.set("acknowledgement.requested", true)
	if !w.stored() {
		w.set("followup.measures", names(treaty.Measures()))
		w.set("followup.planned_date", string(w.today.AddDays(45)))
		w.set("followup.channel", string(w.followUpChannel()))
		return
	}
	w.set("measure.kinds", names(treaty.Measures()))
	w.free("measure.procedures", "measure.procedures", none)
	w.free("measure.results_format", "measure.format", none)
	w.free("measure.results_means", "measure.means", none)
	w.free("measure.necessity", "measure.necessity", none)
	w.free("use.proceedings", "use", w.days())
	w.set("use.accept_conditions", true)
	w.set("assurances", []string{"reciprocity", "speciality", "data-protection"})
}

func names[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, value := range list {
		all[i] = string(value)
	}
	return all
}

// instruments is the legal basis: the Convention, and what else certainly binds both. A letter under Article 31 is an
// example of its own kind also between States that would send an investigation order.
func (w *writer) instruments() []string {
	chosen := []string{string(treaty.ETS185)}
	for _, shared := range rules.InCommon(w.facts()) {
		if shared.Certain && (shared.Instrument == treaty.ETS30 || shared.Instrument == treaty.ETS182 ||
			shared.Instrument == treaty.OASA55 || shared.Instrument == treaty.CPLP) {
			chosen = append(chosen, string(shared.Instrument))
		}
	}
	return chosen
}

// followUpChannel is the channel of the request for stored data that will follow.
func (w *writer) followUpChannel() treaty.Channel {
	later := *w
	later.draft = w.draft.Clone()
	later.set("request.type", string(treaty.StoredData))
	later.set("request.instruments", later.instruments())
	return rules.FindRoute(later.facts()).Channel
}

// sending follows the route that the rules propose. Where the register knows no address, one is entered by hand. The
// translator is named although nothing is translated yet, so that the case stays complete when it is written in its
// other language.
func (w *writer) sending() {
	route := rules.FindRoute(w.facts())
	w.set("sending.channel", string(route.Channel))
	if len(route.To) > 0 {
		w.set("sending.to", request.Addressee{ID: route.To[0].ID})
	} else {
		w.set("sending.to", w.byHand(w.unknownAddressee(), "contact@authority.example.org"))
	}
	through := w.addressees(route.Through)
	copies := w.addressees(route.Copy)
	own := w.ownCentralAuthority()
	if len(through) == 0 {
		through = own
	}
	if len(copies) == 0 {
		copies = own
	}
	w.set("sending.through", through)
	w.set("sending.copies", copies)
	if rules.Applies(w.facts(), "sending.encryption") {
		w.short("sending.encryption", "encryption")
	}
	if rules.Applies(w.facts(), "sending.channel_reason") {
		w.free("sending.channel_reason", "channel.reason", none)
	}
	w.set("sending.formal_confirmation", true)
	w.set("translation.by", w.words.Say("example.translator"))
	w.set("translation.certified", true)
	w.set("attachments", w.attachments())
}

func (w *writer) unknownAddressee() string {
	if w.stored() {
		return "contact.central"
	}
	return "contact.point"
}

func (w *writer) byHand(name, email string) request.Addressee {
	return request.Addressee{
		Name: w.words.Say("example." + name), Emails: []string{email}, Phones: []string{"+999 40 555 0124"},
		Source: w.words.Say("example.contact.source"), ConfirmedBy: w.words.Say("example.contact.confirmed"),
	}
}

// attachments lists the annexes, and a translation where the requested Party does not take the language of the
// document.
func (w *writer) attachments() []request.Attachment {
	list := []request.Attachment{{Title: w.words.Say("example.attachment.logs"), FileName: "gateway-extract.csv"}}
	if w.stored() {
		list = append(list, request.Attachment{Title: w.words.Say("example.attachment.order"), FileName: "order.pdf"})
	}
	if known := rules.FindLanguages(w.facts()); !known.Takes(w.words.Language()) {
		var languages []string
		for _, tag := range known.Recommended {
			languages = append(languages, w.words.LanguageName(tag))
		}
		title := w.words.Say("example.attachment.translation", map[string]any{"Languages": w.words.Or(languages)})
		list = append(list, request.Attachment{Title: title, FileName: "translation.pdf"})
	}
	return list
}
