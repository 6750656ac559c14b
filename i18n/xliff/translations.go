package xliff

import (
	"fmt"
	"net/netip"
	"regexp"
	"slices"
	"strings"
)

// UnitsError says which units do not belong to the texts as they are now. Reason is the end of the catalogue's id
// "error.xliff.<reason>".
type UnitsError struct {
	Reason string // unknown, changed
	Units  []string
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *UnitsError) Error() string { return fmt.Sprintf("XLIFF file: %s: %v", e.Reason, e.Units) }

// Message returns the catalogue id of the sentence for people and its arguments.
func (e *UnitsError) Message() (string, map[string]any) {
	return "error.xliff." + e.Reason, map[string]any{"Units": strings.Join(e.Units, ", ")}
}

// Comparison is what a file holds beside the texts as they are now. White space in a source does not count.
type Comparison struct {
	Translated []Unit   // with a target, in the order of the file
	Empty      []Unit   // texts as they are now to which the file gives no target, in their order
	Changed    []Unit   // whose source is another text by now, in the order of the file
	Unknown    []string // ids that are not among the texts as they are now
}

// Compare compares the units of a file with the texts as they are now.
func (f File) Compare(now []Unit) Comparison {
	sources := map[string]string{}
	for _, u := range now {
		sources[u.ID] = u.Source
	}
	var c Comparison
	settled := map[string]bool{}
	for _, u := range f.Units {
		source, ok := sources[u.ID]
		switch {
		case !ok:
			c.Unknown = append(c.Unknown, u.ID)
			continue
		case !same(source, u.Source):
			c.Changed = append(c.Changed, u)
		case u.Target != "":
			c.Translated = append(c.Translated, u)
		default:
			continue
		}
		settled[u.ID] = true
	}
	for _, u := range now {
		if !settled[u.ID] {
			c.Empty = append(c.Empty, u)
		}
	}
	return c
}

// Err is a *UnitsError that names all units which do not belong to the texts as they are now, or nil.
func (c Comparison) Err() error {
	switch {
	case c.Unknown != nil:
		return &UnitsError{"unknown", c.Unknown}
	case c.Changed != nil:
		var ids []string
		for _, u := range c.Changed {
			ids = append(ids, u.ID)
		}
		return &UnitsError{"changed", ids}
	}
	return nil
}

var (
	addressPattern = regexp.MustCompile(`(?i)\bhttps?://[^\s<>"«»“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
	numberPattern  = regexp.MustCompile(`(?i)[0-9a-f:.]*[:.][0-9a-f:.]+(?:/[0-9]{1,3})?`)
)

// Lost returns the e-mail addresses, URLs and IP addresses of the source that the target does not repeat letter by
// letter, each once, in the order of the source. A data request stands on them, so that a changed digit seeks another
// person's data.
func (u Unit) Lost() []string {
	kept := identifiers(u.Target)
	var lost []string
	for _, found := range identifiers(u.Source) {
		if !slices.Contains(kept, found) && !slices.Contains(lost, found) {
			lost = append(lost, found)
		}
	}
	return lost
}

// identifiers finds what Lost compares, without the full stop or bracket of the sentence around it.
func identifiers(text string) []string {
	var found []string
	for _, address := range addressPattern.FindAllString(text, -1) {
		found = append(found, strings.TrimRight(address, ".,;:!?)]}'’"))
	}
	for _, number := range numberPattern.FindAllString(addressPattern.ReplaceAllString(text, " "), -1) {
		number = strings.TrimRight(number, ".")
		if strings.HasSuffix(number, ":") && !strings.HasSuffix(number, "::") {
			number = strings.TrimSuffix(number, ":")
		}
		if isIP(number) {
			found = append(found, number)
		}
	}
	return found
}

func isIP(text string) bool {
	if _, err := netip.ParsePrefix(text); err == nil {
		return true
	}
	if _, err := netip.ParseAddrPort(text); err == nil {
		return true
	}
	address, err := netip.ParseAddr(text)
	return err == nil && address != netip.IPv6Unspecified()
}
