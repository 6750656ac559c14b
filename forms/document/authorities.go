package document

import (
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// reference is section 1: date, own reference, what kind of request this is, and what an extension follows.
func (w *writer) reference() {
	blocks := []Block{Fields{Rows: w.rows("request.date", "request.reference", "request.status")}}
	if w.isExtension() {
		blocks = append(blocks, w.earlier("previous.preservation", previousPreservation)...)
	}
	w.add(w.say("section.reference"), blocks...)
}

// requested names the authority to which the request is addressed.
func (w *writer) requested() {
	language := w.Words.Language()
	fields := w.partyRow("requested-party", "request.requested_party")
	for _, t := range w.Facts.Requested.Territories {
		if t.ID == w.draft.String("request.requested_territory") {
			fields = append(fields, w.labelled("requested-territory", t.Names.In(language), "request.requested_territory")...)
		}
	}
	for _, m := range w.Facts.Requested.Matters {
		if m.ID == w.draft.String("request.requested_matter") {
			fields = append(fields, w.labelled("requested-matter", m.Names.In(language), "request.requested_matter")...)
		}
	}
	fields = append(fields, w.addresseeRows(w.draft.Addressee("sending.to"))...)
	fields = append(fields, w.row("sending.channel")...)
	w.add(w.say("section.requested"), Fields{Rows: fields})
}

func (w *writer) partyRow(label string, id question.ID) []Field {
	name := w.say("gap")
	if w.draft.Has(id) {
		name = w.speaker().Party(party.Code(w.draft.String(id)))
	}
	return w.labelled(label, name, id)
}

// addresseeRows are the particulars of the addressee; where none was chosen, the gap.
func (w *writer) addresseeRows(to request.Addressee) []Field {
	a := w.authority(to, w.Facts.Requested)
	if a.Name == "" {
		a.Name = w.say("gap")
	}
	return concat(
		w.labelled("authority", a.Name, "sending.to"),
		w.labelled("address", a.Address, "sending.to"),
		w.labelled("telephone", strings.Join(a.Phones, "\n"), "sending.to"),
		w.labelled("fax", strings.Join(a.Faxes, "\n"), "sending.to"),
		w.labelled("email", strings.Join(a.Emails, "\n"), "sending.to"),
	)
}

// authority returns the particulars of an addressee, with the believed form where a defect is noted. One that the register does
// not hold by name belongs to the Party given. An id that is in neither record gives nothing.
func (w *writer) authority(a request.Addressee, of party.Party) party.Authority {
	if rules.Unnamed(a.ID) {
		return party.Authority{Name: w.speaker().Authority(party.Authority{ID: a.ID}, of.Code)}
	}
	known, ok := w.speaker().Addressee(a)
	if !ok {
		return party.Authority{}
	}
	return believed(known, slices.Concat(w.Facts.Requested.DefectsOf(a.ID), w.Facts.Requesting.DefectsOf(a.ID)))
}

// believed replaces what a source printed wrongly by what is believed to be meant.
func believed(a party.Authority, defects []party.Defect) party.Authority {
	for _, d := range defects {
		if d.Printed == "" || d.Believed == "" {
			continue
		}
		correct := func(text string) string { return strings.ReplaceAll(text, d.Printed, d.Believed) }
		a.Name, a.Address = correct(a.Name), correct(a.Address)
		a.Phones, a.Faxes, a.Emails = corrected(a.Phones, correct), corrected(a.Faxes, correct), corrected(a.Emails, correct)
	}
	return a
}

func corrected(list []string, correct func(string) string) []string {
	all := make([]string, len(list))
	for i, text := range list {
		all[i] = correct(text)
	}
	return all
}

// requesting names the authority that makes the request: limb (a) of Article 29(2).
func (w *writer) requesting() {
	fields := w.partyRow("requesting-party", "request.requesting_party")
	fields = append(fields, w.rows("authority.name", "authority.kind", "authority.person", "authority.post", "authority.address",
		"authority.phone", "authority.fax", "authority.email", "authority.office_hours", "authority.time_zone", "authority.languages",
		"authority.reply_means")...)
	w.addLimb("requesting", "a", Fields{Rows: fields})
}

// verification names who confirms that the request is genuine.
func (w *writer) verification() {
	fields := w.rows("verification.name", "verification.post", "verification.phone", "verification.email")
	if len(fields) > 0 {
		w.add(w.say("section.verification"), w.sentence("verification.text", "verification.name"), Fields{Rows: fields})
	}
}

func (w *writer) investigation() {
	w.add(w.say("section.investigation"),
		Fields{Rows: w.rows("investigation.name", "investigation.person", "investigation.phone", "investigation.email")})
}

func (w *writer) court() {
	w.add(w.say("section.court"), Fields{Rows: w.rows("court.name", "court.case_number", "court.decisions")})
}

var (
	previousPreservation = []question.ID{"previous.preservation.date", "previous.preservation.reference", "previous.preservation.requested_by",
		"previous.preservation.executed_by", "previous.preservation.channel", "previous.preservation.expires"}
	previousAssistance = []question.ID{"previous.assistance.date", "previous.assistance.reference", "previous.assistance.requested_by",
		"previous.assistance.executed_by", "previous.assistance.channel"}
)

// previous names the earlier requests that a request for stored data follows.
func (w *writer) previous() {
	w.add(w.say("section.previous"), append(w.earlier("previous.assistance", previousAssistance),
		w.earlier("previous.preservation", previousPreservation)...)...)
}

// earlier is the particulars of one earlier request under a heading of their own.
func (w *writer) earlier(heading string, ids []question.ID) []Block {
	fields := w.rows(ids...)
	if len(fields) == 0 {
		return nil
	}
	return []Block{Heading{Level: 2, Text: w.say(heading)}, Fields{Rows: fields}}
}

// transmission says through whom the request travels, who receives copies, and what will follow on paper.
func (w *writer) transmission() {
	fields := concat(
		w.row("sending.channel_reason"),
		w.labelled("sending.through", w.addressees("sending.through", w.Facts.Requesting), "sending.through"),
		w.labelled("sending.copies", w.addressees("sending.copies", w.Facts.Requested), "sending.copies"),
		w.rows("sending.encryption", "translation.by", "translation.certified"),
	)
	w.add(w.say("section.transmission"), w.urgentDirect(), Fields{Rows: fields}, w.confirmation())
}

// urgentDirect is the wording of Article 27(9)(a) for a request that goes directly from judge to judge.
func (w *writer) urgentDirect() Block {
	direct := w.draft.String("sending.channel") == string(treaty.ChannelJudicial)
	if !direct || !w.Facts.Urgent() || !w.governedByConvention() {
		return nil
	}
	return w.sentence("transmission.urgent-direct", "sending.channel")
}

func (w *writer) confirmation() Block {
	if !w.draft.Yes("sending.formal_confirmation") {
		return nil
	}
	if w.restsOn(treaty.ETS185) {
		return w.sentence("transmission.confirmation", "sending.formal_confirmation")
	}
	return w.sentence("transmission.confirmation.plain", "sending.formal_confirmation")
}

// addressees gives each authority of a list a line of its own. A request travels through authorities of the requesting Party;
// copies go to those of the requested one.
func (w *writer) addressees(id question.ID, of party.Party) string {
	var lines []string
	for _, a := range w.draft.Addressees(id) {
		known := w.authority(a, of)
		if known.Name == "" {
			continue
		}
		parts := []string{known.Name}
		if known.Address != "" {
			parts = append(parts, known.Address)
		}
		lines = append(lines, strings.Join(parts, ", "))
	}
	return strings.Join(lines, "\n")
}

func concat(lists ...[]Field) []Field {
	var all []Field
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}
