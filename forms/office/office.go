// Package office is the profile of the office that makes requests: what stands at the top of every letter, who signs,
// whom to call to make sure that a request is genuine, and what a new draft begins with. The user enters it once.
package office

import (
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// Profile is the office profile. Every field may be empty; an empty field fills in nothing.
type Profile struct {
	Letterhead []string `json:"letterhead,omitempty"` // lines at the top of the first page

	Party            string               `json:"party,omitempty"` // ISO 3166-1 alpha-2
	Authority        string               `json:"authority,omitempty"`
	AuthorityKind    treaty.AuthorityKind `json:"authority_kind,omitempty"`
	Person           string               `json:"person,omitempty"`
	Post             string               `json:"post,omitempty"`
	Address          string               `json:"address,omitempty"`
	Phone            string               `json:"phone,omitempty"`
	Email            string               `json:"email,omitempty"`
	Fax              string               `json:"fax,omitempty"`
	OfficeHours      string               `json:"office_hours,omitempty"`
	TimeZone         string               `json:"time_zone,omitempty"` // such as Europe/Berlin
	Languages        []string             `json:"languages,omitempty"`
	ReplyMeans       string               `json:"reply_means,omitempty"`
	DraftingLanguage string               `json:"drafting_language,omitempty"`

	VerificationName  string `json:"verification_name,omitempty"` // who confirms that a request is genuine
	VerificationPost  string `json:"verification_post,omitempty"`
	VerificationPhone string `json:"verification_phone,omitempty"`
	VerificationEmail string `json:"verification_email,omitempty"`

	BilingualLayout Layout `json:"bilingual_layout,omitempty"` // of a request in two languages; see Profile.Layout

	SignatoryName  string `json:"signatory_name,omitempty"`
	SignatoryPost  string `json:"signatory_post,omitempty"`
	SignatoryPlace string `json:"signatory_place,omitempty"`

	Certificate string `json:"certificate,omitempty"` // path of the PKCS#12 file that was used last
	// address of the time-stamp service (RFC 3161), http or https; empty for none
	TimeStamp string `json:"time_stamp,omitempty"`
	// Trust lists paths of files with the certificates of the authorities that the office trusts when it verifies.
	Trust []string `json:"trust,omitempty"`
}

// Fill gives a draft the answers that the profile knows and the draft does not hold yet. Nothing is asked twice.
func (p Profile) Fill(draft *request.Draft) error {
	for _, entry := range p.answers() {
		if draft.Has(entry.id) {
			continue
		}
		if err := draft.Set(entry.id, entry.value); err != nil {
			return err
		}
	}
	return nil
}

type known struct {
	id    question.ID
	value any
}

func (p Profile) answers() []known {
	all := []known{
		{question.AuthorityName.ID(), answer.Text{Text: p.Authority}},
		{question.AuthorityAddress.ID(), answer.Text{Text: p.Address}},
	}
	if len(p.Languages) > 0 {
		all = append(all, known{question.AuthorityLanguages.ID(), p.Languages})
	}
	for id, words := range map[question.ID]string{
		question.RequestingParty.ID():      p.Party,
		question.DraftingLanguage.ID():     p.DraftingLanguage,
		question.AuthorityKind.ID():        string(p.AuthorityKind),
		question.AuthorityPerson.ID():      p.Person,
		question.AuthorityPost.ID():        p.Post,
		question.AuthorityPhone.ID():       p.Phone,
		question.AuthorityEmail.ID():       p.Email,
		question.AuthorityFax.ID():         p.Fax,
		question.AuthorityOfficeHours.ID(): p.OfficeHours,
		question.AuthorityTimeZone.ID():    p.TimeZone,
		question.AuthorityReplyMeans.ID():  p.ReplyMeans,
		question.VerificationName.ID():     p.VerificationName,
		question.VerificationPost.ID():     p.VerificationPost,
		question.VerificationPhone.ID():    p.VerificationPhone,
		question.VerificationEmail.ID():    p.VerificationEmail,
		question.SignatoryName.ID():        p.SignatoryName,
		question.SignatoryPost.ID():        p.SignatoryPost,
		question.SignatoryPlace.ID():       p.SignatoryPlace,
	} {
		if words != "" {
			all = append(all, known{id, words})
		}
	}
	return all
}
