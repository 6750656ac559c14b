package document

import (
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
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
	fields := concat(w.partyRow("requested-party", "request.requested_party"),
		w.partOf("requested-territory", "request.requested_territory"),
		w.partOf("requested-matter", "request.requested_matter"),
		w.addresseeRows(w.draft.Addressee("sending.to")), w.row("sending.channel"))
	w.add(w.say("section.requested"), Fields{Rows: fields})
}

// partOf names the part of the requested Party, or the special subject, where its declarations treat these apart. The
// answer that no special subject is concerned names none of the record's and has no row.
func (w *writer) partOf(label string, id question.ID) []Field {
	chosen := w.draft.String(id)
	if chosen == "" && rules.Level(w.Facts, id) == question.Mandatory {
		return w.labelled(label, w.say("gap"), id)
	}
	for _, names := range w.namesApart(id) {
		if names.id == chosen {
			return w.labelled(label, names.words.In(w.Words.Language()), id)
		}
	}
	return nil
}

type namedPart struct {
	id    string
	words party.Words
}

// namesApart lists what the requested Party's record offers for the question.
func (w *writer) namesApart(id question.ID) []namedPart {
	var parts []namedPart
	if id == "request.requested_territory" {
		for _, t := range w.Facts.Requested.Territories {
			parts = append(parts, namedPart{t.ID, t.Names})
		}
		return parts
	}
	for _, m := range w.Facts.Requested.Matters {
		parts = append(parts, namedPart{m.ID, m.Names})
	}
	return parts
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

// requesting names the authority that makes the request: limb (a) of Article 29(2).
func (w *writer) requesting() {
	fields := w.partyRow("requesting-party", "request.requesting_party")
	fields = append(fields, w.rows("authority.name", "authority.kind", "authority.person", "authority.post",
		"authority.address",
		"authority.phone", "authority.fax", "authority.email", "authority.office_hours", "authority.time_zone",
		"authority.languages",
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
		Fields{Rows: w.rows("investigation.name", "investigation.person", "investigation.phone",
			"investigation.email")})
}

func (w *writer) court() {
	w.add(w.say("section.court"), Fields{Rows: w.rows("court.name", "court.case_number", "court.decisions")})
}

var (
	previousPreservation = []question.ID{"previous.preservation.date", "previous.preservation.reference",
		"previous.preservation.requested_by",
		"previous.preservation.executed_by", "previous.preservation.channel", "previous.preservation.expires"}
	previousAssistance = []question.ID{"previous.assistance.date", "previous.assistance.reference",
		"previous.assistance.requested_by",
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
