package sheet

import (
	"strings"
	"unicode/utf8"

	"rogatory/forms/document"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Document lays the sheet out. The tree is marked on every page: across it, in its header and in its footer.
func (s Sheet) Document() document.Document {
	draft := s.facts().Draft
	reference := draft.String(question.Reference)
	doc := document.Document{
		Type: draft.Type(), Language: s.speaker.Words.Language(), Title: s.say("title"), Subtitle: s.subtitle(),
		Reference: reference, Date: treaty.DateOf(s.Made), Author: draft.Text(question.AuthorityName).Text,
		PageLabel: s.say("page"),
		DraftMark: s.say("mark"), Footer: s.say("mark.sentence"),
	}
	if reference != "" {
		doc.Title = s.say("title.reference", i18n.Args{"Reference": reference})
		doc.Footer = s.say("footer", i18n.Args{"Mark": doc.Footer, "Reference": reference})
	}
	for _, section := range [][]document.Block{s.pointSection(), s.findingSection(), s.routeSection(),
		s.originSection(), s.basisSection()} {
		doc.Blocks = append(doc.Blocks, section...)
	}
	return doc
}

// subtitle is the request in one line: what it asks for, who asks, who is asked, and under which instrument. It repeats
// the mark, which is no text of the page elsewhere, so that readers who hear the page are told too.
func (s Sheet) subtitle() string {
	draft := s.facts().Draft
	words := s.say("subtitle.no-type")
	if draft.Type() != "" {
		words = s.say("subtitle." + string(draft.Type()))
	}
	from, to := draft.String(question.RequestingParty), draft.String(question.RequestedParty)
	if from != "" && to != "" {
		words = s.say("subtitle.parties", i18n.Args{"Request": words, "From": s.speaker.Party(party.Code(from)),
			"To": s.speaker.Party(party.Code(to))})
	}
	if instrument := s.Route.Instrument; instrument != "" {
		words = s.say("subtitle.instrument",
			i18n.Args{"Request": words,
				"Instrument": s.speaker.Instrument(instrument)})
	}
	return s.say("subtitle", i18n.Args{"Request": words, "Mark": s.say("mark.sentence")})
}

// pointSection is the strip of what the request must hold, each with a word.
func (s Sheet) pointSection() []document.Block {
	if len(s.Points) == 0 {
		return nil
	}
	strip := document.Table{Rows: [][]string{nil}}
	for _, p := range s.Points {
		title, state := s.speaker.Point(p), s.say(map[bool]string{true: "point.complete",
			false: "point.missing"}[p.Complete])
		longest := max(min(utf8.RuneCountInString(title), longTitle), utf8.RuneCountInString(state))
		strip.Columns = append(strip.Columns, document.Column{Title: title, Share: float64(longest + cellSides)})
		strip.Rows[0] = append(strip.Rows[0], state)
	}
	return []document.Block{heading(s.speaker.Words.Say("points." + string(s.facts().Type()))), strip}
}

// The measures of the strip, in characters: the room around the words of a column, and the length from which a title
// takes two lines rather than room from the states of its neighbours.
const (
	cellSides = 4
	longTitle = 14
)

// basisSection says what the sheet rests on: what is unknown, what the office answered for itself, and every edition.
func (s Sheet) basisSection() []document.Block {
	e := s.Editions
	made := s.say("editions.made-with", i18n.Args{"Moment": s.speaker.Words.DateTime(s.Made), "Version": e.Program})
	title := s.say("editions")
	if e.Register != "" {
		title = s.say("editions.register", i18n.Args{"Edition": s.speaker.Date(e.Register)})
	}
	day := ""
	if e.Day != treaty.DateOf(s.Made) {
		day = s.speaker.Date(e.Day)
	}
	var internal []string
	for _, a := range s.Internal {
		internal = append(internal, s.say("internal.answer", i18n.Args{"Question": a.Label, "Answer": a.Value}))
	}
	return []document.Block{heading(title), document.Fields{Rows: s.rows([][2]string{
		{"unknown", s.unknownWords()}, {"internal", lines(internal)}, {"editions.sources", lines(s.sourceWords())},
		{"editions.amendments", lines(s.amendmentWords())}, {"editions.languages", lines(s.languageWords())},
		{"editions.made", made}, {"editions.day", day}})}}
}

// unknownWords are empty until the requested Party is known.
func (s Sheet) unknownWords() string {
	if s.facts().Requested.Code != "" && len(s.Unknown) == 0 {
		return s.say("unknown.none")
	}
	return lines(s.Unknown)
}

// rows labels values with messages of the catalogue and leaves out those without a value.
func (s Sheet) rows(list [][2]string) []document.Field {
	var rows []document.Field
	for _, row := range list {
		if strings.TrimSpace(row[1]) != "" {
			rows = append(rows, document.Field{Label: s.say(row[0]), Value: row[1]})
		}
	}
	return rows
}

func heading(text string) document.Block { return document.Heading{Level: 1, Text: text} }
