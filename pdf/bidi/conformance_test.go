package bidi

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// published returns a conformance file of Unicode, which the module of the shaper carries in the version that go.mod
// names; the shaper is compiled from it, so it is there.
func published(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(filepath.Join(strings.TrimSpace(string(folder)), "bidi", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	return lines
}

// paragraph resolves a whole text as one line. Base 2 stands for the direction of the first letter.
func paragraph(runes []rune, base int) []Level {
	level := Level(base)
	if base == 2 {
		t := &text{original: classesOf(runes), closes: make([]int, len(runes)), opens: make([]int, len(runes))}
		t.matchIsolates()
		level = t.firstStrong(0, len(runes))
	}
	levels := New(runes, level).Line(0, len(runes))
	if levels == nil {
		levels = make([]Level, len(runes))
	}
	return levels
}

// compared writes levels as the conformance files do, without those of characters that the file leaves open.
func compared(levels []Level, want []string) string {
	got := make([]string, len(levels))
	for i, l := range levels {
		if got[i] = strconv.Itoa(int(l)); i < len(want) && want[i] == "x" {
			got[i] = "x"
		}
	}
	return strings.Join(got, " ")
}

// shownOrder is the order of the characters that are drawn.
func shownOrder(levels []Level, want []string) string {
	var places []int
	var kept []Level
	for i, w := range want {
		if w != "x" {
			places, kept = append(places, i), append(kept, levels[i])
		}
	}
	var order []string
	for _, i := range Order(kept) {
		order = append(order, strconv.Itoa(places[i]))
	}
	return strings.Join(order, " ")
}

func TestBidiCharacterTest(t *testing.T) {
	lines, cases, failures := published(t, "BidiCharacterTest.txt"), 0, 0
	for lines.Scan() {
		parts := strings.Split(lines.Text(), ";")
		if len(parts) < 5 || strings.HasPrefix(parts[0], "#") {
			continue
		}
		cases++
		base, _ := strconv.Atoi(parts[1])
		want, order := strings.Fields(parts[3]), strings.TrimSpace(parts[4])
		levels := paragraph(runesOf(t, parts[0]), base)
		if got := compared(levels, want); got != strings.Join(want, " ") || shownOrder(levels, want) != order {
			if failures++; failures < 5 {
				t.Errorf("%s with base %d: got %s in the order %s, want %s in the order %s", parts[0], base, got,
					shownOrder(levels, want), parts[3], order)
			}
		}
	}
	if cases < 90_000 || failures > 0 {
		t.Errorf("%d cases, %d failures", cases, failures)
	}
}

func runesOf(t *testing.T, codes string) []rune {
	t.Helper()
	var runes []rune
	for _, code := range strings.Fields(codes) {
		r, err := strconv.ParseUint(code, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		runes = append(runes, rune(r))
	}
	return runes
}

// representative has a character of each class.
var representative = map[string]rune{
	"L": 'a', "R": 0x5D0, "AL": 0x627, "EN": '1', "ES": '+', "ET": '%', "AN": 0x661, "CS": ',', "NSM": 0x300,
	"BN": 0xAD, "B": 0x2029,
	"S": 0x09, "WS": ' ', "ON": '!', "LRE": 0x202A, "LRO": 0x202D, "RLE": 0x202B, "RLO": 0x202E, "PDF": 0x202C,
	"LRI": 0x2066,
	"RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
}

func TestBidiTest(t *testing.T) {
	lines, cases, failures := published(t, "BidiTest.txt"), 0, 0
	var want []string
	for lines.Scan() {
		line := lines.Text()
		if levels, found := strings.CutPrefix(line, "@Levels:"); found {
			want = strings.Fields(levels)
		}
		classes, bits, found := strings.Cut(line, ";")
		if !found || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@") {
			continue
		}
		var runes []rune
		for _, c := range strings.Fields(classes) {
			runes = append(runes, representative[c])
		}
		asked, _ := strconv.Atoi(strings.TrimSpace(bits))
		for bit, base := range []int{2, 0, 1} {
			if asked&(1<<bit) == 0 {
				continue
			}
			cases++
			if got := compared(paragraph(runes, base), want); got != strings.Join(want, " ") {
				if failures++; failures < 5 {
					t.Errorf("%s with base %d: got %s, want %s", classes, base, got, strings.Join(want, " "))
				}
			}
		}
	}
	if cases < 700_000 || failures > 0 {
		t.Errorf("%d cases, %d failures", cases, failures)
	}
}

func TestRepresentativesHaveTheirClass(t *testing.T) {
	seen := map[bidi.Class]string{}
	for name, r := range representative {
		properties, _ := bidi.LookupRune(r)
		if other, twice := seen[properties.Class()]; twice {
			t.Errorf("U+%04X stands for %s but is of the class of %s", r, name, other)
		}
		seen[properties.Class()] = name
	}
	if got := fmt.Sprint(len(seen)); got != "23" {
		t.Errorf("%s classes", got)
	}
}
