package identifiers

import (
	"slices"

	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/app/widgets/table"
	"rogatory/forms/question"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// columnsShown is how many columns of a source stand side by side: more would leave no room for their words.
const columnsShown = 6

// columns is the table of the source with what each of its columns holds.
type columns struct {
	box      *pasteBox
	object   *fyne.Container
	chosen   assignment
	fresh    bool // nothing was said about the columns of this text yet
	recalled bool // what was said about columns was said about another text
	first    int  // index of the first column that is shown
}

// show shows the first lines of the source as they stand, with what each column holds above it.
func (c *columns) show() {
	c.object.RemoveAll()
	all := c.box.table.Columns
	if len(all) == 0 || len(c.box.table.Sample) == 0 {
		c.object.Refresh()
		return
	}
	c.first = min(c.first, (len(all)-1)/columnsShown*columnsShown)
	last := min(c.first+columnsShown, len(all))
	c.object.Add(widgets.NewText(widgets.Section, c.box.say("source")))
	c.object.Add(widgets.NewText(widgets.Note, c.box.say("source.hint")))
	if provider := c.box.table.Provider; provider.Name != "" {
		c.object.Add(widgets.NewText(widgets.Note, c.box.say("provider",
			i18n.Args{"Provider": provider.Name, "Source": provider.Source})))
	}
	if c.recalled {
		c.object.Add(widgets.Row(look.Medium, widgets.NewLine(widgets.Note, c.box.say("recalled")),
			widgets.NewLineLink(c.box.say("forget"), c.forget)))
	}
	grid := container.New(&evenColumns{count: last - c.first, gap: look.Small})
	for i := c.first; i < last; i++ {
		grid.Add(c.head(i))
	}
	for _, line := range c.box.table.Sample {
		for i := c.first; i < last; i++ {
			text := ""
			if i < len(line.Cells) {
				text = cellShown(line.Cells[i])
			}
			grid.Add(widgets.NewText(widgets.Note, text))
		}
	}
	c.object.Add(grid)
	if len(all) > columnsShown {
		c.object.Add(c.pager(last))
	}
	c.object.Refresh()
}

// pager leads to the columns beside.
func (c *columns) pager(last int) fyne.CanvasObject {
	turn := func(first int) func() { return func() { c.first = first; c.show() } }
	line := widgets.Row(look.Medium, widgets.NewLine(widgets.Note, c.box.say("columns",
		i18n.Args{"First": c.first + 1, "Last": last, "All": len(c.box.table.Columns)})))
	if c.first > 0 {
		line.Add(widgets.NewLineLink(c.box.say("columns.previous"), turn(c.first-columnsShown)))
	}
	if last < len(c.box.table.Columns) {
		line.Add(widgets.NewLineLink(c.box.say("columns.next"), turn(last)))
	}
	return line
}

// head is the heading of a column as it stands, and the menus of what it holds and in which zone.
func (c *columns) head(i int) fyne.CanvasObject {
	column := c.box.table.Columns[i]
	name := cellShown(column.Heading)
	if name == "" {
		name = c.box.say("column", i18n.Args{"Number": i + 1})
	}
	head := widgets.Column(look.Hair, widgets.NewText(widgets.Strong, name),
		table.NewChoice(c.box.editor.deps.Canvas, name, c.roles(), roleOf(column), func(role string) {
			c.assign(i, columnOf(role))
		}))
	if column.Role == rows.RoleAt {
		head.Add(table.NewChoice(c.box.editor.deps.Canvas, name, c.zones(column.Zone), column.Zone,
			func(zone string) { c.assign(i, rows.Column{Role: rows.RoleAt, Zone: zone}) }))
	}
	return head
}

// roles are what a column can hold.
func (c *columns) roles() []widgets.Choice {
	choices := []widgets.Choice{c.role(rows.RoleUnused)}
	for _, kind := range question.IdentifierKinds() {
		choices = append(choices, widgets.Choice{Value: roleOf(rows.Column{Role: rows.RoleValue, Kind: kind}),
			Label: c.box.editor.kindWord(kind)})
	}
	for _, role := range []rows.Role{rows.RoleValue, rows.RoleSecond, rows.RolePort, rows.RoleAt, rows.RoleZone,
		rows.RoleKind} {
		choices = append(choices, c.role(role))
	}
	return choices
}

func (c *columns) role(role rows.Role) widgets.Choice {
	return widgets.Choice{Value: string(role), Label: c.box.say("role." + string(role))}
}

// zones are the zones that a column of moments can be given: the one that it has, that of the data set, UTC, and
// after those every other.
func (c *columns) zones(stated string) []widgets.Choice {
	choices := []widgets.Choice{{Value: "", Label: c.box.say("zone.as-below")}}
	add := func(zone string) {
		if slices.ContainsFunc(choices, func(known widgets.Choice) bool { return known.Value == zone }) {
			return
		}
		choices = append(choices, widgets.Choice{Value: zone, Label: zone})
	}
	add(stated)
	add(c.box.zone.Value())
	for _, zone := range editor.TimeZones() {
		add(zone.Value)
	}
	return choices
}

// assign notes what the user says about a column, for this text and the next one with the same headings.
func (c *columns) assign(i int, as rows.Column) {
	c.chosen, c.recalled = c.chosen.with(c.box.table, i, as), false
	c.remember(c.chosen)
	c.box.read()
}

func (c *columns) remember(a assignment) {
	if headings := headingsOf(c.box.table); headings != "" && c.box.editor.deps.Memory != nil {
		c.box.editor.deps.Memory.RememberColumns(headings, a.roles())
	}
}

// recall takes over what the user said about a table with the same headings. It reports whether there was something.
func (c *columns) recall(read rows.Table) bool {
	headings := headingsOf(read)
	if !c.fresh || headings == "" || c.box.editor.deps.Memory == nil {
		return false
	}
	c.fresh = false
	c.chosen = assigned(c.box.editor.deps.Memory.Columns(headings))
	c.recalled = !c.chosen.empty()
	return c.recalled
}

// forget reads the text as if nothing had been said about its columns.
func (c *columns) forget() {
	c.chosen, c.recalled = assignment{}, false
	c.remember(c.chosen)
	c.box.read()
}

// mostInCell is how many characters of a cell are shown in the table of the source.
const mostInCell = 40

func cellShown(text string) string {
	if runes := []rune(text); len(runes) > mostInCell {
		return string(runes[:mostInCell]) + "…"
	}
	return text
}

// evenColumns lays objects out in rows of so many columns of the same width.
type evenColumns struct {
	count  int
	gap    float32
	height float32 // after the last layout
}

// Layout gives each object the width of its column, and each row the height of its highest.
func (e *evenColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - e.gap*float32(columnsShown-1)) / columnsShown
	y := float32(0)
	for from := 0; from < len(objects); from += e.count {
		highest := float32(0)
		for i, o := range objects[from:min(from+e.count, len(objects))] {
			highest = max(highest, widgets.Fit(o, width))
			o.Move(fyne.NewPos(float32(i)*(width+e.gap), y))
		}
		y += highest + look.Hair
	}
	e.height = y
}

// MinSize is as high as the last layout; any width will do.
func (e *evenColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, e.height) }
