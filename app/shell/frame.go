package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
)

// frame is the window without what it is about: the bar above a request, what is said above the page, and the page.
type frame struct {
	window fyne.Window
	runner work.Runner
	bar    *fyne.Container
	banner *fyne.Container
	body   *fyne.Container
}

func newFrame(window fyne.Window, runner work.Runner) frame {
	return frame{window: window, runner: runner, bar: container.NewStack(), banner: widgets.Column(0),
		body: container.NewStack()}
}

// covered reports whether something lies over the page that has to be answered or closed first.
func (f *frame) covered() bool { return f.window.Canvas().Overlays().Top() != nil }

// whenUncovered does something at once, or as soon as nothing lies over the page any more.
func (f *frame) whenUncovered(act func()) {
	if f.covered() {
		f.runner.Later(time.Second/2, func() { f.whenUncovered(act) })
		return
	}
	act()
}

// put shows a notice above the screen in the place of the one before; hush takes it away.
func (f *frame) put(notice widgets.Notice) {
	f.banner.RemoveAll()
	f.banner.Add(widgets.Inset(look.Large, look.Small, widgets.NewNotice(notice)))
	f.banner.Refresh()
}

func (f *frame) hush() {
	f.banner.RemoveAll()
	f.banner.Refresh()
}
