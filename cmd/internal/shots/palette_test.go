package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// page is a picture with a ground, a panel that is nearly like it, a few red dots, and more greys than an image keeps.
func page() (picture *image.RGBA, ground, panel, red color.RGBA) {
	ground, panel, red = color.RGBA{253, 253, 251, 255}, color.RGBA{240, 240, 238, 255}, color.RGBA{160, 20, 30, 255}
	picture = image.NewRGBA(image.Rect(0, 0, 120, 80))
	for y := range 80 {
		for x := range 120 {
			switch {
			case y == 0:
				grey := uint8(2 * x)
				picture.SetRGBA(x, y, color.RGBA{grey, grey, grey, 255})
			case x < 40:
				picture.SetRGBA(x, y, panel)
			default:
				picture.SetRGBA(x, y, ground)
			}
		}
	}
	picture.SetRGBA(100, 40, red)
	picture.SetRGBA(101, 40, red)
	return picture, ground, panel, red
}

func TestAnImageKeepsTheColoursThatMatter(t *testing.T) {
	picture, ground, panel, red := page()
	reduced := reduce(picture)
	if len(reduced.Palette) != colours {
		t.Errorf("%d colours are kept, want %d", len(reduced.Palette), colours)
	}
	for _, c := range []struct {
		name string
		at   image.Point
		want color.RGBA
	}{
		{"the ground", image.Pt(80, 60), ground},
		{"a panel that is nearly like it", image.Pt(10, 60), panel},
		{"a sign of few dots in a colour of its own", image.Pt(100, 40), red},
	} {
		if got := color.RGBAModel.Convert(reduced.At(c.at.X, c.at.Y)); got != c.want {
			t.Errorf("%s is %v, want %v", c.name, got, c.want)
		}
	}
}

func TestOnlyThePartThatIsShownIsSaved(t *testing.T) {
	picture, _, panel, _ := page()
	path := filepath.Join(t.TempDir(), "part.png")
	for _, c := range []struct {
		name string
		crop image.Rectangle
		want image.Point
	}{
		{"a part", image.Rect(10, 20, 70, 50), image.Pt(60, 30)},
		{"all of it", image.Rectangle{}, image.Pt(120, 80)},
	} {
		if err := save(picture, c.crop, path); err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		saved, err := png.Decode(file)
		_ = file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if got := saved.Bounds().Size(); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got := color.RGBAModel.Convert(saved.At(5, 25)); got != panel {
			t.Errorf("%s: the panel is %v, want %v", c.name, got, panel)
		}
	}
}
