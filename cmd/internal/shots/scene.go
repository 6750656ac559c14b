package main

import (
	"os"
	"path/filepath"
	"time"

	"rogatory/cmd/internal/output"
	"rogatory/forms/example"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
	"rogatory/storage"
)

// scene is one image: what is in the vault, where the program begins, and which keys lead to the page.
type scene struct {
	name string
	// page is where the interview of the preservation request stands; empty for the list of requests.
	page flow.PageID
	// without are answers that are taken out, so that there is something to find.
	without []question.ID
	// steps are a key as xdotool names it, "type:" with a text, "wheel:" with a number of notches down, or "open:", which starts the
	// program a second time with a signed PDF.
	steps []string
	crop  string // what of the window is kept, as ImageMagick writes it; empty for all
}

// left is the part of a page that holds its column.
const left = "860x700+0+0"

// documents is the folder that the images show, since that of the run is nobody's.
const documents = "/home/martin/"

func scenes() []scene {
	return []scene{
		{name: "start", crop: "1280x420+0+0"},
		{name: "office", steps: []string{"ctrl+comma", "wheel:26"}, crop: left},
		{name: "interview", page: "offence"},
		{name: "data", page: "data", steps: []string{"wheel:27"}},
		{name: "party", page: "offence", steps: []string{"ctrl+i"}, crop: left},
		{name: "check", page: flow.Review, without: []question.ID{"necessity.explanation", "authority.reply_means"}, crop: "940x780+0+0"},
		{name: "sign", page: flow.Review, steps: []string{"ctrl+g", "type:secret words", "Tab", "ctrl+a", "type:" + documents + "CY 4127-26.pdf"}, crop: left},
		{name: "verify", steps: []string{"ctrl+shift+v", "open:"}, crop: left},
	}
}

// stage is what all scenes of a language share.
type stage struct {
	register *party.Register
	language string
	today    treaty.Date
	now      time.Time
}

// requesting is the State in whose language the guide speaks; Japan has declarations that show what the program is for.
func (s stage) requesting() party.Code {
	if s.language == "fr" {
		return "FR"
	}
	return "DE"
}

func (s stage) draft(kind treaty.RequestType, to party.Code) (*request.Draft, error) {
	return example.Complete(s.register, s.requesting(), to, kind, s.language, s.today)
}

// prepare makes the vault of a scene below the folder of settings.
func (s stage) prepare(one scene, settings string) error {
	vault, err := storage.Open(filepath.Join(settings, "rogatory", "rogatory.db"), storage.Options{})
	if err != nil {
		return err
	}
	defer func() { _ = vault.Close() }() // everything is on the disk when a call returns
	preservation, err := s.fill(vault)
	if err != nil {
		return err
	}
	chosen := storage.Settings{Language: s.language, Theme: "light"}
	if one.page != "" {
		chosen.LastDraft = preservation.ID
		for _, id := range one.without {
			preservation.Remove(id)
		}
		if err := vault.Save(preservation, s.now); err != nil {
			return err
		}
		if err := vault.SetPlace(preservation.ID, string(one.page)); err != nil {
			return err
		}
	}
	return vault.SaveSettings(chosen)
}

// fill puts the profile of an office and requests to three Parties into a vault, and returns the preservation request to Japan.
func (s stage) fill(vault *storage.Vault) (*request.Draft, error) {
	profile := example.Office(s.requesting(), s.language)
	profile.Certificate = documents + "martin.p12"
	if err := vault.SaveProfile(profile); err != nil {
		return nil, err
	}
	for i, one := range []struct {
		kind treaty.RequestType
		to   party.Code
	}{{treaty.StoredData, "US"}, {treaty.Preservation, "NL"}} {
		draft, err := s.draft(one.kind, one.to)
		if err != nil {
			return nil, err
		}
		if err := vault.Save(draft, s.now.Add(-time.Duration(50-20*i)*time.Hour)); err != nil {
			return nil, err
		}
	}
	draft, err := s.draft(treaty.Preservation, "JP")
	if err != nil {
		return nil, err
	}
	draft.Remove("attachments")
	return draft, vault.Save(draft, s.now)
}

// sign writes a request that is signed with a certificate made for the purpose.
func (s stage) sign(file string) error {
	draft, err := s.draft(treaty.Preservation, "JP")
	if err != nil {
		return err
	}
	unsigned, err := output.NewWriter(s.register, i18n.Embedded()).PDF(draft, example.Office(s.requesting(), s.language), s.today)
	if err != nil {
		return err
	}
	certificate, password, _, err := throwaway.New(s.now, throwaway.RSA)
	if err != nil {
		return err
	}
	credential, err := sign.LoadPKCS12(certificate, password)
	if err != nil {
		return err
	}
	signed, err := sign.Sign(unsigned, credential, sign.Options{Time: s.now})
	if err != nil {
		return err
	}
	return os.WriteFile(file, signed, 0o600)
}
