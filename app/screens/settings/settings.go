// Package settings holds the language and the look of the program, and the profile of the office: what stands at the
// top of every letter, who signs, whom to call. The profile fills in what would otherwise be asked in every draft.
package settings

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Program is what the user chose about the program itself.
type Program struct {
	Language string
	Mode     look.Mode
	TextSize float32
}

// Store keeps the profile.
type Store interface {
	Profile() (office.Profile, error)
	SaveProfile(office.Profile) error
}

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words     *i18n.Words
	Runner    work.Runner
	Canvas    fyne.Canvas
	Store     Store
	Register  *party.Register
	Languages []string // that the program speaks
	Program   Program

	Changed func(Program) // apply and remember
	Back    func()
}

// Screen is the page.
type Screen struct {
	deps    Deps
	profile office.Profile
	loaded  bool
	fields  []field
	form    *fyne.Container
	saved   *widgets.Text
	scroll  *widgets.Scroll
	first   *widgets.Button
}

// field joins an input with its place in the profile.
type field struct {
	read func(*office.Profile)
}

// New makes the page; Load fills in the profile.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, form: widgets.Column(look.Large), saved: widgets.NewText(widgets.Note, "")}
	s.first = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.first),
		widgets.NewText(widgets.Title, s.say("title")), s.program(), widgets.Rule(), s.form)
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Focus is the link back.
func (s *Screen) Focus() fyne.Focusable { return s.first }

// Leave keeps the profile and ends the watch over the focus.
func (s *Screen) Leave() { s.Keep(); s.scroll.Stop() }

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.settings."+id, args...)
}

// program are the choices about the program; they take effect at once.
func (s *Screen) program() fyne.CanvasObject {
	var languages []widgets.Choice
	for _, tag := range s.deps.Languages {
		languages = append(languages, widgets.Choice{Value: tag, Label: s.say("language." + tag)})
	}
	var modes []widgets.Choice
	for _, mode := range look.Modes() {
		modes = append(modes, widgets.Choice{Value: string(mode), Label: s.say("mode." + string(mode))})
	}
	language := s.options(languages, s.deps.Program.Language, func(chosen string) { s.deps.Program.Language = chosen })
	mode := s.options(modes, string(s.deps.Program.Mode), func(chosen string) {
		s.deps.Program.Mode = look.Mode(chosen)
	})
	return widgets.Column(look.Large, widgets.NewText(widgets.Section, s.say("program")),
		widgets.NewField(s.say("language"), "", "", language), widgets.NewField(s.say("mode"), "", "", mode),
		widgets.NewField(s.say("text-size"), s.say("text-size.hint"), "", s.textSize()))
}

func (s *Screen) options(choices []widgets.Choice, chosen string, set func(string)) *widgets.Options {
	options := widgets.NewOptions(false, choices)
	options.SetChosen(chosen)
	options.OnChanged = func() {
		set(options.Chosen()[0])
		s.Keep()
		s.deps.Changed(s.deps.Program)
	}
	return options
}

// sizes are the text sizes that are offered, in percent.
var sizes = []string{"80", "100", "125", "150", "200"}

func (s *Screen) textSize() fyne.CanvasObject {
	choices := make([]widgets.Choice, len(sizes))
	for i, percent := range sizes {
		choices[i] = widgets.Choice{Value: percent, Label: s.say("percent", i18n.Args{"Percent": percent})}
	}
	factors := []float32{0.8, 1, 1.25, 1.5, 2}
	at := max(slices.Index(factors, s.deps.Program.TextSize), 0)
	if s.deps.Program.TextSize == 0 {
		at = 1
	}
	return s.options(choices, sizes[at], func(chosen string) {
		s.deps.Program.TextSize = factors[slices.Index(sizes, chosen)]
	})
}

// Load reads the profile.
func (s *Screen) Load() {
	s.deps.Runner.Run(func(context.Context) func() {
		profile, err := s.deps.Store.Profile()
		return func() { s.show(profile, err) }
	})
}

func (s *Screen) show(profile office.Profile, err error) {
	s.form.RemoveAll()
	if err != nil {
		s.form.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
			Summary: s.deps.Words.Error(err)}))
		return
	}
	s.profile, s.loaded, s.fields = profile, true, nil
	s.form.Add(widgets.NewText(widgets.Section, s.say("office")))
	s.form.Add(widgets.NewText(widgets.Note, s.say("office.why")))
	s.add("letterhead", s.area(strings.Join(profile.Letterhead, "\n"),
		func(p *office.Profile, v string) { p.Letterhead = lines(v) }))
	s.add("party", s.search(s.choices(s.speaker().Parties()), profile.Party,
		func(p *office.Profile, v string) { p.Party = v }))
	s.add("authority", s.entry(profile.Authority, func(p *office.Profile, v string) { p.Authority = v }))
	s.add("authority-kind", s.search(s.kinds(), string(profile.AuthorityKind),
		func(p *office.Profile, v string) { p.AuthorityKind = treaty.AuthorityKind(v) }))
	s.add("address", s.area(profile.Address, func(p *office.Profile, v string) { p.Address = v }))
	s.texts(profile)
	s.add("trust", s.area(strings.Join(profile.Trust, "\n"), func(p *office.Profile, v string) { p.Trust = lines(v) }))
	s.add("drafting-language", s.search(s.choices(s.speaker().OfficialLanguages(s.deps.Languages...)),
		profile.DraftingLanguage, func(p *office.Profile, v string) { p.DraftingLanguage = v }))
	s.add("layout", s.layout(profile))
	s.form.Add(widgets.Row(look.Medium, widgets.NewButton(widgets.Filled, s.say("save"), s.Keep)))
	s.form.Add(s.saved)
	s.form.Refresh()
}

