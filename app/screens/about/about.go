// Package about is the page about the program: its version, the edition of the register and the sources of its data
// with their dates, and the licence of every library and typeface with its text. Everything is part of the program;
// nothing is fetched.
package about

import (
	"runtime"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/widgets/reader"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words    *i18n.Words
	Runner   work.Runner
	Canvas   fyne.Canvas
	Version  string // of the program
	Register *party.Register
	Back     func()
}

// Screen is the page.
type Screen struct {
	deps Deps
	back *widgets.Button
	page *reader.Reader
}

// New makes the page.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps}
	s.back = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.back), s.program(), s.register(),
		s.licences(Typefaces), s.licences(Modules), s.licences(Others))
	s.page = reader.New(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Focus is the page, so that the keys scroll it.
func (s *Screen) Focus() fyne.Focusable { return s.page }

// Title names the page in the title of the window.
func (s *Screen) Title() string { return s.say("title", i18n.Args{"Version": s.deps.Version}) }

// Turn scrolls by a key.
func (s *Screen) Turn(key fyne.KeyName) { s.page.Turn(key) }

// Leave ends the watch over the focus.
func (s *Screen) Leave() { s.page.Stop() }

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.about."+id, args...)
}

func (s *Screen) program() fyne.CanvasObject {
	return widgets.Column(look.Small,
		widgets.NewText(widgets.Title, s.say("title", i18n.Args{"Version": s.deps.Version})),
		widgets.NewText(widgets.Body, s.say("what")),
		widgets.NewText(widgets.Body, s.say("licence")),
		widgets.NewText(widgets.Note,
			s.say("built", i18n.Args{"Compiler": strings.TrimPrefix(runtime.Version(), "go"),
				"System": runtime.GOOS + "/" + runtime.GOARCH})))
}

// register names the edition, and each document from which facts are taken; the titles hold their dates.
func (s *Screen) register() fyne.CanvasObject {
	edition := wording.Speaker{Words: s.deps.Words}.Date(treaty.Date(s.deps.Register.Edition()))
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("register")),
		widgets.NewText(widgets.Body, s.deps.Words.Count("screen.about.edition", len(s.deps.Register.Codes()),
			i18n.Args{"Edition": edition})),
		widgets.NewText(widgets.Body, s.say("confirm")), widgets.NewText(widgets.Strong, s.say("sources")))
	for _, document := range party.Documents() {
		if document.ID != party.OfficeSource {
			column.Add(widgets.NewText(widgets.Body, "• "+document.Title.In(s.deps.Words.Language())))
		}
	}
	return column
}

// licences lists the works of a group; each opens to the full text of its licence.
func (s *Screen) licences(group string) fyne.CanvasObject {
	column := widgets.Column(look.Hair, widgets.NewText(widgets.Section, s.say(group)),
		widgets.NewText(widgets.Body, s.say(group+".what")))
	list, err := Licences(group)
	if err != nil {
		column.Add(widgets.NewText(widgets.Problem, s.deps.Words.Error(err)))
		return column
	}
	versions := builtWith()
	for _, one := range list {
		title := strings.Join(filled(one.Work, versions[one.Work], one.Kind), " · ")
		column.Add(widgets.NewDisclosure(title, func() fyne.CanvasObject {
			return widgets.Panel(look.Panel, look.Line,
				widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.Ink}, one.Text))
		}))
	}
	return column
}

// builtWith returns the version of each module that this very program was built with.
func builtWith() map[string]string {
	versions := map[string]string{"Go": strings.TrimPrefix(runtime.Version(), "go")}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			versions[module.Path] = module.Version
		}
	}
	return versions
}

func filled(words ...string) []string {
	var list []string
	for _, word := range words {
		if word != "" {
			list = append(list, word)
		}
	}
	return list
}
