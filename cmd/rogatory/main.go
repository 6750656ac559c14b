// Command rogatory is the desktop program: a window in which a prosecutor answers questions and signs a preservation
// request or a request for stored data. Here everything is joined and nothing decided: the vault, the register, the
// typesetter and the signer are made and handed to the shell.
//
// Where there is no display, one sentence on standard error names the program for the command line, and the exit code
// is 2.
package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"
	"rogatory/app/card"
	pages "rogatory/app/preview"
	"rogatory/app/service"
	"rogatory/app/shell"
	"rogatory/app/system"
	"rogatory/app/work"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/storage"
)

// icon is that of the packages in the size that window managers show; to unpack the large one would hold up the first
// picture.
//
//go:embed window.png
var icon []byte

// exitInput says that the program could not begin with what it found.
const exitInput = 2

func main() {
	debug.SetGCPercent(growthAtStart)
	os.Exit(run(os.Args[1:]))
}

func run(arguments []string) int {
	catalogue := i18n.Embedded()
	if !system.HasDisplay() {
		fmt.Fprintln(os.Stderr, systemWords(catalogue).Say("error.no-display"))
		return exitInput
	}
	path, err := storage.DefaultPath()
	if err != nil {
		return refuse(catalogue, err)
	}
	instance, err := system.Claim(filepath.Dir(path), absolute(arguments))
	switch {
	case errors.Is(err, system.ErrRunning):
		return 0
	case err != nil:
		instance = nil // without a socket a second start finds the vault locked, and says so
	}
	opened, limited, err := storage.OpenOrRead(path, storage.Options{})
	if err != nil {
		return refuse(catalogue, err)
	}
	show(catalogue, opened, limited, instance, absolute(arguments))
	if instance != nil {
		err = errors.Join(err, instance.Close())
	}
	if err = errors.Join(err, opened.Close()); err != nil {
		return refuse(catalogue, err)
	}
	return 0
}

// absolute makes the names of files independent of the folder in which the program was started.
func absolute(arguments []string) []string {
	paths := make([]string, len(arguments))
	for i, argument := range arguments {
		paths[i] = argument
		if path, err := filepath.Abs(argument); err == nil {
			paths[i] = path
		}
	}
	return paths
}

// show opens the window and returns when it was closed. Limited says why the vault can only be read, or nil.
func show(catalogue *i18n.Catalogue, opened *storage.Vault, limited error, instance *system.Instance,
	arguments []string) {
	runner := work.Background()
	readWords(runner, catalogue, opened)
	// A register that cannot be read is said once the window is there; the one that is built in takes its place.
	register, registerError := service.NewRegister(opened)
	app.SetMetadata(metadata())
	program := app.NewWithID(metadata().ID)
	program.SetIcon(fyne.NewStaticResource("window.png", icon))
	window := program.NewWindow(metadata().Name)
	window.Resize(fyne.NewSize(1280, 800))
	window.SetMaster()
	window.SetOnClosed(endAnyway)
	today := func() treaty.Date { return treaty.DateOf(time.Now()) }
	env := service.Environment{Vault: opened, Writer: service.NewWriter(register.Register(), catalogue),
		Register: register.Register, Now: time.Now, Today: today, Who: service.User(),
		Cards: card.Installed()}
	drafts, documents := service.NewDrafts(env), service.NewDocuments(env)
	shown := shell.New(shell.Services{Window: window, Settings: program.Settings(), Runner: runner,
		Catalogue: catalogue, Records: register, List: drafts, Drafts: drafts,
		Exchange: shell.Exchange{Exchange: service.NewExchange(env)}, Profile: opened, Memory: opened,
		Office: shell.Finishing{Signing: service.NewSigning(env), Documents: documents}, System: system.Desktop{},
		Engine: pages.Open(cacheFolder()), Preview: shell.Preview(documents), Sheet: documents.WriteSheet,
		Undrawable: env.Writer.Undrawable, Examine: shell.Examine(service.NewVerification(env)),
		Recognise: service.Recognise, ReadRows: service.ReadRows, Texts: service.NewTexts(env),
		Today: today, Now: time.Now,
		Propose: service.ProposePath, Speaks: string(lang.SystemLocale()), Version: metadata().Version})
	program.Lifecycle().SetOnStarted(func() {
		settle(runner)
		endWhenTold(runner, shown.End)
	})
	shown.Start(arguments)
	if registerError != nil {
		shown.Fail(registerError)
	}
	if limited != nil {
		shown.Fail(limited)
	}
	if instance != nil {
		runner.Run(func(context.Context) func() {
			instance.Listen(func(arguments []string) { runner.Show(func() { shown.Raise(arguments) }) })
			return nil
		})
	}
	window.ShowAndRun()
	shown.Ended()
}

// readWords reads the words of the program's language beside the search of the toolkit for its display, which takes as
// long. Whoever asks for them before they are there waits for this reading.
func readWords(runner work.Runner, catalogue *i18n.Catalogue, opened *storage.Vault) {
	runner.Run(func(context.Context) func() {
		settings, err := opened.Settings()
		if err != nil || !catalogue.Has(settings.Language) {
			settings.Language = catalogue.Match(string(lang.SystemLocale()))
		}
		_, _ = catalogue.Words(settings.Language) // the shell asks again, and says what is wrong
		return nil
	})
}

// cacheFolder is where the engine that draws PDF pages keeps its compiled form; without one it compiles each time.
func cacheFolder() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		folder = os.TempDir()
	}
	return filepath.Join(folder, "rogatory", "pages")
}

// refuse says why the program does not begin, on standard error and, since nobody reads that behind a window, in a
// window.
func refuse(catalogue *i18n.Catalogue, err error) int {
	words := systemWords(catalogue)
	sentence := words.Error(service.Said(err))
	fmt.Fprintln(os.Stderr, sentence)
	app.SetMetadata(metadata())
	program := app.NewWithID(metadata().ID)
	shell.Refuse(program.NewWindow(metadata().Name), program.Settings(), words, sentence)
	return exitInput
}

func systemWords(catalogue *i18n.Catalogue) *i18n.Words {
	words, err := catalogue.Words(catalogue.Match(string(lang.SystemLocale())))
	if err != nil {
		panic(err) // Match returns a language of the catalogue
	}
	return words
}
