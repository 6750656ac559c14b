package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"rogatory/forms/request"
)

const (
	// MaximumRevisions is how many revisions of a draft are kept; the oldest goes first.
	MaximumRevisions = 200
	// RevisionSpan is how long the saves of a draft share a revision, from the first of them on.
	RevisionSpan = time.Minute
)

// Revision is one state of a draft in its history.
type Revision struct {
	Number  int       `json:"-"`                // from 1, ascending, never used again
	Started time.Time `json:"started"`          // its first save
	Changed time.Time `json:"changed"`          // its last save
	Marked  bool      `json:"marked,omitempty"` // complete: a later save begins a new revision
	Damaged bool      `json:"-"`                // does not read; only Number is known
}

// History returns the revisions of a draft, the newest first.
func (v *Vault) History(id string) ([]Revision, error) {
	var all []Revision
	err := v.view(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		for _, number := range r.numbers(revisionsBucket, summary.ID) {
			revision, _, err := r.revision(summary.ID, number)
			if err != nil {
				revision = Revision{Number: number, Damaged: true}
			}
			all = append([]Revision{revision}, all...)
		}
		return nil
	})
	return all, err
}

// LoadRevision returns a draft as it was. To go back to it, save it.
func (v *Vault) LoadRevision(id string, number int) (*request.Draft, error) {
	var draft *request.Draft
	err := v.view(func(r records) error {
		summary, err := r.summary(id)
		if err == nil {
			draft, err = r.loadRevision(summary.ID, number)
		}
		return err
	})
	return draft, err
}

// Mark completes the newest revision of a draft: no later save changes it.
func (v *Vault) Mark(id string) error {
	return v.update(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		_, err = r.mark(summary.ID)
		return err
	})
}

func (r records) mark(id string) (int, error) {
	number := r.last(revisionsBucket, id)
	revision, file, err := r.revision(id, number)
	if err != nil || revision.Marked {
		return number, err
	}
	revision.Marked = true
	return number, r.putRevision(id, revision, file)
}

// addRevision stores the draft file and reports whether it differs from what was there.
func (r records) addRevision(id string, file []byte, now time.Time, apart bool) (bool, error) {
	next := Revision{Number: r.last(revisionsBucket, id), Started: now.UTC(), Changed: now.UTC(), Marked: apart}
	if next.Number > 0 {
		newest, before, err := r.revision(id, next.Number)
		if err == nil && bytes.Equal(before, file) {
			return false, nil
		}
		age := now.Sub(newest.Started)
		if err == nil && !newest.Marked && !apart && age >= 0 && age < RevisionSpan {
			next.Number--
			next.Started = newest.Started
		}
	}
	next.Number++
	if err := r.prune(id, next.Number); err != nil {
		return false, err
	}
	return true, r.putRevision(id, next, file)
}

// prune makes room for the revision newest.
func (r records) prune(id string, newest int) error {
	for _, number := range r.numbers(revisionsBucket, id) {
		if newest-number < MaximumRevisions {
			return nil
		}
		if err := r.remove(revisionsBucket, numbered(id, number)); err != nil {
			return err
		}
	}
	return nil
}

// A revision is stored as a line of JSON about it, then the draft file, so that a history opens no draft.
func (r records) putRevision(id string, revision Revision, file []byte) error {
	head, err := json.Marshal(revision)
	if err != nil {
		return err
	}
	return r.put(revisionsBucket, numbered(id, revision.Number), append(append(head, '\n'), file...))
}

// revision reads one revision and its draft file, which is valid while the transaction lives.
func (r records) revision(id string, number int) (Revision, []byte, error) {
	key := numbered(id, number)
	content, found, err := r.get(revisionsBucket, key)
	if err != nil {
		return Revision{}, nil, err
	}
	if !found {
		return Revision{}, nil, r.vault.fail(ErrNoRevision, fmt.Errorf("number %d", number))
	}
	head, file, _ := bytes.Cut(content, []byte("\n"))
	revision := Revision{Number: number}
	return revision, file, r.parse(revisionsBucket, key, head, &revision)
}

func (r records) loadRevision(id string, number int) (*request.Draft, error) {
	_, file, err := r.revision(id, number)
	if err != nil {
		return nil, err
	}
	return request.Decode(file)
}
