package widgets

import (
	"strconv"
	"strings"
	"time"

	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// DateField takes a date as people write it, or from a calendar. Below the field stands the date as it was understood.
// What is no date stays as it was typed.
type DateField struct {
	widget.BaseWidget
	// OnChanged is called when the words change.
	OnChanged func()

	Entry  *Entry
	words  DateWords
	today  time.Time
	read   *Text
	toggle *Button
	month  time.Time
	column *fyne.Container
	open   bool
}

// NewDateField returns an empty field. The calendar opens at today where no date was entered.
func NewDateField(words DateWords, today time.Time) *DateField {
	d := &DateField{words: words, today: today, Entry: NewEntry(), read: NewText(Caption, "")}
	d.Entry.SetPlaceHolder(words.Placeholder)
	d.Entry.OnChanged = func(string) {
		d.echo()
		if d.OnChanged != nil {
			d.OnChanged()
		}
	}
	d.toggle = NewLineLink("▸ "+words.Calendar, d.toggleCalendar)
	d.read.Hidden = true
	d.column = Column(look.Hair, Row(look.Medium, Fixed(240, d.Entry), d.toggle), d.read)
	d.ExtendBaseWidget(d)
	return d
}

// Value returns the date as 2026-11-22, empty where nothing was entered, or the words as they were typed.
func (d *DateField) Value() string {
	if date, ok := ParseDate(d.Entry.Text, d.words.Months...); ok {
		return isoDate(date)
	}
	return strings.TrimSpace(d.Entry.Text)
}

// SetValue shows a date given as 2026-11-22 in the reader's form, anything else as it is.
func (d *DateField) SetValue(value string) {
	if date, err := time.Parse(time.DateOnly, value); err == nil {
		value = d.words.Write(date)
	}
	d.Entry.SetText(value)
}

// echo says how a date typed in figures was understood.
func (d *DateField) echo() {
	written := ""
	if date, ok := ParseDate(d.Entry.Text, d.words.Months...); ok {
		written = d.words.Write(date)
	}
	if written == strings.TrimSpace(d.Entry.Text) {
		written = ""
	}
	d.read.Hidden = written == ""
	d.read.SetText(written)
	d.column.Refresh()
}

func (d *DateField) toggleCalendar() {
	d.open = !d.open
	d.month = d.today
	if date, ok := ParseDate(d.Entry.Text, d.words.Months...); ok {
		d.month = date
	}
	d.showCalendar()
}

func (d *DateField) showCalendar() {
	d.column.Objects = d.column.Objects[:2]
	sign := "▸ "
	if d.open {
		sign = "▾ "
		d.column.Objects = append(d.column.Objects, Fixed(308, Panel(look.Panel, look.Line, d.calendar())))
	}
	d.toggle.SetText(sign + d.words.Calendar)
	d.column.Refresh()
	d.Refresh()
}

// calendar is one month: weeks from Monday, one button a day.
func (d *DateField) calendar() fyne.CanvasObject {
	first := time.Date(d.month.Year(), d.month.Month(), 1, 0, 0, 0, 0, time.UTC)
	turn := func(by int) func() {
		return func() { d.month = first.AddDate(0, by, 0); d.showCalendar() }
	}
	head := Beside(look.Small, NewLineLink("‹ "+d.words.Previous, turn(-1)), NewText(Caption, ""),
		NewLineLink(d.words.Next+" ›", turn(1)))
	grid := container.NewGridWithColumns(7)
	for _, name := range d.words.Weekdays {
		grid.Add(NewLine(Caption, name))
	}
	for range (int(first.Weekday()) + 6) % 7 {
		grid.Add(NewLine(Caption, ""))
	}
	for day := first; day.Month() == first.Month(); day = day.AddDate(0, 0, 1) {
		grid.Add(NewLineLink(strconv.Itoa(day.Day()), func() { d.pick(day) }))
	}
	return Column(look.Small, head, NewText(Strong, d.words.monthTitle(first)), grid)
}

func (d *DateField) pick(day time.Time) {
	d.open = false
	d.showCalendar()
	d.SetValue(isoDate(day))
}

// Body is what Tab walks through.
func (d *DateField) Body() fyne.CanvasObject { return d.column }

// CreateRenderer draws the field; only the toolkit calls it.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.column) }

// NewDateWords gathers the words of date fields: say speaks a message of the catalogue by its id, write writes a date.
// Months are understood in that language and in English.
func NewDateWords(say func(id string) string, write func(time.Time) string) DateWords {
	months, english := make([]string, 12), make([]string, 12)
	for i := range months {
		months[i], english[i] = say("date.month."+strconv.Itoa(i+1)), time.Month(i+1).String()
	}
	return DateWords{Months: [][]string{months, english}, Weekdays: strings.Fields(say("widget.date.weekdays")),
		Write:       write,
		Placeholder: say("widget.date.example"), Calendar: say("widget.date.calendar"),
		Previous: say("widget.date.previous"), Next: say("widget.date.next")}
}
