package rules

import (
	"fmt"
	"net/mail"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// ParseMoment reads a date and time with its offset ("2026-11-20T23:41:07+01:00"), a date and time in the zone that is given
// ("2026-11-20T23:41"), or a date.
func ParseMoment(text, zone string) (time.Time, error) {
	if moment, err := time.Parse(time.RFC3339, text); err == nil {
		return moment, nil
	}
	location, err := time.LoadLocation(zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a time zone", zone)
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if moment, err := time.ParseInLocation(layout, text, location); err == nil {
			return moment, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date, or a date and time", text)
}

// openEnd reports whether a period ends with what exists when the request is carried out.
func openEnd(to string) bool { return to == question.AtPreservation || to == question.AtExecution }

// periods holds the periods to stored data: an end after the day of the request would be continuing collection, which
// Articles 33 and 34 govern.
func periods(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		place := func(field string) question.ID { return question.ID(fmt.Sprintf("data.items[%d].%s", i, field)) }
		found = append(found, periodOf(f, item, place)...)
	}
	return found
}

func periodOf(f Facts, item request.Item, place func(string) question.ID) []Finding {
	var found []Finding
	report := func(code string, severity Severity, field string, articles ...treaty.Article) {
		found = append(found, Finding{Code: code, Severity: severity, Question: place(field), Basis: basis(articles...)})
	}
	article := itemBasis[f.Type()]
	from, fromErr := ParseMoment(item.From, item.TimeZone)
	to, toErr := ParseMoment(item.To, item.TimeZone)
	if item.From != "" && fromErr != nil {
		report("moment-unreadable", Block, "from", article)
	}
	if item.To != "" && !openEnd(item.To) && toErr != nil {
		report("moment-unreadable", Block, "to", article)
	}
	if item.From == "" || item.To == "" {
		report("period-missing", Warn, "from", article)
	}
	if fromErr == nil && toErr == nil && to.Before(from) {
		report("period-reversed", Block, "to", article)
	}
	if toErr == nil && !openEnd(item.To) && treaty.DateOf(to) > f.Draft.Date() && f.Draft.Date() != "" {
		report("continuing-collection", Block, "to", continuing(item.Category))
	}
	return found
}

// continuing returns the article on collection in real time: 33 for traffic data, 34 for content.
func continuing(category string) treaty.Article {
	if category == string(treaty.Content) {
		return "34"
	}
	return "33"
}

// identifiers holds each identifier to the form of its kind. An IP address says nothing without the moment at which it was used.
func identifiers(f Facts) []Finding {
	var found []Finding
	for i, item := range f.Draft.Items() {
		for j, identifier := range item.Identifiers {
			place := question.ID(fmt.Sprintf("data.items[%d].identifiers[%d]", i, j))
			found = append(found, identifierOf(f, item, identifier, place)...)
		}
	}
	return found
}

func identifierOf(f Facts, item request.Item, identifier request.Identifier, place question.ID) []Finding {
	var found []Finding
	args := map[string]any{"Value": identifier.Value}
	add := func(code string, severity Severity, field string) {
		found = append(found, Finding{Code: code, Severity: severity, Question: place + question.ID(field), Args: args, Basis: basis(itemBasis[f.Type()])})
	}
	if !wellFormed(identifier.Kind, identifier.Value) {
		add("identifier-malformed", Warn, ".value")
		return found
	}
	if identifier.Port < 0 || identifier.Port > 65535 {
		add("port-out-of-range", Block, ".port")
	}
	if identifier.Kind != "ip" {
		return found
	}
	if !timed(item, identifier) {
		add("ip-without-time", Block, ".at")
	}
	if identifier.Port == 0 {
		add("ip-without-port", Advise, ".port")
	}
	if !public(identifier.Value) {
		add("ip-not-public", Warn, ".value")
	}
	return found
}

// timed reports whether an IP address can be placed in time: by its own moment, or by the item's period with a zone.
func timed(item request.Item, identifier request.Identifier) bool {
	zone := identifier.TimeZone
	if zone == "" {
		zone = item.TimeZone
	}
	if identifier.At != "" {
		_, err := ParseMoment(identifier.At, zone)
		return err == nil && (zone != "" || hasOffset(identifier.At))
	}
	return item.From != "" && item.To != "" && (zone != "" || hasOffset(item.From))
}

func hasOffset(text string) bool {
	_, err := time.Parse(time.RFC3339, text)
	return err == nil
}

// public reports whether an IP address, or a prefix of addresses, can be reached from the internet. Addresses reserved for
// documentation count as public: fictitious cases use them.
func public(value string) bool {
	address, err := netip.ParseAddr(value)
	if prefix, prefixErr := netip.ParsePrefix(value); err != nil && prefixErr == nil {
		address, err = prefix.Addr(), nil
	}
	return err == nil && address.IsGlobalUnicast() && !address.IsPrivate()
}

var (
	phonePattern  = regexp.MustCompile(`^\+?[0-9][0-9 ()./-]{2,24}$`)
	macPattern    = regexp.MustCompile(`^([0-9A-Fa-f]{2}[:.-]?){5}[0-9A-Fa-f]{2}$`)
	imsiPattern   = regexp.MustCompile(`^[0-9]{14,15}$`)
	domainPattern = regexp.MustCompile(`^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}\.?$`)
)

// wellFormed reports whether a value has the form of its kind. Accounts, wallets, services and other identifiers have no form of their own.
func wellFormed(kind, value string) bool {
	value = strings.TrimSpace(value)
	switch kind {
	case "ip":
		_, addressErr := netip.ParseAddr(value)
		_, prefixErr := netip.ParsePrefix(value)
		return addressErr == nil || prefixErr == nil
	case "email":
		address, err := mail.ParseAddress(value)
		return err == nil && address.Address == value
	case "url":
		address, err := url.Parse(value)
		return err == nil && address.Scheme != "" && (address.Host != "" || address.Opaque != "")
	case "phone":
		return phonePattern.MatchString(value)
	case "imei":
		return validIMEI(value)
	case "imsi":
		return imsiPattern.MatchString(value)
	case "mac":
		return macPattern.MatchString(value)
	case "domain":
		return domainPattern.MatchString(value)
	}
	return value != ""
}

// validIMEI accepts 14 digits, 15 with a right check digit (Luhn) or 16 with a software version.
func validIMEI(value string) bool {
	digits := strings.NewReplacer(" ", "", "-", "", "/", "").Replace(value)
	if strings.Trim(digits, "0123456789") != "" {
		return false
	}
	return len(digits) == 14 || len(digits) == 16 || len(digits) == 15 && luhn(digits)
}

func luhn(digits string) bool {
	sum := 0
	for i := range digits {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
