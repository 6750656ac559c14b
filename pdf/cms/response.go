package cms

import (
	"bytes"
	"crypto"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// Answer reads TimeStampResp to a request for the SHA-256 digest and returns the token, verified as Token.Verify does.
// It returns ErrRefused with the authority's words, ErrNonce, or the errors of ParseToken and Token.Verify.
func Answer(der, digest []byte, nonce *big.Int) ([]byte, error) {
	raw, err := readResponse(der)
	if err != nil {
		return nil, err
	}
	token, err := ParseToken(raw)
	if err != nil {
		return nil, err
	}
	if token.Nonce == nil || token.Nonce.Cmp(nonce) != 0 {
		return nil, ErrNonce
	}
	if err := token.Verify(Only(digest)); err != nil {
		return nil, err
	}
	return raw, nil
}

// Only gives the digest for SHA-256 and nothing for other hashes, in the form that Token.Verify asks for.
func Only(digest []byte) func(crypto.Hash) []byte {
	return func(hash crypto.Hash) []byte {
		if hash != crypto.SHA256 {
			return nil
		}
		return bytes.Clone(digest)
	}
}

// readResponse takes the token out of TimeStampResp; status 0 and 1 mean that it was granted (RFC 3161, 2.4.2).
func readResponse(der []byte) ([]byte, error) {
	input := cryptobyte.String(der)
	var response, status, token cryptobyte.String
	var code int
	if !input.ReadASN1(&response, asn1.SEQUENCE) || !input.Empty() || !response.ReadASN1(&status, asn1.SEQUENCE) ||
		!status.ReadASN1Integer(&code) {
		return nil, malformed("no answer to a time-stamp request")
	}
	if code != 0 && code != 1 {
		return nil, fmt.Errorf("%w: status %d %s", ErrRefused, code, statusText(&status))
	}
	if !response.ReadASN1Element(&token, asn1.SEQUENCE) || !response.Empty() {
		return nil, malformed("no token in the answer to a time-stamp request")
	}
	return token, nil
}

// statusText joins the lines of PKIFreeText, if there are any.
func statusText(status *cryptobyte.String) string {
	var lines []string
	var text, line cryptobyte.String
	if status.ReadASN1(&text, asn1.SEQUENCE) {
		for text.ReadASN1(&line, asn1.UTF8String) {
			lines = append(lines, strings.ToValidUTF8(string(line), "\uFFFD"))
		}
	}
	return strings.Join(lines, " ")
}
