package exchange_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rogatory/cmd/installed"
	"rogatory/storage/exchange"
)

func run(t *testing.T, input string, name string, arguments ...string) []byte {
	t.Helper()
	command := exec.Command(installed.Program(t, name), arguments...)
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
