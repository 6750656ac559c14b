package document

import (
	"slices"
	"testing"
)

func TestColumnsOfATerminal(t *testing.T) {
	for text, want := range map[string]int{"Ref. 12": 7, "第29条": 6, "é": 1, "e\u0301": 1, "\u2068x\u2069": 1, "": 0} {
		if got := columns(text); got != want {
			t.Errorf("%q takes %d columns, want %d", text, got, want)
		}
	}
}

func TestLinesOfScriptsWithoutSpaces(t *testing.T) {
	for _, c := range []struct {
		why, text string
		width     int
		want      []string
	}{
		{"a line ends between characters", "要請国は保全を求める", 8, []string{"要請国は", "保全を求", "める"}},
		{"no line begins with a full stop", "要請国は。保全", 8, []string{"要請国", "は。保全"}},
		{"no line ends with an opening bracket", "要請国（保全）", 8, []string{"要請国", "（保全）"}},
		{"a number stays with what it counts", "条約第29条", 8, []string{"条約", "第29条"}},
		{"no line begins with a small kana", "要請国ヒッ", 8, []string{"要請国", "ヒッ"}},
		{"spaces are as ever", "the order of the court", 12, []string{"the order of", "the court"}},
	} {
		if got := wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestACellCutsWhatIsTooWide(t *testing.T) {
	if got := fold("ｱﾄﾞﾚｽabcdefgh東京都", 6); slices.Contains(got, "") || len(got) < 3 {
		t.Errorf("%q", got)
	}
	if got := fold("第", 1); !slices.Equal(got, []string{"第"}) {
		t.Errorf("a column that is too narrow for one character: %q", got)
	}
}
