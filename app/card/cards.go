package card

import (
	"bytes"
	"context"
	"crypto"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Cards reaches modules through a child process for each act.
type Cards struct {
	// Program is the path of rogatory-card.
	Program string
}

// Installed finds rogatory-card beside the program that runs.
func Installed() Cards {
	own, err := os.Executable()
	if err != nil {
		return Cards{}
	}
	name := "rogatory-card"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return Cards{Program: filepath.Join(filepath.Dir(own), name)}
}

// maxAnswer bounds the answer in bytes; the certificates of a card are some kilobytes long.
const maxAnswer = 8 << 20

// do runs one act. The context ends it, and the child with it.
func (c Cards) do(ctx context.Context, request Request) (Answer, error) {
	input, err := json.Marshal(request)
	if err != nil {
		return Answer{}, err
	}
	defer clear(input)
	command := exec.CommandContext(ctx, c.Program)
	command.Stdin = bytes.NewReader(input)
	output, err := command.StdoutPipe()
	if err != nil {
		return Answer{}, err
	}
	if err := command.Start(); err != nil && ctx.Err() == nil {
		return Answer{}, &Error{Problem: NoProgram, Detail: err.Error()}
	}
	if ctx.Err() != nil && command.Process == nil {
		return Answer{}, ctx.Err()
	}
	text, readError := io.ReadAll(io.LimitReader(output, maxAnswer))
	ended := command.Wait()
	if ctx.Err() != nil {
		return Answer{}, ctx.Err()
	}
	var answer Answer
	if err := errors.Join(readError, ended); err != nil {
		return Answer{}, &Error{Problem: Crashed, Detail: err.Error()}
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return Answer{}, &Error{Problem: Crashed, Detail: err.Error()}
	}
	if answer.Problem != "" {
		return answer, &Error{Problem: answer.Problem, Detail: answer.Detail, State: answer.State}
	}
	return answer, nil
}

// List returns the tokens that a module finds, with the keys that have certificates. No PIN is needed.
func (c Cards) List(ctx context.Context, module string) ([]Token, error) {
	answer, err := c.do(ctx, Request{Module: module})
	return answer.Tokens, err
}

// Identity is a key on a token with the certificates that lie there.
type Identity struct {
	Token        Token
	Key          Key
	Certificate  *x509.Certificate
	Certificates []*x509.Certificate // all of the token, in its order
}

// Identities lists the keys of all tokens of a module whose certificates can be read.
func (c Cards) Identities(ctx context.Context, module string) ([]Identity, error) {
	tokens, err := c.List(ctx, module)
	if err != nil {
		return nil, err
	}
	if len(tokens) == 0 {
		return nil, &Error{Problem: NoCard}
	}
	var found []Identity
	for _, token := range tokens {
		all := parse(token.Others)
		for _, key := range token.Keys {
			all = append(all, parse([][]byte{key.Certificate})...)
		}
		for _, key := range token.Keys {
			if own := parse([][]byte{key.Certificate}); len(own) == 1 {
				found = append(found, Identity{Token: token, Key: key, Certificate: own[0], Certificates: all})
			}
		}
	}
	if len(found) == 0 {
		return nil, &Error{Problem: NoKey}
	}
	return found, nil
}

func parse(list [][]byte) []*x509.Certificate {
	var out []*x509.Certificate
	for _, der := range list {
		if c, err := x509.ParseCertificate(der); err == nil {
			out = append(out, c)
		}
	}
	return out
}

// Signer is the key of an identity for one act of signing.
type Signer struct {
	Context  context.Context
	Cards    Cards
	Module   string
	Identity Identity
	PIN      []byte
	LastTry  bool
}

// Public returns the key in the certificate.
func (s Signer) Public() crypto.PublicKey { return s.Identity.Certificate.PublicKey }

// errHash says that something else than a SHA-256 was to be signed, which this program never does.
var errHash = errors.New("a card signs SHA-256 alone")

// Sign implements crypto.Signer for SHA-256. It returns an *Error.
func (s Signer) Sign(_ io.Reader, digest []byte, options crypto.SignerOpts) ([]byte, error) {
	if options.HashFunc() != crypto.SHA256 || len(digest) != crypto.SHA256.Size() {
		return nil, errHash
	}
	answer, err := s.Cards.do(s.Context, Request{Module: s.Module, Slot: s.Identity.Token.Slot,
		Serial: s.Identity.Token.Serial, ID: s.Identity.Key.ID, PIN: s.PIN, LastTry: s.LastTry, Digest: digest})
	return answer.Signature, err
}
