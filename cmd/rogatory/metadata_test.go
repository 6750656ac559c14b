package main

import (
	"bytes"
	"image/png"
	"io"
	"math"
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
	if file.Details.ID != ours.ID || file.Details.Name != ours.Name || file.Details.Version != ours.Version ||
		file.Details.Build != ours.Build {
		t.Errorf("FyneApp.toml says %+v, the program says %+v", file.Details, ours)
	}
	if len(file.Migrations) != len(ours.Migrations) || file.Migrations["fyneDo"] != ours.Migrations["fyneDo"] {
		t.Errorf("FyneApp.toml says %v, the program says %v", file.Migrations, ours.Migrations)
	}
	picture, err := os.ReadFile(filepath.Join(root, file.Details.Icon))
	if err != nil {
		t.Fatal(err)
	}
	samePicture(t, picture, icon)
}

// samePicture holds the small icon to the large one, field by field: their mean brightness is nearly the same.
func samePicture(t *testing.T, large, small []byte) {
	t.Helper()
	const grid, tolerance = 16, 0.04
	one, other := brightness(t, large, grid), brightness(t, small, grid)
	for n := range one {
		if math.Abs(one[n]-other[n]) > tolerance {
			t.Errorf("field %d of the window's icon has a brightness of %.2f, that of the packages %.2f", n,
				other[n], one[n])
		}
	}
}

// brightness is the mean brightness, from 0 to 1, of each field of a square picture, on black where it is transparent.
func brightness(t *testing.T, file []byte, grid int) []float64 {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	side := picture.Bounds().Dx() / grid
	fields := make([]float64, grid*grid)
	for y := range side * grid {
		for x := range side * grid {
			r, g, b, _ := picture.At(x, y).RGBA()
			fields[y/side*grid+x/side] += float64(r+g+b) / (3 * 0xffff) / float64(side*side)
		}
	}
	return fields
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
