package verify

// Problem is a code for something that a person should know. The list is closed: Problems returns it.
type Problem string

// The first group makes a signature not valid.
const (
	// NotSigned says that the file has no signature of a person or office.
	NotSigned Problem = "not-signed"
	// SignatureDamaged says that the signature dictionary lacks something or holds something else than it should.
	SignatureDamaged Problem = "signature-damaged"
	// WrongByteRange says that the signature does not cover everything from the first byte of the file on but itself.
	WrongByteRange Problem = "wrong-byte-range"
	// UnsupportedFormat says that the kind of signature (/SubFilter) is not one of those checked here.
	UnsupportedFormat Problem = "unsupported-format"
	// UnreadableSignature says that the cryptographic message is not well formed.
	UnreadableSignature Problem = "unreadable-signature"
	// UnsupportedAlgorithm says that an algorithm is unknown, or too weak to prove anything.
	UnsupportedAlgorithm Problem = "unsupported-algorithm"
	// CertificateMissing says that the signature does not bring the signer's certificate along.
	CertificateMissing Problem = "certificate-missing"
	// ContentChanged says that the signed bytes are not those that were signed.
	ContentChanged Problem = "content-changed"
	// SignatureWrong says that the signature was not made with the key of the certificate.
	SignatureWrong Problem = "signature-wrong"
	// CertificateReplaced says that the signature names another certificate than the one that it carries.
	CertificateReplaced Problem = "certificate-replaced"
	// CertificateNotNamed says that a PAdES signature, or a document time stamp, does not name its certificate.
	CertificateNotNamed Problem = "certificate-not-named"
	// LaterBytes says that bytes follow the signed ones which are not a complete incremental update.
	LaterBytes Problem = "later-bytes"
	// LaterChanges says that the document was changed after this signature by more than further signatures need.
	LaterChanges Problem = "later-changes"
	// SignatureOutsideForm says that a signature stands in the file, but is not the value of a field of its form, so
	// that readers differ in whether they show it.
	SignatureOutsideForm Problem = "signature-outside-form"
	// VisibleMarkAdded says that a later signature draws on a page, which could hide or imitate what was signed.
	VisibleMarkAdded Problem = "visible-mark-added"
)

// The second group leaves validity as it is.
const (
	// VisibleMarkInField says that a later signature draws in the field that this signer left for it, and nowhere else.
	VisibleMarkInField Problem = "visible-mark-in-field"
	// TimeStampWrong says that the time stamp of the signature does not hold; the time of signing is only claimed.
	TimeStampWrong Problem = "time-stamp-wrong"
	// TimeStampNotTrusted says that the time-stamp authority does not lead to one of the roots that were given.
	TimeStampNotTrusted Problem = "time-stamp-not-trusted"
	// TimeStampDisagrees says that the time stamp and the time that the signer claims lie too far apart, so that the
	// stamp does not confirm the claim.
	TimeStampDisagrees Problem = "time-stamp-disagrees"
	// TimeMissing says that the signature names no time.
	TimeMissing Problem = "time-missing"
	// CertificateOutOfDate says that the time of signing lies outside the period of the signer's certificate.
	CertificateOutOfDate Problem = "certificate-out-of-date"
	// CertificateUnfit says that the certificate is none for signing documents; Signature.Unfit has the reasons.
	CertificateUnfit Problem = "certificate-unfit"
	// CertificateRevoked says that revocation data in the file call the certificate, or one above it, revoked when it
	// was used.
	CertificateRevoked Problem = "certificate-revoked"
	// IssuerNotTrusted says that the certificate does not lead to one of the roots that were given.
	IssuerNotTrusted Problem = "issuer-not-trusted"
)

// Problems returns every code, so that a caller can test that it has words for each.
func Problems() []Problem {
	return []Problem{
		NotSigned, SignatureDamaged, WrongByteRange, UnsupportedFormat, UnreadableSignature, UnsupportedAlgorithm,
		CertificateMissing, ContentChanged, SignatureWrong, CertificateReplaced, CertificateNotNamed, LaterBytes,
		LaterChanges, SignatureOutsideForm, VisibleMarkAdded, VisibleMarkInField, TimeStampWrong, TimeStampNotTrusted,
		TimeStampDisagrees, TimeMissing, CertificateOutOfDate, CertificateUnfit, CertificateRevoked, IssuerNotTrusted,
	}
}
