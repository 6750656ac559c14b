package rules

import (
	"slices"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// contradictions names promises of a request that cannot stand beside each other: that it stays confidential and that
// the user may be told, or that a life is in danger and that the request is withdrawn.
func contradictions(f Facts) []Finding {
	var found []Finding
	if confidential(f) && f.Draft.String(question.ConfidentialityUserNotice) == noObjection {
		found = append(found, block("confidential-and-told", question.ConfidentialityUserNotice))
	}
	danger := f.Urgent() && slices.Contains(f.Draft.Strings(question.UrgencyGrounds), threatToLife)
	for _, key := range []question.Key[string]{question.ConfidentialityIfPrejudiced,
		question.ConfidentialityIfImpossible} {
		if danger && Applies(f, key) && f.Draft.String(key) == question.ChooseWithdraw {
			found = append(found, warn("withdrawn-despite-danger", key))
		}
	}
	return found
}

// The options of which rules speak.
const (
	noObjection  = "no-objection"   // to the user being told
	threatToLife = "threat-to-life" // a ground of urgency
)

// deadline holds the latest date or moment to one that can be read, and a time of day to a zone: its own, or that of
// the requesting authority.
func deadline(f Facts) []Finding {
	text, zone := f.Draft.String(question.UrgencyDeadline), f.Draft.String(question.AuthorityTimeZone)
	if !f.Urgent() || text == "" {
		return nil
	}
	if _, err := ParseMoment(text, zone); err != nil {
		return []Finding{warn("moment-unreadable", question.UrgencyDeadline)}
	}
	if len(text) > len(time.DateOnly) && zone == "" && !hasOffset(text) {
		return []Finding{warn("deadline-without-zone", question.UrgencyDeadline)}
	}
	return nil
}

// PreservationEnded reports whether the preservation that this request follows ended before the day of the request:
// then there is nothing to extend or to continue (Article 29(7)).
func PreservationEnded(f Facts) bool {
	expires, err := treaty.ParseDate(f.Draft.String(question.PreviousPreservationExpires))
	return err == nil && followsPreservation(f) && expires < f.day()
}

// ended says that a preservation has ended. An extension of it is refused; a request for stored data may still find
// what survives.
func (f Facts) ended() Finding {
	finding := warn("preservation-ended", question.PreviousPreservationExpires, "29(7)")
	if f.Draft.String(question.RequestStatus) == question.StatusExtension {
		finding = block("extension-after-end", question.RequestStatus, "29(7)")
	}
	return finding.with(i18n.Arguments{"Date": i18n.Date(f.Draft.String(question.PreviousPreservationExpires))})
}
