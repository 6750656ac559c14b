package widgets

import (
	"time"

	"rogatory/app/work"

	"fyne.io/fyne/v2"
)

// copiedFor is how long a copy button says that it copied.
const copiedFor = 2 * time.Second

// NewCopy returns a link that puts words on the clipboard and says so for a moment.
func NewCopy(runner work.Runner, label, copied, words string) *Button {
	b := NewLineLink(label, nil)
	b.OnTapped = func() {
		fyne.CurrentApp().Clipboard().SetContent(words)
		b.SetText(copied)
		runner.Later(copiedFor, func() { b.SetText(label) })
	}
	return b
}
