package shell_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"rogatory/i18n"
)

// longer is a language that nobody speaks: English with every text 40 % longer, as the wordiest languages of the Parties are.
func longer(t *testing.T) *i18n.Catalogue {
	t.Helper()
	folder := fstest.MapFS{}
	files, err := filepath.Glob("../../i18n/catalog/*.en.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no catalogue was found: %v", err)
	}
	for _, path := range files {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]map[string]string
		if err := json.Unmarshal(content, &texts); err != nil {
			t.Fatal(err)
		}
		for id, forms := range texts {
			for _, form := range []string{"one", "other"} {
				if forms[form] != "" && !patterns.MatchString(id) {
					forms[form] += padding(forms[form])
				}
			}
		}
		if content, err = json.Marshal(texts); err != nil {
			t.Fatal(err)
		}
		folder[filepath.Base(path)] = &fstest.MapFile{Data: content}
	}
	catalogue, err := i18n.Open(fs.FS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return catalogue
}

// patterns are ids whose texts are read by the program, such as the days of the week in one line.
var patterns = regexp.MustCompile(`^(date|list|widget\.date)\.`)

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

// padding is 40 % of what a reader sees of a text: letters at the end of a short one, further words after a long one.
func padding(text string) string {
	length := utf8.RuneCountInString(placeholder.ReplaceAllString(text, ""))
	letters := (length*2 + 4) / 5
	if letters <= 5 {
		return strings.Repeat("o", letters)
	}
	return (" " + strings.Repeat("longere ", letters/8+1))[:letters]
}

// box is what of the window an object may paint on, from left to right.
type box struct{ left, right float32 }

// margin is what every text has around it and may use: nothing is painted over it there.
const margin float32 = 4

// cutOff collects the texts that do not have the room that they need.
func cutOff(object fyne.CanvasObject, x float32, room box) []string {
	if !object.Visible() {
		return nil
	}
	x += object.Position().X
	var parts []fyne.CanvasObject
	switch o := object.(type) {
	case *canvas.Text:
		if o.Text != "" && (x+o.MinSize().Width > room.right+margin || x < room.left-margin || strings.HasSuffix(o.Text, "…")) {
			return []string{o.Text}
		}
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
		room = box{max(room.left, x), min(room.right, x+o.Size().Width)}
	}
	var cut []string
	for _, part := range parts {
		cut = append(cut, cutOff(part, x, room)...)
	}
	return cut
}

func TestNoWordIsCutOffWhereTextsAreLonger(t *testing.T) {
	w := startIn(t, preserved(t), "en", longer(t))
	w.Resize(fyne.NewSize(1024, 700))
	look := func(place string) {
		t.Helper()
		w.Content().Refresh()
		for _, text := range cutOff(w.Content(), 0, box{0, w.Canvas().Size().Width}) {
			t.Errorf("%s (%s): %q is cut off", place, w.Title(), text)
		}
	}
	for _, place := range []string{"Check your answers", "Sign and save", "About the requested Party", "Register of Parties", "Settings", "Verify a signed PDF…", "Keyboard", "About Rogatory"} {
		chooseBegin(t, w, place)
		look(place)
	}
	chooseBegin(t, w, "Check your answers")
	for range 40 { // more than a request has pages
		chooseBegin(t, w, "Back to the page before")
		look("a page")
	}
	if !strings.HasPrefix(w.Title(), "What do you ask for?") {
		t.Errorf("the way back ends at %q", w.Title())
	}
	chooseBegin(t, w, "Show whole sections")
	look("a section")
	chooseBegin(t, w, "List of requests")
	look("the list")
}

// chooseBegin runs the menu item whose words begin so.
func chooseBegin(t *testing.T, w fyne.Window, words string) {
	t.Helper()
	for _, menu := range w.MainMenu().Items {
		for _, item := range menu.Items {
			if strings.HasPrefix(item.Label, words) {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("the menu has no %q", words)
}
