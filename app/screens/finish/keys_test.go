package finish_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"rogatory/app/screens/finish"
)

func TestKeysAreChosenBySight(t *testing.T) {
	unfit, other := own(), own()
	unfit.Unfit, unfit.Holder = errors.New("it is not for signing"), "Anna Novak, encryption"
	other.Holder, other.Fingerprint, other.Qualified, other.Usage = "Registry of the Court", "cd34", "seal", "any"
	for _, language := range []string{"en", "fr"} {
		d := open(t, language)
		d.office.keys = []finish.Key{unfit, own(), other}
		d.write("/home/a/signer.p12")
		d.screen.Sign()
		shown := d.shows()
		for _, words := range []string{"MARLOWE Robin 4711", "Test authority", "2028", "it is not for signing",
			"910/2014", "Registry of the Court"} {
			if !strings.Contains(shown, words) {
				t.Errorf("%s: the page does not say %q:\n%s", language, words, shown)
			}
		}
		if len(d.office.orders) != 0 {
			t.Errorf("%s: signed before a choice", language)
		}
	}
}

func TestTheKeyThatWasChosenSigns(t *testing.T) {
	d := open(t, "en")
	other := own()
	other.Holder, other.Fingerprint = "Registry of the Court", "cd34"
	d.office.keys = []finish.Key{other}
	d.write("/home/a/signer.p12")
	d.press("Sign and save PDF")
	if shown := d.shows(); !strings.Contains(shown, "It names Registry of the Court, but the request is signed by") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.press("Sign with this certificate")
	if len(d.office.orders) != 1 || d.office.orders[0].Key != "cd34" || !d.office.signed[0] {
		t.Errorf("orders %+v", d.office.orders)
	}
}

func TestAKeyThatIsUnfitCannotBeTaken(t *testing.T) {
	d := open(t, "en")
	unfit := own()
	unfit.Unfit = errors.New("it is not for signing")
	d.office.keys = []finish.Key{unfit}
	d.write("/home/a/signer.p12")
	d.press("Sign and save PDF")
	if shown := d.shows(); !strings.Contains(shown, "it is not for signing") ||
		strings.Contains(shown, "Sign with this certificate") || len(d.office.orders) != 0 {
		t.Errorf("orders %v, the page says\n%s", d.office.orders, shown)
	}
}

func TestTheLastTryNeedsASecondYes(t *testing.T) {
	d := open(t, "en")
	d.office.fail = fmt.Errorf("%w: the card counts", finish.ErrLastTry)
	d.write("/usr/lib/card.so")
	d.press("Sign and save PDF")
	d.office.fail = nil
	d.press("Use the last try")
	if len(d.office.orders) != 2 || d.office.orders[0].LastTry || !d.office.orders[1].LastTry {
		t.Errorf("orders %+v", d.office.orders)
	}
}

func TestNamesOfOnePerson(t *testing.T) {
	for _, c := range []struct {
		certificate, signatory string
		same                   bool
	}{
		{"Anna Novak", "Dr Anna Novak", true},
		{"NOVÁKOVÁ ANNA 12345678", "Anna Novakova", true},
		{"Anna Novak", "Novak, Anna", true},
		{"Anna Novak", "Anna Nowak", false},
		{"Rogatory demonstration", "Anna Novak", false},
		{"Ян Ковальський", "Ковальський Ян", true},
		{"1234", "Anna Novak", false},
		{"Anna Novak", "", false},
	} {
		if got := finish.SameName(c.certificate, c.signatory); got != c.same {
			t.Errorf("%q and %q: %v", c.certificate, c.signatory, got)
		}
	}
}

func TestThePageSaysWhatIsLostWithoutATimeStamp(t *testing.T) {
	if shown := open(t, "en").shows(); !strings.Contains(shown, "nobody can prove that you signed before") {
		t.Errorf("the page says\n%s", shown)
	}
}
