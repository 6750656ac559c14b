package storage_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

// put stores values as another program, or a damaged memory, might have.
func put(t *testing.T, vault *storage.Vault, bucket string, key, content []byte) {
	t.Helper()
	if err := vault.PutValue(bucket, key, content); err != nil {
		t.Fatal(err)
	}
}

// newSpoiled is a vault that is not held to be consistent when the test ends.
func newSpoiled(t *testing.T) *storage.Vault {
	t.Helper()
	vault := newVault(t)
	t.Cleanup(func() { _ = vault.Close() })
	return vault
}

// says holds an error to its reason and to the words that tell whoever reads the log where the damage is.
func says(t *testing.T, sentence string, err error, reason *storage.Error, words string) {
	t.Helper()
	if !errors.Is(err, reason) || !strings.Contains(err.Error(), words) {
		t.Errorf("%s: %v, want %v with %q", sentence, err, reason, words)
	}
}

const mismatch = "does not match its checksum"

// Each value that was written over is called damaged, and no answer is made up in its place.
func TestAValueThatWasWrittenOverIsDamaged(t *testing.T) {
	for _, c := range []struct {
		bucket, words string
		read          func(*storage.Vault) error
	}{
		{"amendments", mismatch, func(v *storage.Vault) error { _, err := v.Amendments(); return err }},
		{"amendments", mismatch, func(v *storage.Vault) error { return v.RemoveAmendment("a") }},
		{"attachments", mismatch, func(v *storage.Vault) error {
			_,
				err := v.Attachment(sumOf("warrant"))
			return err
		}},
		{"signed", mismatch, func(v *storage.Vault) error { _, err := v.Signed(first); return err }},
		{"settings", mismatch, func(v *storage.Vault) error { _, err := v.Settings(); return err }},
		{"revisions", mismatch, func(v *storage.Vault) error { _, err := v.LoadRevision(first, 1); return err }},
		{"revisions", mismatch, func(v *storage.Vault) error { return v.Mark(first) }},
		{"edition", `edition "edition"`, func(v *storage.Vault) error { _, _, err := v.Edition(); return err }},
		{"drafts", mismatch, func(v *storage.Vault) error { return v.Delete(first) }},
	} {
		vault := newSpoiled(t)
		save(t, vault, draft(t, first, "1"), noon)
		_, errFile := vault.PutAttachment([]byte("warrant"))
		_, errEdition := vault.SaveEdition(edition(t))
		err := errors.Join(errFile, errEdition, vault.SaveAmendment(ends("a")), vault.SaveSettings(storage.Settings{}),
			vault.SaveSigned(first, []byte("%PDF"), noon), vault.Spoil(c.bucket, 0))
		if err != nil {
			t.Fatal(err)
		}
		says(t, c.bucket, c.read(vault), storage.ErrDamaged, c.words)
	}
}

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// A value that reads but does not say what it should is damaged too.
func TestAValueThatSaysNothingIsDamaged(t *testing.T) {
	amendments := func(v *storage.Vault) error { _, err := v.Amendments(); return err }
	good := `{"id":"a","party":"JP","made":"2026-11-01","ends":"jp-29-4","until":"2026-11-02"}`
	for _, c := range []struct {
		sentence, bucket string
		key, content     string
		read             func(*storage.Vault) error
		words            string
	}{
		{"an amendment that is none", "amendments", "\x00\x00\x00\x00\x00\x00\x00\x01", "{", amendments, "amendments"},
		{"an amendment without a number", "amendments", "short", good, amendments, "no number"},
		{"an amendment with neither", "amendments", "short", "{", amendments, "amendment"},
		{"settings that are none", "settings", "program", "{",
			func(v *storage.Vault) error { _, err := v.Settings(); return err }, "settings"},
		{"another file than the sum names", "attachments", sumOf("warrant"), "another",
			func(v *storage.Vault) error { _, err := v.Attachment(sumOf("warrant")); return err }, "attachment"},
		{"an edition that is shorter than its sum", "edition", "edition", strings.Repeat("x", sha256.Size-1),
			func(v *storage.Vault) error { _, _, err := v.Edition(); return err }, "edition of the register"},
		{"an edition with another sum", "edition", "edition", strings.Repeat("x", sha256.Size+9),
			func(v *storage.Vault) error { _, _, err := v.Edition(); return err }, "edition of the register"},
	} {
		vault := newSpoiled(t)
		put(t, vault, c.bucket, []byte(c.key), []byte(c.content))
		err := c.read(vault)
		says(t, c.sentence, err, storage.ErrDamaged, c.words)
		if neither := c.sentence == "an amendment with neither"; neither && strings.Contains(err.Error(), "no number") {
			t.Errorf("%s: the first fault is not the one that is named: %v", c.sentence, err)
		}
	}
}

