package example

import (
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// The contact data of the fictitious office. The country code 999 is not assigned.
const (
	phone             = "+999 30 555 0142"
	fax               = "+999 30 555 0143"
	email             = "cybercrime@prosecution.example.org"
	verificationPhone = "+999 30 555 0100"
	verificationEmail = "registry@prosecution.example.org"
)

// Office returns the profile of the fictitious office that makes the requests of a Party, in a language of the
// catalogue; in English where the catalogue does not speak the language.
func Office(code party.Code, language string) office.Profile {
	catalogue := i18n.Embedded()
	words, err := catalogue.Words(catalogue.Match(language))
	if err != nil {
		return office.Profile{Party: string(code)}
	}
	say := func(id string) string { return words.Say("example." + id) }
	return office.Profile{
		Letterhead: []string{say("authority"), say("address"), phone + " · " + email, say("letterhead.note")},
		Party:      string(code),
		Authority:  say("authority"), AuthorityKind: treaty.Prosecutor, Person: say("person"), Post: say("post"),
		Address: say("address"),
		Phone:   phone, Email: email, Fax: fax, OfficeHours: say("hours"), TimeZone: "UTC",
		Languages: []string{"en", "fr"}, ReplyMeans: "email",
		DraftingLanguage:  words.Language(),
		VerificationName:  say(string(question.VerificationName)),
		VerificationPost:  say(string(question.VerificationPost)),
		VerificationPhone: verificationPhone, VerificationEmail: verificationEmail,
		SignatoryName: say("person"), SignatoryPost: say("post"), SignatoryPlace: say("place"),
	}
}

// start answers what comes before the case itself.
func (w *writer) start() {
	w.set(question.Reference, w.reference())
	w.set(question.NeedAlternatives, []string{"none-applies"})
	w.set(question.NeedConditions, false)
	w.set(question.ParallelRequests,
		[]map[string]string{{"to": w.words.Say("example.parallel"), "reference": w.reference() + "-1",
			"date": string(w.today.AddDays(-1))}})
	w.territory()
	if len(w.requested.Matters) > 0 && w.stored() {
		w.set(question.RequestedMatter, "none")
	}
	if w.stored() {
		w.set(question.Instruments, w.instruments())
	}
}

// reference is the file number: a running number and the year.
func (w *writer) reference() string { return "CY 4127/" + w.today.Time().Format("06") }

// office fills in the profile and gives its free texts their translations.
func (w *writer) office() {
	w.free(question.AuthorityName, "authority", none)
	w.free(question.AuthorityAddress, "address", none)
	if w.err == nil {
		w.err = Office(w.requesting.Code, w.words.Language()).Fill(w.draft)
	}
	for _, a := range w.requesting.WithRole(treaty.ContactPoint) {
		if a.TimeZone != "" {
			w.set(question.AuthorityTimeZone, a.TimeZone)
		}
	}
	w.short(question.InvestigationName, string(question.InvestigationName))
	w.short(question.InvestigationPerson, string(question.InvestigationPerson))
	w.set(question.InvestigationPhone, "+999 30 555 0177")
	w.set(question.InvestigationEmail, "cyber@police.example.org")
	if w.stored() {
		w.short(question.CourtName, string(question.CourtName))
		w.set(question.CourtCaseNumber, "GS 318/"+w.today.Time().Format("06"))
		w.free(question.AuthorityLegalBasis, "legal-basis", none)
		w.free(question.CourtDecisions, string(question.CourtDecisions), w.days())
	}
}

// territory chooses the first part of the requested Party that its declarations do not exclude. Where they only exclude
// parts, the case plays in none of these.
func (w *writer) territory() {
	excluded := map[string]bool{}
	for _, kind := range []treaty.EffectKind{treaty.TerritoryExcluded, treaty.TerritoryNotControlled} {
		for _, e := range w.requested.Effects(kind) {
			excluded[e.Territory] = true
		}
	}
	for _, t := range w.requested.Territories {
		if !excluded[t.ID] {
			w.set(question.RequestedTerritory, t.ID)
			return
		}
	}
}
