package drafts

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/widgets"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// showMenu offers what else can be done with a draft.
func (s *Screen) showMenu(d Summary, at fyne.CanvasObject) {
	archive := fyne.NewMenuItem(s.say("archive"), func() { s.do(func() error { return s.deps.Store.SetArchived(d.ID, true) }) })
	if d.Archived {
		archive = fyne.NewMenuItem(s.say("unarchive"), func() { s.do(func() error { return s.deps.Store.SetArchived(d.ID, false) }) })
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(s.say("open"), func() { s.deps.Open(d.ID) })}
	if d.Type == string(treaty.Preservation) {
		items = append(items,
			fyne.NewMenuItem(s.say("assistance"), func() { s.deps.Assistance(d.ID) }),
			fyne.NewMenuItem(s.say("extension"), func() { s.deps.Extension(d.ID) }),
			fyne.NewMenuItemSeparator())
	}
	menu := fyne.NewMenu("", append(items,
		fyne.NewMenuItem(s.say("duplicate"), func() { s.do(func() error { return s.deps.Store.Duplicate(d.ID) }) }),
		fyne.NewMenuItem(s.say("send"), func() { s.ShowSend(d) }),
		archive,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(s.say("delete"), func() { s.remove(d) }))...)
	driver, canvas := fyne.CurrentApp().Driver(), s.deps.Canvas
	popup := widget.NewPopUpMenu(menu, canvas)
	below := driver.AbsolutePositionForObject(at).AddXY(0, min(at.Size().Height, 40))
	below.X = min(below.X, canvas.Size().Width-popup.MinSize().Width)
	popup.ShowAtPosition(below)
	canvas.Focus(popup)
}

// do changes something in the store and reads the list again.
func (s *Screen) do(change func() error) {
	s.change(change, func() { s.tell() })
}

func (s *Screen) change(change func() error, then func()) {
	s.deps.Runner.Run(func(context.Context) func() {
		err := change()
		all, listError := s.read()
		return func() {
			s.show(all, listError)
			if err != nil {
				s.fail(err)
				return
			}
			then()
		}
	})
}

// remove deletes a draft and offers to take that back.
func (s *Screen) remove(d Summary) {
	name := d.Reference
	if name == "" {
		name = s.deps.Words.Say("widget.no-reference")
	}
	s.change(func() error { return s.deps.Store.Delete(d.ID) }, func() {
		s.tell(widgets.Notice{Severity: widgets.Consider, Summary: s.say("deleted", i18n.Args{"Reference": name}), LinkText: s.say("undo-delete"),
			OnLink: func() { s.do(func() error { return s.deps.Store.Restore(d.ID) }) }})
	})
}
