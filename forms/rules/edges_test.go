package rules_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/rules"
)

// edge is a complete case with one part changed, just on one side of where a rule begins to speak.
type edge struct {
	why string
	breach
	want string // the findings that come (+) and go (-) by the change, as in the matrix; at another place they do both
}

// changes returns the findings that two cases do not share, each code once.
func changes(before, after []rules.Finding) string {
	var list []string
	note := func(sign string, findings, others []rules.Finding) {
		for _, f := range findings {
			same := func(o rules.Finding) bool {
				return o.Code == f.Code && o.Severity == f.Severity && o.Question == f.Question
			}
			if code := sign + shortFindings([]rules.Finding{f}); !slices.ContainsFunc(others, same) &&
				!slices.Contains(list, code) {
				list = append(list, code)
			}
		}
	}
	note("+", after, before)
	note("-", before, after)
	return strings.Join(list, " ")
}

// twice returns the first finding that is there a second time, with the same words at the same place.
func twice(findings []rules.Finding) string {
	for i, f := range findings {
		if grounds := slices.Sorted(slices.Values(f.Basis)); len(slices.Compact(grounds)) < len(f.Basis) {
			return fmt.Sprintf("the basis of %s", f.Code)
		}
		for _, o := range findings[i+1:] {
			if o.Code == f.Code && o.Question == f.Question && reflect.DeepEqual(o.Args, f.Args) &&
				slices.Equal(o.Basis, f.Basis) {
				return fmt.Sprintf("%s at %s", f.Code, f.Question)
			}
		}
	}
	return ""
}

// A change gives the findings that it should give, at its limit and no earlier, and no other ones beside them.
func TestEachSideOfEachLimit(t *testing.T) {
	for _, c := range slices.Concat(periodEdges(), momentEdges(), identifierEdges(), textEdges(), languageEdges(),
		answerEdges(), routeEdges(), addresseeEdges()) {
		before, after := c.facts(t)
		found := rules.Check(after)
		if got := changes(rules.Check(before), found); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if again := twice(found); again != "" {
			t.Errorf("%s: said twice: %s", c.why, again)
		}
	}
}

func change(do func(*answer.Item)) breach { return breach{item: do} }

// lasting is an item about an account, which needs no time of its own, with a period.
func lasting(from, to string) breach {
	return change(func(i *answer.Item) {
		i.Identifiers = []answer.Identifier{{Kind: "account", Value: "exh-20417"}}
		i.From, i.To = from, to
	})
}

// The case is of 22 November 2026; the address of its first item was used on 3 November, in the period from that day
// to 10 November.
func periodEdges() []edge {
	of := func(category string, b breach) breach {
		change := b.item
		b.item = func(i *answer.Item) { change(i); i.Category = category }
		return b
	}
	return []edge{
		{"a period may begin on the day of the request", lasting("2026-11-22", "at-preservation"), ""},
		{"and not on the day after", lasting("2026-11-23", "at-preservation"), "+!continuing-collection"},
		{"it may end on the day of the request", lasting("2026-11-03", "2026-11-22"), ""},
		{"and not on the day after", lasting("2026-11-03", "2026-11-23"), "+!continuing-collection"},
		{"it may end with what exists when the request is carried out", lasting("2026-11-03", "at-execution"), ""},
		{"it may begin and end on the same day", lasting("2026-11-03", "2026-11-03"), ""},
		{"and not end on the day before", lasting("2026-11-03", "2026-11-02"), "+!period-reversed"},
		{"it has an end", lasting("2026-11-03", ""), "+~period-missing"},
		{"it has a beginning", lasting("", "2026-11-03"), "+~period-missing"},
		{"its end must be read", lasting("2026-11-03", "yesterday"), "+!moment-unreadable"},
		{"its beginning must be read, and nothing else is said of it", lasting("last week", "2026-11-03"),
			"+!moment-unreadable"},
		{"366 days are not too long", lasting("2025-11-21", "2026-11-22"), ""},
		{"367 days are", lasting("2025-11-20", "2026-11-22"), "+~period-over-a-year"},
		{"up to the preservation they count to the day of the request", lasting("2025-11-20", "at-preservation"),
			"+~period-over-a-year"},
		{"and so they do up to the execution", lasting("2025-11-20", "at-execution"), "+~period-over-a-year"},
		{"366 days that are open", lasting("2025-11-21", "at-preservation"), ""},
		{"who a subscriber is may be asked for longer", of("subscriber", lasting("2025-11-20", "2026-11-22")), ""},
	}
}

