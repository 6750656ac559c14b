package document

import (
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// legal states the legal basis. The wording of Articles 27 and 28 stands only where no other instrument governs.
func (w *writer) legal() {
	if w.draft.Type() == treaty.Preservation {
		w.add(w.say("section.legal"), Paragraph{Text: w.preservationBasis()}, w.notPolitical())
		return
	}
	instruments := w.instruments(w.speaker().InstrumentTitle)
	if len(instruments) == 0 {
		instruments = []string{w.say("gap")}
	}
	w.add(w.say("section.legal"), w.sentence("legal.instruments", question.Instruments),
		List{Items: instruments, Question: string(question.Instruments)}, Paragraph{Text: w.storedDataBasis()},
		w.notPolitical())
}

// notPolitical says that the offence is not political, and what Article 25(4) says of fiscal offences where it applies.
func (w *writer) notPolitical() Block {
	if !w.draft.Yes(question.NotPolitical) {
		return nil
	}
	parts := []string{w.say("legal.not-political")}
	offences := w.draft.Offences()
	if w.restsOnConvention() && len(offences) > 0 && !slices.Contains(offences, treaty.OtherOffence) {
		parts = append(parts, w.say("legal.not-fiscal"))
	}
	return Paragraph{Text: sentences(parts...), Question: string(question.NotPolitical)}
}

// instruments names the instruments of the legal basis. A treaty between the two Parties that is on record stands by
// its own title, place and day.
func (w *words) instruments(name func(treaty.Instrument) string) []string {
	var names []string
	for _, id := range w.draft.Strings(question.Instruments) {
		record := w.Facts.Instruments.ByID(treaty.Instrument(id))
		treaties := rules.TreatiesBetween(w.Facts)
		if record == nil || !record.Shape.Pair || len(treaties) == 0 {
			names = append(names, name(treaty.Instrument(id)))
			continue
		}
		for _, bond := range treaties {
			names = append(names, w.speaker().Treaty(bond))
		}
	}
	return names
}

func (w *words) preservationBasis() string {
	parts := []string{w.say("legal.preservation")}
	if w.asksDisclosure() {
		parts = append(parts, w.say("legal.disclosure"))
	}
	if w.draft.String(question.SendingChannel) == string(treaty.ChannelContactPoint) {
		parts = append(parts, w.say("legal.contact-point"))
	}
	parts = append(parts, w.expeditedMeans())
	if len(w.draft.Offences()) > 0 && !rules.Applies(w.Facts, question.OffenceDualCriminality) {
		parts = append(parts, w.say("legal.no-dual-criminality"))
	}
	return sentences(parts...)
}

func (w *words) storedDataBasis() string {
	if !w.restsOnConvention() || !w.draft.Has(question.Instruments) {
		return ""
	}
	parts := []string{w.say("legal.article-31")}
	if w.governedByConvention() {
		parts = append(parts, w.say("legal.article-27"))
	}
	return sentences(append(parts, w.expeditedMeans())...)
}

func (w *words) expeditedMeans() string {
	if !w.Facts.Urgent() {
		return ""
	}
	return w.say("legal.expedited-means")
}

// offence states the proceedings and the offence: the first half of limb (b).
func (w *writer) offence() {
	fields := w.rows(question.CaseStage, question.CaseFramework, question.OffenceTitle)
	articles := strings.Join(w.conventionOffences(), "\n")
	if articles == "" {
		articles = w.say("gap")
	}
	fields = append(fields, w.labelled(string(question.OffenceArticles), articles, question.OffenceArticles)...)
	fields = append(fields, w.rows(question.OffenceProvisions, question.OffenceProvisionsText,
		question.OffenceMaximumPenalty)...)
	w.addLimb("offence", "b", Fields{Rows: fields})
}

func (w *words) conventionOffences() []string {
	var names []string
	for _, o := range inOrder(question.OffenceArticles, w.draft.Strings(question.OffenceArticles)) {
		names = append(names, w.conventionOffence(treaty.Offence(o)))
	}
	return names
}

// conventionOffence is an offence of the Convention with its article and official title.
func (w *words) conventionOffence(o treaty.Offence) string {
	title := w.Words.Say("offence." + string(o) + ".title")
	if o == treaty.OtherOffence {
		return title
	}
	return w.say("offence.article", i18n.Args{"Article": string(o), "Title": title})
}

func (w *writer) facts() { w.addLimb("facts", "b", w.paragraph(question.FactsSummary)) }

// person is the name of a person with what else identifies it, a line each.
func (w *writer) person(p answer.Person) string {
	lines := []string{p.Name}
	for _, more := range []struct{ label, value string }{{"person.alias", p.Alias},
		{"label.custodian.address", p.Address}, {"person.document", p.Document}} {
		if more.value != "" {
			lines = append(lines, w.say("colon", i18n.Args{"Label": w.say(more.label)})+" "+more.value)
		}
	}
	return strings.Join(lines, "\n")
}

func (w *writer) persons() {
	var rows [][]string
	for _, p := range w.draft.Persons() {
		role := ""
		if p.Role != "" {
			role = w.Words.SayOr("document.option.person.role."+p.Role, p.Role)
		}
		rows = append(rows, []string{w.person(p), role, w.date(p.BirthDate), p.Nationality})
	}
	w.add(w.say("section.persons"),
		w.table(question.FactsPersons, []Column{w.column("person.name", 4), w.column("person.role", 3),
			w.column("person.birth_date", 3), w.column("person.nationality", 3)}, rows))
}

// elements states the facts that meet what the requested Party adds to an offence, and dual criminality where it is
// asked.
func (w *writer) elements() {
	fields := w.row(question.OffenceDualCriminality)
	for _, o := range w.draft.Offences() {
		id := question.OffenceElements(o)
		facts := w.answer(id)
		if facts == "" {
			continue
		}
		label := w.say("label.offence.elements",
			i18n.Args{"Article": string(o), "Title": w.Words.Say("offence." + string(o) + ".title")})
		fields = append(fields, Field{Label: label, Value: blankLine.ReplaceAllString(facts, "\n"),
			Language: w.foreignAnswer(id), Question: string(id)})
	}
	w.add(w.say("section.elements"), Fields{Rows: fields})
}
