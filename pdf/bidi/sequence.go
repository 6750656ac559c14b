package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (BD13): what stands at one level, without the isolates in it.
type sequence struct {
	*text
	places  []int        // of its characters in the text
	classes []bidi.Class // of its characters, as the rules change them
	level   Level
	before  bidi.Class // sos: the direction at its start
	after   bidi.Class // eos: the direction at its end
}

// sequences divides the text (X10). The levels are those of the explicit rules still.
func (t *text) sequences() []*sequence {
	runs := t.runs()
	starting := make(map[int]int, len(runs)) // the run that starts at a place
	for i, run := range runs {
		starting[run[0]] = i
	}
	var all []*sequence
	for i, run := range runs {
		if first := run[0]; t.original[first] == bidi.PDI && t.opens[first] >= 0 {
			continue
		}
		places := append([]int(nil), runs[i]...)
		for last := run[len(run)-1]; isIsolate(t.original[last]) &&
			t.closes[last] < len(t.runes); last = places[len(places)-1] {
			places = append(places, runs[starting[t.closes[last]]]...)
		}
		all = append(all, t.sequence(places))
	}
	return all
}

// runs are the stretches of one level (BD7), without the characters that rule X9 removes.
func (t *text) runs() [][]int {
	var runs [][]int
	for i, c := range t.original {
		if isRemoved(c) {
			continue
		}
		if n := len(runs); n > 0 && t.levels[runs[n-1][0]] == t.levels[i] {
			runs[n-1] = append(runs[n-1], i)
			continue
		}
		runs = append(runs, []int{i})
	}
	return runs
}

func (t *text) sequence(places []int) *sequence {
	s := &sequence{text: t, places: places, level: t.levels[places[0]]}
	for _, i := range places {
		s.classes = append(s.classes, t.classes[i])
	}
	s.before = direction(max(s.level, t.levelBefore(places[0])))
	last := places[len(places)-1]
	following := t.base
	if !isIsolate(t.original[last]) || t.closes[last] < len(t.runes) {
		following = t.levelAfter(last)
	}
	s.after = direction(max(s.level, following))
	return s
}

func (t *text) levelBefore(i int) Level {
	for i--; i >= 0; i-- {
		if !isRemoved(t.original[i]) {
			return t.levels[i]
		}
	}
	return t.base
}

func (t *text) levelAfter(i int) Level {
	for i++; i < len(t.original); i++ {
		if !isRemoved(t.original[i]) {
			return t.levels[i]
		}
	}
	return t.base
}

func direction(l Level) bidi.Class {
	if l.IsRightToLeft() {
		return bidi.R
	}
	return bidi.L
}

// resolve finds the levels of the characters of the sequence.
func (s *sequence) resolve() {
	s.marks()
	s.numbers()
	s.separators()
	s.brackets()
	s.neutrals()
	for k, i := range s.places {
		s.levels[i] = implicit(s.level, s.classes[k])
	}
}

// implicit is the level of a character of a class inside a sequence (I1, I2).
func implicit(level Level, c bidi.Class) Level {
	switch {
	case c == bidi.EN || c == bidi.AN:
		return (level + 2) &^ 1
	case c != direction(level):
		return level + 1
	}
	return level
}
