package interview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
)

// margin is the column at the right of a page: the requested Party and what was found.
type margin struct {
	deps         Deps
	stopped      bool          // the page is the one that stops the interview
	asked        []question.ID // on the page
	goTo         func(question.PageID)
	goToQuestion func(question.ID)
}

// parts are shown below each other. A page that stops the interview says itself what was found.
func (m margin) parts() []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if m.deps.Session.Facts().Requested.Code != "" {
		parts = append(parts, m.partyCard())
	}
	if m.stopped {
		return parts
	}
	findings := m.relevant()
	for _, f := range findings[:min(len(findings), shownFindings)] {
		parts = append(parts, m.findingCard(f))
	}
	if rest := len(findings) - shownFindings; rest > 0 {
		parts = append(parts, widgets.NewButton(widgets.Link,
			m.deps.Words.Count("screen.interview.findings.more", rest), func() { m.goTo(flow.Review) }))
	}
	return parts
}

// here reports whether a finding is about a question of the page.
func (m margin) here(f rules.Finding) bool { return slices.Contains(m.asked, f.Question.Question()) }

// shownFindings is how many findings the margin has room for.
const shownFindings = 5

// missing are findings that only say that something was not answered yet; they wait for the check of the answers.
var missing = []string{"answer-missing", "office-answer-missing", "recommended-answer-missing"}

// relevant returns the findings about this page and about what was answered elsewhere, those of this page first among
// equals.
func (m margin) relevant() []rules.Finding {
	session := m.deps.Session
	findings := slices.DeleteFunc(slices.Clone(session.Findings()), func(f rules.Finding) bool {
		return slices.Contains(missing, f.Code) || strings.HasPrefix(f.Code, "limb-") ||
			saidAbove(f) && slices.Contains(m.asked, f.Question) ||
			!session.Draft().Has(f.Question.Question()) && !m.here(f)
	})
	weight := func(f rules.Finding) int {
		w := 2 * slices.Index([]rules.Severity{rules.Block, rules.Warn, rules.Advise}, f.Severity)
		if m.here(f) {
			w--
		}
		return w
	}
	slices.SortStableFunc(findings, func(a, b rules.Finding) int { return weight(a) - weight(b) })
	return findings
}

// findingCard says what is wrong; what to do is said where it can be done.
func (m margin) findingCard(f rules.Finding) fyne.CanvasObject {
	summary, action := m.deps.speaker().Finding(f)
	if !m.here(f) {
		action = ""
	}
	severity := map[rules.Severity]widgets.Severity{rules.Block: widgets.MustFix, rules.Warn: widgets.CheckThis,
		rules.Advise: widgets.Consider}[f.Severity]
	return widgets.NewNotice(widgets.Notice{Severity: severity,
		Word: m.deps.Words.Say("severity." + string(f.Severity)), Summary: summary, Action: action,
		LinkText: m.deps.say("finding.go"), OnLink: func() { m.goToQuestion(f.Question) }})
}

// partyCard says to whom the request goes and in which language, with the age of what is known.
func (m margin) partyCard() fyne.CanvasObject {
	requested, route := m.deps.Session.Facts().Requested, m.deps.Session.Route()
	card := widgets.Column(look.Small, widgets.NewText(widgets.Section, requested.Names.In(m.deps.Words.Language())))
	for _, a := range route.To[:min(len(route.To), 1)] {
		card.Add(widgets.NewText(widgets.Caption, m.deps.say("party.to")))
		card.Add(widgets.NewText(widgets.Body, m.deps.speaker().Authority(a, requested.Code)))
		for _, contact := range slices.Concat(a.Emails, a.Phones) {
			card.Add(widgets.Row(look.Small, widgets.NewLine(widgets.Body, contact),
				widgets.NewCopy(m.deps.Runner, m.deps.Words.Say("widget.copy"), m.deps.Words.Say("widget.copied"),
					contact)))
		}
		if a.Source.AsOf != "" {
			card.Add(widgets.NewText(widgets.Caption,
				m.deps.say("party.as-of", args{"Date": m.deps.speaker().Date(a.Source.AsOf)})))
		}
	}
	if accepted := m.deps.Session.Languages().Accepted; len(accepted) > 0 {
		card.Add(widgets.NewText(widgets.Caption, m.deps.say("party.languages")))
		card.Add(widgets.NewText(widgets.Body, m.strongest(accepted[0])))
	}
	card.Add(widgets.NewButton(widgets.Link,
		m.deps.say("party.all", args{"Party": requested.Names.In(m.deps.Words.Language())}), m.deps.Party))
	return widgets.Panel(look.Paper, look.Line, card)
}

// strongest says which languages the firmest source names, and how firm it is.
func (m margin) strongest(a rules.Accepted) string {
	names := make([]string, len(a.Languages))
	for i, tag := range a.Languages {
		names[i] = m.deps.Words.LanguageName(tag)
	}
	languages := m.deps.Words.Or(names)
	if len(names) == 0 {
		languages = m.deps.say("party.any-language")
	}
	return wording.UpperFirst(languages) + " · " + m.deps.Words.Say("strength."+string(a.Strength))
}
