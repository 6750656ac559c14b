//go:build empty

// Command empty opens a window with nothing in it. It is what the desktop program is measured against: the time and the
// memory that the toolkit takes before we add anything. It is built with the tag "empty" only, since it needs cgo as
// the window does.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	window := app.NewWithID("org.rogatory.empty").NewWindow("Empty")
	window.SetContent(widget.NewLabel("Empty"))
	window.Resize(fyne.NewSize(1280, 800))
	window.ShowAndRun()
}
