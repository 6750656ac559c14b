package verify

import (
	"slices"
	"time"

	"rogatory/pdf/fitness"
)

// Report is the outcome for a whole file. Its JSON form is part of the contract of rogatoryctl verify.
type Report struct {
	// Signed tells whether the file carries a signature of a person or office; a document time stamp alone is none.
	Signed bool `json:"signed"`
	// Valid is true when there is a signature and all of them, document time stamps included, are valid.
	Valid bool `json:"valid"`
	// Trusted is No as soon as one signature is not trusted.
	Trusted Trust `json:"trusted"`
	// Level, Signer and SignedAt are those of the first signature, by which the document was issued.
	Level    Level      `json:"level"`
	Signer   string     `json:"signer"`
	SignedAt *time.Time `json:"signed_at"`
	// CoversWholeDocument tells whether a valid signature or document time stamp reaches to the last byte of the file.
	CoversWholeDocument bool `json:"covers_whole_document"`
	// Problems lists each problem of any signature once.
	Problems []Problem `json:"problems"`
	// Fit and TimeSource are those of the first signature too.
	Fit        bool       `json:"fit"`
	TimeSource TimeSource `json:"time_source"`
	// Signatures lists all of them, the oldest first.
	Signatures []Signature `json:"signatures"`
}

// Broken reports whether a signature or document time stamp is there that is not valid. A file without any is not
// broken: nobody vouched for it.
func (r Report) Broken() bool {
	return slices.ContainsFunc(r.Signatures, func(s Signature) bool { return !s.Valid })
}

// Signature is the outcome for one signature or document time stamp.
type Signature struct {
	// Field is the full name of the form field.
	Field string `json:"field"`
	Kind  Kind   `json:"kind"`
	// Valid speaks of digest, signature and later changes only.
	Valid   bool  `json:"valid"`
	Trusted Trust `json:"trusted"`
	// Level is empty for a signature that is not PAdES, and for document time stamps.
	Level Level `json:"level"`
	// Signer is the common name in the certificate, or the whole subject where there is none.
	Signer string `json:"signer"`
	// SignedAt is the time that the signer claims, which is signed, unless a time stamp that counts proves an earlier
	// or the same time; null when there is neither. TimeSource says which. In UTC.
	SignedAt   *time.Time `json:"signed_at"`
	TimeSource TimeSource `json:"time_source"`
	// StampedAt is the time in a time stamp that fits the signature, whoever made it; null for none.
	StampedAt *time.Time `json:"stamped_at"`
	// TimeTrusted tells whether the authority of a valid time stamp is trusted; Unknown without a time stamp.
	TimeTrusted Trust `json:"time_trusted"`
	// VouchedBy is the name in the trusted certificate to which the signer's leads; empty where there is none.
	VouchedBy string `json:"vouched_by"`
	// Fit tells whether the certificate is one for signing documents; Unfit has the reasons why it is not. A document
	// time stamp is neither.
	Fit   bool             `json:"fit"`
	Unfit []fitness.Reason `json:"unfit"`
	// CoversWholeDocument tells whether the signed bytes reach to the last byte of the file.
	CoversWholeDocument bool      `json:"covers_whole_document"`
	Problems            []Problem `json:"problems"`
	// Changes lists the kinds of what was appended after the signature, each once; empty where nothing was. A change
	// that leaves the signature valid stands here too.
	Changes []Class `json:"changes"`
	// Reason and Location are what the signer wrote, or empty.
	Reason   string `json:"reason"`
	Location string `json:"location"`
	// Certificate describes the signer's certificate; null when it could not be read.
	Certificate *Certificate `json:"certificate"`
}

// Certificate is what a person compares to know a certificate again.
type Certificate struct {
	Subject   string    `json:"subject"`
	Issuer    string    `json:"issuer"`
	Serial    string    `json:"serial"` // hexadecimal
	NotBefore time.Time `json:"not_before"`
	NotAfter  time.Time `json:"not_after"`
	// Fingerprint is the SHA-256 of the certificate, hexadecimal.
	Fingerprint string `json:"fingerprint"`
}

// Trust answers whether a certificate comes from a trusted root.
type Trust string

const (
	// Yes says that the chain leads to one of the roots and was in order at the time of signing.
	Yes Trust = "yes"
	// No says that it does not.
	No Trust = "no"
	// Unknown says that no roots were given to compare with.
	Unknown Trust = "unknown"
)

// Level is a level of ETSI EN 319 142-1, as far as it is proven.
type Level string

const (
	// NoLevel stands for a signature that is not PAdES, or could not be read.
	NoLevel Level = ""
	// LevelB is a signature whose time is only claimed.
	LevelB Level = "B-B"
	// LevelT is LevelB with a time stamp that counts, on the signature or later on the document: its authority is
	// trusted, imprint and certificate hold, and it agrees with the claim.
	LevelT Level = "B-T"
	// LevelLT is LevelT in a file that also holds the certificates of signer and time-stamp authority up to the trusted
	// ones, and revocation data by which none of them was revoked.
	LevelLT Level = "B-LT"
	// LevelLTA is LevelLT with a trusted time stamp on the document that covers these data.
	LevelLTA Level = "B-LTA"
)

// Kind tells signatures from document time stamps.
type Kind string

const (
	// KindSignature is a signature of a person or office.
	KindSignature Kind = "signature"
	// KindTimeStamp is a time stamp over the whole document (ETSI.RFC3161).
	KindTimeStamp Kind = "time-stamp"
)

// TimeSource says what the time of signing rests on.
type TimeSource string

const (
	// NoTime says that the file names no time.
	NoTime TimeSource = ""
	// Claimed says that the signer's computer wrote the time.
	Claimed TimeSource = "claimed"
	// Stamped says that the time is that of a time stamp: one of a trusted authority, or the document time stamp that
	// is looked at.
	Stamped TimeSource = "stamped"
)

// Footing says what can be said of the time of a signature, for a caller that has words for each.
type Footing string

const (
	// FootingNone says that no time is named.
	FootingNone Footing = "none"
	// FootingClaimed says that SignedAt is the signer's claim, and nothing else is known.
	FootingClaimed Footing = "claimed"
	// FootingUnknown is FootingClaimed beside a time stamp at StampedAt of an authority that is not trusted.
	FootingUnknown Footing = "unknown"
	// FootingConfirmed is FootingClaimed beside a time stamp at StampedAt that counts.
	FootingConfirmed Footing = "confirmed"
	// FootingStamped says that SignedAt is the time in a stamp of a trusted authority.
	FootingStamped Footing = "stamped"
	// FootingStampedUnknown says that SignedAt is the time in a stamp of an authority that is not trusted.
	FootingStampedUnknown Footing = "stamped-unknown"
)

// Footings returns every footing, so that a caller can test that it has words for each.
func Footings() []Footing {
	return []Footing{FootingNone, FootingClaimed, FootingUnknown, FootingConfirmed, FootingStamped,
		FootingStampedUnknown}
}

// When tells what the time of the signature rests on.
func (s Signature) When() Footing {
	counts := s.TimeTrusted == Yes && !slices.Contains(s.Problems, TimeStampDisagrees)
	switch {
	case s.SignedAt == nil:
		return FootingNone
	case s.TimeSource == Stamped && counts:
		return FootingStamped
	case s.TimeSource == Stamped:
		return FootingStampedUnknown
	case s.StampedAt != nil && counts:
		return FootingConfirmed
	case s.StampedAt != nil && s.TimeTrusted != Yes:
		return FootingUnknown
	}
	return FootingClaimed
}
