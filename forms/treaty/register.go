package treaty

import "slices"

// Role says what a Party designated an authority for.
type Role string

// The roles of authorities.
const (
	CentralAuthority  Role = "central-authority"  // Article 27(2)
	ContactPoint      Role = "contact-point-24-7" // Article 35
	Extradition       Role = "extradition"        // Article 24(7)
	ProvisionalArrest Role = "provisional-arrest" // Article 24(7)
	// ReceivingAuthority takes the requests that another instrument than ETS 185 does not let go directly to the
	// competent judicial authority, in the place of a ministry of justice or as a central authority.
	ReceivingAuthority Role = "receiving-authority"
	// CopyAuthority gets a copy of requests that go directly under another instrument than ETS 185.
	CopyAuthority Role = "copy-authority"
)

// Roles returns every role.
func Roles() []Role {
	return []Role{CentralAuthority, ContactPoint, Extradition, ProvisionalArrest, ReceivingAuthority, CopyAuthority}
}

// UnderConvention reports whether it is ETS 185 that knows the role; the others belong to the instrument that the
// record names.
func (r Role) UnderConvention() bool { return r != ReceivingAuthority && r != CopyAuthority }

// Valid reports whether r is one of Roles.
func (r Role) Valid() bool { return slices.Contains(Roles(), r) }

// Article returns the article of ETS 185 under which a Party designates the role, "" for the roles of other
// instruments.
func (r Role) Article() Article {
	switch r {
	case ReceivingAuthority, CopyAuthority:
		return ""
	case CentralAuthority:
		return "27(2)"
	case ContactPoint:
		return "35"
	default:
		return "24(7)"
	}
}

// Nature says what kind of office an authority is. A foreign ministry, the police or an office of Interpol stands in
// for nobody: it receives what it was named for.
type Nature string

// The kinds of office.
const (
	JusticeMinistry  Nature = "justice-ministry"
	JusticeOffice    Nature = "justice-office" // an office that has the tasks of a ministry of justice
	Prosecution      Nature = "prosecution"
	CourtOffice      Nature = "court"
	InteriorMinistry Nature = "interior-ministry"
	ForeignMinistry  Nature = "foreign-ministry"
	PoliceOffice     Nature = "police"
	InterpolOffice   Nature = "interpol"
	OtherOffice      Nature = "other"
)

// Natures returns every kind of office.
func Natures() []Nature {
	return []Nature{JusticeMinistry, JusticeOffice, Prosecution, CourtOffice, InteriorMinistry, ForeignMinistry,
		PoliceOffice, InterpolOffice, OtherOffice}
}

// Urgency tells urgent requests from ordinary ones.
type Urgency string

// The two urgencies.
const (
	Urgent   Urgency = "urgent"
	Ordinary Urgency = "ordinary"
)

// Urgencies returns both urgencies.
func Urgencies() []Urgency { return []Urgency{Urgent, Ordinary} }

// Direction says whether an authority sends requests, answers them, or both (both entries present, or none).
type Direction string

// The directions of Article 27(2): sending and answering.
const (
	Sending   Direction = "sending"
	Answering Direction = "answering"
)

// Directions returns both directions.
func Directions() []Direction { return []Direction{Sending, Answering} }

// Rank tells a first addressee from a second one of the same Party.
type Rank string

// The ranks of authorities with the same role and scope.
const (
	Primary   Rank = "primary"
	Secondary Rank = "secondary"
)

// Ranks returns both ranks, the primary first.
func Ranks() []Rank { return []Rank{Primary, Secondary} }

// DeclarationKind tells apart what a Party can communicate about the Convention.
type DeclarationKind string

// The kinds of communication.
const (
	Reservation  DeclarationKind = "reservation"  // Article 42
	Declaration  DeclarationKind = "declaration"  // Article 40 and others
	Notification DeclarationKind = "notification" // designations and other messages to the depositary
	Objection    DeclarationKind = "objection"
	DomesticLaw  DeclarationKind = "law"      // a statute of the Party: not communicated, but it binds its authorities
	Guidance     DeclarationKind = "guidance" // published advice of the Party
)

// DeclarationKinds returns every kind of communication.
func DeclarationKinds() []DeclarationKind {
	return []DeclarationKind{Reservation, Declaration, Notification, Objection, DomesticLaw, Guidance}
}

// EffectKind names what a declaration does to a request. Rules read effects and nothing else about a declaration.
type EffectKind string

