package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"rogatory/forms/request"
)

const (
	// MaximumRevisions is how many revisions of a draft are kept; the oldest goes first.
	MaximumRevisions = 200
	// RevisionSpan is how long the saves of a draft share a revision, from the first of them on.
	RevisionSpan = time.Minute
)

// History returns the revisions of a draft, the newest first. One that is missing between others, that does not read,
// or that is not the one on which the next was built, is Damaged.
func (v *Vault) History(id string) ([]request.Revision, error) {
	var all []request.Revision
	err := v.view(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		numbers := r.numbers(revisionsBucket, summary.ID)
		for number := first(numbers); number <= max(summary.Newest, last(numbers)) && number > 0; number++ {
			revision, previous, err := r.chained(summary.ID, number)
			if err != nil {
				revision = request.Revision{Number: number, Damaged: true}
			}
			if before := len(all) - 1; before >= 0 && err == nil && previous != "" &&
				previous != r.digest(summary.ID, number-1) {
				all[before] = request.Revision{Number: number - 1, Damaged: true}
			}
			all = append(all, revision)
		}
		end := len(all) - 1
		if end >= 0 && summary.Newest > 0 && r.digest(summary.ID, summary.Newest) != summary.Digest {
			all[end] = request.Revision{Number: all[end].Number, Damaged: true}
		}
		slices.Reverse(all)
		return nil
	})
	return all, err
}

func first(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	return numbers[0]
}

func last(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	return numbers[len(numbers)-1]
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
		before := summary.Digest
		if _, err = r.mark(&summary); err != nil || summary.Digest == before {
			return err
		}
		return r.putJSON(draftsBucket, []byte(summary.ID), summary)
	})
}

// mark completes the newest revision and notes it in the summary, which the caller stores.
func (r records) mark(summary *request.Summary) (int, error) {
	revision, file, err := r.newest(*summary)
	if err != nil || revision.Marked {
		return revision.Number, err
	}
	revision.Marked = true
	return revision.Number, r.putRevision(summary, revision, file)
}

// Newest returns the newest revision of a draft, as the base of a change; the zero request.Revision where the vault
// does not have the draft.
func (v *Vault) Newest(id string) (newest request.Revision, err error) {
	err = v.view(func(r records) error {
		summary, _ := r.known(canonicalKey(id))
		newest, _, err = r.newest(summary)
		return err
	})
	return newest, err
}

// newest reads the newest revision of a draft and holds it to what the summary says of it: one that is missing, or an
// older one in its place, is damage and never an answer.
func (r records) newest(summary request.Summary) (request.Revision, []byte, error) {
	number := r.last(revisionsBucket, summary.ID)
	if number == 0 && summary.Newest == 0 {
		return request.Revision{}, nil, nil
	}
	damaged := request.Revision{Number: max(number, summary.Newest), Damaged: true}
	newest, file, err := r.revision(summary.ID, number)
	if err != nil {
		return damaged, nil, err
	}
	if summary.Newest != 0 && (number != summary.Newest || r.digest(summary.ID, number) != summary.Digest) {
		return damaged, nil, r.vault.fail(ErrDamaged, fmt.Errorf("revision %d where %d was stored", number,
			summary.Newest))
	}
	return newest, file, nil
}

// addRevision stores the draft file, returns the revision that now is the newest and reports whether the file differs
// from what was there.
func (r records) addRevision(summary *request.Summary, file []byte, how saving) (request.Revision, bool, error) {
	newest, before, err := r.newest(*summary)
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
	if err := r.prune(summary.ID, next.Number); err != nil {
		return newest, false, err
	}
	return next, true, r.putRevision(summary, next, file)
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

// stored is the line of JSON about a revision. Previous is the SHA-256, in hexadecimal, of the one before it; empty for
// the first, and for those of schema 1.
type stored struct {
	request.Revision
	Previous string `json:"previous,omitempty"`
}

// A revision is stored as a line of JSON about it, then the draft file, so that a history opens no draft. It becomes
// the newest in the summary, which the caller stores.
func (r records) putRevision(summary *request.Summary, revision request.Revision, file []byte) error {
	head, err := json.Marshal(stored{revision, r.digest(summary.ID, revision.Number-1)})
	if err != nil {
		return err
	}
	content := append(append(head, '\n'), file...)
	summary.Newest, summary.Digest = revision.Number, sum(content)
	return r.put(revisionsBucket, numbered(summary.ID, revision.Number), content)
}

// noteNewest notes in a summary which revision is the newest now.
func (r records) noteNewest(summary *request.Summary) {
	summary.Newest = r.last(revisionsBucket, summary.ID)
	summary.Digest = r.digest(summary.ID, summary.Newest)
}

// digest is the SHA-256 of a revision as it is stored, in hexadecimal; empty where it is missing or does not read.
func (r records) digest(id string, number int) string {
	content, found, err := r.get(revisionsBucket, numbered(id, number))
	if err != nil || !found {
		return ""
	}
	return sum(content)
}

// chained reads what is known of a revision, and the digest of the one before it.
func (r records) chained(id string, number int) (request.Revision, string, error) {
	revision, previous, _, err := r.readRevision(id, number)
	return revision, previous, err
}

// revision reads one revision and its draft file, which is valid while the transaction lives.
func (r records) revision(id string, number int) (request.Revision, []byte, error) {
	revision, _, file, err := r.readRevision(id, number)
	return revision, file, err
}

func (r records) readRevision(id string, number int) (revision request.Revision, previous string, file []byte,
	err error) {
	key := numbered(id, number)
	content, found, err := r.get(revisionsBucket, key)
	if err == nil && !found {
		err = r.vault.fail(ErrNoRevision, fmt.Errorf("number %d", number))
	}
	if err != nil {
		return revision, "", nil, err
	}
	head, file, _ := bytes.Cut(content, []byte("\n"))
	line := stored{Revision: request.Revision{Number: number}}
	err = r.parse(revisionsBucket, key, head, &line)
	return line.Revision, line.Previous, file, err
}

func (r records) loadRevision(id string, number int) (*request.Draft, error) {
	_, file, err := r.revision(id, number)
	if err != nil {
		return nil, err
	}
	return request.Decode(file)
}