func TestAnEditionMayBeAsShortAsItsSum(t *testing.T) {
	vault := newSpoiled(t)
	sum := sha256.Sum256(nil)
	put(t, vault, "edition", []byte("edition"), sum[:])
	if file, chosen, err := vault.Edition(); err != nil || !chosen || len(file) != 0 {
		t.Errorf("%q %v %v", file, chosen, err)
	}
}

// A file that was damaged, or is another than its sum says, is healed by storing it again, even one of no bytes.
func TestAFileThatIsStoredAgainIsHealed(t *testing.T) {
	for _, content := range []string{"warrant", ""} {
		for _, damage := range []func(*storage.Vault) error{
			func(v *storage.Vault) error { return v.Spoil("attachments", 0) },
			func(v *storage.Vault) error { return v.PutValue("attachments", []byte(sumOf(content)), []byte("x")) },
		} {
			vault := newSpoiled(t)
			sha, err := vault.PutAttachment([]byte(content))
			if err := errors.Join(err, damage(vault)); err != nil {
				t.Fatal(err)
			}
			_, err = vault.PutAttachment([]byte(content))
			if got, readErr := vault.Attachment(strings.ToUpper(sha)); errors.Join(err, readErr) != nil ||
				string(got) != content {
				t.Errorf("%q: got %q, %v, %v", content, got, err, readErr)
			}
		}
	}
}

// A revision whose head or whose draft does not read is not taken for what the next save may share or leave out.
func TestADamagedRevisionIsFollowedByAnother(t *testing.T) {
	d := draft(t, first, "1")
	file, err := d.Encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, head := range []string{"{", `{"started":"2026-11-22T12:00:00Z","marked":7}`} {
		for _, now := range []*request.Draft{d, draft(t, first, "2")} {
			vault := newSpoiled(t)
			save(t, vault, d, noon)
			put(t, vault, "revisions", storage.RevisionKey(first, 1), append([]byte(head+"\n"), file...))
			save(t, vault, now, noon.Add(time.Second))
			history, err := vault.History(first)
			if err != nil || len(history) != 2 || !history[1].Damaged || history[0].Number != 2 {
				t.Errorf("%s, reference %s: %+v %v", head, now.String(question.Reference), history, err)
			}
		}
	}
}

// A draft file that does not read is an error of the draft file, not of the vault.
func TestADraftThatDoesNotReadIsCalledSo(t *testing.T) {
	vault := newSpoiled(t)
	save(t, vault, draft(t, first, "1"), noon)
	if err := vault.PutNewest(first, 1, []byte("{}\nnot a draft")); err != nil {
		t.Fatal(err)
	}
	_, err := vault.Load(first)
	var ofVault *storage.Error
	var ofFile *request.FileError
	if errors.As(err, &ofVault) || !errors.As(err, &ofFile) {
		t.Errorf("%v", err)
	}
	if err := vault.Spoil("drafts", 0); err != nil {
		t.Fatal(err)
	}
	if list, err := vault.List(); err != nil || len(list) != 1 || !list[0].Damaged || list[0].ID != first {
		t.Errorf("the list: %+v %v", list, err)
	}
}

