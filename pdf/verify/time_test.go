package verify_test

import (
	"crypto/x509"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// stamping is an office, a time-stamp service and a file that one signed and the other stamped.
type stamping struct {
	office, service *pdftest.Authority
	url             string
	signer          pdftest.Identity
	now             time.Time
}

// newStamping begins with two authorities that do not know each other. The service's clock is the computer's.
func newStamping(t *testing.T) stamping {
	t.Helper()
	s := stamping{office: pdftest.NewAuthority(t), service: pdftest.NewAuthority(t),
		now: time.Now().UTC().Truncate(time.Second)}
	stamps := s.service.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps)
	s.url = pdftest.StampService(t, stamps, nil).URL
	s.signer = s.office.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	return s
}

func (s stamping) sign(t *testing.T, claimed time.Time) []byte {
	t.Helper()
	return signedBy(t, plain(), s.signer, sign.Options{Time: claimed, TimeStamper: sign.HTTPTimeStamper{URL: s.url}})
}

func pool(authorities ...*pdftest.Authority) *x509.CertPool {
	roots := x509.NewCertPool()
	for _, a := range authorities {
		roots.AddCert(a.Chain[0])
	}
	return roots
}

// TestAStampCountsWhenItIsTrustedAndAgrees holds the time shown to what was signed, as long as no trusted authority
// proves another one.
func TestAStampCountsWhenItIsTrustedAndAgrees(t *testing.T) {
	s := newStamping(t)
	now := s.sign(t, s.now)
	early, late := s.sign(t, s.now.Add(-25*time.Hour)), s.sign(t, s.now.Add(10*time.Minute))
	yesterday, ahead := s.sign(t, s.now.Add(-23*time.Hour)), s.sign(t, s.now.Add(3*time.Minute))
	for name, c := range map[string]struct {
		pdf         []byte
		roots       *x509.CertPool
		level       verify.Level
		claim       time.Time
		source      verify.TimeSource
		timeTrusted verify.Trust
		problems    []verify.Problem
	}{
		"nobody to trust was named": {now, nil, verify.LevelB, s.now, verify.Claimed, verify.Unknown, nil},
		"the service is trusted":    {now, pool(s.office, s.service), verify.LevelT, s.now, "", verify.Yes, nil},
		"a stranger's service": {now, pool(s.office), verify.LevelB, s.now, verify.Claimed, verify.No,
			[]verify.Problem{verify.TimeStampNotTrusted}},
		"the service alone is trusted": {now, pool(s.service), verify.LevelT, s.now, "", verify.Yes,
			[]verify.Problem{verify.IssuerNotTrusted}},
		"a stamp a day later": {early, pool(s.office, s.service), verify.LevelB, s.now.Add(-25 * time.Hour),
			verify.Claimed, verify.Yes, []verify.Problem{verify.TimeStampDisagrees}},
		"a stamp hours later": {yesterday, pool(s.office, s.service), verify.LevelT, s.now.Add(-23 * time.Hour),
			verify.Claimed, verify.Yes, nil},
		"a claim after the stamp": {late, pool(s.office, s.service), verify.LevelB, s.now.Add(10 * time.Minute),
			verify.Claimed, verify.Yes, []verify.Problem{verify.TimeStampDisagrees}},
		"a clock a little ahead": {ahead, pool(s.office, s.service), verify.LevelT, s.now, verify.Stamped, verify.Yes,
			nil},
		"a broken stamp": {breakStamp(t, now), pool(s.office, s.service), verify.LevelB, s.now, verify.Claimed,
			verify.Unknown, []verify.Problem{verify.TimeStampWrong}},
	} {
		r, err := verify.Verify(c.pdf, c.roots)
		if err != nil || !r.Valid {
			t.Fatalf("%s: %+v, error %v", name, r, err)
		}
		got := r.Signatures[0]
		if got.Level != c.level || got.TimeTrusted != c.timeTrusted || c.source != "" && got.TimeSource != c.source ||
			r.SignedAt.Sub(c.claim).Abs() > time.Minute || r.TimeSource != got.TimeSource {
			t.Errorf("%s: %+v", name, got)
		}
		if !slices.Equal(r.Problems, append([]verify.Problem{}, c.problems...)) {
			t.Errorf("%s: %v, want %v", name, r.Problems, c.problems)
		}
		if stamped := got.StampedAt != nil; stamped == strings.HasPrefix(name, "a broken") {
			t.Errorf("%s: stamped at %v", name, got.StampedAt)
		}
	}
}

