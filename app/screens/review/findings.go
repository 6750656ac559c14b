package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// findings lists what was found, blocking ones first. Advice, and a long row of warnings, are folded: they keep nothing
// from being signed.
func (s *Screen) findings() fyne.CanvasObject {
	all := s.deps.Session.Findings()
	if len(all) == 0 {
		return widgets.NewNotice(widgets.Notice{Severity: widgets.Success, Word: s.say("nothing-found")})
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("findings")), s.counts(all))
	groups := s.speaker().Together(all)
	open := slices.IndexFunc(groups, func(alike []rules.Finding) bool { return alike[0].Severity == rules.Advise })
	if open < 0 {
		open = len(groups)
	}
	if blocking := slices.IndexFunc(groups,
		func(alike []rules.Finding) bool { return alike[0].Severity != rules.Block }); blocking >= 0 {
		open = min(open, blocking+shownWarnings)
	}
	for _, t := range groups[:open] {
		column.Add(s.card(t))
	}
	if rest := groups[open:]; len(rest) > 0 {
		column.Add(widgets.NewDisclosure(s.deps.Words.Count("screen.review.more", len(rest)), func() fyne.CanvasObject {
			more := widgets.Column(look.Small)
			for _, t := range rest {
				more.Add(s.card(t))
			}
			return more
		}))
	}
	return column
}

// shownWarnings is how many warnings stand open below what must be fixed.
const shownWarnings = 6

var severities = map[rules.Severity]widgets.Severity{rules.Block: widgets.MustFix, rules.Warn: widgets.CheckThis,
	rules.Advise: widgets.Consider}

// counts says how many findings of each severity there are.
func (s *Screen) counts(all []rules.Finding) fyne.CanvasObject {
	tags := widgets.Row(look.Small)
	for _, severity := range []rules.Severity{rules.Block, rules.Warn, rules.Advise} {
		n := 0
		for _, f := range all {
			if f.Severity == severity {
				n++
			}
		}
		if n > 0 {
			tags.Add(widgets.NewTag(severities[severity],
				s.say("count", i18n.Args{"Word": s.deps.Words.Say("severity." + string(severity)), "Count": n})))
		}
	}
	return tags
}

// card tells a finding, or once what several say alike, with a link to each question.
func (s *Screen) card(alike []rules.Finding) fyne.CanvasObject {
	first := alike[0]
	notice := widgets.Notice{Severity: severities[first.Severity],
		Word: s.deps.Words.Say("severity." + string(first.Severity)), Basis: s.basis(alike)}
	if len(alike) == 1 {
		notice.Summary, notice.Action = s.speaker().Finding(first)
		notice.LinkText, notice.OnLink = s.say("go", i18n.Args{"Question": s.speaker().Place(first.Question)}), func() {
			s.deps.Change(first.Question)
		}
		return widgets.NewNotice(notice)
	}
	notice.Summary = s.speaker().Several(alike)
	for _, f := range alike {
		notice.Places = append(notice.Places,
			widgets.Fault{Message: s.speaker().Place(f.Question), Go: func() { s.deps.Change(f.Question) }})
	}
	if first.Code == "untranslated" {
		notice.LinkText, notice.OnLink = s.say("translations.export"), func() { s.deps.Translations(false) }
	}
	return widgets.NewNotice(notice)
}

// basis names what the findings rest on, each article or source once.
func (s *Screen) basis(alike []rules.Finding) string {
	var basis []string
	for _, f := range alike {
		for _, id := range f.Basis {
			if name := s.speaker().Basis(id); name != id && !slices.Contains(basis, name) {
				basis = append(basis, name)
			}
		}
	}
	return strings.Join(basis, " · ")
}
