package xliff

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// State says what a translator's tool says about a translation.
type State string

// The states. The words are those of the report about a file.
const (
	Translated    State = ""
	AwaitsReview  State = "awaits-review"
	MachineMade   State = "machine"
	notTranslated State = "new"
)

// unitReader reads one unit while its elements pass.
type unitReader struct {
	id      string
	second  bool // of XLIFF 2
	depth   int  // of elements inside the unit
	state   State
	source  side
	target  side
	into    *side
	inside  int // depth of the source or target that is read
	segment segment
}

// side is a source or a target.
type side struct {
	given bool
	text  strings.Builder
}

// segment is what XLIFF 2 says about one sentence.
type segment struct {
	source, target string
	targeted       bool
}

func newUnit(t xml.StartElement, second bool) *unitReader {
	u := &unitReader{id: attribute(t, "id"), second: second}
	if name := attribute(t, "name"); second && name != "" {
		u.id = name // ids of XLIFF 2 cannot hold brackets, so that converters keep ours as the name
	}
	if attribute(t, "approved") == "no" {
		u.doubt(AwaitsReview)
	}
	u.ofTool(t)
	return u
}

// doubt notes a state; a later one never makes it better.
func (u *unitReader) doubt(state State) {
	rank := map[State]int{Translated: 0, AwaitsReview: 1, MachineMade: 2, notTranslated: 3}
	if rank[state] > rank[u.state] {
		u.state = state
	}
}

// start takes an element of the unit. Pass tells that what it holds says nothing about source and target.
func (u *unitReader) start(t xml.StartElement, ours bool) (pass bool, err error) {
	u.depth++
	if u.into != nil {
		return u.inline(t, ours)
	}
	u.ofTool(t)
	switch name := t.Name.Local; {
	case !ours && (name == "seg" || name == "seg-defs"):
	case !ours:
		u.depth--
		return true, nil
	case name == "source":
		u.begin(&u.source)
	case name == "target":
		u.begin(&u.target)
		u.doubt(stateOf(attribute(t, "state")))
		u.doubt(qualified(attribute(t, "state-qualifier")))
	case u.second && (name == "segment" || name == "ignorable"):
		u.segmentStart(t)
	case u.second && name == "notes", name == "note", name == "alt-trans", name == "seg-source", name == "bin-unit",
		u.second && name == "originalData":
		u.depth--
		return true, nil
	}
	return false, nil
}

func (u *unitReader) begin(s *side) {
	s.given = true
	u.into, u.inside = s, u.depth
}

// inline takes an element inside a text. One that marks a part of it takes nothing out; another one would lose a part
// of the text, or a tag of it.
func (u *unitReader) inline(t xml.StartElement, ours bool) (bool, error) {
	switch name := t.Name.Local; {
	case ours && name == "mrk", ours && u.second && (name == "sm" || name == "em"):
		return false, nil
	case ours && u.second && name == "cp":
		code, err := strconv.ParseUint(attribute(t, "hex"), 16, 32)
		if err == nil {
			u.into.text.WriteString(writable(string(rune(code))))
		}
		return false, nil
	}
	return false, &FileError{Reason: "markup", Unit: u.id}
}

func (u *unitReader) text(text string) {
	if u.into != nil {
		u.into.text.WriteString(text)
	}
}

// end closes an element; whole tells that it was the unit.
func (u *unitReader) end(t xml.EndElement) (whole bool) {
	if u.depth == 0 {
		return true
	}
	if u.into != nil && u.depth == u.inside {
		u.into = nil
	}
	if u.second && u.into == nil && (t.Name.Local == "segment" || t.Name.Local == "ignorable") {
		u.segmentEnd(t.Name.Local == "ignorable")
	}
	u.depth--
	return false
}

// segmentStart begins a sentence of XLIFF 2. Its state and, where a tool gives one, the part behind it count.
func (u *unitReader) segmentStart(t xml.StartElement) {
	u.segment = segment{source: u.source.text.String(), target: u.target.text.String(), targeted: u.target.given}
	u.target.given = false
	if attribute(t, "state") == "initial" {
		u.doubt(AwaitsReview)
	}
	u.doubt(qualified(attribute(t, "subState")))
}

// segmentEnd ends a sentence of XLIFF 2. What is not translated between two sentences stands as in the source; a
// sentence without a translation leaves the whole without one.
func (u *unitReader) segmentEnd(ignorable bool) {
	if !u.target.given {
		if ignorable {
			u.target.text.WriteString(strings.TrimPrefix(u.source.text.String(), u.segment.source))
		} else {
			u.doubt(notTranslated)
		}
	} else if !ignorable && strings.TrimSpace(u.target.text.String()) == strings.TrimSpace(u.segment.target) {
		u.doubt(notTranslated)
	}
	u.target.given = u.target.given || u.segment.targeted || ignorable
}

// whole is the unit as it was read.
func (u *unitReader) whole() (Unit, error) {
	if u.id == "" || !u.source.given {
		return Unit{}, &FileError{Reason: "no-id"}
	}
	unit := Unit{ID: u.id, Source: u.source.text.String(), State: u.state}
	if u.state == notTranslated {
		unit.State = Translated
		return unit, nil
	}
	if unit.Target = strings.TrimSpace(u.target.text.String()); unit.Target == "" {
		unit.State = Translated
	}
	return unit, nil
}

// stateOf reads the state of a target in XLIFF 1.2. One that a tool made up is in doubt, since nobody knows what it
// means.
func stateOf(state string) State {
	switch state {
	case "", "translated", "final", "signed-off":
		return Translated
	case "new", "needs-translation":
		return notTranslated
	}
	return AwaitsReview
}

// qualified reads how a translation came to be: by a machine, or by a text that is only like this one.
func qualified(how string) State {
	switch lower := strings.ToLower(how); {
	case strings.Contains(lower, "mt") &&
		(strings.Contains(lower, "leveraged-mt") || strings.Contains(lower, "mt-suggestion") ||
			strings.HasSuffix(lower, ":mt") || lower == "mt" || lower == "nmt" || lower == "amt"),
		strings.Contains(lower, "machine"):
		return MachineMade
	case strings.Contains(lower, "fuzzy"), lower == "tm-suggestion", lower == "rejected-inaccurate",
		lower == "rejected-grammar", lower == "rejected-spelling", lower == "rejected-length":
		return AwaitsReview
	}
	return Translated
}

// ofTool reads what two tools say in name spaces of their own: SDL about the confirmation of a sentence and where it
// comes from, memoQ about its status.
func (u *unitReader) ofTool(t xml.StartElement) {
	for _, a := range t.Attr {
		value := strings.ToLower(a.Value)
		switch {
		case t.Name.Local == "seg" && a.Name.Local == "conf" &&
			(value == "draft" || strings.HasPrefix(value, "rejected")):
			u.doubt(AwaitsReview)
		case t.Name.Local == "seg" && a.Name.Local == "origin":
			u.doubt(qualified(value))
		case a.Name.Local == "status" && strings.Contains(strings.ToLower(a.Name.Space), "mq"):
			switch {
			case strings.Contains(value, "machine"):
				u.doubt(MachineMade)
			case strings.Contains(value, "notstarted"):
				u.doubt(notTranslated)
			case strings.Contains(value, "edited"), strings.Contains(value, "pretranslated"),
				strings.Contains(value, "rejected"):
				u.doubt(AwaitsReview)
			}
		}
	}
}