// A summary that is made anew knows the signed copies, so that Purge finds their files; a copy that does not read
// counts without one.
func TestASummaryMadeAnewKnowsItsSignedCopies(t *testing.T) {
	for _, spoiled := range []bool{false, true} {
		vault := newSpoiled(t)
		save(t, vault, draft(t, first, "1"), noon)
		if err := errors.Join(vault.SaveSigned(first, []byte("%PDF"), noon), vault.Spoil("drafts", 0)); err != nil {
			t.Fatal(err)
		}
		var want []string
		if spoiled {
			_ = vault.Spoil("signed", 0)
		} else {
			want = []string{sumOf("%PDF")}
		}
		if s, err := vault.Summary(first); err != nil || s.Signed != 1 || !slices.Equal(s.Files, want) {
			t.Errorf("spoiled %v: %+v %v", spoiled, s, err)
		}
	}
}

// While another draft cannot be asked what it names, no file is deleted.
func TestPurgeKeepsFilesWhileADraftIsDamaged(t *testing.T) {
	vault := newSpoiled(t)
	sha, err := vault.PutAttachment([]byte("warrant"))
	mine := draft(t, first, "1")
	set(t, mine, "attachments", []answer.Attachment{{SHA256: sha}})
	save(t, vault, mine, noon)
	save(t, vault, draft(t, second, "2"), noon)
	err = errors.Join(err, vault.Delete(first), vault.Spoil("drafts", 0), vault.Spoil("revisions", 1),
		vault.Purge(first))
	if _, lost := vault.Attachment(sha); err != nil || lost != nil {
		t.Errorf("%v, %v", err, lost)
	}
}

// Every byte of the head of a value is looked at.
func TestTheHeadOfAValue(t *testing.T) {
	good := storage.Sealed("settings", []byte("k"), []byte("{}"))
	other := bytes.Clone(good)
	other[0]++
	for _, c := range []struct {
		sentence string
		sealed   []byte
		want     string
	}{
		{"as it was written", good, ""},
		{"another way of sealing", other, "unknown format"},
		{"nothing", nil, "unknown format"},
		{"one byte less than the head", good[:4], "unknown format"},
		{"the head alone", good[:5], "checksum"},
		{"cut at its end", good[:len(good)-1], "checksum"},
	} {
		err := storage.Reopened("settings", []byte("k"), c.sealed)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", c.sentence, err)
		}
	}
}

// A draft that the list has lost is listed again when it is saved, changed or not.
func TestADraftThatTheListLostIsListedAgain(t *testing.T) {
	vault := newSpoiled(t)
	save(t, vault, draft(t, first, "12 Js 44/26"), noon)
	if err := vault.Lose("drafts", []byte(first)); err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "12 Js 44/26"), noon.Add(time.Hour))
	if s, err := vault.Summary(first); err != nil || s.Reference != "12 Js 44/26" ||
		!s.Changed.Equal(noon.Add(time.Hour)) {
		t.Errorf("%+v %v", s, err)
	}
}

// However many revisions are too old, all of them go.
func TestAllRevisionsThatAreTooOldGo(t *testing.T) {
	vault := newSpoiled(t)
	save(t, vault, draft(t, first, "1"), noon)
	newest := storage.MaximumRevisions + 50
	for _, number := range []int{2, 3, 51, 52, newest} {
		put(t, vault, "revisions", storage.RevisionKey(first, number), []byte("{}\n"))
	}
	save(t, vault, draft(t, first, "2"), noon.Add(time.Hour))
	history, err := vault.History(first)
	var numbers []int
	for _, r := range history {
		if !r.Damaged { // those between are missing
			numbers = append(numbers, r.Number)
		}
	}
	if want := []int{newest + 1, newest, 52}; err != nil || !slices.Equal(numbers, want) {
		t.Errorf("%v, want %v, %v", numbers, want, err)
	}
	if key := storage.RevisionKey("a", 258); binary.BigEndian.Uint64(key[len(key)-8:]) != 258 {
		t.Errorf("the key %q", key)
	}
}
