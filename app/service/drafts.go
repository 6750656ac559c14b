package service

import (
	"errors"
	"path/filepath"

	"github.com/google/uuid"
	"rogatory/app/files"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

// Shelf is what can be done with a draft without opening it. A storage.Vault is one.
type Shelf interface {
	// List returns all drafts that were not deleted, those changed last first.
	List() ([]request.Summary, error)
	// Delete puts a draft into the bin, Restore takes it out.
	Delete(id string) error
	Restore(id string) error
	// SetArchived takes a draft out of the way, or back.
	SetArchived(id string, archived bool) error
}

// Drafts begins, continues and keeps drafts.
type Drafts struct {
	Shelf
	env Environment
}

// NewDrafts returns the drafts of the vault.
func NewDrafts(env Environment) *Drafts { return &Drafts{env.Vault, env} }

// Begin stores a new draft of a kind of request, filled in from the profile of the office. The language is that in
// which texts are drafted where the profile names none.
func (d *Drafts) Begin(requestType, language string) (request.Kept, error) {
	profile, err := d.env.Vault.Profile()
	if err != nil {
		return request.Kept{}, err
	}
	draft := request.New(uuid.NewString())
	if err := request.Set(draft, question.RequestType, requestType); err != nil {
		return request.Kept{}, err
	}
	if err := profile.Fill(draft); err != nil {
		return request.Kept{}, err
	}
	if !draft.Has(question.DraftingLanguage.ID()) {
		if err := request.Set(draft, question.DraftingLanguage, language); err != nil {
			return request.Kept{}, err
		}
	}
	return d.env.begin(draft)
}

// Duplicate stores a copy under an id of its own and returns that id.
func (d *Drafts) Duplicate(id string) (string, error) {
	draft, err := d.env.Vault.Load(id)
	if err != nil {
		return "", err
	}
	copied, err := d.env.begin(renamed(draft))
	if err != nil {
		return "", err
	}
	return copied.Draft.ID, nil
}

// renamed returns a copy of a draft under an id of its own.
func renamed(draft *request.Draft) *request.Draft {
	copied := draft.Clone()
	copied.ID = uuid.NewString()
	return copied
}

// Assistance stores a request for stored data that follows the preservation request with this id. It has all answers
// that still fit.
func (d *Drafts) Assistance(id string) (request.Kept, error) {
	return d.follow(id, (*request.Draft).Assistance)
}

// Extension stores a request to preserve for longer what the request with this id preserves.
func (d *Drafts) Extension(id string) (request.Kept, error) {
	return d.follow(id, (*request.Draft).Extension)
}

func (d *Drafts) follow(id string,
	begin func(earlier *request.Draft, id string) (*request.Draft, error)) (request.Kept, error) {
	earlier, err := d.env.Vault.Load(id)
	if err != nil {
		return request.Kept{}, err
	}
	next, err := begin(earlier, uuid.NewString())
	if err != nil {
		return request.Kept{}, err
	}
	return d.env.begin(next)
}

// Load returns a draft, where its interview stood, and the revision on which a change of it rests. That is asked for
// first: what is stored between the two calls then counts as a change meanwhile.
func (d *Drafts) Load(id string) (request.Kept, error) {
	revision, err := d.env.Vault.Newest(id)
	if err != nil {
		return request.Kept{}, err
	}
	draft, err := d.env.Vault.Load(id)
	if err != nil {
		return request.Kept{}, err
	}
	place, err := d.env.Vault.Place(id)
	return request.Kept{Draft: draft, Place: place, Revision: revision}, err
}

// Keep stores a draft and the place where its interview stands, in one transaction, and returns the revision on which
// the next change rests. The error is a *request.ChangedError where the base is not the newest revision.
func (d *Drafts) Keep(draft *request.Draft, place string, base request.Revision) (request.Revision, error) {
	return d.env.Vault.Keep(draft, place, base, d.env.Who, d.env.Now())
}

// Add stores a draft that comes from outside, on top of what the vault has under its id.
func (d *Drafts) Add(draft *request.Draft) error {
	return d.env.Vault.Save(draft, d.env.Who, d.env.Now())
}

// Take stores the draft inside the PDF of a request, under an id of its own where fresh. A draft that is there already
// is never replaced.
func (d *Drafts) Take(path string, fresh bool) (request.Kept, error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return request.Kept{}, err
	}
	draft, err := d.env.restore(content)
	if err != nil {
		return request.Kept{}, err
	}
	if fresh {
		draft = renamed(draft)
	}
	switch _, err := d.env.Vault.Summary(draft.ID); {
	case err == nil:
		return request.Kept{}, &sentence{"error.draft.exists", nil, nil}
	case !errors.Is(err, storage.ErrNoDraft):
		return request.Kept{}, err
	}
	if err := d.Add(draft); err != nil {
		return request.Kept{}, err
	}
	revision, err := d.env.Vault.Newest(draft.ID) // not the first where the draft was in the bin
	return request.Kept{Draft: draft, Revision: revision}, err
}

// Attach stores a file that goes with a request; it returns its name and its SHA-256 in hexadecimal.
func (d *Drafts) Attach(path string) (name, sha256 string, err error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return "", "", err
	}
	sha256, err = d.env.Vault.PutAttachment(content)
	return filepath.Base(path), sha256, err
}
