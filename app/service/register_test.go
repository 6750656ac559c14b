package service_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"rogatory/app/service"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/storage"
)

func newVault(t *testing.T) *storage.Vault {
	t.Helper()
	vault, err := storage.Open(filepath.Join(t.TempDir(), "rogatory.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = vault.Close() })
	return vault
}

// point replaces Japan's point of contact; its ids are for the program to give.
func point() party.Amendment {
	return party.Amendment{Party: "JP", Made: "2026-12-01", Reason: "Letter of the agency", Replaces: "jp-24-7",
		Authority: &party.Authority{Role: treaty.ContactPoint, Name: "Cyber Affairs Bureau",
			Emails: []string{"desk@example.jp"}, From: "2026-11-30",
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource,
				Place: "letter of 30 November 2026", AsOf: "2026-11-30"}, Review: treaty.Reviewed}}}
}

// contact is the name of Japan's point of contact on a day after the amendment.
func contact(t *testing.T, register *party.Register) string {
	t.Helper()
	japan, err := register.Party("JP")
	if err != nil {
		t.Fatal(err)
	}
	points := japan.At("2027-01-01").WithRole(treaty.ContactPoint)
	if len(points) != 1 {
		t.Fatalf("%d points of contact", len(points))
	}
	return points[0].Name
}

// editionFile writes an edition of one Party, dated 15 January 2027, and returns its path.
func editionFile(t *testing.T) string {
	t.Helper()
	text, err := fs.ReadFile(party.Embedded(), "JP.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := party.WriteEdition(&file, fstest.MapFS{"JP.yaml": {Data: text}}, "2027-01-15"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "register.zip")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOfficeAmendsItsRegister(t *testing.T) {
	vault := newVault(t)
	office, err := service.NewRegister(vault)
	if err != nil {
		t.Fatal(err)
	}
	before := contact(t, office.Register())
	if err := office.Add(point()); err != nil {
		t.Fatal(err)
	}
	if got := contact(t, office.Register()); got != "Cyber Affairs Bureau" {
		t.Errorf("after the amendment the point of contact is %s", got)
	}
	if again, err := service.OpenRegister(vault); err != nil || contact(t, again) != "Cyber Affairs Bureau" {
		t.Errorf("the next start does not know it: %v", err)
	}
	kept, err := office.Amendments()
	if err != nil || len(kept) != 1 || kept[0].ID == "" || kept[0].Authority.ID == "" {
		t.Fatalf("%+v %v", kept, err)
	}
	if err := office.Remove(kept[0].ID); err != nil || contact(t, office.Register()) != before {
		t.Errorf("taken back: %v", err)
	}
	if err := office.Restore(kept); err != nil || contact(t, office.Register()) != "Cyber Affairs Bureau" {
		t.Errorf("the taking back undone: %v", err)
	}
}

func TestAnAmendmentThatBreaksARuleChangesNothing(t *testing.T) {
	vault := newVault(t)
	office, err := service.NewRegister(vault)
	if err != nil {
		t.Fatal(err)
	}
	wrong := point()
	wrong.Replaces = "jp-999"
	var refusal *party.RefusalError
	if err := office.Add(wrong); !errors.As(err, &refusal) || refusal.Reason != party.AmendmentTarget {
		t.Errorf("%v", err)
	}
	if kept, err := office.Amendments(); err != nil || len(kept) != 0 {
		t.Errorf("%v %v", kept, err)
	}
}

func TestAmendmentsGoToAnotherOffice(t *testing.T) {
	here, there := newVault(t), newVault(t)
	if _, err := service.AddAmendment(here, point()); err != nil {
		t.Fatal(err)
	}
	file, err := service.ExportAmendments(here)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []service.AmendmentState{service.NewAmendment, service.SameAmendment} {
		arrivals, err := service.ImportAmendments(there, file)
		if err != nil || len(arrivals) != 1 || arrivals[0].State != want {
			t.Errorf("want %s: %+v %v", want, arrivals, err)
		}
	}
	changed := point()
	kept, err := there.Amendments()
	if err != nil {
		t.Fatal(err)
	}
	changed.ID, changed.Reason = kept[0].ID, "Telephone call"
	if err := there.ReplaceAmendments([]party.Amendment{changed}); err != nil {
		t.Fatal(err)
	}
	if arrivals, err := service.ImportAmendments(there, file); err != nil ||
		arrivals[0].State != service.ReplacedAmendment {
		t.Errorf("%+v %v", arrivals, err)
	}
	var refusal *party.RefusalError
	if _, err := service.ImportAmendments(there,
		bytes.Replace(file, []byte("desk@"), []byte("dusk@"), 1)); !errors.As(err,
		&refusal) || refusal.Reason != party.DamagedAmendments {
		t.Errorf("a changed file: %v", err)
	}
}

func TestAnEditionIsChosenAndGivenUp(t *testing.T) {
	vault := newVault(t)
	office, err := service.NewRegister(vault)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(office.Add(point()), office.UseEdition(editionFile(t))); err != nil {
		t.Fatal(err)
	}
	if r := office.Register(); r.Edition() != "2027-01-15" || len(r.Codes()) != 1 ||
		contact(t, r) != "Cyber Affairs Bureau" {
		t.Errorf("edition %s with %d Parties", r.Edition(), len(r.Codes()))
	}
	if builtIn, err := office.BuiltIn(); builtIn || err != nil {
		t.Errorf("%v %v", builtIn, err)
	}
	if err := office.ResetEdition(); err != nil {
		t.Fatal(err)
	}
	if builtIn, err := office.BuiltIn(); !builtIn || err != nil || office.Register().Edition() != party.Edition ||
		contact(t, office.Register()) != "Cyber Affairs Bureau" {
		t.Errorf("given up: %v %v, edition %s", builtIn, err, office.Register().Edition())
	}
}

// broken is a store whose amendments do not read.
type broken struct{ *storage.Vault }

func (broken) Amendments() ([]party.Amendment, error) { return nil, storage.ErrDamaged }

func TestAProgramGoesOnWithoutWhatDoesNotRead(t *testing.T) {
	office, err := service.NewRegister(broken{newVault(t)})
	if !errors.Is(err, storage.ErrDamaged) || office == nil || office.Register().Edition() != party.Edition {
		t.Errorf("%v %v", office, err)
	}
}

// The program starts with an edition of its own as fast as with the one that is built in.
func BenchmarkOpenFromVault(b *testing.B) {
	vault, err := storage.Open(filepath.Join(b.TempDir(), "rogatory.db"), storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = vault.Close() }()
	var file bytes.Buffer
	if _, err := party.WriteEdition(&file, party.Embedded(), "2027-01-15"); err != nil {
		b.Fatal(err)
	}
	if _, err := vault.SaveEdition(file.Bytes()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := service.OpenRegister(vault); err != nil {
			b.Fatal(err)
		}
	}
}
