package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"
	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/settings"
	"rogatory/app/shell"
	"rogatory/cmd/internal/files"
	"rogatory/cmd/internal/output"
	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/translation"
	"rogatory/forms/treaty"
	"rogatory/storage"
	"rogatory/storage/exchange"
)

// vault is the store as the screens see it.
type vault struct {
	opened   *storage.Vault
	now      func() time.Time
	today    func() treaty.Date
	desk     *desk
	arrivals []exchange.Arrival // of the file that was read last
}

func summary(s storage.Summary) drafts.Summary {
	return drafts.Summary{ID: s.ID, Reference: s.Reference, Type: s.Type, To: s.To, Subject: s.Subject,
		Changed: s.Changed, Archived: s.Archived, Damaged: s.Damaged, Signed: s.Signed}
}

// List returns all drafts that were not deleted.
func (v *vault) List() ([]drafts.Summary, error) {
	stored, err := v.opened.List()
	list := make([]drafts.Summary, len(stored))
	for i, s := range stored {
		list[i] = summary(s)
	}
	return list, err
}

// Delete puts a draft into the bin.
func (v *vault) Delete(id string) error { return v.opened.Delete(id) }

// Restore takes a draft out of the bin.
func (v *vault) Restore(id string) error { return v.opened.Restore(id) }

// SetArchived takes a draft out of the way, or back.
func (v *vault) SetArchived(id string, archived bool) error {
	if archived {
		return v.opened.Archive(id)
	}
	return v.opened.Unarchive(id)
}

// Duplicate stores a copy under an id of its own and returns that id.
func (v *vault) Duplicate(id string) (string, error) {
	draft, err := v.opened.Load(id)
	if err != nil {
		return "", err
	}
	copied := draft.Clone()
	copied.ID = uuid.NewString()
	return copied.ID, v.opened.Save(copied, v.now())
}

// Begin stores a new draft, filled in from the profile.
func (v *vault) Begin(requestType, language string) (*request.Draft, error) {
	profile, err := v.opened.Profile()
	if err != nil {
		return nil, err
	}
	draft := request.New(uuid.NewString())
	if err := request.Set(draft, question.RequestType, requestType); err != nil {
		return nil, err
	}
	if err := profile.Fill(draft); err != nil {
		return nil, err
	}
	if !draft.Has(question.DraftingLanguage) {
		if err := request.Set(draft, question.DraftingLanguage, language); err != nil {
			return nil, err
		}
	}
	return draft, v.opened.Save(draft, v.now())
}

// Assistance stores a request for stored data that follows a preservation request.
func (v *vault) Assistance(id string) (*request.Draft, error) {
	return v.follow(id, (*request.Draft).Assistance)
}

// Extension stores a request to preserve for longer what an earlier request preserves.
func (v *vault) Extension(id string) (*request.Draft, error) {
	return v.follow(id, (*request.Draft).Extension)
}

func (v *vault) follow(id string,
	begin func(earlier *request.Draft, id string) (*request.Draft, error)) (*request.Draft, error) {
	earlier, err := v.opened.Load(id)
	if err != nil {
		return nil, err
	}
	next, err := begin(earlier, uuid.NewString())
	if err != nil {
		return nil, err
	}
	return next, v.opened.Save(next, v.now())
}

// Load returns a draft and where its interview stood.
func (v *vault) Load(id string) (*request.Draft, string, error) {
	draft, err := v.opened.Load(id)
	if err != nil {
		return nil, "", err
	}
	place, err := v.opened.Place(id)
	return draft, place, err
}

// Keep stores a draft and the place where its interview stands.
func (v *vault) Keep(draft *request.Draft, place string) error {
	if err := v.opened.Save(draft, v.now()); err != nil {
		return err
	}
	return v.opened.SetPlace(draft.ID, place)
}

// Take stores the draft inside the PDF of a request, under an id of its own where fresh. A draft that is there already
// is never replaced.
func (v *vault) Take(path string, fresh bool) (*request.Draft, error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return nil, err
	}
	draft, err := v.restore(content)
	if err != nil {
		return nil, err
	}
	if fresh {
		draft = draft.Clone()
		draft.ID = uuid.NewString()
	}
	switch _, err := v.opened.Summary(draft.ID); {
	case err == nil:
		return nil, &sentence{"error.draft.exists", nil, nil}
	case !errors.Is(err, storage.ErrNoDraft):
		return nil, err
	}
	return draft, v.opened.Save(draft, v.now())
}

// Translated returns the draft whose texts a translator's file holds.
func (v *vault) Translated(returned translation.Returned) (*request.Draft, string, error) {
	draft, place, err := v.Load(returned.DraftID())
	if errors.Is(err, storage.ErrNoDraft) {
		return nil, "", &sentence{"error.texts.no-draft", nil, err}
	}
	return draft, place, err
}

