package document

import (
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// transmission says through whom the request travels, who receives copies, and what will follow on paper.
func (w *writer) transmission() {
	fields := concat(
		w.row(question.SendingChannelReason),
		w.labelled(string(question.SendingThrough), w.addressees(question.SendingThrough, w.Facts.Requesting),
			question.SendingThrough),
		w.labelled(string(question.SendingCopies), w.addressees(question.SendingCopies, w.Facts.Requested),
			question.SendingCopies),
		w.rows(question.SendingEncryption, question.TranslationBy, question.TranslationCertified),
	)
	w.add(w.say("section.transmission"), w.urgentDirect(), Fields{Rows: fields}, w.confirmation())
}

// urgentDirect is the wording of Article 27(9)(a) for a request that goes directly from judge to judge.
func (w *writer) urgentDirect() Block {
	direct := w.draft.String(question.SendingChannel) == string(treaty.ChannelJudicial)
	if !direct || !w.Facts.Urgent() || !w.governedByConvention() {
		return nil
	}
	return w.sentence("transmission.urgent-direct", question.SendingChannel)
}

func (w *writer) confirmation() Block {
	if !w.draft.Yes(question.SendingFormalConfirmation) {
		return nil
	}
	if w.restsOnConvention() && w.Facts.Urgent() { // Article 25(3) speaks of urgent circumstances
		return w.sentence("transmission.confirmation", question.SendingFormalConfirmation)
	}
	return w.sentence("transmission.confirmation.plain", question.SendingFormalConfirmation)
}

// addressees gives each authority of a list a line of its own. A request travels through authorities of the requesting
// Party; copies go to those of the requested one.
func (w *words) addressees(key question.Key[[]answer.Addressee], of party.Party) string {
	var lines []string
	for _, a := range w.draft.Addressees(key) {
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
