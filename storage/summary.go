package storage

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rogatory/forms/question"
	"rogatory/forms/request"
)

// Summary is what the list of drafts shows. It is kept beside the draft, so that a list of thousands opens no draft.
type Summary struct {
	ID        string    `json:"-"`
	Reference string    `json:"reference,omitempty"` // the office's own file number
	Type      string    `json:"type,omitempty"`      // preservation, stored-data, or empty
	To        string    `json:"to,omitempty"`        // code of the requested Party
	Subject   string    `json:"subject,omitempty"`   // title of the offence, else the first line of the facts
	Created   time.Time `json:"created"`             // UTC, as all times of the vault
	Changed   time.Time `json:"changed"`             // the last save that changed an answer
	Archived  bool      `json:"archived,omitempty"`
	Answered  int       `json:"answered,omitempty"` // number of answers
	Signed    int       `json:"signed,omitempty"`   // number of signed copies
	// neither the record nor the draft reads: only ID is known; History may help
	Damaged bool `json:"-"`

	// Files holds the SHA-256 of every file that the draft or a signed copy has ever named, so that Purge knows them.
	Files []string `json:"files,omitempty"`
}

const subjectLength = 120 // characters

// describe takes over what the draft says now.
func (s *Summary) describe(draft *request.Draft) {
	s.Reference = draft.String(question.Reference)
	s.Type = string(draft.Type())
	s.To = draft.String(question.RequestedParty)
	s.Subject = firstLine(draft.Text(question.OffenceTitle).Text)
	if s.Subject == "" {
		s.Subject = firstLine(draft.Text(question.FactsSummary).Text)
	}
	s.Answered = len(draft.Answered())
	for _, attachment := range draft.Attachments() {
		s.name(attachment.SHA256)
	}
}

func (s *Summary) name(sha string) {
	if sha != "" && !slices.Contains(s.Files, sha) {
		s.Files = append(s.Files, sha)
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	if utf8.RuneCountInString(line) <= subjectLength {
		return line
	}
	return string([]rune(line)[:subjectLength-1]) + "…"
}

// Summary returns what the list shows of one draft. The error is ErrNoDraft where there is none or it is in the bin.
func (v *Vault) Summary(id string) (Summary, error) {
	var summary Summary
	err := v.view(func(r records) (err error) {
		summary, err = r.summary(id)
		return err
	})
	return summary, err
}

// summary finds a draft that is not in the bin.
func (r records) summary(id string) (Summary, error) {
	key := canonicalKey(id)
	sealed := r.tx.Bucket([]byte(draftsBucket)).Get(key)
	if sealed == nil {
		return Summary{}, r.vault.fail(ErrNoDraft, nil)
	}
	return r.readSummary(draftsBucket, key, sealed), nil
}

// readSummary reads a summary, and makes it anew from the draft where it is damaged.
func (r records) readSummary(bucket string, key, sealed []byte) Summary {
	var summary Summary
	content, err := r.open(bucket, key, sealed)
	if err == nil {
		err = r.parse(bucket, key, content, &summary)
	}
	if err != nil {
		return r.rebuildSummary(string(key))
	}
	summary.ID = string(key)
	return summary
}

func (r records) rebuildSummary(id string) Summary {
	revision, file, err := r.revision(id, r.last(revisionsBucket, id))
	if err != nil {
		return Summary{ID: id, Damaged: true}
	}
	draft, err := request.Decode(file)
	if err != nil {
		return Summary{ID: id, Damaged: true}
	}
	summary := Summary{ID: id, Created: revision.Started, Changed: revision.Changed}
	summary.describe(draft)
	for _, number := range r.numbers(signedBucket, id) {
		var copied SignedCopy
		if err := r.getJSON(signedBucket, numbered(id, number), &copied); err == nil {
			summary.name(copied.SHA256)
		}
		summary.Signed++
	}
	return summary
}

// List returns all drafts that are not in the bin, those changed last first.
func (v *Vault) List() ([]Summary, error) { return v.list(draftsBucket) }

// Bin returns the drafts that were deleted and can still be restored, those changed last first.
func (v *Vault) Bin() ([]Summary, error) { return v.list(binBucket) }

func (v *Vault) list(bucket string) ([]Summary, error) {
	all := []Summary{}
	err := v.view(func(r records) error {
		return r.tx.Bucket([]byte(bucket)).ForEach(func(key, sealed []byte) error {
			all = append(all, r.readSummary(bucket, key, sealed))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b Summary) int { return b.Changed.Compare(a.Changed) })
	return all, nil
}
