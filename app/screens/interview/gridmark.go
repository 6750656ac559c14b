package interview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
)

// mark is the room for the message of a cell; the focus goes from there to the cell, on whichever page of the table it
// is.
func (g *grid) mark(row *gridRow, at rows.Field) *widgets.Field {
	if row.marks == nil {
		row.marks = map[rows.Field]*widgets.Field{}
	}
	if row.marks[at] == nil {
		row.marks[at] = widgets.NewField("", "", g.page.words.Say("widget.fault")+" "+g.heading(at)+" –",
			newLead(func() fyne.CanvasObject { return g.reveal(row, at) }))
	}
	return row.marks[at]
}

func (g *grid) heading(at rows.Field) string {
	return g.page.words.Say("question." + identifiersPath + "." + string(at) + ".title")
}

// reveal shows the page of the table on which a row is, and returns the cell.
func (g *grid) reveal(row *gridRow, at rows.Field) fyne.CanvasObject {
	i := slices.Index(g.rows, row)
	if i < 0 {
		return widgets.Column(0)
	}
	g.turnTo(i)
	return g.shown[i-g.first].cell(at)
}

// clearFaults takes all messages away.
func (g *grid) clearFaults() {
	for _, row := range g.rows {
		for _, mark := range row.marks {
			mark.SetFault("")
		}
	}
}

// judge says at the cells of a row what cannot be read there. What is missing is judged by the rules.
func (g *grid) judge(row *gridRow) {
	for at, code := range row.faults() {
		message := ""
		if code != "" {
			message = g.page.words.Say("error.row."+code, args{"Text": row.cells[at]})
		}
		if message != "" || row.marks[at] != nil {
			g.mark(row, at).SetFault(message)
		}
	}
}

// lead takes no room; the focus goes from it to another object, which need not be shown before.
type lead struct {
	widget.BaseWidget
	to func() fyne.CanvasObject
}

func newLead(to func() fyne.CanvasObject) *lead {
	l := &lead{to: to}
	l.ExtendBaseWidget(l)
	return l
}

// Body is where the focus goes.
func (l *lead) Body() fyne.CanvasObject { return l.to() }

// CreateRenderer draws nothing; only the toolkit calls it.
func (l *lead) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
