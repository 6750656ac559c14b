package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"rogatory/i18n"
	"rogatory/pdf/pdftest"
)

// started compiles the engine once for all tests of the package.
var started = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "preview") })

func TestMain(m *testing.M) {
	code := m.Run()
	if folder, err := started(); err == nil {
		_ = os.RemoveAll(folder)
	}
	os.Exit(code)
}

func testEngine(t testing.TB) *Engine {
	t.Helper()
	folder, err := started()
	if err != nil {
		t.Fatal(err)
	}
	e := Open(folder)
	t.Cleanup(e.Close)
	return e
}

// sheet is a page of 100 by 200 points that is drawn with the given operators.
func sheet(operators string) []byte {
	return pdftest.Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]/Contents 4 0 R/Resources<</ExtGState<</H<</ca .5>>>>>>>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(operators), operators))
}

func open(t testing.TB, e *Engine, pdf []byte) *Document {
	t.Helper()
	d, err := e.Pages(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func page(t testing.TB, d *Document, n int, pixelsPerPoint float64) image.Image {
	t.Helper()
	picture, err := d.Page(context.Background(), n, pixelsPerPoint)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func TestAPageIsDrawnAsItIsWritten(t *testing.T) {
	e := testEngine(t)
	for _, c := range []struct {
		sentence, operators string
		x, y                int // in points from the top left
		want                color.RGBA
	}{
		{"an empty page is white and not transparent", "", 50, 100, color.RGBA{255, 255, 255, 255}},
		{"red is red, not blue", "1 0 0 rg 0 100 100 100 re f", 50, 50, color.RGBA{255, 0, 0, 255}},
		{"the lower half stays white", "1 0 0 rg 0 100 100 100 re f", 50, 150, color.RGBA{255, 255, 255, 255}},
		{"what is half transparent lies on white", "/H gs 0 0 1 rg 0 0 100 200 re f", 50, 100,
			color.RGBA{128, 128, 255, 255}},
	} {
		picture := page(t, open(t, e, sheet(c.operators)), 0, 2)
		if size := picture.Bounds().Size(); size != image.Pt(200, 400) {
			t.Fatalf("%s: the picture has %v pixels, want 200 × 400", c.sentence, size)
		}
		got := color.RGBAModel.Convert(picture.At(2*c.x, 2*c.y)).(color.RGBA)
		if !near(got.R, c.want.R) || !near(got.G, c.want.G) || !near(got.B, c.want.B) || got.A != 255 {
			t.Errorf("%s: got %v, want %v", c.sentence, got, c.want)
		}
	}
}

func near(a, b uint8) bool { return max(a, b)-min(a, b) <= 2 }

func TestEveryPageHasItsSize(t *testing.T) {
	d := open(t, testEngine(t), pdftest.PDF(t, ""))
	if len(d.Sizes()) != 2 {
		t.Fatalf("%d pages, want 2", len(d.Sizes()))
	}
	for n, size := range d.Sizes() {
		if size.Width < 595 || size.Width > 596 || size.Height < 841 || size.Height > 842 {
			t.Errorf("page %d measures %v points, want those of A4", n+1, size)
		}
	}
	if bytes.Equal(page(t, d, 0, 1).(*image.RGBA).Pix, page(t, d, 1, 1).(*image.RGBA).Pix) {
		t.Error("both pages look the same")
	}
}

// A picture must outlast what is drawn after it.
func TestAPictureIsACopy(t *testing.T) {
	e := testEngine(t)
	first := page(t, open(t, e, sheet("1 0 0 rg 0 0 100 200 re f")), 0, 1)
	for range 5 {
		page(t, open(t, e, sheet("0 0 1 rg 0 0 100 200 re f")), 0, 1)
	}
	e.Close()
	if got := first.At(50, 100); got != (color.RGBA{255, 0, 0, 255}) {
		t.Errorf("the first picture changed to %v", got)
	}
}

func TestAVeryLargePageGetsASmallerPicture(t *testing.T) {
	width, height := pixels(Size{14400, 14400}, 4)
	if width*height > mostPixels+width+height || width != height || width < 5000 {
		t.Errorf("got %d × %d pixels", width, height)
	}
}

func TestTheEngineRunsOnlyWhenItIsNeeded(t *testing.T) {
	e := testEngine(t)
	e.Close()
	if e.running != nil {
		t.Error("an engine that drew nothing runs")
	}
	d := open(t, e, sheet(""))
	if e.running == nil {
		t.Error("the engine does not run with a document open")
	}
	e.Close()
	if e.running != nil {
		t.Error("the engine still runs after Close")
	}
	page(t, d, 0, 1)
	d.Close()
	d.Close()
}

// What breaks inside the sandbox ends the instance, not the program, and the next page is drawn again.
func TestTheEngineStartsAgainAfterItBroke(t *testing.T) {
	e := testEngine(t)
	d := open(t, e, sheet(""))
	if err := e.running.pool.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Page(context.Background(), 0, 1); !errors.Is(err, NoPage) {
		t.Errorf("a broken engine answers %v, want %v", err, NoPage)
	}
	if e.running != nil {
		t.Error("the broken instance is still in use")
	}
	page(t, d, 0, 1)
}

func TestACacheThatIsBrokenIsNotFatal(t *testing.T) {
	folder := t.TempDir()
	file := pdftest.File(t, folder, "file", nil)
	e := Open(filepath.Join(file, "not-a-folder"))
	t.Cleanup(e.Close)
	page(t, open(t, e, sheet("")), 0, 1)
}

func TestACompiledEngineThatIsDamagedIsNotUsed(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(testEngine(t).cacheFolder)); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("the folder holds no compiled engine (%v)", err)
	}
	for _, file := range files {
		if err := os.Truncate(file, 1000); err != nil {
			t.Fatal(err)
		}
	}
	e := Open(folder)
	t.Cleanup(e.Close)
	page(t, open(t, e, sheet("")), 0, 1)
}

func TestACancelledCallEndsAtOnce(t *testing.T) {
	e := testEngine(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := e.Pages(ctx, sheet("")); !errors.Is(err, context.Canceled) {
		t.Errorf("opening: %v", err)
	}
	if e.running != nil {
		t.Error("a cancelled call started the engine")
	}
	if _, err := open(t, e, sheet("")).Page(ctx, 0, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("drawing: %v", err)
	}
}

func TestSeveralCallersWaitForEachOther(t *testing.T) {
	e := testEngine(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			d, err := e.Pages(context.Background(), pdftest.PDF(t, ""))
			if err != nil {
				t.Error(err)
				return
			}
			defer d.Close()
			for n := range d.Sizes() {
				if _, err := d.Page(context.Background(), n, 1); err != nil {
					t.Error(err)
				}
			}
		})
	}
	e.Close()
	group.Wait()
}

func TestFaultsHaveWords(t *testing.T) {
	for _, tag := range []string{"en", "fr"} {
		words, err := i18n.Embedded().Words(tag)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []Fault{Damaged, Locked, TooLarge, NoPage, NotStarted} {
			id, _ := f.Message()
			if !words.Has(id) {
				t.Errorf("%s: %s has no words", tag, id)
			}
			if wrapped := fmt.Errorf("%w: detail", f); words.Error(wrapped) != words.Say(id) {
				t.Errorf("%s: a wrapped %s says %q", tag, f, words.Error(wrapped))
			}
		}
	}
}
