package party

import "rogatory/forms/treaty"

// Code is a country code of ISO 3166-1 alpha-2 in capitals: "JP".
type Code string

// Words holds one short text in the two languages of the register.
type Words treaty.Words

// In returns the text in the language given, French for "fr" and English for every other.
func (w Words) In(language string) string { return treaty.Words(w).In(language) }

// Translations returns the text by the tags of the languages in which it is there.
func (w Words) Translations() map[string]string { return treaty.Words(w).Translations() }

// Source says where a fact was read; its document is the id of one of Documents.
type Source = treaty.Source

// Evidence stands with every fact. Retrieved is the day the source was read, Checked the last day on which a person
// compared the fact with it; both fall back to the days that the head of the record states.
type Evidence struct {
	Source    Source        `yaml:"source" json:"source"`
	Retrieved treaty.Date   `yaml:"retrieved,omitempty" json:"retrieved"` // where it differs from the head
	Checked   treaty.Date   `yaml:"checked,omitempty" json:"checked"`     // where it differs from the head
	Review    treaty.Review `yaml:"review" json:"review"`
	Notes     string        `yaml:"notes,omitempty" json:"notes,omitempty"` // shown with the source
	// Amendment is the id of the office amendment that added or ended the fact; no file can set it.
	Amendment string `yaml:"-" json:"amendment,omitempty"`
}

// FromOffice reports whether an office amendment added or ended the fact; screens mark such a fact as the office's own.
func (e Evidence) FromOffice() bool { return e.Amendment != "" }

// Head is the beginning of a record: what a list of Parties needs.
type Head struct {
	Code  Code  `yaml:"code" json:"code"` // also the name of the file
	Names Words `yaml:"names" json:"names"`
	// names under which a source may speak of the Party
	FormerNames       []Words    `yaml:"former_names,omitempty" json:"former_names,omitempty"`
	OfficialLanguages []string   `yaml:"official_languages" json:"official_languages"` // BCP 47, shortest form
	Membership        Membership `yaml:"membership" json:"membership"`
	// parts that scopes and effects name
	Territories []Territory `yaml:"territories,omitempty" json:"territories,omitempty"`
	Matters     []Matter    `yaml:"matters,omitempty" json:"matters,omitempty"` // subjects that scopes name
	// day on which the sources were read, where a fact says no other
	Retrieved treaty.Date `yaml:"retrieved" json:"retrieved"`
	// last day on which a person compared the facts with them
	Checked treaty.Date `yaml:"checked" json:"checked"`
	Notes   *Words      `yaml:"notes,omitempty" json:"notes,omitempty"` // what a user should know of the whole record
}

// Membership gives the days of the consent to be bound (ratification, accession, approval) and of the entry into force
// for the Party.
type Membership struct {
	Consent    treaty.Date       `yaml:"consent,omitempty" json:"consent,omitempty"` // absent where not known
	InForce    treaty.Date       `yaml:"in_force" json:"in_force"`                   // day, month or year
	Confidence treaty.Confidence `yaml:"confidence" json:"confidence"`
	Source     Source            `yaml:"source" json:"source"`
}

// Territory is a part of a Party that its declarations treat apart, such as "scotland".
type Territory struct {
	ID    string `yaml:"id" json:"id"` // small letters: scotland
	Names Words  `yaml:"names" json:"names"`
}

// Matter is a subject that a Party's declarations treat apart, such as "indirect-taxation".
type Matter struct {
	ID    string `yaml:"id" json:"id"` // small letters: indirect-taxation
	Names Words  `yaml:"names" json:"names"`
}

