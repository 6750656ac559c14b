package rules

import (
	"strings"
	"unicode"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// emptyWords warns of answers that stand where limb (b) of Article 29(2) or the instrument for assistance asks for
// content, and say nothing: facts of one word, a code without a section.
func emptyWords(f Facts) []Finding {
	var found []Finding
	var grounds []treaty.Article
	if f.preservation() {
		grounds = append(grounds, "29(2)(b)")
	}
	facts := strings.TrimSpace(f.Draft.Text(question.FactsSummary).Text)
	if facts != "" && len(facts) < shortestGround {
		found = append(found, warn("facts-too-short", question.FactsSummary, basis(grounds...)...))
	}
	provisions := strings.TrimSpace(f.Draft.Text(question.OffenceProvisions).Text)
	if provisions != "" && !namesSection(provisions) {
		found = append(found, warn("provisions-without-section", question.OffenceProvisions, basis(grounds...)...))
	}
	return found
}

// namesSection reports whether words name a provision: by a figure of any script, the numerals of the Romans, or signs
// that the law of East Asia counts with.
func namesSection(words string) bool {
	if strings.ContainsFunc(words, unicode.IsDigit) || strings.ContainsAny(words, "一二三四五六七八九十百") {
		return true
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strings.Trim(word, "IVXLC") == "" {
			return true
		}
	}
	return false
}
