package sheet

import (
	"strings"
	"unicode/utf8"

	"rogatory/forms/document"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Document lays the sheet out. The tree is marked on every page: across it, in its header and in its footer.
func (s Sheet) Document() document.Document {
	draft := s.facts().Draft
	reference := draft.String("request.reference")
	doc := document.Document{
		Type: draft.Type(), Language: s.speaker.Words.Language(), Title: s.say("title"), Subtitle: s.subtitle(),
		Reference: reference, Date: treaty.DateOf(s.Made), Author: draft.Text("authority.name").Text, PageLabel: s.say("page"),
		DraftMark: s.say("mark"), Footer: s.say("mark.sentence"),
	}
	if reference != "" {
		doc.Title = s.say("title.reference", i18n.Args{"Reference": reference})
		doc.Footer = s.say("footer", i18n.Args{"Mark": doc.Footer, "Reference": reference})
	}
	for _, section := range [][]document.Block{s.pointSection(), s.findingSection(), s.routeSection(), s.basisSection()} {
		doc.Blocks = append(doc.Blocks, section...)
	}
	return doc
}

// subtitle is the request in one line: what it asks for, who asks and who is asked. It repeats the mark, which is no text of the
// page elsewhere, so that readers who hear the page are told too.
func (s Sheet) subtitle() string {
	draft := s.facts().Draft
	words := s.say("subtitle.no-type")
	if draft.Type() != "" {
		words = s.say("subtitle." + string(draft.Type()))
	}
	from, to := draft.String("request.requesting_party"), draft.String("request.requested_party")
	if from != "" && to != "" {
		words = s.say("subtitle.parties", i18n.Args{"Request": words, "From": s.speaker.Party(party.Code(from)), "To": s.speaker.Party(party.Code(to))})
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
		title := s.speaker.Point(p)
		strip.Columns = append(strip.Columns, document.Column{Title: title, Share: float64(utf8.RuneCountInString(title) + cellSides)})
		strip.Rows[0] = append(strip.Rows[0], s.say(map[bool]string{true: "point.complete", false: "point.missing"}[p.Complete]))
	}
	return []document.Block{heading(s.say("points." + string(s.facts().Type()))), strip}
}

// cellSides is the room around the words of a column, in characters, so that a short title has enough of it for its state.
const cellSides = 4

func (s Sheet) findingSection() []document.Block {
	title := heading(s.say("findings"))
	if len(s.Findings) == 0 {
		return []document.Block{title, document.Paragraph{Text: s.say("findings.none")}}
	}
	table := document.Table{Columns: []document.Column{{Title: s.say("findings.weight"), Share: 0.14}, {Title: s.say("findings.message"), Share: 0.55},
		{Title: s.say("findings.question"), Share: 0.31}}}
	for _, f := range s.Findings {
		table.Rows = append(table.Rows, []string{s.speaker.Words.Say("severity." + string(f.Severity)), s.speaker.Message(f), s.concerns(f)})
	}
	return []document.Block{title, table}
}

// concerns names the question that a finding is about and, below it, what the finding rests on.
func (s Sheet) concerns(f rules.Finding) string {
	all := []string{s.speaker.Place(f.Question)}
	for _, id := range f.Basis {
		all = append(all, s.ground(f, id))
	}
	return lines(all)
}

// basisSection says what the sheet rests on: what is unknown, what the office answered for itself, and every edition.
func (s Sheet) basisSection() []document.Block {
	e := s.Editions
	made := s.say("editions.made-with", i18n.Args{"Moment": s.speaker.Words.DateTime(s.Made), "Version": e.Program, "Edition": s.speaker.Date(e.Register)})
	day := ""
	if e.Day != treaty.DateOf(s.Made) {
		day = s.speaker.Date(e.Day)
	}
	rows := [][2]string{{"unknown", s.unknownWords()}}
	for _, a := range s.Internal {
		rows = append(rows, [2]string{string(a.Question), a.Value})
	}
	rows = append(rows, [2]string{"editions.sources", lines(s.sourceWords())}, [2]string{"editions.amendments", lines(s.amendmentWords())},
		[2]string{"editions.languages", lines(s.languageWords())}, [2]string{"editions.made", made}, [2]string{"editions.day", day})
	return []document.Block{heading(s.say("editions")), document.Fields{Rows: s.rows(rows)}}
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
