package exchange_test

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"rogatory/storage/exchange"

	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/scrypt"
)

// The age program takes a passphrase from a terminal alone, which a machine for tests need not have. So its file is
// kept here: passphrase.age was made of passphrase.json with age -p, version 1.1.1.
func TestWeOpenWhatTheAgeProgramMadeWithAPassphrase(t *testing.T) {
	read := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	want, err := exchange.Decode(read("passphrase.json"))
	if err != nil {
		t.Fatal(err)
	}
	theirs := read("passphrase.age")
	got, err := exchange.Import(bytes.NewReader(theirs), exchange.WithPassphrase(passphrase))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	if text, err := opened(theirs, passphrase); err != nil || text != string(read("passphrase.json")) {
		t.Errorf("the reader of this test fails on a file of the age program: %q, %v", text, err)
	}
}

// What we make opens by the specification of the format alone, without the library that made it.
func TestAPassphraseOpensOurFileAsTheSpecificationSays(t *testing.T) {
	text, err := opened(exported(t, exchange.ForPassphrase(passphrase)), passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := exchange.Decode([]byte(text)); err != nil || !reflect.DeepEqual(got, parcel(t)) {
		t.Errorf("%s %v", text, err)
	}
	if _, err := opened(exported(t, cheap(passphrase)), "another"); err == nil {
		t.Error("another passphrase opens the file")
	}
}

// opened decrypts a file of one chunk by age-encryption.org/v1: the passphrase gives a key by scrypt, which opens the
// key of the file, from which the key of the payload is derived. The header's own code of authentication is not read.
func opened(file []byte, words string) (string, error) {
	header, rest, _ := bytes.Cut(file, []byte("\n--- "))
	_, payload, _ := bytes.Cut(rest, []byte("\n"))
	var salt, body string
	var factor int
	if _, err := fmt.Sscanf(string(header), "age-encryption.org/v1\n-> scrypt %s %d\n%s", &salt, &factor,
		&body); err != nil {
		return "", fmt.Errorf("header %q: %w", header, err)
	}
	salted, err := base64.RawStdEncoding.DecodeString(salt)
	if err != nil {
		return "", err
	}
	wrapped, err := base64.RawStdEncoding.DecodeString(body)
	if err != nil {
		return "", err
	}
	key, err := scrypt.Key([]byte(words), append([]byte("age-encryption.org/v1/scrypt"), salted...), 1<<factor, 8, 1,
		32)
	if err != nil {
		return "", err
	}
	fileKey, err := unsealed(key, make([]byte, chacha20poly1305.NonceSize), wrapped)
	if err != nil {
		return "", fmt.Errorf("the key of the file: %w", err)
	}
	if len(payload) < 16 {
		return "", fmt.Errorf("a payload of %d bytes", len(payload))
	}
	payloadKey, err := hkdf.Key(sha256.New, fileKey, payload[:16], "payload", 32)
	if err != nil {
		return "", err
	}
	// The first chunk has the number 0, and the last chunk the mark 1.
	text, err := unsealed(payloadKey, []byte("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01"), payload[16:])
	return string(text), err
}

func unsealed(key, nonce, sealed []byte) ([]byte, error) {
	cipher, err := chacha20poly1305.New(key)
	if err != nil {
		return nil, err
	}
	return cipher.Open(nil, nonce, sealed, nil)
}
