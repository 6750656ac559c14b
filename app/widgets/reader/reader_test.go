package reader_test

import (
	"strings"
	"testing"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/widgets/reader"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheKeysScrollAndNoOtherKeyIsLost(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(600, 400))
	page := reader.New(&work.Inline{}, window.Canvas(),
		widgets.Column(0, widgets.NewText(widgets.Body, strings.Repeat("word ", 4000))))
	t.Cleanup(page.Stop)
	window.SetContent(page)
	var heard []fyne.KeyName
	window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = append(heard, key.Name) })
	last := page.At()
	for _, c := range []struct {
		key  fyne.KeyName
		down bool
	}{{fyne.KeyDown, true}, {fyne.KeySpace, true}, {fyne.KeyPageDown, true}, {fyne.KeyUp, false},
		{fyne.KeyPageUp, false}, {fyne.KeyEnd, true}, {fyne.KeyHome, false}} {
		page.TypedKey(&fyne.KeyEvent{Name: c.key})
		if moved := page.At() - last; moved == 0 || (moved > 0) != c.down {
			t.Errorf("%s moves the page by %v", c.key, moved)
		}
		last = page.At()
	}
	page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(heard) != 1 || heard[0] != fyne.KeyEscape {
		t.Errorf("the window heard %v, want Escape alone", heard)
	}
}

func TestOtherContentBeginsAtItsTop(t *testing.T) {
	test.NewTempApp(t)
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(600, 400))
	long := func() fyne.CanvasObject { return widgets.NewText(widgets.Body, strings.Repeat("word ", 4000)) }
	page := reader.New(&work.Inline{}, window.Canvas(), long())
	t.Cleanup(page.Stop)
	window.SetContent(page)
	page.Turn(fyne.KeyEnd)
	if page.At() == 0 {
		t.Fatal("End did not scroll")
	}
	page.SetContent(long())
	if page.At() != 0 {
		t.Errorf("other content begins at %v", page.At())
	}
}
