package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/BurntSushi/toml"
)

// fyneApp is what the packaging tool reads.
type fyneApp struct {
	Details struct {
		Icon, Name, ID, Version string
		Build                   int
	}
	LinuxAndBSD struct {
		GenericName, Comment string
		Categories           []string
	}
	Migrations map[string]bool
}

func TestFyneAppSaysWhatTheProgramSays(t *testing.T) {
	const root = "../.."
	var file fyneApp
	if _, err := toml.DecodeFile(filepath.Join(root, "FyneApp.toml"), &file); err != nil {
		t.Fatal(err)
	}
	ours := metadata()
	if file.Details.ID != ours.ID || file.Details.Name != ours.Name || file.Details.Version != ours.Version || file.Details.Build != ours.Build {
		t.Errorf("FyneApp.toml says %+v, the program says %+v", file.Details, ours)
	}
	if len(file.Migrations) != len(ours.Migrations) || file.Migrations["fyneDo"] != ours.Migrations["fyneDo"] {
		t.Errorf("FyneApp.toml says %v, the program says %v", file.Migrations, ours.Migrations)
	}
	picture, err := os.ReadFile(filepath.Join(root, file.Details.Icon))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.DecodeConfig(bytes.NewReader(picture)); err != nil || !bytes.Equal(picture, icon) {
		t.Errorf("the icon of FyneApp.toml is not the one in the program (%v)", err)
	}
}
