// Package flow is the order of the interview as data: which questions stand on a page, which page comes next, and the
// graph of all ways through. It holds no law: whether a question applies, package rules decides.
//
// The place in an interview is never stored as such. Path replays the answers from the first page; answers that no
// longer lie on it are kept in the draft and are not asked about.
package flow

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// Page is a page of the interview: questions that belong together.
type Page struct {
	ID        question.PageID
	Group     question.Group
	Questions []question.ID
}

// The pages that are reached in a way of their own.
const (
	Parties   question.PageID = "parties"
	NotAParty question.PageID = "not-a-party" // the interview stops: the requested State is no Party
	Review    question.PageID = "review"      // the end of every path: check your answers
)

// pages are all pages with questions, in the order of the interview: that of the table of questions. Read only.
var pages = gather()

func gather() []Page {
	var all []Page
	for _, q := range question.All() {
		if len(all) == 0 || all[len(all)-1].ID != q.Page {
			all = append(all, Page{ID: q.Page, Group: q.Group})
		}
		last := &all[len(all)-1]
		last.Questions = append(last.Questions, q.ID)
	}
	return all
}

// Pages returns every page with questions, in the order of the interview.
func Pages() []Page { return slices.Clone(pages) }

// ByID finds a page.
func ByID(id question.PageID) (Page, bool) {
	i := slices.IndexFunc(pages, func(p Page) bool { return p.ID == id })
	if i < 0 {
		return Page{}, false
	}
	return pages[i], true
}

// Of returns the page on which a question, or a place inside a list, stands.
func Of(id question.ID) (Page, bool) {
	q, ok := question.ByID(id)
	if !ok {
		return Page{}, false
	}
	return ByID(q.Page)
}

// Asked returns the questions of a page that apply to these facts.
func Asked(f rules.Facts, p Page) []question.ID {
	return slices.DeleteFunc(slices.Clone(p.Questions), func(id question.ID) bool { return !rules.Applies(f, id) })
}

// Next returns the page that follows. After the parties it is NotAParty where the requested State is none; after the
// last page it is Review.
func Next(f rules.Facts, from question.PageID) question.PageID {
	if from == Parties && stopped(f) {
		return NotAParty
	}
	start := slices.IndexFunc(pages, func(p Page) bool { return p.ID == from })
	for _, p := range pages[start+1:] {
		if len(Asked(f, p)) > 0 {
			return p.ID
		}
	}
	return Review
}

// stopped reports whether the interview cannot go on: the requested State was named and is no Party.
func stopped(f rules.Facts) bool {
	return f.Draft.Has(question.RequestedParty) && f.Requested.Code == ""
}

// Path returns the pages that these answers lead through, from the first to the last with questions. It ends with the
// parties while the requested State is no Party.
func Path(f rules.Facts) []Page {
	path := []Page{pages[0]}
	for id := Next(f, pages[0].ID); id != Review && id != NotAParty; id = Next(f, id) {
		page, _ := ByID(id)
		path = append(path, page)
	}
	return path
}

// Leads returns every page that can follow a page, whatever the answers.
func Leads(from question.PageID) []question.PageID {
	var leads []question.PageID
	if from == Parties {
		leads = append(leads, NotAParty)
	}
	start := slices.IndexFunc(pages, func(p Page) bool { return p.ID == from })
	open := treaty.RequestTypes()
	for _, p := range pages[start+1:] {
		if len(open) == 0 {
			return leads
		}
		leads = append(leads, p.ID)
		open = slices.DeleteFunc(slices.Clone(open), func(t treaty.RequestType) bool { return always(p, t) })
	}
	if len(open) > 0 {
		leads = append(leads, Review)
	}
	return leads
}

// always reports whether a type of request asks a page without any condition.
func always(p Page, t treaty.RequestType) bool {
	return slices.ContainsFunc(p.Questions, func(id question.ID) bool {
		q, ok := question.ByID(id)
		return ok && q.AskedFor(t) && q.Condition == question.Always
	})
}
