package party_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"

	"rogatory/forms/party"
)

func TestEditionSurvivesTheFile(t *testing.T) {
	text := edition(t)
	folder, manifest, err := party.ReadEdition(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if manifest.Edition != "2027-03-01" || len(manifest.Files) != 116 || manifest.Instruments() != 34 ||
		manifest.Parties() != 81 {
		t.Errorf("edition %s with %d files", manifest.Edition, len(manifest.Files))
	}
	register, err := party.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	if register.Edition() != "2027-03-01" || len(register.Codes()) != 81 {
		t.Errorf("the register is of %s and holds %d Parties", register.Edition(), len(register.Codes()))
	}
	if !bytes.Equal(text, edition(t)) {
		t.Error("the same records gave other bytes")
	}
	if sum, err := manifest.Checksum(); err != nil || len(sum) != 64 {
		t.Errorf("checksum %q: %v", sum, err)
	}
}

// An edition of the old shape holds no instruments. It is read, and has those that are built in.
func TestAnEditionWithoutInstrumentsIsRead(t *testing.T) {
	records, err := fs.Sub(os.DirFS("."), "data")
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	written, err := party.WriteEdition(&file, records, "2027-03-01")
	if err != nil {
		t.Fatal(err)
	}
	folder, manifest, err := party.ReadEdition(&file)
	if err != nil {
		t.Fatal(err)
	}
	if manifest.Instruments() != 0 || manifest.Parties() != 81 || manifest.Schema != 1 || written.Schema != 1 {
		t.Errorf("the manifest is %d, with %d instruments", manifest.Schema, manifest.Instruments())
	}
	register, err := party.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	instruments, err := register.Instruments()
	if err != nil || !instruments.Has("eio") || register.HasInstruments() {
		t.Errorf("the instruments that are built in are not used: %v", err)
	}
	if whole := open(t); !whole.HasInstruments() {
		t.Error("the edition that is built in has no instruments of its own")
	}
}

// An office's amendments stand over a loaded edition as they stand over the built-in one.
func TestAmendmentsStandOverALoadedEdition(t *testing.T) {
	register, err := party.OpenEdition(edition(t))
	if err != nil {
		t.Fatal(err)
	}
	amended := register.With([]party.Amendment{newPoint()})
	record, err := amended.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := record.Authority("jp-24-7-2026"); !ok || amended.Edition() != "2027-03-01" {
		t.Errorf("edition %s, authorities %+v", amended.Edition(), record.Authorities)
	}
	if _, err := party.OpenEdition([]byte("Dear colleague")); reasonOf(t, err) != party.NotAnEdition {
		t.Errorf("a text opens as an edition: %v", err)
	}
}

func TestBuiltInEditionIsNamed(t *testing.T) {
	if got := open(t).Edition(); got != party.Edition {
		t.Errorf("the data say %q, the program %q", got, party.Edition)
	}
}

func TestWrongEditionsAreRefused(t *testing.T) {
	cases := []struct {
		sentence string
		spoil    func(files map[string]string)
		reason   string
	}{
		{"a record was changed", func(f map[string]string) {
			f["JP.yaml"] = strings.Replace(f["JP.yaml"], "npa.go.jp",
				"npa.go.kp", 1)
		}, party.DamagedEdition},
		{"a record is missing", func(f map[string]string) { delete(f, "JP.yaml") }, party.DamagedEdition},
		{"a record is one too many", func(f map[string]string) { f["XX.yaml"] = f["JP.yaml"] }, party.DamagedEdition},
		{"a file that is no record", func(f map[string]string) { f["../JP.yaml"] = f["JP.yaml"] },
			party.DamagedEdition},
		{"the date does not match",
			func(f map[string]string) { f["edition.txt"] = "2030-01-01\n"; restate(f, "edition.txt") },
			party.DamagedEdition},
		{"the date is missing", func(f map[string]string) { delete(f, "edition.txt"); restate(f) },
			party.DamagedEdition},
		{"no manifest", func(f map[string]string) { delete(f, "manifest.json") }, party.NotAnEdition},
		{"another format", func(f map[string]string) { f["manifest.json"] = `{"format":"zip"}` }, party.NotAnEdition},
		{"a newer program wrote it",
			func(f map[string]string) { f["manifest.json"] = `{"format":"rogatory-register","schema":9}` },
			party.NewerEdition},
		{"no proper date", func(f map[string]string) {
			f["manifest.json"] = `{"format":"rogatory-register","schema":1,"edition":"soon"}`
		}, party.DamagedEdition},
		{"a record that breaks a rule",
			func(f map[string]string) { f["JP.yaml"] += "colour: blue\n"; restate(f, "JP.yaml") }, party.FaultyEdition},
		{"an instrument that breaks a rule", func(f map[string]string) {
			f["instruments/eio.yaml"] += "colour: blue\n"
			restate(f, "instruments/eio.yaml")
		}, party.FaultyEdition},
		{"an instrument in no folder of its own", func(f map[string]string) {
			f["eio.yaml"] = f["instruments/eio.yaml"]
			restate(f, "eio.yaml")
		}, party.DamagedEdition},
		{"a record that unpacks to too much",
			func(f map[string]string) { f["JP.yaml"] += strings.Repeat("#\n", 1<<20); restate(f, "JP.yaml") },
			party.DamagedEdition},
	}
	whole := unpack(t, edition(t))
	for _, c := range cases {
		files := map[string]string{}
		maps.Copy(files, whole)
		c.spoil(files)
		_, _, err := party.ReadEdition(bytes.NewReader(pack(t, files)))
		if got := reasonOf(t, err); got != c.reason {
			t.Errorf("%s: refused for %q, want %q", c.sentence, got, c.reason)
		}
	}
}

func TestForeignFilesAreNoEdition(t *testing.T) {
	for sentence, text := range map[string]string{"an empty file": "", "a text": "Dear colleague,"} {
		if _, _, err := party.ReadEdition(strings.NewReader(text)); reasonOf(t, err) != party.NotAnEdition {
			t.Errorf("%s: %v", sentence, err)
		}
	}
	if _, _, err := party.ReadEdition(strings.NewReader(strings.Repeat("a", party.MaximumEdition+1))); reasonOf(t,
		err) != party.TooLarge {
		t.Errorf("a very large file: %v", err)
	}
}

func FuzzReadEdition(f *testing.F) {
	f.Add([]byte("PK"))
	f.Add(edition(f))
	f.Fuzz(func(t *testing.T, text []byte) {
		folder, _, err := party.ReadEdition(bytes.NewReader(text))
		if err != nil {
			reasonOf(t, err)
			return
		}
		if _, err := party.Open(folder); err != nil {
			t.Errorf("an edition that was read cannot be opened: %v", err)
		}
	})
}

func edition(tb testing.TB) []byte {
	tb.Helper()
	var file bytes.Buffer
	if _, err := party.WriteEdition(&file, party.Embedded(), "2027-03-01"); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func unpack(t *testing.T, text []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, member := range archive.File {
		file, err := member.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(file)
		if err != nil {
			t.Fatal(err)
		}
		files[member.Name] = string(text)
	}
	return files
}

func pack(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, text := range files {
		file, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(file, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// restate writes the manifest anew for the files named and leaves out what is no longer there, as a forger would.
func restate(files map[string]string, changed ...string) {
	var manifest party.Manifest
	if err := json.Unmarshal([]byte(files["manifest.json"]), &manifest); err != nil {
		panic(err)
	}
	for _, name := range changed {
		manifest.Files[name] = fmt.Sprintf("%x", sha256.Sum256([]byte(files[name])))
	}
	for name := range manifest.Files {
		if _, there := files[name]; !there {
			delete(manifest.Files, name)
		}
	}
	text, err := json.Marshal(manifest)
	if err != nil {
		panic(err)
	}
	files["manifest.json"] = string(text)
}
