package rules

import (
	"fmt"
	"time"

	"rogatory/forms/identifier"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// identifiers holds each identifier to the form of its kind. An IP address says nothing without the moment at which it
// was used.
func identifiers(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		for j, named := range item.Identifiers {
			place := question.ID(fmt.Sprintf("data.items[%d].identifiers[%d]", i, j))
			found = append(found, identifierOf(f, item, named, place)...)
			found = append(found, clockOf(named.At, zoneOf(item, named), place+".at", basis(itemBasis[f.Type()]))...)
		}
	}
	return found
}

func identifierOf(f Facts, item request.Item, named request.Identifier, place question.ID) []Finding {
	var found []Finding
	add := func(code string, severity Severity, field string) {
		found = append(found, Finding{Code: code, Severity: severity, Question: place + question.ID(field),
			Args: map[string]any{"Value": named.Value}, Basis: basis(itemBasis[f.Type()])})
	}
	if named.Port < 0 || named.Port > 65535 {
		add("port-out-of-range", Block, ".port")
	}
	if !identifier.WellFormed(named.Kind, named.Value) {
		add("identifier-malformed", Warn, ".value")
		return found
	}
	if named.At != "" {
		f.momentOf(item, named, add)
	}
	switch named.Kind {
	case "ip":
		addressOf(item, named, add)
	case "phone":
		if !identifier.International(named.Value) {
			add("phone-without-country", Warn, ".value")
		}
	}
	return found
}

// addressOf holds an IP address to what a provider needs to find its user.
func addressOf(item request.Item, named request.Identifier, add func(string, Severity, string)) {
	if !timed(item, named) {
		add("ip-without-time", Block, ".at")
	}
	if named.Port == 0 {
		add("ip-without-port", Advise, ".port")
	}
	if !public(named.Value) {
		add("ip-not-public", Warn, ".value")
	}
	if wide(named.Value) {
		add("address-range-wide", Warn, ".value")
	}
}

// momentOf holds the moment of an identifier to what can be: read, in the past, and inside the period of its item.
func (f Facts) momentOf(item request.Item, named request.Identifier, add func(string, Severity, string)) {
	zone := zoneOf(item, named)
	at, err := ParseMoment(named.At, zone)
	if err != nil {
		add("moment-unreadable", Block, ".at")
		return
	}
	from, fromErr := ParseMoment(item.From, item.TimeZone)
	to, toErr := ParseMoment(item.To, item.TimeZone)
	if len(item.To) == len(time.DateOnly) {
		to = to.AddDate(0, 0, 1)
	}
	switch {
	case treaty.DateOf(at) > f.day():
		add("moment-in-the-future", Warn, ".at")
	case fromErr == nil && at.Before(from), toErr == nil && at.After(to):
		add("moment-outside-period", Warn, ".at")
	}
}

// zoneOf is the identifier's own zone, else the item's.
func zoneOf(item request.Item, named request.Identifier) string {
	if named.TimeZone != "" {
		return named.TimeZone
	}
	return item.TimeZone
}

// timed reports whether an IP address can be placed in time: by its own moment, or by the item's period with a zone. A
// day alone is no moment: within a day one address serves many users.
func timed(item request.Item, named request.Identifier) bool {
	zone := zoneOf(item, named)
	if named.At != "" {
		_, err := ParseMoment(named.At, zone)
		return err == nil && len(named.At) > len(time.DateOnly) && (zone != "" || hasOffset(named.At))
	}
	return item.From != "" && item.To != "" && (zone != "" || hasOffset(item.From))
}

func hasOffset(text string) bool {
	_, err := time.Parse(time.RFC3339, text)
	return err == nil
}
