package shell_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/service"
	"rogatory/app/widgets"
)

// What lies over the page has the keys: neither Escape nor a shortcut reaches the page behind. Once it is gone they do.
func TestKeysDoNotReachThePageBehindABox(t *testing.T) {
	for name, cover := range map[string]func(fyne.Canvas) fyne.CanvasObject{
		"a box": func(c fyne.Canvas) fyne.CanvasObject {
			return widget.NewModalPopUp(widgets.NewText(widgets.Body, "Box"), c)
		},
		"a menu": func(c fyne.Canvas) fyne.CanvasObject {
			return widget.NewPopUpMenu(fyne.NewMenu("", fyne.NewMenuItem("One", func() {})), c)
		},
	} {
		v := preserved(t)
		for id := range v.drafts {
			v.remembered = service.Settings{LastDraft: id}
		}
		w := start(t, v, "en")
		choose(t, w, "About the requested Party")
		before := w.Title()
		over := cover(w.Canvas())
		over.Show()
		for label, press := range map[string]func(){
			"Escape":     func() { w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
			"F1":         func() { w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1}) },
			"the list":   func() { choose(t, w, "List of requests") },
			"dark":       func() { choose(t, w, "Dark") },
			"a new page": func() { choose(t, w, "Check your answers") },
		} {
			press()
			if w.Title() != before || v.remembered.Theme == "dark" {
				t.Errorf("behind %s, %s changed the page to %q", name, label, w.Title())
			}
		}
		over.Hide()
		choose(t, w, "List of requests")
		if w.Title() == before {
			t.Errorf("without %s the menu does not work", name)
		}
	}
}