func momentEdges() []edge {
	used := func(at, to string) breach {
		return change(func(i *answer.Item) { i.Identifiers, i.Identifiers[0].At, i.To = i.Identifiers[:1], at, to })
	}
	const end = "2026-11-10T23:59:59Z"
	return []edge{
		{"an address may be used on the day of the request", used("2026-11-22T10:00:00Z", "at-preservation"), ""},
		{"and not on the day after", used("2026-11-23T10:00:00Z", "at-preservation"), "+~moment-in-the-future"},
		{"in the first second of the period", used("2026-11-03T00:00:00Z", end), ""},
		{"one second before", used("2026-11-02T23:59:59Z", end), "+~moment-outside-period"},
		{"in its last second", used(end, end), ""},
		{"one second after", used("2026-11-11T00:00:00Z", end), "+~moment-outside-period"},
		{"late on the last day, where the period ends with a day", used(end, "2026-11-10"), ""},
		{"on the day after that", used("2026-11-11T00:00:01Z", "2026-11-10"), "+~moment-outside-period"},
		{"a moment that nobody can read is in no period", used("noon", end), "+!moment-unreadable +!ip-without-time"},
	}
}

func identifierEdges() []edge {
	const at = "2026-11-03T21:47:09"
	placed := func(change func(*answer.Item, *answer.Identifier)) breach {
		return breach{item: func(i *answer.Item) {
			i.Identifiers = i.Identifiers[:1]
			change(i, &i.Identifiers[0])
		}}
	}
	timed := func(at, zone, from, to, zoneOfItem string) breach {
		return placed(func(i *answer.Item, id *answer.Identifier) {
			id.At, id.TimeZone, i.From, i.To, i.TimeZone = at, zone, from, to, zoneOfItem
		})
	}
	port := func(n int, at string) breach {
		return placed(func(_ *answer.Item, id *answer.Identifier) { id.Port, id.At = n, at })
	}
	named := func(list ...answer.Identifier) breach {
		return change(func(i *answer.Item) { i.Identifiers = list })
	}
	return []edge{
		{"the zone of the item places a local time", timed(at, "", "2026-11-03", "2026-11-10", "UTC"), ""},
		{"so does its own zone", timed(at, "UTC", "2026-11-03", "2026-11-10", ""), ""},
		{"so does its offset", timed(at+"Z", "", "2026-11-03", "2026-11-10", ""), ""},
		{"nothing else does", timed(at, "", "2026-11-03", "2026-11-10", ""), "+!ip-without-time"},
		{"the zone of this computer is none", timed(at, "Local", "2026-11-03", "2026-11-10", "UTC"),
			"+!moment-unreadable +!ip-without-time"},
		{"the period of the item places it, with a zone", timed("", "", "2026-11-03", "2026-11-10", "UTC"), ""},
		{"or with an offset", timed("", "", "2026-11-03T00:00:00Z", "2026-11-10", ""), ""},
		{"and not without both", timed("", "", "2026-11-03", "2026-11-10", ""), "+!ip-without-time"},
		{"nor without its end", timed("", "", "2026-11-03", "", "UTC"), "+!ip-without-time +~period-missing"},
		{"nor without its beginning", timed("", "", "", "2026-11-10", "UTC"), "+!ip-without-time +~period-missing"},
		{"an hour with one figure is a time", timed("2026-11-03T9:47", "", "2026-11-03", "2026-11-10", "UTC"), ""},
		{"the last port", port(65535, at), ""},
		{"one more", port(65536, at), "+!port-out-of-range"},
		{"one before the first", port(-1, at), "+!port-out-of-range"},
		{"the first port asks for seconds", port(1, "2026-11-03T21:47"), "+~moment-to-minute"},
		{"without a port a minute is enough", port(0, "2026-11-03T21:47"), "+ip-without-port"},
		{"what is no address is told so once", named(answer.Identifier{Kind: "ip", Value: "198.51.100.300"}),
			"+~identifier-malformed"},
		{"nothing at all identifies nothing", named(), "+!limb-c"},
		{"an empty value is nothing", named(answer.Identifier{Kind: "service", Value: " "}),
			"+!limb-c +~identifier-malformed"},
		{"a service alone is too much", named(answer.Identifier{Kind: "service", Value: "Examplemail"}),
			"+~item-names-a-service-only"},
		{"an account of it is enough", named(answer.Identifier{Kind: "service", Value: "Examplemail"},
			answer.Identifier{Kind: "account", Value: "exh-20417"}), ""},
		{"data of no category", change(func(i *answer.Item) { i.Category = "all" }), "+!limb-c"},
	}
}
