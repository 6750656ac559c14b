// Command shots makes the images of the user guide from the real program: those scenes that belong to the guide, in
// every language of the program. Run it with .ci/shots after a screen has changed.
//
//	go run ./cmd/internal/shots build/bin/rogatory app/guide/images
//
// It needs Xvfb and xdotool, and runs on Linux alone. README.md shows one of the images too.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"rogatory/cmd/internal/display"
	"rogatory/cmd/internal/scenes"
	"rogatory/i18n"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "Name the program and the folder of the images: go run ./cmd/internal/shots "+
			"build/bin/rogatory app/guide/images")
		os.Exit(3)
	}
	if err := run(os.Args[1], os.Args[2], time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(program, folder string, now time.Time) error {
	program, err := filepath.Abs(program)
	if err != nil {
		return err
	}
	screen, err := display.Open(1280, 800)
	if err != nil {
		return err
	}
	defer screen.Close()
	home, err := os.MkdirTemp("", "shots")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(home) }()
	for _, language := range i18n.Embedded().ProgramLanguages() {
		stage, err := scenes.NewStage(language, "light", filepath.Join(home, "home"), now)
		if err != nil {
			return err
		}
		for _, one := range scenes.All() {
			if !one.Guide {
				continue
			}
			picture := filepath.Join(folder, one.Name+"."+language+".png")
			if err := take(screen, program, picture, one, stage); err != nil {
				return fmt.Errorf("%s in %s: %w", one.Name, language, err)
			}
			fmt.Println(picture)
		}
	}
	return nil
}

// take makes one image.
func take(screen *display.Display, program, picture string, one scenes.Scene, stage *scenes.Stage) error {
	running, err := stage.Show(screen, program, one)
	if running != nil {
		defer running.Kill()
	}
	if err != nil {
		return err
	}
	frame, err := running.Picture()
	if err != nil {
		return err
	}
	return save(frame, one.Crop, picture)
}
