package service

import (
	"path/filepath"
	"testing"
	"time"
)

func TestADraftTravelsToAColleagueAndBack(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	env, draft := newOffice(t, now)
	here := NewExchange(env)
	path := filepath.Join(t.TempDir(), "for-a-colleague.age")
	if err := here.Send([]string{draft.ID}, "four quiet words here", path); err != nil {
		t.Fatal(err)
	}
	if err := here.Send([]string{draft.ID}, "four quiet words here", path); err == nil {
		t.Error("a file was written over")
	}
	env.Vault = emptyVault(t)
	there := NewExchange(env)
	if _, err := there.Receive(path, "other words"); err == nil {
		t.Error("another passphrase opens the file")
	}
	incoming, err := there.Receive(path, "four quiet words here")
	if err != nil || len(incoming) != 1 || incoming[0].Here != nil {
		t.Fatalf("incoming %+v, %v", incoming, err)
	}
	if list, _ := env.Vault.List(); len(list) != 0 {
		t.Error("receiving stored something before it was accepted")
	}
	if err := there.Accept(map[string]Choice{draft.ID: Replace}); err != nil {
		t.Fatal(err)
	}
	again, err := there.Receive(path, "four quiet words here")
	if err != nil || again[0].Here == nil || !again[0].Same {
		t.Errorf("the second time: %+v, %v", again, err)
	}
}
