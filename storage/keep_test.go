package storage_test

import (
	"errors"
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

// keep keeps a draft, whose reference tells it from others, and stops the test at an error.
func keep(t *testing.T, vault *storage.Vault, reference, place string, base request.Revision, by string,
	after time.Duration) request.Revision {
	t.Helper()
	kept, err := vault.Keep(draft(t, first, reference), place, base, by, noon.Add(after))
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func TestDraftAndPlaceAreKeptInOneTransaction(t *testing.T) {
	vault := newVault(t)
	before := vault.Commits()
	base := keep(t, vault, "1", "facts", request.Revision{}, "A", 0)
	if got := vault.Commits() - before; got != 1 {
		t.Errorf("%d transactions, want one", got)
	}
	if newest, err := vault.Newest(first); err != nil || !newest.Same(base) || newest.By != "A" || base.Number != 1 {
		t.Errorf("kept %+v, newest %+v, %v", base, newest, err)
	}
	if place, err := vault.Place(first); err != nil || place != "facts" {
		t.Errorf("at %q, %v", place, err)
	}
	moved := keep(t, vault, "1", "review", base, "A", time.Second)
	if place, err := vault.Place(first); err != nil || place != "review" || !moved.Same(base) {
		t.Errorf("the place alone: %q, %+v, %v", place, moved, err)
	}
}

func TestWhatWasChangedMeanwhileIsNotWrittenOver(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*testing.T, *storage.Vault, request.Revision)
		number int
		by     string
	}{
		{"by somebody else, within the minute", func(t *testing.T, v *storage.Vault, base request.Revision) {
			keep(t, v, "theirs", "facts", base, "B", time.Second)
		}, 2, "B"},
		{"by the same person in the same revision", func(t *testing.T, v *storage.Vault, base request.Revision) {
			keep(t, v, "theirs", "facts", base, "A", time.Second)
		}, 1, "A"},
		{"by a file that took its place", func(t *testing.T, v *storage.Vault, _ request.Revision) {
			if err := v.SaveAll([]*request.Draft{draft(t, first, "theirs")}, "C", noon.Add(time.Second)); err != nil {
				t.Fatal(err)
			}
		}, 2, "C"},
	} {
		vault := newVault(t)
		base := keep(t, vault, "1", "facts", request.Revision{}, "A", 0)
		c.change(t, vault, base)
		commits := vault.Commits()
		_, err := vault.Keep(draft(t, first, "mine"), "review", base, "A", noon.Add(2*time.Second))
		var changed *request.ChangedError
		if !errors.As(err, &changed) || changed.Newest.Number != c.number || changed.Newest.By != c.by {
			t.Errorf("%s: %v, %+v", c.why, err, changed)
			continue
		}
		if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "theirs" ||
			vault.Commits() != commits {
			t.Errorf("%s: the vault was changed, %v", c.why, err)
		}
		if place, _ := vault.Place(first); place == "review" {
			t.Errorf("%s: the place was changed", c.why)
		}
		changed.Newest.Marked = true
		if mine := keep(t, vault, "mine", "review", changed.Newest, "A", 3*time.Second); mine.Number != c.number+1 {
			t.Errorf("%s: all the same, as %+v", c.why, mine)
		}
		if d, err := vault.LoadRevision(first, c.number); err != nil || d.String(question.Reference) != "theirs" {
			t.Errorf("%s: the history lost what was changed meanwhile, %v", c.why, err)
		}
	}
}

func TestKeepAsksWhatTheChangeWasMadeOn(t *testing.T) {
	vault := newVault(t)
	base := keep(t, vault, "1", "", request.Revision{}, "A", 0)
	var changed *request.ChangedError
	if _, err := vault.Keep(draft(t, first, "2"), "", request.Revision{}, "A", noon); !errors.As(err, &changed) {
		t.Errorf("a new draft of an id that is there: %v", err)
	}
	later := base
	later.Number++
	if _, err := vault.Keep(draft(t, first, "2"), "", later, "A", noon); !errors.As(err, &changed) {
		t.Errorf("on a revision that is not there: %v", err)
	}
	if _, err := vault.Keep(draft(t, first, "1"), "", later, "A", noon); err != nil {
		t.Errorf("what says the same: %v", err)
	}
	if err := vault.Delete(first); err != nil {
		t.Fatal(err)
	}
	if kept := keep(t, vault, "2", "", base, "A", time.Second); kept.Number != 1 {
		t.Errorf("out of the bin: %+v", kept)
	}
	if newest, err := vault.Newest(second); err != nil || !newest.Same(request.Revision{}) {
		t.Errorf("a draft that is not there: %+v, %v", newest, err)
	}
	if _, err := vault.Keep(request.New("no uuid"), "", request.Revision{}, "A", noon); !errors.Is(err,
		storage.ErrDraftID) {
		t.Errorf("no UUID: %v", err)
	}
}

func TestTwoPeopleDoNotShareARevision(t *testing.T) {
	vault := newVault(t)
	base := keep(t, vault, "1", "", request.Revision{}, "A", 0)
	base = keep(t, vault, "2", "", base, "A", 59*time.Second)
	if base.Number != 1 {
		t.Errorf("within the minute: %+v", base)
	}
	if base = keep(t, vault, "3", "", base, "B", 59*time.Second); base.Number != 2 {
		t.Errorf("somebody else: %+v", base)
	}
	if base = keep(t, vault, "4", "", base, "B", 119*time.Second); base.Number != 3 {
		t.Errorf("a minute later: %+v", base)
	}
}

// A newest revision that does not read is told by its number alone, so that work on it can still be kept.
func TestWorkGoesOnAfterARevisionThatDoesNotRead(t *testing.T) {
	vault := newVault(t)
	defer func() { _ = vault.Close() }() // it is not consistent any more
	base := keep(t, vault, "1", "", request.Revision{}, "A", 0)
	if err := vault.Spoil("revisions", 0); err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Newest(first); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("newest: %v", err)
	}
	if kept := keep(t, vault, "2", "", base, "A", time.Second); kept.Number != 2 {
		t.Errorf("kept as %+v", kept)
	}
}
