package translation

import (
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/wording"
	"rogatory/i18n/wordtable"
	"rogatory/i18n/xliff"
)

// MaximumFile is the size in bytes beyond which a translator's file is not read.
const MaximumFile = xliff.MaximumFile

// Returned is a file that came back from a translator, not yet compared with a draft.
type Returned struct{ file xliff.File }

// Read reads a translator's file, XLIFF or a Word table. The error is a *xliff.FileError, which has a sentence for
// people.
func Read(content []byte) (Returned, error) {
	if wordtable.Is(content) {
		file, err := wordtable.Read(content)
		return Returned{file}, err
	}
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
	Result   xliff.Result
}

// Offer is what a file brings for a draft, and what of it no longer fits. Nothing is changed by making one.
type Offer struct {
	Language string // of the translations
	Taken    []Taken
	Same     []Taken  // whose translation the draft has already, word for word
	Doubtful []Taken  // that await review, or that a machine made
	Copied   []Taken  // that are the original itself
	Changed  []Taken  // whose original is another text by now than the one that was translated
	Empty    []Text   // to which the file gives no translation
	Unknown  []string // ids that are not those of any text of the draft
	Units    []Unit   // all that the file gives a translation, in its order
}

// Unit is a text of the file with what becomes of it.
type Unit struct {
	ID     string
	Result xliff.Result
}

// Compare holds a file against the draft as it is now. Languages are those in which documents can be written; a tag of
// the file may have a region beside: de-DE is de. The error is an Error where the file as a whole does not belong to
// the draft.
func (r Returned) Compare(speaker wording.Speaker, languages []string) (Offer, error) {
	draft, file := speaker.Facts.Draft, r.file
	drafting := draft.String(question.DraftingLanguage)
	target := known(file.TargetLanguage, languages)
	switch {
	case file.Original != draft.ID:
		return Offer{}, Error{"other-draft", ""}
	case known(file.SourceLanguage, []string{drafting}) == "":
		return Offer{}, Error{"language", file.SourceLanguage}
	case target == drafting, target == "":
		return Offer{}, Error{"target-language", file.TargetLanguage}
	}
	texts, err := Texts(speaker, target)
	if err != nil {
		return Offer{}, err
	}
	offer := Offer{Language: target}
	offer.sort(texts, file.Compare(units(texts)))
	return offer, nil
}

// known finds the language that a tag names among others, without its region or script where it must be; "" where there
// is none.
func known(tag string, languages []string) string {
	for tag = strings.ReplaceAll(tag, "_", "-"); tag != ""; {
		for _, language := range languages {
			if strings.EqualFold(tag, language) {
				return language
			}
		}
		tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
	}
	return ""
}

// sort puts each text where it belongs, in the order of the interview.
func (o *Offer) sort(texts []Text, compared xliff.Comparison) {
	brought := map[question.ID]xliff.Judged{}
	for _, u := range compared.Judged {
		o.Units = append(o.Units, Unit{u.ID, u.Result})
		if u.Result == xliff.Unknown {
			o.Unknown = append(o.Unknown, u.ID)
			continue
		}
		brought[question.ID(u.ID)] = u
	}
	for _, t := range texts {
		u, ok := brought[t.ID]
		if !ok {
			o.Empty = append(o.Empty, t)
			continue
		}
		taken := Taken{t, u.Target, u.Lost(), t.Translation != "" && t.Translation != u.Target, u.Result}
		list := map[xliff.Result]*[]Taken{xliff.Taken: &o.Taken, xliff.ForReview: &o.Doubtful,
			xliff.Machine:      &o.Doubtful,
			xliff.SameAsSource: &o.Copied, xliff.SourceChanged: &o.Changed}[u.Result]
		if u.Result == xliff.Taken && u.Target == t.Translation {
			list = &o.Same
		}
		*list = append(*list, taken)
	}
}

// Answers returns the answers of the draft that the translations change, with these in them. What awaits review or was
// made by a machine is marked as unconfirmed, unless a person confirmed it; what stands as in the original or was made
// for another text is left out, unless confirmed. The draft stays as it is.
func (o Offer) Answers(draft *request.Draft, confirmed ...xliff.Result) map[question.ID]any {
	taken := map[question.ID]Taken{}
	for _, t := range slices.Concat(o.Taken, o.Doubtful, o.Copied, o.Changed) {
		waits := t.Result == xliff.SameAsSource || t.Result == xliff.SourceChanged
		if !waits || slices.Contains(confirmed, t.Result) {
			if t.Result != xliff.Taken && slices.Contains(confirmed, t.Result) {
				t.Result = xliff.Taken
			}
			taken[t.ID] = t
		}
	}
	answers := map[question.ID]any{}
	for id, t := range taken {
		if id.Question() == id {
			answers[id] = o.with(draft.Text(question.Key[answer.Text](id)), t)
		}
	}
	items := draft.Items()
	changed := false
	for i := range items {
		for field, text := range map[question.FieldName]*answer.Text{question.FieldRelationship: &items[i].Relationship,
			question.FieldExcluded: &items[i].Excluded} {
			if t, ok := taken[question.DataItems.At(i).Field(field)]; ok {
				*text, changed = o.with(*text, t), true
			}
		}
	}
	if changed {
		answers[question.DataItems.ID()] = items
	}
	return answers
}

// Seen is Answers where a person saw each translation beside its original, which confirms those that await review or
// were made by a machine.
func (o Offer) Seen(draft *request.Draft) map[question.ID]any {
	return o.Answers(draft, xliff.ForReview, xliff.Machine)
}

// with returns a text with a translation; it shares nothing with the one given.
func (o Offer) with(text answer.Text, t Taken) answer.Text {
	mark := ""
	if t.Result != xliff.Taken {
		mark = string(t.Result)
	}
	return text.Translated(o.Language, t.Words, mark)
}
