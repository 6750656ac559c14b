package cms_test

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/asn1"
	"errors"
	"flag"
	"io"
	"math/big"
	"net/http"
	"testing"

	"rogatory/pdf/cms"
	"rogatory/pdf/pdftest"
)

var update = flag.Bool("update", false, "make the messages under testdata again")

func digestOf(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	return sum[:]
}

func TestDetached(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	for name, key := range map[string]crypto.Signer{"RSA": pdftest.RSA(t, 2048), "P-256": pdftest.P256(t)} {
		t.Run(name, func(t *testing.T) {
			identity := authority.Issue(t, "Claire Procureur", key, nil)
			message, err := cms.Detached(digestOf("a"), key, identity.Chain, nil)
			if err != nil {
				t.Fatal(err)
			}
			s, err := cms.Parse(message)
			if err != nil {
				t.Fatal(err)
			}
			if signer, err := s.Signer(); err != nil || !signer.Equal(identity.Chain[0]) || len(s.Certificates) != 2 {
				t.Errorf("the signer is %v, error %v", signer, err)
			}
			if err := s.Verify(digestOf("a")); err != nil {
				t.Error(err)
			}
			if err := s.Verify(digestOf("b")); !errors.Is(err, cms.ErrDigest) {
				t.Errorf("another document: %v", err)
			}
			_, timed := s.SigningTime()
			_, stamped := s.TimeStamp()
			if !s.Binds() || timed || stamped || s.Content != nil || s.Digest() != crypto.SHA256 {
				t.Error("the attributes are not those of PAdES B-B")
			}
		})
	}
}

// TestSetsAreInOrder walks the whole message: the elements of each SET must rise, as DER demands.
func TestSetsAreInOrder(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	message, err := cms.Detached(digestOf("a"), identity.Key, identity.Chain, nil)
	if err != nil {
		t.Fatal(err)
	}
	sets := 0
	var walk func(der []byte)
	walk = func(der []byte) {
		for len(der) > 0 {
			var v asn1.RawValue
			rest, err := asn1.Unmarshal(der, &v)
			if err != nil {
				t.Fatal(err)
			}
			der = rest
			if !v.IsCompound {
				continue
			}
			if v.Tag == asn1.TagSet || v.Class == asn1.ClassContextSpecific {
				sets++
				rising(t, v.Bytes)
			}
			walk(v.Bytes)
		}
	}
	walk(message)
	if sets < 5 {
		t.Errorf("only %d sets were found", sets)
	}
}

func rising(t *testing.T, der []byte) {
	t.Helper()
	var last []byte
	for len(der) > 0 {
		var v asn1.RawValue
		rest, err := asn1.Unmarshal(der, &v)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Compare(last, v.FullBytes) > 0 {
			t.Errorf("%x stands after %x", v.FullBytes[:8], last[:8])
		}
		last, der = v.FullBytes, rest
	}
}

func TestDetachedRefuses(t *testing.T) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	identity := pdftest.NewAuthority(t).Issue(t, "Edwards", key, nil)
	if _, err := cms.Detached(digestOf("a"), key, identity.Chain, nil); !errors.Is(err, cms.ErrUnsupported) {
		t.Errorf("an Ed25519 key: %v", err)
	}
	gone := errors.New("the service is gone")
	curve := pdftest.NewAuthority(t).Issue(t, "Curve", pdftest.P256(t), nil)
	_, err = cms.Detached(digestOf("a"), curve.Key, curve.Chain, func([]byte) ([]byte, error) { return nil, gone })
	if !errors.Is(err, gone) {
		t.Errorf("no time stamp: %v", err)
	}
}

// TestParseRefusesEveryCut cuts a message at each byte.
func TestParseRefusesEveryCut(t *testing.T) {
	message := pdftest.Read(t, "testdata", "message.der")
	for i := range message {
		if _, err := cms.Parse(message[:i]); !errors.Is(err, cms.ErrMalformed) {
			t.Fatalf("cut after %d bytes: %v", i, err)
		}
	}
	if _, err := cms.Parse(append(bytes.Clone(message), 0)); !errors.Is(err, cms.ErrMalformed) {
		t.Errorf("a byte more: %v", err)
	}
}

func TestToken(t *testing.T) {
	raw := pdftest.Read(t, "testdata", "token.der")
	token, err := cms.ParseToken(raw)
	if err != nil {
		t.Fatal(err)
	}
	if err := token.Verify(cms.Only(digestOf("stamped"))); err != nil {
		t.Error(err)
	}
	if err := token.Verify(cms.Only(digestOf("other"))); !errors.Is(err, cms.ErrDigest) {
		t.Errorf("another document: %v", err)
	}
	if token.Nonce.Cmp(big.NewInt(nonce)) != 0 || token.Time.IsZero() ||
		token.Authority.Subject.CommonName != "Stamps" {
		t.Errorf("%v %v %v", token.Nonce, token.Time, token.Authority.Subject)
	}
	if _, err := cms.ParseToken(pdftest.Read(t, "testdata", "message.der")); !errors.Is(err, cms.ErrMalformed) {
		t.Errorf("a signature is taken for a time stamp: %v", err)
	}
}

