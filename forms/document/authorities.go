package document

import (
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/rules"
)

// authority returns the particulars of an addressee, with the believed form where a defect is noted. One that the
// register does not hold by name belongs to the Party given. An id that is in neither record gives nothing.
func (w *words) authority(a answer.Addressee, of party.Party) party.Authority {
	if rules.Unnamed(a.ID) {
		return party.Authority{Name: w.speaker().Authority(party.Authority{ID: a.ID}, of.Code)}
	}
	known, _ := w.speaker().Addressee(a)
	return believed(known, slices.Concat(w.Facts.Requested.DefectsOf(a.ID), w.Facts.Requesting.DefectsOf(a.ID)))
}

// believed replaces what a source printed wrongly by what is believed to be meant.
func believed(a party.Authority, defects []party.Defect) party.Authority {
	for _, d := range defects {
		if d.Printed == "" || d.Believed == "" {
			continue
		}
		correct := func(text string) string { return strings.ReplaceAll(text, d.Printed, d.Believed) }
		a.Name, a.Address = correct(a.Name), correct(a.Address)
		a.Phones, a.Faxes, a.Emails = corrected(a.Phones, correct), corrected(a.Faxes, correct), corrected(a.Emails,
			correct)
	}
	return a
}

func corrected(list []string, correct func(string) string) []string {
	all := make([]string, len(list))
	for i, text := range list {
		all[i] = correct(text)
	}
	return all
}
