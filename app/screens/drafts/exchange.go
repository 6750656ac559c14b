package drafts

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/request"
	"rogatory/i18n"
)

// ShowSend asks for a passphrase and a file and writes the draft for a colleague.
func (s *Screen) ShowSend(d request.Summary) {
	passphrase, again, path := widgets.NewPassword(), widgets.NewPassword(), widgets.NewEntry()
	fields := []*widgets.Field{
		widgets.NewField(s.say("send.passphrase"), s.say("send.passphrase.hint"), s.deps.Words.Say("widget.fault"),
			passphrase),
		widgets.NewField(s.say("send.again"), "", s.deps.Words.Say("widget.fault"), again),
		widgets.NewField(s.say("send.path"), s.say("send.path.hint"), s.deps.Words.Say("widget.fault"),
			s.withChooser(path, func(then func(string, error)) {
				s.deps.Files.SaveDrafts(fileName(d), then)
			})),
	}
	send := func() {
		fields[0].SetFault(when(passphrase.Text == "", s.say("send.no-passphrase")))
		fields[1].SetFault(when(again.Text != passphrase.Text, s.say("send.differ")))
		fields[2].SetFault(when(strings.TrimSpace(path.Text) == "", s.say("no-path")))
		if passphrase.Text == "" || again.Text != passphrase.Text || strings.TrimSpace(path.Text) == "" {
			return
		}
		s.send(d, passphrase.Text, strings.TrimSpace(path.Text))
	}
	for _, entry := range []*widgets.Entry{passphrase, again, path} {
		entry.OnSubmitted = func(string) { send() }
	}
	s.ask(s.say("send.title"), s.say("send.what", i18n.Args{"Request": s.nameOf(d)}), fields, s.say("send.do"), send)
}

// SendByID asks for what sending needs for the draft with this id; without one, for the draft under the cursor of the
// list.
func (s *Screen) SendByID(id string) {
	s.deps.Runner.Run(func(context.Context) func() {
		all, err := s.read()
		return func() {
			s.show(all, err)
			for i, d := range s.shown {
				if d.ID == id || (id == "" && i == s.list.cursor) {
					s.ShowSend(d)
					return
				}
			}
		}
	})
}

func (s *Screen) send(d request.Summary, passphrase, path string) {
	s.change(func() error { return s.deps.Exchange.Send([]string{d.ID}, passphrase, path) }, func() {
		s.backToList(widgets.Notice{Severity: widgets.Success, Word: s.say("sent"), Summary: path,
			Action: s.say("sent.next")})
	})
}

// fileName proposes a name for a colleague's file from the reference.
func fileName(d request.Summary) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, d.Reference)
	if strings.TrimSpace(name) == "" {
		name = "draft"
	}
	return name + ".age"
}

// ShowReceive asks for a colleague's file and its passphrase. Path is the file where it is known already.
func (s *Screen) ShowReceive(path string) {
	file, passphrase := widgets.NewEntry(), widgets.NewPassword()
	file.SetText(path)
	fields := []*widgets.Field{
		widgets.NewField(s.say("receive.path"), s.say("receive.path.hint"), s.deps.Words.Say("widget.fault"),
			s.withChooser(file, s.deps.Files.OpenDraft)),
		widgets.NewField(s.say("receive.passphrase"), s.say("receive.passphrase.hint"),
			s.deps.Words.Say("widget.fault"), passphrase),
	}
	receive := func() {
		fields[0].SetFault(when(strings.TrimSpace(file.Text) == "", s.say("no-path")))
		switch name := strings.TrimSpace(file.Text); {
		case name == "":
		case encrypted(name) || passphrase.Text != "":
			s.receive(name, passphrase.Text)
		default:
			s.deps.OpenFile(name)
		}
	}
	file.OnSubmitted = func(string) { receive() }
	passphrase.OnSubmitted = func(string) { receive() }
	s.ask(s.say("receive.title"), s.say("receive.what"), fields, s.say("receive.do"), receive)
	if path != "" && !encrypted(path) {
		s.receive(path, "")
	}
}

// encrypted reports whether a file is one from a colleague, which alone has a passphrase to ask for.
func encrypted(path string) bool { return strings.EqualFold(filepath.Ext(path), ".age") }

func when(wrong bool, message string) string {
	if wrong {
		return message
	}
	return ""
}

func (s *Screen) withChooser(entry *widgets.Entry, ask func(then func(string, error))) fyne.CanvasObject {
	return widgets.NewChooser(entry, s.deps.Words.Say("widget.choose"), ask, s.fail)
}

// ask shows fields with one button in the place of the list.
func (s *Screen) ask(title, what string, fields []*widgets.Field, do string, act func()) {
	s.notify()
	form := widgets.Measure(look.ReadingWidth, look.Medium, widgets.NewText(widgets.Section, title),
		widgets.NewText(widgets.Body, what))
	for _, f := range fields {
		form.Add(f)
	}
	form.Add(widgets.Row(look.Medium, widgets.NewButton(widgets.Filled, do, act),
		widgets.NewLineLink(s.say("cancel"), s.Cancel)))
	s.stand(form)
	s.deps.Canvas.Focus(widgets.FirstFocusable(fields[0]))
}

// stand puts a form into the place of the list; nil brings the list back.
func (s *Screen) stand(form fyne.CanvasObject) {
	s.asking = form
	s.ways.Hidden = form != nil
	s.filter()
	s.root.Refresh()
	s.scroll.ScrollToTop()
}

// Cancel leaves a form in the place of the list.
func (s *Screen) Cancel() {
	if s.asking != nil {
		s.backToList()
	}
}

// backToList brings the list back and tells what happened. The focus goes to the link of what is shown, else to the
// search.
func (s *Screen) backToList(notices ...widgets.Notice) {
	s.stand(nil)
	s.notify(notices...)
	if link := widgets.FirstFocusable(s.notice); link != nil {
		s.deps.Canvas.Focus(link)
		return
	}
	s.deps.Canvas.Focus(s.search)
}

func (s *Screen) receive(path, passphrase string) {
	s.deps.Runner.Run(func(context.Context) func() {
		incoming, err := s.deps.Exchange.Receive(path, passphrase)
		return func() {
			if err != nil {
				s.fail(err)
				return
			}
			s.compare(incoming)
		}
	})
}
