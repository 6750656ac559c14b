package sign

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"rogatory/pdf/cms"
	"rogatory/pdf/read"
)

// Options says how to sign. Only Time must be given.
type Options struct {
	// Time is the claimed time of signing; it is written to the second, in UTC.
	Time time.Time
	// Name, Reason and Location are shown by viewers; an empty Name becomes the certificate's common name, and the
	// other two are left out when empty.
	Name, Reason, Location string
	// Page is the page that carries the invisible field, from 1; 0 means the last one.
	Page int
	// TimeStamper, when given, makes the signature B-T.
	TimeStamper TimeStamper
	// Context ends the wait for the time stamp; nil stands for context.Background.
	Context context.Context
	// ClockTolerance, when given, is how far the clock that gave Time may differ from that of the time-stamp authority:
	// beyond it nothing is signed, and Sign returns a *ClockError.
	ClockTolerance time.Duration

	stamp bool // the signature is a time stamp on the document
}

// TimeStamper obtains time stamps.
type TimeStamper interface {
	// Stamp returns a time-stamp token (RFC 3161) for a SHA-256 digest. Sign verifies what it gets.
	Stamp(ctx context.Context, digest []byte) (token []byte, err error)
}

const (
	// firstReserve is the room in bytes first left for the signature: enough for a chain of four certificates and a
	// time stamp.
	firstReserve = 16 << 10
	// largestReserve ends the attempts with more room.
	largestReserve = 1 << 20
)

// errTooSmall says that the signature did not fit the room that was left for it.
var errTooSmall = errors.New("the signature is larger than the room left for it")

// Sign returns the file with a signature appended. A file with classic cross-reference tables gets another table, one
// with cross-reference streams another stream. It returns the errors listed in this package, and read.ErrNotPDF,
// read.ErrDamaged or read.ErrEncrypted for files that cannot be read.
func Sign(pdf []byte, credential Credential, options Options) ([]byte, error) {
	if options.Time.IsZero() {
		return nil, ErrNoTime
	}
	if err := credential.Check(options.Time); err != nil {
		return nil, err
	}
	document, err := read.Open(pdf)
	if err != nil {
		return nil, err
	}
	if draft, err := document.IsDraft(); err != nil {
		return nil, err
	} else if draft {
		return nil, ErrDraft
	}
	if options.Name == "" {
		options.Name = credential.CommonName()
	}
	seal := func(digest []byte) ([]byte, error) {
		return cms.Detached(digest, careful{credential}, credential.Chain, stampOf(options))
	}
	for reserve := firstReserve; ; reserve *= 4 {
		out, err := attempt(pdf, document, options, reserve, seal)
		if !errors.Is(err, errTooSmall) || reserve >= largestReserve {
			return out, err
		}
	}
}

// attempt signs with a given room for the message that seal makes of the digest of the signed bytes.
func attempt(pdf []byte, document *read.Document, options Options, reserve int,
	seal func(digest []byte) ([]byte, error)) ([]byte, error) {
	update := newIncrement(document, pdf)
	value, err := addSignature(update, options, reserve)
	if err != nil {
		return nil, err
	}
	out, offsets := update.bytes()
	start := offsets[value.reference.Number]
	open, end := start+value.contents, start+value.contents+2*reserve+2
	byteRange := fmt.Sprintf("[0 %d %d %d]", open, end, len(out)-end)
	copy(out[start+value.byteRange:], byteRange)
	hash := sha256.New()
	hash.Write(out[:open])
	hash.Write(out[end:])
	message, err := seal(hash.Sum(nil))
	if err != nil {
		return nil, err
	}
	if len(message) > reserve {
		return nil, errTooSmall
	}
	hex.Encode(out[open+1:], message)
	return out, nil
}

// checkedStamp asks for a time stamp over a digest, and checks the token that comes back.
func checkedStamp(options Options, digest []byte) ([]byte, error) {
	ctx := options.Context
	if ctx == nil {
		ctx = context.Background()
	}
	raw, err := options.TimeStamper.Stamp(ctx, digest)
	switch {
	case errors.Is(err, ErrAddress), errors.Is(err, ErrInsecure):
		return nil, fmt.Errorf("%w (%w)", err, ErrTimeStamp) // the first has the words for people
	case err != nil:
		return nil, fmt.Errorf("%w (%w)", ErrTimeStamp, err)
	}
	token, err := cms.ParseToken(raw)
	if err == nil {
		err = token.Verify(cms.Only(digest))
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrTimeStamp, err)
	}
	apart := token.Time.Sub(options.Time).Abs()
	if options.ClockTolerance > 0 && !options.Time.IsZero() && apart > options.ClockTolerance {
		return nil, &ClockError{Here: options.Time, There: token.Time}
	}
	return raw, nil
}
