// Package treaty holds what the Convention on Cybercrime (ETS 185) and the instruments beside it fix: closed lists of
// offences, authority roles, stages, measures and effects that a declaration can have, and the instruments themselves.
// It knows no Party.
//
// Every list is a string type with one constant for each member, a function that returns all members in the order in
// which a reader expects them, and a Valid method. The strings are public: they stand in draft files, in the register
// and on the command line.
//
// An instrument is data: one YAML file each in data, read strictly by Load into an Instruments value, which travels
// with an edition of the register. InForce says what binds two places to each other, Govern which of it governs and
// what supplements it, and Provides what it says on a purpose. The form of a file is described in data/FORMAT.md.
package treaty

import (
	"regexp"
	"slices"
)

// Article is a place in the Convention as people write it, without the word: "29(2)", "27(9)(e)", "2".
type Article string

// Instrument is the id of a treaty or arrangement on mutual assistance in criminal matters. What is known of each
// stands in a Record; which there are, an edition of the register says (Instruments).
type Instrument string

// ETS185 is the Convention itself, under which every request of this program is made.
const ETS185 Instrument = "ets185"

var instrumentPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Valid reports whether i has the form of an id: small letters, digits and hyphens. Whether there is such an
// instrument, Instruments.Has says.
func (i Instrument) Valid() bool { return instrumentPattern.MatchString(string(i)) }

// RequestType is the kind of request: preservation (Article 29) or stored data (Article 31).
type RequestType string

// The two kinds of request.
const (
	Preservation RequestType = "preservation"
	StoredData   RequestType = "stored-data"
)

// RequestTypes returns both kinds of request.
func RequestTypes() []RequestType { return []RequestType{Preservation, StoredData} }

// Valid reports whether t is one of RequestTypes.
func (t RequestType) Valid() bool { return slices.Contains(RequestTypes(), t) }

// Article returns the article that carries the request: 29 or 31.
func (t RequestType) Article() Article {
	if t == StoredData {
		return "31"
	}
	return "29"
}

// Offence is an offence of Articles 2 to 11 by its article number, or "other".
type Offence string

// OtherOffence stands for conduct that is not an offence under Articles 2 to 11.
const OtherOffence Offence = "other"

// Offences returns Articles 2 to 11 and "other".
func Offences() []Offence {
	return []Offence{"2", "3", "4", "5", "6", "7", "8", "9", "10", "11", OtherOffence}
}

// Valid reports whether o is one of Offences.
func (o Offence) Valid() bool { return slices.Contains(Offences(), o) }

// Stage is the stage of the proceedings; several Parties choose their central authority by it.
type Stage string

// The stages of proceedings.
const (
	PreTrial  Stage = "pre-trial"
	Trial     Stage = "trial"
	Execution Stage = "execution"
)

// Stages returns the stages in the order of proceedings.
func Stages() []Stage { return []Stage{PreTrial, Trial, Execution} }

// Valid reports whether s is one of Stages.
func (s Stage) Valid() bool { return slices.Contains(Stages(), s) }

// AuthorityKind says what kind of authority makes the request; some channels are open to judicial authorities alone.
type AuthorityKind string

// The kinds of requesting authority.
const (
	Judge               AuthorityKind = "judge"
	Court               AuthorityKind = "court"
	InvestigatingJudge  AuthorityKind = "investigating-judge"
	Prosecutor          AuthorityKind = "prosecutor"
	Police              AuthorityKind = "police"
	CentralAuthorityOwn AuthorityKind = "central-authority"
	OtherAuthority      AuthorityKind = "other"
)

// AuthorityKinds returns every kind of requesting authority.
func AuthorityKinds() []AuthorityKind {
	return []AuthorityKind{Judge, Court, InvestigatingJudge, Prosecutor, Police, CentralAuthorityOwn, OtherAuthority}
}

// Valid reports whether k is one of AuthorityKinds.
func (k AuthorityKind) Valid() bool { return slices.Contains(AuthorityKinds(), k) }

// Channel is the way by which a request travels.
type Channel string

// The channels that a route can propose.
const (
	ChannelContactPoint Channel = "contact-point-24-7"
	ChannelCentral      Channel = "central-authority"
	ChannelJudicial     Channel = "judicial-direct"
	ChannelDiplomatic   Channel = "diplomatic"
	ChannelInterpol     Channel = "interpol"
	ChannelMinistry     Channel = "ministry-of-justice"
	ChannelEIO          Channel = "eio"
)

// Channels returns every channel.
func Channels() []Channel {
	return []Channel{ChannelContactPoint, ChannelCentral, ChannelJudicial, ChannelDiplomatic, ChannelInterpol,
		ChannelMinistry, ChannelEIO}
}

// Valid reports whether c is one of Channels.
func (c Channel) Valid() bool { return slices.Contains(Channels(), c) }

// Measure is what the requested Party is asked to do with stored data (Article 31(1), and Article 29(2)(f) for what
// follows a preservation).
type Measure string

// The measures of Article 31(1).
const (
	SearchAccess Measure = "search-access"
	SeizeSecure  Measure = "seize-secure"
	Disclose     Measure = "disclose"
)

// Measures returns the measures in the order of Article 31(1).
func Measures() []Measure { return []Measure{SearchAccess, SeizeSecure, Disclose} }

// DataCategory is the category of stored data. "Identification" is a practical category; the Convention knows
// subscriber information (Article 18(3)), traffic data (Article 1(d)) and, by exclusion, content.
type DataCategory string

// The categories of stored data.
const (
	Subscriber     DataCategory = "subscriber"
	Identification DataCategory = "identification"
	Traffic        DataCategory = "traffic"
	Content        DataCategory = "content"
)

// DataCategories returns the categories, the least intrusive first.
func DataCategories() []DataCategory {
	return []DataCategory{Subscriber, Identification, Traffic, Content}
}

// Valid reports whether c is one of DataCategories.
func (c DataCategory) Valid() bool { return slices.Contains(DataCategories(), c) }
