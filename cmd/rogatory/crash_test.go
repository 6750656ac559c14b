//go:build window

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/storage"
)

// reference opens the page on which the reference is typed, in a new request.
func (d *testDesk) reference() {
	d.t.Helper()
	d.settle(storage.Settings{Language: "fr"}, profile("fr"))
	d.start()
	d.at("screen.drafts.title")
	d.Press("ctrl+n")
	d.at("page.parties.title")
	d.do(answers()["parties"]...)
	for _, page := range []string{"status", "need", "reference"} {
		d.Press("ctrl+Next")
		d.at("page." + page + ".title")
	}
}

// stored is the reference that the vault of the program has, which must not run.
func (d *testDesk) stored() string {
	d.t.Helper()
	opened := d.vault()
	defer func() { _ = opened.Close() }()
	list, err := opened.List()
	d.must(err)
	if len(list) != 1 {
		d.t.Fatalf("%d drafts", len(list))
	}
	draft, err := opened.Load(list[0].ID)
	d.must(err)
	return draft.String(question.Reference)
}

// Whoever types without a pause loses two seconds of keys at the most.
func TestTypingWithoutAPauseLosesTwoSecondsAtTheMost(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "typing", "fr", 1024, 700)
	d.reference()
	var typed []time.Time
	for begun := time.Now(); time.Since(begun) < 8*time.Second; {
		d.Strike(string(rune('a' + len(typed)%26)))
		typed = append(typed, time.Now())
	}
	d.shot("saving")
	killed := time.Now()
	d.Kill()
	const slow = time.Second // what a busy machine takes between the key and the program
	got, due := d.stored(), 0
	for _, at := range typed {
		if killed.Sub(at) > 2*time.Second+slow {
			due++
		}
	}
	t.Logf("%d keys, %d stored, %d had to be", len(typed), len(got), due)
	whole := strings.Repeat("abcdefghijklmnopqrstuvwxyz", 1+len(typed)/26)
	if len(got) < due || due == 0 || !strings.HasPrefix(whole, got) {
		t.Errorf("of %d keys %d had to be stored; the vault has %q", len(typed), due, got)
	}
}

// The operating system ends the program as the user does: what was typed last is stored first.
func TestTheEndOfASessionStoresFirst(t *testing.T) {
	t.Parallel()
	for name, signal := range map[string]syscall.Signal{"SIGTERM": syscall.SIGTERM, "SIGINT": syscall.SIGINT,
		"SIGHUP": syscall.SIGHUP} {
		d := newDesk(t, "ended-"+name, "fr", 1024, 700)
		d.reference()
		d.Type("99 Js 1")
		d.must(d.Signal(signal))
		d.must(d.Wait())
		if got := d.stored(); got != "99 Js 1" {
			t.Errorf("%s: the vault has %q", name, got)
		}
	}
}

// What was typed before a crash is still there after it, on the same page.
func TestACrashLosesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "crash", "fr", 1024, 700)
	d.reference()
	d.Type("99 Js 1/26")
	time.Sleep(4 * time.Second) // what is typed is stored within two
	d.Rest()
	d.Kill()

	d.start()
	d.must(d.Await(d.words.Say("page.reference.title") + " – 99 Js 1/26"))
	d.shot("after")
	d.quit()
}

// A second start raises the first window and hands over the file that it was given.
func TestASecondStartHandsItsFileOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "second", "en", 1280, 800)
	d.settle(storage.Settings{Language: "en"}, profile("en"))
	d.start()
	d.Press("ctrl+comma")
	d.at("screen.settings.title")
	path := filepath.Join(d.home, "from-a-colleague.age")
	d.must(os.WriteFile(path, []byte("age-encryption.org/v1\n"), 0o600))
	if out, err := d.command(path).CombinedOutput(); err != nil {
		t.Errorf("the second start ended with %v: %s", err, out)
	}
	d.at("screen.drafts.title")
	_, err := d.See(d.words.Say("screen.drafts.receive.title"))
	d.must(err)
	d.shot("handed-over")
	d.quit()
}
