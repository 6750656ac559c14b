//go:build window

package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"rogatory/storage"
)

// What was typed before a crash is still there after it, on the same page.
func TestACrashLosesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "crash", "fr", 1024, 700)
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
	d.Type("99 Js 1/26")
	time.Sleep(4 * time.Second) // what is typed is stored after a pause of two
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
