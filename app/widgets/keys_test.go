package widgets_test

import (
	"testing"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// asTheDriver is the shortcut that the window makes of a key.
func asTheDriver(k widgets.Key, clipboard fyne.Clipboard) fyne.Shortcut {
	if k.Modifier == fyne.KeyModifierShortcutDefault {
		switch k.Name {
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: clipboard}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return k.Shortcut()
}

// Each key does to "one two" what the page of shortcuts says; the cursor stands at the end and "two" was typed last.
func TestEveryKeyOfATextDoesWhatThePageSays(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	wanted := map[string]struct {
		before []string // acts that come first
		text   string
		column int
		marked string
	}{
		"all":         {nil, "one two", 7, "one two"},
		"copy":        {[]string{"all"}, "one two", 7, "one two"},
		"cut":         {[]string{"all"}, "", 0, ""},
		"paste":       {[]string{"all", "cut"}, "one two", 7, ""},
		"undo":        {nil, "one", 3, ""},
		"redo":        {[]string{"undo"}, "one two", 7, ""},
		"word-back":   {nil, "one two", 4, ""},
		"word-on":     {[]string{"word-back"}, "one two", 7, ""},
		"delete-word": {nil, "one ", 4, ""},
	}
	keys := map[string]widgets.Key{}
	for _, key := range widgets.TextKeys() {
		keys[key.Act] = key
	}
	if len(keys) != len(wanted) {
		t.Fatalf("%d keys, %d are held to what they do", len(keys), len(wanted))
	}
	for act, want := range wanted {
		entry := widgets.NewEntry()
		window := test.NewTempWindow(t, entry)
		window.Canvas().Focus(entry)
		test.Type(entry, "one two")
		for _, one := range append(want.before, act) {
			entry.TypedShortcut(asTheDriver(keys[one], app.Clipboard()))
		}
		if entry.Text != want.text || entry.CursorColumn != want.column || entry.SelectedText() != want.marked {
			t.Errorf("%s: text %q, cursor %d, marked %q; want %q, %d, %q", act, entry.Text, entry.CursorColumn,
				entry.SelectedText(), want.text, want.column, want.marked)
		}
	}
	if app.Clipboard().Content() != "one two" {
		t.Errorf("the clipboard holds %q", app.Clipboard().Content())
	}
}
