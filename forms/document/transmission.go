package document

import (
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

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
	if w.restsOnConvention() {
		return w.sentence("transmission.confirmation", "sending.formal_confirmation")
	}
	return w.sentence("transmission.confirmation.plain", "sending.formal_confirmation")
}

// addressees gives each authority of a list a line of its own. A request travels through authorities of the requesting
// Party; copies go to those of the requested one.
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
