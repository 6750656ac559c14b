package document

import (
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// preservationWriter writes the sections that only a request under Article 29 has.
type preservationWriter struct{ *writer }

// write adds the sections of a request under Article 29 in the order of T-CY (2018) 11.
func (w preservationWriter) write() {
	opening := "opening.preservation"
	if w.isExtension() {
		opening = "opening.extension"
	}
	w.blocks = append(w.blocks, Paragraph{Text: w.say(opening)})
	for _, section := range []func(){
		w.reference, w.requested, w.requesting, w.verification, w.investigation, w.legal, w.offence, w.facts,
		w.persons, w.elements,
		w.data, w.custodian, w.disclosure, w.necessity, w.duration, w.urgency, w.prejudice, w.intention,
		w.parallel, w.acknowledgement, w.transmission, w.attachments, w.signature,
	} {
		section()
	}
}

// disclosure asks for what Article 30 owes without being asked, so that nobody overlooks it.
func (w preservationWriter) disclosure() {
	if w.asksDisclosure() {
		w.add(w.say("section.disclosure"), w.sentence("disclosure.text", question.PreservationTrafficDisclosure))
	}
}

// necessity says why the data must be preserved: limb (e).
func (w preservationWriter) necessity() {
	blocks := w.chosen(string(question.NecessityGrounds), "option.necessity.grounds.", question.NecessityGrounds)
	w.addLimb("necessity.preservation", "e", append(blocks, w.paragraph(question.NecessityExplanation))...)
}

// duration asks for a number of days; Article 29(7) gives at least sixty, and more until the request for assistance is
// decided.
func (w preservationWriter) duration() {
	days, given := w.draft.Number(question.PreservationDays)
	text := w.say("duration.unstated")
	switch {
	case given && w.isExtension():
		text = w.Words.Count("document.duration.extension", days)
	case given:
		text = w.Words.Count("document.duration.days", days)
	}
	w.add(w.say("section.duration"), Paragraph{Text: text, Question: string(question.PreservationDays)})
}

// prejudice asks for confidentiality and says what to do where Article 29(6) arises.
func (w preservationWriter) prejudice() {
	w.add(w.say("section.prejudice"), w.secrecy("confidentiality.text"), w.paragraph(question.ConfidentialityReasons),
		w.choice(question.ConfidentialityUserNotice), w.ifPrejudiced())
}

func (w preservationWriter) ifPrejudiced() Block {
	chosen := w.draft.String(question.ConfidentialityIfPrejudiced)
	if chosen == "" {
		return nil
	}
	text := w.say("confidentiality.if_prejudiced." + chosen)
	if phone := w.answer(question.AuthorityPhone); chosen == question.ChooseAskFirst && phone != "" {
		text = sentences(text, w.say("confidentiality.duty-phone", i18n.Args{"Phone": phone}))
	}
	return Paragraph{Text: text, Question: string(question.ConfidentialityIfPrejudiced)}
}

// intention is the statement of limb (f).
func (w preservationWriter) intention() {
	measures := inOrder(question.FollowupMeasures, w.draft.Strings(question.FollowupMeasures))
	words := w.Words.And(w.each("document.intention.measure.", measures))
	if len(measures) == 0 {
		words = w.say("gap")
	}
	w.addLimb("intention", "f", w.sentence("intention.text", question.FollowupMeasures, i18n.Args{"Measures": words}),
		Fields{Rows: w.rows(question.FollowupPlannedDate, question.FollowupChannel)})
}

// choice is the sentence for a choice that was made: "<id>.<option>" in the document's area of the catalogue;
// nothing where the question does not apply.
func (w *words) choice(key question.Key[string]) Block {
	chosen := w.draft.String(key)
	if chosen == "" || !rules.Applies(w.Facts, key) {
		return nil
	}
	return w.sentence(string(key)+"."+chosen, key)
}

// secrecy is the request for confidentiality, where it was made.
func (w *words) secrecy(message string) Block {
	if !w.draft.Yes(question.ConfidentialityRequested) {
		return nil
	}
	return w.sentence(message, question.ConfidentialityRequested)
}
