package editor

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/rows"
	"rogatory/forms/treaty"
)

// atMoment is the choice of a date and time where a period may also end with the preservation or the execution.
const atMoment = "\x00moment"

// momentEditor takes a date with a time of day, which may be left out, and an offset, which may be left out where a
// time zone is asked for beside it.
type momentEditor struct {
	whole
	options *widgets.Options // nil where only a moment can be given
	date    *widgets.DateField
	clock   *widgets.Entry
	moment  *fyne.Container
	column  *fyne.Container
}

func newMoment(f *Form, s Spec, value any, h Hooks) Editor {
	e := &momentEditor{date: widgets.NewDateField(f.dateWords(), f.today()), clock: widgets.NewEntry()}
	e.clock.SetPlaceHolder(f.say("time.example"))
	clock := widgets.Row(look.Small, widgets.NewLine(widgets.Body, f.say("time")), widgets.Fixed(200, e.clock))
	e.moment = widgets.Column(look.Small, e.date, clock)
	e.column = widgets.Column(look.Small)
	text, _ := value.(string)
	if len(s.Options) > 0 {
		e.offer(f, s, text, h)
	}
	e.column.Add(e.moment)
	if !slices.Contains(s.Options, text) {
		e.set(text)
	}
	h.watchDate(e.date)
	h.watch(e.clock)
	return e
}

// offer adds the ends of a period that are no moment. "At execution" needs a request that is executed.
func (e *momentEditor) offer(f *Form, s Spec, text string, h Hooks) {
	choices := []widgets.Choice{{Value: atMoment, Label: f.say("moment")}}
	for _, option := range s.Options {
		if option == question.AtExecution && f.Request.Facts().Type() == treaty.Preservation {
			continue
		}
		choices = append(choices, widgets.Choice{Value: option, Label: f.option(s, option)})
	}
	e.options = widgets.NewOptions(false, choices)
	e.options.SetChosen(atMoment)
	if slices.Contains(s.Options, text) {
		e.options.SetChosen(text)
	}
	e.options.OnSubmitted = h.Submit
	e.options.OnChanged = func() { e.show(); h.Left() }
	e.column.Add(e.options)
	e.show()
}

func (e *momentEditor) show() {
	e.moment.Hidden = e.options.Chosen()[0] != atMoment
	e.column.Refresh()
}

// set shows a moment as it is stored: 2026-11-20T23:41:07+01:00, without offset, or a date.
func (e *momentEditor) set(text string) {
	date, clock, hasTime := strings.Cut(text, "T")
	if _, err := time.Parse(time.DateOnly, date); err != nil || !hasTime {
		e.date.SetValue(text)
		return
	}
	e.date.SetValue(date)
	e.clock.SetText(clock)
}

func (e *momentEditor) Object() fyne.CanvasObject { return e.column }

// Value keeps what cannot be read as a moment as it was typed; the rules say that it is none.
func (e *momentEditor) Value() any {
	if e.options != nil && e.options.Chosen()[0] != atMoment {
		return e.options.Chosen()[0]
	}
	date, clock := e.date.Value(), strings.TrimSpace(e.clock.Text)
	switch {
	case date == "" && clock == "":
		return nil
	case clock == "":
		at, _, code := rows.Moment(e.date.Entry.Text, "", rows.Options{})
		if code == "" || code == rows.ZoneMissing {
			return at // both were typed or pasted into the first field
		}
		return date
	}
	return date + "T" + normalClock(clock)
}

// normalClock writes a time of day as 23:41:07 with the offset that was typed behind it, if any.
func normalClock(text string) string {
	text = strings.TrimSpace(text)
	digits, offset := text, ""
	if at := offsetPattern.FindStringIndex(text); at != nil {
		digits, offset = text[:at[0]], strings.ToUpper(strings.TrimSpace(text[at[0]:]))
	}
	hour, minute, second, ok := widgets.ParseTime(digits)
	if !ok {
		return text
	}
	if strings.HasPrefix(offset, "UTC") && len(offset) > len("UTC") {
		offset = strings.TrimPrefix(offset, "UTC")
	} else if offset == "UTC" {
		offset = "Z"
	}
	return fmt.Sprintf("%02d:%02d:%02d%s", hour, minute, second, offset)
}

var offsetPattern = regexp.MustCompile(`(?i)\s*(Z|UTC|(UTC)?[+-]\d\d:\d\d)$`)
