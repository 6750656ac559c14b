package preview

import (
	"fmt"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostPixels is the most that a picture gets. A sheet of A4 at 550 dots per inch has that many.
const mostPixels = 32 << 20

// white is the colour of the sheet. The page is drawn on it rather than laid over it afterwards, as only then do
// transparent parts, such as the mark of a draft, come out as in other readers.
const white = 0xFFFFFFFF

// drawing says how a page is drawn: with the boxes of its form fields, and in the order of bytes that Go has.
const drawing = enums.FPDF_RENDER_FLAG_ANNOT | enums.FPDF_RENDER_FLAG_REVERSE_BYTE_ORDER

// pixels is the size of the picture of a page.
func pixels(page Size, pixelsPerPoint float64) (width, height int) {
	scale := min(pixelsPerPoint, math.Sqrt(mostPixels/(page.Width*page.Height)))
	return max(int(math.Round(page.Width*scale)), 1), max(int(math.Round(page.Height*scale)), 1)
}

// draw draws a page in an instance that runs.
func (d *Document) draw(n, width, height int) (picture image.Image, err error) {
	made, err := d.opened.FPDFBitmap_Create(&requests.FPDFBitmap_Create{Width: width, Height: height, Alpha: 1})
	if err != nil {
		return nil, err
	}
	defer func() {
		if _, failed := d.opened.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: made.Bitmap}); err == nil {
			err = failed
		}
	}()
	if err := d.paint(made.Bitmap, n, width, height); err != nil {
		return nil, err
	}
	return d.copied(made.Bitmap, width, height)
}

func (d *Document) paint(bitmap references.FPDF_BITMAP, n, width, height int) error {
	_, err := d.opened.FPDFBitmap_FillRect(&requests.FPDFBitmap_FillRect{Bitmap: bitmap, Width: width, Height: height,
		Color: white})
	if err != nil {
		return err
	}
	_, err = d.opened.FPDF_RenderPageBitmap(&requests.FPDF_RenderPageBitmap{
		Bitmap: bitmap, SizeX: width, SizeY: height, Flags: drawing,
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.handle, Index: n}},
	})
	return err
}

// copied takes the picture out of the memory of the sandbox, where it lasts only until the next call.
func (d *Document) copied(bitmap references.FPDF_BITMAP, width, height int) (image.Image, error) {
	inside, err := d.opened.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: bitmap})
	if err != nil {
		return nil, err
	}
	outside := image.NewRGBA(image.Rect(0, 0, width, height))
	if len(inside.Buffer) != len(outside.Pix) { // an empty bitmap, where the memory did not suffice
		return nil, fmt.Errorf("a picture of %d × %d pixels has %d bytes", width, height, len(inside.Buffer))
	}
	copy(outside.Pix, inside.Buffer)
	return outside, nil
}
