package guide_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/guide"
	"rogatory/app/look"
)

// A page that needs more width than the window has makes the toolkit widen the window, beyond the screen where that is
// narrow.
func TestEveryChapterFitsANarrowScreenWithLargeText(t *testing.T) {
	const width = 1024
	for _, language := range []string{"en", "fr"} {
		screen, window := open(t, language, "")
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, 2*look.NormalText))
		chapters, err := guide.Chapters(words(t, language))
		if err != nil {
			t.Fatal(err)
		}
		for _, chapter := range chapters {
			screen.Open(chapter.ID)
			window.Resize(fyne.NewSize(width, 700))
			if least := screen.Content().MinSize().Width; least > width {
				t.Errorf("%s, %s: needs a width of %.0f", language, chapter.ID, least)
			}
		}
	}
}
