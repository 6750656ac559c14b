package question

// Condition names when a question is asked. What it means is a matter of law and stands in package rules.
type Condition string

// The conditions.
const (
	Always         Condition = ""
	HasTerritories Condition = "has-territories" // the requested Party's record tells parts apart
	HasMatters     Condition = "has-matters"     // the requested Party's record tells matters apart
	// dual criminality can matter (Articles 25(5), 29(3), 29(4))
	ReservationMayReach Condition = "reservation-may-reach"
	ElementIsAdded      Condition = "element-is-added" // a declaration adds an element to the offence chosen
	CustodianIsKnown    Condition = "custodian-is-known"
	CustodianIsInPart   Condition = "custodian-is-in-part" // in a Party whose record tells parts apart
	DataAreInPart       Condition = "data-are-in-part"     // so are the data
	AssuresSomething    Condition = "assures-something"
	TrafficIsSought     Condition = "traffic-is-sought" // Article 30 can be asked for
	IsUrgent            Condition = "is-urgent"
	IsConfidential      Condition = "is-confidential"
	FollowsPreservation Condition = "follows-preservation"
	FollowsAssistance   Condition = "follows-assistance"
	LeavesTheProposal   Condition = "leaves-the-proposal" // another channel was chosen, or an order is not used
	WantsEncryption     Condition = "wants-encryption"    // Article 25(3)
	NeedsTranslation    Condition = "needs-translation"
)

// Decision names who decides how much is lost without the answer to a conditional question that applies.
type Decision string

// The decisions. What each means stands in package rules.
const (
	MandatoryOnceAsked Decision = ""
	OnlyRecommended    Decision = "only-recommended"
	UnlessOther        Decision = "unless-other" // mandatory until the question named in Other is answered
	ByTerritory        Decision = "by-territory"
	ByChannel          Decision = "by-channel"
	ByTypeOfRequest    Decision = "by-type-of-request"
)
