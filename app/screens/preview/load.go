package preview

import (
	"bytes"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	pages "rogatory/app/preview"
	"rogatory/app/widgets"
)

// Load makes the document and shows its pages. The shell calls it once the screen is shown.
func (s *Screen) Load() {
	s.keys = s.deps.Canvas.OnTypedKey()
	s.deps.Canvas.SetOnTypedKey(s.key)
	s.offerLayout()
	s.again()
}

// Renew shows what another function makes, as after a change of the draft. The old pages stay until the new ones are
// there; what was under way for an older draft is dropped.
func (s *Screen) Renew(write func() (Made, error)) {
	s.deps.Make = write
	s.again()
}

func (s *Screen) again() {
	if s.left {
		return
	}
	s.stop()
	s.busy()
	before, known, write := s.document, s.made.PDF, s.deps.Make
	s.cancel = s.deps.Runner.Run(func(ctx context.Context) func() {
		made, err := write()
		if err != nil {
			return func() { s.fail(err) }
		}
		if before != nil && bytes.Equal(made.PDF, known) {
			return func() { s.show(before, made) }
		}
		document, err := s.deps.Engine.Pages(ctx, made.PDF)
		if err != nil {
			return func() { s.fail(err) }
		}
		if ctx.Err() != nil {
			document.Close()
			return nil
		}
		if before != nil {
			before.Close()
		}
		return func() { s.show(document, made) }
	})
}

// stop drops what runs.
func (s *Screen) stop() {
	s.cancel()
	s.drawing = false
}

// close gives the memory of the engine back. It waits for a page that is being drawn, so it runs beside the window.
func (s *Screen) close(context.Context) func() {
	s.deps.Engine.Close()
	return nil
}

// show shows the pages of a document. Pictures of the one before stay in sight until new ones replace them.
func (s *Screen) show(document *pages.Document, made Made) {
	begin, middle := s.document == nil, s.middle()
	s.showInstead(nil)
	s.tools.state.SetText("")
	if document != s.document {
		s.document, s.made = document, made
		s.setSheets(document.Sizes(), made.Places)
	}
	s.unname(s.named)
	if begin {
		s.zoom = first(s.stack.widest(), s.room())
	}
	s.arrangeAround(middle)
}

// setSheets has one sheet for each page. A sheet of the same size stays, with an old picture that is to be drawn again.
func (s *Screen) setSheets(sizes []pages.Size, places []Place) {
	old := s.stack.sheets
	sheets := make([]*sheet, len(sizes))
	for n, size := range sizes {
		if n < len(old) && old[n].page == size {
			sheets[n] = old[n]
			sheets[n].density = 0
		} else {
			sheets[n] = newSheet(size)
		}
	}
	for _, gone := range old {
		if !slices.Contains(sheets, gone) {
			gone.clear()
		}
	}
	for n, one := range sheets {
		one.answerLinks.Objects = s.answerLinks(places, n)
	}
	s.stack.sheets = sheets
	s.sheets.Objects = make([]fyne.CanvasObject, len(sheets))
	for n, one := range sheets {
		s.sheets.Objects[n] = one.content
	}
}

// fail says what went wrong in the place of the pages; those of an older draft would mislead.
func (s *Screen) fail(err error) {
	s.document, s.made = nil, Made{}
	s.setSheets(nil, nil)
	s.arrange()
	s.tools.state.SetText("")
	s.showInstead(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary:  s.deps.Words.Error(err),
		LinkText: s.say("again"), OnLink: s.again}))
}
