package house

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// widest is the number of columns that a line may have; a tab counts four.
const widest = 120

func columns(line string) int {
	return utf8.RuneCountInString(line) + 3*strings.Count(line, "\t")
}

// Length that moves sideways is not read: a line ends where an editor beside another one ends.
func TestLinesAreNotWiderThanTheyAreRead(t *testing.T) {
	for _, s := range sources(t) {
		text, err := os.ReadFile(filepath.Join(root, s.folder, s.name))
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if columns(line) > widest {
				t.Errorf("%s/%s:%d has %d columns", s.folder, s.name, i+1, columns(line))
			}
		}
	}
}

func TestATabCountsFourColumns(t *testing.T) {
	for line, want := range map[string]int{"": 0, "abc": 3, "\tabc": 7, "\t\té": 9} {
		if got := columns(line); got != want {
			t.Errorf("%q has %d columns, not %d", line, got, want)
		}
	}
}
