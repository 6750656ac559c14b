// Package exchange sends drafts to a colleague and receives them: an age file (age-encryption.org/v1), under a
// passphrase or for the keys of its readers, that the standard age program opens too.
//
//	parcel, err := exchange.Pack(vault, ids, now)
//	err = exchange.Export(parcel, exchange.ForPassphrase("..."), out)
//
//	parcel, err := exchange.Import(in, exchange.WithPassphrase("..."))
//	arrivals, err := exchange.Compare(vault, parcel)       // show these
//	arrivals[0].Choice = exchange.Replace
//	err = exchange.Accept(vault, arrivals, who, now)       // the first and only write
//
// # What is in the file
//
// The content is JSON. Drafts are draft files as package request writes them; changed, which may be absent, gives for
// the id of a draft when its answers last changed in the vault it comes from. Times are RFC 3339. Attachments do not
// travel.
//
//	{"format": "rogatory-exchange", "schema": 1, "exported": "2026-11-22T12:00:00Z",
//	 "drafts": [{"format": "rogatory-draft", …}], "changed": {"6f1c…": "2026-11-21T17:03:00Z"}}
package exchange
