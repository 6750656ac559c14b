// Package shortcuts is the page with every key of the program. What stands in the menu is read from the menu itself,
// and the keys of texts and tables from the lists that the widgets obey, so that the page cannot tell anything else;
// what the keys of fields and lists do is added from the catalogue.
package shortcuts

import (
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/i18n"
)

// keysWidth is the room for the keys, in the toolkit's units, at the normal size of text.
const keysWidth float32 = 210

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words  *i18n.Words
	Runner work.Runner
	Canvas fyne.Canvas
	Menu   *fyne.MainMenu
	Back   func()
}

// Shortcut is one line: what is done, and the keys for it in words.
type Shortcut struct {
	Keys string
	Does string
}

// Group is a menu with its shortcuts.
type Group struct {
	Title     string
	Shortcuts []Shortcut
}

// Screen is the page.
type Screen struct {
	deps   Deps
	back   *widgets.Button
	scroll *widgets.Scroll
}

// New makes the page.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps}
	s.back = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.back),
		widgets.NewText(widgets.Title, s.say("title")), widgets.NewText(widgets.Body, s.say("what")))
	groups := append(Groups(deps.Words, deps.Menu), s.everywhere(), s.keys("text", widgets.TextKeys()),
		s.keys("table", widgets.TableKeys()))
	for _, group := range groups {
		body.Add(s.group(group))
	}
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Focus is the link back.
func (s *Screen) Focus() fyne.Focusable { return s.back }

// Title names the page in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Turn scrolls by a key.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Leave ends the watch over the focus.
func (s *Screen) Leave() { s.scroll.Stop() }

func (s *Screen) say(id string) string { return s.deps.Words.Say("screen.shortcuts." + id) }

func (s *Screen) group(group Group) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, group.Title))
	for _, shortcut := range group.Shortcuts {
		keys := widgets.Fixed(keysWidth*look.Larger(), widgets.NewText(widgets.Strong, shortcut.Keys))
		column.Add(widgets.Beside(look.Medium, keys, widgets.NewText(widgets.Body, shortcut.Does), nil))
	}
	return column
}

// everywhere are the keys that belong to no menu.
func (s *Screen) everywhere() Group {
	group := Group{Title: s.say("everywhere")}
	for _, id := range []string{"tab", "arrows", "space", "enter", "lines", "letters", "pages", "escape"} {
		group.Shortcuts = append(group.Shortcuts,
			Shortcut{Keys: s.say("keys." + id), Does: s.say("keys." + id + ".does")})
	}
	return group
}

// keys are those of a list, with what each of them does.
func (s *Screen) keys(list string, keys []widgets.Key) Group {
	group := Group{Title: s.say(list)}
	for _, key := range keys {
		group.Shortcuts = append(group.Shortcuts,
			Shortcut{Keys: Keys(s.deps.Words, key.Shortcut()), Does: s.say(list + "." + key.Act)})
	}
	return group
}

// Groups returns the shortcuts of a menu, menu by menu; a menu without any is left out.
func Groups(words *i18n.Words, menu *fyne.MainMenu) []Group {
	var groups []Group
	for _, one := range menu.Items {
		group := Group{Title: one.Label, Shortcuts: shortcutsIn(words, one)}
		if len(group.Shortcuts) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

func shortcutsIn(words *i18n.Words, menu *fyne.Menu) []Shortcut {
	var list []Shortcut
	for _, item := range menu.Items {
		if shortcut, ok := item.Shortcut.(fyne.KeyboardShortcut); ok {
			list = append(list, Shortcut{Keys: Keys(words, shortcut), Does: item.Label})
		}
		if item.ChildMenu != nil {
			list = append(list, shortcutsIn(words, item.ChildMenu)...)
		}
	}
	return list
}

// Keys writes a shortcut as the keyboard shows it in the reader's language: "Ctrl+Shift+N", « Ctrl+Maj+N ».
func Keys(words *i18n.Words, shortcut fyne.KeyboardShortcut) string {
	var parts []string
	for _, modifier := range []struct {
		key  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "control"}, {fyne.KeyModifierSuper, "super"}, {fyne.KeyModifierAlt, "alt"},
		{fyne.KeyModifierShift, "shift"}} {
		if shortcut.Mod()&modifier.key != 0 {
			parts = append(parts, words.Say("screen.shortcuts.modifier."+modifier.name))
		}
	}
	key := string(shortcut.Key())
	return strings.Join(append(parts, words.SayOr("screen.shortcuts.key."+key, key)), "+")
}
