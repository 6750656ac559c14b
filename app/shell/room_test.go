package shell_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/service"
	"rogatory/app/widgets"
)

// Which request is open can be read at every size: no line of it is narrower than a word, and no link is cut off.
func TestTheBarHasRoomForItsWords(t *testing.T) {
	for name, c := range map[string]struct {
		text  float32
		width float32
	}{"normal": {1, 1280}, "narrow": {1, 1024}, "large text": {2, 1280}, "narrow with large text": {2, 1024},
		"a wide screen": {1, 3840}, "a wide screen with large text": {2, 3840}} {
		v := preserved(t)
		for id := range v.drafts {
			v.remembered = service.Settings{LastDraft: id,
				Theme: string(look.Light), TextSize: c.text}
		}
		w := start(t, v, "fr")
		w.Resize(fyne.NewSize(c.width, 800))
		bottom, driver := float32(0), fyne.CurrentApp().Driver()
		for _, o := range test.LaidOutObjects(w.Content()) {
			text, ok := o.(*widgets.Text)
			if !ok {
				continue
			}
			at := driver.AbsolutePositionForObject(text)
			if strings.Contains(text.Words(), " › ") {
				bottom = at.Y + text.Size().Height
				if text.Size().Width < 120 || text.Size().Height > 4*30*c.text {
					t.Errorf("%s: which request is open has %v", name, text.Size())
				}
			}
			if text.Words() == "Vérifier vos réponses" && at.Y < 100 && at.X+text.Size().Width > c.width {
				t.Errorf("%s: the way to the check ends at %.0f", name, at.X+text.Size().Width)
			}
		}
		if bottom == 0 || bottom > 300 {
			t.Errorf("%s: the bar ends at %.0f", name, bottom)
		}
	}
}
