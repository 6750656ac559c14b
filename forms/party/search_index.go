package party

import (
	"strings"

	"rogatory/forms/treaty"
)

// indexOnce builds the index of the search when it is first asked for: the program's start does not pay for it.
func (r *Register) indexOnce() ([]indexed, error) {
	r.mutex.Lock()
	index := r.index
	r.mutex.Unlock()
	if index != nil {
		return index, nil
	}
	for _, code := range r.codes {
		party, err := r.Party(code)
		if err != nil {
			return nil, err
		}
		index = append(index, indexParty(party)...)
	}
	r.mutex.Lock()
	r.index = index
	r.mutex.Unlock()
	return index, nil
}

func indexParty(p Party) []indexed {
	names := []string{string(p.Code), p.Names.En, p.Names.Fr}
	for _, former := range p.FormerNames {
		names = append(names, former.En, former.Fr)
	}
	whole := fold(strings.Join(names, "\n"))
	index := []indexed{p.indexed(Hit{Kind: HitParty}, p.Names, names...)}
	for _, a := range p.Authorities {
		hit := Hit{Kind: HitAuthority, ID: a.ID, Article: a.Role.Article(), Until: a.Until}
		index = append(index, p.indexed(hit, Words{a.Name, a.Name}, a.searchable()...))
	}
	for _, s := range p.Declarations {
		index = append(index, p.indexed(s.hit(HitDeclaration), s.Summary))
	}
	for _, s := range p.Practice {
		index = append(index, p.indexed(s.hit(HitPractice), s.Summary))
	}
	for i := range index {
		index[i].names = whole
	}
	return index
}

func (s Statement) hit(kind HitKind) Hit {
	return Hit{Kind: kind, ID: s.ID, Article: s.Article, Until: firstDate(s.Withdrawn, s.Until)}
}

func (a Authority) searchable() []string {
	text := []string{a.Address}
	for _, list := range [][]string{a.Phones, a.Faxes, a.Emails, a.Web} {
		text = append(text, list...)
	}
	return text
}

// indexed completes a hit with the Party and the text in each language, and adds what both languages share.
func (p Party) indexed(hit Hit, text Words, shared ...string) indexed {
	entry := indexed{number: articleNumber(hit.Article)}
	for side, language := range []string{"en", "fr"} {
		hit.Party, hit.Name, hit.Text = p.Code, p.Names.In(language), text.In(language)
		entry.hits[side] = hit
		entry.text[side] = fold(strings.Join(append([]string{hit.Text}, shared...), "\n"))
	}
	return entry
}

// articleNumber leaves out the instrument that follows the number of an article of another treaty, "24 (ETS 30)", and
// the whole article where it is one, so that a search for an article finds those of the Convention.
func articleNumber(article treaty.Article) treaty.Article {
	if strings.Contains(string(article), " ") {
		return ""
	}
	return article
}
