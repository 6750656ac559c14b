package rules_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// requesters stand for the three ways in which a State is bound: by the directive on the investigation order as well,
// by the Convention of 1959 and its protocol, and by the Convention on Cybercrime alone.
var requesters = []party.Code{"DE", "CH", "PH"}

// TestMatrix holds every route to the golden file. Its difference is the legal review of a change.
func TestMatrix(t *testing.T) {
	var lines strings.Builder
	lines.WriteString("# requested Party from the requesting one, stages (p pre-trial, t trial, e execution), type, " +
		"urgent: instrument, channel > addressees; copies; through\n")
	lines.WriteString("#   findings on the route: ! blocks, ~ warns, none advises\n")
	for _, requested := range register(t).Codes() {
		for _, requesting := range requesters {
			if requesting != requested {
				lines.WriteString(matrixOf(t, requesting, requested))
			}
		}
	}
	golden.Hold(t, filepath.Join("testdata", "matrix.txt"), lines.String())
}

func matrixOf(t *testing.T, requesting, requested party.Code) string {
	t.Helper()
	var text strings.Builder
	for _, kind := range treaty.RequestTypes() {
		for _, urgent := range []bool{false, true} {
			for _, row := range rowsByStage(t, requesting, requested, kind, urgent) {
				fmt.Fprintf(&text, "%s from %s %s %s%s: %s\n", requested, requesting, row.stages, kind,
					map[bool]string{true: " urgent"}[urgent], row.route)
			}
		}
	}
	return text.String()
}

type row struct{ stages, route string }

// rowsByStage joins the stages that give the same route and the same findings.
func rowsByStage(t *testing.T, requesting, requested party.Code, kind treaty.RequestType, urgent bool) []row {
	t.Helper()
	var rows []row
	for _, stage := range treaty.Stages() {
		facts := pair(t, requesting, requested, kind, stage, urgent)
		shown := shortRoute(rules.FindRoute(facts)) + "\n    " + shortFindings(rules.CheckRoute(facts))
		letter := string(stage)[:1]
		if i := slices.IndexFunc(rows, func(r row) bool { return r.route == shown }); i >= 0 {
			rows[i].stages += letter
		} else {
			rows = append(rows, row{letter, shown})
		}
	}
	return rows
}

func shortRoute(r rules.Route) string {
	text := fmt.Sprintf("%s %s > %s", r.Instrument, r.Channel, shortList(r.To))
	if len(r.Copy) > 0 {
		text += "; copy " + shortList(r.Copy)
	}
	if len(r.Through) > 0 {
		text += "; through " + shortList(r.Through)
	}
	return text
}

func shortList(authorities []party.Authority) string {
	if len(authorities) == 0 {
		return "unknown"
	}
	ids := make([]string, len(authorities))
	for i, a := range authorities {
		ids[i] = a.ID
	}
	return strings.Join(ids, ",")
}

func shortFindings(findings []rules.Finding) string {
	var codes []string
	for _, f := range findings {
		mark := map[rules.Severity]string{rules.Block: "!", rules.Warn: "~"}[f.Severity]
		if code := mark + f.Code; !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return strings.Join(codes, " ")
}
