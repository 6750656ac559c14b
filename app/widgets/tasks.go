package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Task is a line of a task list. A task without Go cannot be opened yet. Below is shown inside the task that is
// current.
type Task struct {
	Title   string
	Status  string
	Wrong   bool // there is a problem: the status stands out
	Current bool
	Go      func()
	Below   fyne.CanvasObject
}

// NewTaskList returns tasks with their status below each other; the current one is marked.
func NewTaskList(tasks []Task) *fyne.Container {
	list := Column(2)
	for _, t := range tasks {
		list.Add(taskRow(t))
	}
	return list
}

func taskRow(t Task) fyne.CanvasObject {
	var title fyne.CanvasObject
	switch {
	case t.Current:
		title = NewText(Strong, t.Title)
	case t.Go == nil:
		title = NewText(Note, t.Title)
	default:
		title = NewButton(Link, t.Title, t.Go)
	}
	status := Caption
	words := t.Status
	if t.Wrong {
		status.Colour, status.Bold = look.MustFix, true
		words = MustFix.Sign() + " " + words
	}
	column := Column(0, title, NewText(status, words))
	content := Inset(look.Small, 4, column)
	if !t.Current {
		return content
	}
	if t.Below != nil {
		column.Add(Inset(0, look.Hair, t.Below))
	}
	return container.NewStack(newGround(look.AccentTint, look.Accent), content)
}
