package editor

import (
	"strconv"
	"strings"

	"rogatory/app/widgets"
	"rogatory/forms/question"
)

func newLine(f *Form, s Spec, value any, h Hooks) Editor {
	entry := widgets.NewEntry()
	entry.SetPlaceHolder(f.placeholder(s))
	text, _ := value.(string)
	entry.SetText(text)
	h.watch(entry)
	return simple{object: entry, value: trimmed(func() string { return entry.Text })}
}

// newNumber takes nothing but digits, so that what is in the field is always a number.
func newNumber(value any, h Hooks) Editor {
	entry := widgets.NewEntry()
	switch n := value.(type) {
	case int:
		entry.SetText(strconv.Itoa(n))
	case float64:
		entry.SetText(strconv.Itoa(int(n)))
	}
	h.watch(entry)
	entry.OnChanged = func(text string) {
		if digits := Digits(text); digits != text {
			entry.SetText(digits)
			return
		}
		h.Typed()
	}
	return simple{object: widgets.Row(0, widgets.Fixed(140, entry)), value: func() any {
		n, err := strconv.Atoi(entry.Text)
		if err != nil {
			return nil
		}
		return n
	}}
}

// longestNumber is the most digits that a number has.
const longestNumber = 9

// Digits returns the digits 0 to 9 of a text, as many as a number can have.
func Digits(text string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
	return digits[:min(len(digits), longestNumber)]
}

func newYesNo(f *Form, value any, h Hooks) Editor {
	options := widgets.NewOptions(false,
		[]widgets.Choice{{Value: "yes", Label: f.say("yes")}, {Value: "no", Label: f.say("no")}})
	if yes, ok := value.(bool); ok {
		options.SetChosen(map[bool]string{true: "yes", false: "no"}[yes])
	}
	options.OnChanged, options.OnSubmitted = h.Chosen, h.Submit
	return simple{object: options, value: func() any {
		if chosen := options.Chosen(); len(chosen) > 0 {
			return chosen[0] == "yes"
		}
		return nil
	}}
}

func newOptions(f *Form, s Spec, value any, h Hooks) Editor {
	several := s.Kind == question.Several
	options := widgets.NewOptions(several, f.choices(s))
	options.SetChosen(texts(value)...)
	options.OnChanged, options.OnSubmitted = h.Chosen, h.Submit
	return simple{object: options, value: func() any {
		chosen := options.Chosen()
		switch {
		case len(chosen) == 0:
			return nil
		case several:
			return chosen
		}
		return chosen[0]
	}}
}

// texts reads one text or a list of texts, as a draft or decoded JSON holds them.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		if v != "" {
			return []string{v}
		}
	case []string:
		return v
	case []any:
		var list []string
		for _, one := range v {
			if text, ok := one.(string); ok {
				list = append(list, text)
			}
		}
		return list
	}
	return nil
}

func newDate(f *Form, value any, h Hooks) Editor {
	field := widgets.NewDateField(f.dateWords(), f.today())
	text, _ := value.(string)
	field.SetValue(text)
	h.watchDate(field)
	return simple{object: field, value: trimmed(field.Value)}
}