// TestTokenBytes changes each byte of a token. Only what is not signed and says nothing may pass: versions, the list of
// algorithms, and certificates beside the authority's own.
func TestTokenBytes(t *testing.T) {
	raw := pdftest.Read(t, "testdata", "token.der")
	root := bytes.Index(raw, pdftest.Read(t, "testdata", "root.der"))
	length := len(pdftest.Read(t, "testdata", "root.der"))
	accepted := 0
	for i := range raw {
		if root >= 0 && i >= root && i < root+length {
			continue
		}
		broken := bytes.Clone(raw)
		broken[i] ^= 1
		token, err := cms.ParseToken(broken)
		if err == nil && token.Verify(cms.Only(digestOf("stamped"))) == nil {
			accepted++
		}
	}
	if accepted > 30 {
		t.Errorf("%d of %d changes were accepted", accepted, len(raw))
	}
}

func TestAnswer(t *testing.T) {
	response := pdftest.Read(t, "testdata", "response.der")
	refusal := []byte{0x30, 0x0f, 0x30, 0x0d, 2, 1, 2, 0x30, 8, 0x0c, 6, 'c', 'l', 'o', 's', 'e', 'd'}
	for name, c := range map[string]struct {
		response []byte
		digest   string
		nonce    int64
		want     error
	}{
		"the answer to the request":     {response, "stamped", nonce, nil},
		"the answer to another request": {response, "stamped", nonce + 1, cms.ErrNonce},
		"a stamp of another document":   {response, "other", nonce, cms.ErrDigest},
		"a refusal":                     {refusal, "stamped", nonce, cms.ErrRefused},
		"nothing":                       {nil, "stamped", nonce, cms.ErrMalformed},
		"an answer that is cut off":     {response[:len(response)-1], "stamped", nonce, cms.ErrMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			token, err := cms.Answer(c.response, digestOf(c.digest), big.NewInt(c.nonce))
			if !errors.Is(err, c.want) || (token == nil) != (c.want != nil) {
				t.Errorf("%d bytes, error %v, want %v", len(token), err, c.want)
			}
		})
	}
}

// TestAuthorityCertificate asks services whose certificates are not fit for it.
func TestAuthorityCertificate(t *testing.T) {
	raw := pdftest.Read(t, "testdata", "message.der")
	if _, err := cms.ParseToken(raw); err == nil {
		t.Error("a signature of a person is a time stamp")
	}
	token, err := cms.ParseToken(pdftest.Read(t, "testdata", "token.der"))
	if err != nil {
		t.Fatal(err)
	}
	token.Authority.ExtKeyUsage = append(token.Authority.ExtKeyUsage, 1)
	if err := token.Verify(cms.Only(digestOf("stamped"))); !errors.Is(err, cms.ErrNotStampAuthority) {
		t.Errorf("a certificate for several uses: %v", err)
	}
	token.Authority.ExtKeyUsage = token.Authority.ExtKeyUsage[:1]
	token.Authority.NotAfter = token.Time.AddDate(0, 0, -1)
	if err := token.Verify(cms.Only(digestOf("stamped"))); !errors.Is(err, cms.ErrNotStampAuthority) {
		t.Errorf("a certificate that had run out: %v", err)
	}
}

const nonce = 987654321

// TestMessages makes the files of the other tests, when asked to.
func TestMessages(t *testing.T) {
	if !*update {
		return
	}
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	message, err := cms.Detached(digestOf("signed"), identity.Key, identity.Chain, nil)
	if err != nil {
		t.Fatal(err)
	}
	service := authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps)
	server := pdftest.StampService(t, service, nil)
	request, err := cms.Request(digestOf("stamped"), big.NewInt(nonce))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Post(server.URL, "application/timestamp-query", bytes.NewReader(request))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	response, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	token, err := cms.Answer(response, digestOf("stamped"), big.NewInt(nonce))
	if err != nil {
		t.Fatal(err)
	}
	pdftest.File(t, "testdata", "message.der", message)
	pdftest.File(t, "testdata", "response.der", response)
	pdftest.File(t, "testdata", "token.der", token)
	pdftest.File(t, "testdata", "root.der", authority.Chain[0].Raw)
	pdftest.Seeds(t, "FuzzParse", map[string][]byte{"message": message, "token": token})
	pdftest.Seeds(t, "FuzzAnswer", map[string][]byte{"response": response, "cut": response[:len(response)/2]})
}

// FuzzParse holds that no message makes the parser or the verification panic.
func FuzzParse(f *testing.F) {
	f.Fuzz(func(_ *testing.T, message []byte) {
		s, err := cms.Parse(message)
		if err != nil {
			return
		}
		_ = s.Verify(digestOf("signed"))
		_, _ = s.SigningTime()
		if raw, ok := s.TimeStamp(); ok {
			_, _ = cms.ParseToken(raw)
		}
		if token, err := cms.ParseToken(message); err == nil {
			_ = token.Verify(cms.Only(digestOf("stamped")))
		}
	})
}

// FuzzAnswer holds that no answer of a time-stamp service makes the reader panic, and that only a good one passes.
func FuzzAnswer(f *testing.F) {
	f.Fuzz(func(t *testing.T, response []byte) {
		token, err := cms.Answer(response, digestOf("stamped"), big.NewInt(nonce))
		if (err == nil) != (token != nil) {
			t.Errorf("%d bytes with error %v", len(token), err)
		}
	})
}
