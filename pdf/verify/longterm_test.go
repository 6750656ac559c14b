package verify_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"golang.org/x/crypto/ocsp"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// services are those of an authority: OCSP, a revocation list and its own certificate, over HTTP.
type services struct {
	t         *testing.T
	authority *pdftest.Authority
	server    *httptest.Server
	revoked   []int64
	answers   bool // OCSP answers; otherwise the list has to do
	asked     []string
}

func newServices(t *testing.T) *services {
	t.Helper()
	s := &services{t: t, authority: pdftest.NewAuthority(t), answers: true}
	s.server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.server.Close)
	return s
}

func (s *services) serve(w http.ResponseWriter, r *http.Request) {
	s.asked = append(s.asked, r.URL.Path)
	var answer []byte
	switch r.URL.Path {
	case "/ocsp":
		body, err := io.ReadAll(r.Body)
		request, err2 := ocsp.ParseRequest(body)
		if err != nil || err2 != nil || !s.answers {
			http.Error(w, "out of order", http.StatusInternalServerError)
			return
		}
		status := ocsp.Good
		if slices.Contains(s.revoked, request.SerialNumber.Int64()) {
			status = ocsp.Revoked
		}
		answer, err = ocsp.CreateResponse(s.authority.Chain[0], s.authority.Chain[0], ocsp.Response{Status: status,
			SerialNumber: request.SerialNumber, ThisUpdate: time.Now().Add(-time.Hour), RevokedAt: time.Now(),
			NextUpdate: time.Now().Add(time.Hour)}, s.authority.Key)
		if err != nil {
			s.t.Error(err)
		}
	case "/list":
		answer = s.authority.RevocationList(s.t, time.Now(), s.revoked...)
	case "/issuer":
		answer = s.authority.Chain[0].Raw
	case "/elsewhere":
		http.Redirect(w, r, "http://127.0.0.1:1/list", http.StatusFound)
		return
	case "/large":
		answer = bytes.Repeat([]byte("x"), 11<<20)
	}
	_, _ = w.Write(answer)
}

// issue makes a certificate that names the services.
func (s *services) issue(name string, change func(*x509.Certificate)) pdftest.Identity {
	return s.authority.Issue(s.t, name, pdftest.P256(s.t), func(c *x509.Certificate) {
		c.OCSPServer = []string{s.server.URL + "/ocsp"}
		c.CRLDistributionPoints = []string{s.server.URL + "/list"}
		c.IssuingCertificateURL = []string{s.server.URL + "/issuer"}
		if change != nil {
			change(c)
		}
	})
}

// stamped signs with a time stamp and gives the options with which to renew.
func (s *services) stamped(signer pdftest.Identity) ([]byte, sign.Options) {
	s.t.Helper()
	service := pdftest.StampService(s.t, s.issue("Stamps", pdftest.ForTimeStamps), nil)
	options := sign.Options{Time: time.Now(), TimeStamper: sign.HTTPTimeStamper{URL: service.URL}}
	pdf, err := sign.Sign(pdftest.PDF(s.t, ""), sign.Credential{Signer: signer.Key, Chain: signer.Chain}, options)
	if err != nil {
		s.t.Fatal(err)
	}
	return pdf, options
}

func (s *services) level(pdf []byte, want verify.Level) {
	s.t.Helper()
	r, err := verify.Verify(pdf, s.authority.Roots())
	if err != nil || !r.Valid || r.Level != want || r.Trusted != verify.Yes {
		s.t.Errorf("valid %v, trusted %v, level %s, want %s; %v, %v", r.Valid, r.Trusted, r.Level, want, r.Problems,
			err)
	}
}

func TestALevelIsReachedAndRenewed(t *testing.T) {
	for name, answers := range map[string]bool{"OCSP": true, "a revocation list": false} {
		t.Run(name, func(t *testing.T) {
			s := newServices(t)
			s.answers = answers
			signer := s.issue("Claire Procureur", nil)
			pdf, options := s.stamped(signer)
			s.level(pdf, verify.LevelT)
			var asked []string
			fetcher := sign.HTTPFetcher{Time: time.Now(), Asks: func(address string) error {
				asked = append(asked, address)
				return nil
			}}
			long, err := sign.Extend(t.Context(), pdf, fetcher)
			if err != nil {
				t.Fatal(err)
			}
			if len(asked) != len(s.asked) || len(asked) < 2 {
				t.Errorf("told %v, asked %v", asked, s.asked)
			}
			s.level(long, verify.LevelLT)
			for range 2 { // renewed, and renewed again
				if long, err = sign.Extend(t.Context(), long, fetcher); err != nil {
					t.Fatal(err)
				}
				if long, err = sign.Stamp(long, options); err != nil {
					t.Fatal(err)
				}
				s.level(long, verify.LevelLTA)
			}
			folder := t.TempDir()
			file := pdftest.File(t, folder, "long.pdf", long)
			pdftest.MustRun(t, folder, "qpdf", "--check", file)
		})
	}
}

