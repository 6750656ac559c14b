package register

import (
	"slices"
	"strings"

	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// contact are the fields of an authority.
type contact struct {
	name, address, emails, phones, faxes *widgets.Entry
	from                                 *widgets.DateField
}

// contact adds the fields of an authority to the form.
func (f *form) contact() contact {
	c := contact{widgets.NewTextArea(2), widgets.NewTextArea(3), widgets.NewTextArea(2), widgets.NewTextArea(2),
		widgets.NewTextArea(2), f.day()}
	f.add("name", c.name, f.screen.needed(c.name))
	f.add("address", c.address, func() string {
		return when(c.address.Text+c.emails.Text+c.phones.Text+c.faxes.Text == "", f.screen.say("fault.no-contact"))
	})
	f.add("emails", c.emails, nil)
	f.add("phones", c.phones, nil)
	f.add("faxes", c.faxes, nil)
	f.add("from", c.from, f.optionalDay(c.from))
	return c
}

// show fills the fields in from an authority on record.
func (c contact) show(a party.Authority) {
	c.name.SetText(a.Name)
	c.address.SetText(a.Address)
	c.emails.SetText(strings.Join(a.Emails, "\n"))
	c.phones.SetText(strings.Join(a.Phones, "\n"))
	c.faxes.SetText(strings.Join(a.Faxes, "\n"))
}

// read puts the fields into an authority. Limits on an address that is gone go with it.
func (c contact) read(a *party.Authority) {
	a.Name, a.Address = strings.TrimSpace(c.name.Text), strings.TrimSpace(c.address.Text)
	a.Emails, a.Phones, a.Faxes = lines(c.emails.Text), lines(c.phones.Text), lines(c.faxes.Text)
	a.Until = ""
	contacts := slices.Concat(a.Emails, a.Phones, a.Faxes)
	a.Conditions = slices.DeleteFunc(slices.Clone(a.Conditions), func(limit party.Condition) bool {
		return !slices.Contains(contacts, limit.Of)
	})
}

func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// replaceAuthority asks which authority it is and what its particulars are now.
func (f *form) replaceAuthority() {
	target := f.authorities()
	c := f.contact()
	target.OnChanged = func() {
		if before, ok := f.record.Authority(chosen(target)); ok {
			c.show(before)
		}
	}
	f.make = func(a *party.Amendment) {
		now, _ := f.record.Authority(chosen(target))
		a.Replaces, now.ID, now.Evidence = now.ID, "", f.evidence()
		c.read(&now)
		now.From = f.dayOrToday(c.from)
		a.Authority = &now
	}
}

// addAuthority asks for an authority that the record lacks.
func (f *form) addAuthority() {
	roles := slices.DeleteFunc(treaty.Roles(), func(r treaty.Role) bool { return !r.UnderConvention() })
	role := widgets.NewOptions(false, choicesOf(roles, f.word("role.")))
	f.add("role", role, f.one(role))
	c := f.contact()
	stages := widgets.NewOptions(true, choicesOf(treaty.Stages(), f.word("stage.")))
	f.add("stages", stages, nil)
	rank := widgets.NewOptions(false,
		append([]widgets.Choice{{Label: f.screen.say("form.rank.none")}},
			choicesOf(treaty.Ranks(), f.word("scope.rank."))...))
	rank.SetChosen("")
	f.add("rank", rank, nil)
	f.make = func(a *party.Amendment) {
		now := party.Authority{Role: treaty.Role(chosen(role)), Evidence: f.evidence()}
		for _, stage := range stages.Chosen() {
			now.Scope.Stage = append(now.Scope.Stage, treaty.Stage(stage))
		}
		if r := chosen(rank); r != "" {
			now.Scope.Rank = []treaty.Rank{treaty.Rank(r)}
		}
		c.read(&now)
		now.From = f.dayOrToday(c.from)
		a.Authority = &now
	}
}

// endAuthority asks which authority is no longer competent, and since when.
func (f *form) endAuthority() {
	target := f.authorities()
	until := f.day()
	f.add("until", until, f.optionalDay(until))
	f.make = func(a *party.Amendment) {
		a.Ends, a.Until = chosen(target), f.dayOrToday(until)
		source := f.evidence().Source
		a.Source = &source
	}
}

// authorities offers those of the record that are current.
func (f *form) authorities() *widgets.Options {
	var choices []widgets.Choice
	for _, a := range f.record.Authorities {
		choices = append(choices,
			widgets.Choice{Value: a.ID, Label: a.Name,
				Hint: strings.TrimSuffix(f.screen.deps.Words.Say("role."+string(a.Role))+" · "+oneLine(a.Address),
					" · ")})
	}
	options := widgets.NewOptions(false, choices)
	f.add("authority", options, f.one(options))
	return options
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// addLanguage asks for a rule on the languages of requests, beside those on record or in the place of one of them.
func (f *form) addLanguage() {
	s := f.screen
	article := widgets.NewOptions(false,
		[]widgets.Choice{{Value: "29", Label: s.say("form.article.29")},
			{Value: "31", Label: s.say("form.article.31")}})
	f.add("article", article, f.one(article))
	kind := widgets.NewOptions(false, choicesOf(party.LanguageKinds(), f.word("language-rule.kind.")))
	f.add("language-kind", kind, f.one(kind))
	languages := newTags(s, f.languages())
	f.add("languages", languages, func() string { return when(len(languages.chosen) == 0, s.say("fault.choose")) })
	basis := widgets.NewSearch(f.bases(), s.say("form.basis.search"), func(n int) string {
		return s.deps.Words.Count("widget.more", n)
	})
	basis.SetValue(string(treaty.ETS185))
	f.add("basis", basis, func() string {
		known := slices.ContainsFunc(f.bases(), func(c widgets.Choice) bool { return c.Value == basis.Value() })
		return when(!known, s.say("fault.choose"))
	})
	replaces := widgets.NewOptions(false, f.rules())
	replaces.SetChosen("")
	f.add("replaces", replaces, nil)
	from := f.day()
	f.add("from", from, f.optionalDay(from))
	f.make = func(a *party.Amendment) {
		a.Replaces = chosen(replaces)
		a.Language = &party.LanguageRule{Article: treaty.Article(chosen(article)), Instrument: basis.Value(),
			Languages: languages.chosen, Kind: party.LanguageKind(chosen(kind)),
			Confidence: treaty.High, From: f.dayOrToday(from), Evidence: f.evidence()}
	}
}

// rules offers to leave the rules on record as they are, or to replace one.
func (f *form) rules() []widgets.Choice {
	choices := []widgets.Choice{{Label: f.screen.say("form.replaces.none")}}
	for _, rule := range f.record.Languages {
		if !slices.ContainsFunc(choices, func(c widgets.Choice) bool { return c.Value == rule.Key() }) {
			choices = append(choices, widgets.Choice{Value: rule.Key(), Label: f.screen.speaker().LanguageRule(rule)})
		}
	}
	return choices
}

func (f *form) bases() []widgets.Choice {
	var choices []widgets.Choice
	instruments, err := f.screen.held.register.Instruments()
	if err != nil {
		return nil
	}
	for _, instrument := range instruments.IDs() {
		choices = append(choices,
			widgets.Choice{Value: string(instrument), Label: f.screen.speaker().LanguageBasis(string(instrument))})
	}
	for _, basis := range party.OtherBases() {
		choices = append(choices, widgets.Choice{Value: basis, Label: f.screen.speaker().LanguageBasis(basis)})
	}
	return choices
}

// addNote asks for a remark of the office on a declaration. It stands beside the declaration as practice and has no
// effect on the rules. A record holds every text in both languages; the note is the office's own words in either.
func (f *form) addNote() {
	var choices []widgets.Choice
	for _, d := range f.record.Declarations {
		choices = append(choices,
			widgets.Choice{Value: d.ID, Label: f.screen.article(d.Article),
				Hint: d.Summary.In(f.screen.deps.Words.Language())})
	}
	target, note := widgets.NewOptions(false, choices), widgets.NewTextArea(3)
	f.add("declaration", target, f.one(target))
	f.add("note", note, f.screen.needed(note))
	f.make = func(a *party.Amendment) {
		words := strings.TrimSpace(note.Text)
		args := map[string]any{"Note": words}
		summary := party.Words{En: f.screen.say("note.en", args), Fr: f.screen.say("note.fr", args)}
		statement := party.Statement{Kind: treaty.Guidance, Summary: summary, Evidence: f.evidence()}
		for _, d := range f.record.Declarations {
			if d.ID == chosen(target) {
				statement.Article, statement.Notes = d.Article, d.ID
			}
		}
		a.Statement = &statement
	}
}
