// Command shots makes the images of the user guide from the real program: it prepares a vault with an example, starts the program on
// a display without a screen, goes to a page by keyboard, and keeps a picture. Run it with .ci/shots after a screen has changed.
//
//	go run ./cmd/internal/shots build/bin/rogatory app/guide/images
//
// It needs Xvfb, xdotool and ImageMagick, and runs on Linux alone.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "Name the program and the folder of the images: go run ./cmd/internal/shots build/bin/rogatory app/guide/images")
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
	register, err := party.Open(party.Embedded())
	if err != nil {
		return err
	}
	display, err := newDisplay()
	if err != nil {
		return err
	}
	defer display.stop()
	for _, language := range i18n.Embedded().ProgramLanguages() {
		stage := stage{register: register, language: language, today: treaty.DateOf(now), now: now}
		for _, s := range scenes() {
			picture := filepath.Join(folder, s.name+"."+language+".png")
			if err := display.take(program, picture, s, stage); err != nil {
				return fmt.Errorf("%s in %s: %w", s.name, language, err)
			}
			fmt.Println(picture)
		}
	}
	return forReadme(folder)
}

// forReadme copies the image that README.md shows.
func forReadme(folder string) error {
	content, err := os.ReadFile(filepath.Join(folder, "interview."+i18n.English+".png"))
	return errors.Join(err, os.WriteFile(filepath.Join(folder, "interview.png"), content, 0o644))
}
