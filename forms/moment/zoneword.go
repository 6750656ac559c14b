package moment

import "strings"

// zone reads what stands for a zone. Where other things can follow, only what is known counts.
func (s *scanner) zone(alone bool) string {
	start := s.at
	bracket := byte(0)
	if t := s.peek(0); t.kind == '(' || t.kind == '[' {
		bracket = t.kind + 1
		if t.kind == '[' {
			bracket = ']'
		}
		s.at++
	} else if t.kind == '-' && s.peek(1).kind == 'w' && !s.peek(1).gap {
		s.at++
	}
	from := s.at
	for _, end := range s.zoneEnds(bracket) {
		text := s.text[s.tokens[from].pos:s.tokens[end-1].end]
		if KnownZone(text) || alone && meantAsZone(text) {
			if s.at = end; bracket == 0 || s.take(bracket) {
				return text
			}
		}
	}
	s.at = start
	return ""
}

// mostZoneWords is the number of words of the longest name of a zone.
const mostZoneWords = 6

// zoneEnds are the places at which a zone that begins here can end, the longest first.
func (s *scanner) zoneEnds(bracket byte) []int {
	var ends []int
	blanks := 0
	for i := s.at; i < s.count; i++ {
		t := s.tokens[i]
		if t.gap && i > s.at {
			if blanks++; blanks == mostZoneWords {
				break
			}
			ends = append(ends, i)
		}
		inside := t.kind == 'n' || t.kind == 'w' || strings.ContainsRune("+-/_:.", rune(t.kind))
		if !inside || bracket != 0 && t.kind == bracket {
			if i > s.at {
				ends = append(ends, i)
			}
			return reversed(ends)
		}
		if i == s.count-1 {
			ends = append(ends, s.count)
		}
	}
	return reversed(ends)
}

func reversed(ends []int) []int {
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}
