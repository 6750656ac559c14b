// Command shots makes the images of the user guide from the real program: those scenes that belong to the guide, in every language
// of the program. Run it with .ci/shots after a screen has changed.
//
//	go run ./cmd/internal/shots build/bin/rogatory app/guide/images
//
// It needs Xvfb, xdotool and ImageMagick, and runs on Linux alone.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"rogatory/cmd/internal/display"
	"rogatory/cmd/internal/scenes"
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
	return forReadme(folder)
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
	return lighten(frame, one.Crop, picture)
}

// lighten writes a picture with 256 colours, which a page of text does not need more of.
func lighten(frame image.Image, crop, picture string) error {
	var input bytes.Buffer
	if err := png.Encode(&input, frame); err != nil {
		return err
	}
	arguments := []string{"png:-", "-strip"}
	if crop != "" {
		arguments = append(arguments, "-crop", crop, "+repage")
	}
	command := exec.Command("convert", append(arguments, "+dither", "-colors", "256", "-define", "png:compression-level=9", "PNG8:"+picture)...)
	command.Stdin = &input
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// forReadme copies the image that README.md shows.
func forReadme(folder string) error {
	content, err := os.ReadFile(filepath.Join(folder, "interview."+i18n.English+".png"))
	return errors.Join(err, os.WriteFile(filepath.Join(folder, "interview.png"), content, 0o644))
}
