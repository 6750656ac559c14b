package treaty

import (
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Shape says between whom an instrument applies: between any two of its members (club), only across two sides, or only
// between the two States that a record of a Party names (pair).
type Shape struct {
	Pair bool
	// the members of each side by its name; none for a club
	Sides map[string][]string
}

// The words for an instrument that applies between any two of its members, and for one between two States.
const (
	club = "club"
	pair = "pair"
)

// Club reports whether the instrument applies between any two of its members.
func (s Shape) Club() bool { return !s.Pair && len(s.Sides) == 0 }

// SideOf returns the side on which a State stands, "" where it stands on none.
func (s Shape) SideOf(state string) string {
	for _, side := range slices.Sorted(maps.Keys(s.Sides)) {
		if slices.Contains(s.Sides[side], state) {
			return side
		}
	}
	return ""
}

// hub is the form of a shape with sides.
type hub struct {
	Sides map[string][]string `yaml:"sides" json:"sides"`
}

// UnmarshalYAML reads one of the words, or the sides.
func (s *Shape) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode && (node.Value == club || node.Value == pair) {
		s.Pair = node.Value == pair
		return nil
	}
	if node.Kind != yaml.MappingNode || len(node.Content) != 2 || node.Content[0].Value != "sides" {
		return errors.New("shape is the word club or pair, or the key sides")
	}
	var sides hub
	if err := node.Decode(&sides); err != nil {
		return err
	}
	s.Sides = sides.Sides
	return nil
}

// MarshalJSON writes one of the words, or the sides.
func (s Shape) MarshalJSON() ([]byte, error) {
	switch {
	case s.Pair:
		return json.Marshal(pair)
	case s.Club():
		return json.Marshal(club)
	}
	return json.Marshal(hub{s.Sides})
}
