package question

import "rogatory/forms/treaty"

var parallelFields = []Field{
	{Name: "to", Kind: ShortText, Level: m},
	{Name: "reference", Kind: ShortText, Level: o},
	{Name: "date", Kind: Date, Level: o},
}

var personFields = []Field{
	{Name: "name", Kind: ShortText, Level: m},
	{Name: "role", Kind: One, Level: r, Options: []string{"suspect", "victim", "unknown"}},
	{Name: "birth_date", Kind: Date, Level: o},
	{Name: "nationality", Kind: ShortText, Level: o},
}

var itemFields = []Field{
	{Name: "category", Kind: One, Level: m, Options: names(treaty.DataCategories())},
	{Name: "kinds", Kind: Several, Level: r},
	{Name: "identifiers", Kind: Entries, Level: m, Fields: identifierFields},
	{Name: "from", Kind: DateTime, Level: r},
	{Name: "to", Kind: DateTime, Level: r, Options: []string{AtPreservation, AtExecution}},
	{Name: "time_zone", Kind: TimeZone, Level: r},
	{Name: "relationship", Kind: Text, Level: m},
	{Name: "excluded", Kind: Text, Level: o},
	{Name: "custodian", Kind: Index, Level: c},
}

var identifierFields = []Field{
	{Name: "kind", Kind: One, Level: m, Options: IdentifierKinds()},
	{Name: "value", Kind: ShortText, Level: m},
	{Name: "port", Kind: Number, Level: r},
	{Name: "at", Kind: DateTime, Level: r},
	{Name: "time_zone", Kind: TimeZone, Level: o},
}

var custodianFields = []Field{
	{Name: "name", Kind: ShortText, Level: m},
	{Name: "entity", Kind: ShortText, Level: o},
	{Name: "address", Kind: ShortText, Level: o},
	{Name: "contact", Kind: ShortText, Level: o},
}

var attachmentFields = []Field{
	{Name: "title", Kind: ShortText, Level: m},
	{Name: "file_name", Kind: ShortText, Level: o},
	{Name: "sha256", Kind: ShortText, Level: o},
}

// IdentifierKinds returns the kinds of identifiers, in the order in which they are offered.
func IdentifierKinds() []string {
	return []string{"ip", "phone", "email", "account", "url", "imei", "imsi", "mac", "domain", "wallet",
		"service", "other"}
}

// DataKinds returns the kinds of data that a category offers, after Annex II of Regulation (EU) 2023/1543.
func DataKinds(category treaty.DataCategory) []string {
	switch category {
	case treaty.Subscriber:
		return []string{"identity-contact", "registration", "service-type", "first-identifiers", "profile",
			"validation-data", "payment-data", "other"}
	case treaty.Identification:
		return []string{"ip-connection-records", "source-ports", "user-identifier", "other"}
	case treaty.Traffic:
		return []string{"call-records", "base-stations", "routing", "ip-endpoints", "email-headers", "volume-duration",
			"access-logs", "purchase-history", "other"}
	case treaty.Content:
		return []string{"mailbox", "storage", "page", "message-log", "voicemail", "server-content", "device-backup",
			"contact-list", "other"}
	}
	return nil
}
