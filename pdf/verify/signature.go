package verify

import (
	"crypto"
	"crypto/x509"
	"errors"
	"slices"
	"time"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"

	"rogatory/pdf/cms"
	"rogatory/pdf/fitness"
	"rogatory/pdf/read"
)

// examination is a signature while it is looked at.
type examination struct {
	Signature
	dict read.Dict
	span span
	end  int // position behind the signed bytes
	// certificate is the signer's, nil until it is found; chain leads from it to a root that is trusted.
	certificate *x509.Certificate
	chain       []*x509.Certificate
	// stampChain is that of the authority whose time stamp counts, nil for none.
	stampChain []*x509.Certificate
}

// problem notes a code that leaves validity as it is.
func (e *examination) problem(p Problem) {
	if !slices.Contains(e.Problems, p) {
		e.Problems = append(e.Problems, p)
	}
}

// fail notes a code that makes the signature not valid.
func (e *examination) fail(p Problem) {
	e.Valid = false
	e.problem(p)
}

// examine looks at one signed field.
func (c *check) examine(field read.Field) examination {
	e := examination{Signature: Signature{
		Field: field.Name, Kind: KindSignature, Valid: true, Trusted: c.untrusted(), TimeTrusted: Unknown,
		Problems: []Problem{}, Unfit: []fitness.Reason{}, Changes: []Class{},
	}}
	dict, err := c.document.Dict(field.Value)
	if err != nil || dict == nil {
		e.fail(SignatureDamaged)
		return e
	}
	e.dict = dict
	e.Reason, e.Location = c.text(dict["Reason"]), c.text(dict["Location"])
	c.readTime(&e)
	format, _ := dict["SubFilter"].(read.Name)
	if format == "ETSI.RFC3161" {
		e.Kind = KindTimeStamp
	}
	message, ok := c.message(&e)
	if !ok {
		return e
	}
	switch format {
	case "ETSI.CAdES.detached", "adbe.pkcs7.detached":
		c.examineSignature(&e, message, format == "ETSI.CAdES.detached")
	case "ETSI.RFC3161":
		c.examineTimeStamp(&e, message)
	default:
		e.fail(UnsupportedFormat)
	}
	c.examineLater(&e)
	return e
}

// text reads a text string that is only shown.
func (c *check) text(o read.Object) string {
	s, err := c.document.String(o)
	if err != nil {
		return ""
	}
	return read.Text(s)
}

// readTime takes the time that the signature dictionary claims.
func (c *check) readTime(e *examination) {
	s, err := c.document.String(e.dict["M"])
	if err != nil {
		return
	}
	if t, ok := read.Date(s); ok {
		e.setTime(t, Claimed)
	}
}

func (e *examination) setTime(t time.Time, source TimeSource) {
	t = t.UTC()
	e.SignedAt, e.TimeSource = &t, source
}

// message checks the byte range and cuts the cryptographic message out of /Contents, which is padded with zeros.
func (c *check) message(e *examination) ([]byte, bool) {
	s, problem := c.findSpan(e.dict)
	if problem != "" {
		e.fail(problem)
		return nil, false
	}
	e.span, e.end = s, s.end
	e.CoversWholeDocument = s.end == len(c.pdf)
	input := cryptobyte.String(e.dict["Contents"].(read.String).Bytes)
	var message cryptobyte.String
	var tag asn1.Tag
	if !input.ReadAnyASN1Element(&message, &tag) || slices.ContainsFunc(input, func(b byte) bool { return b != 0 }) {
		e.fail(UnreadableSignature)
		return nil, false
	}
	return message, true
}

// examineSignature checks a signature of a person or office. pades asks for what PAdES demands beyond a plain CMS.
func (c *check) examineSignature(e *examination, message []byte, pades bool) {
	signed, err := cms.Parse(message)
	if err != nil {
		e.fail(code(err))
		return
	}
	if certificate, err := signed.Signer(); err == nil {
		e.describe(certificate)
	}
	if signed.Content != nil {
		e.fail(UnsupportedFormat)
	}
	if err := signed.Verify(c.digest(e.span)(signed.Digest())); err != nil {
		e.fail(code(err))
	}
	if pades && !signed.Binds() {
		e.fail(CertificateNotNamed)
	}
	if pades && signed.Binds() {
		e.Level = LevelB
	}
	if t, ok := signed.SigningTime(); ok && e.SignedAt == nil {
		e.setTime(t, Claimed)
	}
	c.examineStamp(e, signed)
	c.judge(e, signed.Certificates)
}

// examineStamp checks the time stamp over the signature value, if there is one. The stamp is not signed, so anybody can
// put one in: it counts only if its authority is trusted and it agrees with the claim that was signed.
func (c *check) examineStamp(e *examination, signed *cms.SignedData) {
	raw, ok := signed.TimeStamp()
	if !ok {
		return
	}
	token, err := cms.ParseToken(raw)
	if err == nil {
		err = token.Verify(func(hash crypto.Hash) []byte {
			h := hash.New()
			h.Write(signed.Signature)
			return h.Sum(nil)
		})
	}
	if err != nil || len(fitness.Weak(token.Authority)) > 0 {
		e.problem(TimeStampWrong)
		return
	}
	e.StampedAt = &token.Time
	chain := c.chain(token.Authority, token.Certificates, token.Time)
	if e.TimeTrusted = c.trusted(chain); e.TimeTrusted == No {
		e.problem(TimeStampNotTrusted)
	}
	if !agrees(e.SignedAt, token.Time) {
		e.problem(TimeStampDisagrees)
		return
	}
	if e.TimeTrusted != Yes {
		return
	}
	e.stampChain = chain
	if e.SignedAt == nil || !token.Time.After(*e.SignedAt) {
		e.setTime(token.Time, Stamped)
	}
}

const (
	// clockDifference is how far the signer's clock may be ahead of that of the time-stamp authority.
	clockDifference = 5 * time.Minute
	// stampDelay is how long after the signature the stamp may be made: programs that add it do so at once, and others
	// within a day.
	stampDelay = 24 * time.Hour
)

// agrees reports whether a time stamp confirms the time that the signer claims, if there is a claim.
func agrees(claimed *time.Time, stamped time.Time) bool {
	return claimed == nil ||
		claimed.Before(stamped.Add(clockDifference+1)) && stamped.Before(claimed.Add(stampDelay+1))
}

// examineTimeStamp checks a document time stamp, whose message is the token itself.
func (c *check) examineTimeStamp(e *examination, message []byte) {
	token, err := cms.ParseToken(message)
	if err != nil {
		e.fail(code(err))
		return
	}
	e.describe(token.Authority)
	if err := token.Verify(c.digest(e.span)); err != nil {
		e.fail(code(err))
		return
	}
	e.setTime(token.Time, Stamped)
	e.StampedAt = &token.Time
	c.judge(e, token.Certificates)
	e.TimeTrusted = e.Trusted
}

// code translates an error of package cms.
func code(err error) Problem {
	for _, pair := range []struct {
		err  error
		code Problem
	}{
		{cms.ErrUnsupported, UnsupportedAlgorithm},
		{cms.ErrNoCertificate, CertificateMissing},
		{cms.ErrDigest, ContentChanged},
		{cms.ErrSignature, SignatureWrong},
		{cms.ErrNotStampAuthority, SignatureWrong},
		{cms.ErrBinding, CertificateReplaced},
	} {
		if errors.Is(err, pair.err) {
			return pair.code
		}
	}
	return UnreadableSignature
}
