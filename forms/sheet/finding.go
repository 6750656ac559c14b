package sheet

import (
	"slices"
	"strings"

	"rogatory/forms/document"
	"rogatory/forms/rules"
)

// findingSection is a table of what was found, blocking findings first; a sentence says that there is nothing.
func (s Sheet) findingSection() []document.Block {
	if len(s.Findings) == 0 {
		return []document.Block{document.Paragraph{Text: s.say("findings.none")}}
	}
	table := document.Table{Columns: []document.Column{{Title: s.say("findings.weight"), Share: 0.14},
		{Title: s.say("findings.message"), Share: 0.55},
		{Title: s.say("findings.question"), Share: 0.31}}}
	for _, alike := range s.speaker.Together(s.Findings) {
		table.Rows = append(table.Rows, []string{s.speaker.Words.Say("severity." + string(alike[0].Severity)),
			s.message(alike), s.concerns(alike)})
	}
	return []document.Block{heading(s.say("findings")), table}
}

func (s Sheet) message(alike []rules.Finding) string {
	if len(alike) == 1 {
		return s.speaker.Message(alike[0])
	}
	places := make([]string, len(alike))
	for i, f := range alike {
		places[i] = s.speaker.Place(f.Question)
	}
	return lines([]string{s.speaker.Several(alike), strings.Join(places, "\u00A0· ")})
}

// concerns names the question that a finding is about and, below, what it rests on. The questions of several are in
// their message.
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