// The closed list of effects.
const (
	UrgentToCentralAuthority      EffectKind = "urgent-to-central-authority"       // Article 27(9)(e)
	AllRequestsToCentralAuthority EffectKind = "all-requests-to-central-authority" // stricter than Article 27(9)(e)
	IncomingThroughDiplomatic     EffectKind = "incoming-through-diplomatic-channel"
	PreservationDualCriminality   EffectKind = "preservation-dual-criminality" // Article 29(4)
	AddsElement                   EffectKind = "adds-element"                  // Article 40
	Excludes                      EffectKind = "excludes"                      // Article 42
	MinorAge                      EffectKind = "minor-age"                     // Article 9(3)
	RealTimeLimited               EffectKind = "real-time-limited"             // Article 14(3)
	JurisdictionLimited           EffectKind = "jurisdiction-limited"          // Article 22(2)
	TerritoryExcluded             EffectKind = "territory-excluded"            // Article 38
	TerritoryNotControlled        EffectKind = "territory-not-controlled"
	TranslationRequired           EffectKind = "translation-required"
	LanguageAccepted              EffectKind = "language-accepted"
	ContactLanguage               EffectKind = "contact-language"
	CertifiedTranslation          EffectKind = "certified-translation"
	ReciprocityOfLanguage         EffectKind = "reciprocity-of-language"
	ContentWanted                 EffectKind = "content-wanted"
	PreservationPeriod            EffectKind = "preservation-period"
	AssuranceWanted               EffectKind = "assurance-wanted"
	JudicialAuthorities           EffectKind = "judicial-authorities"                // ETS 30 Article 24
	ChannelDeclared               EffectKind = "channel"                             // of an instrument
	SearchCondition               EffectKind = "search-condition"                    // ETS 30 Article 5(1)
	DualCriminalityAlways         EffectKind = "dual-criminality-for-any-assistance" // ETS 30 Articles 1 and 2
	SpecialityReserved            EffectKind = "speciality-by-reservation"           // ETS 30 Article 2
	FederalClause                 EffectKind = "federal-clause"                      // Article 41
	ExtraditionBasis              EffectKind = "extradition-basis"                   // Article 24
	ExtraditionRefused            EffectKind = "extradition-refused"                 // Article 24(6) and statements
)

// EffectKinds returns the closed list of effects.
func EffectKinds() []EffectKind {
	return []EffectKind{UrgentToCentralAuthority, AllRequestsToCentralAuthority, IncomingThroughDiplomatic,
		PreservationDualCriminality,
		AddsElement, Excludes, MinorAge, RealTimeLimited, JurisdictionLimited, TerritoryExcluded,
		TerritoryNotControlled,
		TranslationRequired, LanguageAccepted, ContactLanguage, CertifiedTranslation, ReciprocityOfLanguage,
		ContentWanted,
		PreservationPeriod, AssuranceWanted, JudicialAuthorities, ChannelDeclared, SearchCondition,
		DualCriminalityAlways, SpecialityReserved, FederalClause, ExtraditionBasis,
		ExtraditionRefused}
}

// Valid reports whether k is one of EffectKinds.
func (k EffectKind) Valid() bool { return slices.Contains(EffectKinds(), k) }

// Element is something that a Party requires beyond the Convention's own definition of an offence (Article 40).
type Element string

// Elements returns the closed list of added elements.
func Elements() []Element {
	return []Element{"security-measures", "dishonest-intent", "intent-to-obtain-data", "connected-system",
		"serious-harm", "fraudulent-intent",
		"minimum-number", "harm-to-third-parties", "unjust-enrichment", "intent-to-commit-offence",
		"other-criminal-intent", "without-right-to-data",
		"intent-to-defraud-or-harm", "intent-to-benefit"}
}

// Valid reports whether e is one of Elements.
func (e Element) Valid() bool { return slices.Contains(Elements(), e) }

// DualCriminalityForm says how firmly a reservation under Article 29(4) is worded.
type DualCriminalityForm string

// DualCriminalityForms returns: refuses, may-refuse, conditional.
func DualCriminalityForms() []DualCriminalityForm {
	return []DualCriminalityForm{"refuses", "may-refuse", "conditional"}
}

// Condition is what a Party makes search and seizure depend on (ETS 30 Article 5(1)).
type Condition string

// The conditions: letters (a), (b) and (c) of Article 5(1), and what some Parties declared beside them.
const (
	OffenceInBoth     Condition = "dual-criminality"    // (a)
	Extraditable      Condition = "extraditable"        // (b)
	ConsistentWithLaw Condition = "consistent-with-law" // (c)
	DomesticJudge     Condition = "domestic-judge"      // a judge of the requested Party authorised the measure
)

// Conditions returns every condition.
func Conditions() []Condition {
	return []Condition{OffenceInBoth, Extraditable, ConsistentWithLaw, DomesticJudge}
}

// Extent says which requests a condition governs.
type Extent string

// The extents, the narrowest first.
const (
	SearchAndSeizure Extent = "search-and-seizure"
	AnyCoercion      Extent = "coercive"
	AnyEvidence      Extent = "evidence"         // whatever sends evidence or records
	LettersRogatory  Extent = "letters-rogatory" // every letter rogatory
)

// Extents returns every extent.
func Extents() []Extent {
	return []Extent{SearchAndSeizure, AnyCoercion, AnyEvidence, LettersRogatory}
}

// Bound is the kind of request that a reservation about dual criminality governs, by its words and not by the article
// that it cites.
type Bound string

// What a reservation governs.
const (
	BindsPreservation Bound = "preservation"
	BindsStoredData   Bound = "stored-data"
	BindsBoth         Bound = "both"
)

// Bounds returns preservation, stored-data, both.
func Bounds() []Bound { return []Bound{BindsPreservation, BindsStoredData, BindsBoth} }

// Confidence says how well a fact is known.
type Confidence string

// The degrees of confidence. GeneralKnowledge was read nowhere and decides nothing.
const (
	High             Confidence = "high"
	Medium           Confidence = "medium"
	Low              Confidence = "low"
	GeneralKnowledge Confidence = "general-knowledge"
)

// Confidences returns the degrees from the best to the weakest.
func Confidences() []Confidence { return []Confidence{High, Medium, Low, GeneralKnowledge} }

// Review says whether a person compared a fact with its source.
type Review string

// The states of review.
const (
	Reviewed    Review = "reviewed"
	Unreviewed  Review = "unreviewed"
	NeedsReview Review = "needs-review"
)

// Reviews returns the states of review.
func Reviews() []Review { return []Review{Reviewed, Unreviewed, NeedsReview} }
