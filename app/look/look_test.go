package look_test

import (
	"image/color"
	"testing"

	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// pair is a colour on another, with the contrast that it needs.
type pair struct {
	text, ground fyne.ThemeColorName
	least        float64
}

// pairs lists which colour stands on which.
var pairs = []pair{
	{look.Ink, look.Paper, 7},
	{look.Ink, look.Panel, 7},
	{look.Ink, look.AccentTint, 7},
	{look.Ink, look.MustTint, 7},
	{look.Ink, look.CheckTint, 7},
	{look.Ink, look.AdviseTint, 7},
	{look.Ink, look.DoneTint, 7},
	{look.Ink, theme.ColorNameInputBackground, 7},
	{look.Ink, theme.ColorNameButton, 7},
	{look.Quiet, look.Paper, 7},
	{look.Quiet, look.Panel, 4.5},
	{look.Quiet, look.AccentTint, 4.5},
	{look.Quiet, look.MustTint, 4.5},
	{look.Quiet, look.CheckTint, 4.5},
	{look.Quiet, look.AdviseTint, 4.5},
	{look.Quiet, theme.ColorNameInputBackground, 4.5},
	{look.Accent, look.Paper, 4.5},
	{look.Accent, look.Panel, 4.5},
	{look.Accent, look.AccentTint, 4.5},
	{look.Accent, look.MustTint, 4.5},
	{look.Accent, look.CheckTint, 4.5},
	{look.Accent, look.AdviseTint, 4.5},
	{look.OnAccent, look.Accent, 4.5},
	{look.MustFix, look.Paper, 4.5},
	{look.MustFix, look.Panel, 4.5},
	{look.MustFix, look.MustTint, 4.5},
	{look.CheckThis, look.Paper, 4.5},
	{look.CheckThis, look.CheckTint, 4.5},
	{look.Consider, look.AdviseTint, 4.5},
	{look.Done, look.Paper, 4.5},
	{look.Done, look.DoneTint, 4.5},
	{theme.ColorNameDisabled, look.Paper, 4.5},
	{theme.ColorNameDisabled, theme.ColorNameDisabledButton, 4.5},
	{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground, 4.5},
	{theme.ColorNameInputBorder, look.Paper, 3},
	{theme.ColorNameInputBorder, look.Panel, 3},
	{look.Accent, theme.ColorNameButton, 4.5},
	{theme.ColorNameError, look.Paper, 4.5},
}

func TestEveryPairOfColoursCanBeRead(t *testing.T) { hold(t, pairs) }

func hold(t *testing.T, pairs []pair) {
	t.Helper()
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		looks := look.New(mode, look.NormalText)
		for _, p := range pairs {
			text, ground := looks.Color(p.text, 0), looks.Color(p.ground, 0)
			if got := contrast(text, ground); got < p.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", mode, p.text, p.ground, got, p.least)
			}
		}
	}
}

// focused are the colours that show where the focus is, with all that they stand on.
var focused = []pair{
	{look.Accent, look.Paper, 3}, {look.Accent, look.Panel, 3}, {look.Accent, theme.ColorNameInputBackground, 3},
	{look.Accent, theme.ColorNameButton, 3},
	{look.Accent, look.AccentTint, 3}, {look.Accent, look.MustTint, 3}, {look.Accent, look.CheckTint, 3},
	{look.Accent, look.AdviseTint, 3}, {look.Accent, look.DoneTint, 3},
	{look.OnAccent, look.Accent, 3},
}

func TestTheFocusStandsOut(t *testing.T) { hold(t, focused) }

func TestContrastOfKnownPairs(t *testing.T) {
	if got := contrast(color.Black, color.White); got < 20.99 || got > 21.01 {
		t.Errorf("black on white: %.3f, want 21", got)
	}
	grey := color.NRGBA{R: 0x76, G: 0x76, B: 0x76, A: 0xff}
	if got := contrast(grey, color.White); got < 4.53 || got > 4.55 {
		t.Errorf("#767676 on white: %.3f, want 4.54", got)
	}
}

func TestTheModeSystemFollowsTheVariant(t *testing.T) {
	follows := look.New(look.System, look.NormalText)
	for mode, variant := range map[look.Mode]fyne.ThemeVariant{look.Light: theme.VariantLight,
		look.Dark: theme.VariantDark} {
		fixed := look.New(mode, look.NormalText)
		if follows.Color(look.Paper, variant) != fixed.Color(look.Paper, 0) {
			t.Errorf("the variant of %s gives another paper", mode)
		}
	}
}

func TestTextSizeHasBounds(t *testing.T) {
	for factor, want := range map[float32]float32{1: 15, 2: 30, 9: 30, 0.1: 12} {
		if got := look.New(look.Light, factor).Size(theme.SizeNameText); got != want {
			t.Errorf("factor %v gives text of %v, want %v", factor, got, want)
		}
	}
}
