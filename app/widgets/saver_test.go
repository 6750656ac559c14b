package widgets_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// saving is a Saver in a window, and what it was asked to do.
type saving struct {
	saver   *widgets.Saver
	window  fyne.Window
	path    string // what the user chooses
	asking  error
	writing error
	written []string
	opened  []string
	shown   int
}

func newSaving(t *testing.T) *saving {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	s := &saving{path: "/home/a/sheet.pdf", window: test.NewTempWindow(t, widgets.Column(0))}
	s.saver = widgets.NewSaver(widgets.SaverDeps{Runner: &work.Inline{}, Canvas: s.window.Canvas(),
		Words: widgets.SaverWords{Save: "Save…", Doing: "Making", Stop: "Stop", Open: "Open", Failed: "It failed",
			Saved: func(path string) string { return "Saved: " + path }, Error: error.Error},
		Ask: func(then func(string, error)) { then(s.path, s.asking) },
		Write: func(path string) func(context.Context) error {
			return func(context.Context) error { s.written = append(s.written, path); return s.writing }
		},
		Open: func(path string) error { s.opened = append(s.opened, path); return nil }})
	s.saver.Shown = func() { s.shown++ }
	s.window.SetContent(widgets.Column(0, s.saver.Button, s.saver.Result))
	return s
}

func (s *saving) says() string {
	var all []string
	for _, o := range test.LaidOutObjects(s.window.Content()) {
		if text, ok := o.(*widgets.Text); ok {
			all = append(all, text.Words())
		}
	}
	return strings.Join(all, "\n")
}

func TestASaverSaysWhereTheFileIsAndOpensIt(t *testing.T) {
	s := newSaving(t)
	test.Tap(s.saver.Button)
	if len(s.written) != 1 || s.written[0] != s.path || !strings.Contains(s.says(), "Saved: /home/a/sheet.pdf") {
		t.Fatalf("written %v, the page says\n%s", s.written, s.says())
	}
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(s.opened) != 1 || s.opened[0] != s.path || s.saver.Button.Disabled() || s.shown == 0 {
		t.Errorf("opened %v, shown %d times", s.opened, s.shown)
	}
}

func TestASaverSaysWhatWentWrong(t *testing.T) {
	for _, c := range []struct {
		why     string
		change  func(*saving)
		written int
		says    string
	}{
		{"nothing was chosen", func(s *saving) { s.path = "" }, 0, ""},
		{"the dialog failed", func(s *saving) { s.asking = errors.New("no dialog") }, 0, "no dialog"},
		{"the disk is full", func(s *saving) { s.writing = errors.New("no space") }, 1, "no space"},
	} {
		s := newSaving(t)
		c.change(s)
		test.Tap(s.saver.Button)
		if len(s.written) != c.written || !strings.Contains(s.says(), c.says) || strings.Contains(s.says(), "Saved") {
			t.Errorf("%s: written %v, the page says\n%s", c.why, s.written, s.says())
		}
		if s.saver.Button.Disabled() {
			t.Errorf("%s: the button stays disabled", c.why)
		}
	}
}
