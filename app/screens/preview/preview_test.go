package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	pages "rogatory/app/preview"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/office"
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

// counted counts how often the engine was used.
type counted struct {
	*pages.Engine
	opened, closed int
}

func (c *counted) Pages(ctx context.Context, pdf []byte) (*pages.Document, error) {
	c.opened++
	return c.Engine.Pages(ctx, pdf)
}

func (c *counted) Close() {
	c.closed++
	c.Engine.Close()
}

// held keeps jobs until the test lets them run, so that a later one can overtake an earlier.
type held struct {
	work.Inline
	jobs []func()
}

func (h *held) Run(job work.Job) func() {
	ctx, cancel := context.WithCancel(context.Background())
	h.jobs = append(h.jobs, func() {
		if show := job(ctx); show != nil && ctx.Err() == nil {
			show()
		}
	})
	return cancel
}

// letter is a PDF of so many pages of A5, each filled with a grey that tells it from the others.
func letter(count, grey int) []byte {
	kids, objects := "", []string{"<</Type/Catalog/Pages 2 0 R>>", "", "null", "null", "<<>>"}
	for n := range count {
		stream := fmt.Sprintf("%.3f g 0 0 420 595 re f", float64(grey+n)/255)
		kids += fmt.Sprintf(" %d 0 R", len(objects)+1)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents %d 0 R>>",
			len(objects)+2),
			fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(stream), stream))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, count)
	return pdftest.Objects(objects...)
}

type stage struct {
	*Screen
	engine *counted
	window fyne.Window
	back   int
	gone   []string // to which questions
}

// profiles keeps a profile in memory.
type profiles struct{ kept office.Profile }

func (p *profiles) Profile() (office.Profile, error)         { return p.kept, nil }
func (p *profiles) SaveProfile(profile office.Profile) error { p.kept = profile; return nil }

// made is what makes a document, without making one.
func made(pdf []byte, places ...Place) func() (Made, error) {
	return func() (Made, error) { return Made{PDF: pdf, Places: places}, nil }
}

func stand(t *testing.T, runner work.Runner, language string, pdf []byte) *stage {
	t.Helper()
	folder, err := started()
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1))
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{engine: &counted{Engine: pages.Open(folder)}, window: test.NewTempWindow(t, nil)}
	t.Cleanup(s.engine.Engine.Close)
	s.Screen = New(Deps{Words: words, Runner: runner, Canvas: s.window.Canvas(), Engine: s.engine,
		Make: made(pdf), Back: func() { s.back++ }, Question: func(place string) string { return "Question " + place },
		Go: func(place string) { s.gone = append(s.gone, place) }})
	s.window.SetContent(s.Content())
	s.window.Resize(fyne.NewSize(1024, 700))
	s.window.Canvas().Focus(s.Focus())
	return s
}

func shown(t *testing.T, pdf []byte) *stage {
	t.Helper()
	s := stand(t, &work.Inline{}, "en", pdf)
	s.Load()
	return s
}

func (s *stage) press(key fyne.KeyName) { s.pane.TypedKey(&fyne.KeyEvent{Name: key}) }

// pictures lists the pages that have a picture, from 1.
func (s *stage) pictures() []int {
	var list []int
	for n, one := range s.stack.sheets {
		if one.picture != nil {
			list = append(list, n+1)
		}
	}
	return list
}

func (s *stage) grey(n int) int {
	r, _, _, _ := s.stack.sheets[n].picture.Image.At(100, 100).RGBA()
	return int(r >> 8)
}

func TestThePagesOfTheDocumentAreShown(t *testing.T) {
	s := shown(t, letter(2, 100))
	if got := s.tools.page.Words(); got != "Page 1 of 2" {
		t.Errorf("the line says %q", got)
	}
	if got := s.tools.percent.Words(); got != "100%" {
		t.Errorf("the zoom is %q", got)
	}
	if s.grey(0) != 100 || s.grey(1) != 101 {
		t.Errorf("the pages are grey %d and %d, want 100 and 101", s.grey(0), s.grey(1))
	}
	if len(s.notice.Objects) != 0 || s.tools.state.Words() != "" {
		t.Error("the screen still says that it works")
	}
}

// A picture is sharp when it has a pixel for each pixel of its place on the screen.
func TestPicturesAreAsSharpAsTheScreen(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 2} {
		s := stand(t, &work.Inline{}, "en", pdftest.PDF(t, ""))
		s.window.Canvas().(software.WindowlessCanvas).SetScale(scale)
		s.Load()
		for _, key := range []rune{'+', '+', '-', '0'} {
			s.pane.TypedRune(key)
			sheet := s.stack.sheets[0]
			size := sheet.content.Size()
			want := image.Pt(int(math.Round(float64(size.Width*scale))), int(math.Round(float64(size.Height*scale))))
			if got := sheet.picture.Image.Bounds().Size(); got != want {
				t.Errorf("scale %v, zoom %s: the picture has %v pixels on a place of %v", scale,
					s.tools.percent.Words(), got, want)
			}
		}
	}
}

