package verify

import (
	"bytes"
	"slices"

	"rogatory/pdf/read"
)

// examineLater judges what was appended after the signature.
func (c *check) examineLater(e *examination) {
	if e.CoversWholeDocument {
		return
	}
	before, err := read.Open(c.pdf[:e.end])
	if err == nil {
		err = c.document.CheckAppended(before)
	}
	if err != nil {
		e.fail(LaterBytes)
		e.Changes = []Class{OtherChange}
		return
	}
	cmp := &comparison{before: before, after: c.document, pages: map[int]bool{}, seen: map[read.Reference]bool{},
		fields: c.fields}
	if !cmp.same() {
		e.fail(LaterChanges)
	} else if cmp.marked {
		e.fail(VisibleMarkAdded)
	}
	if cmp.filled {
		e.problem(VisibleMarkInField)
	}
	e.Changes = append(e.Changes, cmp.classes...)
}

// comparison walks the document as it was signed and as it is now, side by side, from the trailer on. Everything
// reachable must be equal, except at the few places where a later signature has to write. Those places are known by the
// way on which the walk reaches them, or, for pages and fields, allow so little that it does not matter how they are
// reached.
type comparison struct {
	before, after *read.Document
	pages         map[int]bool            // numbers of the page objects
	fields        map[read.Reference]bool // of the form as it is now
	seen          map[read.Reference]bool
	queue         []read.Reference
	stampsOnly    bool // the certifying signature allows no further signature (DocMDP, P = 1)
	marked        bool // a later signature draws on a page
	filled        bool // a later signature draws in the place that was left for it
	steps         int  // elements of lists compared, which many pages may share
	classes       []Class
}

// maxSteps ends comparisons that would take minutes; a document that needs more counts as changed.
const maxSteps = 1_000_000

// same runs the comparison, to its end also where something is not as it was, so that every kind of change is known.
func (m *comparison) same() bool {
	pages, err := m.before.Pages()
	if err != nil {
		return false
	}
	for _, p := range pages {
		m.pages[p.Reference.Number] = true
	}
	permission, err := m.before.Permission()
	if err != nil {
		return false
	}
	m.stampsOnly = permission == 1
	old, now := m.before.Trailer(), m.after.Trailer()
	same := m.equal(old["Root"], now["Root"])
	if !m.information(old["Info"], now["Info"]) || !same {
		m.note(OtherChange)
		same = false
	}
	for len(m.queue) > 0 {
		ref := m.queue[0]
		m.queue = m.queue[1:]
		if !m.object(ref) {
			m.note(m.classify(ref))
			same = false
		}
	}
	return same
}

// object compares an indirect object with what stands under the same number now.
func (m *comparison) object(ref read.Reference) bool {
	old, err := m.before.Object(ref)
	if err != nil {
		return false
	}
	now, err := m.after.Object(ref)
	if err != nil {
		return false
	}
	oldDict, isDict := old.(read.Dict)
	nowDict, isStill := now.(read.Dict)
	if !isDict || !isStill {
		return m.equal(old, now)
	}
	switch {
	case ref == m.before.Trailer()["Root"]:
		return m.catalog(oldDict, nowDict)
	case m.pages[ref.Number]:
		return m.entries(oldDict, nowDict, "Annots") && m.longer(oldDict["Annots"], nowDict["Annots"])
	case oldDict["FT"] == read.Name("Sig") && oldDict["V"] == nil && nowDict["V"] != nil:
		return m.signedNow(oldDict, nowDict)
	}
	return m.entries(oldDict, nowDict)
}

// equal compares direct objects and puts references into the queue.
func (m *comparison) equal(old, now read.Object) bool {
	switch o := old.(type) {
	case read.Reference:
		if o != now {
			return false
		}
		if !m.seen[o] {
			m.seen[o] = true
			m.queue = append(m.queue, o)
		}
		return true
	case read.Dict:
		n, ok := now.(read.Dict)
		return ok && m.entries(o, n)
	case read.Array:
		n, ok := now.(read.Array)
		return ok && slices.EqualFunc(o, n, m.equal)
	case *read.Stream:
		n, ok := now.(*read.Stream)
		return ok && m.entries(o.Dict, n.Dict) && bytes.Equal(o.Raw, n.Raw)
	}
	return bytes.Equal(read.Append(nil, old), read.Append(nil, now))
}

// entries compares two dictionaries except for some keys.
func (m *comparison) entries(old, now read.Dict, except ...read.Name) bool {
	for _, key := range old.Keys() {
		if !slices.Contains(except, key) && !m.equal(old[key], now[key]) {
			return false
		}
	}
	for _, key := range now.Keys() {
		if _, known := old[key]; !known && now[key] != nil && !slices.Contains(except, key) {
			return false
		}
	}
	return true
}

// information allows the two entries that signing programs bring up to date (14.3.3).
func (m *comparison) information(old, now read.Object) bool {
	oldInfo, err := m.before.Dict(old)
	if err != nil {
		return false
	}
	nowInfo, err := m.after.Dict(now)
	return err == nil && m.entries(oldInfo, nowInfo, "ModDate", "Producer")
}

// catalog allows a longer form, validation data, and the notes on the version of the format. What the store of
// validation data holds is never drawn, so it is not compared.
func (m *comparison) catalog(old, now read.Dict) bool {
	if now["DSS"] != nil && !m.sameStore(old["DSS"], now["DSS"]) {
		m.note(ValidationData)
	}
	return m.entries(old, now, "AcroForm", "DSS", "Extensions", "Version") && m.form(old["AcroForm"], now["AcroForm"])
}

// sameStore compares two stores of validation data by their own entries.
func (m *comparison) sameStore(old, now read.Object) bool {
	oldStore, err := m.before.Dict(old)
	if err != nil {
		return false
	}
	nowStore, err := m.after.Dict(now)
	return err == nil && oldStore != nil && bytes.Equal(read.Append(nil, oldStore), read.Append(nil, nowStore))
}

func (m *comparison) form(old, now read.Object) bool {
	oldForm, err := m.before.Dict(old)
	if err != nil {
		return false
	}
	nowForm, err := m.after.Dict(now)
	if err != nil {
		return false
	}
	except := []read.Name{"Fields", "SigFlags"}
	if oldForm == nil {
		except = append(except, "DA", "DR")
	}
	return m.entries(oldForm, nowForm, except...) && m.longer(oldForm["Fields"], nowForm["Fields"])
}

// longer compares two arrays of annotations or fields: all old ones in their order, and between them only new
// signatures.
func (m *comparison) longer(old, now read.Object) bool {
	oldList, err := m.before.Array(old)
	if err != nil {
		return false
	}
	nowList, err := m.after.Array(now)
	if err != nil {
		return false
	}
	if m.steps += len(nowList); m.steps > maxSteps {
		return false
	}
	for _, o := range nowList {
		if len(oldList) > 0 && bytes.Equal(read.Append(nil, oldList[0]), read.Append(nil, o)) {
			if !m.equal(oldList[0], o) {
				return false
			}
			oldList = oldList[1:]
		} else if !m.newSignature(o) {
			return false
		}
	}
	return len(oldList) == 0
}