// TestLevelsAreProven adds what a level asks for, piece by piece.
func TestLevelsAreProven(t *testing.T) {
	s := newStamping(t)
	list := func(a *pdftest.Authority, revoked ...int64) []byte { return a.RevocationList(t, s.now, revoked...) }
	certificates := [][]byte{s.office.Chain[0].Raw, s.service.Chain[0].Raw}
	signed := s.sign(t, s.now)
	plainSignature := signedBy(t, plain(), s.signer, sign.Options{Time: s.now})
	archive := func(pdf []byte) []byte {
		return documentStamp(t, signedBy(t, pdf, s.signer, sign.Options{Time: s.now}), s.url)
	}
	whole := withStore(t, signed, certificates, list(s.office), list(s.service))
	both := pool(s.office, s.service)
	with := func(lists ...[]byte) []byte { return withStore(t, signed, certificates, lists...) }
	stale := s.office.RevocationList(t, s.now.AddDate(0, 0, -3))
	for name, c := range map[string]struct {
		pdf   []byte
		roots *x509.CertPool
		want  verify.Level
	}{
		"all data":                   {whole, both, verify.LevelLT},
		"all data, nobody trusted":   {whole, nil, verify.LevelB},
		"the signer is not trusted":  {whole, pool(s.service), verify.LevelT},
		"the service is not trusted": {whole, pool(s.office), verify.LevelB},
		"no time stamp": {withStore(t, plainSignature, certificates, list(s.office)), pool(s.office),
			verify.LevelB},
		"no certificates": {withStore(t, signed, nil, list(s.office), list(s.service)), both,
			verify.LevelT},
		"no list for the service":       {with(list(s.office)), both, verify.LevelT},
		"no list for the signer":        {with(list(s.service)), both, verify.LevelT},
		"a list of another authority":   {with(list(pdftest.NewAuthority(t)), list(s.service)), both, verify.LevelT},
		"a list that had run out":       {with(stale, list(s.service)), both, verify.LevelT},
		"rubbish for lists":             {with([]byte("x"), []byte("y")), both, verify.LevelT},
		"a stamp over all data":         {archive(whole), both, verify.LevelLTA},
		"a stranger's stamp over it":    {archive(whole), pool(s.office), verify.LevelB},
		"a broken stamp over all data":  {breakStamp(t, archive(whole)), both, verify.LevelLT},
		"a stamp on the document alone": {archive(plainSignature), both, verify.LevelT},
		"a stamp before the data": {withStore(t, archive(signed), certificates, list(s.office), list(s.service)),
			both, verify.LevelLT},
	} {
		r, err := verify.Verify(c.pdf, c.roots)
		if err != nil || r.Level != c.want {
			t.Errorf("%s: %s, want %s; %v, error %v", name, r.Level, c.want, r.Problems, err)
		}
	}
	gone := withStore(t, signed, certificates, list(s.office, 2), list(s.service))
	r, err := verify.Verify(gone, pool(s.office, s.service))
	if err != nil || !r.Valid || r.Trusted != verify.No || r.Level != verify.LevelT ||
		!slices.Equal(r.Problems, []verify.Problem{verify.CertificateRevoked}) {
		t.Errorf("a revoked certificate: %+v, error %v", r, err)
	}
}

// withStore adds a store of validation data to a file that was made from plain.
func withStore(t *testing.T, pdf []byte, certificates [][]byte, lists ...[]byte) []byte {
	t.Helper()
	number := 40
	u := pdftest.Update{}
	add := func(data [][]byte) string {
		var references strings.Builder
		for _, one := range data {
			number++
			u.Objects = append(u.Objects, pdftest.Object{Number: number,
				Value: fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(one), one)})
			fmt.Fprintf(&references, "%d 0 R ", number)
		}
		return references.String()
	}
	store := fmt.Sprintf(" /DSS <</Certs [%s] /CRLs [%s]>>", add(certificates), add(lists))
	catalog := fmt.Sprintf(signedCatalog, "", "", store)
	if strings.Contains(string(pdf), "ETSI.RFC3161 ") {
		catalog = fmt.Sprintf(signedCatalog, " 11 0 R", "", store)
	}
	u.Objects = append(u.Objects, pdftest.Object{Number: 1, Value: catalog})
	return u.Write(t, pdf)
}