func TestTheIssuerIsFetched(t *testing.T) {
	s := newServices(t)
	leaf := s.issue("Claire Procureur", nil).Chain[0]
	issuer, err := sign.HTTPFetcher{}.Issuer(t.Context(), leaf)
	if err != nil || !issuer.Equal(s.authority.Chain[0]) {
		t.Errorf("%v, %v", issuer, err)
	}
	other := newServices(t)
	leaf.IssuingCertificateURL = []string{other.server.URL + "/issuer"}
	if _, err := (sign.HTTPFetcher{}).Issuer(t.Context(), leaf); !errors.Is(err, sign.ErrNoRevocation) {
		t.Errorf("another authority's certificate: %v", err)
	}
}

func TestARevokedCertificateIsNotExtended(t *testing.T) {
	for name, answers := range map[string]bool{"OCSP": true, "a revocation list": false} {
		s := newServices(t)
		s.answers = answers
		signer := s.issue("Claire Procureur", nil)
		s.revoked = []int64{signer.Chain[0].SerialNumber.Int64()}
		pdf, _ := s.stamped(signer)
		out, err := sign.Extend(t.Context(), pdf, sign.HTTPFetcher{Time: time.Now()})
		if !errors.Is(err, sign.ErrRevoked) || out != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestServicesThatSayNothing(t *testing.T) {
	for name, change := range map[string]func(*services, *x509.Certificate){
		"none are named": func(_ *services, c *x509.Certificate) {
			c.OCSPServer, c.CRLDistributionPoints = nil, nil
		},
		"an address of another kind": func(_ *services, c *x509.Certificate) {
			c.OCSPServer, c.CRLDistributionPoints = nil, []string{"ldap://directory/list"}
		},
		"another host": func(s *services, c *x509.Certificate) {
			c.OCSPServer, c.CRLDistributionPoints = nil, []string{s.server.URL + "/elsewhere"}
		},
		"more than anybody needs": func(s *services, c *x509.Certificate) {
			c.OCSPServer, c.CRLDistributionPoints = nil, []string{s.server.URL + "/large"}
		},
		"nobody there": func(_ *services, c *x509.Certificate) {
			c.OCSPServer, c.CRLDistributionPoints = []string{"http://127.0.0.1:1/ocsp"}, nil
		},
	} {
		s := newServices(t)
		pdf, _ := s.stamped(s.issue("Claire Procureur", func(c *x509.Certificate) { change(s, c) }))
		out, err := sign.Extend(t.Context(), pdf, sign.HTTPFetcher{Time: time.Now(), Timeout: time.Minute})
		if !errors.Is(err, sign.ErrNoRevocation) || out != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	s := newServices(t)
	pdf, _ := s.stamped(s.issue("Claire Procureur", nil))
	no := errors.New("the user said no")
	if _, err := sign.Extend(t.Context(), pdf, sign.HTTPFetcher{Time: time.Now(),
		Asks: func(string) error { return no }}); !errors.Is(err, no) && !errors.Is(err, sign.ErrNoRevocation) {
		t.Errorf("refused by the user: %v", err)
	}
	if len(s.asked) != 0 {
		t.Errorf("asked all the same: %v", s.asked)
	}
	for name, f := range map[string]func([]byte) ([]byte, error){
		"extended": func(pdf []byte) ([]byte, error) { return sign.Extend(t.Context(), pdf, sign.HTTPFetcher{}) },
		"stamped": func(pdf []byte) ([]byte, error) {
			return sign.Stamp(pdf, sign.Options{TimeStamper: sign.HTTPTimeStamper{URL: "https://tsa.example"}})
		},
	} {
		if out, err := f(pdftest.PDF(t, "")); !errors.Is(err, sign.ErrNotSigned) || out != nil {
			t.Errorf("a file without a signature, %s: %v", name, err)
		}
	}
}
