package shell

import (
	"context"
	"path/filepath"
	"strings"

	"rogatory/app/widgets"
	"rogatory/i18n"
)

// sheetSaver makes the button that saves the check sheet of the draft that is open, in the language of the program.
func (s *Shell) sheetSaver() *widgets.Saver {
	words, open := s.words, s.session
	return widgets.NewSaver(widgets.SaverDeps{Runner: s.services.Runner, Canvas: s.services.Window.Canvas(),
		Words: widgets.SaverWords{Save: words.Say("sheet.save"), Doing: words.Say("sheet.saving"),
			Stop: words.Say("screen.finish.stop"),
			Open: words.Say("screen.finish.open"), Failed: words.Say("widget.failed"), Error: words.Error,
			Saved: func(path string) string { return words.Say("sheet.saved", i18n.Args{"Path": path}) }},
		Ask: func(then func(string, error)) { s.files().SaveSheet(s.sheetPath(), then) },
		Write: func(path string) func(context.Context) error {
			draft := open.Draft() // the session itself belongs to the UI goroutine
			return func(ctx context.Context) error { return s.services.Sheet(ctx, draft, words, path) }
		},
		Open: s.services.System.Open})
}

// sheetPath names the check sheet after the file of the request, in the same folder.
func (s *Shell) sheetPath() string {
	request := s.services.Propose(s.session.Draft())
	ending := filepath.Ext(request)
	return s.words.Say("sheet.file-name", i18n.Args{"Name": strings.TrimSuffix(request, ending)}) + ending
}

// saveSheet saves the check sheet from wherever the user is in a request: a page without its button gives way to the
// check.
func (s *Shell) saveSheet() {
	if s.session == nil {
		return
	}
	if page, ok := s.shown.(sheetSaver); ok {
		page.SaveSheet()
		return
	}
	s.checkThen(func() {
		if page, ok := s.shown.(sheetSaver); ok {
			page.SaveSheet()
		}
	})
}
