package interview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
)

func (s *Screen) speaker() wording.Speaker {
	return wording.Speaker{Words: s.deps.Words, Facts: s.deps.Session.Facts()}
}

// renewSides shows the tasks and the margin as the answers now make them.
func (s *Screen) renewSides() {
	s.tasks.Objects = s.taskList()
	s.narrow.Objects = []fyne.CanvasObject{widgets.NewDisclosure(s.say("tasks"),
		func() fyne.CanvasObject { return widgets.Column(look.Small, s.taskList()...) })}
	s.margin.Objects = s.marginParts()
	s.below.Objects = append([]fyne.CanvasObject{widgets.Rule()}, s.marginParts()...)
	for _, c := range []*fyne.Container{s.tasks, s.narrow, s.margin, s.below} {
		c.Refresh()
	}
}

// taskList are the groups with their status; the group that is open shows its pages.
func (s *Screen) taskList() []fyne.CanvasObject {
	tasks := s.deps.Session.Tasks()
	current, _ := s.deps.Session.Page()
	list := []fyne.CanvasObject{widgets.NewText(widgets.Section, s.say("tasks")),
		widgets.NewText(widgets.Caption, s.say("progress", args{"Done": session.Done(tasks), "All": len(tasks)}))}
	var lines []widgets.Task
	for _, t := range tasks {
		line := widgets.Task{Title: s.deps.Words.SayOr("group."+string(t.Group)+".short", string(t.Group)),
			Status: s.deps.Words.SayOr("status."+string(t.Status), string(t.Status)),
			Wrong:  t.Status == session.Problem, Current: current.Group == t.Group && current.ID != ""}
		if len(t.Pages) > 0 {
			line.Go = func() { s.GoTo(firstOpen(s.deps.Session, t)) }
		}
		if line.Current && len(t.Pages) > 1 {
			line.Below = s.pagesOf(t, current)
		}
		lines = append(lines, line)
	}
	check := widgets.NewButton(widgets.Plain, s.say("check"), func() { s.GoTo(flow.Review) })
	return append(list, widgets.NewTaskList(lines), widgets.Row(0, check))
}

// firstOpen is the first page of a task on which something mandatory is missing, else its first page.
func firstOpen(s *session.Session, t session.Task) question.PageID {
	for _, page := range t.Pages {
		for _, id := range s.Asked(page) {
			if rules.Level(s.Facts(), id) == question.Mandatory && !s.Draft().Has(id) {
				return page.ID
			}
		}
	}
	return t.Pages[0].ID
}

// pagesOf lists the pages of a task; the one that is shown is marked.
func (s *Screen) pagesOf(t session.Task, current flow.Page) fyne.CanvasObject {
	column := widgets.Column(2)
	for _, page := range t.Pages {
		if title := s.pageTitle(page); page.ID == current.ID {
			column.Add(widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.Ink, Bold: true},
				"• "+title))
		} else {
			column.Add(widgets.NewButton(widgets.SmallLink, title, func() { s.GoTo(page.ID) }))
		}
	}
	return column
}

func (s *Screen) pageTitle(page flow.Page) string {
	return s.deps.Words.SayOr("page."+string(page.ID)+".title", string(page.ID))
}

// marginParts tell about the requested Party and what was found.
func (s *Screen) marginParts() []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if s.deps.Session.Facts().Requested.Code != "" {
		parts = append(parts, s.partyCard())
	}
	findings := s.relevant()
	if s.page == nil {
		findings = nil // the page that stops the interview says it itself
	}
	shown := asked(s.deps.Session, s.shownPages())
	for _, f := range findings[:min(len(findings), shownFindings)] {
		parts = append(parts, s.findingCard(f, slices.Contains(shown, f.Question.Question())))
	}
	if rest := len(findings) - shownFindings; rest > 0 {
		parts = append(parts, widgets.NewButton(widgets.Link,
			s.deps.Words.Count("screen.interview.findings.more", rest), func() { s.GoTo(flow.Review) }))
	}
	return parts
}

// shownFindings is how many findings the margin has room for.
const shownFindings = 5

