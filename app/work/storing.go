package work

import "time"

// keptAfter is how long typed text waits until it is stored, from the first key on: with the time that the disk takes,
// less than two seconds of words are lost in a crash, however long somebody types without a pause.
const keptAfter = 1500 * time.Millisecond

// Storing says whether what stands on a page is on the disk. Where no page is shown it is nil, and nothing is missing.
type Storing struct {
	stop    func() // ends the wait of what was typed
	unsaved bool   // something was typed since the page was read last to be stored
	under   bool   // what was read is on its way to the disk
	failed  error  // why it was not stored the last time; nil where it was
}

// NewStoring returns that of a page on which nothing was typed.
func NewStoring() *Storing { return &Storing{stop: func() {}} }

// Pending reports whether something on the page is not on the disk yet, but will be.
func (s *Storing) Pending() bool { return s != nil && (s.unsaved || s.under) }

// Stop ends the wait of what was typed.
func (s *Storing) Stop() { s.stop() }

// Err is why what stands on the page was not stored the last time; nil where it was.
func (s *Storing) Err() error { return s.failed }

// Failed reports whether what stands on the page could not be stored.
func (s *Storing) Failed() bool { return s != nil && s.failed != nil }

// Typed sees to it that the page is kept soon, and reports whether that is new: further keys do not put it off.
func (s *Storing) Typed(runner Runner, keep func()) bool {
	if s.unsaved {
		return false
	}
	s.unsaved = true
	s.stop()
	s.stop = runner.Later(keptAfter, keep)
	return true
}

// leftAfter is how long a field was left before the page is stored. Who leaves it to choose Continue has chosen it by
// then, so that both are one step.
const leftAfter = 300 * time.Millisecond

// Left sees to it that the page is kept at once unless another step comes first.
func (s *Storing) Left(runner Runner, keep func()) {
	s.stop()
	s.stop = runner.Later(leftAfter, keep)
}

// Read notes that what stands on the page is read now, to be stored.
func (s *Storing) Read() {
	s.stop()
	s.unsaved, s.under = false, true
}

// Stored notes how that ended.
func (s *Storing) Stored(err error) { s.under, s.failed = false, err }
