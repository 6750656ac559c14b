package treaty

// Kind says what sort of instrument a record is about.
type Kind string

// The kinds of instruments.
const (
	Treaty        Kind = "convention"
	Supplement    Kind = "supplement"     // to another one
	Order         Kind = "order"          // a mutual-recognition order, which takes the place of a letter of request
	ProviderOrder Kind = "provider-order" // goes to the provider and not to a State
	Arrangement   Kind = "arrangement"    // no treaty
)

// Kinds returns every kind of instrument.
func Kinds() []Kind { return []Kind{Treaty, Supplement, Order, ProviderOrder, Arrangement} }

// Basis says what an instrument is to the legal basis of a request.
type Basis string

// The parts that an instrument can have in the legal basis.
const (
	Governs      Basis = "governs"    // it takes the place of Articles 27 and 28
	Beside       Basis = "beside"     // mentioned, never the basis
	ByOffence    Basis = "by-offence" // a basis for some offences alone, if the user chooses it
	BasisUnknown Basis = "unknown"    // whether it takes their place is not settled: the user decides
)

// BasisSupplements is for a treaty between two States that is added to another instrument; a record of an instrument
// says so by its relations.
const BasisSupplements Basis = "supplements"

// Bases returns every part that a record of an instrument can have.
func Bases() []Basis { return []Basis{Governs, Beside, ByOffence, BasisUnknown} }

// How says how an instrument stands to another one.
type How string

// The relations between instruments in force between the same two States.
const (
	Supplements      How = "supplements"       // it is added to the other, which stays the base
	Replaces         How = "replaces"          // it takes the place of the other
	ReplacesArticles How = "replaces-articles" // it takes the place of some articles: the base from then on
	DisplacesArt27   How = "displaces-27"      // Articles 27 and 28 of ETS 185 give way to it (Article 27(1))
	YieldsTo         How = "yields-to"         // the other goes first
	StandsBeside     How = "beside"            // either may be used
)

// Hows returns every relation.
func Hows() []How {
	return []How{Supplements, Replaces, ReplacesArticles, DisplacesArt27, YieldsTo, StandsBeside}
}

// Purpose is what a provision is for. Rules ask for purposes and never for articles.
type Purpose string

// The purposes of provisions.
const (
	ForContent           Purpose = "content" // what a request must hold
	ForMinistries        Purpose = "ministries"
	ForDirect            Purpose = "direct"        // between judicial authorities, urgent or not
	ForDirectUrgent      Purpose = "direct-urgent" // between judicial authorities in urgent cases
	ForDirectBefore      Purpose = "direct-before-prosecution"
	ForReturn            Purpose = "return"   // the way back
	ForReferral          Purpose = "referral" // to the competent authority
	ForReasons           Purpose = "reasons"  // of a refusal
	ForOutcome           Purpose = "outcome"
	ForInterpol          Purpose = "interpol"
	ForCentral           Purpose = "central-authority"
	ForCopy              Purpose = "copy" // declarations on copies and addressees
	ForSearchCondition   Purpose = "search-condition"
	ForRefusal           Purpose = "refusal"
	ForPostponement      Purpose = "postponement"
	ForFormalities       Purpose = "formalities"
	ForConfidentiality   Purpose = "confidentiality"
	ForUseLimits         Purpose = "use-limits"
	ForDataProtection    Purpose = "data-protection"
	ForTranslation       Purpose = "translation"
	ForCosts             Purpose = "costs"
	ForSpontaneous       Purpose = "spontaneous"
	ForElectronic        Purpose = "electronic"
	ForJudicialAuthority Purpose = "judicial-authorities" // who counts as one, as each Party declares
)

// Purposes returns every purpose in the order in which a page shows the provisions.
func Purposes() []Purpose {
	return []Purpose{ForContent, ForMinistries, ForDirect, ForDirectUrgent, ForDirectBefore, ForReturn, ForReferral,
		ForInterpol, ForCentral, ForCopy, ForJudicialAuthority, ForElectronic, ForTranslation, ForSearchCondition,
		ForRefusal, ForPostponement, ForReasons, ForOutcome, ForFormalities, ForConfidentiality, ForUseLimits,
		ForDataProtection, ForCosts, ForSpontaneous}
}

// FormStrength says whether a form must be used.
type FormStrength string

// The strengths of a form.
const (
	FormMandatory FormStrength = "mandatory"
	FormUsual     FormStrength = "usual"
)

// FormStrengths returns both strengths.
func FormStrengths() []FormStrength { return []FormStrength{FormMandatory, FormUsual} }

// Recipient is what stands for the addressee where no Party named one.
type Recipient string

// The recipients that an instrument knows.
const (
	ToMinistry Recipient = "ministry-of-justice"
	ToJudicial Recipient = "competent-judicial-authority"
	ToCentral  Recipient = "central-authority"
	ToProvider Recipient = "provider"
)

// AllRecipients returns every recipient.
func AllRecipients() []Recipient { return []Recipient{ToMinistry, ToJudicial, ToCentral, ToProvider} }
