package party

// The reasons for refusing an edition of the register, a file of amendments or one amendment. Each is the end of the
// catalogue's id "error.register.<reason>".
const (
	TooLarge          = "too-large"
	NotAnEdition      = "not-an-edition"
	NewerEdition      = "newer-edition"    // written by a newer program
	DamagedEdition    = "damaged-edition"  // a file is missing, is one too many or does not match its checksum
	FaultyEdition     = "faulty-edition"   // a record breaks a rule of Lint
	NotAmendments     = "not-amendments"   // not a file of amendments, or with a key that nobody knows
	NewerAmendments   = "newer-amendments" // written by a newer program
	DamagedAmendments = "damaged-amendments"
	AmendmentParty    = "amendment-party"  // for a State that is no Party
	AmendmentForm     = "amendment-form"   // without id or day, with no change or with two entries
	AmendmentTarget   = "amendment-target" // replaces or ends an entry that the record does not hold, or no longer
	AmendmentEntry    = "amendment-entry"  // its entry breaks a rule of Lint
)

// RefusalReasons returns every reason.
func RefusalReasons() []string {
	return []string{TooLarge, NotAnEdition, NewerEdition, DamagedEdition, FaultyEdition, NotAmendments, NewerAmendments,
		DamagedAmendments, AmendmentParty, AmendmentForm, AmendmentTarget, AmendmentEntry}
}

// RefusalError says why an edition, a file of amendments or an amendment is not taken into use.
type RefusalError struct {
	Reason string
	Detail string // the file, the entry or the problem concerned, where there is one
	Err    error  // what lay behind it, for a log
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *RefusalError) Error() string {
	text := "register: " + e.Reason
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns what lay behind the refusal.
func (e *RefusalError) Unwrap() error { return e.Err }

// Message returns the catalogue id of the sentence for people and its argument.
func (e *RefusalError) Message() (string, map[string]any) {
	return "error.register." + e.Reason, map[string]any{"Detail": e.Detail}
}
