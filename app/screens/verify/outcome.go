package verify

import "time"

// Outcome is what is known about the signatures of a file. Its codes are those of rogatoryctl verify.
type Outcome struct {
	Signed bool // by a person or office; a time stamp alone is no signature
	Valid  bool // digests, signatures and later changes; trust in a certificate does not count
	// CoversWholeDocument tells whether a valid signature reaches to the last byte.
	CoversWholeDocument bool
	Problems            []string // of the file as a whole, by code
	Signatures          []Signature
	// Draft is the draft from which the PDF was made; nil where none is inside. DraftError says why one that is inside
	// cannot be read.
	Draft      *Draft
	DraftError error
}

// Draft is a draft inside a PDF, beside what the list of requests has under the same id.
type Draft struct {
	ID        string
	Reference string
	To        string // code of the requested Party
	Subject   string
	Here      bool // the list has a draft of this id
	Same      bool // with the same answers
}

// Signature is one signature or document time stamp; the oldest comes first.
type Signature struct {
	TimeStamp bool // of the whole document, by a time-stamp authority
	Valid     bool
	Trusted   string // yes, no or unknown
	VouchedBy string // the trusted authority behind the certificate; empty for none
	Level     string // B-B, B-T, B-LT, B-LTA, or empty
	Signer    string
	SignedAt  time.Time // zero where the signature names none
	StampedAt time.Time // zero where there is no time stamp
	// Footing is what the time rests on: none, claimed, unknown, confirmed, stamped or stamped-unknown.
	Footing  string
	Problems []string
	Changes  []string // what was added after the signature, by code
	// Unfit lists by code why the certificate is none for signing documents.
	Unfit []string

	Issuer              string
	Fingerprint         string // SHA-256 of the certificate, hexadecimal; empty where it could not be read
	NotBefore, NotAfter time.Time
}
