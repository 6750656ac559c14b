package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// How says at which level to sign.
type How struct {
	// Level is B-B, B-T or B-LT; empty means B-T with a time-stamp service and B-B without one.
	Level verify.Level
	// Stamps is the time-stamp service; one without an address is none.
	Stamps sign.HTTPTimeStamper
	// Asks is told each address of a revocation service before it is asked (B-LT); an error stops. Nil asks at once.
	Asks func(address string) error
}

// Signed is a file with what the docket notes about it.
type Signed struct {
	File   []byte
	SHA256 string // of the file, hexadecimal
	Level  verify.Level
}

// clockTolerance is how far the computer's clock may differ from that of a time-stamp authority.
const clockTolerance = 5 * time.Minute

// Levels are those at which one can sign; B-LTA comes with Renew.
func Levels() []verify.Level { return []verify.Level{verify.LevelB, verify.LevelT, verify.LevelLT} }

// Sign signs a PDF. Nothing comes out at a lower level than the one that was asked for: an error says what is missing.
func Sign(ctx context.Context, unsigned []byte, credential sign.Credential, how How, at time.Time) (Signed, error) {
	level := how.Level
	if level == verify.NoLevel {
		level = verify.LevelB
		if how.Stamps.URL != "" {
			level = verify.LevelT
		}
	}
	options := sign.Options{Time: at, Context: ctx}
	if level != verify.LevelB {
		if how.Stamps.URL == "" {
			return Signed{}, &sentence{"error.level.no-service", nil, nil}
		}
		options.TimeStamper, options.ClockTolerance = how.Stamps, clockTolerance
	}
	file, err := sign.Sign(unsigned, credential, options)
	if err == nil && level == verify.LevelLT {
		file, err = sign.Extend(ctx, file, sign.HTTPFetcher{Asks: how.Asks, Time: at})
	}
	if err != nil {
		return Signed{}, err
	}
	return signedAs(file, level), nil
}

func signedAs(file []byte, level verify.Level) Signed {
	hash := sha256.Sum256(file)
	return Signed{File: file, SHA256: hex.EncodeToString(hash[:]), Level: level}
}

// Countersign adds a further signature to a file whose signatures all hold.
func Countersign(ctx context.Context, signed []byte, credential sign.Credential, how How,
	at time.Time) (Signed, error) {
	report, err := verify.Verify(signed, nil)
	switch {
	case err != nil:
		return Signed{}, err
	case !report.Signed:
		return Signed{}, sign.ErrNotSigned
	case !report.Valid:
		return Signed{}, &sentence{"error.pdf.signature-broken", nil, nil}
	}
	return Sign(ctx, signed, credential, how, at)
}

// Renew adds validation data and a time stamp over the whole file, which makes its signatures B-LTA. It is done again
// before the certificate of that time stamp ends.
func Renew(ctx context.Context, signed []byte, how How, at time.Time) (Signed, error) {
	if how.Stamps.URL == "" {
		return Signed{}, &sentence{"error.level.no-service", nil, nil}
	}
	extended, err := sign.Extend(ctx, signed, sign.HTTPFetcher{Asks: how.Asks, Time: at})
	if err != nil {
		return Signed{}, err
	}
	file, err := sign.Stamp(extended, sign.Options{Time: at, Context: ctx, TimeStamper: how.Stamps,
		ClockTolerance: clockTolerance})
	if err != nil {
		return Signed{}, err
	}
	return signedAs(file, verify.LevelLTA), nil
}
