package rules

import (
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// languages speaks of the document's language. Language never blocks a preservation request: Article 29(5) knows no
// such ground.
func languages(f Facts) []Finding {
	if f.Requested.Code == "" {
		return nil
	}
	known := FindLanguages(f)
	found := languageDoubts(f, known)
	document := f.Draft.String(question.RequestLanguage)
	if document == "" {
		return found
	}
	found = append(found, certified(f, known)...)
	if known.Takes(document) || known.Takes(f.Draft.String(question.SecondLanguage)) {
		return found
	}
	return append(found, notAccepted(f, known, document))
}

// notAccepted weighs a language that the strongest source does not name. It blocks a request for stored data alone,
// where a reviewed declaration requires another language and neither a second language nor a translation is there.
func notAccepted(f Facts, known Languages, document string) Finding {
	strongest := keepNamed(known.Accepted)[0]
	finding := warn("language-not-accepted", question.RequestLanguage, languageBasis(strongest)).
		with(i18n.Arguments{"Language": i18n.Language(document), "Recommended": i18n.Languages(known.Recommended)})
	switch {
	case strongest.Strength == Presumed:
		finding.Severity = Advise
	case !f.preservation() && strongest.binding() && !translationAttached(f):
		finding.Code, finding.Severity = "language-refused", Block
	}
	return finding
}

// binding reports whether the Party itself required the languages, under ETS 185 or the governing instrument, in an
// entry that a person compared with its source.
func (a Accepted) binding() bool {
	declared := a.Strength == Declared || a.Strength == DeclaredGoverning
	return declared && a.Kind == party.LanguageRequired && a.Rule.Review == treaty.Reviewed
}

// translationStems begin the word for "translation" in the languages in which titles of attachments are written.
var translationStems = []string{"translat", "tradu", "übersetz", "uebersetz", "vertal", "översätt", "oversæt",
	"oversett", "käänn", "tõlge", "tulkoj",
	"vertim", "tłumacz", "překlad", "preklad", "prijevod", "prevod", "fordít", "përkthim", "μετάφρασ", "çeviri",
	"переклад", "перевод",
	"превод", "ترجم", "翻訳", "翻译", "번역", "תרגום"}

// translationAttached reports whether an attachment calls itself a translation.
func translationAttached(f Facts) bool {
	for _, a := range f.Draft.Attachments() {
		words := strings.ToLower(a.Title + " " + a.FileName)
		if slices.ContainsFunc(translationStems, func(stem string) bool { return strings.Contains(words, stem) }) {
			return true
		}
	}
	return false
}

// languageBasis names the source of an answer.
func languageBasis(a Accepted) string {
	switch a.Rule.Instrument {
	case "", party.BasisOfficial:
		return party.BasisOfficial
	}
	return a.Rule.Instrument
}

// languageDoubts says what is uncertain about the languages, whatever the language of the document.
func languageDoubts(f Facts, known Languages) []Finding {
	var found []Finding
	report := func(code string, sources ...string) {
		found = append(found, advise(code, question.RequestLanguage, sources...).
			with(i18n.Arguments{"Recommended": i18n.Languages(known.Recommended)}))
	}
	if known.Conflict {
		report("language-sources-differ")
	}
	free, _ := f.freeOfTranslation()
	switch {
	case known.has(TreatyDefault) && exempted(f):
		report("language-exempt", free.Basis())
	case known.has(TreatyDefault):
		report("language-free-by-treaty", free.Basis())
	case len(known.stated()) == 0:
		report("language-presumed", party.BasisOfficial)
	}
	return found
}

// exempted reports whether the requested Party exempts the requesting Party from a rule on languages under the
// governing instrument.
func exempted(f Facts) bool {
	return slices.ContainsFunc(f.Requested.Languages, func(r party.LanguageRule) bool {
		return slices.Contains(f.instruments().ruling.Chain, treaty.Instrument(r.Instrument)) &&
			slices.Contains(r.Exempt, f.Requesting.Code)
	})
}

// certified speaks where the strongest source asks for a certified translation and the request needs a translation that
// is not said to be one. Preservation requests are left in peace: time is what counts for them.
func certified(f Facts, known Languages) []Finding {
	drafting := f.Draft.String(question.DraftingLanguage)
	original := !needsTranslation(f) && known.Takes(drafting)
	if f.preservation() || original || f.Draft.Yes(question.TranslationCertified) || !known.Accepted[0].Certified {
		return nil
	}
	strongest, severity := known.Accepted[0], Warn
	if strongest.Strength == Indicative {
		severity = Advise
	}
	return []Finding{{Code: "translation-certified", Severity: severity, Question: question.TranslationCertified.ID(),
		Basis: []string{languageBasis(strongest)}}}
}

// translations names the free texts that are not in the language of the document, or in the second one. It blocks a
// request for stored data where the requested Party could not read it, and warns on a preservation request, where time
// is what counts.
func translations(f Facts) []Finding {
	document, drafting := f.Draft.String(question.RequestLanguage), f.Draft.String(question.DraftingLanguage)
	if document == "" || drafting == "" {
		return nil
	}
	severity := Block
	if f.preservation() {
		severity = Warn
	}
	found := untranslated(f, document, drafting, severity)
	second := f.Draft.String(question.SecondLanguage)
	if second == "" || second == document {
		return found
	}
	if known := FindLanguages(f); known.Takes(document) {
		severity = Warn
	}
	return append(found, untranslated(f, second, drafting, severity)...)
}

func untranslated(f Facts, language, drafting string, severity Severity) []Finding {
	var found []Finding
	for place, text := range f.FreeTexts() {
		if _, same := text.In(language, drafting); !same {
			found = append(found, Finding{Code: "untranslated", Severity: severity, Question: place,
				Args: i18n.Arguments{"Language": i18n.Language(language)}, Basis: itemless(f)})
		}
	}
	return found
}

// unconfirmed warns of translations that a translator's tool called doubtful, or that a machine made, until a person
// confirms them.
func unconfirmed(f Facts) []Finding {
	var found []Finding
	for _, place := range []question.Key[string]{question.RequestLanguage, question.SecondLanguage} {
		language := f.Draft.String(place)
		if language == f.Draft.String(question.DraftingLanguage) {
			continue
		}
		for id, text := range f.FreeTexts() {
			if text.Unconfirmed[language] != "" && text.Translations[language] != "" {
				found = append(found, Finding{Code: "translation-unconfirmed", Severity: Warn, Question: id,
					Args: i18n.Arguments{"Language": i18n.Language(language)}})
			}
		}
	}
	return found
}

// missingWords says when fixed sentences of the document have no translation into one of its languages yet: they would
// stand there in English, in a document that claims to be in another language.
func missingWords(f Facts) []Finding {
	if f.Waiting == nil {
		return nil
	}
	var found []Finding
	for _, place := range []question.Key[string]{question.RequestLanguage, question.SecondLanguage} {
		language := f.Draft.String(place)
		if waiting := f.Waiting(language); waiting > 0 {
			found = append(found, block("language-words-missing", place).
				with(i18n.Arguments{"Language": i18n.Language(language), "Texts": i18n.Number(waiting)}))
		}
	}
	return found
}

// unreadWords says when the fixed sentences of a document language were never reviewed by a legal reader whose mother
// tongue it is, and no language stands beside it in which they are authentic.
func unreadWords(f Facts) []Finding {
	first, second := f.Draft.String(question.RequestLanguage), f.Draft.String(question.SecondLanguage)
	if f.NeedsReader == nil || first == "" || !f.NeedsReader(first) || second != "" && !f.NeedsReader(second) {
		return nil
	}
	return []Finding{warn("language-words-unreviewed", question.SecondLanguage).
		with(i18n.Arguments{"Language": i18n.Language(first)})}
}
