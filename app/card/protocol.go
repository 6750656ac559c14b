// Package card signs with keys that never leave a smart card or another token, through the PKCS #11 module (OASIS
// PKCS #11, 2.40) that the card's maker gives out.
//
// A module is foreign code that runs inside the process that loads it, and some crash. So the module is loaded by a
// program of its own, rogatory-card, that lives for one act: Cards starts it, writes one Request as JSON to its
// standard input, and reads one Answer from its standard output. The PIN goes through that pipe alone, never through an
// argument or the environment, and nobody keeps it.
//
// A card counts wrong PINs and locks itself, often for good. Before a PIN is tried its state is read: a locked card is
// told so, and the last try is spent only when the Request says that its user wants that (LastTry).
package card

// Request is what the child process is to do. Without a Digest it lists the tokens; with one it signs.
type Request struct {
	// Module is the path of the PKCS #11 module.
	Module string `json:"module"`
	// Slot, Serial and ID name the key, as a list gave them. A PIN is never tried on a card with another serial number.
	Slot   uint64 `json:"slot"`
	Serial string `json:"serial"`
	ID     []byte `json:"id"`
	// PIN opens the card; it is empty where the reader has keys of its own.
	PIN []byte `json:"pin"`
	// LastTry allows the try after which the card locks itself.
	LastTry bool `json:"last_try"`
	// Digest is the SHA-256 to sign.
	Digest []byte `json:"digest"`
}

// Answer is what came of a Request.
type Answer struct {
	// Tokens is the answer to a list.
	Tokens []Token `json:"tokens"`
	// Signature is the answer to a digest: PKCS #1 v1.5 of an RSA key, or ECDSA in DER.
	Signature []byte `json:"signature"`
	// Problem is empty when all went well.
	Problem Problem `json:"problem"`
	// Detail is what the module said, for a log.
	Detail string `json:"detail"`
	// State is how the card counts after the act.
	State State `json:"state"`
}

// State is how many wrong PINs a card still bears; PKCS #11 tells no number.
type State struct {
	Low    bool `json:"low"`    // a wrong PIN was given since the last right one
	Final  bool `json:"final"`  // one more wrong PIN locks the card
	Locked bool `json:"locked"` // the card takes no PIN
}

// Token is a card in a reader, or what behaves like one.
type Token struct {
	Slot   uint64 `json:"slot"`
	Label  string `json:"label"`
	Maker  string `json:"maker"`
	Model  string `json:"model"`
	Serial string `json:"serial"`
	State  State  `json:"state"`
	// Pad says that the PIN is typed on the reader.
	Pad bool `json:"pad"`
	// Keys are those that have a certificate on the token; Others are its further certificates, DER.
	Keys   []Key    `json:"keys"`
	Others [][]byte `json:"others"`
}

// Key is a key that has a certificate.
type Key struct {
	ID          []byte `json:"id"`
	Label       string `json:"label"`
	Certificate []byte `json:"certificate"` // DER
}

// Problem is why an act failed. The list is closed: Problems returns it.
type Problem string

const (
	// NoModule says that the module is missing, or is none.
	NoModule Problem = "no-module"
	// NoCard says that there is no card, or not the one with the key.
	NoCard Problem = "no-card"
	// NoKey says that the card has no such key for signing.
	NoKey Problem = "no-key"
	// WrongPIN says that the PIN was wrong; the card has counted it.
	WrongPIN Problem = "wrong-pin"
	// LastTry says that a further wrong PIN would lock the card, so that none was tried.
	LastTry Problem = "last-try"
	// Locked says that the card takes no PIN any more.
	Locked Problem = "locked"
	// Removed says that the card was taken out meanwhile.
	Removed Problem = "removed"
	// Crashed says that the module ended its process.
	Crashed Problem = "crashed"
	// Failed says that the module gave another error; Detail names it.
	Failed Problem = "failed"
	// NoProgram says that rogatory-card is missing beside the program.
	NoProgram Problem = "no-program"
)

// Problems returns every problem, so that a caller can test that it has words for each.
func Problems() []Problem {
	return []Problem{NoModule, NoCard, NoKey, WrongPIN, LastTry, Locked, Removed, Crashed, Failed, NoProgram}
}

// Error is a problem with its particulars.
type Error struct {
	Problem Problem
	Detail  string
	State   State
}

// Error names the problem by its code, for a log.
func (e *Error) Error() string { return "the card did not sign: " + string(e.Problem) + " " + e.Detail }

// Message returns the catalogue id of the sentence for people, with what the module said as its argument Detail. After
// a wrong PIN it says how many tries are left, as far as the card tells.
func (e *Error) Message() (string, map[string]any) {
	id := "error.card." + string(e.Problem)
	switch {
	case e.Problem == WrongPIN && e.State.Locked:
		id = "error.card." + string(Locked)
	case e.Problem == WrongPIN && e.State.Final:
		id += ".final"
	case e.Problem == WrongPIN && e.State.Low:
		id += ".low"
	}
	return id, map[string]any{"Detail": e.Detail}
}
