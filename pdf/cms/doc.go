// Package cms builds and checks the cryptographic message that a PDF signature carries: SignedData of RFC 5652 in the
// profile CAdES (ETSI EN 319 122-1), and the time-stamp token of RFC 3161, which is SignedData too.
//
// Signing uses Detached to build; verifying uses Parse and SignedData.Verify. Both need ParseToken: signing to check
// what a time-stamp authority sent, verifying to check what a file carries. The package knows neither PDF nor the
// network, and whether a certificate is trusted is not its question.
//
// Everything is DER, as ISO 32000-1, 12.8.3.3.1 demands of a signature in a PDF; other encodings are ErrMalformed.
package cms

import "errors"

var (
	// ErrMalformed says that the bytes are not the structure that they should be.
	ErrMalformed = errors.New("the signature's structure cannot be read")
	// ErrUnsupported says that an algorithm is unknown here, or too weak to be believed, such as SHA-1.
	ErrUnsupported = errors.New("the signature uses an algorithm that is not supported")
	// ErrNoCertificate says that the signer's certificate is not in the message.
	ErrNoCertificate = errors.New("the signature does not carry the signer's certificate")
	// ErrDigest says that the content is not what was signed.
	ErrDigest = errors.New("the content differs from what was signed")
	// ErrSignature says that the signature was not made with the certificate's key over these attributes.
	ErrSignature = errors.New("the signature does not belong to the certificate")
	// ErrBinding says that the signed attribute signing-certificate names another certificate (RFC 5035, section 4).
	ErrBinding = errors.New("the signature names another certificate")
	// ErrNotStampAuthority says that the certificate may not be used for time stamps (RFC 3161, section 2.3).
	ErrNotStampAuthority = errors.New("the certificate is not one of a time-stamp authority")
	// ErrRefused says that a time-stamp authority answered without a token; the wrapping error has its words.
	ErrRefused = errors.New("the time-stamp authority refused the request")
	// ErrNonce says that a time stamp answers another request.
	ErrNonce = errors.New("the time stamp answers another request")
)
