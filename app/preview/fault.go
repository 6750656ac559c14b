package preview

import (
	"errors"
	"fmt"

	pdfium "github.com/klippa-app/go-pdfium/errors"
)

// Fault is the reason why there is no picture, for errors.Is. Its sentence for people is in the catalogue.
type Fault string

// The faults.
const (
	Damaged    Fault = "damaged"     // the file is no PDF, or not a whole one
	Locked     Fault = "locked"      // the file opens with a password only
	TooLarge   Fault = "too-large"   // the file is larger than MostBytes or needs more memory than an instance gets
	NoPage     Fault = "no-page"     // the document has no page with this number, or it cannot be drawn
	NotStarted Fault = "not-started" // the engine could not be started
)

func (f Fault) Error() string { return "preview of a PDF file: " + string(f) }

// Message returns the id of the sentence for people.
func (f Fault) Message() (id string, args map[string]any) {
	return "screen.preview.fault." + string(f), nil
}

// reasons are the answers with which the engine refuses a file and stays whole.
var reasons = map[error]Fault{
	pdfium.ErrFormat:   Damaged,
	pdfium.ErrFile:     Damaged,
	pdfium.ErrUnknown:  Damaged,
	pdfium.ErrSuccess:  Damaged, // no document and no reason
	pdfium.ErrPage:     NoPage,
	pdfium.ErrPassword: Locked,
	pdfium.ErrSecurity: Locked,
}

// fault finds the fault behind an error of the engine. Where the engine did not refuse but broke, its instance must not
// be used any more.
func fault(err error, otherwise Fault) (wrapped error, broken bool) {
	for reason, known := range reasons {
		if errors.Is(err, reason) {
			return fmt.Errorf("%w: %w", known, err), false
		}
	}
	return fmt.Errorf("%w: %w", otherwise, err), true
}
