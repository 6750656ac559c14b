package table_test

import (
	"fmt"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/widgets/table"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// town is a row with two cells.
type town map[string]string

func (t town) Text(column string) string { return t[column] }
func (t town) Set(column, text string)   { t[column] = text }
func (t town) Uses(string) bool          { return true }
func (t town) Empty() bool               { return t["name"] == "" }

// A table of towns, in which a row is added and typed by keyboard.
func Example() {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewWindow(widgets.Column(0))
	defer window.Close()
	said := func(int) string { return "" }
	towns := table.New(table.Setup[town]{
		Columns: []table.Column{{Name: "name", Heading: "Town", Width: 150, Main: true},
			{Name: "state", Heading: "State", Width: 100}},
		Words: table.Words{Number: said, Current: said, Deleted: said,
			Pager: table.PagerWords{Shown: func(_, _, _ int) string { return "" }}},
		Canvas: window.Canvas(),
		New:    func() town { return town{} },
		After:  func(above town) town { return town{"state": above["state"]} },
		Copy:   func(t town) town { return town{"name": t["name"], "state": t["state"]} },
		Left:   func(town, string) {},
		Judge:  func(town) map[string]string { return nil },
		Behind: func(town) (string, string) { return "", "" },
		Paste:  func(string) {}, Changed: func() {}, Resized: func() {}, Submit: func() {},
	}, []town{{"name": "Strasbourg", "state": "France"}})
	window.SetContent(towns.Object())

	towns.Focus(0, "name")
	window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(window.Canvas().Focused(), "Lyon")
	for i, t := range towns.All() {
		fmt.Println(i, t["name"], t["state"])
	}
	// Output:
	// 0 Strasbourg France
	// 1 Lyon France
}
