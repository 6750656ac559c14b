package interview

import (
	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// taskList is the list of tasks at the left of a page.
type taskList struct {
	deps Deps
	goTo func(question.PageID)
}

// parts are the groups with their status; the group that is open shows its pages.
func (l taskList) parts() []fyne.CanvasObject {
	tasks := l.deps.Session.Tasks()
	current, _ := l.deps.Session.Page()
	list := []fyne.CanvasObject{widgets.NewText(widgets.Section, l.deps.say("tasks")),
		widgets.NewText(widgets.Caption, l.deps.say("progress", args{"Done": session.Done(tasks), "All": len(tasks)}))}
	var lines []widgets.Task
	for _, t := range tasks {
		line := widgets.Task{Title: l.deps.Words.SayOr("group."+string(t.Group)+".short", string(t.Group)),
			Status: l.deps.Words.SayOr("status."+string(t.Status), string(t.Status)),
			Wrong:  t.Status == session.Problem, Current: current.Group == t.Group && current.ID != ""}
		if len(t.Pages) > 0 {
			line.Go = func() { l.goTo(firstOpen(l.deps.Session, t)) }
		}
		if line.Current && len(t.Pages) > 1 {
			line.Below = l.pagesOf(t, current)
		}
		lines = append(lines, line)
	}
	check := widgets.NewButton(widgets.Plain, l.deps.say("check"), func() { l.goTo(flow.Review) })
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
func (l taskList) pagesOf(t session.Task, current flow.Page) fyne.CanvasObject {
	column := widgets.Column(2)
	for _, page := range t.Pages {
		if title := l.pageTitle(page); page.ID == current.ID {
			column.Add(widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.Ink, Bold: true},
				"• "+title))
		} else {
			column.Add(widgets.NewButton(widgets.SmallLink, title, func() { l.goTo(page.ID) }))
		}
	}
	return column
}

func (l taskList) pageTitle(page flow.Page) string {
	return l.deps.Words.SayOr("page."+string(page.ID)+".title", string(page.ID))
}
