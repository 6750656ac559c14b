package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

func TestSavesWithinAMinuteShareARevision(t *testing.T) {
	vault := newVault(t)
	for i, after := range []time.Duration{0, 10 * time.Second, 59 * time.Second, 61 * time.Second, 30 * time.Second} {
		save(t, vault, draft(t, first, fmt.Sprint(i)), noon.Add(after))
	}
	history, err := vault.History(first)
	wanted := []request.Revision{
		{Number: 3, Started: noon.Add(30 * time.Second), Changed: noon.Add(30 * time.Second)},
		{Number: 2, Started: noon.Add(61 * time.Second), Changed: noon.Add(61 * time.Second)},
		{Number: 1, Started: noon, Changed: noon.Add(59 * time.Second)},
	}
	if err != nil || !reflect.DeepEqual(history, wanted) {
		t.Errorf("a clock that was set back begins a revision too: %+v %v", history, err)
	}
	for number, reference := range map[int]string{1: "2", 2: "3", 3: "4"} {
		if d, err := vault.LoadRevision(first, number); err != nil || d.String(question.Reference) != reference {
			t.Errorf("revision %d: %v", number, err)
		}
	}
	if _, err := vault.LoadRevision(first, 4); !errors.Is(err, storage.ErrNoRevision) {
		t.Errorf("a revision that is not there: %v", err)
	}
}

func TestAMarkedRevisionStays(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	if err := vault.Mark(first); err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "2"), noon.Add(time.Second))
	if d, err := vault.LoadRevision(first, 1); err != nil || d.String(question.Reference) != "1" {
		t.Error(err)
	}
}

func TestSaveAllOverwritesNothingOfTheHistory(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "mine"), noon)
	if err := vault.SaveAll([]*request.Draft{draft(t, first, "theirs")}, "", noon.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "edited"), noon.Add(2*time.Second))
	for number, reference := range map[int]string{1: "mine", 2: "theirs", 3: "edited"} {
		if d, err := vault.LoadRevision(first, number); err != nil || d.String(question.Reference) != reference {
			t.Errorf("revision %d: %v", number, err)
		}
	}
}

func TestTheHistoryIsBounded(t *testing.T) {
	vault := newVault(t)
	for i := range storage.MaximumRevisions + 5 {
		save(t, vault, draft(t, first, fmt.Sprint(i)), noon.Add(time.Duration(i)*time.Hour))
	}
	history, err := vault.History(first)
	if err != nil || len(history) != storage.MaximumRevisions || history[0].Number != storage.MaximumRevisions+5 {
		t.Errorf("%d revisions, %v", len(history), err)
	}
}

func TestFilesAreStoredByTheirSum(t *testing.T) {
	vault := newVault(t)
	sha, err := vault.PutAttachment([]byte("warrant"))
	again, err2 := vault.PutAttachment([]byte("warrant"))
	if err != nil || err2 != nil || sha != again || vault.Keys("attachments") != 1 {
		t.Errorf("%s %s %v %v", sha, again, err, err2)
	}
	if content, err := vault.Attachment(sha); err != nil || string(content) != "warrant" {
		t.Errorf("%q %v", content, err)
	}
	if _, err := vault.Attachment(sha[1:] + "0"); !errors.Is(err, storage.ErrNoFile) {
		t.Errorf("a sum that nobody stored: %v", err)
	}
	if _, err := vault.Attachment(""); !errors.Is(err, storage.ErrNoFile) {
		t.Errorf("an empty sum: %v", err)
	}
	if _, err := vault.PutAttachment(make([]byte, storage.MaximumAttachment+1)); !errors.Is(err, storage.ErrTooLarge) {
		t.Errorf("a file that is too large: %v", err)
	}
}

func TestASignedCopyStaysWithItsDraft(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	if err := vault.SaveSigned(first, []byte("%PDF-1.7 one"), noon.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "2"), noon.Add(2*time.Second))
	if err := vault.SaveSigned(first, []byte("%PDF-1.7 two"), noon.Add(3*time.Second)); err != nil {
		t.Fatal(err)
	}
	copies, err := vault.Signed(first)
	if err != nil || len(copies) != 2 || copies[0].Number != 2 || copies[0].Revision != 2 || copies[1].Revision != 1 ||
		!copies[1].At.Equal(noon.Add(time.Second)) || copies[1].Size != 12 {
		t.Fatalf("%+v %v", copies, err)
	}
	pdf, err := vault.Attachment(copies[1].SHA256)
	if err != nil || !bytes.Equal(pdf, []byte("%PDF-1.7 one")) {
		t.Errorf("%q %v", pdf, err)
	}
	if s, _ := vault.Summary(first); s.Signed != 2 {
		t.Errorf("%+v", s)
	}
}

func TestPurgeLeavesNothingButWhatOthersName(t *testing.T) {
	vault := newVault(t)
	shared, _ := vault.PutAttachment([]byte("shared"))
	own, _ := vault.PutAttachment([]byte("own"))
	mine, other := draft(t, first, "1"), draft(t, second, "2")
	set(t, mine, "attachments", []answer.Attachment{{SHA256: shared}, {SHA256: own}})
	save(t, vault, mine, noon)
	set(t, mine, "attachments", []answer.Attachment{{SHA256: shared}})
	save(t, vault, mine, noon.Add(time.Hour))
	set(t, other, "attachments", []answer.Attachment{{SHA256: shared}})
	save(t, vault, other, noon)
	if err := errors.Join(vault.SaveSigned(first, []byte("%PDF"), noon), vault.SetPlace(first, "x"),
		vault.Delete(first), vault.Purge(first)); err != nil {
		t.Fatal(err)
	}
	for bucket, n := range map[string]int{"drafts": 1, "bin": 0, "revisions": 1, "places": 0, "signed": 0,
		"attachments": 1} {
		if vault.Keys(bucket) != n {
			t.Errorf("%d keys in %s", vault.Keys(bucket), bucket)
		}
	}
	if _, err := vault.Attachment(shared); err != nil {
		t.Error(err)
	}
}

func TestPurgeTakesOnlyWhatIsInTheBin(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	if err := vault.Purge(first); !errors.Is(err, storage.ErrNoDraft) {
		t.Error(err)
	}
}
