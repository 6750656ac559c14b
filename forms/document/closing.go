package document

import (
	"strings"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

func (w *writer) urgency() { w.add(w.say("section.urgency"), w.urgencyBlocks()...) }

// urgencyBlocks state the grounds of urgency, the reasons and the latest date; nothing where the request is not urgent.
func (w *writer) urgencyBlocks() []Block {
	if !w.draft.Has(question.UrgencyUrgent) {
		return []Block{Paragraph{Text: w.say("gap"), Question: string(question.UrgencyUrgent)}}
	}
	blocks := w.chosen("urgency.text", "option.urgency.grounds.", question.UrgencyGrounds)
	return append(blocks, w.paragraph(question.UrgencyExplanation), Fields{Rows: w.row(question.UrgencyDeadline)})
}

// parallel lists where the same data was asked for, so that nobody works twice.
func (w *writer) parallel() {
	var rows [][]string
	for _, p := range w.draft.Parallels() {
		rows = append(rows, []string{p.To, p.Reference, w.date(p.Date)})
	}
	table := w.table(question.ParallelRequests,
		[]Column{w.column("parallel.to", 5), w.column("parallel.reference", 3), w.column("parallel.date", 3)}, rows)
	if len(table.Rows) == 0 {
		return
	}
	w.add(w.say("section.parallel"), w.sentence("parallel.text", question.ParallelRequests), table)
}

func (w *writer) acknowledgement() {
	if !w.draft.Yes(question.AcknowledgementRequested) {
		return
	}
	items := []string{w.say("acknowledgement.reference"), w.say("acknowledgement.authority"),
		w.say("acknowledgement.time")}
	if w.draft.Type() == treaty.Preservation {
		items = []string{w.say("acknowledgement.reference"), w.say("acknowledgement.preserved"),
			w.say("acknowledgement.expires")}
	}
	w.add(w.say("section.acknowledgement"), w.sentence("acknowledgement.text", question.AcknowledgementRequested),
		List{Items: items, Question: string(question.AcknowledgementRequested)})
}

// attachments lists what goes with the request, and the list of identifiers that lies inside its file.
func (w *writer) attachments() {
	var rows [][]string
	for _, a := range w.draft.Attachments() {
		rows = append(rows, []string{a.Title, a.FileName, a.SHA256})
	}
	own := len(rows)
	if list := w.lists(); list != "" {
		rows = append(rows, []string{list, IdentifiersCSV + "\n" + IdentifiersWorkbook, ""})
	}
	table := w.table(question.Attachments, []Column{w.column("attachment.title", 4),
		w.column("attachment.file_name", 3), w.column("attachment.sha256", 5)}, rows)
	if len(rows) > own {
		table.Places[len(table.Places)-1] = string(question.DataItems)
	}
	w.add(w.say("section.attachments"), table)
}

// lists is what the list of identifiers inside the file is called; empty where there are none.
func (w *writer) lists() string {
	for _, item := range w.draft.Items() {
		for _, named := range item.Identifiers {
			if strings.TrimSpace(named.Value) != "" {
				return w.say("attachment.identifiers")
			}
		}
	}
	return ""
}

// signature closes the request.
func (w *writer) signature() {
	orGap := func(text string) string {
		if text == "" {
			return w.say("gap")
		}
		return text
	}
	w.blocks = append(w.blocks, Paragraph{Text: w.say("closing")}, Signature{
		PlaceAndDate: w.say("place-and-date",
			i18n.Args{"Place": orGap(w.answer(question.SignatoryPlace)),
				"Date": orGap(w.answer(question.RequestDate))}),
		Name:      orGap(w.answer(question.SignatoryName)),
		Post:      orGap(w.answer(question.SignatoryPost)),
		Authority: orGap(w.answer(question.AuthorityName)),
		SealLabel: w.say("seal"),
		Question:  string(question.SignatoryName),
	})
}
