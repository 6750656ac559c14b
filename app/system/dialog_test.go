package system

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/work"
)

// A system without a dialog of its own gets the one in the window; the user can leave it again.
func TestTheDialogInTheWindowOpens(t *testing.T) {
	test.NewTempApp(t)
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(1024, 700))
	files := Files{Runner: &work.Inline{}, Window: window}
	for name, open := range map[string]func(){
		"a PDF":    func() { files.openInWindow(Kind{Name: "PDF", Endings: []string{".pdf"}}, func(string, error) {}) },
		"any file": func() { files.openInWindow(Kind{Name: "All", Endings: []string{""}}, func(string, error) {}) },
		"a folder": func() { files.saveInWindow("/home/a/request.pdf", func(string, error) {}) },
	} {
		open()
		overlay := window.Canvas().Overlays().Top()
		if overlay == nil {
			t.Errorf("%s: no dialog is shown", name)
			continue
		}
		if size := overlay.MinSize(); size.Width < 100 {
			t.Errorf("%s: the dialog is %v wide", name, size.Width)
		}
		window.Canvas().Overlays().Remove(overlay)
	}
}
