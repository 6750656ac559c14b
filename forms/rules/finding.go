package rules

import (
	"cmp"
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Severity says how much a finding weighs. The zero Severity is none.
type Severity string

// The severities.
const (
	Block  Severity = "block"  // the request cannot be signed
	Warn   Severity = "warn"   // the requested Party may refuse it, return it or ask back
	Advise Severity = "advise" // the request would be better
)

// Finding is what a rule says about a draft. Code is public and never given to another rule. Question is the place that
// it concerns, "request.requested_party" where it is about the Party as a whole. Basis holds articles ("29(2)(c)") and
// ids of declarations; it is empty for what the office needs and the Convention does not ask.
type Finding struct {
	Code     string
	Severity Severity
	Question question.ID
	Args     i18n.Arguments // of the messages "finding.<code>.summary" and "finding.<code>.action"
	Basis    []string
}

// block, warn and advise are a finding at a question, or at a place in its answer, with what it rests on: articles and
// ids of declarations.
func block(code string, at question.Named, grounds ...string) Finding {
	return Finding{Code: code, Severity: Block, Question: at.ID(), Basis: grounds}
}

func warn(code string, at question.Named, grounds ...string) Finding {
	return Finding{Code: code, Severity: Warn, Question: at.ID(), Basis: grounds}
}

func advise(code string, at question.Named, grounds ...string) Finding {
	return Finding{Code: code, Severity: Advise, Question: at.ID(), Basis: grounds}
}

// with gives a finding the arguments of its messages.
func (f Finding) with(args i18n.Arguments) Finding {
	f.Args = args
	return f
}

// Blocks reports whether any finding blocks.
func Blocks(findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == Block })
}

func weight(s Severity) int { return slices.Index([]Severity{Block, Warn, Advise}, s) }

// sorted puts blocking findings first and keeps the order of the interview among equals.
func sorted(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Compare(weight(a.Severity), weight(b.Severity))
	})
	return findings
}

func basis(articles ...treaty.Article) []string {
	all := make([]string, len(articles))
	for i, a := range articles {
		all[i] = string(a)
	}
	return all
}

// Check returns all findings, blocking ones first.
func Check(f Facts) []Finding { return apply(allRules, f) }

// CheckRoute returns the findings about Parties, route, languages and reservations: what can be said before the facts
// of the case are known.
func CheckRoute(f Facts) []Finding { return apply(routeRules, f) }

func apply(rules []rule, f Facts) []Finding {
	var all []Finding
	f = f.routed()
	for _, rule := range rules {
		all = append(all, rule(f)...)
	}
	return sorted(all)
}

type rule func(Facts) []Finding

// routeRules and caseRules are all rules in the order of the interview. The tables are read only.
var (
	routeRules = []rule{parties, instrumentChoice, provisionalOrder, channelDeclarations, otherChannel,
		conventionElsewhere, betterBeside, scopeUnanswered,
		addresseeOnRecord, addresseeDoubts,
		addresseeDefects, addresseeConditions, copies, ownSide, authorityMayUseChannel, languages, dualCriminality,
		searchConditionsOpen, speciality, addedElements,
		contentWanted, assurancesWanted, locationOutside, factsAge}
	caseRules = []rule{limbs, mandatoryAnswers, answerForms, emptyWords, recommendedAnswers, statusFits, needs,
		parallelRequests,
		brevity, dataItems,
		periods, identifiers, breadth, custodians, custodianLink, elsewhere, otherPart, necessity, preservationDays,
		contradictions, deadline, followUp, prejudice,
		trafficDisclosure,
		previousPreservation, dates, placeholders, characters, translations, unconfirmed, missingWords, unreadWords,
		channelChoice,
		addresseeChoice}
	allRules = slices.Concat(routeRules, caseRules)
)
