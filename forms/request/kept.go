package request

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rogatory/forms/question"
)

// Kept is a draft as a store holds it.
type Kept struct {
	Draft    *Draft
	Place    string   // where its interview stood: the id of a page, or empty
	Revision Revision // the newest one, which is this draft
}

// Revision is one state of a draft in its history. The zero value stands for a draft that no store holds yet.
type Revision struct {
	Number  int       `json:"-"`                // from 1, ascending, never used again
	Started time.Time `json:"started"`          // its first save; UTC, as all times of a store
	Changed time.Time `json:"changed"`          // its last save
	By      string    `json:"by,omitempty"`     // who saved it; empty where that was never said
	Marked  bool      `json:"marked,omitempty"` // complete: a later save begins a new revision
	Damaged bool      `json:"-"`                // does not read; only Number is known
}

// Same reports whether nothing was saved between the two. Saves that follow each other quickly share a number, so that
// the number alone does not tell.
func (r Revision) Same(other Revision) bool {
	return r.Number == other.Number && r.Changed.Equal(other.Changed)
}

// ChangedError says that a draft was not stored, since it was changed meanwhile by somebody who did not know of this
// change. The store is as it was.
type ChangedError struct {
	Newest Revision // what the store holds now
}

// Error gives the reason in technical English.
func (e *ChangedError) Error() string { return "the draft was changed meanwhile" }

// Message returns the catalogue id of the sentence for people and its arguments: By, and Changed in the time zone of
// the computer.
func (e *ChangedError) Message() (string, map[string]any) {
	id := "error.draft.changed"
	if e.Newest.By == "" {
		id = "error.draft.changed-by-somebody"
	}
	return id, map[string]any{"By": e.Newest.By, "Changed": e.Newest.Changed.Local().Format("2006-01-02 15:04")}
}

// Summary is what a list shows of a draft without opening it: what the draft says of itself, and what its store knows.
type Summary struct {
	ID        string    `json:"-"`
	Reference string    `json:"reference,omitempty"` // the office's own file number
	Type      string    `json:"type,omitempty"`      // preservation, stored-data, or empty
	To        string    `json:"to,omitempty"`        // code of the requested Party
	Subject   string    `json:"subject,omitempty"`   // title of the offence, else the first line of the facts
	Created   time.Time `json:"created"`             // UTC, as all times of a store
	Changed   time.Time `json:"changed"`             // the last save that changed an answer
	Archived  bool      `json:"archived,omitempty"`
	Answered  int       `json:"answered,omitempty"` // number of answers
	Signed    int       `json:"signed,omitempty"`   // number of signed copies
	Newest    int       `json:"newest,omitempty"`   // number of the newest revision; 0 where the store does not say
	Digest    string    `json:"digest,omitempty"`   // SHA-256 of that revision as it is stored, in hexadecimal
	// neither the record nor the draft reads: only ID is known; the history may help
	Damaged bool `json:"-"`

	// Files holds the SHA-256 of every file that the draft or a signed copy has ever named, so that a store that purges
	// the draft knows them.
	Files []string `json:"files,omitempty"`
}

// Describe takes over what a draft says of itself. What its store knows, and the id, stay as they are.
func (s *Summary) Describe(draft *Draft) {
	s.Reference = draft.String(question.Reference)
	s.Type = string(draft.Type())
	s.To = draft.String(question.RequestedParty)
	s.Subject = subjectOf(draft.Text(question.OffenceTitle).Text)
	if s.Subject == "" {
		s.Subject = subjectOf(draft.Text(question.FactsSummary).Text)
	}
	s.Answered = len(draft.Answered())
	for _, attachment := range draft.Attachments() {
		s.Name(attachment.SHA256)
	}
}

// Name notes a file that the draft or a signed copy names; an empty SHA-256 is none.
func (s *Summary) Name(sha256 string) {
	if sha256 != "" && !slices.Contains(s.Files, sha256) {
		s.Files = append(s.Files, sha256)
	}
}

const subjectLength = 120 // characters

// subjectOf is the first line of a text, cut to the length of a subject.
func subjectOf(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	if utf8.RuneCountInString(line) <= subjectLength {
		return line
	}
	return string([]rune(line)[:subjectLength-1]) + "…"
}
