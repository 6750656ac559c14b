package shell_test

import (
	"slices"
	"testing"

	"rogatory/app/widgets"
)

// The window gives a key to its menu first: one that stands there never reaches a field or a table.
func TestTheMenuLeavesTheKeysOfTextsAndTables(t *testing.T) {
	taken := map[string]string{}
	for _, menu := range start(t, &vault{}, "en").MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil {
				taken[item.Shortcut.ShortcutName()] = item.Label
			}
		}
	}
	if len(taken) < 15 {
		t.Fatalf("the menu has only %d shortcuts: the test does not see it", len(taken))
	}
	for _, key := range slices.Concat(widgets.TextKeys(), widgets.TableKeys()) {
		if label, ok := taken[key.Shortcut().ShortcutName()]; ok {
			t.Errorf("%s never happens: its key does %q", key.Act, label)
		}
	}
}
