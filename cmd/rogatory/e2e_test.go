//go:build window

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/pdf/sign/throwaway"
	"rogatory/pdf/verify"
	"rogatory/storage"
)

// profile is what an office would have entered once before.
var profile = office.Profile{Letterhead: []string{"Public Prosecutor's Office Berlin", "Division for Cybercrime"}, Party: "DE",
	Authority: "Public Prosecutor's Office Berlin", AuthorityKind: "prosecutor", Person: "Dr Anna Novak", Post: "Senior public prosecutor",
	Address: "Turmstrasse 91, 10559 Berlin", Phone: "+49 30 5550100", Email: "duty@example.org", TimeZone: "Europe/Berlin", Languages: []string{"de", "en"},
	ReplyMeans: "email", DraftingLanguage: "en", VerificationName: "Jan Weber", VerificationPhone: "+49 30 5550101",
	SignatoryName: "Dr Anna Novak", SignatoryPost: "Senior public prosecutor", SignatoryPlace: "Berlin"}

func (d *testDesk) vault(t *testing.T) *storage.Vault {
	t.Helper()
	opened, err := storage.Open(filepath.Join(d.folder, "config", "rogatory", "rogatory.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func (d *testDesk) enterProfile(t *testing.T) {
	t.Helper()
	opened := d.vault(t)
	if err := opened.SaveProfile(profile); err != nil {
		t.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
}

// answers are what is typed on the pages that do not go by themselves, by the title of the page.
func answers(d *testDesk) map[string]func() {
	return map[string]func(){
		"Which State asks": func() {
			d.keys("Tab", "Tab")
			d.write("japan")
			d.shot("search")
			d.keys("Return")
		},
		"Do you need a request": func() { d.keys("End", "space") },
		"In which languages":    func() { chooseLanguage(d, "engl") },
		"What are your file":    func() { d.write("12 Js 44/26") },
		"At what stage":         func() { d.keys("space") },
		"Which offence":         func() { d.keys("space") },
		"What does your law call": func() {
			d.write("Data espionage")
			d.keys("Tab", "Tab")
			d.write("Section 202a of the Criminal Code")
		},
		"What happened": func() {
			d.write("On 20 November 2026 at 23:41 an unknown person opened the mailbox of the victim from the address 192.0.2.7 and copied its contents.")
		},
		"Which data":      func() { dataItem(d) },
		"Do you know who": func() { d.keys("Down", "space") },
		"Where is the comp": func() {
			d.write("A data centre in Tokyo")
			d.keys("Tab", "Tab")
			d.write("Registry of IP addresses, 21 November 2026")
		},
		"Why must the data": func() {
			d.keys("space", "Tab", "Tab")
			d.write("The provider deletes connection records after seven days.")
		},
		"Is the request urgent": func() { d.keys("Down", "space") },
		"Which request will":    func() { d.keys("End", "space") },
	}
}

// chooseLanguage takes for the document the language in which the texts are typed, so that no translation is asked for.
func chooseLanguage(d *testDesk, begin string) {
	d.keys("ctrl+a")
	d.write(begin)
	d.keys("Return")
}

// dataItem fills in the card of the first item: traffic data, one IP address with port and moment, the period and its reason.
func dataItem(d *testDesk) {
	d.keys("Down", "Down", "space", "Tab") // traffic data
	d.keys("space", "Tab")                 // the first kind of data
	d.write("ip")
	d.keys("Tab")
	d.write("192.0.2.7")
	d.keys("Tab")
	d.write("51234")
	d.keys("Tab")
	d.write("20.11.2026 23:41:07+01:00")
	d.shot("data")
	d.keys("ctrl+Next") // the reason is missing: the page says so, with a link to the field
	time.Sleep(300 * time.Millisecond)
	d.shot("fault")
	d.keys("Return")
	d.write("The records will show which customer used the address when the mailbox was opened.")
}

// signer makes a certificate file with its password, and names the file to be signed.
func (d *testDesk) signer() (certificate, password, signed string) {
	d.t.Helper()
	p12, password, _, err := throwaway.New(time.Now(), throwaway.RSA)
	if err != nil {
		d.t.Fatal(err)
	}
	certificate = filepath.Join(d.folder, "signer.p12")
	if err := os.WriteFile(certificate, p12, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return certificate, password, filepath.Join(d.folder, "signed.pdf")
}

func TestAPreservationRequestFromTheFirstStartToTheSignedPDF(t *testing.T) {
	program := build(t)
	d := newDesk(t, "preservation", "1280x800")
	d.enterProfile(t)
	certificate, password, signed := d.signer()

	d.start(program)
	d.at("Requests")
	d.shot("start")
	d.click(120, 125) // New preservation request
	d.interview(answers(d), "Requests", "Check your answers")
	d.shot("review")
	d.keys("ctrl+g")
	d.at("Sign and save")
	d.write(certificate)
	d.keys("Tab", "Tab")
	d.write("wrong" + password)
	d.keys("Tab", "ctrl+a")
	d.write(signed)
	d.keys("Return")
	time.Sleep(time.Second)
	d.shot("wrong-password")
	if _, err := os.Stat(signed); err == nil {
		t.Error("a wrong password gave a signed file")
	}
	d.keys("shift+Tab", "ctrl+a")
	d.write(password)
	d.keys("Return")
	d.until("the signed file", func() bool { _, err := os.Stat(signed); return err == nil })
	time.Sleep(500 * time.Millisecond)
	d.shot("signed")
	d.keys("ctrl+d")
	d.at("Requests")
	d.shot("list")
	d.quit()
	checkSigned(t, signed)
	checkStored(t, d)
}

// interview answers page after page until the answers are checked; last and end are the titles before and after.
func (d *testDesk) interview(typed map[string]func(), last, end string) {
	d.t.Helper()
	d.until("the page after "+last, func() bool { return !strings.HasPrefix(d.title(), last) })
	for {
		time.Sleep(400 * time.Millisecond) // until it is painted and the first field has the focus
		page := d.title()
		if strings.HasPrefix(page, end) {
			return
		}
		last, _, _ = strings.Cut(page, " – ")
		d.answer(typed, page)
		if !d.left(last, 8*time.Second) {
			d.answer(typed, page) // a machine under load can miss keys that come before the focus
			d.until("the page after "+last, func() bool { return !strings.HasPrefix(d.title(), last) })
		}
	}
}

// answer types what a page asks for and goes on.
func (d *testDesk) answer(typed map[string]func(), page string) {
	for begin, answer := range typed {
		if strings.HasPrefix(page, begin) {
			answer()
		}
	}
	d.shot("page")
	d.keys("ctrl+Next")
}

// left reports whether the window leaves a page within a time.
func (d *testDesk) left(page string, within time.Duration) bool {
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(40 * time.Millisecond) {
		if !strings.HasPrefix(d.title(), page) {
			return true
		}
	}
	return false
}

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
}

func checkStored(t *testing.T, d *testDesk) {
	t.Helper()
	opened := d.vault(t)
	t.Cleanup(func() { _ = opened.Close() })
	list, err := opened.List()
	if err != nil || len(list) != 1 {
		t.Fatalf("the vault holds %d drafts, %v", len(list), err)
	}
	if list[0].Signed != 1 || list[0].Reference != "12 Js 44/26" || list[0].To != "JP" {
		t.Errorf("the list says %+v", list[0])
	}
	draft, err := opened.Load(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	items := draft.Items()
	if len(items) != 1 || len(items[0].Identifiers) != 1 {
		t.Fatalf("data sought: %+v", items)
	}
	if got := items[0].Identifiers[0]; got.Kind != "ip" || got.Value != "192.0.2.7" || got.Port != 51234 || got.At != "2026-11-20T23:41:07+01:00" {
		t.Errorf("identifier %+v", got)
	}
	if got := draft.Text("facts.summary").Text; !strings.HasPrefix(got, "On 20 November 2026") {
		t.Errorf("facts %q", got)
	}
}

// What was typed two seconds before a crash is still there after it, on the same page, in either language.
func TestACrashLosesNothing(t *testing.T) {
	program := build(t)
	d := newDesk(t, "crash", "1024x700")
	d.enterProfile(t)
	d.start(program)
	d.at("Requests")
	d.keys("ctrl+n")
	d.at("Which State asks")
	d.keys("Tab", "Tab")
	d.write("france")
	d.keys("Return")
	for _, page := range []string{"Is this a new", "Do you need", "What are your file"} {
		d.keys("ctrl+Next")
		d.at(page)
	}
	d.write("99 Js 1/26")
	time.Sleep(4 * time.Second)
	d.kill()

	d.start(program)
	d.at("What are your file number and the date? – 99 Js 1/26")
	d.shot("after")
	d.quit()
}

// A second start raises the first window and hands over the file that it was given.
func TestASecondStartHandsItsFileOver(t *testing.T) {
	program := build(t)
	d := newDesk(t, "second", "1280x800")
	d.start(program)
	d.at("Requests")
	second := exec.Command(program, filepath.Join(d.folder, "from-a-colleague.age"))
	second.Env = d.environment()
	if out, err := second.CombinedOutput(); err != nil {
		t.Errorf("the second start ended with %v: %s", err, out)
	}
	time.Sleep(time.Second)
	d.shot("handed-over")
	d.quit()
}

// Every screen is kept as a picture, in both languages, light and dark, wide and narrow.
func TestPicturesOfEveryScreen(t *testing.T) {
	program := build(t)
	for _, look := range []struct{ language, theme, size string }{{"en", "light", "1280x800"}, {"fr", "dark", "1024x700"}} {
		d := newDesk(t, "screens-"+look.language+"-"+look.theme, look.size)
		d.storeExamples(t, storage.Settings{Language: look.language, Theme: look.theme})
		d.start(program)
		for _, place := range []struct{ keys, name string }{{"ctrl+d", "drafts"}, {"ctrl+comma", "settings"}} {
			d.keys(place.keys)
			time.Sleep(time.Second)
			d.shot(place.name)
		}
		d.keys("ctrl+d")
		time.Sleep(time.Second)
		d.keys("Tab", "Tab", "Tab", "Tab", "Tab", "Down", "Return")
		for _, place := range []struct{ keys, name string }{{"ctrl+e", "check"}, {"ctrl+i", "party"}, {"ctrl+g", "finish"}} {
			time.Sleep(time.Second)
			d.keys(place.keys)
			time.Sleep(time.Second)
			d.shot(place.name)
		}
		d.keys("ctrl+Prior", "ctrl+Prior")
		for range 30 {
			time.Sleep(300 * time.Millisecond)
			d.shot("page")
			d.keys("ctrl+Prior")
		}
		d.quit()
	}
}

// storeExamples stores a complete request of both kinds.
func (d *testDesk) storeExamples(t *testing.T, settings storage.Settings) {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	opened := d.vault(t)
	for _, kind := range treaty.RequestTypes() {
		draft, err := example.Complete(register, "FR", "US", kind, settings.Language, treaty.DateOf(time.Now()))
		if err != nil {
			t.Fatal(err)
		}
		if err := opened.Save(draft, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	if err := opened.SaveSettings(settings); err != nil {
		t.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
}