// texts are the fields of one line.
func (s *Screen) texts(profile office.Profile) {
	for _, f := range []struct {
		id string
		at func(*office.Profile) *string
	}{
		{"person", func(p *office.Profile) *string { return &p.Person }},
		{"post", func(p *office.Profile) *string { return &p.Post }},
		{"phone", func(p *office.Profile) *string { return &p.Phone }},
		{"email", func(p *office.Profile) *string { return &p.Email }},
		{"fax", func(p *office.Profile) *string { return &p.Fax }},
		{"office-hours", func(p *office.Profile) *string { return &p.OfficeHours }},
		{"time-zone", func(p *office.Profile) *string { return &p.TimeZone }},
		{"verification-name", func(p *office.Profile) *string { return &p.VerificationName }},
		{"verification-post", func(p *office.Profile) *string { return &p.VerificationPost }},
		{"verification-phone", func(p *office.Profile) *string { return &p.VerificationPhone }},
		{"verification-email", func(p *office.Profile) *string { return &p.VerificationEmail }},
		{"signatory-name", func(p *office.Profile) *string { return &p.SignatoryName }},
		{"signatory-post", func(p *office.Profile) *string { return &p.SignatoryPost }},
		{"signatory-place", func(p *office.Profile) *string { return &p.SignatoryPlace }},
		{"time-stamp", func(p *office.Profile) *string { return &p.TimeStamp }},
	} {
		s.add(f.id, s.entry(*f.at(&profile), func(p *office.Profile, v string) { *f.at(p) = v }))
	}
}

// layout is how two languages stand on paper.
func (s *Screen) layout(profile office.Profile) fyne.CanvasObject {
	var choices []widgets.Choice
	for _, one := range office.Layouts() {
		choices = append(choices, widgets.Choice{Value: string(one), Label: s.say("layout." + string(one))})
	}
	options := widgets.NewOptions(false, choices)
	options.SetChosen(string(profile.Layout()))
	chosen := profile.BilingualLayout
	options.OnChanged = func() {
		chosen = office.Layout(options.Chosen()[0])
		s.Keep()
	}
	s.fields = append(s.fields, field{func(p *office.Profile) { p.BilingualLayout = chosen }})
	return options
}

func (s *Screen) add(id string, input fyne.CanvasObject) {
	s.form.Add(widgets.NewField(s.say("field."+id), s.deps.Words.SayOr("screen.settings.field."+id+".hint", ""), "",
		input))
}

func (s *Screen) entry(value string, set func(*office.Profile, string)) fyne.CanvasObject {
	return s.bind(widgets.NewEntry(), value, set)
}

func (s *Screen) area(value string, set func(*office.Profile, string)) fyne.CanvasObject {
	return s.bind(widgets.NewTextArea(3), value, set)
}

func (s *Screen) bind(entry *widgets.Entry, value string, set func(*office.Profile, string)) fyne.CanvasObject {
	entry.SetText(value)
	entry.OnLeft = s.Keep
	s.fields = append(s.fields, field{func(p *office.Profile) { set(p, strings.TrimSpace(entry.Text)) }})
	return entry
}

func (s *Screen) search(choices []widgets.Choice, value string, set func(*office.Profile, string)) fyne.CanvasObject {
	search := widgets.NewSearch(choices, s.say("search"), func(n int) string {
		return s.deps.Words.Count("widget.more", n)
	})
	search.SetValue(value)
	search.OnLeft = s.Keep
	search.OnChanged = s.Keep
	s.fields = append(s.fields, field{func(p *office.Profile) {
		if known := search.Value(); known == "" || slices.ContainsFunc(choices, func(c widgets.Choice) bool {
			return c.Value == known
		}) {
			set(p, known)
		}
	}})
	return search
}

// Keep stores the profile where something in it has changed.
func (s *Screen) Keep() {
	if !s.loaded {
		return
	}
	changed := s.profile
	for _, f := range s.fields {
		f.read(&changed)
	}
	if reflect.DeepEqual(changed, s.profile) {
		return
	}
	if err := s.deps.Store.SaveProfile(changed); err != nil {
		s.saved.SetStyle(widgets.Problem, s.deps.Words.Error(err))
		return
	}
	s.profile = changed
	s.saved.SetStyle(widgets.Note, s.say("saved"))
}

func (s *Screen) speaker() wording.Speaker {
	return wording.Speaker{Words: s.deps.Words, Facts: rules.Facts{Register: s.deps.Register}}
}

// choices names what a searchable field offers; where the register cannot be read the field is empty, and the page says
// why.
func (s *Screen) choices(list []wording.Named, err error) []widgets.Choice {
	if err != nil {
		s.saved.SetStyle(widgets.Problem, s.deps.Words.Error(err))
	}
	choices := make([]widgets.Choice, len(list))
	for i, n := range list {
		choices[i] = widgets.Choice{Value: n.Code, Label: n.Name}
	}
	return choices
}

func (s *Screen) kinds() []widgets.Choice {
	q, _ := question.ByID(question.AuthorityKind.ID())
	choices := make([]widgets.Choice, len(q.Options))
	for i, kind := range q.Options {
		choices[i] = widgets.Choice{Value: kind, Label: s.deps.Words.Say("option.authority.kind." + kind)}
	}
	return choices
}

func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
