package example

import (
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// handling answers necessity, duration, urgency and confidentiality.
func (w *writer) handling() {
	w.set(question.UrgencyUrgent, false)
	w.set(question.ConfidentialityRequested, true)
	w.free(question.ConfidentialityReasons, "confidentiality", none)
	w.set(question.ConfidentialityUserNotice, "do-not-notify")
	if w.stored() {
		w.set(question.ConfidentialityIfImpossible, question.ChooseAskFirst)
		w.set(question.ExpeditedGround, "vulnerable-data")
		return
	}
	w.set(question.ConfidentialityIfPrejudiced, question.ChooseAskFirst)
	w.set(question.PreservationTrafficDisclosure, true)
	w.set(question.NecessityGrounds, []string{"retention-period", "deletion-by-user"})
	w.free(question.NecessityExplanation, "necessity", w.days())
	w.set(question.PreservationDays, rules.ProposedDays(w.facts()))
}

func (w *writer) measures() {
	w.set(question.AcknowledgementRequested, true)
	if !w.stored() {
		w.set(question.FollowupMeasures, names(treaty.Measures()))
		w.set(question.FollowupPlannedDate, string(w.today.AddDays(45)))
		w.set(question.FollowupChannel, string(w.followUpChannel()))
		return
	}
	w.set(question.MeasureKinds, names(treaty.Measures()))
	w.free(question.MeasureProcedures, string(question.MeasureProcedures), none)
	w.free(question.MeasureResultsFormat, "measure.format", none)
	w.free(question.MeasureResultsMeans, "measure.means", none)
	w.free(question.MeasureNecessity, string(question.MeasureNecessity), none)
	w.free(question.UseProceedings, "use", w.days())
	w.set(question.UseAcceptConditions, true)
	w.set(question.Assurances, []string{"reciprocity", "speciality", "data-protection"})
	w.short(question.AssurancesGivenBy, string(question.AssurancesGivenBy))
}

func names[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, value := range list {
		all[i] = string(value)
	}
	return all
}

// instruments is the legal basis: the Convention, and what else certainly binds both. A letter under Article 31 is an
// example of its own kind also between States that would send an investigation order.
func (w *writer) instruments() []string {
	facts := w.facts()
	if _, order := rules.ByOrder(facts); !order {
		return names(rules.ProposedInstruments(facts))
	}
	chosen := []string{string(treaty.ETS185)}
	for _, shared := range rules.InCommon(facts) {
		if record := facts.Instruments.ByID(shared.Instrument); shared.Certain && record.Kind != treaty.Order {
			chosen = append(chosen, string(shared.Instrument))
		}
	}
	return chosen
}

// followUpChannel is the channel of the request for stored data that will follow.
func (w *writer) followUpChannel() treaty.Channel {
	later := *w
	later.draft = w.draft.Clone()
	later.set(question.RequestType, string(treaty.StoredData))
	later.set(question.Instruments, later.instruments())
	return rules.FindRoute(later.facts()).Channel
}

// sending follows the route that the rules propose. Where the register knows no address, one is entered by hand. The
// translator is named although nothing is translated yet, so that the case stays complete when it is written in its
// other language.
func (w *writer) sending() {
	route := rules.FindRoute(w.facts())
	w.set(question.SendingChannel, string(route.Channel))
	if len(route.To) > 0 {
		w.set(question.SendingTo, answer.Addressee{ID: route.To[0].ID})
	} else {
		w.set(question.SendingTo, w.byHand(w.unknownAddressee(), "contact@authority.example.org"))
	}
	through := w.addressees(route.Through)
	copies := w.addressees(route.Copy)
	own := w.ownCentralAuthority()
	if len(through) == 0 {
		through = own
	}
	if len(copies) == 0 {
		copies = own
	}
	w.set(question.SendingThrough, through)
	w.set(question.SendingCopies, copies)
	if rules.Applies(w.facts(), question.SendingEncryption) {
		w.short(question.SendingEncryption, "encryption")
	}
	if rules.Applies(w.facts(), question.SendingChannelReason) {
		w.free(question.SendingChannelReason, "channel.reason", none)
	}
	w.set(question.SendingFormalConfirmation, true)
	w.set(question.TranslationBy, w.words.Say("example.translator"))
	w.set(question.TranslationCertified, true)
	w.set(question.Attachments, w.attachments())
}

func (w *writer) unknownAddressee() string {
	if w.stored() {
		return "contact.central"
	}
	return "contact.point"
}

func (w *writer) byHand(name, email string) answer.Addressee {
	return answer.Addressee{
		Name: w.words.Say("example." + name), Emails: []string{email}, Phones: []string{"+999 40 555 0124"},
		Source: w.words.Say("example.contact.source"), ConfirmedBy: w.words.Say("example.contact.confirmed"),
	}
}

// attachments lists the annexes, and a translation where the requested Party does not take the language of the
// document.
func (w *writer) attachments() []answer.Attachment {
	list := []answer.Attachment{{Title: w.words.Say("example.attachment.logs"), FileName: "gateway-extract.csv"}}
	if w.stored() {
		list = append(list, answer.Attachment{Title: w.words.Say("example.attachment.order"), FileName: "order.pdf"})
	}
	if known := rules.FindLanguages(w.facts()); !known.Takes(w.words.Language()) {
		var languages []string
		for _, tag := range known.Recommended {
			languages = append(languages, w.words.LanguageName(tag))
		}
		title := w.words.Say("example.attachment.translation", map[string]any{"Languages": w.words.Or(languages)})
		list = append(list, answer.Attachment{Title: title, FileName: "translation.pdf"})
	}
	return list
}
