package document_test

import (
	"maps"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// edge is a request of which one part was changed: what it must say, and what it must not.
type edge struct {
	why    string
	kind   treaty.RequestType
	set    map[question.ID]any
	remove []question.ID
	has    string
	lacks  string
}

// urgently adds to answers that the request is urgent.
func urgently(set answers) answers {
	all := answers{question.UrgencyUrgent.ID(): true}
	maps.Copy(all, set)
	return all
}

// on puts the text of a document on one line.
func on(doc document.Document) string { return strings.Join(strings.Fields(document.Text(doc)), " ") }

func TestWhatOneAnswerChangesInTheText(t *testing.T) {
	r := formtest.Register(t)
	for _, c := range append(basisEdges(), entryEdges()...) {
		draft := formtest.Complete(t, r, "PH", "BR", c.kind, "en")
		for _, id := range c.remove {
			draft.Remove(id)
		}
		set(t, draft, c.set)
		text := on(made(t, r, draft, "en"))
		if c.has != "" && !strings.Contains(text, c.has) {
			t.Errorf("%s: %q is missing", c.why, c.has)
		}
		if c.lacks != "" && strings.Contains(text, c.lacks) {
			t.Errorf("%s: %q stands there", c.why, c.lacks)
		}
	}
}

type answers = map[question.ID]any

func basisEdges() []edge {
	const (
		preservation = treaty.Preservation
		stored       = treaty.StoredData
		disclosure   = "Expedited disclosure of preserved traffic data (Article 30)"
		direct       = "Article 27(9)(a)"
		unstated     = "the longest period"
		spared       = "dual criminality is not required"
		duty         = "For this purpose, the requesting authority can be reached on"
	)
	sought := func(category string, disclosed bool) answers {
		return answers{question.PreservationTrafficDisclosure.ID(): disclosed, question.DataItems.ID(): []answer.Item{
			{Category: category, Identifiers: []answer.Identifier{{Kind: "account", Value: "a"}}}}}
	}
	directly := func(urgent bool, channel treaty.Channel, more ...string) answers {
		all := answers{question.UrgencyUrgent.ID(): urgent, question.SendingChannel.ID(): string(channel)}
		if len(more) > 0 {
			all[question.Instruments.ID()] = more
		}
		return all
	}
	confirmed := answers{question.SendingFormalConfirmation.ID(): true, question.Instruments.ID(): []string{"ets30"}}
	const confirmation = "where the requested Party requires it (Article 25(3)"
	return []edge{
		{"traffic data with what Article 30 owes", preservation, sought("traffic", true), nil, disclosure, ""},
		{"without it", preservation, sought("traffic", false), nil, "", disclosure},
		{"content, of which Article 30 does not speak", preservation, sought("content", true), nil, "",
			disclosure},
		{"an urgent request between judges", stored, directly(true, treaty.ChannelJudicial), nil, direct, ""},
		{"one that is not urgent", stored, directly(false, treaty.ChannelJudicial), nil, "", direct},
		{"one through central authorities", stored, directly(true, treaty.ChannelCentral), nil, "", direct},
		{"one under another treaty", stored, directly(true, treaty.ChannelJudicial, "ets185", "ets30"), nil, "",
			direct},
		{"a preservation, which Article 27 does not govern", preservation, directly(true, treaty.ChannelJudicial), nil,
			"", direct},
		{"a preservation rests on the Convention, whatever was chosen", preservation, urgently(confirmed), nil,
			confirmation, ""},
		{"Article 25(3) speaks of urgent circumstances", preservation, confirmed, nil,
			"where the requested Party requires it.", confirmation},
		{"stored data under a treaty alone do not", stored, urgently(confirmed), nil,
			"where the requested Party requires it.", confirmation},
		{"an extension for an unstated time", preservation, answers{
			question.RequestStatus.ID(): question.StatusExtension}, question.IDs(question.PreservationDays), unstated,
			"for a further"},
		{"an extension for some days", preservation, answers{question.RequestStatus.ID(): question.StatusExtension},
			nil, "for a further", unstated},
		{"who is asked first is told a number", preservation, answers{
			question.ConfidentialityIfPrejudiced.ID(): question.ChooseAskFirst}, nil, duty, ""},
		{"unless there is none", preservation, answers{
			question.ConfidentialityIfPrejudiced.ID(): question.ChooseAskFirst}, question.IDs(question.AuthorityPhone),
			"", duty},
		{"who may go on needs none", preservation, answers{
			question.ConfidentialityIfPrejudiced.ID(): question.ChooseProceed}, nil, "", duty},
		{"what follows where confidentiality is impossible", stored, answers{
			question.ConfidentialityRequested.ID():    true,
			question.ConfidentialityIfImpossible.ID(): question.ChooseAskFirst}, nil, "unable to comply with", ""},
		{"nothing follows where none is asked for", stored, answers{question.ConfidentialityRequested.ID(): false,
			question.ConfidentialityIfImpossible.ID(): question.ChooseAskFirst}, nil, "", "unable to comply with"},
		{"grounds of a request that is not urgent", preservation, answers{question.UrgencyUrgent.ID(): false,
			question.UrgencyGrounds.ID(): []string{"volatile-data"}}, nil, "", "This request is urgent"},
		{"the user is not to be told", preservation, nil, nil, "neither the user concerned", ""},
		{"nothing was said of the user", preservation, nil, question.IDs(question.ConfidentialityUserNotice), "",
			"neither the user concerned"},
		{"an offence of which no reservation speaks", preservation, answers{
			question.OffenceArticles.ID(): []string{"2"}}, nil, spared, ""},
		{"no offence is chosen yet", preservation, nil, question.IDs(question.OffenceArticles), "", spared},
		{"an offence that a reservation may reach", preservation, answers{question.RequestedParty.ID(): "JP",
			question.OffenceArticles.ID(): []string{"other"}}, nil, "", spared},
		{"another offence has no article", preservation, answers{question.OffenceArticles.ID(): []string{"other"}}, nil,
			"Another offence, for which evidence", "Article other"},
	}
}

func entryEdges() []edge {
	const preservation, gap = treaty.Preservation, "[not yet answered]"
	item := func(change func(*answer.Item)) answers {
		i := answer.Item{Category: "traffic", Relationship: answer.Text{Text: "It was used."},
			Identifiers: []answer.Identifier{{Kind: "ip", Value: "192.0.2.1", At: "2026-11-03T21:47:09Z"}}}
		change(&i)
		return answers{question.DataItems.ID(): []answer.Item{i}}
	}
	custodians := func(known string, list ...answer.Custodian) answers {
		all := item(func(i *answer.Item) { last := len(list) - 1; i.Custodian = &last })
		all[question.CustodianKnown.ID()], all[question.Custodians.ID()] = known, list
		return all
	}
	last := custodians(question.Known, answer.Custodian{Name: "Mailprovider"}, answer.Custodian{Name: "Webhost"})
	zone := answers{question.AuthorityTimeZone.ID(): "Europe/Berlin"}
	return []edge{
		{"why an item is wanted is missing", preservation, item(func(i *answer.Item) { i.Relationship.Text = "" }), nil,
			"Relationship to the offence: " + gap, ""},
		{"what identifies it is missing", preservation, item(func(i *answer.Item) { i.Identifiers = nil }), nil,
			"Identifier: " + gap, ""},
		{"an identifier without a value is no identifier", preservation, item(func(i *answer.Item) {
			i.Identifiers = append(i.Identifiers, answer.Identifier{Kind: "ip", Port: 443})
		}), nil, "192.0.2.1", "443"},
		{"the last custodian of the list", preservation, last, nil, "Custodian: Webhost", ""},
		{"a further custodian of whom only the name is known", preservation, last, nil,
			"Further custodian 1: Mailprovider", ""},
		{"where no custodian is known the items name none", preservation, custodians(question.NotKnown,
			answer.Custodian{Name: "Mailprovider"}), nil, "", "Mailprovider"},
		{"who confirms the request, of whom only the name is known", preservation, answers{
			question.VerificationName.ID(): "A. Novak"}, question.IDs(question.VerificationPhone,
			question.VerificationEmail, question.VerificationPost), "Confirmation of authenticity", ""},
		{"a zone on the day of the request", preservation, zone, nil,
			"Europe/Berlin (UTC+01:00 on the date of this request)", ""},
		{"without a day it has no distance", preservation, zone, question.IDs(question.RequestDate), "Europe/Berlin",
			"on the date of this request"},
	}
}

// Empty cells have a dash, columns that nothing fills are left out, and every row knows its entry.
func TestATableOfWhatWasAnswered(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "PH", "BR", treaty.Preservation, "en")
	set(t, draft, answers{question.ParallelRequests.ID(): []answer.Parallel{{To: "Chile", Reference: "7"}, {},
		{To: "Peru"}}})
	for _, block := range made(t, r, draft, "en").Blocks {
		table, ok := block.(document.Table)
		if !ok || table.Question != string(question.ParallelRequests) {
			continue
		}
		if len(table.Columns) != 2 || len(table.Rows) != 2 || strings.Join(table.Rows[1], " ") != "Peru –" {
			t.Errorf("the table is %+v", table)
		}
		for row, want := range []question.ID{question.ParallelRequests.At(0), question.ParallelRequests.At(2),
			question.ParallelRequests.ID()} {
			if got := table.Place(row); got != string(want) {
				t.Errorf("row %d answers %s, want %s", row, got, want)
			}
		}
		return
	}
	t.Error("there is no table")
}

