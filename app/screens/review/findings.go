package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// findings lists what was found, blocking ones first. Advice, and a long row of warnings, are folded: they keep nothing from
// being signed.
func (s *Screen) findings() fyne.CanvasObject {
	all := s.deps.Session.Findings()
	if len(all) == 0 {
		return widgets.NewNotice(widgets.Notice{Severity: widgets.Success, Word: s.say("nothing-found")})
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("findings")), s.counts(all))
	told := tellings(all)
	open := slices.IndexFunc(told, func(t telling) bool { return t.Severity == rules.Advise })
	if open < 0 {
		open = len(told)
	}
	if blocking := slices.IndexFunc(told, func(t telling) bool { return t.Severity != rules.Block }); blocking >= 0 {
		open = min(open, blocking+shownWarnings)
	}
	for _, t := range told[:open] {
		column.Add(s.card(t))
	}
	if rest := told[open:]; len(rest) > 0 {
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

// telling is a finding as the page tells it. Texts without a translation into one language are told once, with all their places: a long
// row of the same sentence would hide everything else.
type telling struct {
	rules.Finding
	places []question.ID // of all texts, for more than two
}

func tellings(all []rules.Finding) []telling {
	places := map[string][]question.ID{} // of texts without a translation, by language
	language := func(f rules.Finding) string {
		tag, _ := f.Args["Language"].(string)
		return tag + " " + string(f.Severity)
	}
	for _, f := range all {
		if f.Code == "untranslated" {
			places[language(f)] = append(places[language(f)], f.Question)
		}
	}
	var told []telling
	for _, f := range all {
		same := places[language(f)]
		switch {
		case f.Code != "untranslated" || len(same) <= 2:
			told = append(told, telling{Finding: f})
		case f.Question == same[0]:
			told = append(told, telling{f, same})
		}
	}
	return told
}

// shownWarnings is how many warnings stand open below what must be fixed.
const shownWarnings = 6

var severities = map[rules.Severity]widgets.Severity{rules.Block: widgets.MustFix, rules.Warn: widgets.CheckThis, rules.Advise: widgets.Consider}

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
			tags.Add(widgets.NewTag(severities[severity], s.say("count", i18n.Args{"Word": s.deps.Words.Say("severity." + string(severity)), "Count": n})))
		}
	}
	return tags
}

func (s *Screen) card(f telling) fyne.CanvasObject {
	if f.places != nil {
		return s.untranslated(f)
	}
	summary, action := s.speaker().Finding(f.Finding)
	var basis []string
	for _, id := range f.Basis {
		if name := s.speaker().Basis(id); name != id && !slices.Contains(basis, name) {
			basis = append(basis, name)
		}
	}
	return widgets.NewNotice(widgets.Notice{Severity: severities[f.Severity], Word: s.deps.Words.Say("severity." + string(f.Severity)), Summary: summary,
		Action: action, Basis: strings.Join(basis, " · "), LinkText: s.say("go", i18n.Args{"Question": s.speaker().Place(f.Question)}),
		OnLink: func() { s.deps.Change(f.Question) }})
}

// untranslated tells of all texts without a translation into one language.
func (s *Screen) untranslated(t telling) fyne.CanvasObject {
	names := make([]string, len(t.places))
	for i, place := range t.places {
		names[i] = s.speaker().Place(place)
	}
	tag, _ := t.Args["Language"].(string)
	return widgets.NewNotice(widgets.Notice{Severity: severities[t.Severity], Word: s.deps.Words.Say("severity." + string(t.Severity)),
		Summary: s.deps.Words.Count("screen.review.untranslated", len(names), i18n.Args{"Language": s.deps.Words.LanguageName(tag)}),
		Action:  strings.Join(names, " · "), LinkText: s.say("translations.export"), OnLink: func() { s.deps.Translations(false) }})
}
