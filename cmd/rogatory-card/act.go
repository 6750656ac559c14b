package main

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"math/big"

	"rogatory/app/card"
	"rogatory/cmd/rogatory-card/p11"
)

// act does what a request asks for.
func act(request card.Request) card.Answer {
	module, err := p11.Open(request.Module)
	if err != nil {
		return card.Answer{Problem: card.NoModule, Detail: err.Error()}
	}
	defer func() { _ = module.Close() }() // the process ends now
	if len(request.Digest) == 0 {
		return list(module)
	}
	return sign(module, request)
}

func state(flags uint64) card.State {
	return card.State{Low: flags&p11.PINCountLow != 0, Final: flags&p11.PINFinalTry != 0,
		Locked: flags&p11.PINLocked != 0}
}

// list describes the tokens that were set up.
func list(module *p11.Module) card.Answer {
	tokens, err := module.Tokens()
	if err != nil {
		return problem(err, card.State{})
	}
	answer := card.Answer{}
	for _, t := range tokens {
		if t.Flags&p11.PINInitialized == 0 && t.Flags&p11.ProtectedPath == 0 {
			continue
		}
		token := card.Token{Slot: t.Slot, Label: t.Label, Maker: t.Maker, Model: t.Model, Serial: t.Serial,
			State: state(t.Flags), Pad: t.Flags&p11.ProtectedPath != 0}
		if err := fill(module, &token); err != nil {
			return problem(err, token.State)
		}
		answer.Tokens = append(answer.Tokens, token)
	}
	return answer
}

// fill reads the certificates of a token. Private keys show themselves after the PIN alone, so each certificate of a
// person is taken for one with a key.
func fill(module *p11.Module, token *card.Token) error {
	session, err := module.Session(token.Slot)
	if err != nil {
		return err
	}
	defer func() { _ = session.Close() }()
	certificates, err := session.Certificates()
	if err != nil {
		return err
	}
	for _, c := range certificates {
		parsed, err := x509.ParseCertificate(c.DER)
		if err != nil || parsed.IsCA || len(c.ID) == 0 {
			token.Others = append(token.Others, c.DER)
			continue
		}
		token.Keys = append(token.Keys, card.Key{ID: c.ID, Label: c.Label, Certificate: c.DER})
	}
	return nil
}

// sign signs, and reads the state of the card before the PIN is spent and after.
func sign(module *p11.Module, request card.Request) card.Answer {
	token, err := module.Token(request.Slot)
	if err != nil {
		return problem(err, card.State{})
	}
	before := state(token.Flags)
	switch {
	case token.Serial != request.Serial:
		return card.Answer{Problem: card.NoCard, Detail: "another card is in the reader"}
	case before.Locked:
		return card.Answer{Problem: card.Locked, State: before}
	case before.Final && !request.LastTry:
		return card.Answer{Problem: card.LastTry, State: before}
	}
	signature, err := signed(module, request)
	if err == nil {
		return card.Answer{Signature: signature}
	}
	after := before
	if token, err := module.Token(request.Slot); err == nil {
		after = state(token.Flags)
	}
	return problem(err, after)
}

// errNoKey says that the token has no key of that identifier.
var errNoKey = errors.New("no private key")

// signed logs in, finds key and certificate, and signs.
func signed(module *p11.Module, request card.Request) ([]byte, error) {
	session, err := module.Session(request.Slot)
	if err != nil {
		return nil, err
	}
	defer func() { _ = session.Close() }()
	if err := session.Login(request.PIN); err != nil && !errors.Is(err, p11.AlreadyLoggedIn) {
		return nil, err
	}
	certificates, err := session.Certificates()
	if err != nil {
		return nil, err
	}
	key, err := session.Key(request.ID)
	if err != nil {
		return nil, err
	}
	if key == nil {
		return nil, errNoKey
	}
	for _, c := range certificates {
		if bytes.Equal(c.ID, request.ID) {
			if parsed, err := x509.ParseCertificate(c.DER); err == nil {
				return answer(key, parsed, request)
			}
		}
	}
	return nil, errNoKey
}

// answer signs in the form that the kind of the key has.
func answer(key *p11.Key, certificate *x509.Certificate, request card.Request) ([]byte, error) {
	switch public := certificate.PublicKey.(type) {
	case *rsa.PublicKey:
		return key.SignRSA(digestInfo(request.Digest), public.Size(), request.PIN)
	case *ecdsa.PublicKey:
		half := (public.Params().N.BitLen() + 7) / 8
		raw, err := key.SignECDSA(request.Digest, 2*half, request.PIN)
		if err != nil {
			return nil, err
		}
		half = len(raw) / 2
		return asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(raw[:half]),
			new(big.Int).SetBytes(raw[half:])})
	}
	return nil, errNoKey
}

// digestInfo is the DigestInfo of a SHA-256 (RFC 8017, 9.2, note 1).
func digestInfo(digest []byte) []byte {
	return append([]byte{0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
		0x00, 0x04, 0x20}, digest...)
}

// problem tells what an error of the module means for its user.
func problem(err error, after card.State) card.Answer {
	answer := card.Answer{Problem: card.Failed, Detail: err.Error(), State: after}
	for _, known := range []struct {
		err     error
		problem card.Problem
	}{
		{p11.PINIncorrect, card.WrongPIN}, {p11.PINInvalid, card.WrongPIN}, {p11.PINLength, card.WrongPIN},
		{p11.PINIsLocked, card.Locked}, {p11.DeviceRemoved, card.Removed}, {p11.TokenNotPresent, card.NoCard},
		{errNoKey, card.NoKey},
	} {
		if errors.Is(err, known.err) {
			answer.Problem = known.problem
		}
	}
	return answer
}
