package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// benchTypesetting prints how long a request takes from the draft to the unsigned PDF, as a whole process, and how long
// the word processor takes to turn the finished text of the same request into a PDF. The word processor gets plain
// text, which costs it least, and a profile of its own that a first run, not counted, has made.
func benchTypesetting(program, draft, writer string) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	text, err := exec.Command(program, "text", draft).Output()
	if err != nil {
		return fmt.Errorf("text: %w", err)
	}
	plain := filepath.Join(folder, "request.txt")
	if err := os.WriteFile(plain, text, 0o600); err != nil {
		return err
	}
	convert := []string{writer, "-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless",
		"--convert-to", "pdf", "--outdir", folder, plain}
	if _, err := timed(convert); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(folder, "request.pdf")); err != nil {
		return errors.New("the word processor wrote no PDF")
	}
	var ours, theirs []time.Duration
	for range runs {
		if ours, err = appendTimed(ours,
			[]string{program, "render", draft, "-o", filepath.Join(folder, "ours.pdf")}); err != nil {
			return err
		}
		if theirs, err = appendTimed(theirs, convert); err != nil {
			return err
		}
	}
	show("render, whole process", ours)
	show("LibreOffice, the same text", theirs)
	fmt.Printf("%-48s %.1f\n", "LibreOffice / ours, medians", float64(theirs[len(theirs)/2])/float64(ours[len(ours)/2]))
	return nil
}

func appendTimed(times []time.Duration, command []string) ([]time.Duration, error) {
	took, err := timed(command)
	return append(times, took), err
}

// timed runs a command to its end.
func timed(command []string) (time.Duration, error) {
	start := time.Now()
	if out, err := exec.Command(command[0], command[1:]...).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%s: %w: %s", filepath.Base(command[0]), err, out)
	}
	return time.Since(start), nil
}
