package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rogatory/i18n"
	"rogatory/i18n/pseudo"
)

// waits runs a command with a catalogue in which two texts of Armenian wait for a translator.
func waits(t *testing.T, arguments ...string) (code int, out string) {
	t.Helper()
	catalogue := pseudo.Waiting("hy", "document.closing", "document.title.preservation")
	words, err := catalogue.Words(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	var shown bytes.Buffer
	p := &program{console: console{out: &shown, words: words}, catalogue: catalogue, now: time.Now}
	code = p.report(&shown, p.dispatch(arguments))
	return code, shown.String()
}

func TestNothingIsSignedInALanguageThatLacksWords(t *testing.T) {
	t.Chdir(t.TempDir())
	if code, out := waits(t, "new", "--type", "preservation", "--from", "DE", "--to", "US", "--example", "-o", "d.json",
		"--on", "2026-11-22"); code != exitDone {
		t.Fatal(out)
	}
	os.Args = []string{"make-certificate"}
	makeCertificate()
	const says = "The program does not have all words of a request in this language yet: Armenian. " +
		"Texts that wait for a translation: 2."
	for _, c := range []struct {
		why       string
		arguments []string
		code      int
		says      string
	}{
		{"emit refuses", []string{"emit", "d.json", "-o", "no.pdf", "--p12", "certificate.p12", "--password-file",
			"password", "--lang", "hy"}, exitBlocked, says},
		{"and signs in another language", []string{"emit", "d.json", "-o", "fr.pdf", "--p12", "certificate.p12",
			"--password-file", "password", "--lang", "fr"}, exitDone, ""},
		{"render writes a draft", []string{"render", "d.json", "-o", "draft.pdf", "--lang", "hy"}, exitDone, ""},
		{"which sign refuses", []string{"sign", "draft.pdf", "-o", "no.pdf", "--p12", "certificate.p12",
			"--password-file", "password"}, exitInput, "draft"},
		{"so it does where the language is the second", []string{"render", "d.json", "-o", "second.pdf",
			"--second-lang", "hy"}, exitDone, ""},
		{"for sign", []string{"sign", "second.pdf", "-o", "no.pdf", "--p12", "certificate.p12", "--password-file",
			"password"}, exitInput, "draft"},
		{"text shows the marks", []string{"text", "d.json", "--lang", "hy"}, exitDone, "[en: "},
	} {
		code, out := waits(t, c.arguments...)
		if flat := strings.Join(strings.Fields(out), " "); code != c.code || !strings.Contains(flat, c.says) {
			t.Errorf("%s: the code is %d, want %d; it says\n%s", c.why, code, c.code, out)
		}
	}
	if found, err := filepath.Glob("no.pdf"); err != nil || len(found) > 0 {
		t.Errorf("a file was signed: %v, %v", found, err)
	}
}
