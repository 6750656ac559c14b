package rules

import (
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Applies reports whether a question is asked at all with these facts: the type of request asks it and its condition
// holds.
func Applies(f Facts, id question.ID) bool {
	q, ok := question.ByID(id)
	return ok && f.asks(q)
}

// asks is Applies for a row of the table that is at hand.
func (f Facts) asks(q question.Question) bool {
	if f.Type() != "" && !q.AskedFor(f.Type()) {
		return false
	}
	if holds := conditionOf(q.ID); holds != nil {
		return holds(f)
	}
	return true
}

// conditionOf finds the condition of a question, or of all questions under its prefix; nil means that it is asked
// always.
func conditionOf(id question.ID) condition {
	if own, ok := conditions[id]; ok {
		return own
	}
	i := strings.LastIndexByte(string(id), '.')
	if i < 0 {
		return nil
	}
	prefix, last := string(id[:i]), string(id[i+1:])
	if prefix == "offence.elements" {
		return func(f Facts) bool { return asksElements(f, treaty.Offence(last)) }
	}
	return groupConditions[prefix]
}

// Level returns how much is lost without an answer; a conditional question that applies is mandatory. NotAsked means
// that the question does not apply.
func Level(f Facts, id question.ID) question.Level {
	q, ok := question.ByID(id)
	if !ok {
		return question.NotAsked
	}
	return f.level(q)
}

// level is Level for a row of the table that is at hand.
func (f Facts) level(q question.Question) question.Level {
	if !f.asks(q) {
		return question.NotAsked
	}
	level := q.LevelFor(f.Type())
	if level == question.NotAsked {
		level = q.StoredData // the type is not chosen yet, and only this one asks the question
	}
	if level != question.Conditional {
		return level
	}
	if own, ok := conditionalLevels[q.ID]; ok {
		return own(f)
	}
	return question.Mandatory
}

type condition func(Facts) bool

// conditions holds the condition of each question that is not asked always. The table is read only.
var conditions = map[question.ID]condition{
	"request.requested_territory": func(f Facts) bool { return len(f.Requested.Territories) > 0 },
	"request.requested_matter":    func(f Facts) bool { return len(f.Requested.Matters) > 0 },
	"offence.dual_criminality":    asksDualCriminality,
	"custodian.name":              custodianIsKnown,
	"custodian.entity":            custodianIsKnown,
	"custodian.address":           custodianIsKnown,
	"custodian.contact":           custodianIsKnown,
	"custodians":                  custodianIsKnown,
	"preservation.traffic_disclosure": func(f Facts) bool {
		return f.category(treaty.Traffic) || f.category(treaty.Identification)
	},
	"urgency.grounds":               Facts.Urgent,
	"urgency.explanation":           Facts.Urgent,
	"urgency.deadline":              Facts.Urgent,
	"confidentiality.reasons":       confidential,
	"confidentiality.if_impossible": confidential,
	"sending.channel_reason":        asksChannelReason,
	"sending.encryption":            wantsEncryption,
	"translation.by":                needsTranslation,
	"translation.certified":         needsTranslation,
}

// groupConditions holds the condition of all questions under one prefix.
var groupConditions = map[string]condition{
	"previous.preservation": followsPreservation,
	"previous.assistance": func(f Facts) bool {
		return f.Draft.String("request.status") == question.StatusAfterAssistance
	},
}

// conditionalLevels holds the level of conditional questions that are not simply mandatory once they apply. The table
// is read only.
var conditionalLevels = map[question.ID]func(Facts) question.Level{
	"request.requested_territory":       territoryLevel,
	"offence.dual_criminality":          dualCriminalityLevel,
	"sending.channel_reason":            reasonLevel,
	"authority.phone":                   eitherOf("authority.email"),
	"authority.email":                   eitherOf("authority.phone"),
	"previous.preservation.executed_by": onlyRecommended,
	"previous.preservation.channel":     onlyRecommended,
	"previous.preservation.expires":     onlyRecommended,
	"previous.assistance.executed_by":   onlyRecommended,
	"previous.assistance.channel":       onlyRecommended,
	"translation.by":                    translatorLevel,
	"translation.certified":             onlyRecommended,
}

func onlyRecommended(Facts) question.Level { return question.Recommended }

// eitherOf makes a question mandatory until the other one is answered: one means of contact is enough.
func eitherOf(other question.ID) func(Facts) question.Level {
	return func(f Facts) question.Level {
		if f.Draft.Has(other) {
			return question.Optional
		}
		return question.Mandatory
	}
}

// territoryLevel makes the part of the Party mandatory where its addressees depend on it. Where its declarations only
// exclude parts, the answer is needed for these alone.
func territoryLevel(f Facts) question.Level {
	if slices.ContainsFunc(f.Requested.Authorities, func(a party.Authority) bool {
		return len(a.Scope.Territory) > 0
	}) {
		return question.Mandatory
	}
	return question.Optional
}

// translatorLevel keeps the translator's name from holding up a preservation request (Article 29(5) knows no ground of
// language).
func translatorLevel(f Facts) question.Level {
	if f.preservation() {
		return question.Recommended
	}
	return question.Mandatory
}

// reasonLevel makes the reason mandatory where another channel was chosen than the proposed one, and recommends it
// where a letter takes the place of an investigation order.
func reasonLevel(f Facts) question.Level {
	if leavesTheProposal(f) {
		return question.Mandatory
	}
	return question.Recommended
}

func asksChannelReason(f Facts) bool { return leavesTheProposal(f) || leavesInvestigationOrder(f) }

func custodianIsKnown(f Facts) bool {
	return f.Draft.String("custodian.known") == question.CustodianKnown
}

// wantsEncryption asks for the means of Article 25(3) in urgent cases, and where the address of the addressee is open
// to others.
func wantsEncryption(f Facts) bool {
	return f.Urgent() || slices.ContainsFunc(f.registered(FindRoute(f)), func(a party.Authority) bool {
		return slices.ContainsFunc(a.Conditions, func(c party.Condition) bool {
			return c.Kind == party.NotSecured || c.Kind == party.FreeMailAddress
		})
	})
}

func confidential(f Facts) bool { return f.Draft.Yes("confidentiality.requested") }

func followsPreservation(f Facts) bool {
	status := f.Draft.String("request.status")
	return status == question.StatusExtension || status == question.StatusAfterPreservation
}

func needsTranslation(f Facts) bool {
	drafting, document := f.Draft.String("request.drafting_language"), f.Draft.String("request.language")
	return drafting != "" && document != "" && drafting != document
}

// Unconditional reports whether a question is asked whatever the facts, once the type of request asks it.
func Unconditional(id question.ID) bool { return conditionOf(id) == nil }
