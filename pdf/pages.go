package pdf

// page is one page: boxes with their places, and marks outside the text column, measured from the corner of the sheet.
type page struct {
	placed []placed
	behind []mark // painted before the text
	margin []mark // header and footer

	mirrored bool // the left of these is right
}

type placed struct {
	top      float64
	box      box
	repeated bool // the head of a table that began on an earlier page
}

// filler stacks boxes on pages.
type filler struct {
	pages []page
	y     float64 // where the next box goes
}

// fill puts boxes on pages. There is always one page.
func fill(boxes []box) []page {
	f := &filler{pages: []page{{}}, y: marginTop}
	for start := 0; start < len(boxes); {
		end := chainEnd(boxes, start)
		f.chain(boxes[start:end])
		start = end
	}
	return f.pages
}

// chainEnd returns the end of the chain of boxes that want to stay together.
func chainEnd(boxes []box, start int) int {
	end := start + 1
	for end < len(boxes) && boxes[end-1].together {
		end++
	}
	return end
}

// chain places boxes on one page if any page is high enough, else box after box.
func (f *filler) chain(boxes []box) {
	if boxes[0].turns || !f.fits(boxes) {
		f.turn(boxes[0])
	}
	for _, p := range boxes {
		if !f.fits([]box{p}) {
			f.turn(p)
		}
		f.put(p)
	}
}

func (f *filler) fits(boxes []box) bool {
	return f.y+f.gap(boxes[0])+extent(boxes) <= pageLimit
}

// turn begins a new page on which p comes first, under the head of its table.
func (f *filler) turn(p box) {
	if f.fresh() {
		return
	}
	continued := p.row != 0 && f.last().box.row == p.row
	f.pages = append(f.pages, page{})
	f.y = marginTop
	for _, h := range p.head {
		h.mirrored = p.mirrored
		f.put(h)
		f.last().repeated = true
	}
	if continued {
		f.y += cellTop
	}
}

// last is what was put on the page last.
func (f *filler) last() *placed {
	all := f.pages[len(f.pages)-1].placed
	return &all[len(all)-1]
}

func (f *filler) put(p box) {
	f.y += f.gap(p)
	current := &f.pages[len(f.pages)-1]
	current.placed = append(current.placed, placed{top: f.y, box: p})
	f.y += p.height
}

func (f *filler) gap(p box) float64 {
	if f.fresh() {
		return 0
	}
	return p.gap
}

// fresh reports whether nothing stands on the page yet.
func (f *filler) fresh() bool { return len(f.pages[len(f.pages)-1].placed) == 0 }
