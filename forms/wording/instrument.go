package wording

import (
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Instrument returns the short name of an instrument: that of the catalogue where it has one, else that of the record,
// which an edition can bring, in French or English. An id of which nothing is known stands as it is.
func (s Speaker) Instrument(id treaty.Instrument) string {
	if name := i18n.Instruments.Name(string(id)); s.Words.Has(name) {
		return s.Words.Say(name)
	}
	if record := s.instrument(id); record != nil {
		return record.Names.Short.In(s.Words.Language())
	}
	return string(id)
}

// InstrumentTitle returns the full title of an instrument as a request cites it.
func (s Speaker) InstrumentTitle(id treaty.Instrument) string {
	if name := "instrument." + string(id); s.Words.Has(name) {
		return s.Words.Say(name)
	}
	if record := s.instrument(id); record != nil {
		return record.Names.In(s.Words.Language())
	}
	return string(id)
}

func (s Speaker) instrument(id treaty.Instrument) *treaty.Record {
	if s.Facts.Instruments == nil {
		return nil
	}
	return s.Facts.Instruments.ByID(id)
}

// Beside says what another instrument may be good for, and how it stands.
func (s Speaker) Beside(b rules.Beside) string {
	record := s.instrument(b.Instrument)
	if record == nil {
		return ""
	}
	name := s.Instrument(b.Instrument)
	language := s.Words.Language()
	condition := ""
	if record.Condition != nil {
		condition = record.Condition.In(language)
	}
	args := i18n.Args{"Instrument": name, "Condition": condition, "AsOf": s.Date(record.Status.AsOf)}
	switch {
	case b.Pending:
		args["Pending"] = record.Status.Pending.In(language)
		return s.Words.Say("beside.pending", args)
	case b.ToProvider:
		return s.Words.Say("beside.provider", args)
	case b.Bond.Title != "":
		args["Instrument"] = s.Treaty(b.Bond)
		args["AsOf"] = s.Date(b.Bond.Source.AsOf)
		return s.Words.Say("beside.treaty", args)
	}
	return s.Words.Say("beside.by-offence", args)
}

// Line is one thing that is known of an instrument, under its label.
type Line struct{ Label, Text string }

// Standing says in one line since when an instrument is in force, or that it is not.
func (s Speaker) Standing(record *treaty.Record) string {
	args := i18n.Args{"AsOf": s.Date(record.Status.AsOf), "Date": s.Date(record.Status.InForce)}
	sure := record.Status.Confidence == treaty.High || record.Status.Confidence == treaty.Medium
	switch {
	case record.Status.Pending != nil:
		args["Pending"] = record.Status.Pending.In(s.Words.Language())
		return s.Words.Say("standing.pending", args)
	case record.Status.InForce != "" && sure:
		return s.Words.Say("standing.in-force", args)
	case record.Status.InForce != "":
		return s.Words.Say("standing.unverified", args)
	}
	return s.Words.Say("standing.by-party", args)
}

// InstrumentLines says what is known of an instrument beside its provisions: what it is, what it is to the legal basis,
// where it holds, how it stands to others, its form and its times.
func (s Speaker) InstrumentLines(record *treaty.Record) []Line {
	language := s.Words.Language()
	say := func(id string) string { return s.Words.Say("about-instrument." + id) }
	lines := []Line{{say("kind"), s.Words.Say("instrument-kind." + string(record.Kind))},
		{say("basis"), s.Words.Say("instrument-basis." + string(record.Basis))}}
	if record.Condition != nil {
		lines = append(lines, Line{say("condition"), record.Condition.In(language)})
	}
	for _, list := range []struct {
		id     string
		places []string
	}{{"includes", record.Territory.Includes}, {"excludes", record.Territory.Excludes},
		{"unknown", record.Territory.Unknown}} {
		if len(list.places) > 0 {
			lines = append(lines, Line{say(list.id), s.territories(list.places)})
		}
	}
	for _, r := range record.Relations {
		lines = append(lines, Line{s.Words.Say("relation." + string(r.How)), s.Instrument(r.To)})
	}
	if form := record.Form; form != nil {
		lines = append(lines, Line{s.Words.Say("form-strength." + string(form.Strength)),
			form.Name.In(language) + " – " + form.Where.In(language)})
	}
	for _, limit := range record.Limits {
		lines = append(lines, Line{say("limit"), s.verified(limit.What.In(language), limit.Confidence)})
	}
	if record.Recipients.Directory != nil {
		lines = append(lines, Line{say("directory"), record.Recipients.Directory.In(language)})
	}
	if record.Notes != nil {
		lines = append(lines, Line{say("notes"), record.Notes.In(language)})
	}
	return lines
}

// territories names places such as NL/curacao, by the Party's own record where it is at hand.
func (s Speaker) territories(places []string) string {
	names := make([]string, len(places))
	for i, place := range places {
		code, territory, _ := strings.Cut(place, "/")
		names[i] = place
		record, known := s.record(party.Code(code))
		for _, t := range record.Territories {
			if known && t.ID == territory {
				names[i] = t.Names.In(s.Words.Language())
			}
		}
	}
	return s.Words.And(names)
}

// Provision says what an instrument provides, with its article, and marks what was read nowhere.
func (s Speaker) Provision(of treaty.Instrument, p treaty.Provision) string {
	text := p.In(s.Words.Language())
	if p.Condition != nil {
		text += " " + p.Condition.In(s.Words.Language())
	}
	if p.Article != "" {
		text = s.Words.Say("provision.with-article", i18n.Args{"Text": text, "Article": string(p.Article)})
	}
	if p.AsReplacedBy != "" && p.AsReplacedBy != of {
		text += " (" + s.Instrument(p.AsReplacedBy) + ")"
	}
	return s.verified(text, p.Confidence)
}

// verified marks what was read nowhere.
func (s Speaker) verified(text string, confidence treaty.Confidence) string {
	if confidence == treaty.High || confidence == treaty.Medium {
		return text
	}
	return s.Words.Say("not-verified", i18n.Args{"Text": text})
}
