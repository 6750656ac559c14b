package sign_test

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
)

// A service that asks for a password gets it over https alone, and nothing follows it to another place.
func TestPasswordsOfTimeStampServices(t *testing.T) {
	var seen []string
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		seen = append(seen, r.URL.Path+" "+user+":"+password)
		switch r.URL.Path {
		case "/down":
			http.Redirect(w, r, "http://"+r.Host+"/x", http.StatusTemporaryRedirect)
		case "/other":
			http.Redirect(w, r, "https://127.0.0.1:1/x", http.StatusTemporaryRedirect)
		default:
			http.Error(w, "no", http.StatusUnauthorized)
		}
	})
	protected := httptest.NewTLSServer(handler)
	defer protected.Close()
	plain := httptest.NewServer(handler)
	defer plain.Close()
	before := http.DefaultTransport
	http.DefaultTransport = protected.Client().Transport
	defer func() { http.DefaultTransport = before }()
	digest := sha256.Sum256([]byte("x"))
	for name, c := range map[string]struct {
		url   string
		want  error
		calls int
	}{
		"without protection":        {plain.URL, sign.ErrInsecure, 0},
		"with protection":           {protected.URL + "/", nil, 1},
		"led to a place without it": {protected.URL + "/down", nil, 1},
		"led to another host":       {protected.URL + "/other", nil, 1},
	} {
		seen = nil
		_, err := sign.HTTPTimeStamper{URL: c.url, User: "office", Password: "secret"}.Stamp(t.Context(), digest[:])
		if err == nil || c.want != nil && !errors.Is(err, c.want) || len(seen) != c.calls ||
			c.calls > 0 && !strings.HasSuffix(seen[0], "office:secret") {
			t.Errorf("%s: seen %v, %v", name, seen, err)
		}
	}
}

// A service that wants a certificate of its client gets it.
func TestAClientCertificateIsShown(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	client := authority.Issue(t, "Office", pdftest.P256(t), func(c *x509.Certificate) {
		c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	})
	shown := ""
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		shown = r.TLS.PeerCertificates[0].Subject.CommonName
		http.Error(w, "no", http.StatusForbidden)
	}))
	server.TLS = &tls.Config{ClientAuth: tls.RequireAnyClientCert}
	server.StartTLS()
	defer server.Close()
	before := http.DefaultTransport
	pool := x509.NewCertPool()
	pool.AddCert(server.Certificate())
	http.DefaultTransport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
	defer func() { http.DefaultTransport = before }()
	digest := sha256.Sum256([]byte("x"))
	_, err := sign.HTTPTimeStamper{URL: server.URL, Certificate: &tls.Certificate{
		Certificate: [][]byte{client.Chain[0].Raw}, PrivateKey: client.Key}}.Stamp(t.Context(), digest[:])
	if err == nil || shown != "Office" {
		t.Errorf("shown %q, %v", shown, err)
	}
}

func TestAClockThatIsWrongSignsNothing(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	service := pdftest.StampService(t, authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps), nil)
	for apart, wrong := range map[time.Duration]bool{-6 * time.Minute: true, -4 * time.Minute: false, 0: false,
		4 * time.Minute: false, 6 * time.Minute: true, 24 * time.Hour: true} {
		out, err := sign.Sign(pdftest.PDF(t, ""), signer(t, nil), sign.Options{Time: time.Now().Add(apart),
			ClockTolerance: 5 * time.Minute, TimeStamper: sign.HTTPTimeStamper{URL: service.URL}})
		var clock *sign.ClockError
		if errors.As(err, &clock) != wrong || (out == nil) != wrong {
			t.Errorf("%v apart: %v", apart, err)
		}
	}
}
