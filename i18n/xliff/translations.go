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

// Translations returns the units that have a target, after a comparison with the texts as they are now. A unit that is not among
// them, or whose source is another text by now, is a *UnitsError that names all such units; white space does not count.
func (f File) Translations(now []Unit) ([]Unit, error) {
	sources := map[string]string{}
	for _, u := range now {
		sources[u.ID] = u.Source
	}
	var unknown, changed []string
	var translated []Unit
	for _, u := range f.Units {
		source, ok := sources[u.ID]
		switch {
		case !ok:
			unknown = append(unknown, u.ID)
		case !same(source, u.Source):
			changed = append(changed, u.ID)
		case u.Target != "":
			translated = append(translated, u)
		}
	}
	switch {
	case unknown != nil:
		return nil, &UnitsError{"unknown", unknown}
	case changed != nil:
		return nil, &UnitsError{"changed", changed}
	}
	return translated, nil
}

var (
	addressPattern = regexp.MustCompile(`(?i)\bhttps?://[^\s<>"«»“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
	numberPattern  = regexp.MustCompile(`(?i)[0-9a-f:.]*[:.][0-9a-f:.]+(?:/[0-9]{1,3})?`)
)

// Lost returns the e-mail addresses, URLs and IP addresses of the source that the target does not repeat letter by letter, each
// once, in the order of the source. A data request stands on them, so that a changed digit seeks another person's data.
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
