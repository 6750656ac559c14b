package treaty

// Record is what the register knows about one instrument on mutual assistance: what it is called, between whom and
// where it applies, how it stands to the others, and what each of its provisions is for. Which Parties are bound stands
// in their own records.
type Record struct {
	ID       Instrument `yaml:"id" json:"id"` // also the name of the file
	Names    Names      `yaml:"names" json:"names"`
	Citation Citation   `yaml:"citation" json:"citation"`
	Kind     Kind       `yaml:"kind" json:"kind"`
	Basis    Basis      `yaml:"basis" json:"basis"`
	// for which offences or requests it may be used, or why it may serve better
	Condition *Words `yaml:"condition,omitempty" json:"condition,omitempty"`
	Status    Status `yaml:"status" json:"status"`
	Shape     Shape  `yaml:"shape" json:"shape"`
	Territory Reach  `yaml:"territory,omitempty" json:"territory"`
	// how it stands to other instruments
	Relations []Relation `yaml:"relations,omitempty" json:"relations"`
	// what it provides, by purpose
	Provisions map[Purpose]Provision `yaml:"provisions,omitempty" json:"provisions"`
	Form       *Form                 `yaml:"form,omitempty" json:"form,omitempty"`
	Limits     []Limit               `yaml:"limits,omitempty" json:"limits"`
	Recipients Recipients            `yaml:"recipients,omitempty" json:"recipients"`
	Sources    []Source              `yaml:"sources" json:"sources"`
	Review     Review                `yaml:"review" json:"review"`
	Notes      *Words                `yaml:"notes,omitempty" json:"notes,omitempty"` // what a user should know of it
}

// Names are the full title as it is cited and the short name for lists, in English and French. Where the catalogue has
// the name in the language of a document, that one is printed.
type Names struct {
	En    string `yaml:"en" json:"en"`
	Fr    string `yaml:"fr" json:"fr"`
	Short Words  `yaml:"short" json:"short"`
}

// In returns the full title, in French for "fr" and in English for every other language.
func (n Names) In(language string) string { return Words{n.En, n.Fr}.In(language) }

// Citation is how treaties are cited: where and when the instrument was done, and its number in a series.
type Citation struct {
	Place string `yaml:"place,omitempty" json:"place,omitempty"`
	Date  Date   `yaml:"date,omitempty" json:"date,omitempty"`
	// as declarations cite it: "ETS 30"
	Number string `yaml:"number,omitempty" json:"number,omitempty"`
}

// Status says since when the instrument is in force in general, or what is lacking. Each Party has its own day.
type Status struct {
	// absent where it is not known or pending
	InForce    Date       `yaml:"in_force,omitempty" json:"in_force,omitempty"`
	Pending    *Words     `yaml:"pending,omitempty" json:"pending,omitempty"` // what is lacking
	AsOf       Date       `yaml:"as_of" json:"as_of"`                         // day of the data
	Confidence Confidence `yaml:"confidence" json:"confidence"`
	// States that signed an instrument that is pending
	Signed []string `yaml:"signed,omitempty" json:"signed,omitempty"`
	// States that consented to be bound by an instrument that is pending
	Consents []string `yaml:"consents,omitempty" json:"consents,omitempty"`
}

// Reach names territories of Parties, such as NL/curacao, that the instrument reaches or not, and those of which nobody
// knows. It reaches a territory that stands nowhere.
type Reach struct {
	Includes []string `yaml:"includes,omitempty" json:"includes"`
	Excludes []string `yaml:"excludes,omitempty" json:"excludes"`
	Unknown  []string `yaml:"unknown,omitempty" json:"unknown"`
}

// Relation says how the instrument stands to another one that is in force between the same two States.
type Relation struct {
	How      How        `yaml:"how" json:"how"`
	To       Instrument `yaml:"to" json:"to"`
	Articles []Article  `yaml:"articles,omitempty" json:"articles,omitempty"` // those that are replaced
}

// Provision is what the instrument says on one purpose, in our own words.
type Provision struct {
	Article Article `yaml:"article" json:"article"`
	// instrument in whose wording the article stands
	AsReplacedBy Instrument `yaml:"as_replaced_by,omitempty" json:"as_replaced_by,omitempty"`
	WordsEn      string     `yaml:"words_en" json:"words_en"`
	WordsFr      string     `yaml:"words_fr" json:"words_fr"`
	Condition    *Words     `yaml:"condition,omitempty" json:"condition,omitempty"`
	Confidence   Confidence `yaml:"confidence" json:"confidence"`
}

// In returns what the provision says, in French for "fr" and in English for every other language.
func (p Provision) In(language string) string { return Words{p.WordsEn, p.WordsFr}.In(language) }

// Sure reports whether the provision was read in a text, so that it may be cited.
func (p Provision) Sure() bool { return p.Confidence == High || p.Confidence == Medium }

// Form is a form on which requests are to be made, or usually are.
type Form struct {
	Strength FormStrength `yaml:"strength" json:"strength"`
	Name     Words        `yaml:"name" json:"name"`
	Where    Words        `yaml:"where" json:"where"` // where it is found
	Article  Article      `yaml:"article" json:"article"`
	Source   Source       `yaml:"source" json:"source"`
}

// Limit is a time that the instrument sets.
type Limit struct {
	What       Words      `yaml:"what" json:"what"`
	Article    Article    `yaml:"article,omitempty" json:"article,omitempty"`
	Confidence Confidence `yaml:"confidence" json:"confidence"`
}

// Recipients says what stands for the addressee where no Party named one.
type Recipients struct {
	Default Recipient `yaml:"default,omitempty" json:"default,omitempty"`
	// where the competent authority is found
	Directory *Words `yaml:"directory,omitempty" json:"directory,omitempty"`
}
