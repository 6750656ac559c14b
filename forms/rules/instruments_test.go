package rules_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// bound makes two records that hold no instrument but these, with the confidence of the own side and of the other.
func bound(t *testing.T, kind treaty.RequestType, own, theirs []party.Bond) rules.Facts {
	t.Helper()
	facts := pair(t, "PH", "JP", kind, treaty.PreTrial, false)
	facts.Requesting.Instruments, facts.Requested.Instruments = own, theirs
	return facts
}

func bond(instrument treaty.Instrument, confidence treaty.Confidence) party.Bond {
	return party.Bond{ID: instrument, Confidence: confidence}
}

// An instrument is in common where both hold it; it decides where both memberships are certain. Those that decide are
// named first.
func TestWhatTwoPartiesHaveInCommon(t *testing.T) {
	const eio, ets30, ets182, oas = "eio", "ets30", "ets182", "oas-a55"
	sure, unsure := treaty.High, treaty.GeneralKnowledge
	for _, c := range []struct {
		why         string
		own, theirs []party.Bond
		want        string // in common, with a question mark where it decides nothing; what is proposed
	}{
		{"neither holds any", nil, nil, "; ets185"},
		{"only we hold it", []party.Bond{bond(ets30, sure)}, nil, "; ets185"},
		{"only they hold it", nil, []party.Bond{bond(ets30, sure)}, "; ets185"},
		{"both hold it", []party.Bond{bond(ets30, sure)}, []party.Bond{bond(ets30, treaty.Medium)},
			"ets30; ets185 ets30"},
		{"ours is general knowledge", []party.Bond{bond(ets30, unsure)}, []party.Bond{bond(ets30, sure)},
			"ets30?; ets185"},
		{"so is theirs", []party.Bond{bond(ets30, sure)}, []party.Bond{bond(ets30, unsure)}, "ets30?; ets185"},
		{"what decides goes first, and the inter-American one gives way",
			[]party.Bond{bond(eio, unsure), bond(ets30, sure), bond(ets182, unsure), bond(oas,
				sure)}, []party.Bond{bond(eio, sure), bond(ets30, sure), bond(ets182, sure), bond(oas, sure)},
			"ets30 oas-a55 eio? ets182?; ets185 ets30"},
		{"an order takes the place of a letter", []party.Bond{bond(eio, sure), bond(ets30, sure)},
			[]party.Bond{bond(eio, sure), bond(ets30, sure)}, "eio ets30; eio"},
		{"an arrangement that is no treaty decides nothing", []party.Bond{bond("harare", sure)},
			[]party.Bond{bond("harare", sure)}, "harare?; ets185"},
		{"what supplements a treaty that does not bind both is not proposed", []party.Bond{bond("schengen", sure)},
			[]party.Bond{bond("schengen", sure)}, "schengen; ets185"},
	} {
		facts := bound(t, stored, c.own, c.theirs)
		var list, proposed []string
		for _, shared := range rules.InCommon(facts) {
			list = append(list, string(shared.Instrument)+map[bool]string{false: "?"}[shared.Certain])
		}
		for _, instrument := range rules.ProposedInstruments(facts) {
			proposed = append(proposed, string(instrument))
		}
		if got := strings.Join(list, " ") + "; " + strings.Join(proposed, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// What is proposed, confirmed and left beside it gives its own finding, or none.
func TestWhatIsSaidOfTheInstrument(t *testing.T) {
	const sure = treaty.High
	both := func(list ...treaty.Instrument) []party.Bond {
		var bonds []party.Bond
		for _, instrument := range list {
			bonds = append(bonds, bond(instrument, sure))
		}
		return bonds
	}
	uncertain := []party.Bond{bond("schengen", treaty.GeneralKnowledge)}
	for _, c := range []struct {
		why       string
		kind      treaty.RequestType
		bonds     []party.Bond
		confirmed []string
		want      string
		reason    question.Level // of the reason for another channel
	}{
		{"an order is the instrument", stored, both("eio"), nil, "~investigation-order-instead",
			question.NotAsked},
		{"it was chosen", stored, both("eio"), []string{"eio"}, "~investigation-order-instead",
			question.NotAsked},
		{"a letter was chosen", stored, both("eio"), []string{"ets185"}, "~investigation-order-instead",
			question.Recommended},
		{"preservation has no such instrument", treaty.Preservation, both("eio"), []string{"ets185"},
			"investigation-order-preserves-too", question.NotAsked},
		{"nor does it speak of others", treaty.Preservation, both("ets30"), nil, "", question.NotAsked},
		{"nobody confirmed the Convention", stored, nil, nil, "~instrument-unconfirmed", question.NotAsked},
		{"somebody did", stored, nil, []string{"ets185"}, "", question.NotAsked},
		{"ETS 30 needs no confirmation", stored, both("ets30"), nil, "", question.NotAsked},
		{"it was confirmed", stored, both("ets30"), []string{"ets30", "ets185"}, "", question.NotAsked},
		{"the Convention alone beside one treaty", stored, both("ets30"), []string{"ets185"},
			"~convention-by-agreement-only", question.NotAsked},
		{"a treaty that does not bind both", stored, nil, []string{"ets30"},
			"~instrument-not-shared", question.NotAsked},
		{"one of which nobody is sure", stored, uncertain, []string{"ets185"}, "instrument-uncertain",
			question.NotAsked},
		{"a form of a treaty of which nobody is sure", stored, []party.Bond{{ID: "eu-uk",
			Confidence: treaty.GeneralKnowledge}}, []string{"ets185"}, "instrument-uncertain", question.NotAsked},
		{"one whose channel is not on record", stored, both("oas-a55"), nil, "~instrument-channel-unknown",
			question.NotAsked},
	} {
		facts := bound(t, c.kind, c.bonds, c.bonds)
		if c.confirmed != nil {
			set(t, facts.Draft, question.Instruments, c.confirmed)
		}
		about := slices.DeleteFunc(rules.CheckRoute(facts), func(f rules.Finding) bool {
			return !strings.HasPrefix(f.Code, "in") && !strings.HasPrefix(f.Code, "convention") &&
				f.Code != "form-mandatory"
		})
		if got := shortFindings(about); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if got := rules.Level(facts, question.SendingChannelReason); got != c.reason {
			t.Errorf("%s: a reason for the channel has the level %q", c.why, got)
		}
	}
}

// A record that cannot be read is an error; a State is a Party from the day on which the Convention binds it.
func TestGatheringTheFacts(t *testing.T) {
	broken, err := party.Open(fstest.MapFS{"JP.yaml": {Data: []byte("membership: [")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, side := range []question.Named{question.RequestingParty, question.RequestedParty} {
		draft := request.New("")
		set(t, draft, side, "JP")
		if _, err := rules.Gather(broken, draft, today); err == nil {
			t.Errorf("%s: a broken record is read", side.ID())
		}
	}
	draft := request.New("")
	set(t, draft, question.RequestedParty, "VU")
	for day, want := range map[treaty.Date]party.Code{"2025-09-30": "", "2025-10-01": "VU"} {
		facts, err := rules.Gather(register(t), draft, day)
		if err != nil || facts.Requested.Code != want {
			t.Errorf("on %s the requested Party is %q (%v)", day, facts.Requested.Code, err)
		}
	}
}
