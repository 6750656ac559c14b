//go:build window

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rogatory/forms/flow"
	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/pdf/sign/throwaway"
	"rogatory/pdf/verify"
	"rogatory/storage"
)

// whole is an interview from the start of the program to the signed PDF.
type whole struct {
	name     string
	kind     treaty.RequestType
	language string
	byMouse  bool
	// the first start: nothing is known about the office, and its particulars are entered in the window
	first         bool
	width, height int
}

func TestWholeInterviews(t *testing.T) {
	for _, w := range []whole{
		{"A preservation request in English by keyboard, from the first start", treaty.Preservation, "en", false,
			true, 1280, 800},
		{"A preservation request in English by mouse", treaty.Preservation, "en", true, false, 1280, 800},
		{"A preservation request in French by keyboard", treaty.Preservation, "fr", false, false, 1280, 800},
		{"A request for stored data in English by keyboard", treaty.StoredData, "en", false, false, 1024, 700},
		{"A request for stored data in French by keyboard", treaty.StoredData, "fr", false, false, 1024, 700},
		{"A request for stored data in French by mouse, from the first start", treaty.StoredData, "fr", true,
			true, 1280, 800},
	} {
		t.Run(w.name, func(t *testing.T) { t.Parallel(); w.run(t) })
	}
}

func (w whole) run(t *testing.T) {
	means := "keyboard"
	if w.byMouse {
		means = "mouse"
	}
	d := newDesk(t, strings.Join([]string{string(w.kind), w.language, means}, "-"), w.language, w.width, w.height)
	d.byMouse = w.byMouse
	known := profile(w.language)
	if w.first {
		known = office.Profile{}
	}
	d.settle(storage.Settings{Language: w.language}, known)
	d.start()
	d.at("screen.drafts.title")
	if w.first {
		d.enterOffice()
	}
	d.do(w.begin())
	d.interview("screen.drafts.title")
	d.shot("review")
	signed := d.sign()
	d.do(press("ctrl+d", "screen.finish.to-drafts"))
	d.at("screen.drafts.title")
	d.quit()
	checkSigned(t, signed)
	d.checkStored(w)
}

// begin starts a request of the kind from the list.
func (w whole) begin() act {
	if w.kind == treaty.Preservation {
		return press("ctrl+n", "screen.drafts.new-preservation")
	}
	return press("ctrl+shift+n", "screen.drafts.new-stored-data")
}

// enterOffice opens the particulars of the office from the empty list, enters them, and goes back.
func (d *testDesk) enterOffice() {
	d.t.Helper()
	d.do(press("ctrl+comma", "screen.drafts.empty.office"))
	d.at("screen.settings.title")
	d.do(officeParticulars()...)
	d.shot("office")
	d.do(press("ctrl+d", "‹ "+d.words.Say("screen.settings.back")))
	d.at("screen.drafts.title")
}

// interview answers page after page until the answers are checked; before is the title of the page from which it began.
func (d *testDesk) interview(before string) {
	d.t.Helper()
	pages := map[string]question.PageID{d.words.Say("page.review.title"): flow.Review}
	for _, page := range flow.Pages() {
		pages[d.words.Say("page."+string(page.ID)+".title")] = page.ID
	}
	todo, last := answers(), d.words.Say(before)
	for {
		last = d.leave(last)
		page, known := pages[last]
		switch {
		case !known:
			d.must(errors.New("the interview shows an unknown page: " + last))
		case page == flow.Review:
			return
		}
		d.do(todo[page]...)
		d.shot(string(page))
		d.do(press("ctrl+Next", "screen.interview.continue"))
	}
}

// leave waits until the window shows another page than the last, and returns its title.
func (d *testDesk) leave(last string) (title string) {
	d.t.Helper()
	d.must(d.Until("the page after "+last, func() bool {
		title, _, _ = strings.Cut(d.Title(), " – ")
		return title != "" && title != last
	}))
	d.Rest()
	return title
}

// sign signs the request: first with a wrong password, which must give no file, then with the right one. It returns the
// file.
func (d *testDesk) sign() string {
	d.t.Helper()
	p12, password, _, err := throwaway.New(time.Now(), throwaway.RSA)
	d.must(err)
	certificate, signed := filepath.Join(d.home, "signer.p12"), filepath.Join(d.home, "signed.pdf")
	d.must(os.WriteFile(certificate, p12, 0o600))
	d.do(press("ctrl+g", "screen.review.sign"))
	d.at("screen.finish.title")
	d.do(fill("", "screen.finish.certificate", same(certificate)),
		fill("Tab Tab", "screen.finish.password", same("wrong"+password)),
		fill("Tab", "screen.finish.path", same(signed)),
		press("Return", "screen.finish.sign"))
	_, err = d.See(d.words.Say("widget.failed"))
	d.must(err)
	d.shot("wrong-password")
	if _, err := os.Stat(signed); err == nil {
		d.t.Error("a wrong password gave a signed file")
	}
	d.do(fill("shift+Tab", "screen.finish.password", same(password)), press("Return", "screen.finish.sign"))
	_, err = d.See(d.words.Say("screen.finish.keys"))
	d.must(err)
	d.do(press("Return", "screen.finish.key.take"))
	d.must(d.Until("the signed file", func() bool { _, err := os.Stat(signed); return err == nil }))
	_, err = d.See(d.words.Say("screen.finish.next"))
	d.must(err)
	d.shot("signed")
	return signed
}

// checkSigned looks at the file with our own verifier and with two others.
func checkSigned(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	report, err := verify.Verify(content, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !report.Signed || !report.Valid || !report.CoversWholeDocument {
		t.Errorf("the signature is not valid: %+v", report)
	}
	for _, other := range []struct {
		command []string
		says    string
	}{{[]string{"pdfsig", "-nocert", path}, "Signature is Valid."},
		{[]string{"qpdf", "--check", path}, "No syntax or stream encoding errors found"}} {
		out, err := exec.Command(other.command[0], other.command[1:]...).CombinedOutput()
		if err != nil || !strings.Contains(string(out), other.says) {
			t.Errorf("%s: %v\n%s", strings.Join(other.command, " "), err, out)
		}
	}
}

// checkStored looks whether what was typed is what is stored.
func (d *testDesk) checkStored(w whole) {
	d.t.Helper()
	opened := d.vault()
	d.t.Cleanup(func() { _ = opened.Close() })
	list, err := opened.List()
	if err != nil || len(list) != 1 {
		d.t.Fatalf("the vault holds %d drafts, %v", len(list), err)
	}
	if list[0].Signed != 1 || list[0].Reference != "12 Js 44/26" || list[0].To != "JP" ||
		list[0].Type != string(w.kind) {
		d.t.Errorf("the list says %+v", list[0])
	}
	draft, err := opened.Load(list[0].ID)
	d.must(err)
	items := draft.Items()
	if len(items) != 1 || len(items[0].Identifiers) != 1 {
		d.t.Fatalf("data sought: %+v", items)
	}
	if got := items[0].Identifiers[0]; got.Kind != "ip" || got.Value != "192.0.2.7" || got.Port != 51234 ||
		got.At != "2026-11-20T23:41:07+01:00" {
		d.t.Errorf("identifier %+v", got)
	}
	if got, want := draft.Text(question.FactsSummary).Text, answers()["facts"][0].typed.in(w.language); got != want {
		d.t.Errorf("facts %q, typed %q", got, want)
	}
}