// Party is one Party's record. The lists keep the order of the source, superseded entries after those that replaced
// them.
type Party struct {
	Head        `yaml:",inline"`
	Instruments []Bond      `yaml:"instruments" json:"instruments"` // beside ETS 185
	Authorities []Authority `yaml:"authorities" json:"authorities"`
	// all that was communicated to the depositary
	Declarations []Statement `yaml:"declarations" json:"declarations"`
	Practice     []Statement `yaml:"practice,omitempty" json:"practice,omitempty"` // law and guidance of the Party
	// one rule for each source; contradictions stay
	Languages []LanguageRule `yaml:"languages" json:"languages"`
	Defects   []Defect       `yaml:"defects,omitempty" json:"defects"`
	// roles for which no source names anybody
	Unknown []treaty.Role `yaml:"unknown,omitempty" json:"unknown,omitempty"`
}

// Bond says that the Party is bound by an instrument beside ETS 185, from when and until when. A treaty between two
// States stands in the records of both.
type Bond struct {
	ID treaty.Instrument `yaml:"id" json:"id"`
	// side of a treaty that binds two sides to each other, such as eu; none where it binds every pair of its members
	Side string `yaml:"side,omitempty" json:"side,omitempty"`
	// territories of the Party that the instrument reaches; without a list it reaches all, as far as is known
	Territories []string `yaml:"territories,omitempty" json:"territories,omitempty"`
	// the other State of a treaty between two
	With  Code         `yaml:"with,omitempty" json:"with,omitempty"`
	Basis treaty.Basis `yaml:"basis,omitempty" json:"basis,omitempty"` // governs, or supplements the instrument of
	// instrument that a treaty between two supplements
	Of treaty.Instrument `yaml:"of,omitempty" json:"of,omitempty"`
	// title of a treaty between two, as the source has it, or of the Party's own written instrument under an agreement
	Title  string      `yaml:"title,omitempty" json:"title,omitempty"`
	Place  string      `yaml:"place,omitempty" json:"place,omitempty"`   // where it was signed
	Signed treaty.Date `yaml:"signed,omitempty" json:"signed,omitempty"` // when it was signed
	Number string      `yaml:"number,omitempty" json:"number,omitempty"` // in a series of treaties
	// first day on which the instrument binds the Party; "unknown" where the source says that it does and no day
	From       treaty.Date       `yaml:"from,omitempty" json:"from,omitempty"`
	Until      treaty.Date       `yaml:"until,omitempty" json:"until,omitempty"` // first day on which it no longer does
	Confidence treaty.Confidence `yaml:"confidence" json:"confidence"`
	Evidence   `yaml:",inline"`
}

// UnknownDay stands for the day on which a bond began where the source says that it binds and names no day.
const UnknownDay treaty.Date = "unknown"

// holds reports whether the bond is in force on a day. One whose first day is unknown holds from the day on which its
// source speaks.
func (b Bond) holds(day treaty.Date) bool { return treaty.Covers(b.begins(), b.Until, day) }

func (b Bond) begins() treaty.Date {
	if b.From == UnknownDay {
		return b.Source.AsOf
	}
	return b.From
}

// weight is the confidence with which the bond decides: medium at most where its first day is unknown.
func (b Bond) weight() treaty.Confidence {
	if b.From == UnknownDay && b.Confidence == treaty.High {
		return treaty.Medium
	}
	return b.Confidence
}

// Place returns the Party as a place for the instruments: one of its territories, "" where none is named, and its bonds
// in the order of the record.
func (p Party) Place(territory string) treaty.Place {
	place := treaty.Place{State: string(p.Code), Territory: territory, Bonds: make([]treaty.Bond, len(p.Instruments))}
	for i := range p.Instruments {
		b := &p.Instruments[i]
		place.Bonds[i] = treaty.Bond{Instrument: b.ID, Side: b.Side, Territories: b.Territories, With: string(b.With),
			Title: b.Title, Of: b.Of, Confidence: b.weight(), From: b.From}
	}
	return place
}

