package party

import (
	"fmt"
	"slices"

	"rogatory/forms/treaty"
)

func (l *linter) bond(b Bond) {
	place := fmt.Sprintf("instruments[%s]", b.ID)
	if b.ID == treaty.ETS185 {
		l.report(place, "%q is the Convention itself, by which every Party is bound", b.ID)
	}
	l.instrument(place, b.ID)
	for _, id := range b.Territories {
		l.territory(place, id)
	}
	oneOf(l, place+".confidence", b.Confidence, treaty.Confidences())
	if b.From == UnknownDay {
		l.period(place, b.Source.AsOf, b.Until)
	} else {
		l.period(place, b.From, b.Until)
	}
	l.dates(place, false, b.Signed)
	if b.From != UnknownDay {
		l.order(place, "signed", b.Signed, "from", b.From)
	}
	l.betweenTwo(place, b)
	l.evidence(place, b.Evidence)
}

// betweenTwo holds the particulars of a treaty between two States together.
func (l *linter) betweenTwo(place string, b Bond) {
	if b.With == "" {
		if b.Basis != "" || b.Of != "" {
			l.report(place, "basis and of belong to a treaty between two States, which names the other one: with")
		}
		return
	}
	oneOf(l, place+".basis", b.Basis, []treaty.Basis{treaty.Governs, treaty.BasisSupplements})
	if (b.Of != "") != (b.Basis == treaty.BasisSupplements) {
		l.report(place+".of", "a treaty that supplements another instrument names it, and no other does")
	}
	if b.Of != "" {
		l.instrument(place+".of", b.Of)
	}
	if b.With == l.party.Code || !codePattern.MatchString(string(b.With)) {
		l.report(place+".with", "%q is not the code of another State", b.With)
	}
	if b.Title == "" {
		l.report(place+".title", "the treaty has no title")
	}
}

// instrument refuses an id that no instrument of the edition has.
func (l *linter) instrument(place string, id treaty.Instrument) {
	if !l.instruments.Has(id) {
		l.report(place, "%q is not an instrument of the list", id)
	}
}

func (l *linter) authority(a Authority) {
	place := fmt.Sprintf("authorities[%s]", a.ID)
	l.id(place, a.ID)
	oneOf(l, place+".role", a.Role, treaty.Roles())
	if a.Name == "" {
		l.report(place+".name", "the authority has no name")
	}
	l.underInstrument(place, a)
	l.sameBody(place, a)
	l.emails(place+".emails", a.Emails)
	l.numbers(place+".phones", a.Phones)
	l.numbers(place+".faxes", a.Faxes)
	l.webAddresses(place+".web", a.Web)
	l.timeZone(place+".time_zone", a.TimeZone)
	if a.Languages != nil {
		l.languageTags(place+".languages", a.Languages)
	}
	if a.WhenCalling != nil {
		l.sentence(place+".when_calling", *a.WhenCalling)
	}
	l.conditions(place, a)
	l.scope(place, a.Scope)
	l.period(place, a.From, a.Until)
	l.evidence(place, a.Evidence)
}

// underInstrument holds a role to the instrument that knows it, and a printed translation to its language and an
// English name.
func (l *linter) underInstrument(place string, a Authority) {
	if a.Nature != "" {
		oneOf(l, place+".nature", a.Nature, treaty.Natures())
	}
	switch {
	case a.Role.UnderConvention() && a.Instrument != "":
		l.report(place+".instrument", "%s is a role of ETS 185: the record names no instrument for it", a.Role)
	case !a.Role.UnderConvention() && (!l.instruments.Has(a.Instrument) || a.Instrument == treaty.ETS185):
		l.report(place+".instrument", "%q is not an instrument that knows the role %s", a.Instrument, a.Role)
	}
	if (a.PrintedIn == "") != (a.NameEn == "") {
		l.report(place+".name_en", "printed_in and name_en stand together: the language of a printed translation, and "+
			"the usual English name")
	}
	if a.PrintedIn != "" {
		l.languageTags(place+".printed_in", []string{a.PrintedIn})
	}
}

