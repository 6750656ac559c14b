package settings_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/screentest"
	"rogatory/app/screens/settings"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/office"
)

type store struct {
	profile office.Profile
	fail    error
	saves   int
}

func (s *store) Profile() (office.Profile, error) { return s.profile, nil }
func (s *store) SaveProfile(p office.Profile) error {
	if s.fail == nil {
		s.profile = p
		s.saves++
	}
	return s.fail
}

func open(t *testing.T, language string, kept *store) (screen *settings.Screen, window fyne.Window,
	changed *settings.Program) {
	t.Helper()
	window = screentest.Window(t)
	changed = &settings.Program{}
	screen = settings.New(settings.Deps{Words: screentest.Words(t, language), Runner: &work.Inline{},
		Canvas: window.Canvas(), Store: kept, Register: screentest.Register(t), Languages: []string{"en", "fr"},
		Program: settings.Program{Language: language, Mode: look.Light, TextSize: look.NormalText},
		Changed: func(p settings.Program) { *changed = p }, Back: func() {}})
	window.SetContent(screen.Content())
	screen.Load()
	return screen, window, changed
}

func shows(window fyne.Window) string { return screentest.Shows(window) }

func entryWith(window fyne.Window, text string) *widgets.Entry {
	for _, o := range test.LaidOutObjects(window.Content()) {
		if entry, ok := o.(*widgets.Entry); ok && entry.Text == text {
			return entry
		}
	}
	return nil
}

func TestTheProfileIsShownAndKept(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		kept := &store{profile: office.Profile{Authority: "Office A", Party: "DE", Letterhead: []string{"One", "Two"},
			Certificate: "/a.p12", Languages: []string{"de"}}}
		screen, window, _ := open(t, language, kept)
		if shown := shows(window); strings.Contains(shown, "⟦") {
			t.Errorf("%s: words are missing in\n%s", language, shown)
		}
		entryWith(window, "Office A").SetText("Office B")
		screen.Keep()
		want := kept.profile
		if want.Authority != "Office B" || want.Party != "DE" || len(want.Letterhead) != 2 ||
			want.Certificate != "/a.p12" || len(want.Languages) != 1 || kept.saves != 1 {
			t.Errorf("%s: kept %+v in %d saves", language, want, kept.saves)
		}
		screen.Leave()
		if kept.saves != 1 {
			t.Error("leaving stored again although nothing had changed")
		}
	}
}

func TestAProfileThatCannotBeStoredIsReported(t *testing.T) {
	kept := &store{profile: office.Profile{Authority: "Office A"}, fail: errors.New("the drive is full")}
	screen, window, _ := open(t, "en", kept)
	entryWith(window, "Office A").SetText("Office B")
	screen.Keep()
	if !strings.Contains(shows(window), "the drive is full") {
		t.Errorf("the page says\n%s", shows(window))
	}
}

func TestTheLanguageTakesEffectAtOnce(t *testing.T) {
	_, window, changed := open(t, "en", &store{})
	for _, o := range test.LaidOutObjects(window.Content()) {
		if options, ok := o.(*widgets.Options); ok {
			window.Canvas().Focus(options)
			options.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			options.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			break
		}
	}
	if changed.Language != "fr" {
		t.Errorf("changed to %+v", changed)
	}
}

// How two languages stand on paper is a choice of the office; what is in use is chosen, and nothing is stored before
// somebody chooses.
func TestTheOfficeChoosesHowTwoLanguagesStand(t *testing.T) {
	kept := &store{}
	screen, window, _ := open(t, "en", kept)
	screen.Keep()
	if kept.saves != 0 {
		t.Error("a choice that nobody made was stored")
	}
	for _, o := range test.LaidOutObjects(window.Content()) {
		options, ok := o.(*widgets.Options)
		if !ok || len(options.Chosen()) != 1 || options.Chosen()[0] != string(office.SideBySide) {
			continue
		}
		options.SetChosen(string(office.OneAfterOther))
		options.OnChanged()
		if kept.profile.BilingualLayout != office.OneAfterOther {
			t.Errorf("stored %q", kept.profile.BilingualLayout)
		}
		return
	}
	t.Error("the page does not offer the layouts")
}