// missing are findings that only say that something was not answered yet; they wait for the check of the answers.
var missing = []string{"answer-missing", "office-answer-missing", "recommended-answer-missing"}

// relevant returns the findings about this page and about what was answered elsewhere, those of this page first among
// equals.
func (s *Screen) relevant() []rules.Finding {
	session := s.deps.Session
	shown := asked(session, s.shownPages())
	findings := slices.DeleteFunc(slices.Clone(session.Findings()), func(f rules.Finding) bool {
		return slices.Contains(missing, f.Code) || strings.HasPrefix(f.Code, "limb-") || saidAbove(f) &&
			slices.Contains(shown, f.Question) ||
			!session.Draft().Has(f.Question.Question()) && !slices.Contains(shown, f.Question.Question())
	})
	weight := func(f rules.Finding) int {
		w := 2 * slices.Index([]rules.Severity{rules.Block, rules.Warn, rules.Advise}, f.Severity)
		if slices.Contains(shown, f.Question.Question()) {
			w--
		}
		return w
	}
	slices.SortStableFunc(findings, func(a, b rules.Finding) int { return weight(a) - weight(b) })
	return findings
}

// findingCard says what is wrong; what to do is said where it can be done.
func (s *Screen) findingCard(f rules.Finding, here bool) fyne.CanvasObject {
	summary, action := s.speaker().Finding(f)
	if !here {
		action = ""
	}
	severity := map[rules.Severity]widgets.Severity{rules.Block: widgets.MustFix, rules.Warn: widgets.CheckThis,
		rules.Advise: widgets.Consider}[f.Severity]
	return widgets.NewNotice(widgets.Notice{Severity: severity,
		Word: s.deps.Words.Say("severity." + string(f.Severity)), Summary: summary, Action: action,
		LinkText: s.say("finding.go"), OnLink: func() { s.GoToQuestion(f.Question) }})
}

// partyCard says to whom the request goes and in which language, with the age of what is known.
func (s *Screen) partyCard() fyne.CanvasObject {
	requested, route := s.deps.Session.Facts().Requested, s.deps.Session.Route()
	card := widgets.Column(look.Small, widgets.NewText(widgets.Section, requested.Names.In(s.deps.Words.Language())))
	for _, a := range route.To[:min(len(route.To), 1)] {
		card.Add(widgets.NewText(widgets.Caption, s.say("party.to")))
		card.Add(widgets.NewText(widgets.Body, s.speaker().Authority(a, requested.Code)))
		for _, contact := range slices.Concat(a.Emails, a.Phones) {
			card.Add(widgets.Row(look.Small, widgets.NewLine(widgets.Body, contact),
				widgets.NewCopy(s.deps.Runner, s.deps.Words.Say("widget.copy"), s.deps.Words.Say("widget.copied"),
					contact)))
		}
		if a.Source.AsOf != "" {
			card.Add(widgets.NewText(widgets.Caption,
				s.say("party.as-of", args{"Date": s.speaker().Date(a.Source.AsOf)})))
		}
	}
	if accepted := s.deps.Session.Languages().Accepted; len(accepted) > 0 {
		card.Add(widgets.NewText(widgets.Caption, s.say("party.languages")))
		card.Add(widgets.NewText(widgets.Body, s.strongest(accepted[0])))
	}
	card.Add(widgets.NewButton(widgets.Link,
		s.say("party.all", args{"Party": requested.Names.In(s.deps.Words.Language())}), s.deps.Party))
	return widgets.Panel(look.Paper, look.Line, card)
}

// strongest says which languages the firmest source names, and how firm it is.
func (s *Screen) strongest(a rules.Accepted) string {
	names := make([]string, len(a.Languages))
	for i, tag := range a.Languages {
		names[i] = s.deps.Words.LanguageName(tag)
	}
	languages := s.deps.Words.Or(names)
	if len(names) == 0 {
		languages = s.say("party.any-language")
	}
	return wording.UpperFirst(languages) + " · " + s.deps.Words.Say("strength."+string(a.Strength))
}
