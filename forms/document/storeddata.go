package document

import (
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// storedDataWriter writes the sections that only a request under Article 31 has.
type storedDataWriter struct{ *writer }

// write adds the sections of a request under Article 31 in the order of T-CY (2018) 10.
func (w storedDataWriter) write() {
	w.blocks = append(w.blocks, Paragraph{Text: w.say("opening.stored-data")})
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
func (w storedDataWriter) measures() {
	blocks := w.chosen("measures.text", "measures.", question.MeasureKinds)
	if w.draft.String(question.RequestStatus) == question.StatusAfterPreservation {
		message := "measures.follow-up"
		if rules.PreservationEnded(w.Facts) {
			message = "measures.ended"
		}
		blocks = append(blocks, w.sentence(message, question.RequestStatus))
	}
	w.add(w.say("section.measures"), blocks...)
}

func (w storedDataWriter) proportionality() {
	w.add(w.say("section.necessity.stored-data"), w.paragraph(question.MeasureNecessity))
}

func (w storedDataWriter) procedures() {
	w.addWithIntroduction("procedures", w.byInstrument("procedures.article-27", "procedures.text"),
		question.MeasureProcedures.ID())
}

func (w storedDataWriter) results() {
	w.add(w.say("section.results"), Fields{Rows: w.rows(question.MeasureResultsFormat, question.MeasureResultsMeans)})
}

// use lists the proceedings in which the data will be used, and says whether conditions can be accepted.
func (w storedDataWriter) use() {
	var blocks []Block
	if w.answer(question.UseProceedings) != "" {
		blocks = append(blocks, w.sentence(string(question.UseProceedings), question.UseProceedings),
			w.paragraph(question.UseProceedings))
	}
	if w.draft.Has(question.UseAcceptConditions) {
		stance := "use.refuses."
		if w.draft.Yes(question.UseAcceptConditions) {
			stance = "use.conditions."
		}
		blocks = append(blocks, w.sentence(w.byInstrument(stance+"article-28", stance+"text"),
			question.UseAcceptConditions))
	}
	w.add(w.say("section.use"), blocks...)
}

func (w storedDataWriter) assurances() {
	w.add(w.say("section.assurances"), append(w.chosen("assurances.text", "option.assurances.", question.Assurances),
		Fields{Rows: w.row(question.AssurancesGivenBy)})...)
}

// expedition keeps the ground of Article 31(3) apart from urgency.
func (w storedDataWriter) expedition() {
	if !w.draft.Has(question.ExpeditedGround) {
		w.urgency()
		return
	}
	message := "expedition." + w.draft.String(question.ExpeditedGround)
	if !w.restsOnConvention() {
		message = "expedition.plain." + w.draft.String(question.ExpeditedGround)
	}
	heading := "section.expedition"
	if w.Facts.Urgent() {
		heading = "section.expedition.urgent"
	}
	w.add(w.say(heading), append([]Block{w.sentence(message, question.ExpeditedGround)}, w.urgencyBlocks()...)...)
}

// confidentiality cites Article 27(8) only where Article 27 governs.
func (w storedDataWriter) confidentiality() {
	w.add(w.say("section.confidentiality"),
		w.secrecy(w.byInstrument("confidentiality.article-27", "confidentiality.text")),
		w.paragraph(question.ConfidentialityReasons), w.choice(question.ConfidentialityUserNotice),
		w.choice(question.ConfidentialityIfImpossible))
}

// byInstrument picks the wording of the Convention's Articles 27 and 28 where these govern, else the neutral one.
func (w *words) byInstrument(convention, neutral string) string {
	if w.governedByConvention() {
		return convention
	}
	return neutral
}

// addWithIntroduction is a section of one sentence and one free text, left out where the text is missing.
func (w storedDataWriter) addWithIntroduction(section, introduction string, id question.ID) {
	if w.answer(id) != "" {
		w.add(w.say("section."+section), w.sentence(introduction, id), w.paragraph(id))
	}
}
