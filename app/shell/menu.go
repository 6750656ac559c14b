package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"rogatory/app/look"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/review"
	"rogatory/app/screens/shortcuts"
	"rogatory/app/widgets"
)

// menus make the menu of the window, which holds what the program can do.
type menus struct{ *Shell }

// control is Ctrl, and Command on macOS.
const control = fyne.KeyModifierShortcutDefault

// setMenu gives the window its menu, in the language and with the choices of now.
func (s *Shell) setMenu() {
	all := menus{s}
	menu := all.menu()
	for _, one := range menu.Items {
		for _, item := range one.Items {
			if item.Action != nil && !item.IsQuit { // to close loses nothing, whatever lies over the page
				item.Action = all.uncovered(item.Action)
			}
		}
	}
	s.services.Window.SetMainMenu(widgets.NewPullDowns(menu,
		func(keys fyne.KeyboardShortcut) string { return shortcuts.Keys(s.words, keys) }))
}

// uncovered returns an act that is not done while something lies over the page, since its keys reach the menu even
// then. A menu that is pulled down closes first.
func (s menus) uncovered(act func()) func() {
	return func() {
		if s.covered() {
			return
		}
		if window, ok := s.services.Window.Canvas().(interface{ DismissMenu() bool }); ok {
			window.DismissMenu()
		}
		act()
	}
}

// menu holds every shortcut of the program: those of a window's menu work wherever the focus is.
func (s menus) menu() *fyne.MainMenu {
	around, follow := library(s), followUps(s)
	quit := s.item("quit", fyne.KeyQ, control, s.close)
	quit.IsQuit = true
	file := fyne.NewMenu(s.words.Say("menu.file"),
		s.item("new-preservation", fyne.KeyN, control, func() { s.begin("preservation") }),
		s.item("new-stored-data", fyne.KeyN, control|fyne.KeyModifierShift, func() { s.begin("stored-data") }),
		fyne.NewMenuItemSeparator(),
		s.item("receive", fyne.KeyO, control, func() { s.receive("") }),
		s.item("send", fyne.KeyT, control, s.send),
		s.item("export-texts", "", 0, func() { s.showTranslations(false) }),
		s.item("import-texts", "", 0, func() { s.showTranslations(true) }),
		s.item("save", fyne.KeyS, control, func() { s.keep(); s.savedNow() }),
		s.item("print", fyne.KeyP, control, s.print),
		s.item("verify", fyne.KeyV, control|fyne.KeyModifierShift, around.showVerify),
		fyne.NewMenuItemSeparator(),
		s.item("settings", fyne.KeyComma, control, s.showSettings),
		quit)
	edit := fyne.NewMenu(s.words.Say("menu.edit"),
		s.item("undo", fyne.KeyZ, control|fyne.KeyModifierAlt, func() { s.onPage((*interview.Screen).Undo) }),
		s.item("redo", fyne.KeyY, control|fyne.KeyModifierAlt, func() { s.onPage((*interview.Screen).Redo) }),
		fyne.NewMenuItemSeparator(),
		s.item("find", fyne.KeyF, control, s.find))
	request := fyne.NewMenu(s.words.Say("menu.request"),
		s.item("continue", fyne.KeyPageDown, control, func() { s.onPage((*interview.Screen).Continue) }),
		s.item("back", fyne.KeyPageUp, control, s.goBack),
		fyne.NewMenuItemSeparator(),
		s.item("party", fyne.KeyI, control, s.showParty),
		s.item("check", fyne.KeyE, control, s.check),
		s.item("sheet", fyne.KeyE, control|fyne.KeyModifierShift, s.saveSheet),
		s.item("preview", fyne.KeyR, control, s.showPreview),
		s.item("sign", fyne.KeyG, control, s.showFinish),
		fyne.NewMenuItemSeparator(),
		s.item("assistance", fyne.KeyU, control, follow.followWithAssistance),
		s.item("extension", fyne.KeyL, control, follow.followWithExtension),
		fyne.NewMenuItemSeparator(),
		s.item("drafts", fyne.KeyD, control, s.showDrafts),
		s.item("register", fyne.KeyB, control, around.showRegister))
	return fyne.NewMainMenu(file, edit, request, s.viewMenu(), s.helpMenu())
}

