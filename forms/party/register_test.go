package party_test

import (
	"errors"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"rogatory/forms/party"
)

// counting counts how often a record is opened.
type counting struct {
	fs.FS
	records atomic.Int64
}

func (c *counting) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".yaml") {
		c.records.Add(1)
	}
	return c.FS.Open(name)
}

// The program's start does not pay for the records: opening the register reads none, and a Party is read once, when it
// is asked for.
func TestRecordsAreReadOnDemand(t *testing.T) {
	folder := &counting{FS: party.Embedded()}
	register, err := party.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	if n := folder.records.Load(); n != 0 {
		t.Errorf("opening the register read %d records", n)
	}
	for range 2 {
		if _, err := register.Party("JP"); err != nil {
			t.Fatal(err)
		}
	}
	if n := folder.records.Load(); n != 1 {
		t.Errorf("asking twice for one Party read %d records", n)
	}
}

func TestHeadsAgreeWithTheRecords(t *testing.T) {
	register := open(t)
	heads, err := register.Heads()
	if err != nil {
		t.Fatal(err)
	}
	for _, head := range heads {
		record, err := register.Party(head.Code)
		if err != nil {
			t.Fatal(err)
		}
		if head.Names != record.Names || head.Membership != record.Membership {
			t.Errorf("the head of %s is not that of the record", head.Code)
		}
	}
}

func TestAStateThatIsNoParty(t *testing.T) {
	register := open(t)
	if register.Has("IE") {
		t.Error("Ireland has signed only, but counts as a Party")
	}
	if _, err := register.Party("IE"); !errors.Is(err, party.ErrNotAParty) {
		t.Errorf("the record of Ireland gives %v", err)
	}
}

// One register serves several screens at once.
func TestRegisterServesSeveralAtOnce(t *testing.T) {
	register := open(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if _, err := register.Search("prosecutor", "en"); err != nil {
				t.Error(err)
			}
			if _, err := register.Heads(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}
