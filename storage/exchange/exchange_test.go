package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
	"rogatory/storage/exchange"

	"filippo.io/age"
	"filippo.io/age/armor"
)

const (
	first      = "6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11"
	second     = "a3b0c9d8-1111-4222-8333-444455556666"
	passphrase = "correct horse – çé日本"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func draft(t testing.TB, id string, answers map[question.ID]any) *request.Draft {
	t.Helper()
	d := request.New(id)
	for q, value := range answers {
		if err := d.Set(q, value); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func parcel(t testing.TB) *exchange.Parcel {
	t.Helper()
	return &exchange.Parcel{
		Exported: noon,
		Drafts: []*request.Draft{
			draft(t, first, map[question.ID]any{question.Reference.ID(): "12 Js 44/26",
				question.FactsSummary.ID(): answer.Text{Text: "On 3 March <&>",
					Translations: map[string]string{"fr": "Le 3 mars"}}}),
			draft(t, second, map[question.ID]any{question.RequestedParty.ID(): "JP",
				question.UrgencyUrgent.ID(): false}),
		},
		Changed: map[string]time.Time{first: noon.Add(-time.Hour)},
	}
}

// cheap is a lock that a test need not wait for.
func cheap(words string) exchange.Lock { return exchange.ForPassphraseWithCost(words, 2) }

func exported(t testing.TB, lock exchange.Lock) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := exchange.Export(parcel(t), lock, &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// encrypted is an age file with any content.
func encrypted(t testing.TB, content string) []byte {
	t.Helper()
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	recipient.SetWorkFactor(2)
	var out bytes.Buffer
	w, err := age.Encrypt(&out, recipient)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func armoured(t testing.TB, file []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := armor.NewWriter(&out)
	if _, err := w.Write(file); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWhatIsSentArrives(t *testing.T) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	other, _ := age.GenerateX25519Identity()
	identityFile := "# created: 2026-11-22\n" + identity.String() + "\n"
	underPassphrase := exported(t, cheap(passphrase))
	for _, c := range []struct {
		why  string
		file []byte
		key  exchange.Key
	}{
		{"under a passphrase", underPassphrase, exchange.WithPassphrase(passphrase)},
		{"armoured on the way, as in the text of a message",
			append([]byte("\ufeff\r\n"), armoured(t, underPassphrase)...), exchange.WithPassphrase(passphrase)},
		{"for two recipients", exported(t,
			exchange.ForRecipients(other.Recipient().String(), " "+identity.Recipient().String()+"\n")),
			exchange.WithIdentity(identityFile)},
		{"an identity file as Windows saves it", exported(t, exchange.ForRecipients(identity.Recipient().String())),
			exchange.WithIdentity("\ufeff" + identityFile)},
	} {
		got, err := exchange.Import(bytes.NewReader(c.file), c.key)
		if err != nil || !reflect.DeepEqual(got, parcel(t)) {
			t.Errorf("%s: %+v %v", c.why, got, err)
		}
	}
}

func TestTheOrdinaryPassphraseCostsAsMuchAsAgeAsksFor(t *testing.T) {
	file := exported(t, exchange.ForPassphrase(passphrase))
	lines := strings.SplitN(string(file), "\n", 3)
	if !strings.HasPrefix(lines[1], "-> scrypt ") || !strings.HasSuffix(lines[1], " 18") {
		t.Errorf("head %q", lines[:2])
	}
}

func TestImportNamesTheFault(t *testing.T) {
	good := exported(t, cheap(passphrase))
	identity, _ := age.GenerateX25519Identity()
	stranger, _ := age.GenerateX25519Identity()
	forIdentity := exported(t, exchange.ForRecipients(identity.Recipient().String()))
	costly := bytes.Replace(good, []byte(" 2\n"), []byte(" 23\n"), 1)
	flipped := bytes.Clone(good)
	flipped[len(flipped)-5] ^= 1
	cutArmour := armoured(t, good)
	right := exchange.WithPassphrase(passphrase)
	for _, c := range []struct {
		why    string
		file   []byte
		key    exchange.Key
		reason error
	}{
		{"another passphrase", good, exchange.WithPassphrase("wrong"), exchange.ErrWrongPassphrase},
		{"an empty passphrase", good, exchange.WithPassphrase(""), exchange.ErrNoPassphrase},
		{"an identity for a file under a passphrase", good, exchange.WithIdentity(identity.String()),
			exchange.ErrNeedsPassphrase},
		{"a passphrase for a file to a recipient", forIdentity, right, exchange.ErrNeedsIdentity},
		{"the identity of somebody else", forIdentity, exchange.WithIdentity(stranger.String()),
			exchange.ErrWrongIdentity},
		{"an identity file without an identity", forIdentity, exchange.WithIdentity("# nothing"),
			exchange.ErrBadIdentity},
		{"an empty file", nil, right, exchange.ErrNotAge},
		{"a draft file", []byte(`{"format":"rogatory-draft"}`), right, exchange.ErrNotAge},
		{"a file that was cut", good[:len(good)-3], right, exchange.ErrDamaged},
		{"a file that was cut in its head", good[:30], right, exchange.ErrDamaged},
		{"a file that was changed", flipped, right, exchange.ErrDamaged},
		{"a file that something follows", append(bytes.Clone(good), "more"...), right, exchange.ErrDamaged},
		{"armour that was cut", cutArmour[:len(cutArmour)-40], right, exchange.ErrDamaged},
		{"a file that asks for hours of work", costly, right, exchange.ErrTooCostly},
		{"a file that holds a letter", encrypted(t, "Dear colleague"), right, exchange.ErrNotExchange},
		{"a file that holds nothing", encrypted(t, ""), right, exchange.ErrNotExchange},
	} {
		_, err := exchange.Import(bytes.NewReader(c.file), c.key)
		var said *storage.Error
		if !errors.Is(err, c.reason) || !errors.As(err, &said) {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

func TestAFileBeyondAllMeasureIsNotReadToItsEnd(t *testing.T) {
	endless := &counter{}
	if _, err := exchange.Import(endless, exchange.WithPassphrase(passphrase)); !errors.Is(err, exchange.ErrTooLarge) ||
		endless.n > 4*exchange.MaximumFile {
		t.Errorf("%v after %d bytes", err, endless.n)
	}
}

type counter struct{ n int }

func (c *counter) Read(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

func TestTheContentIsHeldToItsForm(t *testing.T) {
	text, err := exchange.Content(parcel(t))
	if err != nil {
		t.Fatal(err)
	}
	valid := string(text)
	broken := func(old, replacement string) string {
		if !strings.Contains(valid, old) {
			t.Fatalf("%q is not in the content", old)
		}
		return strings.Replace(valid, old, replacement, 1)
	}
	for _, c := range []struct {
		why, text string
		reason    error
		draft     int
	}{
		{"another format", broken("rogatory-exchange", "letters"), exchange.ErrNotExchange, 0},
		{"drafts twice", broken(`"drafts": [`, `"drafts": [], "drafts": [`), exchange.ErrNotExchange, 0},
		{"no schema", broken(`"schema": 1`, `"schema": 0`), exchange.ErrNotExchange, 0},
		{"a newer schema, whatever else it holds", broken(`"schema": 1`, `"schema": 2, "changed": 5`),
			exchange.ErrNewer, 0},
		{"a newer draft inside", broken("\"rogatory-draft\",\n      \"schema\": 2",
			"\"rogatory-draft\",\n      \"schema\": 3"), exchange.ErrNewer, 1},
		{"a date that is none", broken("2026-11-22T12:00:00Z", "today"), exchange.ErrNotExchange, 0},
		{"no drafts", `{"format":"rogatory-exchange","schema":1,"exported":"2026-11-22T12:00:00Z","drafts":[]}`,
			exchange.ErrEmpty, 0},
		{"a draft with an unknown question", broken(string(question.UrgencyUrgent), "no.such-question"),
			exchange.ErrBadDraft, 2},
		{"a draft that is null", `{"format":"rogatory-exchange","schema":1,"drafts":[null]}`, exchange.ErrBadDraft, 1},
		{"the same draft twice", strings.Replace(valid, second, strings.ToUpper(first), 1), exchange.ErrBadDraft, 2},
		{"something after the content", valid + "{}", exchange.ErrNotExchange, 0},
		{"a content that was cut", valid[:len(valid)-10], exchange.ErrNotExchange, 0},
	} {
		_, err := exchange.Decode([]byte(c.text))
		var said *storage.Error
		if !errors.Is(err, c.reason) || !errors.As(err, &said) || said.Draft != c.draft {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

func TestExportRefusesWhatNobodyCouldReceive(t *testing.T) {
	noID := parcel(t)
	noID.Drafts[1].ID = "12"
	for _, c := range []struct {
		why    string
		parcel *exchange.Parcel
		lock   exchange.Lock
		reason error
	}{
		{"no drafts", &exchange.Parcel{}, cheap("x"), exchange.ErrNothingToSend},
		{"no passphrase", parcel(t), cheap(""), exchange.ErrNoPassphrase},
		{"no recipient", parcel(t), exchange.ForRecipients(), exchange.ErrNoRecipient},
		{"a recipient that is none", parcel(t), exchange.ForRecipients("age1x"), exchange.ErrBadRecipient},
		{"a draft without an id", noID, cheap("x"), exchange.ErrBadDraft},
	} {
		var out bytes.Buffer
		if err := exchange.Export(c.parcel, c.lock, &out); !errors.Is(err, c.reason) || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes written", c.why, err, out.Len())
		}
	}
	if err := exchange.Export(parcel(t), cheap("x"), fullDisk{}); !errors.Is(err, exchange.ErrCannotWrite) {
		t.Errorf("a full disk: %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestAMessageNamesTheDraft(t *testing.T) {
	_, err := exchange.Decode([]byte(`{"format":"rogatory-exchange","schema":1,"drafts":[{}]}`))
	var said *storage.Error
	if !errors.As(err, &said) {
		t.Fatal(err)
	}
	if id, arguments := said.Message(); id != "error.exchange.bad-draft" || fmt.Sprint(arguments["Draft"]) != "1" {
		t.Errorf("%s %v", id, arguments)
	}
}
