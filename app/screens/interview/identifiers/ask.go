package identifiers

import (
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
)

// The answers to a question about the whole text, as the choices hold them.
const answerYes, answerNo = "yes", "no"

// questions are what only the user can say about the text as a whole.
type questions struct {
	box     *pasteBox
	object  *fyne.Container
	choices map[string]*widgets.Options // by the codes of questions
}

// show asks what only the user can say about the text, each once. A question stays when it was answered, so
// that the answer can change, and its choices stay the same objects, so that the focus does.
func (q *questions) show() {
	q.object.RemoveAll()
	for _, asked := range q.box.table.Questions {
		q.object.Add(q.ask(asked))
	}
	q.object.Refresh()
}

func (q *questions) ask(asked rows.Question) fyne.CanvasObject {
	words := q.box.editor.deps.Words.Say("question.rows."+asked.Code, i18n.Args{"Text": shortened(asked.Text)})
	if asked.Code == rows.AskSheets {
		return widgets.NewSigned(widgets.CheckThis, widgets.Body, words)
	}
	choices, hint := q.choices[asked.Code], ""
	if choices == nil {
		choices = q.newChoices(asked.Code)
		q.choices[asked.Code] = choices
	}
	if asked.Code == rows.AskOrder {
		words = q.box.editor.deps.Words.Count("screen.rows.paste.order", q.box.table.Ambiguous)
		hint = q.box.say("order.hint", i18n.Args{"Date": q.box.table.Example})
	}
	return widgets.Inset(0, look.Hair, widgets.NewField(words, hint, "", choices))
}

// newChoices are the answers to a question in their own words; each re-reads the text.
func (q *questions) newChoices(code string) *widgets.Options {
	choices := widgets.NewOptions(false, q.answersTo(code))
	choices.OnChanged = q.box.read
	return choices
}

func (q *questions) answersTo(code string) []widgets.Choice {
	switch code {
	case rows.AskOrder:
		return []widgets.Choice{{Value: string(rows.DayFirst), Label: q.box.say("day-first")},
			{Value: string(rows.MonthFirst), Label: q.box.say("month-first")}}
	case rows.AskCentury:
		return []widgets.Choice{{Value: "20", Label: q.box.say("century.20")},
			{Value: "19", Label: q.box.say("century.19")}}
	}
	return []widgets.Choice{{Value: answerYes, Label: q.box.say("answer." + code + "." + answerYes)},
		{Value: answerNo, Label: q.box.say("answer." + code + "." + answerNo)}}
}

// answer puts the answers that were given into what the text is read with.
func (q *questions) answer(o *rows.Options) {
	o.Answers = map[string]bool{}
	for code, choices := range q.choices {
		chosen := choices.Chosen()
		if len(chosen) == 0 {
			continue
		}
		switch code {
		case rows.AskOrder:
			o.Order = rows.Order(chosen[0])
		case rows.AskCentury:
			o.Century = map[string]int{"19": 19, "20": 20}[chosen[0]]
		default:
			o.Answers[code] = chosen[0] == answerYes
		}
	}
}
