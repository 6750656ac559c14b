package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Severity is how much a notice weighs, for its colour and its sign.
type Severity int

// The severities, and Success for what went well.
const (
	MustFix Severity = iota
	CheckThis
	Consider
	Success
)

// Sign is the shape that stands before the word, so that colour is never the only difference.
func (s Severity) Sign() string { return [...]string{"■", "▲", "●", "✓"}[s] }

// NewSigned returns words with the sign of a severity before them. Success has an icon, since the program's own
// typefaces have no check mark.
func NewSigned(severity Severity, style TextStyle, words string) fyne.CanvasObject {
	if severity != Success {
		return NewText(style, severity.Sign()+" "+words)
	}
	return Beside(look.Hair, checkMark(), NewText(style, words), nil)
}

// checkMark is as high as a line of text.
func checkMark() fyne.CanvasObject {
	icon := widget.NewIcon(theme.NewSuccessThemedResource(theme.ConfirmIcon()))
	return container.NewGridWrap(fyne.NewSquareSize(theme.TextSize()+4), icon)
}

// Colour is the colour of the word and the sign.
func (s Severity) Colour() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{look.MustFix, look.CheckThis, look.Consider, look.Done}[s]
}

// Tint is the background.
func (s Severity) Tint() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{look.MustTint, look.CheckTint, look.AdviseTint, look.DoneTint}[s]
}

// Notice is what a card says.
type Notice struct {
	Severity Severity
	Word     string // "Must be fixed"
	Summary  string // what is wrong
	Action   string // what to do
	Basis    string // articles and sources; may be empty
	LinkText string // leads to the place; may be empty
	OnLink   func()
	Places   []Fault // for what is told of several places at once: each with its link, side by side
}

// NewNotice returns a card with the sign and word of the severity, the sentences and a link.
func NewNotice(n Notice) fyne.CanvasObject {
	head := TextStyle{Size: theme.SizeNameText, Colour: n.Severity.Colour(), Bold: true}
	lines := Column(look.Hair)
	if n.Word != "" {
		lines.Add(NewSigned(n.Severity, head, n.Word))
	}
	for _, line := range []struct {
		style TextStyle
		words string
	}{{Body, n.Summary}, {Note, n.Action}, {Caption, n.Basis}} {
		if line.words != "" {
			lines.Add(NewText(line.style, line.words))
		}
	}
	if len(n.Places) > 0 {
		places := Row(look.Medium)
		for _, place := range n.Places {
			places.Add(NewLineLink(place.Message, place.Go))
		}
		lines.Add(places)
	}
	if n.LinkText != "" {
		lines.Add(NewButton(Link, n.LinkText, n.OnLink))
	}
	return container.NewStack(newGround(n.Severity.Tint(), n.Severity.Colour()), Inset(12, 10, lines))
}

// Notify shows notices in a place, instead of what was told there before; without one it clears the place.
func Notify(place *fyne.Container, notices ...Notice) {
	place.RemoveAll()
	for _, n := range notices {
		place.Add(NewNotice(n))
	}
}

// Fault is one thing to correct, in words or by the name of its place, with what leads there.
type Fault struct {
	Message string
	Go      func()
}

// NewFaultSummary returns the card at the top of a page that lists what has to be corrected, each as a link to its
// field.
func NewFaultSummary(title string, faults []Fault) fyne.CanvasObject {
	lines := Column(look.Small, NewText(TextStyle{Size: theme.SizeNameSubHeadingText, Colour: look.MustFix, Bold: true},
		title))
	for _, f := range faults {
		lines.Add(NewButton(Link, f.Message, f.Go))
	}
	border := newGround(look.Paper, look.MustFix)
	border.stroke = 3
	return container.NewStack(border, Inset(look.Medium, look.Medium, lines))
}

// NewTag returns a short word on a tinted ground, such as the status of a task.
func NewTag(severity Severity, words string) fyne.CanvasObject {
	style := TextStyle{Size: theme.SizeNameCaptionText, Colour: severity.Colour(), Bold: true}
	tint := newGround(severity.Tint(), "")
	line := fyne.CanvasObject(NewLine(style, severity.Sign()+" "+words))
	if severity == Success {
		line = container.NewHBox(checkMark(), NewLine(style, words))
	}
	return container.NewStack(tint, Inset(look.Small, 3, line))
}
