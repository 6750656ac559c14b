package main

import (
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n/xliff"
)

// printedText is a free text that the document prints, with its place in the draft.
type printedText struct {
	id   question.ID
	text request.Text
}

// printedTexts lists the free texts that are not empty.
func printedTexts(facts rules.Facts) []printedText {
	var texts []printedText
	for _, q := range question.All() {
		switch {
		case !rules.Applies(facts, q.ID):
		case q.Kind == question.Text:
			texts = append(texts, printedText{q.ID, facts.Draft.Text(q.ID)})
		case q.ID == "data.items":
			for i, item := range facts.Draft.Items() {
				texts = append(texts, printedText{itemPlace(i, "relationship"), item.Relationship}, printedText{itemPlace(i, "excluded"), item.Excluded})
			}
		}
	}
	return slices.DeleteFunc(texts, func(t printedText) bool { return strings.TrimSpace(t.text.Text) == "" })
}

// itemPlace names a free text of an entry of data.items.
func itemPlace(i int, field string) question.ID {
	return question.ID(fmt.Sprintf("data.items[%d].%s", i, field))
}

// unitsOf prepares texts for the translator; the note is the name of the question.
func unitsOf(speaker wording.Speaker, texts []printedText, language string) []xliff.Unit {
	units := make([]xliff.Unit, len(texts))
	for i, t := range texts {
		units[i] = xliff.Unit{ID: string(t.id), Source: t.text.Text, Target: t.text.Translations[language], Note: speaker.Place(t.id)}
	}
	return units
}

// translate stores the targets of units whose ids are those of texts of the draft.
func translate(draft *request.Draft, units []xliff.Unit, language string) error {
	targets := map[question.ID]string{}
	for _, u := range units {
		targets[question.ID(u.ID)] = u.Target
	}
	items := draft.Items()
	for i := range items {
		items[i].Relationship = withTranslation(items[i].Relationship, language, targets[itemPlace(i, "relationship")])
		items[i].Excluded = withTranslation(items[i].Excluded, language, targets[itemPlace(i, "excluded")])
	}
	if err := draft.Set("data.items", items); err != nil {
		return err
	}
	for id, target := range targets {
		if id.Question() != id {
			continue
		}
		if err := draft.Set(id, withTranslation(draft.Text(id), language, target)); err != nil {
			return err
		}
	}
	return nil
}

// withTranslation returns a text that shares nothing with the one given; empty words leave it as it is.
func withTranslation(text request.Text, language, words string) request.Text {
	if words == "" {
		return text
	}
	translations := map[string]string{language: words}
	for other, existing := range text.Translations {
		if other != language {
			translations[other] = existing
		}
	}
	return request.Text{Text: text.Text, Translations: translations}
}