func TestOnlyPagesNearTheWindowHaveAPicture(t *testing.T) {
	s := shown(t, letter(40, 100))
	if got := s.pictures(); len(got) < 1 || len(got) > 3 || got[0] != 1 {
		t.Errorf("at the beginning the pages %v have a picture", got)
	}
	for range 60 {
		s.press(fyne.KeyPageDown)
		if got := s.pictures(); len(got) > 6 {
			t.Fatalf("%d pictures are kept: %v", len(got), got)
		}
	}
	got := s.pictures()
	if got[len(got)-1] != 40 || s.stack.sheets[0].picture != nil {
		t.Errorf("at the end the pages %v have a picture", got)
	}
	if words := s.tools.page.Words(); words != "Page 40 of 40" {
		t.Errorf("at the end the line says %q", words)
	}
}

func TestKeysScroll(t *testing.T) {
	s := shown(t, letter(5, 100))
	view := s.pane.scroll
	end := view.Content.MinSize().Height - view.Size().Height
	page := view.Size().Height - step
	for _, c := range []struct {
		sentence string
		key      fyne.KeyName
		want     float32
	}{
		{"nothing lies above the first page", fyne.KeyUp, 0},
		{"an arrow scrolls a little", fyne.KeyDown, step},
		{"a page key scrolls a window, less what stays in sight", fyne.KeyPageDown, step + page},
		{"and back", fyne.KeyPageUp, step},
		{"the space bar scrolls like a page key", fyne.KeySpace, step + page},
		{"End goes to the end", fyne.KeyEnd, end},
		{"nothing lies below it", fyne.KeyPageDown, end},
		{"Home goes to the beginning", fyne.KeyHome, 0},
	} {
		s.press(c.key)
		if view.Offset.Y != c.want {
			t.Errorf("%s: at %v, want %v", c.sentence, view.Offset.Y, c.want)
		}
	}
}

// While a button has the focus, its keys reach the screen through the window.
func TestKeysWorkWhereverTheFocusIs(t *testing.T) {
	s := shown(t, letter(5, 100))
	s.window.Canvas().Focus(s.tools.larger)
	s.tools.larger.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if s.pane.scroll.Offset.Y == 0 {
		t.Error("Page Down did nothing on a button")
	}
	s.tools.larger.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.press(fyne.KeyEscape)
	if s.back != 2 {
		t.Errorf("Escape went back %d times, want 2", s.back)
	}
}

func TestZoomGoesThroughItsLevels(t *testing.T) {
	s := shown(t, letter(3, 100))
	for _, c := range []struct {
		sign rune
		want string
	}{{'-', "75%"}, {'-', "75%"}, {'+', "100%"}, {'=', "125%"}, {'+', "150%"}, {'+', "200%"}, {'+', "200%"},
		{'0', "173%"}, {'+', "200%"}, {'0', "173%"}, {'-', "150%"}} {
		s.pane.TypedRune(c.sign)
		if got := s.tools.percent.Words(); got != c.want {
			t.Errorf("%c gives %s, want %s", c.sign, got, c.want)
		}
	}
	if s.tools.fit.Disabled() {
		t.Error("the width is not fitted, but the button cannot be pressed")
	}
}

func TestAPageThatIsWiderThanTheWindowIsFitted(t *testing.T) {
	s := stand(t, &work.Inline{}, "en", pdftest.PDF(t, ""))
	s.window.Resize(fyne.NewSize(600, 500))
	s.Load()
	if width := s.stack.sheets[0].content.Size().Width; width > 600 || width < 500 || !s.tools.fit.Disabled() {
		t.Errorf("the page is %v wide in a window of 600", width)
	}
	s.window.Resize(fyne.NewSize(900, 500))
	if width := s.stack.sheets[0].content.Size().Width; width < 800 {
		t.Errorf("the page stays %v wide when the window grows to 900", width)
	}
}

func TestZoomKeepsThePlace(t *testing.T) {
	s := shown(t, letter(9, 100))
	s.press(fyne.KeyPageDown)
	s.press(fyne.KeyPageDown)
	before := s.middle()
	for _, sign := range "++--0" {
		s.pane.TypedRune(sign)
		if after := s.middle(); after.sheet != before.sheet || math.Abs(float64(after.part-before.part)) > .02 {
			t.Errorf("after %c the middle of the window is at %v, want %v", sign, after, before)
		}
	}
}

