package main_test

import (
	"context"
	"crypto"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/app/card"
	"rogatory/cmd/installed"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
)

// program builds rogatory-card.
func program(t *testing.T) card.Cards {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rogatory-card")
	pdftest.MustRun(t, ".", "go", "build", "-o", path, ".")
	return card.Cards{Program: path}
}

// mock compiles the module for tests, for a card with a certificate.
func mock(t *testing.T, certificate []byte) string {
	t.Helper()
	folder := t.TempDir()
	var header strings.Builder
	header.WriteString("static const unsigned char certificate[] = {")
	for _, b := range certificate {
		fmt.Fprintf(&header, "%d,", b)
	}
	header.WriteString("};\n")
	pdftest.File(t, folder, "certificate.h", []byte(header.String()))
	source, err := filepath.Abs(filepath.Join("testdata", "mock.c"))
	if err != nil {
		t.Fatal(err)
	}
	pdftest.MustRun(t, folder, "gcc", "-shared", "-fPIC", "-O1", "-w", "-I", folder, "-o", "mock.so", source)
	t.Setenv("MOCK_TRIES", filepath.Join(folder, "tries"))
	return filepath.Join(folder, "mock.so")
}

func TestACardThatCountsItsTries(t *testing.T) {
	cards := program(t)
	owner := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	module := mock(t, owner.Chain[0].Raw)
	identities, err := cards.Identities(t.Context(), module)
	if err != nil || len(identities) != 1 {
		t.Fatalf("%d keys, %v", len(identities), err)
	}
	one := identities[0]
	if one.Token.Label != "Mock card" || one.Token.Serial != "0042" || one.Key.Label != "mock" ||
		one.Certificate.Subject.CommonName != "Claire Procureur" {
		t.Errorf("the list says %+v", one)
	}
	digest := sha256.Sum256([]byte("the request"))
	attempt := func(pin string, last bool) error {
		_, err := card.Signer{Context: t.Context(), Cards: cards, Module: module, Identity: one, PIN: []byte(pin),
			LastTry: last}.Sign(rand.Reader, digest[:], crypto.SHA256)
		return err
	}
	for i, step := range []struct {
		pin     string
		last    bool
		problem card.Problem
		state   card.State
		words   string
	}{
		{"1234", false, "", card.State{}, ""},
		{"9999", false, card.WrongPIN, card.State{Low: true}, "error.card.wrong-pin.low"},
		{"1234", false, "", card.State{}, ""}, // a right one sets the count back
		{"9999", false, card.WrongPIN, card.State{Low: true}, "error.card.wrong-pin.low"},
		{"", false, card.WrongPIN, card.State{Low: true, Final: true}, "error.card.wrong-pin.final"},
		{"1234", false, card.LastTry, card.State{Low: true, Final: true}, "error.card.last-try"},
		{"1234", false, card.LastTry, card.State{Low: true, Final: true}, "error.card.last-try"},
		{"1234", true, "", card.State{}, ""},
		{"9", false, card.WrongPIN, card.State{Low: true}, "error.card.wrong-pin.low"},
		{"9", false, card.WrongPIN, card.State{Low: true, Final: true}, "error.card.wrong-pin.final"},
		{"9", true, card.Locked, card.State{Low: true, Locked: true}, "error.card.locked"},
		{"1234", true, card.Locked, card.State{Low: true, Locked: true}, "error.card.locked"},
	} {
		err := attempt(step.pin, step.last)
		if step.problem == "" {
			if err != nil {
				t.Fatalf("step %d: %v", i, err)
			}
			continue
		}
		var problem *card.Error
		if !errors.As(err, &problem) || problem.Problem != step.problem || problem.State != step.state {
			t.Fatalf("step %d: %+v, want %s %+v", i, err, step.problem, step.state)
		}
		if id, _ := problem.Message(); id != step.words {
			t.Errorf("step %d: the sentence is %s, want %s", i, id, step.words)
		}
	}
}

