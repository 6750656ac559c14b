package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Applies reports whether a question is asked at all with these facts: the type of request asks it and its condition
// holds.
func Applies(f Facts, name question.Named) bool {
	q, ok := question.ByID(name.ID())
	return ok && f.asks(q)
}

// asks is Applies for a row of the table that is at hand.
func (f Facts) asks(q question.Question) bool {
	if f.Type() != "" && !q.AskedFor(f.Type()) {
		return false
	}
	if holds := conditions[q.Condition]; holds != nil {
		return holds(f, q)
	}
	return true
}

// Level returns how much is lost without an answer; a conditional question that applies is mandatory. NotAsked means
// that the question does not apply.
func Level(f Facts, name question.Named) question.Level {
	q, _ := question.ByID(name.ID())
	return f.level(q)
}

// level is Level for a row of the table that is at hand.
func (f Facts) level(q question.Question) question.Level {
	if !f.asks(q) {
		return question.NotAsked
	}
	level := q.LevelFor(f.Type())
	if f.Type() == "" {
		level = beforeTheType(q)
	}
	if level != question.Conditional {
		return level
	}
	if decide, ok := decisions[q.Decision]; ok {
		return decide(f, q)
	}
	return question.Mandatory
}

// beforeTheType returns the level of a question while the type of request is not chosen: that of the first type that
// asks it.
func beforeTheType(q question.Question) question.Level {
	for _, t := range treaty.RequestTypes() {
		if q.AskedFor(t) {
			return q.LevelFor(t)
		}
	}
	return question.NotAsked
}

// conditions says when each condition of the table of questions holds. Read only.
var conditions = map[question.Condition]func(Facts, question.Question) bool{
	question.HasTerritories:      func(f Facts, _ question.Question) bool { return len(f.Requested.Territories) > 0 },
	question.HasMatters:          func(f Facts, _ question.Question) bool { return len(f.Requested.Matters) > 0 },
	question.ReservationMayReach: func(f Facts, _ question.Question) bool { return asksDualCriminality(f) },
	question.ElementIsAdded:      func(f Facts, q question.Question) bool { return asksElements(f, q.Offence) },
	question.CustodianIsKnown:    func(f Facts, _ question.Question) bool { return custodianIsKnown(f) },
	question.CustodianIsInPart:   func(f Facts, _ question.Question) bool { return custodianIsInPart(f) },
	question.DataAreInPart:       func(f Facts, _ question.Question) bool { return f.inPart(question.LocationCountry) },
	question.AssuresSomething:    func(f Facts, _ question.Question) bool { return f.Draft.Has(question.Assurances) },
	question.TrafficIsSought:     func(f Facts, _ question.Question) bool { return seeksTraffic(f) },
	question.IsUrgent:            func(f Facts, _ question.Question) bool { return f.Urgent() },
	question.IsConfidential:      func(f Facts, _ question.Question) bool { return confidential(f) },
	question.FollowsPreservation: func(f Facts, _ question.Question) bool { return followsPreservation(f) },
	question.FollowsAssistance:   func(f Facts, _ question.Question) bool { return followsAssistance(f) },
	question.LeavesTheProposal:   func(f Facts, _ question.Question) bool { return asksChannelReason(f) },
	question.WantsEncryption:     func(f Facts, _ question.Question) bool { return wantsEncryption(f) },
	question.NeedsTranslation:    func(f Facts, _ question.Question) bool { return needsTranslation(f) },
}

// decisions says how the level of a conditional question is decided that is not simply mandatory once it applies. Read
// only.
var decisions = map[question.Decision]func(Facts, question.Question) question.Level{
	question.OnlyRecommended: func(Facts, question.Question) question.Level { return question.Recommended },
	question.UnlessOther:     unlessOther,
	question.ByTerritory:     func(f Facts, _ question.Question) question.Level { return territoryLevel(f) },
	question.ByChannel:       func(f Facts, _ question.Question) question.Level { return reasonLevel(f) },
	question.ByTypeOfRequest: func(f Facts, _ question.Question) question.Level { return translatorLevel(f) },
}

// unlessOther makes a question mandatory until the other one is answered: one means of contact is enough.
func unlessOther(f Facts, q question.Question) question.Level {
	if f.Draft.Has(q.Other) {
		return question.Optional
	}
	return question.Mandatory
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

func asksChannelReason(f Facts) bool { return leavesTheProposal(f) || leavesTheOrder(f) }

func custodianIsKnown(f Facts) bool {
	return f.Draft.String(question.CustodianKnown) == question.Known
}

// seeksTraffic reports whether the data is of a kind for which Article 30 can be asked for.
func seeksTraffic(f Facts) bool {
	return f.category(treaty.Traffic) || f.category(treaty.Identification)
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

// inPart reports whether a place is in the requested Party, whose record tells parts apart.
func (f Facts) inPart(country question.Key[string]) bool {
	return len(f.Requested.Territories) > 0 && f.Draft.String(country) == string(f.Requested.Code)
}

func custodianIsInPart(f Facts) bool {
	return custodianIsKnown(f) && f.inPart(question.CustodianCountry)
}

func confidential(f Facts) bool { return f.Draft.Yes(question.ConfidentialityRequested) }

func followsPreservation(f Facts) bool {
	status := f.Draft.String(question.RequestStatus)
	return status == question.StatusExtension || status == question.StatusAfterPreservation
}

func followsAssistance(f Facts) bool {
	return f.Draft.String(question.RequestStatus) == question.StatusAfterAssistance
}

func needsTranslation(f Facts) bool {
	drafting, document := f.Draft.String(question.DraftingLanguage), f.Draft.String(question.RequestLanguage)
	return drafting != "" && document != "" && drafting != document
}
