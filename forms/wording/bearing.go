package wording

import (
	"strings"

	"rogatory/forms/rules"
	"rogatory/i18n"
)

// Bearing puts into words what is on record about the requested Party at a question, and where that stands: the
// statement or the document with its day, whether the office amended it, and whether nobody compared it with its
// source. The source is empty for what nobody said and is presumed.
func (s Speaker) Bearing(b rules.Bearing) (words, source string) {
	return UpperFirst(s.Words.Say("bearing."+string(b.Kind), s.Arguments(b.Args))), s.bearingSource(b)
}

func (s Speaker) bearingSource(b rules.Bearing) string {
	evidence := b.Evidence
	if evidence.Source.Document == "" {
		return ""
	}
	source := s.Source(evidence.Source)
	if b.By != "" {
		source = s.Words.Say("source.as-of", i18n.Args{"Source": s.Basis(b.By), "Date": s.Date(evidence.Source.AsOf)})
	}
	parts := []string{UpperFirst(source)}
	if evidence.FromOffice() {
		parts = append(parts, s.Words.Say("bearing.office"))
	} else if word := "review." + string(evidence.Review); evidence.Review != "reviewed" && s.Words.Has(word) {
		parts = append(parts, s.Words.Say(word))
	}
	return strings.Join(parts, " · ")
}