func TestWhatACardCanDo(t *testing.T) {
	cards := program(t)
	owner := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	module := mock(t, owner.Chain[0].Raw)
	identities, err := cards.Identities(t.Context(), module)
	if err != nil {
		t.Fatal(err)
	}
	other := identities[0]
	other.Token.Serial = "0043"
	wrong := identities[0]
	wrong.Key.ID = []byte{6}
	digest := sha256.Sum256([]byte("the request"))
	for name, c := range map[string]struct {
		variable, value string
		identity        card.Identity
		pin             string
		want            card.Problem
	}{
		"the PIN before each signature":          {"MOCK_EACH", "1", identities[0], "1234", ""},
		"the PIN on the reader":                  {"MOCK_PAD", "1", identities[0], "", ""},
		"the card is taken out":                  {"MOCK_GONE", "sign", identities[0], "1234", card.Removed},
		"the module crashes":                     {"MOCK_CRASH", "1", identities[0], "1234", card.Crashed},
		"another card is in the reader":          {"MOCK_NONE", "", other, "1234", card.NoCard},
		"the key is not on the card":             {"MOCK_NONE", "", wrong, "1234", card.NoKey},
		"a PIN in letters, which is a wrong one": {"MOCK_NONE", "", identities[0], "été", card.WrongPIN},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(c.variable, c.value)
			got, err := card.Signer{Context: t.Context(), Cards: cards, Module: module, Identity: c.identity,
				PIN: []byte(c.pin)}.Sign(rand.Reader, digest[:], crypto.SHA256)
			var problem *card.Error
			if c.want == "" && (err != nil || len(got) == 0) || c.want != "" &&
				(!errors.As(err, &problem) || problem.Problem != c.want) {
				t.Errorf("%d bytes, %v; want %q", len(got), err, c.want)
			}
		})
	}
}

