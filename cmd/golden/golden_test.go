package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// numbered is a text of n lines, of which the one called other is another.
func numbered(n, other int) string {
	var text strings.Builder
	for i := range n {
		if i == other {
			text.WriteString("another line\n")
			continue
		}
		fmt.Fprintf(&text, "line %d\n", i)
	}
	return text.String()
}

// A test that fails shows what differs, and no more than can be read.
func TestTheDifferenceIsShort(t *testing.T) {
	const rest = "… and "
	for _, c := range []struct {
		sentence  string
		want, got string
		lines     int
		holds     []string
	}{
		{"the same text says nothing", "a\n", "a\n", 0, nil},
		{"one line of twenty thousand is shown among its neighbours", numbered(20_000, -1), numbered(20_000, 9_000), 12,
			[]string{"testdata/x.txt: if", "-update", "--- testdata/x.txt", "+++ got", "-line 9000", "+another line",
				" line 8997", " line 9003"}},
		{"a last line without its end is seen", "a\nb\n", "a\nb", 8, []string{"-b", "+b", "No newline at end of file"}},
		{"sixty lines are all shown", "", numbered(Lines-4, -1), Lines, []string{"+line 55"}},
		{"of more, the first are shown and the others counted", "", numbered(Lines-3, -1), Lines,
			[]string{"+line 54", "… and 2 more lines"}},
		{"a wholly new text does not fill the screen", numbered(9_000, -1), "", Lines,
			[]string{rest + "8945 more lines"}},
	} {
		shown := difference("testdata/x.txt", c.want, c.got)
		if n := strings.Count(shown+"\n", "\n"); shown != "" && n != c.lines || shown == "" && c.lines != 0 {
			t.Errorf("%s: %d lines, want %d:\n%s", c.sentence, n, c.lines, shown)
		}
		for _, part := range c.holds {
			if !strings.Contains(shown, part) {
				t.Errorf("%s: %q is not in\n%s", c.sentence, part, shown)
			}
		}
		if cut := strings.Contains(shown, rest); cut && len(c.holds) > 0 && !strings.Contains(c.holds[len(c.holds)-1],
			rest) {
			t.Errorf("%s: it is cut:\n%s", c.sentence, shown)
		}
	}
}

// recorder is a test whose failures are read and not reported.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper()           {}
func (r *recorder) Error(args ...any) { r.said = append(r.said, fmt.Sprint(args...)) }
func (r *recorder) Fatal(args ...any) { r.Error(args...) }
func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}

func held(t *testing.T, file, got string) []string {
	r := &recorder{TB: t}
	Hold(r, file, got)
	return r.said
}

func TestHold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "below", "text.txt")
	if said := held(t, file, "a\n"); len(said) != 1 || !strings.Contains(said[0], "there is no") {
		t.Errorf("a file that is not there: %q", said)
	}
	*update = true
	if said := held(t, file, "a\n"); len(said) != 0 {
		t.Errorf("-update: %q", said)
	}
	if written, err := os.ReadFile(file); err != nil || string(written) != "a\n" {
		t.Errorf("-update wrote %q, %v", written, err)
	}
	*update = false
	if said := held(t, file, "a\n"); len(said) != 0 {
		t.Errorf("the same text: %q", said)
	}
	if said := held(t, file, "b\n"); len(said) != 1 || !strings.Contains(said[0], "-a\n+b") {
		t.Errorf("another text: %q", said)
	}
	if written, err := os.ReadFile(file); err != nil || string(written) != "a\n" {
		t.Errorf("a comparison wrote %q, %v", written, err)
	}
}
