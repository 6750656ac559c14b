package rules

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// briefSummary is the number of characters above which a summary is no longer the brief one that Article 29(2)(b) asks
// for.
const briefSummary = 2000

// Brief returns the number of characters that the text of a question should stay below, false where it may be as long
// as it must: the summary of the facts in a preservation request is a brief one (Article 29(2)(b)).
func Brief(f Facts, id question.ID) (characters int, limited bool) {
	return briefSummary, f.preservation() && id == question.FactsSummary.ID()
}

// brevity advises a shorter summary of the facts in a preservation request.
func brevity(f Facts) []Finding {
	length := utf8.RuneCountInString(f.Draft.Text(question.FactsSummary).Text)
	if longest, limited := Brief(f, question.FactsSummary.ID()); !limited || length <= longest {
		return nil
	}
	return []Finding{advise("summary-not-brief", question.FactsSummary, "29(2)(b)").
		with(i18n.Arguments{"Length": i18n.Number(length), "Longest": i18n.Number(briefSummary)})}
}

// shortestGround is the number of bytes below which a sentence cannot say why: about forty Latin letters, or fourteen
// ideographs.
const shortestGround = 40

// necessity warns of an explanation that is too short to explain anything, or that only repeats another answer.
func necessity(f Facts) []Finding {
	text := strings.TrimSpace(f.Draft.Text(question.NecessityExplanation).Text)
	if !f.preservation() || text == "" {
		return nil
	}
	report := func(code string) []Finding {
		return []Finding{warn(code, question.NecessityExplanation, "29(2)(e)")}
	}
	if len(text) < shortestGround {
		return report("necessity-too-short")
	}
	if slices.ContainsFunc(f.otherTexts(), func(other string) bool { return strings.EqualFold(text, other) }) {
		return report("necessity-repeats")
	}
	return nil
}

// otherTexts returns the answers that a hurried drafter copies into the explanation of the necessity.
func (f Facts) otherTexts() []string {
	texts := []string{f.Draft.Text(question.FactsSummary).Text, f.Draft.Text(question.OffenceTitle).Text,
		f.Draft.Text(question.UrgencyExplanation).Text}
	for _, item := range f.Draft.Items() {
		texts = append(texts, item.Relationship.Text)
	}
	for i := range texts {
		texts[i] = strings.TrimSpace(texts[i])
	}
	return texts
}

// breadth warns of items that no custodian could search for: named by a service alone, over a long time, over a wide
// range of addresses, or without a word on what they have to do with the offence.
func breadth(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		report := func(code string, severity Severity, field question.FieldName, args i18n.Arguments) {
			place := question.DataItems.At(i).Field(field)
			found = append(found, Finding{Code: code, Severity: severity, Question: place, Args: args,
				Basis: basis(itemBasis[f.Type()])})
		}
		if onlyServices(item) {
			report("item-names-a-service-only", Warn, question.FieldIdentifiers, nil)
		}
		if days := f.daysOf(item); days > longestPeriod && item.Category != string(treaty.Subscriber) {
			report("period-over-a-year", Warn, question.FieldFrom, i18n.Arguments{"Days": i18n.Number(days)})
		}
		if text := strings.TrimSpace(item.Relationship.Text); text != "" && len(text) < shortestGround/2 {
			report("relationship-too-short", Advise, question.FieldRelationship, nil)
		}
	}
	return found
}

// longestPeriod is the number of days above which traffic data and content are asked for too broadly.
const longestPeriod = 366

// onlyServices reports whether nothing narrower than a service identifies what is sought.
func onlyServices(item answer.Item) bool {
	named := slices.DeleteFunc(slices.Clone(item.Identifiers), func(i answer.Identifier) bool {
		return strings.TrimSpace(i.Value) == ""
	})
	return len(named) > 0 && !slices.ContainsFunc(named, func(i answer.Identifier) bool { return i.Kind != "service" })
}

// daysOf returns the length of an item's period in days; an open end is the day of the request. It is 0 or less where
// no period can be read.
func (f Facts) daysOf(item answer.Item) int {
	from, err := ParseMoment(item.From, item.TimeZone)
	if err != nil {
		return 0
	}
	to, _ := ParseMoment(item.To, item.TimeZone)
	if openEnd(item.To) {
		to = f.day().Time()
	}
	return int(to.Sub(from) / (24 * time.Hour))
}
