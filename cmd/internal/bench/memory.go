package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"time"

	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/storage"
)

// settle is how long a program stands still before its memory is read.
const settle = 3 * time.Second

// benchMemory prints the resident memory of the program with one open draft, and that of the empty one.
func benchMemory(program, empty, frame, folder string) error {
	if err := openDraft(filepath.Join(folder, "config", "rogatory", "rogatory.db")); err != nil {
		return err
	}
	for _, run := range []struct{ name, program string }{{"resident memory, one open draft", program},
		{"resident memory, empty program", empty}} {
		megabytes, err := resident(run.program, frame, folder)
		if err != nil {
			return err
		}
		fmt.Printf("%-48s %d MB\n", run.name, megabytes)
	}
	return nil
}

// openDraft stores a complete request as the one with which the program begins.
func openDraft(path string) (err error) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		return err
	}
	now := time.Now()
	draft, err := example.Complete(register, "DE", "JP", treaty.Preservation, "en", treaty.DateOf(now))
	if err != nil {
		return err
	}
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, vault.Close()) }()
	return errors.Join(vault.Save(draft, "", now), vault.SetPlace(draft.ID, "facts"),
		vault.SaveSettings(storage.Settings{Language: "en", LastDraft: draft.ID}))
}

var residentLine = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

// resident returns the resident memory of a program in megabytes (a million bytes each), once its window stands.
func resident(program, frame, folder string) (int, error) {
	command, _, err := start(program, frame, folder)
	defer stop(command)
	if err != nil {
		return 0, err
	}
	time.Sleep(settle)
	return residentNow(command.Process.Pid)
}

// residentNow returns the resident memory of a process in megabytes.
func residentNow(process int) (int, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0, err
	}
	found := residentLine.FindSubmatch(status)
	if found == nil {
		return 0, errors.New("the system does not say how much memory the program has")
	}
	kibibytes, err := strconv.Atoi(string(found[1]))
	return kibibytes * 1024 / 1_000_000, err
}
