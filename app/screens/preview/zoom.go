package preview

// screenPoint is the length of a point, 1/72 inch, at a zoom of 100 per cent: the toolkit counts 96 units to the inch.
const screenPoint = 96.0 / 72.0

// levels are the zooms that can be chosen, in per cent.
var levels = [...]int{75, 100, 125, 150, 200}

// zoom is how large the pages are shown. With fit they are as wide as the window.
type zoom struct {
	percent int
	fit     bool
}

// factor returns the units for a point where the widest page has so many points and the window leaves so much room
// beside the margins.
func (z zoom) factor(widest, room float64) float64 {
	if !z.fit || widest <= 0 {
		return float64(z.percent) / 100 * screenPoint
	}
	return max(room/widest, screenPoint/4)
}

// first returns the zoom to begin with: the real size, or less where a page would be wider than the window.
func first(widest, room float64) zoom {
	return zoom{percent: 100, fit: widest*screenPoint > room}
}

// larger returns the next level above what is shown, the last one at the end.
func larger(percent int) zoom {
	for _, level := range levels {
		if level > percent {
			return zoom{percent: level}
		}
	}
	return zoom{percent: levels[len(levels)-1]}
}

// smaller returns the next level below what is shown, the first one at the end.
func smaller(percent int) zoom {
	next := levels[0]
	for _, level := range levels {
		if level < percent {
			next = level
		}
	}
	return zoom{percent: next}
}