// Profile returns the profile of the office.
func (v *vault) Profile() (office.Profile, error) { return v.opened.Profile() }

// SaveProfile stores the profile of the office.
func (v *vault) SaveProfile(profile office.Profile) error { return v.opened.SaveProfile(profile) }

// Remembered returns what the program remembers.
func (v *vault) Remembered() (shell.Remembered, error) {
	s, err := v.opened.Settings()
	return shell.Remembered{Program: settings.Program{Language: s.Language, Mode: look.Mode(s.Theme),
		TextSize: s.TextSize}, LastDraft: s.LastDraft, Sections: s.Sections}, err
}

// Remember stores what the program remembers.
func (v *vault) Remember(r shell.Remembered) error {
	return v.opened.SaveSettings(storage.Settings{Language: r.Language, TextSize: r.TextSize, Theme: string(r.Mode),
		LastDraft: r.LastDraft, Sections: r.Sections})
}

// Attach stores a file that goes with a request.
func (v *vault) Attach(path string) (name, sha256 string, err error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return "", "", err
	}
	sha256, err = v.opened.PutAttachment(content)
	return filepath.Base(path), sha256, err
}

// Send writes drafts into a file for a colleague.
func (v *vault) Send(ids []string, passphrase, path string) error {
	parcel, err := exchange.Pack(v.opened, ids, v.now())
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := exchange.Export(parcel, exchange.ForPassphrase(passphrase), &file); err != nil {
		return err
	}
	return write(path, file.Bytes(), false)
}

// Receive reads a colleague's file, or a draft file, and compares it with what is stored.
func (v *vault) Receive(path, passphrase string) ([]drafts.Incoming, error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return nil, err
	}
	parcel, err := v.parcelOf(content, path, passphrase)
	if err != nil {
		return nil, err
	}
	if v.arrivals, err = exchange.Compare(v.opened, parcel); err != nil {
		return nil, err
	}
	return v.incoming(), nil
}

// parcelOf opens a file for a colleague; a draft file, or the PDF of a request, becomes a parcel of one, which does
// not say when it was changed.
func (v *vault) parcelOf(content []byte, path, passphrase string) (*exchange.Parcel, error) {
	read := request.Decode
	switch {
	case bytes.HasPrefix(content, []byte("%PDF")):
		read = v.restore
	case !strings.EqualFold(filepath.Ext(path), ".json") && !json.Valid(content):
		return exchange.Import(bytes.NewReader(content), exchange.WithPassphrase(passphrase))
	}
	draft, err := read(content)
	if err != nil {
		return nil, err
	}
	return &exchange.Parcel{Drafts: []*request.Draft{draft}}, nil
}

// restore reads the draft inside a PDF. Where the list has a draft of this id, what no document prints comes from
// there, so that both can be compared.
func (v *vault) restore(file []byte) (*request.Draft, error) {
	draft, err := output.Open(file)
	if err != nil {
		return nil, said(err)
	}
	if own, err := v.opened.Load(draft.ID); err == nil {
		return v.desk.writer.WithRegister(v.desk.register()).Complete(draft, own, v.today())
	}
	return draft, nil // one that is not there, or does not read, has nothing to add
}

func (v *vault) incoming() []drafts.Incoming {
	list := make([]drafts.Incoming, len(v.arrivals))
	for i, a := range v.arrivals {
		draft := a.Draft
		list[i] = drafts.Incoming{Same: a.State == exchange.Same, Questions: a.Questions, Draft: draft,
			Summary: drafts.Summary{ID: draft.ID, Reference: draft.String(question.Reference),
				Type: string(draft.Type()), To: draft.String(question.RequestedParty),
				Subject: draft.Text(question.OffenceTitle).Text, Changed: a.Changed}}
		if a.State != exchange.New {
			here := summary(a.Here)
			list[i].Here = &here
			// one that does not read cannot be compared, but can be replaced
			if own, err := v.opened.Load(draft.ID); err == nil {
				list[i].Own = own
			}
		}
	}
	return list
}

// choices are the words of the exchange for what the screen offers. The table is read only.
var choices = map[drafts.Choice]exchange.Choice{drafts.Leave: exchange.Keep, drafts.Take: exchange.Replace,
	drafts.Both: exchange.AsCopy}

// Accept carries out the choices for the file that was read last; drafts without one are left as they are.
func (v *vault) Accept(chosen map[string]drafts.Choice) error {
	for i := range v.arrivals {
		v.arrivals[i].Choice = exchange.Keep
		if choice, ok := chosen[v.arrivals[i].Draft.ID]; ok {
			v.arrivals[i].Choice = choices[choice]
		}
	}
	return exchange.Accept(v.opened, v.arrivals, v.now())
}