// A date that is none is printed as it was typed, with its own spaces.
func TestADateThatIsNone(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "PH", "BR", treaty.Preservation, "en")
	set(t, draft, answers{question.RequestDate.ID(): "some day"})
	if got := value(made(t, r, draft, "en"), "Date"); got != "some day" {
		t.Errorf("%q", got)
	}
}

// A text that stands in another language than its document says so; a number or a name is of no language.
func TestALanguageIsNotedWhereItIsNotTheDocuments(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "PH", "BR", treaty.Preservation, "en")
	set(t, draft, answers{question.OffenceTitle.ID(): answer.Text{Text: "Theft"},
		question.NecessityExplanation.ID(): answer.Text{Text: "It is needed."}})
	want := map[question.Named]string{question.OffenceTitle: "en", question.NecessityExplanation: "en",
		question.Reference: "", question.FactsSummary: "", question.OffenceProvisions: "",
		question.PreservationDays: ""}
	languages := languagesOf(made(t, r, draft, "fr"))
	for name, language := range want {
		if got, there := languages[string(name.ID())]; !there || got != language {
			t.Errorf("%s is noted as %q (%v), want %q", name.ID(), got, there, language)
		}
	}
}

func languagesOf(doc document.Document) map[string]string {
	all := map[string]string{}
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Paragraph:
			all[b.Question] = b.Language
		case document.Fields:
			for _, row := range b.Rows {
				all[row.Question] = row.Language
			}
		}
	}
	return all
}

// A source that printed nothing, or of which nobody believes anything, changes no address.
func TestADefectWithoutWordsChangesNothing(t *testing.T) {
	r := formtest.Register(t)
	for _, defect := range []party.Defect{{Of: "br-24-7", Believed: "x"}, {Of: "br-24-7", Printed: "a"}} {
		text := func(defects []party.Defect) string {
			draft := formtest.Complete(t, r, "PH", "BR", treaty.Preservation, "en")
			return on(withDefects(t, r, draft, defects))
		}
		if text([]party.Defect{defect}) != text(nil) {
			t.Errorf("%+v changes the request", defect)
		}
	}
}

func withDefects(t *testing.T, r *party.Register, draft *request.Draft, defects []party.Defect) document.Document {
	t.Helper()
	facts := gathered(t, r, draft)
	facts.Requested.Defects = defects
	doc, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, "en")})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