// Authority is an address for requests. Emails, Phones and Faxes hold the printed form; a Defect holds the correction.
type Authority struct {
	ID   string      `yaml:"id" json:"id"` // the code in small letters, then short words: jp-24-7
	Role treaty.Role `yaml:"role" json:"role"`
	// instrument under which the authority was named, where it is not ETS 185
	Instrument treaty.Instrument `yaml:"instrument,omitempty" json:"instrument,omitempty"`
	Name       string            `yaml:"name" json:"name"` // exactly as printed
	// language of a print that is itself a translation of the Party's words, BCP 47
	PrintedIn string        `yaml:"printed_in,omitempty" json:"printed_in,omitempty"`
	NameEn    string        `yaml:"name_en,omitempty" json:"name_en,omitempty"` // usual English name, our translation
	Nature    treaty.Nature `yaml:"nature,omitempty" json:"nature,omitempty"`   // kind of office
	// id of the authority of this record that is the same office under another role; it holds the address
	SameBody    string      `yaml:"same_body,omitempty" json:"same_body,omitempty"`
	Address     string      `yaml:"address,omitempty" json:"address"`   // exactly as printed, lines joined by commas
	Emails      []string    `yaml:"emails,omitempty" json:"emails"`     // exactly as printed
	Phones      []string    `yaml:"phones,omitempty" json:"phones"`     // exactly as printed, without labels
	Faxes       []string    `yaml:"faxes,omitempty" json:"faxes"`       // exactly as printed, without labels
	Web         []string    `yaml:"web,omitempty" json:"web,omitempty"` // exactly as printed
	Conditions  []Condition `yaml:"conditions,omitempty" json:"conditions,omitempty"`
	OfficeHours string      `yaml:"office_hours,omitempty" json:"office_hours,omitempty"` // in the words of the source
	// name of the time zone database, such as Europe/Prague
	TimeZone string `yaml:"time_zone,omitempty" json:"time_zone,omitempty"`
	// languages in which the contact works
	Languages   []string    `yaml:"languages,omitempty" json:"languages,omitempty"`
	WhenCalling *Words      `yaml:"when_calling,omitempty" json:"when_calling,omitempty"` // what to say first
	Scope       Scope       `yaml:"scope,omitempty" json:"scope"`
	From        treaty.Date `yaml:"from,omitempty" json:"from,omitempty"`   // day of the designation
	Until       treaty.Date `yaml:"until,omitempty" json:"until,omitempty"` // first day on which it no longer holds
	Evidence    `yaml:",inline"`
}

// Title is the name by which letters address the authority: the usual English name where the print is a translation of
// the Party's own words, else the name as printed.
func (a Authority) Title() string {
	if a.NameEn != "" {
		return a.NameEn
	}
	return a.Name
}

// HasContact reports whether a telephone or an e-mail address is on record.
func (a Authority) HasContact() bool { return len(a.Phones) > 0 || len(a.Emails) > 0 }

// Condition limits the use of a telephone, fax or e-mail address of an authority.
type Condition struct {
	Of   string        `yaml:"of" json:"of"` // the address or number as printed
	Kind ConditionKind `yaml:"kind" json:"kind"`
	Note Words         `yaml:"note" json:"note"`
}

// ConditionKind names a limit on contact data.
type ConditionKind string

// The limits on contact data.
const (
	CallFirst       ConditionKind = "call-first"
	EmergenciesOnly ConditionKind = "emergencies-only"
	NoEmergencies   ConditionKind = "no-emergencies"
	NotSecured      ConditionKind = "not-secured"
	DomesticNumber  ConditionKind = "domestic-number"
	OfficeHoursOnly ConditionKind = "office-hours-only"
	FreeMailAddress ConditionKind = "free-mail-address"
)

// ConditionKinds returns every limit.
func ConditionKinds() []ConditionKind {
	return []ConditionKind{CallFirst, EmergenciesOnly, NoEmergencies, NotSecured, DomesticNumber, OfficeHoursOnly,
		FreeMailAddress}
}

