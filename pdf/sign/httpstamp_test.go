package sign_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"rogatory/pdf/cms"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
)

func TestHTTPTimeStamper(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	service := authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps)
	digest := sha256.Sum256([]byte("a signature value"))
	// The query ends with the nonce and three bytes that ask for the certificate.
	otherDigest := func(query []byte) []byte {
		return bytes.Replace(query, digest[:], make([]byte, len(digest)), 1)
	}
	otherNonce := func(query []byte) []byte {
		out := bytes.Clone(query)
		out[len(out)-4] ^= 1
		return out
	}
	unreadable := func([]byte) []byte { return []byte("no query") }
	for name, c := range map[string]struct {
		identity pdftest.Identity
		change   func([]byte) []byte
		want     error
	}{
		"an honest service": {service, nil, nil},
		"an honest service with an RSA key": {authority.Issue(t, "Stamps", pdftest.RSA(t, 2048),
			pdftest.ForTimeStamps), nil, nil},
		"a service that stamps another hash":     {service, otherDigest, cms.ErrDigest},
		"a service that replays an older answer": {service, otherNonce, cms.ErrNonce},
		"a service that cannot read the request": {service, unreadable, cms.ErrRefused},
		"a service whose certificate is too young": {authority.Issue(t, "Young", pdftest.P256(t), young), nil,
			cms.ErrNotStampAuthority},
	} {
		t.Run(name, func(t *testing.T) {
			server := pdftest.StampService(t, c.identity, c.change)
			token, err := sign.HTTPTimeStamper{URL: server.URL}.Stamp(t.Context(), digest[:])
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if (token == nil) != (c.want != nil) {
				t.Errorf("a token of %d bytes", len(token))
			}
		})
	}
}

// young makes a certificate for time stamps that is valid from a day far ahead of any clock.
func young(c *x509.Certificate) {
	pdftest.ForTimeStamps(c)
	c.NotBefore, c.NotAfter = pdftest.Now().AddDate(15, 0, 0), pdftest.Now().AddDate(16, 0, 0)
}

// TestOldStamp accepts a token whose signing-certificate attribute is of the first version, as many services still
// send.
func TestOldStamp(t *testing.T) {
	server := pdftest.OldStampService(t,
		pdftest.NewAuthority(t).Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps))
	token, err := sign.HTTPTimeStamper{URL: server.URL}.Stamp(t.Context(), make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	// The object identifier of version 1 ends in 16.2.12.
	if !bytes.Contains(token, []byte{0x09, 0x10, 0x02, 0x0c}) {
		t.Error("the service did not use the first version; the test proves nothing")
	}
}

func TestHTTPTimeStamperRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.HandlerFunc
		says    string
	}{
		"an error page": {func(w http.ResponseWriter,
			_ *http.Request) {
			http.Error(w, "no", http.StatusForbidden)
		}, "403"},
		"a web page": {func(w http.ResponseWriter,
			_ *http.Request) {
			_, _ = w.Write([]byte("<html>"))
		}, "structure"},
		"an answer without end":        {endless, "more than"},
		"a service that never answers": {silent, "deadline"},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(c.handler)
			defer server.Close()
			_, err := sign.HTTPTimeStamper{URL: server.URL, Timeout: time.Second}.Stamp(t.Context(), make([]byte, 32))
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v", err)
			}
		})
	}
	for _, address := range []string{"", "tsa.example", "file:///etc/passwd", "ftp://tsa.example/", "http://"} {
		if _, err := (sign.HTTPTimeStamper{URL: address}).Stamp(t.Context(), make([]byte, 32)); !errors.Is(err,
			sign.ErrAddress) {
			t.Errorf("address %q: got %v", address, err)
		}
	}
}

// silent reads the request, after which the server notices that the other side has gone.
func silent(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

func endless(w http.ResponseWriter, _ *http.Request) {
	for range 64 {
		_, _ = w.Write(make([]byte, 8<<10))
	}
}

// wrongStamper returns a token for other data, as a careless TimeStamper might.
type wrongStamper struct{ inner sign.TimeStamper }

func (s wrongStamper) Stamp(ctx context.Context, _ []byte) ([]byte, error) {
	digest := sha256.Sum256([]byte("something else"))
	return s.inner.Stamp(ctx, digest[:])
}

func TestSignChecksTheTokenItself(t *testing.T) {
	service := pdftest.NewAuthority(t).Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps)
	server := pdftest.StampService(t, service, nil)
	stamper := wrongStamper{sign.HTTPTimeStamper{URL: server.URL}}
	_, err := sign.Sign(pdftest.PDF(t, ""), signer(t, nil), sign.Options{Time: pdftest.Now(), TimeStamper: stamper})
	if !errors.Is(err, sign.ErrTimeStamp) || !errors.Is(err, cms.ErrDigest) {
		t.Fatalf("got %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	options := sign.Options{Time: pdftest.Now(), TimeStamper: sign.HTTPTimeStamper{URL: server.URL}, Context: ended}
	if _, err := sign.Sign(pdftest.PDF(t, ""), signer(t, nil), options); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
}
