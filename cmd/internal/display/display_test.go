package display

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"rogatory/app/look"
)

// painted is a picture in which the toolkit has set words, in a theme and a colour of text.
func painted(mode look.Mode, ink color.Color, size float32, bold bool, at image.Point, words string) *image.RGBA {
	toolkit()
	theme := look.New(mode, look.NormalText)
	text := canvas.NewText(words, ink)
	text.TextSize, text.TextStyle.Bold = size, bold
	set := software.Render(text, theme)
	frame := image.NewRGBA(image.Rect(0, 0, 400, 120))
	draw.Draw(frame, frame.Bounds(), image.NewUniform(set.At(0, 0)), image.Point{}, draw.Src)
	draw.Draw(frame, set.Bounds().Add(at), set, image.Point{}, draw.Src)
	return frame
}

func TestWordsAreFoundWhereTheyStand(t *testing.T) {
	at := image.Pt(37, 41)
	for _, one := range []struct {
		name    string
		frame   *image.RGBA
		words   string
		at      image.Point
		missing bool
	}{
		{"ink on paper", painted(look.Light, color.Black, 15, false, at, "Requested Party"), "Requested Party", at,
			false},
		{"light on dark", painted(look.Dark, color.White, 15, true, at, "Weiter"), "Weiter", at, false},
		{"a title", painted(look.Light, color.Black, 24, true, at, "Quelle infraction ?"), "Quelle infraction ?", at,
			false},
		{"the first line of words that wrap", painted(look.Light, color.Black, 15, false, at, "Which facts meet"),
			"Which facts meet the elements", at, false},
		{"other words of the same length", painted(look.Light, color.Black, 15, false, at, "Requesting Party"),
			"Requested Party", at, true},
		{"words with one letter less", painted(look.Light, color.Black, 15, false, at, "Continu"), "Continue", at,
			true},
		{"nothing", image.NewRGBA(image.Rect(0, 0, 400, 120)), "Continue", at, true},
	} {
		t.Run(one.name, func(t *testing.T) {
			found := Find(one.frame, one.words)
			switch {
			case one.missing && len(found) > 0:
				t.Errorf("found at %v what is not there", found)
			case !one.missing && (len(found) != 1 || found[0].Min != one.at):
				t.Errorf("found at %v, stands at %v", found, one.at)
			}
		})
	}
}

func TestAPictureOfOneColourIsBlank(t *testing.T) {
	frame := image.NewRGBA(image.Rect(0, 0, 10, 10))
	if !blank(frame) {
		t.Error("an empty picture is not blank")
	}
	frame.SetRGBA(9, 9, color.RGBA{1, 0, 0, 255})
	if blank(frame) {
		t.Error("a picture with a dot is blank")
	}
}

func TestADumpThatIsCutOffIsAnError(t *testing.T) {
	dump := make([]byte, 100+4*6)
	for i, number := range map[int]uint32{0: 100, 4: 3, 5: 2, 11: 32, 12: 12} {
		binary.BigEndian.PutUint32(dump[4*i:], number)
	}
	if frame, err := readDump(dump); err != nil || frame.Bounds().Size() != image.Pt(3, 2) {
		t.Fatalf("a whole dump: %v", err)
	}
	for length := range dump {
		if _, err := readDump(dump[:length]); err == nil {
			t.Errorf("%d bytes were read as a picture", length)
		}
	}
}