// Scope limits what an authority is competent for. An empty list means without limit.
type Scope struct {
	Stage     []treaty.Stage     `yaml:"stage,omitempty" json:"stage"`
	Territory []string           `yaml:"territory,omitempty" json:"territory"`
	Matter    []string           `yaml:"matter,omitempty" json:"matter"`
	Direction []treaty.Direction `yaml:"direction,omitempty" json:"direction"`
	Rank      []treaty.Rank      `yaml:"rank,omitempty" json:"rank"`
	Urgency   []treaty.Urgency   `yaml:"urgency,omitempty" json:"urgency,omitempty"`
}

// Statement is a declaration, reservation or notification of the Party, or a rule of its law or published guidance, in
// our own summary, with the effects that rules read.
type Statement struct {
	// the code in small letters, then short words: jp-29-4
	ID      string                 `yaml:"id" json:"id"`
	Article treaty.Article         `yaml:"article" json:"article"` // such as 29(4), 27(9)(e), 24 (ETS 30)
	Kind    treaty.DeclarationKind `yaml:"kind" json:"kind"`
	// all that rules read of the statement
	Effects []Effect `yaml:"effects,omitempty" json:"effects"`
	// our own words: what it means for a request
	Summary Words       `yaml:"summary" json:"summary"`
	Made    treaty.Date `yaml:"made,omitempty" json:"made,omitempty"` // day of the declaration
	// first day of effect, where it is not the day it was made
	From      treaty.Date `yaml:"from,omitempty" json:"from,omitempty"`
	Amended   treaty.Date `yaml:"amended,omitempty" json:"amended,omitempty"`     // day of the last change of its text
	Withdrawn treaty.Date `yaml:"withdrawn,omitempty" json:"withdrawn,omitempty"` // first day without effect
	// first day on which a later statement replaced it
	Until    treaty.Date `yaml:"until,omitempty" json:"until,omitempty"`
	Evidence `yaml:",inline"`
}

// Effect is one consequence of a statement. Only the arguments that its kind names are set.
type Effect struct {
	Effect treaty.EffectKind          `yaml:"effect" json:"effect"`
	Form   treaty.DualCriminalityForm `yaml:"form,omitempty" json:"form,omitempty"`
	// kind of request that the words of the reservation govern, whatever article it cites
	Governs treaty.Bound `yaml:"governs,omitempty" json:"governs,omitempty"`
	// what search and seizure depend on
	Conditions []treaty.Condition `yaml:"conditions,omitempty" json:"conditions,omitempty"`
	// requests that the conditions govern
	Extent treaty.Extent `yaml:"extent,omitempty" json:"extent,omitempty"`
	// other-than-2-11, unstated
	Offences string `yaml:"offences,omitempty" json:"offences,omitempty"`
	// at-disclosure, at-request
	When string `yaml:"when,omitempty" json:"when,omitempty"`
	// only where coercive measures are needed
	CoerciveOnly bool `yaml:"coercive_only,omitempty" json:"coercive_only,omitempty"`
	// measures that the condition speaks of
	Measures []treaty.Measure `yaml:"measures,omitempty" json:"measures,omitempty"`
	// the article that the element, exclusion or language concerns
	Article treaty.Article `yaml:"article,omitempty" json:"article,omitempty"`
	Element treaty.Element `yaml:"element,omitempty" json:"element,omitempty"`
	// paragraph of the article: 1(a)(i)
	Part string `yaml:"part,omitempty" json:"part,omitempty"`
	// age below which a person is a minor
	Years     int      `yaml:"years,omitempty" json:"years,omitempty"`
	Territory string   `yaml:"territory,omitempty" json:"territory,omitempty"` // id of a territory
	Languages []string `yaml:"languages,omitempty" json:"languages,omitempty"` // BCP 47
	// what a request should contain
	Item      string `yaml:"item,omitempty" json:"item,omitempty"`
	Days      int    `yaml:"days,omitempty" json:"days,omitempty"` // length of the period
	Renewable bool   `yaml:"renewable,omitempty" json:"renewable,omitempty"`
	// what the requesting Party should promise
	Assurance  string                 `yaml:"assurance,omitempty" json:"assurance,omitempty"`
	Kinds      []treaty.AuthorityKind `yaml:"kinds,omitempty" json:"kinds,omitempty"`
	Instrument treaty.Instrument      `yaml:"instrument,omitempty" json:"instrument,omitempty"`
	Channel    treaty.Channel         `yaml:"channel,omitempty" json:"channel,omitempty"`
	Stage      []treaty.Stage         `yaml:"stage,omitempty" json:"stage,omitempty"` // stages of proceedings
}

