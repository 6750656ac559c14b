package document

import (
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// reference is section 1: date, own reference, what kind of request this is, and what an extension follows.
func (w *writer) reference() {
	blocks := []Block{Fields{Rows: w.rows(question.RequestDate, question.Reference, question.RequestStatus)}}
	if w.isExtension() {
		blocks = append(blocks, w.earlier("previous.preservation", question.PreviousPreservationPage)...)
	}
	w.add(w.say("section.reference"), append(blocks, w.disclosed()...)...)
}

// disclosed names the partial disclosure under Article 30 from which the request follows.
func (w *writer) disclosed() []Block {
	fields := concat(w.labelled("requested-party", w.answer(question.DisclosureParty), question.DisclosureParty),
		w.labelled("parallel.date", w.answer(question.DisclosureDate), question.DisclosureDate),
		w.labelled("parallel.reference", w.answer(question.DisclosureReference), question.DisclosureReference))
	if len(fields) == 0 {
		return nil
	}
	return []Block{Heading{Level: 2, Text: w.say("previous.disclosure")}, Fields{Rows: fields}}
}

// requested names the authority to which the request is addressed.
func (w *writer) requested() {
	fields := concat(w.partyRow("requested-party", question.RequestedParty),
		w.partOf("requested-territory", question.RequestedTerritory),
		w.partOf("requested-matter", question.RequestedMatter),
		w.addresseeRows(w.draft.Addressee(question.SendingTo)), w.row(question.SendingChannel))
	w.add(w.say("section.requested"), Fields{Rows: fields})
}

// partOf names the part of the requested Party, or the special subject, where its declarations treat these apart. The
// answer that no special subject is concerned names none of the record's and has no row.
func (w *words) partOf(label string, key question.Key[string]) []Field {
	chosen := w.draft.String(key)
	if chosen == "" && rules.Level(w.Facts, key) == question.Mandatory {
		return w.labelled(label, w.say("gap"), key)
	}
	for _, names := range w.namesApart(key) {
		if names.id == chosen {
			return w.labelled(label, names.words.In(w.Words.Language()), key)
		}
	}
	return nil
}

type namedPart struct {
	id    string
	words party.Words
}

// namesApart lists what the requested Party's record offers for the question.
func (w *words) namesApart(key question.Key[string]) []namedPart {
	var parts []namedPart
	if key == question.RequestedTerritory {
		for _, t := range w.Facts.Requested.Territories {
			parts = append(parts, namedPart{t.ID, t.Names})
		}
	} else {
		for _, m := range w.Facts.Requested.Matters {
			parts = append(parts, namedPart{m.ID, m.Names})
		}
	}
	return parts
}

func (w *words) partyRow(label string, key question.Key[string]) []Field {
	name := w.say("gap")
	if w.draft.Has(key) {
		name = w.speaker().Party(party.Code(w.draft.String(key)))
	}
	return w.labelled(label, name, key)
}

// addresseeRows are the particulars of the addressee; where none was chosen, the gap.
func (w *words) addresseeRows(to answer.Addressee) []Field {
	a := w.authority(to, w.Facts.Requested)
	if a.Name == "" {
		a.Name = w.say("gap")
	}
	return concat(
		w.labelled("authority", a.Name, question.SendingTo),
		w.labelled("address", a.Address, question.SendingTo),
		w.labelled("telephone", strings.Join(a.Phones, "\n"), question.SendingTo),
		w.labelled("fax", strings.Join(a.Faxes, "\n"), question.SendingTo),
		w.labelled("email", strings.Join(a.Emails, "\n"), question.SendingTo),
	)
}

// requesting names the authority that makes the request: limb (a) of Article 29(2).
func (w *writer) requesting() {
	fields := w.partyRow("requesting-party", question.RequestingParty)
	fields = append(fields, w.rows(question.AuthorityName, question.AuthorityKind, question.AuthorityPerson,
		question.AuthorityPost,
		question.AuthorityAddress,
		question.AuthorityPhone, question.AuthorityFax, question.AuthorityEmail, question.AuthorityOfficeHours,
		question.AuthorityTimeZone,
		question.AuthorityLanguages,
		question.AuthorityReplyMeans)...)
	w.addLimb("requesting", "a", Fields{Rows: fields})
}

// verification names who confirms that the request is genuine.
func (w *writer) verification() {
	fields := w.page(question.VerificationPage)
	if len(fields) > 0 {
		w.add(w.say("section.verification"), w.sentence("verification.text", question.VerificationName),
			Fields{Rows: fields})
	}
}

func (w *writer) investigation() {
	w.add(w.say("section.investigation"),
		Fields{Rows: w.page(question.InvestigationPage)})
}

func (w *writer) court() {
	w.add(w.say("section.court"), Fields{Rows: w.page(question.CourtPage)})
}

// previous names the earlier requests that a request for stored data follows.
func (w *writer) previous() {
	w.add(w.say("section.previous"), append(w.earlier("previous.assistance", question.PreviousAssistancePage),
		w.earlier("previous.preservation", question.PreviousPreservationPage)...)...)
}

// earlier is the particulars of one earlier request under a heading of their own.
func (w *writer) earlier(heading string, page question.PageID) []Block {
	fields := w.page(page)
	if len(fields) == 0 {
		return nil
	}
	return []Block{Heading{Level: 2, Text: w.say(heading)}, Fields{Rows: fields}}
}
