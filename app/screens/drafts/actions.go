package drafts

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/widgets"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// showMenu offers what else can be done with a draft.
func (s *Screen) showMenu(d request.Summary, at fyne.CanvasObject) {
	archive := fyne.NewMenuItem(s.say("archive"), func() { s.archive(d, true) })
	if d.Archived {
		archive = fyne.NewMenuItem(s.say("unarchive"), func() { s.archive(d, false) })
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(s.say("open"), func() { s.deps.Open(d.ID) })}
	if d.Type == string(treaty.Preservation) {
		items = append(items,
			fyne.NewMenuItem(s.say("assistance"), func() { s.deps.Assistance(d.ID) }),
			fyne.NewMenuItem(s.say("extension"), func() { s.deps.Extension(d.ID) }),
			fyne.NewMenuItemSeparator())
	}
	menu := fyne.NewMenu("", append(items,
		fyne.NewMenuItem(s.say("duplicate"), func() { s.duplicate(d) }),
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

// change changes something in the store and reads the list again.
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

// takeBack is the link of a notice that undoes what it tells of.
func (s *Screen) takeBack(sentence string, d request.Summary, undo func() error) widgets.Notice {
	return widgets.Notice{Severity: widgets.Consider, Summary: s.say(sentence, i18n.Args{"Reference": s.reference(d)}),
		LinkText: s.say("undo-delete"),
		OnLink:   func() { s.change(undo, func() { s.notify() }) }}
}

// remove deletes a draft and offers to take that back.
func (s *Screen) remove(d request.Summary) {
	s.change(func() error { return s.deps.Store.Delete(d.ID) }, func() {
		s.notify(s.takeBack("deleted", d, func() error { return s.deps.Store.Restore(d.ID) }))
	})
}

// archive takes a draft out of the way, or back, and offers to undo it.
func (s *Screen) archive(d request.Summary, archived bool) {
	sentence := map[bool]string{true: "archived", false: "unarchived"}[archived]
	s.change(func() error { return s.deps.Store.SetArchived(d.ID, archived) }, func() {
		s.notify(s.takeBack(sentence, d, func() error { return s.deps.Store.SetArchived(d.ID, !archived) }))
	})
}

// duplicate makes a copy and offers to open it.
func (s *Screen) duplicate(d request.Summary) {
	copied := ""
	s.change(func() (err error) {
		copied, err = s.deps.Store.Duplicate(d.ID)
		return err
	}, func() {
		s.notify(widgets.Notice{Severity: widgets.Consider,
			Summary: s.say("duplicated", i18n.Args{"Reference": s.reference(d)}), LinkText: s.say("open-copy"),
			OnLink: func() { s.deps.Open(copied) }})
	})
}
