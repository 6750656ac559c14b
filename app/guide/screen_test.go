package guide_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/guide"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
)

// open shows the guide in a window of the test driver.
func open(t *testing.T, language, chapter string) (*guide.Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(1024, 700))
	screen, err := guide.New(guide.Deps{Words: words(t, language), Runner: &work.Inline{}, Canvas: window.Canvas(),
		Chapter: chapter, Back: func() {}})
	if err != nil {
		t.Fatal(err)
	}
	window.SetContent(screen.Content())
	window.Canvas().Focus(screen.Focus())
	t.Cleanup(screen.Leave)
	return screen, window
}

// walk visits every object below another.
func walk(object fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	visit(object)
	switch o := object.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// button finds a button by its words.
func button(t *testing.T, screen *guide.Screen, label string) *widgets.Button {
	t.Helper()
	var found *widgets.Button
	walk(screen.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Words() == label {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("there is no link %q", label)
	}
	return found
}

func TestTheGuideOpensAtTheChapterAskedFor(t *testing.T) {
	for _, c := range []struct{ name, asked, shown string }{
		{"a chapter", "signing", "signing"},
		{"none", "", "purpose"},
		{"one that does not exist", "nonsense", "purpose"},
	} {
		if screen, _ := open(t, "en", c.asked); screen.Shown() != c.shown {
			t.Errorf("%s: shows %s, want %s", c.name, screen.Shown(), c.shown)
		}
	}
}

func TestContentsAndLinksTurnThePages(t *testing.T) {
	screen, _ := open(t, "fr", "")
	titles := chapters(t, "fr")
	test.Tap(button(t, screen, titles[6].Title))
	if screen.Shown() != titles[6].ID {
		t.Errorf("shows %s after a tap on %s", screen.Shown(), titles[6].Title)
	}
	test.Tap(button(t, screen, "‹ "+titles[5].Title))
	if screen.Shown() != titles[5].ID {
		t.Errorf("shows %s after the link to the chapter before", screen.Shown())
	}
	screen.Open("purpose")
	var link *widget.Hyperlink
	walk(screen.Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Hyperlink); ok && link == nil {
			link = l
		}
	})
	if link == nil {
		t.Fatal("the first chapter shows no link")
	}
	link.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if screen.Shown() == "purpose" {
		t.Error("a link inside the text leads nowhere")
	}
}

func TestSearchLeadsToThePlaceByKeyboard(t *testing.T) {
	screen, window := open(t, "en", "")
	screen.FocusSearch()
	test.Type(window.Canvas().Focused(), "openssl")
	entry := window.Canvas().Focused()
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if screen.Shown() != "signing" {
		t.Errorf("Enter leads to %s, want signing", screen.Shown())
	}
	screen.FocusSearch()
	window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	button(t, screen, chapters(t, "en")[0].Title) // the contents are back
}

func TestKeysScrollAChapter(t *testing.T) {
	screen, window := open(t, "en", "preservation")
	before := test.WidgetRenderer(screen.Focus().(fyne.Widget))
	if before == nil || window.Canvas().Focused() != screen.Focus() {
		t.Fatal("the chapter does not have the focus")
	}
	page := screen.Focus().(interface {
		fyne.Focusable
		At() float32
	})
	page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	down := page.At()
	page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if down < 300 || page.At() >= down {
		t.Errorf("Page down goes to %v, then the arrow up to %v", down, page.At())
	}
	page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if page.At() != 0 {
		t.Errorf("Home goes to %v", page.At())
	}
}

func TestImagesAreAsWideAsTheColumn(t *testing.T) {
	screen, _ := open(t, "en", "preservation")
	count := 0
	walk(screen.Content(), func(o fyne.CanvasObject) {
		if image, ok := o.(*canvas.Image); ok && image.Resource != nil && image.Size().Width > 300 {
			count++
		}
	})
	if count < 2 {
		t.Errorf("%d images are shown, want 2", count)
	}
}