// sameBody holds an authority that is the same office as another one to a record that exists and holds the address.
func (l *linter) sameBody(place string, a Authority) {
	if a.SameBody == "" {
		return
	}
	other, known := l.party.Authority(a.SameBody)
	switch {
	case !known || other.SameBody != "":
		l.report(place+".same_body", "%q is not an authority of this record that holds the address itself", a.SameBody)
	case a.Address != "" || a.HasContact():
		l.report(place+".same_body", "the address stands twice: here and at %s", a.SameBody)
	}
}

func (l *linter) conditions(place string, a Authority) {
	contacts := slices.Concat(a.Emails, a.Phones, a.Faxes)
	for _, c := range a.Conditions {
		oneOf(l, place+".conditions", c.Kind, ConditionKinds())
		l.sentence(place+".conditions", c.Note)
		if !slices.Contains(contacts, c.Of) {
			l.report(place+".conditions", "%q is not among the addresses and numbers", c.Of)
		}
	}
}

func (l *linter) scope(place string, s Scope) {
	for _, stage := range s.Stage {
		oneOf(l, place+".scope.stage", stage, treaty.Stages())
	}
	for _, direction := range s.Direction {
		oneOf(l, place+".scope.direction", direction, treaty.Directions())
	}
	for _, rank := range s.Rank {
		oneOf(l, place+".scope.rank", rank, treaty.Ranks())
	}
	for _, urgency := range s.Urgency {
		oneOf(l, place+".scope.urgency", urgency, treaty.Urgencies())
	}
	for _, id := range s.Territory {
		l.territory(place+".scope", id)
	}
	for _, id := range s.Matter {
		if !slices.ContainsFunc(l.party.Matters, func(m Matter) bool { return m.ID == id }) {
			l.report(place+".scope.matter", "%q is not among the Party's matters", id)
		}
	}
}

func (l *linter) language(place string, r LanguageRule) {
	if !l.instruments.Has(treaty.Instrument(r.Instrument)) && !slices.Contains(OtherBases(), r.Instrument) {
		l.report(place+".instrument", "%q is neither an instrument nor another basis", r.Instrument)
	}
	oneOf(l, place+".article", r.Article, []treaty.Article{"29", "31"})
	oneOf(l, place+".kind", r.Kind, LanguageKinds())
	oneOf(l, place+".confidence", r.Confidence, treaty.Confidences())
	l.languageTags(place+".languages", r.Languages)
	for _, id := range r.Territories {
		l.territory(place, id)
	}
	for _, code := range r.Exempt {
		if !codePattern.MatchString(string(code)) {
			l.report(place+".exempt", "%q is not a country code", code)
		}
	}
	l.period(place, r.From, r.Until)
	l.evidence(place, r.Evidence)
}

func (l *linter) defect(d Defect) {
	place := fmt.Sprintf("defects[%s]", d.ID)
	l.id(place, d.ID)
	l.sentence(place+".why", d.Why)
	l.evidence(place, d.Evidence)
	_, isAuthority := l.party.Authority(d.Of)
	isStatement := slices.ContainsFunc(slices.Concat(l.party.Declarations, l.party.Practice), func(s Statement) bool {
		return s.ID == d.Of
	})
	if !isAuthority && !isStatement {
		l.report(place+".of", "%q is neither an authority nor a statement of this record", d.Of)
	}
	if d.Printed == "" {
		l.report(place+".printed", "what the source prints is missing")
	}
	if d.Printed != "" && d.Printed == d.Believed {
		l.report(place+".believed", "it is the same as what is printed")
	}
}

func (l *linter) territory(place, id string) {
	if !slices.ContainsFunc(l.party.Territories, func(t Territory) bool { return t.ID == id }) {
		l.report(place+".territory", "%q is not among the Party's territories", id)
	}
}
