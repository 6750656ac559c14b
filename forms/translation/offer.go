package translation

import (
	"errors"
	"maps"
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/wording"
	"rogatory/i18n/xliff"
)

// MaximumFile is the size in bytes beyond which a translator's file is not read.
const MaximumFile = xliff.MaximumFile

// Returned is a file that came back from a translator, not yet compared with a draft.
type Returned struct{ file xliff.File }

// Read reads a translator's file. The error is a *xliff.FileError, which has a sentence for people.
func Read(content []byte) (Returned, error) {
	file, err := xliff.Read(content)
	return Returned{file}, err
}

// DraftID is the id of the draft whose texts the file holds.
func (r Returned) DraftID() string { return r.file.Original }

// Taken is a translation that the file brings.
type Taken struct {
	Text              // as the draft has it, with the translation that is there already
	Words    string   // the translation that the file brings
	Lost     []string // addresses and numbers of the original that they do not repeat
	Replaces bool     // the draft has another translation by now
}

// Offer is what a file brings for a draft, and what of it no longer fits. Nothing is changed by making one.
type Offer struct {
	Language string // of the translations
	Taken    []Taken
	Same     []Taken  // whose translation the draft has already, word for word
	Empty    []Text   // to which the file gives no translation
	Changed  []Text   // whose original is another text by now than the one that was translated
	Unknown  []string // ids that are not those of any text of the draft

	compared xliff.Comparison
}

// Compare holds a file against the draft as it is now. Languages are those in which documents can be written. The error
// is an Error where the file as a whole does not belong to the draft.
func (r Returned) Compare(speaker wording.Speaker, languages []string) (Offer, error) {
	draft, file := speaker.Facts.Draft, r.file
	drafting := draft.String(question.DraftingLanguage)
	switch {
	case file.Original != draft.ID:
		return Offer{}, Error{"other-draft", ""}
	case file.SourceLanguage != drafting:
		return Offer{}, Error{"language", file.SourceLanguage}
	case file.TargetLanguage == drafting, !slices.Contains(languages, file.TargetLanguage):
		return Offer{}, Error{"target-language", file.TargetLanguage}
	}
	texts, err := Texts(speaker, file.TargetLanguage)
	if err != nil {
		return Offer{}, err
	}
	offer := Offer{Language: file.TargetLanguage, compared: file.Compare(units(texts))}
	offer.sort(texts)
	return offer, nil
}

// sort puts each text where it belongs, in the order of the interview.
func (o *Offer) sort(texts []Text) {
	brought, changed := map[question.ID]xliff.Unit{}, map[question.ID]bool{}
	for _, u := range o.compared.Translated {
		brought[question.ID(u.ID)] = u
	}
	for _, u := range o.compared.Changed {
		changed[question.ID(u.ID)] = true
	}
	o.Unknown = o.compared.Unknown
	for _, t := range texts {
		unit, ok := brought[t.ID]
		switch {
		case changed[t.ID]:
			o.Changed = append(o.Changed, t)
		case !ok:
			o.Empty = append(o.Empty, t)
		case unit.Target == t.Translation:
			o.Same = append(o.Same, Taken{t, unit.Target, unit.Lost(), false})
		default:
			o.Taken = append(o.Taken, Taken{t, unit.Target, unit.Lost(), t.Translation != ""})
		}
	}
}

// Whole reports with a *xliff.UnitsError where a part of the file no longer fits. Texts that changed are named as the
// interview names them; what is unknown has no name. A program that takes all or nothing asks it first.
func (o Offer) Whole() error {
	var wrong *xliff.UnitsError
	err := o.compared.Err()
	if !errors.As(err, &wrong) || wrong.Reason != "changed" {
		return err
	}
	named := &xliff.UnitsError{Reason: wrong.Reason}
	for _, t := range o.Changed {
		named.Units = append(named.Units, t.Name)
	}
	return named
}

// Answers returns the answers of the draft that the taken translations change, with these in them. The draft stays as
// it is.
func (o Offer) Answers(draft *request.Draft) map[question.ID]any {
	answers := map[question.ID]any{}
	words := map[question.ID]string{}
	for _, t := range o.Taken {
		words[t.ID] = t.Words
		if t.ID.Question() == t.ID {
			answers[t.ID] = withTranslation(draft.Text(question.Key[answer.Text](t.ID)), o.Language, t.Words)
		}
	}
	items := draft.Items()
	changed := false
	for i := range items {
		for field, text := range map[question.FieldName]*answer.Text{question.FieldRelationship: &items[i].Relationship,
			question.FieldExcluded: &items[i].Excluded} {
			if brought := words[question.DataItems.At(i).Field(field)]; brought != "" {
				*text, changed = withTranslation(*text, o.Language, brought), true
			}
		}
	}
	if changed {
		answers[question.DataItems.ID()] = items
	}
	return answers
}

// withTranslation returns a text that shares nothing with the one given.
func withTranslation(text answer.Text, language, words string) answer.Text {
	translations := map[string]string{}
	maps.Copy(translations, text.Translations)
	translations[language] = words
	return answer.Text{Text: text.Text, Translations: translations}
}
