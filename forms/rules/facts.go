package rules

import (
	"errors"
	"fmt"
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// Facts is everything that a rule may look at. Draft, Register and Today are set; the records may be empty.
type Facts struct {
	Draft      *request.Draft
	Requesting party.Party // the zero Party until it is answered, or where the State is no Party
	Requested  party.Party
	Register   *party.Register
	// Instruments are those of the register's edition; without them the Convention alone is known.
	Instruments *treaty.Instruments
	Today       treaty.Date

	// NeedsReader tells of a language whose words in the program nobody has reviewed whose mother tongue it is. It may
	// be nil.
	NeedsReader func(language string) bool
	// Waiting tells how many of the program's texts nobody has translated into a language of documents yet. It may be
	// nil.
	Waiting func(language string) int
	// Undrawable names the characters of a text that no typeface of the program has; empty where there are none. It may
	// be nil.
	Undrawable func(text string) string

	route *Route // found once for all rules of one Check; nil outside of it
	found *law   // what the instruments say, found together with the route
}

// routed returns the same facts with what the instruments say and the route found, so that the rules of one Check share
// them.
func (f Facts) routed() Facts {
	f.found = f.instruments()
	route := FindRoute(f)
	f.route = &route
	return f
}

// Gather reads the records of both Parties as they stand on a day. A State that is not answered yet, or is no Party,
// leaves its record empty: rules.Check says so. The error is for a register that cannot be read.
func Gather(register *party.Register, draft *request.Draft, today treaty.Date) (Facts, error) {
	facts := Facts{Draft: draft, Register: register, Today: today}
	var err error
	if facts.Instruments, err = register.Instruments(); err != nil {
		return facts, fmt.Errorf("gather the facts: %w", err)
	}
	if facts.Requesting, err = recordOf(register, draft.String(question.RequestingParty), today); err != nil {
		return facts, err
	}
	facts.Requested, err = recordOf(register, draft.String(question.RequestedParty), today)
	return facts, err
}

func recordOf(register *party.Register, code string, today treaty.Date) (party.Party, error) {
	record, err := register.Party(party.Code(code))
	if errors.Is(err, party.ErrNotAParty) {
		return party.Party{}, nil
	}
	if err != nil {
		return party.Party{}, fmt.Errorf("gather the facts: %w", err)
	}
	if record.Membership.InForce > today {
		return party.Party{}, nil
	}
	return record.At(today), nil
}

// Type returns the kind of request.
func (f Facts) Type() treaty.RequestType { return f.Draft.Type() }

// preservation reports whether this is a preservation request.
func (f Facts) preservation() bool { return f.Type() == treaty.Preservation }

// Urgent reports whether the request was stated to be urgent.
func (f Facts) Urgent() bool { return f.Draft.Yes(question.UrgencyUrgent) }

// Stage returns the stage of the proceedings, empty until it is answered.
func (f Facts) Stage() treaty.Stage { return treaty.Stage(f.Draft.String(question.CaseStage)) }

// bothKnown reports whether both records are there.
func (f Facts) bothKnown() bool { return f.Requesting.Code != "" && f.Requested.Code != "" }

// offenceOutsideConvention reports whether an offence outside Articles 2 to 11 was chosen.
func (f Facts) offenceOutsideConvention() bool {
	return slices.Contains(f.Draft.Offences(), treaty.OtherOffence)
}

// category reports whether an item of this category is sought.
func (f Facts) category(category treaty.DataCategory) bool {
	return slices.ContainsFunc(f.Draft.Items(), func(i answer.Item) bool { return i.Category == string(category) })
}

// coercive reports whether a request for stored data asks for a measure that needs coercion: everything but the
// disclosure of subscriber information. A request that says nothing of measures and data yet is not coercive.
func (f Facts) coercive() bool {
	for _, measure := range f.Draft.Strings(question.MeasureKinds) {
		if treaty.Measure(measure) != treaty.Disclose {
			return true
		}
	}
	return f.category(treaty.Identification) || f.category(treaty.Traffic) || f.category(treaty.Content)
}
