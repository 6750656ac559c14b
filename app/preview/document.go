package preview

import (
	"context"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Limits against files that are made to use up the machine.
const (
	MostBytes = 256 << 20 // of a file
	mostPages = 5000
)

// Size is the size of a page as it is shown, in points.
type Size struct{ Width, Height float64 }

// Document is a PDF file whose pages can be drawn.
type Document struct {
	engine *Engine
	pdf    []byte
	sizes  []Size

	opened *instance // in which the handle counts; another one after a restart
	handle references.FPDF_DOCUMENT
}

// Pages opens a PDF file. The bytes must not be changed as long as the document is used. The error is a Fault, or that
// of the context.
func (e *Engine) Pages(ctx context.Context, pdf []byte) (*Document, error) {
	if len(pdf) > MostBytes {
		return nil, TooLarge
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	d := &Document{engine: e, pdf: pdf}
	if err := d.open(ctx); err != nil {
		return nil, err
	}
	if err := d.measure(ctx); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

// Sizes returns the size of every page.
func (d *Document) Sizes() []Size { return d.sizes }

// Page draws the page with this number, counted from 0, at so many pixels a point; 96.0/72.0 gives 96 dots per inch. A
// picture that would have more than 32 million pixels is drawn smaller. The error is a Fault, or that of the context.
func (d *Document) Page(ctx context.Context, n int, pixelsPerPoint float64) (image.Image, error) {
	if n < 0 || n >= len(d.sizes) || !(pixelsPerPoint > 0) {
		return nil, NoPage
	}
	d.engine.mutex.Lock()
	defer d.engine.mutex.Unlock()
	if err := d.open(ctx); err != nil {
		return nil, err
	}
	width, height := pixels(d.sizes[n], pixelsPerPoint)
	picture, err := d.draw(n, width, height)
	if err != nil {
		return nil, d.failed(err, NoPage)
	}
	return picture, nil
}

// Close forgets the document and frees what the engine keeps of it.
func (d *Document) Close() {
	d.engine.mutex.Lock()
	defer d.engine.mutex.Unlock()
	d.close()
}

func (d *Document) close() {
	if d.opened == nil || d.opened != d.engine.running {
		return
	}
	if _, err := d.opened.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.handle}); err != nil {
		d.engine.stop()
	}
	d.opened = nil
}

// open makes sure that the instance that runs knows the document.
func (d *Document) open(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := d.engine.start(); err != nil {
		return err
	}
	if d.opened == d.engine.running {
		return nil
	}
	answer, err := d.engine.running.OpenDocument(&requests.OpenDocument{File: &d.pdf})
	if err != nil {
		return d.failed(err, Damaged)
	}
	d.opened, d.handle = d.engine.running, answer.Document
	return nil
}

// measure reads the size of every page, before any is drawn, so that each has its place from the beginning.
func (d *Document) measure(ctx context.Context) error {
	count, err := d.opened.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.handle})
	switch {
	case err != nil:
		return d.failed(err, Damaged)
	case count.PageCount == 0:
		return Damaged
	case count.PageCount > mostPages:
		return TooLarge
	}
	for n := range count.PageCount {
		if err := ctx.Err(); err != nil {
			return err
		}
		size, err := d.size(n)
		if err != nil {
			return d.failed(err, Damaged)
		}
		d.sizes = append(d.sizes, size)
	}
	return nil
}

// size reads the size of a page. One that is damaged gets that of A4, so that it does not hide the others, provided
// that the instance still answers.
func (d *Document) size(n int) (Size, error) {
	answer, err := d.opened.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: d.handle, Index: n})
	if err == nil {
		return sane(Size{answer.Width, answer.Height}), nil
	}
	if _, broken := d.opened.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.handle}); broken != nil {
		return Size{}, err
	}
	return Size{595, 842}, nil
}

// sane keeps a page within what PDF allows, 1 to 14,400 points a side, whatever a damaged file says.
func sane(s Size) Size {
	side := func(length float64) float64 {
		if math.IsNaN(length) {
			return 1
		}
		return min(max(length, 1), 14400)
	}
	return Size{side(s.Width), side(s.Height)}
}

// failed names the fault, and ends the instance where it broke, so that the next call starts a fresh one.
func (d *Document) failed(err error, otherwise Fault) error {
	err, broken := fault(err, otherwise)
	if broken && d.engine.running != nil {
		d.engine.stop()
	}
	return err
}
