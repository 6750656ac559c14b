package main

import (
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// routeCommand finds the way of a request.
type routeCommand struct{ *program }

// route as the command line shows it.
type route struct {
	Instrument   treaty.Instrument `json:"instrument"`
	Supplements  []string          `json:"supplements"`
	Channel      treaty.Channel    `json:"channel"`
	To           []party.Authority `json:"to"`
	Copy         []party.Authority `json:"copy"`
	Through      []party.Authority `json:"through"`
	Reasons      []string          `json:"reasons"`
	Alternatives []alternative     `json:"alternatives"`
	Beside       []beside          `json:"beside"`
	Languages    languages         `json:"languages"`
	Findings     []finding         `json:"findings"`
}

type alternative struct {
	Channel treaty.Channel    `json:"channel"`
	To      []party.Authority `json:"to"`
	When    string            `json:"when"`
}

// beside is an instrument beside the governing one, with one sentence on what it may be good for.
type beside struct {
	Instrument treaty.Instrument `json:"instrument"`
	Title      string            `json:"title,omitempty"` // of a treaty between the two
	Pending    bool              `json:"pending"`
	Why        string            `json:"why"`
}

type languages struct {
	Accepted    []accepted `json:"accepted"`
	Recommended []string   `json:"recommended"`
	Conflict    bool       `json:"conflict"`
}

type accepted struct {
	Languages  []string `json:"languages"`
	Strength   string   `json:"strength"`
	Kind       string   `json:"kind,omitempty"`
	Instrument string   `json:"instrument,omitempty"`
	Source     string   `json:"source"`
	Date       string   `json:"date"`
	words      string   // the strength for people, which tells under which instrument it was declared
}

// routeFlags are the facts that the command takes in the place of a draft.
type routeFlags struct {
	requestType, from, to, stage, territory, matter, kind, language string
	offences                                                        []string
	urgent                                                          bool
}

func (p routeCommand) run(args []string) error {
	var given routeFlags
	flags := p.registerFlags("route")
	flags.StringVar(&given.requestType, "type", "", p.words.Say("flag.type"))
	flags.StringVar(&given.from, "from", "", p.words.Say("flag.from"))
	flags.StringVar(&given.to, "to", "", p.words.Say("flag.to"))
	flags.StringVar(&given.stage, "stage", "", p.words.Say("flag.stage"))
	flags.StringVar(&given.territory, "territory", "", p.words.Say("flag.territory"))
	flags.StringVar(&given.matter, "matter", "", p.words.Say("flag.matter"))
	flags.StringVar(&given.kind, "authority-kind", "", p.words.Say("flag.authority-kind"))
	flags.BoolVar(&given.urgent, "urgent", false, p.words.Say("flag.urgent"))
	flags.StringSliceVar(&given.offences, "offence", nil, p.words.Say("flag.offence"))
	flags.StringVar(&given.language, "lang", "", p.words.Say("flag.lang"))
	if _, err := p.parse(flags, args, 0, 0); err != nil {
		return err
	}
	facts, err := p.factsOf(given)
	if err != nil {
		return err
	}
	speaker := wording.Speaker{Words: p.words, Facts: facts}
	found := rules.CheckRoute(facts)
	if p.json {
		err = p.printJSON(routeIn(speaker, found))
	} else {
		p.print(speaker, found)
	}
	if rules.Blocks(found) {
		return errBlocked
	}
	return err
}

// factsOf makes a draft of the flags and gathers its facts. A State that is no Party is refused here.
func (p routeCommand) factsOf(given routeFlags) (rules.Facts, error) {
	day, err := p.today()
	if err != nil {
		return rules.Facts{}, err
	}
	if given.requestType == "" || given.from == "" || given.to == "" {
		return rules.Facts{}, p.usage("route-needs", i18n.Args{"Form": p.formOf("route")})
	}
	register, err := p.register()
	if err != nil {
		return rules.Facts{}, err
	}
	draft := request.New("")
	for _, answer := range given.answers() {
		if answer.value == "" {
			continue
		}
		if err := draft.Set(answer.id, answer.value); err != nil {
			return rules.Facts{}, p.usage("value",
				i18n.Args{"Flag": answer.flag, "Value": fmt.Sprint(answer.value), "Options": options(answer.id)})
		}
	}
	if err := request.Set(draft, question.UrgencyUrgent, given.urgent); err != nil {
		return rules.Facts{}, err
	}
	if len(given.offences) > 0 {
		if err := request.Set(draft, question.OffenceArticles, given.offences); err != nil {
			return rules.Facts{}, p.usage("value",
				i18n.Args{"Flag": "--offence", "Value": strings.Join(given.offences, ","),
					"Options": options(question.OffenceArticles.ID())})
		}
	}
	facts, err := rules.Gather(register, draft, day)
	if err != nil {
		return rules.Facts{}, err
	}
	return facts, partiesKnown(facts)
}

func partiesKnown(facts rules.Facts) error {
	for _, side := range []struct {
		key    question.Key[string]
		record party.Party
	}{{question.RequestingParty, facts.Requesting}, {question.RequestedParty, facts.Requested}} {
		if side.record.Code == "" {
			return partyError{facts.Draft.String(side.key)}
		}
	}
	return nil
}

type flagAnswer struct {
	flag  string
	id    question.ID
	value string
}

func (given routeFlags) answers() []flagAnswer {
	return []flagAnswer{
		{"--type", question.RequestType.ID(), given.requestType},
		{"--from", question.RequestingParty.ID(), strings.ToUpper(given.from)},
		{"--to", question.RequestedParty.ID(), strings.ToUpper(given.to)},
		{"--stage", question.CaseStage.ID(), given.stage},
		{"--territory", question.RequestedTerritory.ID(), given.territory},
		{"--matter", question.RequestedMatter.ID(), given.matter},
		{"--authority-kind", question.AuthorityKind.ID(), given.kind},
		{"--lang", question.RequestLanguage.ID(), given.language},
	}
}

// options lists what a question takes.
func options(id question.ID) string {
	q, _ := question.ByID(id)
	return strings.Join(q.Options, ", ")
}

func routeIn(speaker wording.Speaker, found []rules.Finding) route {
	r := rules.FindRoute(speaker.Facts)
	requested, requesting := speaker.Facts.Requested.Code, speaker.Facts.Requesting.Code
	shown := route{Instrument: r.Instrument, Channel: r.Channel, To: named(speaker, r.To, requested),
		Copy:    named(speaker, r.Copy, requested),
		Through: named(speaker, r.Through, requesting), Reasons: []string{}, Alternatives: []alternative{},
		Supplements: []string{}, Beside: []beside{},
		Languages: languagesIn(speaker), Findings: findingsIn(speaker, found)}
	for _, id := range r.Supplements {
		shown.Supplements = append(shown.Supplements, string(id))
	}
	for _, b := range r.Beside {
		shown.Beside = append(shown.Beside, beside{b.Instrument, b.Bond.Title, b.Pending, speaker.Beside(b)})
	}
	for _, reason := range r.Reasons {
		shown.Reasons = append(shown.Reasons, speaker.Reason(reason))
	}
	for _, a := range r.Alternatives {
		shown.Alternatives = append(shown.Alternatives,
			alternative{a.Channel, named(speaker, a.To, requested), speaker.When(a)})
	}
	return shown
}

// named gives every addressee a name, those too that the register does not hold.
func named(speaker wording.Speaker, authorities []party.Authority, of party.Code) []party.Authority {
	list := slices.Clone(authorities)
	for i := range list {
		list[i].Name = speaker.Authority(list[i], of)
		if rules.Unnamed(list[i].ID) {
			list[i].Emails, list[i].Phones, list[i].Faxes = []string{}, []string{}, []string{}
		}
	}
	return append([]party.Authority{}, list...)
}

func languagesIn(speaker wording.Speaker) languages {
	known := rules.FindLanguages(speaker.Facts)
	shown := languages{Accepted: []accepted{}, Recommended: append([]string{}, known.Recommended...),
		Conflict: known.Conflict}
	for _, a := range known.Accepted {
		entry := accepted{Languages: append([]string{}, a.Languages...), Strength: strengthName(a.Strength),
			Kind: string(a.Kind), Instrument: a.Rule.Instrument,
			words:  speaker.Words.Say("strength." + string(a.Strength)),
			Source: speaker.Words.Say("strength." + string(a.Strength))}
		if a.Rule.Source.Document != "" {
			entry.Source, entry.Date = speaker.Source(a.Rule.Source), string(a.Rule.Source.AsOf)
		}
		shown.Accepted = append(shown.Accepted, entry)
	}
	return shown
}

// strengthName is the public name of a strength: what was declared under the governing instrument is declared as well.
func strengthName(s rules.Strength) string {
	if s == rules.DeclaredGoverning {
		return string(rules.Declared)
	}
	return string(s)
}

// printRoute writes the route for people.
func (p routeCommand) print(speaker wording.Speaker, found []rules.Finding) {
	shown := routeIn(speaker, found)
	say := func(id, value string) {
		if value != "" {
			fmt.Fprintf(p.out, "%-22s %s\n", p.label(p.words.Say("route."+id)), value)
		}
	}
	say("instrument", speaker.Instrument(shown.Instrument))
	for _, id := range shown.Supplements {
		say("supplement", speaker.Instrument(treaty.Instrument(id)))
	}
	say("channel", p.words.SayOr("channel."+string(shown.Channel), string(shown.Channel)))
	for _, list := range []struct {
		id          string
		authorities []party.Authority
	}{{"to", shown.To}, {"copy", shown.Copy}, {"through", shown.Through}} {
		for _, a := range list.authorities {
			say(list.id, a.Name)
			p.printAuthority(a)
		}
	}
	for _, reason := range shown.Reasons {
		say("why", reason)
	}
	for _, a := range shown.Alternatives {
		say("alternative", p.label(p.words.SayOr("channel."+string(a.Channel), string(a.Channel)))+" "+a.When)
	}
	for _, b := range shown.Beside {
		say("beside", b.Why)
	}
	for _, a := range shown.Languages.Accepted {
		say("language", p.words.LanguageNames(a.Languages)+" – "+a.words+", "+a.Source)
	}
	say("recommended", p.words.LanguageNames(shown.Languages.Recommended))
	fmt.Fprintln(p.out)
	p.printFindings(speaker, found)
}
