package document

import (
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

func (w *writer) urgency() { w.add(w.say("section.urgency"), w.urgencyBlocks()...) }

// urgencyBlocks state the grounds of urgency, the reasons and the latest date; nothing where the request is not urgent.
func (w *writer) urgencyBlocks() []Block {
	switch {
	case !w.draft.Has("urgency.urgent"):
		return []Block{Paragraph{Text: w.say("gap"), Question: "urgency.urgent"}}
	case !w.Facts.Urgent():
		return nil
	}
	blocks := w.chosen("urgency.text", "option.urgency.grounds.", "urgency.grounds")
	return append(blocks, w.paragraph("urgency.explanation"), Fields{Rows: w.row("urgency.deadline")})
}

// parallel lists where the same data was asked for, so that nobody works twice.
func (w *writer) parallel() {
	var rows [][]string
	for _, p := range w.draft.Parallels() {
		rows = append(rows, []string{p.To, p.Reference, w.date(p.Date)})
	}
	table := w.table("parallel.requests",
		[]Column{w.column("parallel.to", 5), w.column("parallel.reference", 3), w.column("parallel.date", 3)}, rows)
	if len(table.Rows) == 0 {
		return
	}
	w.add(w.say("section.parallel"), w.sentence("parallel.text", "parallel.requests"), table)
}

func (w *writer) acknowledgement() {
	if !w.draft.Yes("acknowledgement.requested") {
		return
	}
	items := []string{w.say("acknowledgement.reference"), w.say("acknowledgement.authority"),
		w.say("acknowledgement.time")}
	if w.draft.Type() == treaty.Preservation {
		items = []string{w.say("acknowledgement.reference"), w.say("acknowledgement.preserved"),
			w.say("acknowledgement.expires")}
	}
	w.add(w.say("section.acknowledgement"), w.sentence("acknowledgement.text", "acknowledgement.requested"),
		List{Items: items, Question: "acknowledgement.requested"})
}

func (w *writer) attachments() {
	var rows [][]string
	for _, a := range w.draft.Attachments() {
		rows = append(rows, []string{a.Title, a.FileName, a.SHA256})
	}
	w.add(w.say("section.attachments"), w.table("attachments",
		[]Column{w.column("attachment.title", 4), w.column("attachment.file_name", 3),
			w.column("attachment.sha256", 5)}, rows))
}

// signature closes the request.
func (w *writer) signature() {
	orGap := func(text string) string {
		if text == "" {
			return w.say("gap")
		}
		return text
	}
	w.blocks = append(w.blocks, w.sentence("closing", ""), Signature{
		PlaceAndDate: w.say("place-and-date",
			i18n.Args{"Place": orGap(w.answer("signatory.place")), "Date": orGap(w.answer("request.date"))}),
		Name:      orGap(w.answer("signatory.name")),
		Post:      orGap(w.answer("signatory.post")),
		Authority: orGap(w.answer("authority.name")),
		SealLabel: w.say("seal"),
		Question:  "signatory.name",
	})
}
