package rules

import (
	"net/netip"
	"slices"
	"strings"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/identifier"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// identifiers holds each identifier to the form of its kind. An IP address says nothing without the moment at which it
// was used.
func identifiers(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		for j, named := range item.Identifiers {
			place := question.DataItems.At(i).Field(question.FieldIdentifiers).At(j)
			found = append(found, identifierOf(f, item, named, place)...)
			found = append(found, clockOf(named.At, zoneOf(item, named), place.Field(question.FieldAt),
				basis(itemBasis[f.Type()]))...)
		}
	}
	return found
}

func identifierOf(f Facts, item answer.Item, named answer.Identifier, place question.ID) []Finding {
	var found []Finding
	add := func(code string, severity Severity, field question.FieldName) {
		found = append(found, Finding{Code: code, Severity: severity, Question: place.Field(field),
			Args: i18n.Arguments{"Value": i18n.Text(named.Value)}, Basis: basis(itemBasis[f.Type()])})
	}
	if named.Port < 0 || named.Port > 65535 {
		add("port-out-of-range", Block, question.FieldPort)
	}
	if !identifier.WellFormed(named.Kind, named.Value) {
		add("identifier-malformed", Warn, question.FieldValue)
		return found
	}
	if identifier.Contradicts(named.Kind, named.Value) != "" {
		add("identifier-kind-contradicts-form", Warn, question.FieldKind)
	}
	if named.At != "" {
		f.momentOf(item, named, add)
	}
	switch named.Kind {
	case "ip":
		addressOf(item, named, add)
	case "phone":
		if !identifier.International(named.Value) {
			add("phone-without-country", Warn, question.FieldValue)
		}
	}
	return found
}

// addressOf holds an IP address to what a provider needs to find its user.
func addressOf(item answer.Item, named answer.Identifier, add func(string, Severity, question.FieldName)) {
	if !timed(item, named) {
		add("ip-without-time", Block, question.FieldAt)
	}
	if named.Port == 0 {
		add("ip-without-port", Advise, question.FieldPort)
	}
	if toMinute(named.At) && (named.Port != 0 || shared(named.Value)) {
		add("moment-to-minute", Warn, question.FieldAt)
	}
	if !public(named.Value) {
		add("ip-not-public", Warn, question.FieldValue)
	}
	if wide(named.Value) {
		add("address-range-wide", Warn, question.FieldValue)
	}
}

// toMinute reports whether a moment has a time without seconds.
func toMinute(at string) bool {
	_, clock, _ := strings.Cut(at, "T")
	const minute = len("23:41")
	return len(clock) >= minute && (len(clock) == minute || clock[minute] != ':')
}

// sharedSpace is the range that carriers use between their customers and the translation of addresses (RFC 6598).
var sharedSpace = netip.MustParsePrefix("100.64.0.0/10")

func shared(value string) bool {
	prefix, _ := identifier.Prefix(value) // what is no address is in no range
	return sharedSpace.Contains(prefix.Addr())
}

// momentOf holds the moment of an identifier to what can be: read, in the past, and inside the period of its item.
func (f Facts) momentOf(item answer.Item, named answer.Identifier, add func(string, Severity, question.FieldName)) {
	zone := zoneOf(item, named)
	at, err := ParseMoment(named.At, zone)
	if err != nil {
		add("moment-unreadable", Block, question.FieldAt)
		return
	}
	from, _ := ParseMoment(item.From, item.TimeZone)
	to, toErr := ParseMoment(item.To, item.TimeZone)
	if len(item.To) == len(time.DateOnly) {
		to = to.AddDate(0, 0, 1)
	}
	switch {
	case treaty.DateOf(at) > f.day():
		add("moment-in-the-future", Warn, question.FieldAt)
	case at.Before(from), toErr == nil && at.After(to):
		add("moment-outside-period", Warn, question.FieldAt)
	}
}

// zoneOf is the identifier's own zone, else the item's.
func zoneOf(item answer.Item, named answer.Identifier) string {
	if named.TimeZone != "" {
		return named.TimeZone
	}
	return item.TimeZone
}

// timed reports whether an IP address can be placed in time: by its own moment, or by the item's period with a zone. A
// day alone is no moment: within a day one address serves many users.
func timed(item answer.Item, named answer.Identifier) bool {
	zone := zoneOf(item, named)
	if named.At != "" {
		_, err := ParseMoment(named.At, zone)
		field, _ := question.FieldOf(question.DataItems.ID().Field(question.FieldIdentifiers).Field(question.FieldAt))
		return err == nil && field.Precision.Met(named.At) && (zone != "" || hasOffset(named.At))
	}
	return item.From != "" && item.To != "" && (zone != "" || hasOffset(item.From))
}

func hasOffset(text string) bool {
	return slices.ContainsFunc(offsetLayouts, func(layout string) bool {
		_, err := time.Parse(layout, text)
		return err == nil
	})
}
