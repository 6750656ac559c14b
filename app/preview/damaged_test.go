package preview

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"rogatory/pdf/pdftest"
)

var update = flag.Bool("update", false, "write the seeds of the fuzz test")

func TestAFileThatCannotBeShownIsRefused(t *testing.T) {
	e := testEngine(t)
	whole := pdftest.PDF(t, "")
	for _, c := range []struct {
		sentence string
		pdf      []byte
		want     Fault
	}{
		{"nothing at all", nil, Damaged},
		{"a text", []byte("This is not a PDF file."), Damaged},
		{"only the beginning of a file", whole[:300], Damaged},
		{"a file without pages", pdftest.Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"),
			Damaged},
		{"a file with a password", locked(t, whole), Locked},
		{"a file that is larger than the memory", make([]byte, MostBytes+1), TooLarge},
	} {
		if _, err := e.Pages(context.Background(), c.pdf); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.sentence, err, c.want)
		}
	}
	d := open(t, e, whole)
	for _, n := range []int{-1, 2} {
		if _, err := d.Page(context.Background(), n, 1); !errors.Is(err, NoPage) {
			t.Errorf("page %d: got %v", n, err)
		}
	}
	if _, err := d.Page(context.Background(), 0, 0); !errors.Is(err, NoPage) {
		t.Errorf("a picture without pixels: got %v", err)
	}
}

func locked(t *testing.T, pdf []byte) []byte {
	t.Helper()
	folder := t.TempDir()
	pdftest.File(t, folder, "in.pdf", pdf)
	pdftest.MustRun(t, folder, "qpdf", "--encrypt", "secret", "owner", "256", "--", "in.pdf", "out.pdf")
	return pdftest.Read(t, folder, "out.pdf")
}

// show opens a file and draws what it can; only faults may come back.
func show(t *testing.T, e *Engine, pdf []byte) {
	t.Helper()
	d, err := e.Pages(context.Background(), pdf)
	if err == nil {
		defer d.Close()
		for n := range min(len(d.Sizes()), 3) {
			_, drawn := d.Page(context.Background(), n, .2)
			err = errors.Join(err, drawn)
		}
	}
	var fault Fault
	if err != nil && !errors.As(err, &fault) {
		t.Errorf("an error without a fault: %v", err)
	}
}

// Bytes of a real file are changed, taken out, doubled and cut off; the engine must survive every one of them.
func TestDamagedFilesDoNoHarm(t *testing.T) {
	e := testEngine(t)
	whole := pdftest.PDF(t, "")
	random := rand.New(rand.NewPCG(22, 11))
	for range 200 {
		show(t, e, damage(random, whole))
	}
	page(t, open(t, e, whole), 1, 1)
}

func damage(random *rand.Rand, whole []byte) []byte {
	pdf := slices.Clone(whole)
	for range 1 + random.IntN(20) {
		at := random.IntN(len(pdf))
		length := min(1+random.IntN(40), len(pdf)-at)
		switch random.IntN(4) {
		case 0:
			pdf[at] = byte(random.IntN(256))
		case 1:
			pdf = slices.Delete(pdf, at, at+length)
		case 2:
			pdf = slices.Insert(pdf, at, bytes.Clone(pdf[at:at+length])...)
		case 3:
			pdf[at] = byte('0' + random.IntN(10))
		}
	}
	return pdf
}

// seeds are files that reach different readers inside the engine.
func seeds(t testing.TB) map[string][]byte {
	whole := pdftest.PDF(t, "")
	return map[string][]byte{
		"whole": whole,
		"cut":   whole[:len(whole)/2],
		"own-kid": pdftest.Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
		"huge": pdftest.Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]>>"),
		"deep": sheet(string(bytes.Repeat([]byte("q "), 3000)) + "1 0 0 rg 0 0 9 9 re f"),
		"no-number": pdftest.Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 99999>>",
			"<</Type/Page/Parent 2 0 R>>"),
	}
}

func TestTheSeedsAreThere(t *testing.T) {
	if *update {
		pdftest.Seeds(t, "FuzzPages", seeds(t))
	}
	files, err := filepath.Glob(filepath.Join("testdata", "fuzz", "FuzzPages", "*"))
	if err != nil || len(files) < len(seeds(t)) {
		t.Errorf("%d seeds are there, want %d: run this test with -update (%v)", len(files), len(seeds(t)), err)
	}
}

func FuzzPages(f *testing.F) {
	e := testEngine(f)
	f.Fuzz(func(t *testing.T, pdf []byte) { show(t, e, pdf) })
}
