package interview

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
	options *widgets.Options // nil where only a moment can be given
	date    *widgets.DateField
	clock   *widgets.Entry
	moment  *fyne.Container
	column  *fyne.Container
}

func (p *page) newMoment(s spec, value any, h hooks) editor {
	e := &momentEditor{date: widgets.NewDateField(p.dateWords(), p.today()), clock: widgets.NewEntry()}
	e.clock.SetPlaceHolder(p.say("time.example"))
	e.date.Entry.OnLeft, e.clock.OnLeft = h.left, h.left
	e.date.Entry.OnSubmitted = func(string) { h.submit() }
	e.clock.OnSubmitted = func(string) { h.submit() }
	clock := widgets.Row(look.Small, widgets.NewLine(widgets.Body, p.say("time")), widgets.Fixed(200, e.clock))
	e.moment = widgets.Column(look.Small, e.date, clock)
	e.column = widgets.Column(look.Small)
	text, _ := value.(string)
	if len(s.options) > 0 {
		e.offer(p, s, text, h)
	}
	e.column.Add(e.moment)
	if !slices.Contains(s.options, text) {
		e.set(text)
	}
	e.date.OnChanged = h.typed
	e.clock.OnChanged = func(string) { h.typed() }
	return e
}

// offer adds the ends of a period that are no moment. "At execution" needs a request that is executed.
func (e *momentEditor) offer(p *page, s spec, text string, h hooks) {
	choices := []widgets.Choice{{Value: atMoment, Label: p.say("moment")}}
	for _, option := range s.options {
		if option == question.AtExecution && p.deps.Session.Facts().Type() == treaty.Preservation {
			continue
		}
		choices = append(choices, widgets.Choice{Value: option, Label: p.option(s, option)})
	}
	e.options = widgets.NewOptions(false, choices)
	e.options.SetChosen(atMoment)
	if slices.Contains(s.options, text) {
		e.options.SetChosen(text)
	}
	e.options.OnSubmitted = h.submit
	e.options.OnChanged = func() { e.show(); h.left() }
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

func (e *momentEditor) object() fyne.CanvasObject           { return e.column }
func (e *momentEditor) place(string) (*widgets.Field, bool) { return nil, false }

// value keeps what cannot be read as a moment as it was typed; the rules say that it is none.
func (e *momentEditor) value() any {
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
			return at // both were pasted into the first field
		}
		return date
	}
	return date + "T" + normalClock(clock)
}

// normalClock writes a time of day as 23:41:07 with the offset that was typed behind it, if any.
func normalClock(text string) string {
	text = strings.TrimSpace(text)
	figures, offset := text, ""
	if at := offsetPattern.FindStringIndex(text); at != nil {
		figures, offset = text[:at[0]], strings.ToUpper(strings.TrimSpace(text[at[0]:]))
	}
	hour, minute, second, ok := widgets.ParseTime(figures)
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
