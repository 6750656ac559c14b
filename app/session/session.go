// Package session is one draft being worked on: where the interview stands, what Continue does, what is found, what can
// be undone. It knows no window, no file and no PDF; the screens show what it says.
//
//	session, err := session.Open(services, kept)
//	change, err := session.Submit(values)   // Continue: works out what it does
//	err = change.Store()                    // on any goroutine
//	change.Take()                           // once it is stored: the answers are kept, and the interview moved on
//	change, err = session.Answer(values)    // leaving the page in any other way keeps them too
//	change.Back()                           // and may lead elsewhere, in the same step
//
// A session shows only what is in its store: until a change is stored, and where it cannot be, everything stays as it
// was. A Session belongs to one goroutine at a time, and one change is taken before the next is worked out.
package session

import (
	"fmt"
	"slices"

	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// Store keeps a draft with the place at which the interview stands, and returns the revision on which the next change
// rests. Where the base is not the newest one, nothing is stored and the error is a *request.ChangedError.
type Store interface {
	Keep(draft *request.Draft, place string, base request.Revision) (request.Revision, error)
}

// Services are what a session works with. Today gives the day on which a rule is applied; Languages are those in which
// the program can write a request. NeedsReader tells of one whose words nobody has reviewed, Waiting how many of its
// texts have no translation yet, and Undrawable names the characters of a text that no typeface has; all three may be
// nil.
type Services struct {
	Register    *party.Register
	Store       Store
	Today       func() treaty.Date
	Languages   []string
	NeedsReader func(language string) bool
	Waiting     func(language string) int
	Undrawable  func(text string) string
}

// Session is one draft being worked on.
type Session struct {
	services Services
	facts    rules.Facts
	place    question.PageID
	base     request.Revision // the newest one that this session knows of
	past     []*request.Draft
	future   []*request.Draft
	findings []rules.Finding // computed when first asked for after a change
	checked  bool
}

// rememberedSteps is how many changes can be undone.
const rememberedSteps = 100

// Open begins to work on a draft at its place: a page's id, or empty for the first page that needs an answer.
func Open(services Services, kept request.Kept) (*Session, error) {
	s := &Session{services: services, base: kept.Revision}
	if err := s.use(kept.Draft.Clone()); err != nil {
		return nil, err
	}
	s.place = question.PageID(kept.Place)
	if !s.reachable(s.place) {
		s.place = s.firstOpen()
	}
	return s, nil
}

// use makes a draft the present one and reads the records that it needs.
func (s *Session) use(draft *request.Draft) error {
	facts, err := rules.Gather(s.services.Register, draft, s.services.Today())
	if err != nil {
		return fmt.Errorf("work on the draft: %w", err)
	}
	facts.NeedsReader, facts.Waiting = s.services.NeedsReader, s.services.Waiting
	facts.Undrawable = s.services.Undrawable
	s.facts, s.findings, s.checked = facts, nil, false
	return nil
}

// Kept returns the draft with its place and the revision on which the next change rests, so that another session can go
// on with it.
func (s *Session) Kept() request.Kept {
	return request.Kept{Draft: s.facts.Draft, Place: string(s.place), Revision: s.base}
}

// Draft returns the draft. The caller must not change it.
func (s *Session) Draft() *request.Draft { return s.facts.Draft }

// Facts returns the draft with the records of both Parties.
func (s *Session) Facts() rules.Facts { return s.facts }

// Findings returns all findings, blocking ones first.
func (s *Session) Findings() []rules.Finding {
	if !s.checked {
		s.findings, s.checked = rules.Check(s.facts), true
	}
	return s.findings
}

// Complete reports whether nothing blocks signing.
func (s *Session) Complete() bool { return !rules.Blocks(s.Findings()) }

// Route returns the proposed route.
func (s *Session) Route() rules.Route { return rules.FindRoute(s.facts) }

// Languages returns what is known about the languages of the requested Party.
func (s *Session) Languages() rules.Languages { return rules.FindLanguages(s.facts) }

// Place returns the id of the page on which the interview stands; it may be flow.NotAParty or flow.Review, which have
// no questions.
func (s *Session) Place() question.PageID { return s.place }

// Page returns the page on which the interview stands, and false where that page has no questions.
func (s *Session) Page() (flow.Page, bool) { return flow.ByID(s.place) }

// Asked returns the questions of a page that apply.
func (s *Session) Asked(p flow.Page) []question.ID { return flow.Asked(s.facts, p) }

// Path returns the pages of this interview.
func (s *Session) Path() []flow.Page { return flow.Path(s.facts) }

// reachable reports whether a page is on the path, or is the review.
func (s *Session) reachable(id question.PageID) bool {
	return id == flow.Review || slices.ContainsFunc(s.Path(), func(p flow.Page) bool { return p.ID == id })
}

// firstOpen returns the first page on which a mandatory answer is missing, else the review.
func (s *Session) firstOpen() question.PageID {
	for _, page := range s.Path() {
		for _, id := range page.Questions {
			if rules.Level(s.facts, id) == question.Mandatory && !s.facts.Draft.Has(id) {
				return page.ID
			}
		}
	}
	return flow.Review
}
