package widgets_test

import (
	"math"
	"runtime"
	"strings"
	"testing"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// The keys stand in one column behind the labels, as text like any other, and work as before.
func TestPullDownsShowTheirKeysInAColumn(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("there the system draws the menu")
	}
	app := test.NewTempApp(t)
	labels := []string{"Save", "New preservation request", "Quit", "Verify a signed PDF", "i", "About"}
	for _, size := range []float32{look.SmallestText, look.NormalText, 1.25, look.LargestText} {
		app.Settings().SetTheme(look.New(look.Light, size))
		var items []*fyne.MenuItem
		for _, label := range labels {
			item := fyne.NewMenuItem(label, func() {})
			if label != "About" {
				item.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyName(label[:1]),
					Modifier: fyne.KeyModifierControl}
			}
			items = append(items, item)
		}
		shown := widgets.NewPullDowns(fyne.NewMainMenu(fyne.NewMenu("File", items...)),
			func(s fyne.KeyboardShortcut) string { return "Ctrl+" + string(s.Key()) })
		column := float32(-1)
		for i, item := range shown.Items[0].Items {
			if labels[i] == "About" {
				if item.Label != "About" || item.Shortcut != nil {
					t.Errorf("an item without keys became %q", item.Label)
				}
				continue
			}
			before, keys := item.Label[:strings.LastIndexByte(item.Label, '\t')+1], "Ctrl+"+labels[i][:1]
			if !strings.HasPrefix(item.Label, labels[i]) || !strings.HasSuffix(item.Label, "\t"+keys) {
				t.Errorf("%q became %q", labels[i], item.Label)
			}
			begins := fyne.MeasureText(before, theme.TextSize(), fyne.TextStyle{}).Width
			if column >= 0 && math.Abs(float64(begins-column)) > 0.5 {
				t.Errorf("text of %.0f %%: the keys of %q begin at %.1f, those above at %.1f", size*100, labels[i],
					begins, column)
			}
			column = begins
			if item.Shortcut.ShortcutName() != items[i].Shortcut.ShortcutName() {
				t.Errorf("%q has another shortcut than before", labels[i])
			}
			if _, shows := item.Shortcut.(fyne.KeyboardShortcut); shows {
				t.Errorf("the toolkit would show the keys of %q a second time", labels[i])
			}
		}
	}
}
