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

// History returns the revisions of a draft, the newest first.
func (v *Vault) History(id string) ([]request.Revision, error) {
	var all []request.Revision
	err := v.view(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		for _, number := range r.numbers(revisionsBucket, summary.ID) {
			revision, _, err := r.revision(summary.ID, number)
			if err != nil {
				revision = request.Revision{Number: number, Damaged: true}
			}
			all = append([]request.Revision{revision}, all...)
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

// Newest returns the newest revision of a draft, as the base of a change; the zero request.Revision where the vault
// does not have the draft.
func (v *Vault) Newest(id string) (newest request.Revision, err error) {
	err = v.view(func(r records) error {
		newest, _, err = r.newest(string(canonicalKey(id)))
		return err
	})
	return newest, err
}

func (r records) newest(id string) (request.Revision, []byte, error) {
	number := r.last(revisionsBucket, id)
	if number == 0 {
		return request.Revision{}, nil, nil
	}
	newest, file, err := r.revision(id, number)
	if err != nil {
		return request.Revision{Number: number, Damaged: true}, nil, err
	}
	return newest, file, nil
}

// addRevision stores the draft file, returns the revision that now is the newest and reports whether the file differs
// from what was there.
func (r records) addRevision(id string, file []byte, how saving) (request.Revision, bool, error) {
	newest, before, err := r.newest(id)
	switch {
	case err == nil && newest.Number > 0 && bytes.Equal(before, file):
		return newest, false, nil
	case how.base != nil && (newest.Number != how.base.Number || err == nil && !newest.Same(*how.base)):
		return newest, false, &request.ChangedError{Newest: newest}
	}
	next := request.Revision{Number: newest.Number + 1, Started: how.now.UTC(), Changed: how.now.UTC(), By: how.by,
		Marked: how.apart}
	closed := newest.Marked || how.apart || how.base != nil && how.base.Marked || newest.By != how.by
	age := how.now.Sub(newest.Started)
	if newest.Number > 0 && err == nil && !closed && age >= 0 && age < RevisionSpan {
		next.Number, next.Started = newest.Number, newest.Started
	}
	if err := r.prune(id, next.Number); err != nil {
		return newest, false, err
	}
	return next, true, r.putRevision(id, next, file)
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
func (r records) putRevision(id string, revision request.Revision, file []byte) error {
	head, err := json.Marshal(revision)
	if err != nil {
		return err
	}
	return r.put(revisionsBucket, numbered(id, revision.Number), append(append(head, '\n'), file...))
}

// revision reads one revision and its draft file, which is valid while the transaction lives.
func (r records) revision(id string, number int) (request.Revision, []byte, error) {
	key := numbered(id, number)
	content, found, err := r.get(revisionsBucket, key)
	if err != nil {
		return request.Revision{}, nil, err
	}
	if !found {
		return request.Revision{}, nil, r.vault.fail(ErrNoRevision, fmt.Errorf("number %d", number))
	}
	head, file, _ := bytes.Cut(content, []byte("\n"))
	revision := request.Revision{Number: number}
	return revision, file, r.parse(revisionsBucket, key, head, &revision)
}

func (r records) loadRevision(id string, number int) (*request.Draft, error) {
	_, file, err := r.revision(id, number)
	if err != nil {
		return nil, err
	}
	return request.Decode(file)
}
