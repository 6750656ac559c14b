package main

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
)

// colours is how many colours an image keeps: the guide is part of the program, and a page of text needs no more.
const colours = 24

// save writes the part of a picture that the guide shows, with few colours.
func save(frame *image.RGBA, crop image.Rectangle, path string) error {
	if crop.Empty() {
		crop = frame.Bounds()
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(file, reduce(frame.SubImage(crop).(*image.RGBA))); err != nil {
		_ = file.Close()
		return err
	}
	return file.Close()
}

// reduce gives every dot the nearest of the colours that matter.
func reduce(picture *image.RGBA) *image.Paletted {
	size := picture.Bounds().Size()
	kept := palette(picture)
	reduced := image.NewPaletted(image.Rectangle{Max: size}, kept)
	nearest := map[color.RGBA]uint8{}
	for y := range size.Y {
		for x := range size.X {
			dot := picture.RGBAAt(picture.Rect.Min.X+x, picture.Rect.Min.Y+y)
			place, known := nearest[dot]
			if !known {
				place = uint8(kept.Index(dot))
				nearest[dot] = place
			}
			reduced.SetColorIndex(x, y, place)
		}
	}
	return reduced
}

// shade is a colour of a picture, how many dots have it, and how far it is from the nearest colour that is kept
// already.
type shade struct {
	colour color.RGBA
	dots   int
	apart  int
}

// palette chooses the colours that matter: the most frequent, then always the one that would lose most, by how many
// dots have it and how far it is from those chosen. The grounds of a page, which a mean of colours would shift, are
// among the first.
func palette(picture *image.RGBA) color.Palette {
	shades := shadesOf(picture)
	chosen := shades[0].colour
	kept := color.Palette{chosen}
	for len(kept) < min(colours, len(shades)) {
		most := 0
		for i := range shades {
			shades[i].apart = min(shades[i].apart, distance(shades[i].colour, chosen))
			if shades[i].dots*shades[i].apart > shades[most].dots*shades[most].apart {
				most = i
			}
		}
		chosen = shades[most].colour
		kept = append(kept, chosen)
	}
	return kept
}

// shadesOf counts the colours of a picture, the most frequent first.
func shadesOf(picture *image.RGBA) []shade {
	counts := map[color.RGBA]int{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			counts[picture.RGBAAt(x, y)]++
		}
	}
	shades := make([]shade, 0, len(counts))
	for colour, dots := range counts {
		shades = append(shades, shade{colour: colour, dots: dots,
			apart: distance(color.RGBA{}, color.RGBA{R: 255, G: 255, B: 255})})
	}
	slices.SortFunc(shades, func(a, b shade) int {
		return cmp.Or(cmp.Compare(b.dots, a.dots), cmp.Compare(a.colour.R, b.colour.R),
			cmp.Compare(a.colour.G, b.colour.G), cmp.Compare(a.colour.B, b.colour.B))
	})
	return shades
}

// distance is the square of how far two colours are from each other.
func distance(a, b color.RGBA) int {
	red, green, blue := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return red*red + green*green + blue*blue
}
