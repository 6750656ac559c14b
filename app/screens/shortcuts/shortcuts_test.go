package shortcuts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/shortcuts"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/i18n"
)

func item(label string, key fyne.KeyName, modifier fyne.KeyModifier) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	if key != "" {
		item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	}
	return item
}

// menu has a shortcut in a submenu, an item without one, and a menu without any.
func menu() *fyne.MainMenu {
	more := item("More", "", 0)
	more.ChildMenu = fyne.NewMenu("", item("Deep", fyne.KeyD, fyne.KeyModifierControl|fyne.KeyModifierAlt))
	return fyne.NewMainMenu(fyne.NewMenu("File", item("New", fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift),
		fyne.NewMenuItemSeparator(), item("Plain", "", 0), more),
		fyne.NewMenu("Empty", item("Nothing", "", 0)),
		fyne.NewMenu("Help", item("Next page", fyne.KeyPageDown, fyne.KeyModifierControl),
			item("Guide", fyne.KeyF1, 0)))
}

func words(t *testing.T, language string) *i18n.Words {
	t.Helper()
	w, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestShortcutsComeFromTheMenu(t *testing.T) {
	for language, want := range map[string][]string{
		"en": {"File", "Ctrl+Shift+N New", "Ctrl+Alt+D Deep", "Help", "Ctrl+Page down Next page", "F1 Guide"},
		"fr": {"File", "Ctrl+Maj+N New", "Ctrl+Alt+D Deep", "Help", "Ctrl+Page suiv. Next page", "F1 Guide"},
	} {
		var got []string
		for _, group := range shortcuts.Groups(words(t, language), menu()) {
			got = append(got, group.Title)
			for _, one := range group.Shortcuts {
				got = append(got, one.Keys+" "+one.Does)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

func TestThePageShowsThemWithTheKeysOfFields(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Dark, look.NormalText))
	window := test.NewTempWindow(t, nil)
	for _, language := range i18n.Embedded().ProgramLanguages() {
		screen := shortcuts.New(shortcuts.Deps{Words: words(t, language), Runner: &work.Inline{},
			Canvas: window.Canvas(), Menu: menu(), Back: func() {}})
		window.SetContent(screen.Content())
		text := said(screen.Content())
		wanted := []string{"Deep", "Guide", "F1", "Tab"}
		for _, key := range slices.Concat(widgets.TextKeys(), widgets.TableKeys()) {
			wanted = append(wanted, shortcuts.Keys(words(t, language), key.Shortcut()))
		}
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the page does not show %q", language, want)
			}
		}
		if strings.Contains(text, "⟦") {
			t.Errorf("%s: a text is missing:\n%s", language, text)
		}
		screen.Leave()
	}
}

func said(object fyne.CanvasObject) string {
	text := ""
	switch o := object.(type) {
	case *widgets.Text:
		return o.Words() + "\n"
	case *fyne.Container:
		for _, child := range o.Objects {
			text += said(child)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			text += said(child)
		}
	}
	return text
}
