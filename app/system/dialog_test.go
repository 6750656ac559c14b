package system

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/work"
)

// A system without a dialog of its own gets the one in the window; Escape leaves it again, with nothing chosen, and
// gives the keys back.
func TestTheDialogInTheWindowOpens(t *testing.T) {
	test.NewTempApp(t)
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(1024, 700))
	files := Files{Runner: &work.Inline{}, Window: window}
	keys, answers := 0, 0
	window.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { keys++ })
	then := func(path string, err error) {
		answers++
		if path != "" || err != nil {
			t.Errorf("a dialog that was left gives %q, %v", path, err)
		}
	}
	for name, open := range map[string]func(){
		"a PDF":    func() { files.openInWindow(Kind{Name: "PDF", Endings: []string{".pdf"}}, then) },
		"any file": func() { files.openInWindow(Kind{Name: "All", Endings: []string{""}}, then) },
		"a folder": func() { files.saveInWindow("/home/a/request.pdf", then) },
	} {
		keys, answers = 0, 0
		open()
		overlay := window.Canvas().Overlays().Top()
		if overlay == nil {
			t.Errorf("%s: no dialog is shown", name)
			continue
		}
		if size := overlay.MinSize(); size.Width < 100 {
			t.Errorf("%s: the dialog is %v wide", name, size.Width)
		}
		escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
		window.Canvas().OnTypedKey()(escape)
		if window.Canvas().Overlays().Top() != nil || answers != 1 || keys != 0 {
			t.Errorf("%s: Escape left the dialog open, or reached the page: %d answers, %d keys", name, answers, keys)
		}
		window.Canvas().OnTypedKey()(escape)
		if keys != 1 {
			t.Errorf("%s: the page does not hear its keys again", name)
		}
	}
}
