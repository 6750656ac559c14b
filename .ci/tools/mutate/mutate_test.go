package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// sample has mutants of every kind; its test sees those of inside and leaves open what the list of survivors names.
var sample = map[string]string{
	"go.mod": "module sample\n\ngo 1.26.0\n",
	"sample.go": `package sample

const limit = 10

func inside(n int, open bool) bool {
	return n >= 0 && n < limit || !open
}

func loops(texts []string) (n int) {
	for _, text := range texts {
		if text == "" {
			continue
		}
		if text == "stop" {
			break
		}
		n++
	}
	return n
}

func head(text string) string {
	if len(text) == 0 {
		return "none"
	}
	return text[:min(3, len(text))]
}

func never(n int) bool { return 5 > n }

type counter struct{ n int }

func (c *counter) add() { c.n += 2 }
`,
	"sample_test.go": `package sample

import "testing"

func TestInside(t *testing.T) {
	for n, want := range map[int]bool{-1: false, 0: true, 9: true, 10: false} {
		if inside(n, true) != want {
			t.Error(n)
		}
	}
	if !inside(-1, false) {
		t.Error("closed")
	}
}

func TestLoops(t *testing.T) {
	if loops([]string{"a", "", "b", "stop", "c"}) != 2 {
		t.Error("loops")
	}
}

func TestHead(t *testing.T) {
	if head("abcd") != "abc" || head("") != "none" {
		t.Error("head")
	}
}

func TestAdd(t *testing.T) {
	var c counter
	if c.add(); c.n != 2 {
		t.Error("add")
	}
}
`,
}

// TestSample makes and kills the mutants of a small package: all that there are, by their names, and those that live.
func TestSample(t *testing.T) {
	folder := t.TempDir()
	for name, text := range sample {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	b, err := build(".")
	if err != nil {
		t.Fatal(err)
	}
	all, err := b.tests()
	if err != nil {
		t.Fatal(err)
	}
	b.kill(all, map[string]string{}, time.Minute)
	var found []string
	for _, m := range b.mutants {
		line := m.function + ": " + m.text
		if m.killer == "" {
			line += " LIVES"
		}
		found = append(found, line)
	}
	want := strings.Split(`inside: n >= 0 && n < limit || !open → n >= 0 && n < limit && !open
inside: n >= 0 && n < limit || !open → n >= 0 && n < limit
inside: n >= 0 && n < limit || !open → !open
inside: n >= 0 && n < limit → n >= 0 || n < limit
inside: n >= 0 && n < limit → n >= 0
inside: n >= 0 && n < limit → n < limit
inside: n >= 0 → n > 0
inside: n >= 0 → n < 0
inside: n >= 0 → n >= 0 - 1
inside: n < limit → n <= limit
inside: n < limit → n >= limit
inside: n < limit → n < limit - 1
inside: !open → open
loops: text == "" → text != ""
loops: continue → nothing
loops: text == "stop" → text != "stop"
loops: break → nothing
loops: n++ → nothing
head: len(text) == 0 → len(text) != 0
head: len(text) == 0 → len(text) == 0 - 1
head: len(text) == 0 → len(text) == 0 + 1
head: return "none" → nothing
head: 3 → 3 - 1
head: 3 → 3 + 1
never: 5 > n → 5 >= n LIVES
never: 5 > n → 5 <= n LIVES
never: 5 > n → 5 - 1 > n LIVES
counter.add: c.n += 2 → nothing`, "\n")
	if !slices.Equal(found, want) {
		t.Errorf("the mutants are\n%s\nwant\n%s", strings.Join(found, "\n"), strings.Join(want, "\n"))
	}
}

// The list and the survivors are held to each other in both directions.
func TestTheListIsHeldToTheSurvivors(t *testing.T) {
	b := &built{path: "pdf", mutants: []mutant{{function: "f", text: "a → b"}, {function: "g", text: "a → b"},
		{function: "h", text: "a → b", killer: "TestH"}}}
	for _, c := range []struct {
		sentence string
		reasons  map[string]string
		problems int
	}{
		{"each survivor has its reason", map[string]string{"pdf\tf\ta → b": "x", "pdf\tg\ta → b": "x"}, 0},
		{"one has none", map[string]string{"pdf\tf\ta → b": "x"}, 1},
		{"one was killed", map[string]string{"pdf\tf\ta → b": "x", "pdf\tg\ta → b": "x", "pdf\th\ta → b": "x"}, 1},
		{"one is gone", map[string]string{"pdf\tf\ta → b": "x", "pdf\tg\ta → b": "x", "pdf\tf\ta → c": "x"}, 1},
		{"another package is not looked at", map[string]string{"pdf\tf\ta → b": "x", "pdf\tg\ta → b": "x",
			"pdf/read\tf\ta → b": "x"}, 0},
	} {
		if problems := compare(b, c.reasons); len(problems) != c.problems {
			t.Errorf("%s: %q", c.sentence, problems)
		}
	}
}

func TestALineOfTheListHasItsParts(t *testing.T) {
	for text, good := range map[string]bool{"# a comment\n\npdf\tf\ta → b\tx\n": true, "pdf\tf\ta → b\n": false,
		"pdf\tf\ta → b\t \n": false, "pdf\tf\ta → b\tx\npdf\tf\ta → b\ty\n": false} {
		file := filepath.Join(t.TempDir(), "list")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if reasons, err := explained(file); (err == nil) != good || good && reasons["pdf\tf\ta → b"] != "x" {
			t.Errorf("%q: %v %v", text, reasons, err)
		}
	}
}
