package identifiers

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"time"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
	"rogatory/i18n"
)

// Files asks for a file of rows and reads it.
type Files interface {
	// OpenRows asks which file; the path is empty where none was chosen.
	OpenRows(then func(path string, err error))
	// ReadRows reads a file; it is called on any goroutine. The error has a sentence for people.
	ReadRows(path string) ([]byte, error)
}

// Receive opens the box with a file, such as one that was dropped on the table, or reads it in the box that is open.
func (e *Editor) Receive(path string) {
	if e.box == nil {
		e.paste("")
	}
	e.box.readFile(path)
}

// Open reports whether the box lies over the table.
func (e *Editor) Open() bool { return e.box != nil }

// showFile says which file is read, in the place of the area, or offers to read one.
func (p *pasteBox) showFile() {
	p.file.RemoveAll()
	p.area.Hidden = p.fileName != ""
	if p.fileName != "" {
		p.file.Add(widgets.Row(look.Medium, widgets.NewLine(widgets.Strong, p.fileName),
			widgets.NewLineLink(p.say("file.instead"), func() { p.pasted("") })))
	}
	if p.editor.deps.Files != nil {
		p.file.Add(widgets.Row(0, widgets.NewButton(widgets.Plain, p.say("file"), func() {
			p.editor.deps.Files.OpenRows(func(path string, err error) {
				if err != nil {
					p.failed(err)
				} else if path != "" {
					p.readFile(path)
				}
			})
		})))
	}
	p.file.Refresh()
}

// readFile reads a file beside the window.
func (p *pasteBox) readFile(path string) {
	p.cancel()
	p.cancel = p.editor.deps.Runner.Run(func(context.Context) func() {
		content, err := p.editor.deps.Files.ReadRows(path)
		return func() {
			if err != nil {
				p.failed(err)
				return
			}
			p.begin()
			p.fileName, p.content, p.text = filepath.Base(path), content, ""
			p.showFile()
			p.read()
		}
	})
}

// failed says why a file was not read. What was read before stays.
func (p *pasteBox) failed(err error) {
	widgets.Notify(p.columns.object, widgets.Notice{Severity: widgets.MustFix,
		Word: p.editor.deps.Words.Say("widget.failed"), Summary: p.editor.deps.Words.Error(err)})
	p.columns.object.Refresh()
}

// pause is how long typing must rest before the text is read.
const pause = 250 * time.Millisecond

func (p *pasteBox) readSoon() {
	p.cancel()
	p.cancel = p.editor.deps.Runner.Later(pause, p.read)
}

// read reads the text without holding the window up: a long log takes longer than a blink. It tells how far it is and
// can be stopped.
func (p *pasteBox) read() {
	p.cancel()
	p.reading++
	var halted atomic.Bool
	p.halt = func() { halted.Store(true) }
	number, options := p.reading, rows.Options{Zone: p.zone.Value(),
		Columns: p.columns.chosen.numbers, Keys: p.columns.chosen.keys}
	p.questions.answer(&options)
	text, content := p.text, p.content
	p.cancel = p.editor.deps.Runner.Run(func(ctx context.Context) func() {
		options.Stop = func(done float64) bool {
			if done > 0 {
				p.editor.deps.Runner.Show(func() { p.tell(number, done) })
			}
			return halted.Load() || ctx.Err() != nil
		}
		if content == nil {
			table := rows.Parse(text, options)
			return func() { p.readDone(table, nil) }
		}
		table, err := rows.ParseFile(content, options)
		return func() { p.readDone(table, err) }
	})
}

// tell shows how far the reading with this number is, unless another one began or it is over.
func (p *pasteBox) tell(number int, done float64) {
	if number != p.reading {
		return
	}
	p.done.SetText(p.say("reading", i18n.Args{"Share": int(done * 100)}))
	p.progress.Show()
	p.take.Disable()
	p.takeAll.Disable()
}

func (p *pasteBox) readDone(table rows.Table, err error) {
	p.reading++
	p.progress.Hide()
	if err != nil {
		p.show(rows.Table{})
		p.failed(err)
		return
	}
	if p.columns.recall(table) {
		p.read()
		return
	}
	p.preview.first = 0
	p.show(table)
}
