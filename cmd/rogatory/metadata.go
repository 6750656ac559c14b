package main

import (
	"fyne.io/fyne/v2"
	"rogatory/app/service"
)

// metadata is what the packaging tool would read from FyneApp.toml; a test holds the two equal. The tool does not find
// that file for a program below cmd, so that the program says it itself.
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{ID: "org.rogatory.desktop", Name: "Rogatory", Version: service.Version, Build: 1,
		Migrations: migrations()}
}
