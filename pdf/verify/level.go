package verify

import (
	"time"

	"rogatory/pdf/fitness"
	"rogatory/pdf/read"
)

// raise gives each signature the level that the whole file proves; examined is sorted by age. Time stamps on the
// document and validation data are found only when all signatures have been examined.
func (c *check) raise(examined []examination) {
	for i := range examined {
		e := &examined[i]
		if e.Kind != KindSignature || e.Level != LevelB {
			continue
		}
		later := examined[i+1:]
		at, chain := e.StampedAt, e.stampChain
		for _, stamp := range later {
			if chain == nil && stamp.counts() && agrees(e.SignedAt, *stamp.StampedAt) {
				at, chain = stamp.StampedAt, stamp.chain
			}
		}
		if chain == nil {
			continue
		}
		e.Level, e.StampedAt, e.TimeTrusted = LevelT, at, Yes
		held := func(s store, at time.Time) bool {
			return len(s.certificates) > 0 && len(e.chain) > 0 &&
				s.chain(e.chain, at) == good && s.chain(chain, at) == good
		}
		if !held(c.store, *at) {
			continue
		}
		e.Level = LevelLT
		for _, stamp := range later {
			if !stamp.counts() {
				continue
			}
			if state, err := read.Open(c.pdf[:stamp.end]); err == nil && held(readStore(state), *at) {
				e.Level = LevelLTA
			}
		}
	}
}

// counts reports whether a document time stamp proves a time.
func (e examination) counts() bool {
	return e.Kind == KindTimeStamp && e.Valid && e.Trusted == Yes && e.StampedAt != nil &&
		len(fitness.Weak(e.certificate)) == 0
}
