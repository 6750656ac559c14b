package question

import (
	"fmt"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/treaty"
)

// ID names a question: "facts.summary". A place inside a list answer is written "data.items[0].identifiers[1].port".
type ID string

// Key names a question together with the Go type of its answer, so that a misspelt name and an answer of another type
// do not compile. The keys stand in keys.go, one for each row of the table.
type Key[T any] string

// ID returns the question's id, as files, findings and the catalogue write it.
func (k Key[T]) ID() ID { return ID(k) }

// At returns the place of an entry of a list answer, counted from 0.
func (k Key[T]) At(entry int) ID { return ID(k).At(entry) }

// OffenceElements returns the key of the question for the elements that a Party adds to an offence of Articles 2 to 11.
func OffenceElements(offence treaty.Offence) Key[answer.Text] {
	return OffenceElements2[:len(OffenceElements2)-1] + Key[answer.Text](offence)
}

// Named is what names a question: a key, or an id that was read or derived.
type Named interface{ ID() ID }

// ID returns the id itself.
func (id ID) ID() ID { return id }

// IDs returns the ids of keys.
func IDs(names ...Named) []ID {
	ids := make([]ID, len(names))
	for i, name := range names {
		ids[i] = name.ID()
	}
	return ids
}

// Question returns the question's own id of a place: "data.items" for "data.items[0].relationship".
func (id ID) Question() ID {
	if i := strings.IndexByte(string(id), '['); i >= 0 {
		return id[:i]
	}
	return id
}

// At returns the place of an entry of the list that this place holds, counted from 0.
func (id ID) At(entry int) ID { return ID(fmt.Sprintf("%s[%d]", id, entry)) }

// Field returns the place of a field of the entry at this place.
func (id ID) Field(name FieldName) ID { return id + "." + ID(name) }

// FieldName is the name of a field of a list entry, as the draft file writes it.
type FieldName string

// The fields of list entries. A name means the same in every list that has it.
const (
	FieldTo           FieldName = "to"
	FieldFrom         FieldName = "from"
	FieldOwnName      FieldName = "name"
	FieldRole         FieldName = "role"
	FieldBirthDate    FieldName = "birth_date"
	FieldNationality  FieldName = "nationality"
	FieldAlias        FieldName = "alias"
	FieldDocument     FieldName = "document"
	FieldReference    FieldName = "reference"
	FieldDate         FieldName = "date"
	FieldCategory     FieldName = "category"
	FieldKinds        FieldName = "kinds"
	FieldIdentifiers  FieldName = "identifiers"
	FieldTimeZone     FieldName = "time_zone"
	FieldRelationship FieldName = "relationship"
	FieldExcluded     FieldName = "excluded"
	FieldCustodian    FieldName = "custodian"
	FieldKind         FieldName = "kind"
	FieldValue        FieldName = "value"
	FieldPort         FieldName = "port"
	FieldAt           FieldName = "at"
	FieldEntity       FieldName = "entity"
	FieldAddress      FieldName = "address"
	FieldContact      FieldName = "contact"
	FieldTitle        FieldName = "title"
	FieldFileName     FieldName = "file_name"
	FieldSHA256       FieldName = "sha256"
)
