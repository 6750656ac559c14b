package sheet

import (
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/document"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// findingSection is a table of what was found, blocking findings first; a sentence says that there is nothing.
func (s Sheet) findingSection() []document.Block {
	if len(s.Findings) == 0 {
		return []document.Block{document.Paragraph{Text: s.say("findings.none")}}
	}
	table := document.Table{Columns: []document.Column{{Title: s.say("findings.weight"), Share: 0.14}, {Title: s.say("findings.message"), Share: 0.55},
		{Title: s.say("findings.question"), Share: 0.31}}}
	for _, alike := range s.grouped() {
		table.Rows = append(table.Rows, []string{s.speaker.Words.Say("severity." + string(alike[0].Severity)), s.message(alike), s.concerns(alike)})
	}
	return []document.Block{heading(s.say("findings")), table}
}

// grouped puts findings together that say the same of several questions, such as that no answer is there yet, so that it is said
// once. Each group stands where its first finding stood.
func (s Sheet) grouped() [][]rules.Finding {
	var groups [][]rules.Finding
	for _, f := range s.Findings {
		at := -1
		if s.speaker.Words.Has(several + f.Code) {
			at = slices.IndexFunc(groups, func(g []rules.Finding) bool { return kindOf(g[0]) == kindOf(f) })
		}
		if at >= 0 {
			groups[at] = append(groups[at], f)
			continue
		}
		groups = append(groups, []rules.Finding{f})
	}
	return groups
}

// several begins the id of a message that says of many questions what a finding says of one.
const several = "sheet.several."

// kindOf is what findings of one group share.
func kindOf(f rules.Finding) string { return fmt.Sprint(f.Severity, f.Code, f.Args["Language"]) }

func (s Sheet) message(alike []rules.Finding) string {
	if len(alike) == 1 {
		return s.speaker.Message(alike[0])
	}
	language, _ := alike[0].Args["Language"].(string)
	places := make([]string, len(alike))
	for i, f := range alike {
		places[i] = s.speaker.Place(f.Question)
	}
	said := s.speaker.Words.Say(several+alike[0].Code, i18n.Args{"Language": s.speaker.Words.LanguageName(language)})
	return lines([]string{said, strings.Join(places, "\u00A0· ")})
}

// concerns names the question that a finding is about and, below, what it rests on. The questions of several are in their message.
func (s Sheet) concerns(alike []rules.Finding) string {
	var all []string
	if len(alike) == 1 {
		all = append(all, s.speaker.Place(alike[0].Question))
	}
	for _, f := range alike {
		for _, id := range f.Basis {
			if ground := s.ground(f, id); !slices.Contains(all, ground) {
				all = append(all, ground)
			}
		}
	}
	return lines(all)
}
