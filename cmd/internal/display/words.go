package display

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
)

// Words are found in a picture by setting them with the program's own typeface and looking for that shape, whatever its
// colours. The toolkit sets a text the same way everywhere, so that the two agree to the pixel.

// sizes are the sizes of text in the program, the most frequent first.
var sizes = []float32{15, 13, 18, 24}

// shape is a text as strong dots of ink, and dots of the ground between and around them.
type shape struct {
	size        image.Point
	ink, ground []image.Point
}

// grey is a picture by how bright each dot is, from 0 to 255.
type grey struct {
	size   image.Point
	levels []int16
}

func newGrey(frame *image.RGBA) grey {
	g := grey{size: frame.Bounds().Size(), levels: make([]int16, len(frame.Pix)/4)}
	for i := range g.levels {
		dot := frame.Pix[4*i : 4*i+3]
		g.levels[i] = (int16(dot[0]) + int16(dot[1]) + int16(dot[2])) / 3
	}
	return g
}

// leastWords is the shortest beginning of longer words by which they are recognised, since lines wrap.
const leastWords = 3

// Find returns where words stand in a picture, from top to bottom. Where the whole does not stand on one line, it is
// the longest beginning of three words or more that does.
func Find(frame *image.RGBA, words string) []image.Rectangle {
	picture, parts := newGrey(frame), strings.Fields(words)
	least := min(leastWords, len(parts))
	var longest []image.Rectangle
	for _, bold := range []bool{false, true} {
		for _, size := range sizes {
			begun := set(strings.Join(parts[:least], " "), size, bold).in(picture)
			if len(begun) == 0 {
				continue // the usual case, and so it costs one look
			}
			if whole := set(strings.Join(parts, " "), size, bold).in(picture); len(whole) > 0 {
				return whole
			}
			for n := len(parts) - 1; n >= least && longest == nil; n-- {
				longest = set(strings.Join(parts[:n], " "), size, bold).in(picture)
			}
		}
	}
	return longest
}

// toolkit is the part of the toolkit that sets text without a window. There is one for the whole program, and one at a
// time may use it.
var (
	toolkit     = sync.OnceValue(test.NewApp)
	toolkitBusy sync.Mutex
)

// set makes the shape of words.
func set(words string, size float32, bold bool) shape {
	toolkitBusy.Lock()
	defer toolkitBusy.Unlock()
	toolkit()
	text := canvas.NewText(words, color.Black)
	text.TextSize, text.TextStyle = size, fyne.TextStyle{Bold: bold}
	picture := software.Render(text, look.New(look.Light, look.NormalText))
	bounds := picture.Bounds()
	s := shape{size: bounds.Size()}
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			switch level := color.GrayModel.Convert(picture.At(bounds.Min.X+x, bounds.Min.Y+y)).(color.Gray).Y; {
			case level < 50:
				s.ink = append(s.ink, image.Pt(x, y))
			case level > 245 && y > 2 && y < bounds.Dy()-5: // a link has its line below
				s.ground = append(s.ground, image.Pt(x, y))
			}
		}
	}
	return s
}

// in looks for the shape at every place of a picture.
func (s shape) in(picture grey) []image.Rectangle {
	if len(s.ink) == 0 || len(s.ground) == 0 {
		return nil
	}
	var found []image.Rectangle
	ink, ground := picture.offsets(s.ink), picture.offsets(s.ground)
	for y := 0; y+s.size.Y <= picture.size.Y; y++ {
		for x := 0; x+s.size.X <= picture.size.X; x++ {
			if shows(picture.levels[y*picture.size.X+x:], ink, ground) {
				at := image.Pt(x, y)
				found = append(found, image.Rectangle{Min: at, Max: at.Add(s.size)})
			}
		}
	}
	return found
}

// offsets are dots of a shape as places in the levels of a picture, counted from the shape's corner.
func (g grey) offsets(dots []image.Point) []int {
	offsets := make([]int, len(dots))
	for i, dot := range dots {
		offsets[i] = dot.Y*g.size.X + dot.X
	}
	return offsets
}

// shows reports whether a shape stands where levels begin: every dot of ink is like the first, every dot of the ground
// like the first of those, and the two differ.
func shows(levels []int16, inks, grounds []int) bool {
	ink, ground := levels[inks[0]], levels[grounds[0]]
	contrast := apart(ink, ground)
	if contrast < 60 {
		return false
	}
	for _, dot := range inks {
		if apart(levels[dot], ink) > contrast/3 {
			return false
		}
	}
	for _, dot := range grounds {
		if apart(levels[dot], ground) > 12 {
			return false
		}
	}
	return true
}

func apart(one, other int16) int16 { return max(one-other, other-one) }

// beside is where the wheel is turned, in dots from the left: right of the column in which questions stand, and left of
// what stands beside them. Over a field, the wheel would move what the field holds.
const beside = 955

// Scroll turns the wheel over the page: down, or up where notches are negative.
func (p *Running) Scroll(notches int) { p.wheel(image.Pt(beside, p.Display.Size.Y/2), notches) }

// See waits until words are shown and returns the first place where they stand. It turns the wheel, down to the end of
// the page and from the top again, until they come into sight.
func (p *Running) See(words string) (image.Rectangle, error) {
	var found []image.Rectangle
	var last *image.RGBA
	err := p.Until(fmt.Sprintf("the words %q", words), func() bool {
		frame, err := p.Picture()
		if err != nil {
			return false
		}
		found = Find(frame, words)
		switch {
		case len(found) > 0:
			return true
		case last != nil && alike(frame, last):
			p.Scroll(-200)
		default:
			p.Scroll(14) // about half of what is seen
		}
		last = frame
		return false
	})
	if err != nil {
		return image.Rectangle{}, err
	}
	return found[0], nil
}

// Click clicks on words.
func (p *Running) Click(words string) error {
	at, err := p.See(words)
	if err != nil {
		return err
	}
	p.ClickAt(at.Min.Add(at.Size().Div(2)))
	return nil
}

// Line reports whether a line goes to the right from a point, so many dots long, as the edge of a field does.
func Line(frame *image.RGBA, from image.Point, long int) bool {
	const above = 4 // what lies there is the page
	for x := range long {
		dot, page := level(frame, from.Add(image.Pt(x, 0))), level(frame, from.Add(image.Pt(x, -above)))
		if apart(dot, level(frame, from)) > 12 || apart(dot, page) < 40 {
			return false
		}
	}
	return true
}

// level is how bright one dot is.
func level(frame *image.RGBA, at image.Point) int16 {
	if !at.In(frame.Bounds()) {
		return 0
	}
	dot := frame.Pix[frame.PixOffset(at.X, at.Y):]
	return (int16(dot[0]) + int16(dot[1]) + int16(dot[2])) / 3
}
