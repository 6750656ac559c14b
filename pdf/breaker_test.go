package pdf

import (
	"slices"
	"testing"
)

// ten is a breaker for a text in which every character is as wide as given, but soft hyphens and marks have no width.
// A hyphen is as wide as a letter.
func ten(text string, advance, width float64) *breaker {
	runes := []rune(text)
	b := &breaker{passage: passage{text: runes}, advances: make([]float64, len(runes)),
		may:    opportunities(runes, exact{}.spans(runes)),
		starts: characterStarts(runes), width: width, hyphen: advance}
	for i, r := range runes {
		if r != softHyphen && r != '\u0301' {
			b.advances[i] = advance
		}
	}
	return b
}

func TestWhereLinesEnd(t *testing.T) {
	exact := 30 - tolerance
	if exact+tolerance != 30 {
		t.Fatal("the limit is not met exactly")
	}
	for _, c := range []struct {
		sentence, text string
		width          float64
		want           []int
	}{
		{"nothing has one line", "", 50, []int{0}},
		{"a text that fits exactly", "aa bb", 50, []int{5}},
		{"a text that stands out by less than rounding", "aa bb", 49.995, []int{5}},
		{"a text that is exactly as wide as may be", "aaa", exact, []int{3}},
		{"a text that stands out", "aa bb", 49.98, []int{3, 5}},
		{"the space at the end takes no room", "aa bb", 20, []int{3, 5}},
		{"a word that is too wide is torn", "aaaa", 20, []int{2, 4}},
		{"but after a word, not in it", "a aaaa", 40, []int{2, 6}},
		{"a letter keeps its mark where nothing fits", "e\u0301e\u0301", 5, []int{2, 4}},
		{"a letter keeps its mark where it is torn", "e\u0301e\u0301e\u0301", 20, []int{4, 6}},
		{"a hyphen that fits exactly", "aa\u00adbb", 30, []int{3, 5}},
		{"a hyphen that is exactly as wide as may be", "aa\u00adbb", exact, []int{3, 5}},
		{"a hyphen that would stand out is not begun", "a aa\u00adbb", 45, []int{2, 7}},
		{"a hyphen that would stand out tears the word", "aa\u00adbb", 29.98, []int{3, 5}},
		{"no room for a hyphen where no hyphen is", "aa bbb", 25, []int{3, 5, 6}},
	} {
		if got := ten(c.text, 10, c.width).ends(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.sentence, got, c.want)
		}
	}
}

// A title is narrowed as far as it keeps its number of lines and its words.
func TestTitlesAreEven(t *testing.T) {
	words := func(n int) (text string) {
		for range n {
			text += "aa "
		}
		return text[:len(text)-1]
	}
	for _, c := range []struct {
		sentence, text string
		width, want    float64
	}{
		{"two lines, until one more would come", "aaaa bbbb cc", 100, 70},
		{"one line stays", "aaaa", 100, 100},
		{"two lines, until the widest word", "aaaa bb cc", 66, 66},
		{"two lines, one step above the widest word", "aaaa bb cc", 67, 61},
		{"five lines", words(15), 100, 82},
		{"six lines stay", words(16), 100, 100},
	} {
		b := ten(c.text, 10, c.width)
		before := len(b.ends())
		if b.even(); b.width != c.want || len(b.ends()) != before {
			t.Errorf("%s: %.0f points, want %.0f, %d lines of %d", c.sentence, b.width, c.want, len(b.ends()), before)
		}
	}
}

// The last line of a Japanese text gets company, but not at any price.
func TestTheLastCharacterGetsCompany(t *testing.T) {
	japanese := func(n int) (text string) {
		for range n {
			text += "漢"
		}
		return text
	}
	for _, c := range []struct {
		sentence       string
		text           string
		advance, width float64
		want           float64
	}{
		{"one character gets two more", japanese(11), 10, 100, 88},
		{"two characters get one more", japanese(12), 10, 100, 97},
		{"three characters are enough", japanese(13), 10, 100, 100},
		{"a single line is left alone", japanese(5), 10, 100, 100},
		{"a text that ends in a letter is left alone", japanese(10) + "a", 10, 100, 100},
		{"a line more is too much", japanese(21), 10, 40, 40},
		{"more than 24 points are too much", japanese(11), 30, 300, 300},
		{"24 points are given", japanese(11), 19.8, 200, 176},
	} {
		b := ten(c.text, c.advance, c.width)
		if b.accompany(); b.width != c.want {
			t.Errorf("%s: %.0f points, want %.0f, lines end at %v", c.sentence, b.width, c.want, b.ends())
		}
	}
}
