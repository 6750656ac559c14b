package sign

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"time"

	"rogatory/pdf/cms"
)

// HTTPTimeStamper asks a time-stamp authority over HTTP (RFC 3161, 3.4). What leaves the computer is a hash of the
// signature, nothing of the document.
type HTTPTimeStamper struct {
	// URL is the authority's address, http or https.
	URL string
	// User and Password are for services that ask for them (RFC 7617). They go over https alone.
	User, Password string
	// Certificate is a client certificate for services that ask for one; nil for none.
	Certificate *tls.Certificate
	// Timeout bounds one request; 0 means 15 seconds.
	Timeout time.Duration
}

const (
	standardTimeout = 15 * time.Second
	// largestAnswer bounds the answer in bytes; tokens are some kilobytes long.
	largestAnswer = 256 << 10
)

var (
	// ErrAddress says that the address of the time-stamp authority is not one of HTTP.
	ErrAddress error = refusal{"error.timestamp.address",
		"the address of the time-stamp service must begin with http:// or https://; correct it in the settings"}
	// ErrInsecure says that a password would travel unprotected.
	ErrInsecure error = refusal{"error.timestamp.insecure",
		"the address of the time-stamp service must begin with https:// where it asks for a password"}
	// errAnswer says that the authority's web server gave something else than an answer.
	errAnswer = errors.New("the time-stamp service did not answer as one")
)

// Stamp implements TimeStamper. It verifies the answer: the hash, the nonce, and the authority's signature and
// certificate (cms.Answer lists the errors), though not whether anybody trusts that certificate.
func (s HTTPTimeStamper) Stamp(ctx context.Context, digest []byte) ([]byte, error) {
	address, err := url.Parse(s.URL)
	if err != nil || (address.Scheme != "http" && address.Scheme != "https") || address.Host == "" {
		return nil, ErrAddress
	}
	if (s.User != "" || s.Password != "") && address.Scheme != "https" {
		return nil, ErrInsecure
	}
	nonce, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 64))
	if err != nil {
		return nil, err
	}
	request, err := cms.Request(digest, nonce)
	if err != nil {
		return nil, err
	}
	answer, err := s.post(ctx, address, request)
	if err != nil {
		return nil, err
	}
	return cms.Answer(answer, digest, nonce)
}

// client follows no redirect to another host or to one without protection, and shows the client certificate.
func (s HTTPTimeStamper) client() *http.Client {
	client := &http.Client{CheckRedirect: sameHost}
	if s.Certificate != nil {
		transport := http.DefaultTransport.(*http.Transport).Clone()
		if transport.TLSClientConfig == nil {
			transport.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
		}
		transport.TLSClientConfig.Certificates = []tls.Certificate{*s.Certificate}
		client.Transport = transport
	}
	return client
}

// post sends the request and returns the body of the answer.
func (s HTTPTimeStamper) post(ctx context.Context, address *url.URL, body []byte) ([]byte, error) {
	timeout := s.Timeout
	if timeout == 0 {
		timeout = standardTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address.String(), bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/timestamp-query")
	if s.User != "" || s.Password != "" {
		request.SetBasicAuth(s.User, s.Password)
	}
	response, err := s.client().Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // it was only read
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%w: %s", errAnswer, response.Status)
	}
	answer, err := io.ReadAll(io.LimitReader(response.Body, largestAnswer+1))
	if err != nil {
		return nil, err
	}
	if len(answer) > largestAnswer {
		return nil, fmt.Errorf("%w: it sent more than %d bytes", errAnswer, largestAnswer)
	}
	return answer, nil
}