func (s menus) item(id string, key fyne.KeyName, modifier fyne.KeyModifier, act func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(s.words.Say("menu."+id), act)
	if key != "" {
		item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	}
	return item
}

func (s menus) viewMenu() *fyne.Menu {
	sections := s.item("sections", fyne.KeyJ, control, s.changeSections)
	sections.Checked = s.remembered.Sections
	menu := fyne.NewMenu(s.words.Say("menu.view"),
		s.item("larger", fyne.KeyEqual, control, func() { s.resizeText(1.25) }),
		s.item("smaller", fyne.KeyMinus, control, func() { s.resizeText(0.8) }),
		fyne.NewMenuItemSeparator(), sections, fyne.NewMenuItemSeparator())
	for _, mode := range look.Modes() {
		item := fyne.NewMenuItem(s.words.Say("screen.settings.mode."+string(mode)), func() {
			program := s.program()
			program.Mode = mode
			s.changed(program)
		})
		item.Checked = s.program().Mode == mode
		menu.Items = append(menu.Items, item)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	for _, tag := range s.services.Catalogue.ProgramLanguages() {
		item := fyne.NewMenuItem(s.words.Say("screen.settings.language."+tag), func() {
			program := s.program()
			program.Language = tag
			s.changed(program)
		})
		item.Checked = s.words.Language() == tag
		menu.Items = append(menu.Items, item)
	}
	return menu
}

func (s menus) helpMenu() *fyne.Menu {
	around := library(s)
	return fyne.NewMenu(s.words.Say("menu.help"), s.item("guide", fyne.KeyF1, 0, around.showGuide),
		s.item("keys", fyne.KeyK, control, around.showShortcuts), s.item("about", "", 0, around.showAbout))
}

func (s menus) resizeText(by float32) {
	program := s.program()
	program.TextSize = min(max(program.TextSize*by, look.SmallestText), look.LargestText)
	s.changed(program)
}

func (s *Shell) onPage(act func(*interview.Screen)) {
	if page, ok := s.shown.(*interview.Screen); ok {
		act(page)
	}
}

// goBack goes one step back from wherever the user is in a request.
func (s *Shell) goBack() {
	if page, ok := s.shown.(backer); ok {
		page.Back()
		return
	}
	switch s.shown.(type) {
	case *finish.Screen:
		s.check()
	case *review.Screen:
		s.backFromReview()
	case *drafts.Screen:
	default:
		s.showPlace()
	}
}

// savedNow shows that everything is stored, where it is, for those who press Ctrl+S.
func (s *Shell) savedNow() {
	if s.session != nil && !s.failed() {
		s.kept()
	}
}

// print prints the file that was saved last; without one it shows where a file is made.
func (s *Shell) print() {
	if s.session == nil {
		return
	}
	if _, ok := s.shown.(*finish.Screen); !ok {
		s.showFinish()
	}
	if page, ok := s.shown.(*finish.Screen); ok {
		page.Print()
	}
}

// find goes to the search field of the page, or of the list of requests where the page has none.
func (s *Shell) find() {
	if page, ok := s.shown.(searcher); ok {
		page.FocusSearch()
		return
	}
	s.showDrafts()
	if list, ok := s.shown.(*drafts.Screen); ok {
		list.FocusSearch()
	}
}

// send sends the draft that is open to a colleague, or the one under the cursor of the list.
func (s *Shell) send() {
	id := ""
	if s.session != nil {
		id = s.session.Draft().ID
		s.showDrafts()
	}
	if list, ok := s.shown.(*drafts.Screen); ok {
		list.SendByID(id)
	}
}
