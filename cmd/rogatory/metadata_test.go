package main

import (
	"bytes"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
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

func TestWithoutADisplayOneSentenceNamesTheCommandLine(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only here can a display be missing")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	before := os.Stderr
	os.Stderr = write
	code := run(nil)
	os.Stderr = before
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	said, err := io.ReadAll(read)
	if err != nil {
		t.Fatal(err)
	}
	if code != 2 || strings.Count(string(said), "\n") != 1 || !strings.Contains(string(said), "rogatoryctl") {
		t.Errorf("exit code %d, said %q", code, said)
	}
}
