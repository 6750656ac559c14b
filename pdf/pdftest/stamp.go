package pdftest

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"rogatory/cmd/installed"
)

// stampConfiguration is what "openssl ts -reply" asks for.
const stampConfiguration = `[tsa]
default_tsa = service
[service]
serial = serial
crypto_device = builtin
signer_cert = cert.pem
certs = chain.pem
signer_key = key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

// StampService serves RFC 3161 on the loopback interface, with OpenSSL's implementation, which is not ours. The change,
// where given, alters the request before it is answered.
func StampService(t testing.TB, identity Identity, change func(query []byte) []byte) *httptest.Server {
	t.Helper()
	return configuredStampService(t, identity, stampConfiguration, change)
}

// OldStampService is a StampService that names its certificate as RFC 2634 has it, by SHA-1.
func OldStampService(t testing.TB, identity Identity) *httptest.Server {
	t.Helper()
	return configuredStampService(t, identity,
		strings.Replace(stampConfiguration, "ess_cert_id_alg = sha256", "ess_cert_id_alg = sha1", 1), nil)
}

// configuredStampService is a StampService with another configuration.
func configuredStampService(t testing.TB, identity Identity, configuration string,
	change func(query []byte) []byte) *httptest.Server {
	t.Helper()
	installed.Program(t, "openssl")
	folder := t.TempDir()
	File(t, folder, "tsa.cnf", []byte(configuration))
	File(t, folder, "serial", []byte("01\n"))
	File(t, folder, "cert.pem", CertificatePEM(identity.Chain[0]))
	File(t, folder, "chain.pem", CertificatePEM(identity.Chain[1:]...))
	File(t, folder, "key.pem", KeyPEM(t, identity.Key))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query, err := io.ReadAll(r.Body)
		if err != nil || r.Header.Get("Content-Type") != "application/timestamp-query" {
			http.Error(w, "no time-stamp query", http.StatusBadRequest)
			return
		}
		if change != nil {
			query = change(query)
		}
		w.Header().Set("Content-Type", "application/timestamp-reply")
		_, _ = w.Write(Reply(t, folder, query))
	}))
	t.Cleanup(server.Close)
	return server
}

// Reply answers one query in a folder prepared by StampService.
func Reply(t testing.TB, folder string, query []byte) []byte {
	t.Helper()
	File(t, folder, "query.tsq", query)
	MustRun(t, folder, "openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr")
	return Read(t, folder, "reply.tsr")
}
