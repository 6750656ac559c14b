// Package look is how the program looks: colours, text sizes and spacing laid over the default theme of the toolkit,
// light and dark. Ink on paper, one accent for what can be acted on, three colours for the severity of a finding.
//
// A widget asks for a colour by its name, Colour(look.Accent), and gets the one of the theme in use. Every pair of
// colours in which text is shown has a contrast of 4.5 to 1 at least; the tests hold every
// pair to it.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode chooses between light and dark.
type Mode string

// The modes. System follows the setting of the operating system.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Modes returns every mode, in the order in which they are offered.
func Modes() []Mode { return []Mode{System, Light, Dark} }

// Names of the colours that the default theme does not know.
const (
	Paper      fyne.ThemeColorName = "rogatory-paper"       // background of the page
	Panel      fyne.ThemeColorName = "rogatory-panel"       // background of what stands beside the page
	Ink        fyne.ThemeColorName = "rogatory-ink"         // text
	Quiet      fyne.ThemeColorName = "rogatory-quiet"       // text that explains
	Line       fyne.ThemeColorName = "rogatory-line"        // thin lines between parts; carries no meaning
	Accent     fyne.ThemeColorName = "rogatory-accent"      // what can be acted on
	OnAccent   fyne.ThemeColorName = "rogatory-on-accent"   // text on the accent
	AccentTint fyne.ThemeColorName = "rogatory-accent-tint" // background of what is chosen
	MustFix    fyne.ThemeColorName = "rogatory-must-fix"    // severity: must be fixed
	MustTint   fyne.ThemeColorName = "rogatory-must-tint"
	CheckThis  fyne.ThemeColorName = "rogatory-check-this" // severity: check this
	CheckTint  fyne.ThemeColorName = "rogatory-check-tint"
	Consider   fyne.ThemeColorName = "rogatory-consider" // severity: consider
	AdviseTint fyne.ThemeColorName = "rogatory-advise-tint"
	Done       fyne.ThemeColorName = "rogatory-done" // something succeeded
	DoneTint   fyne.ThemeColorName = "rogatory-done-tint"
)

// Spacing between things, in the toolkit's units.
const (
	Hair   float32 = 4
	Small  float32 = 8
	Medium float32 = 16
	Large  float32 = 24
	Huge   float32 = 32

	ReadingWidth float32 = 680 // the widest that a column of text gets
)

// Theme is the look of the program. It is a value: to change the look, set another one.
type Theme struct {
	mode   Mode
	factor float32
}

// The text sizes that can be chosen, as factors of the normal size.
const (
	SmallestText float32 = 0.8
	NormalText   float32 = 1
	LargestText  float32 = 2
)

// normalText is the normal size of text in the toolkit's units.
const normalText float32 = 15

// New returns the look for a mode and a text size, a factor between SmallestText and LargestText.
func New(mode Mode, textSize float32) *Theme {
	return &Theme{mode: mode, factor: min(max(textSize, SmallestText), LargestText)}
}

// Colour returns the colour of that name in the theme that the program shows.
func Colour(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// Larger is the size of text in use as a factor of the normal one.
func Larger() float32 { return theme.TextSize() / normalText }

// Veil returns the colour that marks a part of a page of a document, which is white in every mode. What stands below
// stays legible.
func Veil() color.Color { return pageMark }

// OnPaper returns the colour of a line on a page of a document, which is white in every mode.
func OnPaper() color.Color { return pageLine }

// Color returns a colour. The variant is that of the operating system; it counts in the mode System alone.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.mode {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	if c, ok := palette(variant)[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font returns a typeface of the toolkit: Noto Sans, which the documents use as well.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon returns an icon of the toolkit.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size returns a measure in the toolkit's units; those of text follow the chosen text size.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return normalText * t.factor
	case theme.SizeNameHeadingText:
		return 24 * t.factor
	case theme.SizeNameSubHeadingText:
		return 18 * t.factor
	case theme.SizeNameCaptionText:
		return 13 * t.factor
	case theme.SizeNameInlineIcon:
		return 20 * t.factor
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 4
	case theme.SizeNameInputBorder:
		return 1.5
	case theme.SizeNameScrollBar:
		return 14
	}
	return theme.DefaultTheme().Size(name)
}
