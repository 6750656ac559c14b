package font

import (
	"math"

	"github.com/go-text/typesetting/font/opentype"
)

// curveTolerance is how far, in units of the font, the parabolas of an outline may run beside its cubic curves.
const curveTolerance = 0.5

// point is a point of a TrueType outline; between two that are off the curve lies one that is on it.
type point struct {
	x, y int
	on   bool
}

// contours turns the cubic curves of an OpenType outline into the parabolas of TrueType. OpenType fills what lies to
// the left of its outlines, TrueType what lies to the right.
func contours(segments []opentype.Segment) [][]point {
	var all [][]point
	var current []point
	var at opentype.SegmentPoint
	for _, s := range segments {
		end := s.ArgsSlice()[len(s.ArgsSlice())-1]
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			all = closed(all, current)
			current = []point{onCurve(end)}
		case opentype.SegmentOpLineTo:
			current = append(current, onCurve(end))
		case opentype.SegmentOpQuadTo:
			current = append(current, offCurve(s.Args[0]), onCurve(end))
		case opentype.SegmentOpCubeTo:
			current = cubic{at, s.Args[0], s.Args[1], s.Args[2]}.parabolas(current)
		}
		at = end
	}
	return closed(all, current)
}

// closed adds a contour in the opposite direction, without a last point that repeats the first, and drops one without a
// surface.
func closed(all [][]point, contour []point) [][]point {
	if n := len(contour); n > 1 && contour[0] == contour[n-1] {
		contour = contour[:n-1]
	}
	if len(contour) < 3 {
		return all
	}
	reversed := make([]point, len(contour))
	for i, p := range contour {
		reversed[len(contour)-1-i] = p
	}
	return append(all, reversed)
}

func onCurve(p opentype.SegmentPoint) point  { return point{rounded(p.X), rounded(p.Y), true} }
func offCurve(p opentype.SegmentPoint) point { return point{rounded(p.X), rounded(p.Y), false} }

func rounded(v float32) int { return int(math.Round(float64(v))) }

// cubic is a Bézier curve with its ends and two points that bend it.
type cubic [4]opentype.SegmentPoint

// parabolas adds the curve in as many equal parts as the tolerance asks for. The error of a parabola with the same ends
// and tangents is √3/36 of the third difference, and falls with the cube of the number of parts.
func (c cubic) parabolas(contour []point) []point {
	dx := float64(c[3].X - 3*c[2].X + 3*c[1].X - c[0].X)
	dy := float64(c[3].Y - 3*c[2].Y + 3*c[1].Y - c[0].Y)
	parts := max(1, int(math.Ceil(math.Cbrt(math.Hypot(dx, dy)*math.Sqrt(3)/36/curveTolerance))))
	rest := c
	for n := parts; n > 0; n-- {
		var p cubic
		p, rest = rest.split(1 / float32(n))
		bend := opentype.SegmentPoint{X: (3*(p[1].X+p[2].X) - p[0].X - p[3].X) / 4,
			Y: (3*(p[1].Y+p[2].Y) - p[0].Y - p[3].Y) / 4}
		contour = append(contour, offCurve(bend), onCurve(p[3]))
	}
	return contour
}

// split parts a curve at t, between 0 and 1 (de Casteljau).
func (c cubic) split(t float32) (first, second cubic) {
	a, b, d := between(c[0], c[1], t), between(c[1], c[2], t), between(c[2], c[3], t)
	e, f := between(a, b, t), between(b, d, t)
	middle := between(e, f, t)
	return cubic{c[0], a, e, middle}, cubic{middle, f, d, c[3]}
}

func between(p, q opentype.SegmentPoint, t float32) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
}
