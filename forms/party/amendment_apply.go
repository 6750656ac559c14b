package party

import (
	"slices"

	"rogatory/forms/treaty"
)

// apply changes the record by an amendment and reports whether every entry that it names was there.
func (p *Party) apply(a Amendment) bool {
	matched := true
	if a.Ends != "" {
		matched = p.end(a.Ends, firstDate(a.Until, a.Made), a.ID)
	}
	if a.Replaces != "" {
		matched = p.end(a.Replaces, a.start(), a.ID) && matched
	}
	p.add(a)
	return matched
}

// start is the first day of the entry that the amendment adds, else the day on which the office took it into use.
func (a Amendment) start() treaty.Date {
	switch {
	case a.Authority != nil:
		return firstDate(a.Authority.From, a.Made)
	case a.Statement != nil:
		return firstDate(a.Statement.From, a.Statement.Made, a.Made)
	case a.Language != nil:
		return firstDate(a.Language.From, a.Made)
	}
	return a.Made
}

// end sets the first day on which an entry no longer holds and reports whether the record has a current one of that
// name.
func (p *Party) end(name string, until treaty.Date, amendment string) bool {
	for i := range p.Authorities {
		if entry := &p.Authorities[i]; entry.ID == name && entry.Until == "" {
			entry.Until, entry.Amendment = until, amendment
			return true
		}
	}
	for _, list := range [][]Statement{p.Declarations, p.Practice} {
		for i := range list {
			if entry := &list[i]; entry.ID == name && entry.Until == "" {
				entry.Until, entry.Amendment = until, amendment
				return true
			}
		}
	}
	return p.endLanguage(name, until, amendment)
}

func (p *Party) endLanguage(key string, until treaty.Date, amendment string) bool {
	for i := range p.Languages {
		if entry := &p.Languages[i]; entry.Key() == key && entry.Until == "" {
			entry.Until, entry.Amendment = until, amendment
			return true
		}
	}
	return false
}

// add puts the amendment's own entry before those of the record: it is the newest. One that replaces another begins
// where that ends, so that the two never hold on the same day.
func (p *Party) add(a Amendment) {
	begins := func(from *treaty.Date) {
		if a.Replaces != "" && *from == "" {
			*from = a.start()
		}
	}
	switch {
	case a.Authority != nil:
		entry := *a.Authority
		begins(&entry.From)
		a.sign(&entry.Evidence)
		p.Authorities = slices.Insert(p.Authorities, 0, entry)
		p.Unknown = slices.DeleteFunc(p.Unknown, func(role treaty.Role) bool { return role == entry.Role })
	case a.Statement != nil:
		entry := *a.Statement
		begins(&entry.From)
		a.sign(&entry.Evidence)
		p.addStatement(entry)
	case a.Language != nil:
		entry := *a.Language
		begins(&entry.From)
		a.sign(&entry.Evidence)
		p.Languages = slices.Insert(p.Languages, 0, entry)
	}
	p.fillLists()
}

// sign marks an entry as the amendment's own. The office read its source on the day of the amendment, unless it says
// another.
func (a Amendment) sign(evidence *Evidence) {
	evidence.Amendment = a.ID
	evidence.inherit(Head{Retrieved: a.Made, Checked: a.Made})
}

// addStatement files a statute or guidance under practice and every communication under declarations.
func (p *Party) addStatement(entry Statement) {
	if entry.Kind == treaty.DomesticLaw || entry.Kind == treaty.Guidance {
		p.Practice = slices.Insert(p.Practice, 0, entry)
		return
	}
	p.Declarations = slices.Insert(p.Declarations, 0, entry)
}