func TestAChangedDraftIsShownAnew(t *testing.T) {
	s := shown(t, letter(3, 100))
	s.press(fyne.KeyEnd)
	offset := s.pane.scroll.Offset
	s.Renew(made(letter(3, 50)))
	if s.grey(2) != 52 || s.pane.scroll.Offset != offset {
		t.Errorf("the last page is grey %d at %v, want 52 at %v", s.grey(2), s.pane.scroll.Offset, offset)
	}
	s.again()
	if s.engine.opened != 2 {
		t.Errorf("documents were opened %d times, want 2: the last one was the same", s.engine.opened)
	}
	s.Renew(made(letter(1, 30)))
	if got := s.tools.page.Words(); got != "Page 1 of 1" || s.grey(0) != 30 {
		t.Errorf("a shorter document says %q and is grey %d", got, s.grey(0))
	}
}

// A document that was overtaken by a later one is never shown.
func TestAStaleResultIsDropped(t *testing.T) {
	runner := &held{}
	s := stand(t, runner, "en", letter(1, 10))
	s.Load()
	old := runner.jobs[0]
	s.Renew(made(letter(2, 20)))
	late := runner.jobs[1]
	late()
	runner.jobs[2]() // draws the first page
	old()
	if got := s.tools.page.Words(); got != "Page 1 of 2" || s.grey(0) != 20 {
		t.Errorf("the screen shows %q, grey %d", got, s.grey(0))
	}
}

func TestTheScreenSaysThatItWorks(t *testing.T) {
	runner := &held{}
	s := stand(t, runner, "en", letter(1, 10))
	s.Load()
	if len(s.notice.Objects) != 1 || !s.tools.larger.Disabled() {
		t.Error("nothing says that the pages are being prepared")
	}
	runner.jobs[0]()
	s.again()
	if s.tools.state.Words() != "Updating…" || len(s.stack.sheets) != 1 {
		t.Errorf("while the document is made again the line says %q above %d pages", s.tools.state.Words(),
			len(s.stack.sheets))
	}
}

func TestWhatFailedIsSaidWithWhatToDo(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		s := stand(t, &work.Inline{}, language, []byte("no PDF"))
		s.Load()
		if len(s.notice.Objects) != 1 || len(s.stack.sheets) != 0 {
			t.Fatalf("%s: a damaged file is shown", language)
		}
		attempts := 0
		s.Renew(func() (Made, error) {
			if attempts++; attempts == 1 {
				return Made{}, errors.New("no typeface")
			}
			return Made{PDF: letter(1, 9)}, nil
		})
		if len(s.notice.Objects) != 1 {
			t.Fatalf("%s: a document that cannot be made is not reported", language)
		}
		for _, object := range test.LaidOutObjects(s.notice) {
			if link, ok := object.(*widgets.Button); ok {
				link.Tapped(nil)
			}
		}
		if len(s.notice.Objects) != 0 || len(s.stack.sheets) != 1 {
			t.Errorf("%s: the next attempt does not show the pages", language)
		}
		for _, words := range []string{s.tools.back.Words(), s.tools.page.Words(), s.tools.smaller.Words(),
			s.tools.percent.Words(), s.tools.larger.Words(), s.tools.fit.Words(), s.say("preparing"), s.say("renewing"),
			s.say("again")} {
			if words == "" || strings.Contains(words, "⟦") {
				t.Errorf("%s: words are missing: %q", language, words)
			}
		}
	}
}

// One page that cannot be drawn does not hide the others.
func TestAPageThatCannotBeDrawnSaysSo(t *testing.T) {
	whole := letter(2, 100)
	broken := bytes.Replace(whole, []byte("<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 9 0 R>>"),
		[]byte("(This stands in the place of a page, and is none...............)"), 1)
	if bytes.Equal(whole, broken) || len(whole) != len(broken) {
		t.Fatal("the second page was not found in the file")
	}
	s := shown(t, broken)
	if s.stack.sheets[0].picture == nil {
		t.Error("the page that is whole has no picture")
	}
	if second := s.stack.sheets[1]; second.picture != nil || !second.filled() {
		t.Error("the page that is broken does not say so")
	}
}

func TestLeavingGivesTheMemoryBack(t *testing.T) {
	s := shown(t, letter(3, 100))
	before := s.window.Canvas().OnTypedKey()
	s.Leave()
	s.Leave()
	if s.engine.closed != 1 {
		t.Errorf("the engine was closed %d times, want once", s.engine.closed)
	}
	if s.document != nil || len(s.stack.sheets) != 0 || s.made.PDF != nil {
		t.Error("the screen keeps pages")
	}
	if s.window.Canvas().OnTypedKey() != nil || before == nil {
		t.Error("the screen still hears the keys of the window")
	}
	s.again()
	if s.engine.opened != 1 {
		t.Error("a screen that was left makes pages")
	}
}
