package question

import (
	"maps"
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/treaty"
)

// table is read only; All gives a copy to everybody outside. Its order is that of the interview.
var table = slices.Concat(start, requestingOne, offenceFacts, dataSought, custodian, necessity, measures, sending)

// places tells where in the table each question stands.
var places = maps.Collect(func(yield func(ID, int) bool) {
	for i, q := range table {
		if !yield(q.ID, i) {
			return
		}
	}
})

// task joins the pages of one task.
func task(group Group, pages ...[]Question) []Question {
	rows := slices.Concat(pages...)
	for i := range rows {
		rows[i].Group = group
	}
	return rows
}

// page joins the questions that are asked together.
func page(id PageID, rows ...Question) []Question {
	for i := range rows {
		rows[i].Page = id
	}
	return rows
}

const (
	m, c, r, o = Mandatory, Conditional, Recommended, Optional
)

type levels = map[treaty.RequestType]Level

// each gives a preservation request and a request for stored data a level of their own, both gives them the same; the
// other two are for questions that one of them alone asks.
func each(preserving, stored Level) levels {
	return levels{treaty.Preservation: preserving, treaty.StoredData: stored}
}
func both(level Level) levels         { return each(level, level) }
func preservation(level Level) levels { return levels{treaty.Preservation: level} }
func storedData(level Level) levels   { return levels{treaty.StoredData: level} }

// A row begins with the function of its kind, which holds the key to the Go type of the answer.

func line(k Key[string], l levels) Question  { return Question{ID: k.ID(), Kind: ShortText, Levels: l} }
func state(k Key[string], l levels) Question { return Question{ID: k.ID(), Kind: Party, Levels: l} }
func tag(k Key[string], l levels) Question {
	return Question{ID: k.ID(), Kind: Language, Levels: l}
}
func timeZone(k Key[string], l levels) Question {
	return Question{ID: k.ID(), Kind: TimeZone, Levels: l}
}
func day(k Key[string], l levels) Question { return Question{ID: k.ID(), Kind: Date, Levels: l} }
func moment(k Key[string], l levels) Question {
	return Question{ID: k.ID(), Kind: Moment, Levels: l}
}
func phone(k Key[string], l levels) Question { return Question{ID: k.ID(), Kind: Phone, Levels: l} }
func email(k Key[string], l levels) Question { return Question{ID: k.ID(), Kind: Email, Levels: l} }
func yesNo(k Key[bool], l levels) Question   { return Question{ID: k.ID(), Kind: YesNo, Levels: l} }
func number(k Key[int], l levels) Question   { return Question{ID: k.ID(), Kind: Number, Levels: l} }

func tags(k Key[[]string], l levels) Question {
	return Question{ID: k.ID(), Kind: Languages, Levels: l}
}

func text(k Key[answer.Text], l levels) Question {
	return Question{ID: k.ID(), Kind: Text, Levels: l, Height: 4, HasLanguage: true}
}

func one(k Key[string], l levels, options ...string) Question {
	return Question{ID: k.ID(), Kind: One, Levels: l, Options: options}
}

func several(k Key[[]string], l levels, options ...string) Question {
	return Question{ID: k.ID(), Kind: Several, Levels: l, Options: options}
}

func authority(k Key[answer.Addressee], l levels) Question {
	return Question{ID: k.ID(), Kind: Authority, Levels: l}
}

func authorities(k Key[[]answer.Addressee], l levels) Question {
	return Question{ID: k.ID(), Kind: Authorities, Levels: l}
}

func list[T any](k Key[[]T], l levels, fields []Field) Question {
	return Question{ID: k.ID(), Kind: Entries, Levels: l, Fields: fields}
}

// element asks for the facts that meet an element which the requested Party adds to an offence.
func element(k Key[answer.Text], offence treaty.Offence) Question {
	q := text(k, both(r)).when(ElementIsAdded).ownFinding()
	q.Offence = offence
	return q
}

func (q Question) limb(letter string) Question   { q.Limb = letter; return q }
func (q Question) when(holds Condition) Question { q.Condition = holds; return q }
func (q Question) decided(by Decision) Question  { q.Decision = by; return q }
func (q Question) from(source Source) Question   { q.Source = source; return q }
func (q Question) named(prefix string) Question  { q.Words = prefix; return q }
func (q Question) high(lines int) Question       { q.Height = lines; return q }
func (q Question) inALanguage() Question         { q.HasLanguage = true; return q }
func (q Question) neededByOffice() Question      { q.OfficeNeeds = true; return q }
func (q Question) neededToAct() Question         { q.NeededToAct = true; return q }
func (q Question) staysInOffice() Question       { q.OfficeOnly = true; return q }
func (q Question) ownFinding() Question          { q.OwnFinding = true; return q }
func (q Question) unlessAnswered(other Named) Question {
	q.Decision, q.Other = UnlessOther, other.ID()
	return q
}

func names[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, value := range list {
		all[i] = string(value)
	}
	return all
}
