package question

import "rogatory/forms/treaty"

var parallelFields = []Field{
	{Name: FieldTo, Kind: ShortText, Level: m},
	{Name: FieldReference, Kind: ShortText, Level: o},
	{Name: FieldDate, Kind: Date, Level: o},
}

var personFields = []Field{
	{Name: FieldOwnName, Kind: ShortText, Level: m},
	{Name: FieldRole, Kind: One, Level: r, Options: []string{"suspect", "victim", "unknown"}},
	{Name: FieldBirthDate, Kind: Date, Level: o},
	{Name: FieldNationality, Kind: ShortText, Level: o},
	{Name: FieldAlias, Kind: ShortText, Level: o},
	{Name: FieldAddress, Kind: ShortText, Level: o},
	{Name: FieldDocument, Kind: ShortText, Level: o},
}

var itemFields = []Field{
	{Name: FieldCategory, Kind: One, Level: m, Options: names(treaty.DataCategories())},
	{Name: FieldKinds, Kind: Several, Level: r},
	{Name: FieldIdentifiers, Kind: Entries, Level: m, Fields: identifierFields},
	{Name: FieldFrom, Kind: Moment, Precision: ToTheDay, Level: r},
	{Name: FieldTo, Kind: Moment, Precision: ToTheDay, Level: r, Options: []string{AtPreservation, AtExecution}},
	{Name: FieldTimeZone, Kind: TimeZone, Level: r},
	{Name: FieldRelationship, Kind: Text, Level: m, Height: 2, HasLanguage: true},
	{Name: FieldExcluded, Kind: Text, Level: o, Height: 2, HasLanguage: true},
	{Name: FieldCustodian, Kind: Index, Level: c},
}

var identifierFields = []Field{
	{Name: FieldKind, Kind: One, Level: m, Options: IdentifierKinds(), Words: "option.identifier."},
	{Name: FieldValue, Kind: ShortText, Level: m},
	{Name: FieldPort, Kind: Number, Level: r},
	{Name: FieldAt, Kind: Moment, Precision: ToTheMinute, Level: r},
	{Name: FieldTimeZone, Kind: TimeZone, Level: o},
}

var custodianFields = []Field{
	{Name: FieldOwnName, Kind: ShortText, Level: m},
	{Name: FieldEntity, Kind: ShortText, Level: o, HasLanguage: true},
	{Name: FieldAddress, Kind: ShortText, Level: o},
	{Name: FieldContact, Kind: ShortText, Level: o},
}

var attachmentFields = []Field{
	{Name: FieldTitle, Kind: ShortText, Level: m, HasLanguage: true},
	{Name: FieldFileName, Kind: ShortText, Level: o},
	{Name: FieldSHA256, Kind: ShortText, Level: o},
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