func TestWhatIsMissing(t *testing.T) {
	cards := program(t)
	owner := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	module := mock(t, owner.Chain[0].Raw)
	text := pdftest.File(t, t.TempDir(), "module.so", []byte("no module"))
	for name, c := range map[string]struct {
		cards        card.Cards
		module, gone string
		want         card.Problem
	}{
		"no card":                     {cards, module, "list", card.NoCard},
		"no module":                   {cards, filepath.Join(t.TempDir(), "none.so"), "", card.NoModule},
		"a file that is no module":    {cards, text, "", card.NoModule},
		"a library that is no module": {cards, "libc.so.6", "", card.NoModule},
		"no program for cards": {card.Cards{Program: filepath.Join(t.TempDir(), "none")}, module, "",
			card.NoProgram},
		"a program that is not ours":   {card.Cards{Program: "/bin/false"}, module, "", card.Crashed},
		"a program that says nonsense": {card.Cards{Program: "/bin/echo"}, module, "", card.Crashed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("MOCK_GONE", c.gone)
			_, err := c.cards.Identities(t.Context(), c.module)
			var problem *card.Error
			if !errors.As(err, &problem) || problem.Problem != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := cards.List(stopped, module); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// softHSM sets up a token with keys and certificates and returns the module.
func softHSM(t *testing.T, keys map[string]pdftest.Identity) string {
	t.Helper()
	installed.Program(t, "softhsm2-util")
	folder := t.TempDir()
	tokens := filepath.Join(folder, "tokens")
	if err := os.Mkdir(tokens, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SOFTHSM2_CONF", pdftest.File(t, folder, "softhsm2.conf",
		[]byte("directories.tokendir = "+tokens+"\nobjectstore.backend = file\nlog.level = ERROR\n")))
	module := ""
	for _, place := range []string{"/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib64/pkcs11",
		"/usr/lib/aarch64-linux-gnu/softhsm"} {
		if path := filepath.Join(place, "libsofthsm2.so"); module == "" {
			if _, err := os.Stat(path); err == nil {
				module = path
			}
		}
	}
	pdftest.MustRun(t, folder, "softhsm2-util", "--init-token", "--free", "--label", "Prosecutor", "--pin", "1234",
		"--so-pin", "4321")
	id := 10
	for name, key := range keys {
		id++
		pdftest.File(t, folder, "key.pem", pdftest.KeyPEM(t, key.Key))
		pdftest.MustRun(t, folder, "softhsm2-util", "--import", "key.pem", "--token", "Prosecutor", "--label", name,
			"--id", fmt.Sprint(id), "--pin", "1234")
		pdftest.File(t, folder, "leaf.der", key.Chain[0].Raw)
		pdftest.MustRun(t, folder, "pkcs11-tool", "--module", module, "--token-label", "Prosecutor", "--login", "--pin",
			"1234", "--write-object", "leaf.der", "--type", "cert", "--id", fmt.Sprint(id), "--label", name)
	}
	return module
}

func TestSoftHSMSignsADocument(t *testing.T) {
	cards := program(t)
	authority := pdftest.NewAuthority(t)
	keys := map[string]pdftest.Identity{
		"rsa":   authority.Issue(t, "Claire Procureur", pdftest.RSA(t, 3072), nil),
		"curve": authority.Issue(t, "Łukasz Żółć", pdftest.P256(t), nil),
	}
	module := softHSM(t, keys)
	identities, err := cards.Identities(t.Context(), module)
	if err != nil || len(identities) != len(keys) {
		t.Fatalf("%d keys, %v", len(identities), err)
	}
	for _, identity := range identities {
		signer := card.Signer{Context: t.Context(), Cards: cards, Module: module, Identity: identity,
			PIN: []byte("1234")}
		credential := sign.NewCredential(signer, identity.Certificates, identity.Key.Label)
		pdf, err := sign.Sign(pdftest.PDF(t, ""), credential, sign.Options{Time: pdftest.Now()})
		if err != nil {
			t.Fatalf("%s: %v", identity.Key.Label, err)
		}
		folder := t.TempDir()
		file := pdftest.File(t, folder, "signed.pdf", pdf)
		out := pdftest.MustRun(t, folder, "pdfsig", "-nocert", file)
		if !strings.Contains(out, "Signature is Valid.") || credential.Label != identity.Key.Label {
			t.Errorf("%s: pdfsig says:\n%s", identity.Key.Label, out)
		}
		signer.PIN = []byte("9999")
		credential.Signer = signer
		_, err = sign.Sign(pdftest.PDF(t, ""), credential, sign.Options{Time: pdftest.Now()})
		var problem *card.Error
		if !errors.As(err, &problem) || problem.Problem != card.WrongPIN {
			t.Errorf("%s: a wrong PIN gives %v", identity.Key.Label, err)
		}
	}
}

// The command line signs with a token; a wrong PIN is one sentence and writes nothing.
func TestTheCommandLineSignsWithACard(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	module := softHSM(t, map[string]pdftest.Identity{
		"signature": authority.Issue(t, "Claire Procureur", pdftest.RSA(t, 2048), nil),
		"other":     authority.Issue(t, "Claire Procureur (old)", pdftest.P256(t), nil),
	})
	folder := t.TempDir()
	pdftest.MustRun(t, ".", "go", "build", "-o", folder, ".", "../rogatoryctl")
	pdftest.File(t, folder, "in.pdf", pdftest.PDF(t, ""))
	pdftest.File(t, folder, "pin", []byte("1234\n"))
	pdftest.File(t, folder, "wrong", []byte("4321\n"))
	run := func(arguments ...string) (string, error) {
		command := exec.Command(filepath.Join(folder, "rogatoryctl"), arguments...)
		command.Dir = folder
		command.Env = append(os.Environ(), "LC_ALL=en_GB.UTF-8")
		out, err := command.CombinedOutput()
		return string(out), err
	}
	sign := []string{"sign", "in.pdf", "-o", "out.pdf", "--pkcs11", module}
	for name, c := range map[string]struct {
		arguments []string
		says      string
	}{
		"several keys": {[]string{"--pin-file", "pin"}, "several keys"},
		"another key":  {[]string{"--pin-file", "pin", "--key", "none"}, "no key of this name"},
		"a wrong PIN":  {[]string{"--pin-file", "wrong", "--key", "signature"}, "The PIN is wrong"},
		"two keys named": {[]string{"--pin-file", "pin", "--key", "signature", "--p12", "a.p12"},
			"a certificate are needed"},
	} {
		out, err := run(slices.Concat(sign, c.arguments)...)
		if err == nil || !strings.Contains(out, c.says) || strings.Count(out, "\n") != 1 {
			t.Errorf("%s: %v, %s", name, err, out)
		}
		if _, err := os.Stat(filepath.Join(folder, "out.pdf")); err == nil {
			t.Fatalf("%s: a file was written", name)
		}
	}
	if out, err := run(append(sign, "--pin-file", "pin", "--key", "signature")...); err != nil {
		t.Fatalf("%v, %s", err, out)
	}
	if out, err := run("verify", "out.pdf"); err != nil || !strings.Contains(out, "Claire Procureur") {
		t.Errorf("%v, %s", err, out)
	}
}
