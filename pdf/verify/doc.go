// Package verify says what the signatures of a PDF are worth. Verify takes the bytes of a file and returns a Report.
//
// For each signature it answers separate questions, and no answer changes another. Valid: are the signed bytes those
// that were signed, does the signature belong to the certificate that it carries, and was nothing changed afterwards
// that a further signature does not need (change.go; class.go names each kind of change)? Trusted: does that
// certificate come from somebody whom the caller trusts? Fit: is it one for signing documents (fitness.go)? When: the
// time that the signer claims, which is signed, is the time that is shown. A time stamp is not signed, so that anybody
// can put one in: it counts only if its authority is trusted and it agrees with the claim, and only then the signature
// has a higher level than B-B (level.go).
//
// In doubt a signature is not valid. Bytes behind the signed ones must be complete incremental updates in the one form
// that all readers understand alike (read.Document.CheckAppended), and change nothing but what later signatures, time
// stamps and validation data need (change.go); all else counts as a later change, even where viewers are more generous.
// Every signature is looked at, also one that stands outside the form (outside.go). Revocation is checked with the data
// in the file alone (revocation.go), because the rest asks the network.
//
// Problems are codes; the words for people belong to the caller.
package verify
