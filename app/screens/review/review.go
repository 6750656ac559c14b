// Package review is the page on which all answers are checked before a request is signed: the limbs of Article 29(2),
// what was found, where the request goes and why, and every answer with a link that changes it.
package review

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Session *session.Session
	Runner  work.Runner
	Canvas  fyne.Canvas

	Change func(id question.ID) // go to the place of a question
	Sign   func()               // go on to signing and saving
	Sheet  *widgets.Saver       // saves the check sheet
	Back   func()               // go back into the interview
	// Translations leads to the page on which texts go to a translator; returning says that a file came back.
	Translations func(returning bool)
}

// Screen is the page.
type Screen struct {
	deps   Deps
	scroll *widgets.Scroll
	first  *widgets.Button
}

// New makes the page from the answers as they are.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps}
	body := widgets.Measure(look.ReadingWidth+200, look.Large)
	s.first = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	body.Add(widgets.Row(0, s.first))
	body.Add(widgets.NewText(widgets.Title, deps.Words.Say("page.review.title")))
	if points := rules.Points(deps.Session.Facts()); len(points) > 0 {
		body.Add(s.points(points))
	}
	for _, part := range []fyne.CanvasObject{s.findings(), s.route(), s.translations()} {
		if part != nil {
			body.Add(part)
		}
	}
	for _, task := range deps.Session.Tasks() {
		if len(task.Pages) > 0 {
			body.Add(s.section(task))
		}
	}
	body.Add(s.act())
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	deps.Sheet.Shown = func() {
		s.scroll.Content.Refresh()
		s.scroll.Reveal(deps.Sheet.Result)
	}
	return s
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.review."+id, args...)
}

func (s *Screen) speaker() wording.Speaker {
	return wording.Speaker{Words: s.deps.Words, Facts: s.deps.Session.Facts()}
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.deps.Words.Say("page.review.title") }

// Focus is the link back.
func (s *Screen) Focus() fyne.Focusable { return s.first }

// Leave ends the watch over the focus, and what is under way.
func (s *Screen) Leave() {
	s.deps.Sheet.Cancel()
	s.scroll.Stop()
}

// SaveSheet saves the check sheet.
func (s *Screen) SaveSheet() { s.deps.Sheet.Save() }

// points is the strip of what the request must hold, such as Article 29(2)(a) to (f), each with a word.
func (s *Screen) points(points []rules.Point) fyne.CanvasObject {
	strip := widgets.Row(look.Small)
	for _, p := range points {
		severity, id := widgets.Success, "point.complete"
		if !p.Complete {
			severity, id = widgets.MustFix, "point.missing"
		}
		strip.Add(widgets.NewTag(severity, s.say(id, i18n.Args{"Point": s.speaker().Point(p)})))
	}
	return widgets.Column(look.Small,
		widgets.NewText(widgets.Section, s.deps.Words.Say("points."+string(s.deps.Session.Facts().Type()))), strip)
}

// route says in one paragraph to whom the request goes, through whom, by what means and why.
func (s *Screen) route() fyne.CanvasObject {
	route := s.deps.Session.Route()
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("route")))
	if len(route.To) == 0 && len(route.Reasons) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("route.unknown")))
		return column
	}
	var reasons []string
	for _, reason := range route.Reasons {
		reasons = append(reasons, s.speaker().Reason(reason))
	}
	lines := []widgets.Line{
		{Label: s.say("route.to"), Value: s.answer(question.SendingTo)},
		{Label: s.say("route.channel"), Value: s.answer(question.SendingChannel)},
		{Label: s.say("route.through"), Value: s.answer(question.SendingThrough)},
		{Label: s.say("route.copies"), Value: s.answer(question.SendingCopies)},
		{Label: s.say("route.why"), Value: strings.Join(reasons, " ")},
	}
	column.Add(widgets.Panel(look.Panel, look.Line, widgets.NewLines(lines)))
	return column
}

func (s *Screen) answer(name question.Named) string {
	return s.speaker().Answer(name.ID(), s.deps.Session.Draft().Answer(name))
}

// section lists the answers of a task, each with a link that changes it.
func (s *Screen) section(task session.Task) fyne.CanvasObject {
	column := widgets.Column(look.Small,
		widgets.NewText(widgets.Section, s.deps.Words.SayOr("group."+string(task.Group)+".short", string(task.Group))))
	rows := widgets.Column(0)
	for _, page := range task.Pages {
		for _, id := range s.deps.Session.Asked(page) {
			rows.Add(widgets.Rule())
			rows.Add(s.row(id, page))
		}
	}
	column.Add(rows)
	return column
}

func (s *Screen) row(id question.ID, _ flow.Page) fyne.CanvasObject {
	answer, style := s.answer(id), widgets.Body
	if answer == "" {
		answer, style = s.say("not-provided"), widgets.Note
		if rules.Level(s.deps.Session.Facts(), id) == question.Mandatory {
			answer, style = widgets.MustFix.Sign()+" "+s.say("missing"), widgets.Problem
		}
	}
	change := widgets.NewLineLink(s.say("change"), func() { s.deps.Change(id) })
	words := container.New(&halves{}, widgets.NewText(widgets.Strong, s.speaker().Place(id)),
		widgets.NewText(style, answer))
	return widgets.Inset(0, look.Small, widgets.Beside(look.Medium, nil, words, change))
}

// act is the end of the page: signing, or what stands in its way, and the check sheet for the file.
func (s *Screen) act() fyne.CanvasObject {
	column, words := widgets.Column(look.Small), "sign"
	if !s.deps.Session.Complete() {
		column.Add(widgets.NewText(widgets.Note, s.say("blocked")))
		words = "go-draft"
	}
	column.Add(widgets.Row(look.Small, widgets.NewButton(widgets.Filled, s.say(words), s.deps.Sign),
		s.deps.Sheet.Button))
	column.Add(s.deps.Sheet.Result)
	return column
}

// halves gives the question two fifths of the width and the answer the rest.
type halves struct{}

func (halves) widths(width float32) (left, right float32) {
	left = width * 2 / 5
	return left - look.Medium, width - left
}

func (h halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := h.widths(size.Width)
	for i, place := range []struct{ x, width float32 }{{0, left}, {size.Width - right, right}} {
		objects[i].Resize(fyne.NewSize(place.width, size.Height))
		objects[i].Move(fyne.NewPos(place.x, 0))
	}
}

func (h halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	return size
}
