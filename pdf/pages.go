package pdf

// page is one page: pieces with their places, and marks outside the text column, measured from the corner of the sheet.
type page struct {
	placed []placed
	behind []mark // painted before the text
	margin []mark // header and footer

	mirrored bool // the left of these is right
}

type placed struct {
	top      float64
	piece    piece
	repeated bool // the head of a table that began on an earlier page
}

// filler stacks pieces on pages.
type filler struct {
	pages []page
	y     float64 // where the next piece goes
}

// fill puts pieces on pages. There is always one page.
func fill(pieces []piece) []page {
	f := &filler{pages: []page{{}}, y: marginTop}
	for start := 0; start < len(pieces); {
		end := chainEnd(pieces, start)
		f.chain(pieces[start:end])
		start = end
	}
	return f.pages
}

// chainEnd returns the end of the chain of pieces that want to stay together.
func chainEnd(pieces []piece, start int) int {
	end := start + 1
	for end < len(pieces) && pieces[end-1].together {
		end++
	}
	return end
}

// chain places pieces on one page if any page is high enough, else piece after piece.
func (f *filler) chain(pieces []piece) {
	if pieces[0].turns || !f.fits(pieces) {
		f.turn(pieces[0])
	}
	for _, p := range pieces {
		if !f.fits([]piece{p}) {
			f.turn(p)
		}
		f.put(p)
	}
}

func (f *filler) fits(pieces []piece) bool {
	return f.y+f.gap(pieces[0])+extent(pieces) <= pageLimit
}

// turn begins a new page on which p comes first, under the head of its table.
func (f *filler) turn(p piece) {
	if f.fresh() {
		return
	}
	continued := p.row != 0 && f.last().piece.row == p.row
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

func (f *filler) put(p piece) {
	f.y += f.gap(p)
	current := &f.pages[len(f.pages)-1]
	current.placed = append(current.placed, placed{top: f.y, piece: p})
	f.y += p.height
}

func (f *filler) gap(p piece) float64 {
	if f.fresh() {
		return 0
	}
	return p.gap
}

// fresh reports whether nothing stands on the page yet.
func (f *filler) fresh() bool { return len(f.pages[len(f.pages)-1].placed) == 0 }
