package finish_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/i18n"
)

// saver saves a check sheet at a place that is always chosen; it fails as the office is told to.
func (d *fixture) saver(words *i18n.Words) *widgets.Saver {
	return widgets.NewSaver(widgets.SaverDeps{Runner: &work.Inline{}, Canvas: d.window.Canvas(),
		Words: widgets.SaverWords{Save: words.Say("sheet.save"), Open: words.Say("screen.finish.open"),
			Failed: words.Say("widget.failed"),
			Saved:  func(path string) string { return words.Say("sheet.saved", i18n.Args{"Path": path}) },
			Error:  words.Error},
		Ask:   func(then func(string, error)) { then("/home/a/sheet.pdf", nil) },
		Write: func(string) func(context.Context) error { return func(context.Context) error { return d.office.fail } },
		Open:  d.system.Open})
}

func TestTheCheckSheetIsSavedAndOpened(t *testing.T) {
	d := open(t, "en")
	d.press("Save the check sheet…")
	if shown := d.shows(); !strings.Contains(shown, "Check sheet saved: /home/a/sheet.pdf") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.press("Open")
	if len(d.system.opened) != 1 || d.system.opened[0] != "/home/a/sheet.pdf" || len(d.office.orders) != 0 {
		t.Errorf("opened %v, orders %v", d.system.opened, d.office.orders)
	}
}

func TestACheckSheetThatCannotBeSavedIsOneSentence(t *testing.T) {
	d := open(t, "fr")
	d.office.fail = errors.New("no space is left")
	d.screen.SaveSheet()
	if shown := d.shows(); !strings.Contains(shown, "no space is left") || strings.Contains(shown, "enregistrée") {
		t.Errorf("the page says\n%s", shown)
	}
}
