// Package answer holds the Go types of answers that are more than a word, a number or a list of words: a free text with
// its translations, an authority, and the entries of the questions that are answered by a list. Which question takes
// which type is said by the type of its key in package question; the names of the JSON fields are those of the draft
// file.
package answer

import "maps"

// Text is a free text: the words in the drafting language and, beside them, translations by language tag.
type Text struct {
	Text         string            `json:"text"`
	Translations map[string]string `json:"translations,omitempty"`
	// Unconfirmed says of translations that nobody has confirmed why they need it, by language: awaits-review where
	// the translator's tool asks for a review, machine where a machine made it.
	Unconfirmed map[string]string `json:"unconfirmed,omitempty"`
}

// Translated returns the text with the words in a language; empty words take the translation away. Doubt is why they
// need a person's confirmation, or empty. The result shares nothing with the text.
func (t Text) Translated(language, words, doubt string) Text {
	return Text{Text: t.Text, Translations: with(t.Translations, language, words),
		Unconfirmed: with(t.Unconfirmed, language, doubt)}
}

func with(all map[string]string, language, words string) map[string]string {
	copied := map[string]string{}
	maps.Copy(copied, all)
	if copied[language] = words; words == "" {
		delete(copied, language)
	}
	if len(copied) == 0 {
		return nil
	}
	return copied
}

// In returns the words in a language: the translation where there is one, else the words as drafted. The second result
// tells whether the words are in that language; drafting is the language in which Text is written.
func (t Text) In(language, drafting string) (string, bool) {
	if words, ok := t.Translations[language]; ok && words != "" {
		return words, true
	}
	return t.Text, language == drafting || t.Text == ""
}

// Item is one set of data that is sought, an entry of data.items.
type Item struct {
	Category     string       `json:"category,omitempty"`
	Kinds        []string     `json:"kinds,omitempty"`
	Identifiers  []Identifier `json:"identifiers,omitempty"`
	From         string       `json:"from,omitempty"` // date, or date and time with offset
	To           string       `json:"to,omitempty"`   // the same, or question.AtPreservation, question.AtExecution
	TimeZone     string       `json:"time_zone,omitempty"`
	Relationship Text         `json:"relationship,omitzero"`
	Excluded     Text         `json:"excluded,omitzero"`
	// position in custodians; absent for the custodian of custodian.name
	Custodian *int `json:"custodian,omitempty"`
}

// Identifier names an account, a connection or a device. Port, At and TimeZone belong to an IP address; At is a date
// and time with offset in the precision of its source: to the second or a part of it, to the minute, or a day alone.
type Identifier struct {
	Kind     string `json:"kind,omitempty"`
	Value    string `json:"value,omitempty"`
	Port     int    `json:"port,omitempty"`
	At       string `json:"at,omitempty"`
	TimeZone string `json:"time_zone,omitempty"`
	// Source is where a pasted or imported row came from, so that a second person can compare it. It stays in the
	// office; nil where the row was typed.
	Source *Source `json:"source,omitempty"`
}

// Source is the line of a file or of pasted text from which an identifier was read.
type Source struct {
	File  string   `json:"file,omitempty"` // its name without folders; empty for pasted text
	Line  int      `json:"line"`           // from 1
	Cells []string `json:"cells"`          // as they stood
}

// Custodian is a further custodian, an entry of custodians.
type Custodian struct {
	Name    string `json:"name,omitempty"`
	Entity  string `json:"entity,omitempty"`
	Address string `json:"address,omitempty"`
	Contact string `json:"contact,omitempty"`
}

// Person is an entry of facts.persons.
type Person struct {
	Name        string `json:"name,omitempty"`
	Role        string `json:"role,omitempty"`
	BirthDate   string `json:"birth_date,omitempty"`
	Nationality string `json:"nationality,omitempty"`
	Alias       string `json:"alias,omitempty"`
	Address     string `json:"address,omitempty"`
	Document    string `json:"document,omitempty"` // kind and number of an identity document
}

// Parallel is an entry of parallel.requests: the same data asked for elsewhere.
type Parallel struct {
	To        string `json:"to,omitempty"`
	Reference string `json:"reference,omitempty"`
	Date      string `json:"date,omitempty"`
}

// Attachment is an entry of attachments. SHA256 is in hexadecimal.
type Attachment struct {
	Title    string `json:"title,omitempty"`
	FileName string `json:"file_name,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
}

// Addressee is an authority: either an id in the register, or particulars entered by hand with their source and who
// confirmed them.
type Addressee struct {
	ID          string
	Name        string
	Address     string
	Phones      []string
	Emails      []string
	Source      string
	ConfirmedBy string
}

// ByHand reports whether the particulars were entered by hand.
func (a Addressee) ByHand() bool { return a.ID == "" }

// Empty reports whether the addressee says nothing.
func (a Addressee) Empty() bool { return a.ID == "" && a.Name == "" }
