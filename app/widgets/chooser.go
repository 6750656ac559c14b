package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
)

// NewChooser returns an input for the path of a file with a button beside it that asks for one. Ask shows the dialog;
// its path is empty where none was chosen. What goes wrong with the dialog goes to fail.
func NewChooser(path *Entry, button string, ask func(then func(path string, err error)),
	fail func(error)) fyne.CanvasObject {
	choose := NewButton(Plain, button, func() {
		ask(func(chosen string, err error) {
			switch {
			case err != nil:
				fail(err)
			case chosen != "":
				path.SetText(chosen)
			}
		})
	})
	return Beside(look.Small, nil, path, choose)
}
