package scenes

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"time"

	"rogatory/app/service"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
	"rogatory/storage"
)

// Stage is what the scenes of a language and a theme share. Home is the folder below which the program keeps its files.
type Stage struct {
	Language, Theme string
	Home            string
	Now             time.Time

	register    *party.Register
	requested   string // Party, as the language calls it
	credential  sign.Credential
	password    string
	certificate []byte
}

// NewStage makes a stage, with a certificate that nobody can take for a prosecutor's.
func NewStage(language, theme, home string, now time.Time) (*Stage, error) {
	s := &Stage{Language: language, Theme: theme, Home: home, Now: now}
	var err error
	if s.register, err = party.Open(party.Embedded()); err != nil {
		return nil, err
	}
	record, err := s.register.Party(requested)
	if err != nil {
		return nil, err
	}
	s.requested = record.Names.In(language)
	if s.certificate, s.password, _, err = throwaway.New(now, throwaway.RSA); err != nil {
		return nil, err
	}
	s.credential, err = sign.LoadPKCS12(s.certificate, s.password)
	return s, err
}

// requested is the Party that is asked; Japan has declarations that show what the program is for.
const requested = party.Code("JP")

// requesting is the State in whose language the pictures speak.
func (s *Stage) requesting() party.Code {
	if s.Language == "fr" {
		return "FR"
	}
	return "DE"
}

func (s *Stage) draft(kind treaty.RequestType, to party.Code) (*request.Draft, error) {
	return example.Complete(s.register, s.requesting(), to, kind, s.Language, treaty.DateOf(s.Now))
}

// prepare empties the home folder and makes the vault of a scene.
func (s *Stage) prepare(one Scene) error {
	if err := errors.Join(os.RemoveAll(s.Home), os.MkdirAll(s.Home, 0o700)); err != nil {
		return err
	}
	vault, err := storage.Open(filepath.Join(s.Home, "config", "rogatory", "rogatory.db"), storage.Options{})
	if err != nil {
		return err
	}
	defer func() { _ = vault.Close() }() // everything is on the disk when a call returns
	chosen := storage.Settings{Language: s.Language, Theme: s.Theme}
	if !one.Empty {
		if chosen.LastDraft, err = s.fill(vault, one); err != nil {
			return err
		}
	}
	return vault.SaveSettings(chosen)
}

// fill puts the profile of an office and requests to three Parties into a vault, the preservation request to Japan as
// the scene wants it. It returns the id of the request that is open; empty for the list.
func (s *Stage) fill(vault *storage.Vault, one Scene) (string, error) {
	profile := example.Office(s.requesting(), s.Language)
	profile.Certificate = documents + "martin.p12"
	if err := vault.SaveProfile(profile); err != nil {
		return "", err
	}
	for i, other := range []struct {
		kind treaty.RequestType
		to   party.Code
	}{{treaty.StoredData, "US"}, {treaty.Preservation, "NL"}} {
		draft, err := s.draft(other.kind, other.to)
		if err != nil {
			return "", err
		}
		if err := vault.Save(draft, "", s.Now.Add(-time.Duration(50-20*i)*time.Hour)); err != nil {
			return "", err
		}
	}
	draft, err := s.draft(treaty.Preservation, requested)
	if err != nil {
		return "", err
	}
	draft.Remove(question.Attachments)
	if err := s.files(draft); err != nil {
		return "", err
	}
	for _, id := range one.Without {
		draft.Remove(id)
	}
	if second := one.Second[s.Language]; second != "" {
		if err := request.Set(draft, question.SecondLanguage, second); err != nil {
			return "", err
		}
	}
	if err := vault.Save(draft, "", s.Now); err != nil || one.Page == "" {
		return "", err
	}
	return draft.ID, vault.SetPlace(draft.ID, string(one.Page))
}

// files writes what scenes open: the request signed, the same changed, as a colleague's draft with another answer, and
// a certificate.
func (s *Stage) files(draft *request.Draft) error {
	unsigned, err := service.NewWriter(s.register, i18n.Embedded()).
		PDF(draft, example.Office(s.requesting(), s.Language), treaty.DateOf(s.Now))
	if err != nil {
		return err
	}
	signed, err := sign.Sign(unsigned, s.credential, sign.Options{Time: s.Now})
	if err != nil {
		return err
	}
	theirs := draft.Clone()
	if err := request.Set(theirs, question.Reference, draft.String(question.Reference)+" bis"); err != nil {
		return err
	}
	encoded, err := theirs.Encode()
	if err != nil {
		return err
	}
	changed := bytes.Clone(signed)
	changed[bytes.IndexByte(changed, '\n')+2]++ // in the remark of the second line, so that the file can still be read
	for name, content := range map[string][]byte{"request.pdf": signed, "changed.pdf": changed, "draft.json": encoded,
		"signer.p12": s.certificate} {
		if err := os.WriteFile(filepath.Join(s.Home, name), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}
