package sign

import (
	"crypto/x509/pkix"
	"encoding/asn1"
	"time"

	"rogatory/pdf/fitness"
)

// KeyError says that a key is of a kind that cannot be used. It matches ErrUnsupportedKey.
type KeyError struct {
	// Kind names it, such as "brainpoolP256r1"; empty where it is not known.
	Kind string
}

// KeyShort is the kind of an RSA key of fewer than 2048 bits.
const KeyShort = "RSA of fewer than 2048 bits"

// Error names the kind.
func (e *KeyError) Error() string {
	if e.Kind == "" {
		return ErrUnsupportedKey.Error()
	}
	return ErrUnsupportedKey.Error() + " (the key is " + e.Kind + ")"
}

// Is matches ErrUnsupportedKey.
func (e *KeyError) Is(target error) bool { return target == ErrUnsupportedKey }

// Message returns the catalogue id of the sentence for people, with the kind as its argument Kind.
func (e *KeyError) Message() (string, map[string]any) {
	if e.Kind == "" || e.Kind == KeyShort {
		return "error.certificate.unsupported-key", nil
	}
	return "error.certificate.unsupported-kind", map[string]any{"Kind": e.Kind}
}

// kindOf names the kind of a key that cannot be used, from its PKCS#8.
func kindOf(der []byte) string {
	var sequence asn1.RawValue
	if _, err := asn1.Unmarshal(der, &sequence); err != nil {
		return ""
	}
	var version int
	rest, err := asn1.Unmarshal(sequence.Bytes, &version)
	if err != nil {
		return ""
	}
	var algorithm pkix.AlgorithmIdentifier
	if _, err := asn1.Unmarshal(rest, &algorithm); err != nil {
		return ""
	}
	names := map[string]string{
		"1.2.840.113549.1.1.10": "RSA-PSS", "1.2.840.10040.4.1": "DSA",
		"1.3.101.112": "Ed25519", "1.3.101.113": "Ed448", "1.3.101.110": "X25519", "1.3.101.111": "X448",
		"1.2.643.7.1.1.1.1": "GOST", "1.2.643.7.1.1.1.2": "GOST",
	}
	id := algorithm.Algorithm.String()
	if id != "1.2.840.10045.2.1" {
		return names[id]
	}
	var curve asn1.ObjectIdentifier
	if _, err := asn1.Unmarshal(algorithm.Parameters.FullBytes, &curve); err != nil {
		return ""
	}
	return curveName(curve.String())
}

// curveName names the curves that offices were given and that readers of PDF do not know.
func curveName(id string) string {
	return map[string]string{
		"1.2.840.10045.3.1.1": "P-192", "1.3.132.0.33": "P-224", "1.3.132.0.10": "secp256k1",
		"1.3.36.3.3.2.8.1.1.7":  "brainpoolP256r1",
		"1.3.36.3.3.2.8.1.1.8":  "brainpoolP256t1",
		"1.3.36.3.3.2.8.1.1.9":  "brainpoolP320r1",
		"1.3.36.3.3.2.8.1.1.11": "brainpoolP384r1",
		"1.3.36.3.3.2.8.1.1.12": "brainpoolP384t1",
		"1.3.36.3.3.2.8.1.1.13": "brainpoolP512r1",
		"1.2.156.10197.1.301":   "SM2",
	}[id]
}

// UnfitError says that the own certificate is none for signing documents.
type UnfitError struct {
	// Reasons says why; it is not empty.
	Reasons []fitness.Reason
}

// Error names the reasons by their codes.
func (e *UnfitError) Error() string {
	text := "the certificate is not one for signing documents:"
	for _, reason := range e.Reasons {
		text += " " + string(reason)
	}
	return text
}

// Message returns the catalogue id of the sentence for people about the first reason.
func (e *UnfitError) Message() (string, map[string]any) {
	return "error.certificate.unfit." + string(e.Reasons[0]), nil
}

// ClockError says that the computer's clock and that of the time-stamp authority differ, so that the time of signing
// would be wrong. Nothing is signed.
type ClockError struct{ Here, There time.Time }

// Error names both times, in UTC.
func (e *ClockError) Error() string {
	return "the clock is wrong: it says " + e.Here.UTC().Format(time.RFC3339) + ", the time-stamp authority says " +
		e.There.UTC().Format(time.RFC3339)
}

// Message returns the catalogue id of the sentence for people, with both times in UTC.
func (e *ClockError) Message() (string, map[string]any) {
	const form = "2006-01-02 15:04 UTC"
	return "error.clock.differs", map[string]any{"Here": e.Here.UTC().Format(form), "There": e.There.UTC().Format(form)}
}
