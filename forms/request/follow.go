package request

import (
	"strings"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Extension returns a new draft that asks to preserve the data of an earlier preservation request for longer: all its
// answers, with the earlier request's particulars filled in. What the requested Party answered is asked for.
func (d *Draft) Extension(id string) (*Draft, error) {
	next := d.Clone()
	next.ID = id
	next.Remove(question.RequestDate)
	if err := Set(next, question.RequestStatus, question.StatusExtension); err != nil {
		return nil, err
	}
	return next, next.rememberPreservation(d)
}

// Assistance returns a new draft of a request for stored data that follows a preservation request (Article 29(2)(f)):
// every answer that a request for stored data asks for as well, the measures that were announced, and the earlier
// request's particulars. The route depends on the governing instrument and is proposed anew.
func (d *Draft) Assistance(id string) (*Draft, error) {
	next := New(id)
	for _, answered := range d.Answered() {
		if q, _ := question.ByID(answered); q.AskedFor(treaty.StoredData) && !belongsToRoute(answered) {
			next.answers[answered] = d.answers[answered]
		}
	}
	next.Remove(question.RequestDate)
	for id, value := range map[question.ID]string{question.RequestType.ID(): string(treaty.StoredData),
		question.RequestStatus.ID(): question.StatusAfterPreservation} {
		if err := next.Set(id, value); err != nil {
			return nil, err
		}
	}
	if err := Set(next, question.MeasureKinds, d.Strings(question.FollowupMeasures)); err != nil {
		return nil, err
	}
	return next, next.rememberPreservation(d)
}

// belongsToRoute reports whether an answer speaks of how the earlier request travelled, or of the time it had.
func belongsToRoute(id question.ID) bool {
	return strings.HasPrefix(string(id), "sending.") || strings.HasPrefix(string(id), "previous.") ||
		id == question.UrgencyDeadline.ID()
}

// rememberPreservation fills in what is known about the earlier preservation request.
func (d *Draft) rememberPreservation(earlier *Draft) error {
	for id, value := range map[question.ID]string{
		question.PreviousPreservationDate.ID():        earlier.String(question.RequestDate),
		question.PreviousPreservationReference.ID():   earlier.String(question.Reference),
		question.PreviousPreservationRequestedBy.ID(): firstLine(earlier.Text(question.AuthorityName).Text),
		question.PreviousPreservationChannel.ID():     earlier.String(question.SendingChannel),
	} {
		if value == "" {
			continue
		}
		if err := d.Set(id, value); err != nil {
			return err
		}
	}
	return nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
