package sign

import (
	"bytes"
	"context"
	"crypto"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/crypto/ocsp"

	"rogatory/pdf/cms"
)

// HTTPFetcher asks the services that certificates name, through the system's proxy. What leaves the computer are serial
// numbers of certificates, nothing of the document.
type HTTPFetcher struct {
	// Asks is told each address before it is asked; it may refuse by an error. Nil asks without a word.
	Asks func(address string) error
	// Timeout bounds one request; 0 means ten seconds.
	Timeout time.Duration
	// Time is now, for judging whether what comes is in date.
	Time time.Time
}

const (
	fetchTimeout = 10 * time.Second
	// largestFetch bounds what one address may send, in bytes; lists of large issuers have some megabytes.
	largestFetch = 10 << 20
)

// errElsewhere says that an address leads to another host, or to one that is not protected.
var errElsewhere = errors.New("the service leads to another host")

// sameHost follows a redirect on the same host only, and never from https to http.
func sameHost(to *http.Request, via []*http.Request) error {
	const most = 3
	first := via[0].URL
	if len(via) > most || to.URL.Host != first.Host || to.URL.Scheme != first.Scheme {
		return errElsewhere
	}
	return nil
}

// fetch asks one address; body nil gets, another one posts.
func (f HTTPFetcher) fetch(ctx context.Context, address, kind string, body []byte) ([]byte, error) {
	parsed, err := url.Parse(address)
	if err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") || parsed.Host == "" {
		return nil, fmt.Errorf("%w: %q is no address", ErrNoRevocation, address)
	}
	if f.Asks != nil {
		if err := f.Asks(address); err != nil {
			return nil, err
		}
	}
	timeout := f.Timeout
	if timeout == 0 {
		timeout = fetchTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	method := http.MethodGet
	if body != nil {
		method = http.MethodPost
	}
	request, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body != nil {
		request.Header.Set("Content-Type", kind)
	}
	response, err := (&http.Client{CheckRedirect: sameHost}).Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // it was only read
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%w: %s", ErrNoRevocation, response.Status)
	}
	answer, err := io.ReadAll(io.LimitReader(response.Body, largestFetch+1))
	if err == nil && len(answer) > largestFetch {
		err = fmt.Errorf("%w: more than %d bytes", ErrNoRevocation, largestFetch)
	}
	return answer, err
}

// Issuer implements Fetcher with the address caIssuers (RFC 5280, 4.2.2.1).
func (f HTTPFetcher) Issuer(ctx context.Context, c *x509.Certificate) (*x509.Certificate, error) {
	failed := ErrNoRevocation
	for _, address := range c.IssuingCertificateURL {
		data, err := f.fetch(ctx, address, "", nil)
		if err != nil {
			failed = fmt.Errorf("%w (%w)", ErrNoRevocation, err)
			continue
		}
		certificates, err := x509.ParseCertificates(data)
		if err != nil {
			certificates, _ = cms.Certificates(data)
		}
		for _, issuer := range certificates {
			if bytes.Equal(issuer.RawSubject, c.RawIssuer) && c.CheckSignatureFrom(issuer) == nil {
				return issuer, nil
			}
		}
	}
	return nil, failed
}

// Revocation implements Fetcher: OCSP first (RFC 6960), which is small, then revocation lists (RFC 5280, 5).
func (f HTTPFetcher) Revocation(ctx context.Context, c, issuer *x509.Certificate, to *Validation) error {
	failed := ErrNoRevocation
	for _, address := range c.OCSPServer {
		der, err := f.answer(ctx, address, c, issuer)
		if err == nil {
			to.add(&to.Answers, der)
			return nil
		}
		if errors.Is(err, ErrRevoked) || ctx.Err() != nil {
			return err
		}
		failed = fmt.Errorf("%w (%w)", ErrNoRevocation, err)
	}
	for _, address := range c.CRLDistributionPoints {
		der, err := f.list(ctx, address, c, issuer)
		if err == nil {
			to.add(&to.Lists, der)
			return nil
		}
		if errors.Is(err, ErrRevoked) || ctx.Err() != nil {
			return err
		}
		failed = fmt.Errorf("%w (%w)", ErrNoRevocation, err)
	}
	return failed
}

// answer asks an OCSP service.
func (f HTTPFetcher) answer(ctx context.Context, address string, c, issuer *x509.Certificate) ([]byte, error) {
	request, err := ocsp.CreateRequest(c, issuer, &ocsp.RequestOptions{Hash: crypto.SHA1})
	if err != nil {
		return nil, err
	}
	der, err := f.fetch(ctx, address, "application/ocsp-request", request)
	if err != nil {
		return nil, err
	}
	response, err := ocsp.ParseResponseForCert(der, c, issuer)
	if err != nil {
		return nil, err
	}
	switch {
	case response.Status == ocsp.Revoked:
		return nil, ErrRevoked
	case response.Status != ocsp.Good || !response.NextUpdate.IsZero() && response.NextUpdate.Before(f.Time):
		return nil, ErrNoRevocation
	}
	return der, nil
}

// list gets a revocation list.
func (f HTTPFetcher) list(ctx context.Context, address string, c, issuer *x509.Certificate) ([]byte, error) {
	der, err := f.fetch(ctx, address, "", nil)
	if err != nil {
		return nil, err
	}
	list, err := x509.ParseRevocationList(der)
	if err != nil {
		return nil, err
	}
	if err := list.CheckSignatureFrom(issuer); err != nil {
		return nil, err
	}
	if list.NextUpdate.Before(f.Time) {
		return nil, ErrNoRevocation
	}
	for _, entry := range list.RevokedCertificateEntries {
		if entry.SerialNumber.Cmp(c.SerialNumber) == 0 {
			return nil, ErrRevoked
		}
	}
	return der, nil
}
