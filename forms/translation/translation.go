// Package translation carries the free texts of a draft to a translator and back, as a file in XLIFF 1.2 or a table in
// a Word document. The window and the command line share it, so that both hand out the same texts and judge what comes
// back by the same checks:
//
//	content, err := translation.Export(speaker, "fr")   // for the translator
//	…
//	returned, err := translation.Read(content)          // of that translator
//	offer, err := returned.Compare(speaker, languages)  // what it brings and what no longer fits, changing nothing
//	answers := offer.Answers(draft)                     // the answers with the translations, to be stored
//
// The texts are those that the document in the language of the translation prints, in the order of the interview.
package translation

import (
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n/wordtable"
	"rogatory/i18n/xliff"
)

// Error says why texts cannot go to a translator or come back. Reason is the end of the catalogue's id
// "error.xliff.<reason>".
type Error struct {
	Reason   string // no-drafting-language, same-language, other-draft, language, target-language
	Language string // the tag that the reason speaks of, or empty
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e Error) Error() string { return "texts for a translator: " + e.Reason + " " + e.Language }

// Message returns the catalogue id of the sentence for people and the language that it names.
func (e Error) Message() (string, map[string]any) {
	return "error.xliff." + e.Reason, map[string]any{"Language": e.Language}
}

// Text is a free text of the draft with its place and the name of its question in the reader's language.
type Text struct {
	ID       question.ID
	Name     string
	Original string
	// Translation is what the draft holds in the language asked for; empty while there is none.
	Translation string
}

// Targets are the languages into which the draft's document needs translations: that of the document and the second
// one, where they are not the language of drafting.
func Targets(draft *request.Draft) []string {
	var targets []string
	drafting := draft.String(question.DraftingLanguage)
	for _, key := range []question.Key[string]{question.RequestLanguage, question.SecondLanguage} {
		if language := draft.String(key); drafting != "" && language != "" && language != drafting &&
			!slices.Contains(targets, language) {
			targets = append(targets, language)
		}
	}
	return targets
}

// Texts lists the free texts that the document in one language prints, in the order of the interview. The error is for
// a language that is no language tag.
func Texts(speaker wording.Speaker, language string) ([]Text, error) {
	facts := speaker.Facts
	facts.Draft = facts.Draft.Clone()
	if err := request.Set(facts.Draft, question.RequestLanguage, language); err != nil {
		return nil, err
	}
	return textsOf(facts, speaker, language), nil
}

func textsOf(facts rules.Facts, speaker wording.Speaker, language string) []Text {
	var texts []Text
	for id, text := range facts.FreeTexts() {
		if strings.TrimSpace(text.Text) != "" {
			texts = append(texts, Text{id, speaker.Place(id), text.Text, text.Translations[language]})
		}
	}
	return texts
}

// Missing counts the texts that have no translation.
func Missing(texts []Text) int {
	missing := 0
	for _, t := range texts {
		if t.Translation == "" {
			missing++
		}
	}
	return missing
}

// Export returns the file for a translator into a language in XLIFF, with the translations that are there already. The
// error is an Error, or for a language that is no language tag.
func Export(speaker wording.Speaker, language string) ([]byte, error) {
	file, err := fileFor(speaker, language)
	if err != nil {
		return nil, err
	}
	return xliff.Write(file)
}

// ExportTable is Export as a Word document with a table, for people without a translators' tool. What stands around the
// texts is in the speaker's language.
func ExportTable(speaker wording.Speaker, into string) ([]byte, error) {
	file, err := fileFor(speaker, into)
	if err != nil {
		return nil, err
	}
	say := func(id string) string { return speaker.Words.Say("texts.table." + id) }
	script, _ := language.Make(into).Script()
	return wordtable.Write(file, wordtable.Words{Instruction: say("instruction"), ID: say("id"), Source: say("source"),
		Translation: say("translation")}, slices.Contains([]string{"Arab", "Hebr"}, script.String()))
}

// TableEnding is the ending of a file that is a Word table.
const TableEnding = ".docx"

// ExportAs is Export or ExportTable, as the ending of the file's name says.
func ExportAs(path string, speaker wording.Speaker, language string) ([]byte, error) {
	if strings.EqualFold(filepath.Ext(path), TableEnding) {
		return ExportTable(speaker, language)
	}
	return Export(speaker, language)
}

func fileFor(speaker wording.Speaker, language string) (xliff.File, error) {
	draft := speaker.Facts.Draft
	drafting := draft.String(question.DraftingLanguage)
	switch drafting {
	case "":
		return xliff.File{}, Error{"no-drafting-language", ""}
	case language:
		return xliff.File{}, Error{"same-language", language}
	}
	texts, err := Texts(speaker, language)
	if err != nil {
		return xliff.File{}, err
	}
	return xliff.File{Original: draft.ID, SourceLanguage: drafting, TargetLanguage: language,
		Units: units(texts)}, nil
}

// units prepares texts for the translator; the note is the name of the question.
func units(texts []Text) []xliff.Unit {
	all := make([]xliff.Unit, len(texts))
	for i, t := range texts {
		all[i] = xliff.Unit{ID: string(t.ID), Source: t.Original, Target: t.Translation, Note: t.Name}
	}
	return all
}
