// Package sheet makes the check sheet of a request: one internal page for the prosecutor's own file that says what was
// known and checked when the request was made. It says whether the request holds what Article 29(2) or Article 31 asks
// for, what was found, where the request goes and why, what is unknown about the requested Party, who confirmed an
// address, and on which editions of program, register and glossaries all of this rests.
//
// A check sheet is never sent: it holds answers that no request prints. Every page says so, it is marked as a draft is,
// so that nothing signs it, and no draft lies inside its file.
//
//	made := sheet.Gather(sheet.Input{Facts: facts, Words: words, Made: now, Program: "0.1.0"})
//	tree := made.Document() // for package pdf, or document.Text
//
// A fact from the register is printed with the day as of which its source speaks and a number; the section on data
// names each source once under its number. All words are in the language of Input.Words, that of the program.
package sheet

import (
	"time"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Input is what a check sheet is made from.
type Input struct {
	Facts   rules.Facts // the draft, the records of both Parties, and the day on which the rules are applied
	Words   *i18n.Words // the language of the program
	Made    time.Time   // the moment at which the sheet is made, in the zone in which it is printed
	Program string      // version of the program
}

// Sheet is what a check sheet says. Findings stand blocking ones first; Sources in the order in which the text needs
// them.
type Sheet struct {
	speaker wording.Speaker

	Made      time.Time
	Points    []rules.Point
	Findings  []rules.Finding
	Route     rules.Route // as proposed; the draft may say otherwise
	Languages rules.Languages
	Unknown   []string // sentences about the requested Party's record
	Addresses []Address
	Internal  []Answer
	Editions  Editions
}

// Answer is the answer to a question that no request prints.
type Answer struct {
	Question question.ID `json:"question"`
	Label    string      `json:"label"`
	Value    string      `json:"value"`
}

// Gather finds everything that the sheet says.
func Gather(input Input) Sheet {
	s := Sheet{speaker: wording.Speaker{Words: input.Words, Facts: input.Facts}, Made: input.Made}
	s.Findings = rules.Check(input.Facts)
	s.Points = rules.Points(input.Facts)
	s.Route, s.Languages = rules.FindRoute(input.Facts), rules.FindLanguages(input.Facts)
	s.Addresses, s.Internal = s.addresses(), s.internal()
	unreviewed := s.unreviewed()
	s.Editions = s.editions(input, s.sources(unreviewed))
	s.Unknown = s.unknown(unreviewed)
	return s
}

// Complete reports whether nothing blocks signing.
func (s Sheet) Complete() bool { return !rules.Blocks(s.Findings) }

// Speaker says things about the draft in the language of the sheet.
func (s Sheet) Speaker() wording.Speaker { return s.speaker }

func (s Sheet) facts() rules.Facts { return s.speaker.Facts }

func (s Sheet) say(id string, args ...i18n.Args) string {
	return s.speaker.Words.Say("sheet."+id, args...)
}

// internal are the answers that decide whether to ask at all.
func (s Sheet) internal() []Answer {
	all := []Answer{}
	for _, id := range question.IDs(question.NeedAlternatives, question.NeedConditions) {
		if value := s.answered(id); value != "" {
			all = append(all, Answer{id, s.say(string(id)), value})
		}
	}
	return all
}

func (s Sheet) answered(id question.ID) string {
	switch v := s.facts().Draft.Answer(id).(type) {
	case []string:
		names := make([]string, len(v))
		for i, option := range v {
			names[i] = s.speaker.Option(id, option)
		}
		return s.speaker.Words.And(names)
	case bool:
		return s.say(map[bool]string{true: "yes", false: "no"}[v])
	}
	return ""
}

// old reports whether a source speaks as of a day more than two years before the day of the check.
func (s Sheet) old(asOf treaty.Date) bool { return asOf != "" && asOf < s.facts().Today.AddYears(-2) }