// Binds reports whether a reservation about dual criminality governs a kind of request. Editions without governs knew
// such reservations for preservation alone.
func (e Effect) Binds(t treaty.RequestType) bool {
	return e.Governs == treaty.BindsBoth || string(e.Governs) == string(t) ||
		e.Governs == "" && t == treaty.Preservation
}

// LanguageRule says in which languages a Party takes requests, by one source. Instrument is an instrument of package
// treaty, or one of OtherBases where the statement was made elsewhere.
type LanguageRule struct {
	Article    treaty.Article `yaml:"article" json:"article"`       // "29" or "31"
	Instrument string         `yaml:"instrument" json:"instrument"` // an instrument, or one of the other bases
	// territories of the Party for which it was said; without a list, for the whole Party
	Territories []string          `yaml:"territories,omitempty" json:"territories,omitempty"`
	Languages   []string          `yaml:"languages" json:"languages"` // BCP 47
	Kind        LanguageKind      `yaml:"kind" json:"kind"`
	Confidence  treaty.Confidence `yaml:"confidence" json:"confidence"`
	From        treaty.Date       `yaml:"from,omitempty" json:"from,omitempty"` // first day
	// first day on which it no longer holds
	Until treaty.Date `yaml:"until,omitempty" json:"until,omitempty"`
	// only certified translations are taken
	Certified bool   `yaml:"certified,omitempty" json:"certified,omitempty"`
	Exempt    []Code `yaml:"exempt,omitempty" json:"exempt,omitempty"` // Parties that need no translation
	Evidence  `yaml:",inline"`
}

// LanguageKind says how firmly a language is named.
type LanguageKind string

// The kinds of language rules: a language that is required, one that the Party reserved the right to require, one that
// is accepted, and one that a point of contact works in.
const (
	LanguageRequired LanguageKind = "required"
	LanguageMay      LanguageKind = "may-require"
	LanguageAccepted LanguageKind = "accepted"
	LanguageContact  LanguageKind = "contact"
)

// LanguageKinds returns every kind.
func LanguageKinds() []LanguageKind {
	return []LanguageKind{LanguageRequired, LanguageMay, LanguageAccepted, LanguageContact}
}

// The bases of a language rule that are no instrument between the two Parties of a request.
const (
	BasisETS141   = "ets141"             // Article 25(3) of the laundering convention
	BasisUNCAC    = "uncac"              // Article 46(14) of the convention against corruption
	BasisUNTOC    = "untoc"              // Article 18(14) of the convention against transnational organized crime
	BasisLaw      = "domestic-law"       // the Party's own statute
	BasisGuidance = "guidance"           // published guidance of the Party
	BasisOfficial = "official-languages" // derived from the official languages: not a declaration
)

// OtherBases returns the bases of a language rule that are no instrument of package treaty.
func OtherBases() []string {
	return []string{BasisETS141, BasisUNCAC, BasisUNTOC, BasisLaw, BasisGuidance, BasisOfficial}
}

// Defect marks a place where a source looks wrong. The program shows Believed with a warning, and Printed beside it.
type Defect struct {
	ID       string `yaml:"id" json:"id"`                       // the code in small letters, then short words
	Of       string `yaml:"of" json:"of"`                       // id of the authority or statement concerned
	Printed  string `yaml:"printed" json:"printed"`             // what the source prints
	Believed string `yaml:"believed,omitempty" json:"believed"` // empty where nobody knows what was meant
	Why      Words  `yaml:"why" json:"why"`                     // what speaks against the print
	Evidence `yaml:",inline"`
}
