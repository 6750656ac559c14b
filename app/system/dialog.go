package system

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/ncruces/zenity"
	"rogatory/app/work"
)

// Kind is a kind of file in a dialog: its name for people and its endings, such as ".pdf".
type Kind struct {
	Name    string
	Endings []string
}

// Files asks the user for files, with the system's own dialog where there is one and the toolkit's otherwise.
type Files struct {
	Runner work.Runner
	Window fyne.Window
}

// Open asks for a file that exists. Begin is a path to start from, or empty. Then is called on the UI goroutine; its
// path is empty where the user chose none.
func (f Files) Open(title, begin string, kind Kind, then func(path string, err error)) {
	f.ask(then, func(ctx context.Context) (string, error) {
		return zenity.SelectFile(options(ctx, title, begin, kind)...)
	}, func() { f.openInWindow(kind, then) })
}

// Save asks where to write a file. Begin is the path that is proposed. The system's dialog asks before a file is
// overwritten; the one in the window asks for a folder only, and a name that is taken there gets a number, so that
// nothing is overwritten.
func (f Files) Save(title, begin string, kind Kind, then func(path string, err error)) {
	f.ask(then, func(ctx context.Context) (string, error) {
		return zenity.SelectFileSave(append(options(ctx, title, begin, kind), zenity.ConfirmOverwrite())...)
	}, func() { f.saveInWindow(begin, then) })
}

func options(ctx context.Context, title, begin string, kind Kind) []zenity.Option {
	patterns := make([]string, len(kind.Endings))
	for i, ending := range kind.Endings {
		patterns[i] = "*" + ending
	}
	return []zenity.Option{zenity.Context(ctx), zenity.Title(title), zenity.Filename(begin),
		zenity.FileFilters{{Name: kind.Name, Patterns: patterns, CaseFold: true}}}
}

// ask tries the system's dialog beside the window and falls back to the one in the window where the system has none.
func (f Files) ask(then func(string, error), native func(context.Context) (string, error), fallback func()) {
	if !zenity.IsAvailable() {
		fallback()
		return
	}
	f.Runner.Run(func(ctx context.Context) func() {
		path, err := native(ctx)
		return func() {
			if errors.Is(err, zenity.ErrCanceled) {
				path, err = "", nil
			}
			if err != nil {
				err = &Error{Reason: "dialog", Err: err}
			}
			then(path, err)
		}
	})
}

func (f Files) openInWindow(kind Kind, then func(string, error)) {
	open := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			then("", dialogError(err))
			return
		}
		path := file.URI().Path()
		then(path, dialogError(file.Close()))
	}, f.Window)
	if !slices.Contains(kind.Endings, "") { // the filter takes an empty ending for a file without any
		open.SetFilter(storage.NewExtensionFileFilter(kind.Endings))
	}
	f.closeWithEscape(open)
	open.Show() // before Resize, which needs the window that Show makes
	open.Resize(fyne.NewSize(900, 600))
}

func (f Files) saveInWindow(begin string, then func(string, error)) {
	choose := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			then("", dialogError(err))
			return
		}
		then(free(filepath.Join(folder.Path(), filepath.Base(begin))), nil)
	}, f.Window)
	f.closeWithEscape(choose)
	choose.Show()
	choose.Resize(fyne.NewSize(900, 600))
}

// free returns the path, or where a file stands there already the first of "name (2).pdf", "name (3).pdf" and so on
// that is free.
func free(path string) string {
	ending := filepath.Ext(path)
	name := strings.TrimSuffix(path, ending)
	for number := 2; ; number++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = fmt.Sprintf("%s (%d)%s", name, number, ending)
	}
}

// closeWithEscape gives the keys that no field of a dialog uses to the dialog, until it is closed.
func (f Files) closeWithEscape(shown *dialog.FileDialog) {
	surface := f.Window.Canvas()
	before := surface.OnTypedKey()
	surface.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			shown.Dismiss()
		}
	})
	shown.SetOnClosed(func() { surface.SetOnTypedKey(before) })
}

func dialogError(err error) error {
	if err == nil {
		return nil
	}
	return &Error{Reason: "dialog", Err: err}
}
