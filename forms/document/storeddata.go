package document

import (
	"rogatory/forms/question"
)

// storedDataRequest writes a request under Article 31 in the order of T-CY (2018) 10.
func (w *writer) storedDataRequest() {
	w.blocks = append(w.blocks, w.sentence("opening.stored-data", ""))
	for _, section := range []func(){
		w.reference, w.requested, w.requesting, w.verification, w.investigation, w.court, w.previous, w.legal,
		w.offence, w.facts, w.persons,
		w.elements, w.measures, w.data, w.custodian, w.proportionality, w.procedures, w.results, w.use, w.assurances,
		w.expedition,
		w.confidentiality, w.parallel, w.acknowledgement, w.transmission, w.attachments, w.signature,
	} {
		section()
	}
}

// measures lists what the requested Party is asked to do (Article 31(1)).
func (w *writer) measures() {
	blocks := w.chosen("measures.text", "measures.", "measure.kinds")
	if w.draft.String("request.status") == question.StatusAfterPreservation {
		blocks = append(blocks, w.sentence("measures.follow-up", "request.status"))
	}
	w.add(w.say("section.measures"), blocks...)
}

func (w *writer) proportionality() {
	w.add(w.say("section.necessity.stored-data"), w.paragraph("measure.necessity"))
}

func (w *writer) procedures() {
	w.addWithIntroduction("procedures", w.byInstrument("procedures.article-27", "procedures.text"),
		"measure.procedures")
}

func (w *writer) results() {
	w.add(w.say("section.results"), Fields{Rows: w.rows("measure.results_format", "measure.results_means")})
}

// use lists the proceedings in which the data will be used, and says whether conditions can be accepted.
func (w *writer) use() {
	var blocks []Block
	if w.answer("use.proceedings") != "" {
		blocks = append(blocks, w.sentence("use.proceedings", "use.proceedings"), w.paragraph("use.proceedings"))
	}
	if w.draft.Has("use.accept_conditions") {
		stance := "use.refuses."
		if w.draft.Yes("use.accept_conditions") {
			stance = "use.accepts."
		}
		blocks = append(blocks, w.sentence(w.byInstrument(stance+"article-28", stance+"text"), "use.accept_conditions"))
	}
	w.add(w.say("section.use"), blocks...)
}

func (w *writer) assurances() {
	w.add(w.say("section.assurances"), w.chosen("assurances.text", "option.assurances.", "assurances")...)
}

// expedition keeps the ground of Article 31(3) apart from urgency.
func (w *writer) expedition() {
	if !w.draft.Has("expedited.ground") {
		w.urgency()
		return
	}
	message := "expedition." + w.draft.String("expedited.ground")
	if !w.restsOnConvention() {
		message = "expedition.plain." + w.draft.String("expedited.ground")
	}
	heading := "section.expedition"
	if w.Facts.Urgent() {
		heading = "section.expedition.urgent"
	}
	w.add(w.say(heading), append([]Block{w.sentence(message, "expedited.ground")}, w.urgencyBlocks()...)...)
}

// confidentiality cites Article 27(8) only where Article 27 governs.
func (w *writer) confidentiality() {
	w.add(w.say("section.confidentiality"),
		w.secrecy(w.byInstrument("confidentiality.article-27", "confidentiality.text")),
		w.paragraph("confidentiality.reasons"), w.choice("confidentiality.user_notice"),
		w.choice("confidentiality.if_impossible"))
}

// byInstrument picks the wording of the Convention's Articles 27 and 28 where these govern, else the neutral one.
func (w *writer) byInstrument(convention, neutral string) string {
	if w.governedByConvention() {
		return convention
	}
	return neutral
}

// addWithIntroduction is a section of one sentence and one free text, left out where the text is missing.
func (w *writer) addWithIntroduction(section, introduction string, id question.ID) {
	if w.answer(id) != "" {
		w.add(w.say("section."+section), w.sentence(introduction, id), w.paragraph(id))
	}
}
