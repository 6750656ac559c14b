package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func rgb(value uint32) color.NRGBA {
	return color.NRGBA{R: uint8(value >> 16), G: uint8(value >> 8), B: uint8(value), A: 0xff}
}

func veil(value uint32, alpha uint8) color.NRGBA {
	c := rgb(value)
	c.A = alpha
	return c
}

type colours map[fyne.ThemeColorName]color.NRGBA

// palette returns our own names and the toolkit's, so that stock parts such as menus look the same.
func palette(variant fyne.ThemeVariant) colours {
	if variant == theme.VariantDark {
		return darkColours
	}
	return lightColours
}

// The two tables are read only. A page asks for hundreds of colours, so they are made once.
var (
	darkColours = complete(colours{
		Paper: rgb(0x171A20), Panel: rgb(0x1F232B), Ink: rgb(0xECEDEF), Quiet: rgb(0xB4BAC4), Line: rgb(0x3A404B),
		Accent: rgb(0x9CC4EC), OnAccent: rgb(0x0F1A26), AccentTint: rgb(0x24374B),
		MustFix: rgb(0xFFA9A6), MustTint: rgb(0x3B2224), CheckThis: rgb(0xF3C176), CheckTint: rgb(0x382C19),
		Consider: rgb(0x9CC4EC), AdviseTint: rgb(0x1D2C3C), Done: rgb(0x8FD3A6), DoneTint: rgb(0x1C3326),
		theme.ColorNameInputBackground: rgb(0x11141A), theme.ColorNameInputBorder: rgb(0x8B93A1),
		theme.ColorNameButton: rgb(0x2B313B), theme.ColorNameHover: veil(0xFFFFFF, 0x14),
		theme.ColorNamePressed:  veil(0xFFFFFF, 0x2A),
		theme.ColorNameDisabled: rgb(0x9AA1AC), theme.ColorNameDisabledButton: rgb(0x262B33),
		theme.ColorNameShadow: veil(0x000000, 0x90),
	})
	lightColours = complete(colours{
		Paper: rgb(0xFBFBF9), Panel: rgb(0xF1F2F0), Ink: rgb(0x1A1F2B), Quiet: rgb(0x4B5361), Line: rgb(0xD5D8DC),
		Accent: rgb(0x1F4E79), OnAccent: rgb(0xFFFFFF), AccentTint: rgb(0xDDE8F3),
		MustFix: rgb(0xA4262C), MustTint: rgb(0xFBEAEA), CheckThis: rgb(0x8A5300), CheckTint: rgb(0xFCF3E2),
		Consider: rgb(0x1F4E79), AdviseTint: rgb(0xE8F0F8), Done: rgb(0x1E6B3A), DoneTint: rgb(0xE6F3EA),
		theme.ColorNameInputBackground: rgb(0xFFFFFF), theme.ColorNameInputBorder: rgb(0x747C89),
		theme.ColorNameButton: rgb(0xE7E9EB), theme.ColorNameHover: veil(0x1A1F2B, 0x12),
		theme.ColorNamePressed:  veil(0x1A1F2B, 0x26),
		theme.ColorNameDisabled: rgb(0x626A77), theme.ColorNameDisabledButton: rgb(0xEFF0F0),
		theme.ColorNameShadow: veil(0x1A1F2B, 0x50),
	})
)

// What is drawn on the pages of a document does not follow the mode: they are white.
var (
	pageMark = veil(0x1F4E79, 0x1E)
	pageLine = rgb(0x1F4E79)
)

// complete gives the toolkit's own names the colours of ours.
func complete(c colours) colours {
	for name, ours := range map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameBackground:          Paper,
		theme.ColorNameForeground:          Ink,
		theme.ColorNamePlaceHolder:         Quiet,
		theme.ColorNamePrimary:             Accent,
		theme.ColorNameHyperlink:           Accent,
		theme.ColorNameForegroundOnPrimary: OnAccent,
		theme.ColorNameFocus:               AccentTint,
		theme.ColorNameSelection:           AccentTint,
		theme.ColorNameSeparator:           Line,
		theme.ColorNameHeaderBackground:    Panel,
		theme.ColorNameMenuBackground:      Panel,
		theme.ColorNameOverlayBackground:   Paper,
		theme.ColorNameError:               MustFix,
		theme.ColorNameWarning:             CheckThis,
		theme.ColorNameSuccess:             Done,
		theme.ColorNameScrollBar:           theme.ColorNameInputBorder,
	} {
		c[name] = c[ours]
	}
	return c
}
