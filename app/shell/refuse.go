package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/i18n"
)

// Refuse shows in a window why the program cannot begin, and returns when the window was closed.
func Refuse(window fyne.Window, settings fyne.Settings, words *i18n.Words, sentence string) {
	settings.SetTheme(look.New(look.System, look.NormalText))
	quit := widgets.NewButton(widgets.Filled, words.Say("menu.quit"), window.Close)
	content := widgets.Column(look.Large,
		widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: words.Say("shell.refused"),
			Summary: sentence}), widgets.Row(0, quit))
	window.SetContent(container.NewStack(widgets.Ground(look.Paper), widgets.Inset(look.Large, look.Large, content)))
	window.Resize(fyne.NewSize(620, 240))
	window.Canvas().Focus(quit)
	window.ShowAndRun()
}
