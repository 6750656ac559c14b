package pdf

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"rogatory/forms/document"
)

// edges returns where a text is painted, from the left edge of the sheet.
func edges(t *testing.T, doc document.Document, text string) (left, right float64) {
	t.Helper()
	p := &painter{}
	for _, pg := range setPages(t, doc) {
		for _, at := range pg.placed {
			p.mirrored = at.box.mirrored
			for _, column := range at.box.columns {
				for _, m := range column {
					w := m.(words)
					if strings.HasPrefix(visible(w.line.text), text) {
						left = p.left(marginSide+w.x, w.line.width)
						return left, left + w.line.width
					}
				}
			}
		}
	}
	t.Fatalf("%q is not on the pages", text)
	return 0, 0
}

// A document from right to left is the mirror image of one from left to right: labels, columns and numbers begin at the
// right.
func TestRightToLeftPagesAreMirrored(t *testing.T) {
	doc := hebrew()
	label, _ := edges(t, doc, "תאריך")
	_, value := edges(t, doc, "22 בנובמבר")
	if label <= value {
		t.Errorf("the label begins at %.1f, left of its value, which ends at %.1f", label, value)
	}
	number, _ := edges(t, doc, "מס׳")
	_, account := edges(t, doc, "חשבון או מזהה")
	if number <= account {
		t.Errorf("the first column is at %.1f, left of the second at %.1f", number, account)
	}
	if _, right := edges(t, doc, "פרקליטות המדינה"); right < pageWidth-marginSide-0.01 {
		t.Errorf("the letterhead ends at %.1f", right)
	}
	dash, _ := edges(t, doc, "–")
	_, item := edges(t, doc, "פרטי המנוי")
	if dash <= item {
		t.Errorf("the dash of a list stands at %.1f, left of its item at %.1f", dash, item)
	}
	for i, pg := range setPages(t, doc) {
		if !pg.mirrored {
			t.Errorf("header and footer of page %d are not mirrored", i+1)
		}
	}
}

// Each half of a bilingual document runs in its own direction, and headers and footers in that of the first.
func TestEachLanguageHasItsDirection(t *testing.T) {
	pages := setPages(t, document.OneAfterOther(english(), arabic()))
	last := pages[len(pages)-1]
	if pages[0].placed[0].box.mirrored || !last.placed[len(last.placed)-1].box.mirrored {
		t.Error("a page runs in the direction of the other language")
	}
	if pages[0].mirrored || last.mirrored {
		t.Error("the footers run in the direction of the second language")
	}
}

func TestRepeatedHeadIsMirrored(t *testing.T) {
	doc := document.Document{Language: "ar", Blocks: []document.Block{document.Table{
		Columns: []document.Column{{Title: "رقم", Share: 1}, {Title: "الحساب", Share: 3}}, Rows: numbered(100),
	}}}
	for i, pg := range setPages(t, doc) {
		if !pg.placed[0].box.mirrored {
			t.Errorf("the head on page %d is not mirrored", i+1)
		}
	}
}

func TestJapaneseLineRules(t *testing.T) {
	text := "要請国は、「本件データ」（以下「データ」という。）の迅速な保全を求める！ヴィッキー・ベルツのサーバー、キャッシュ。"
	s := newSetter(t)
	s.language = "ja"
	for width := 60.0; width < 260; width += 3 {
		for i, l := range s.lines(text, bodyType, width) {
			shown := []rune(inkedLine(l))
			if first := shown[0]; i > 0 && strings.ContainsRune("、。）」！ーィッャ・", first) {
				t.Errorf("at %.0f points line %d begins with %q: %s", width, i+1, first, string(shown))
			}
			if last := shown[len(shown)-1]; strings.ContainsRune("「（", last) {
				t.Errorf("at %.0f points line %d ends with %q: %s", width, i+1, last, string(shown))
			}
		}
	}
}

func inkedLine(l line) string {
	var b strings.Builder
	writeLine(&b, l)
	return inked(b.String())
}

func TestScriptsAreWhole(t *testing.T) {
	for name, doc := range scripts() {
		pages := setPages(t, doc)
		if got, want := inked(drawn(pages)), inked(normalised(texts(doc))); got != want {
			t.Errorf("%s: %s", name, firstDifference(got, want))
		}
		file := render(t, doc)
		checkTagged(t, file)
		other := must(New())(t)
		if again := must(other.Render(doc))(t); !bytes.Equal(file, again) {
			t.Errorf("%s: another typesetter wrote another file", name)
		}
		if printed := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(printed, "WARNING") {
			t.Errorf("%s: %s", name, printed)
		}
		if fonts := tool(t, file, "pdffonts", "FILE"); strings.Contains(fonts, " no ") {
			t.Errorf("%s: a font is not embedded, not a subset, or has no text:\n%s", name, fonts)
		}
		if len(file) > 150_000 {
			t.Errorf("%s: the file has %d bytes", name, len(file))
		}
	}
}

func TestScriptsServeSeveralGoroutines(t *testing.T) {
	ts := must(New())(t)
	var wait sync.WaitGroup
	for name, doc := range scripts() {
		want := render(t, doc)
		for range 2 {
			wait.Go(func() {
				if got, err := ts.Render(doc); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s: a concurrent rendering differs (error %v)", name, err)
				}
			})
		}
	}
	wait.Wait()
}

// Every glyph that a page shows has a text (ISO 14289-1, 7.21.7), also where it is drawn only as part of several.
func TestEveryGlyphHasAText(t *testing.T) {
	for name, doc := range scripts() {
		pages, root, _ := typesetter(t).lay(doc)
		p := must(paint(pages, root, typesetter(t).faces.Faces()))(t)
		for _, used := range p.characters() {
			entries := bytes.Count(used.toUnicode(), []byte("> <")) - 1 // the first is the range of codes
			if entries != len(used.text) {
				t.Errorf("%s: %d glyphs of %s have %d texts", name, len(used.text), used.face.Name, entries)
			}
		}
	}
}

// A document holds the fonts that it needs and no other.
func TestFontsOfOtherScriptsStayOut(t *testing.T) {
	for name, want := range map[string]string{"en": "NotoSans-Regular NotoSans-Bold",
		"ja": "NotoSans-Regular NotoSansJP-Regular", "ka": "NotoSans-Regular DejaVuSans DejaVuSans-Bold"} {
		doc := english()
		if name != "en" {
			doc = scripts()[name]
		}
		pages, root, _ := typesetter(t).lay(doc)
		var got []string
		for _, face := range must(paint(pages, root, typesetter(t).faces.Faces()))(t).faces {
			got = append(got, face.Name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", name, got, want)
		}
	}
}

// A soft hyphen inside text from left to right shows at the right of its word, also where the paragraph runs leftward.
func TestHyphenFollowsItsWord(t *testing.T) {
	s := newSetter(t)
	s.language = "he"
	first := s.lines("אב Staats\u00adanwaltschaft", bodyType, 70)[0]
	var shown []string
	for _, g := range first.glyphs {
		shown = append(shown, string(first.text[g.Start]))
	}
	if got := strings.Join(shown, ""); got != "Staats\u00ad בא" {
		t.Errorf("got %q", got)
	}
}
