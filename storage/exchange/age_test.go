package exchange_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rogatory/storage/exchange"
)

// program finds a program of the system, without which the test has nothing to compare with.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("the program %s is not installed", name)
	}
	return path
}

func run(t *testing.T, input string, name string, arguments ...string) []byte {
	t.Helper()
	command := exec.Command(program(t, name), arguments...)
	command.Stdin = strings.NewReader(input)
	var problems bytes.Buffer
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v: %s%s", name, err, problems.String(), out)
	}
	return out
}

func write(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// keys makes an identity with age-keygen.
func keys(t *testing.T) (identityFile, recipient string) {
	t.Helper()
	identity := run(t, "", "age-keygen")
	identityFile = write(t, "identity.txt", identity)
	return identityFile, strings.TrimSpace(string(run(t, "", "age-keygen", "-y", identityFile)))
}

func TestTheAgeProgramOpensWhatWeSend(t *testing.T) {
	identity, recipient := keys(t)
	file := write(t, "drafts.age", exported(t, exchange.ForRecipients(recipient)))
	text := run(t, "", "age", "-d", "-i", identity, file)
	if got, err := exchange.Decode(text); err != nil || !reflect.DeepEqual(got, parcel(t)) {
		t.Errorf("%s %v", text, err)
	}
}

func TestWeOpenWhatTheAgeProgramMakes(t *testing.T) {
	identity, recipient := keys(t)
	identityText, err := os.ReadFile(identity)
	if err != nil {
		t.Fatal(err)
	}
	content, _ := exchange.Content(parcel(t))
	for _, arguments := range [][]string{{"-r", recipient}, {"-a", "-r", recipient}} {
		file := run(t, string(content), "age", arguments...)
		if got, err := exchange.Import(bytes.NewReader(file),
			exchange.WithIdentity(string(identityText))); err != nil || !reflect.DeepEqual(got, parcel(t)) {
			t.Errorf("age %v: %v", arguments, err)
		}
	}
}

// The age program takes a passphrase only from a terminal, which the program script provides.
func TestTheAgeProgramAndWeShareAPassphrase(t *testing.T) {
	program(t, "age")
	if terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0); err != nil {
		t.Skipf("this machine gives no terminal, and age takes a passphrase from nowhere else: %v", err)
	} else if err := terminal.Close(); err != nil {
		t.Fatal(err)
	}
	ours := write(t, "ours.age", exported(t, exchange.ForPassphrase(passphrase)))
	plain := filepath.Join(t.TempDir(), "plain")
	run(t, passphrase+"\n", "script", "-qec", "age -d -o "+plain+" "+ours, os.DevNull)
	text, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Join(t.TempDir(), "theirs.age")
	run(t, passphrase+"\n"+passphrase+"\n", "script", "-qec", "age -p -o "+theirs+" "+plain, os.DevNull)
	file, err := os.ReadFile(theirs)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := exchange.Import(bytes.NewReader(file), exchange.WithPassphrase(passphrase)); err != nil ||
		!reflect.DeepEqual(got, parcel(t)) {
		t.Errorf("%s: %v", text, err)
	}
}
