package register

import (
	"strings"
	"testing"

	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// fill gives an input of the form a value, by the label of its field in English.
func (d *fixture) fill(t *testing.T, label, value string) {
	t.Helper()
	for _, f := range d.screen.form.fields {
		if f.Label() != label {
			continue
		}
		switch input := f.Input.(type) {
		case *widgets.Entry:
			input.SetText(value)
		case *widgets.DateField:
			input.SetValue(value)
		case *widgets.Search:
			input.SetValue(value)
		case *tags:
			input.search.SetValue(value)
			input.take()
		case *widgets.Options:
			input.SetChosen(value)
			if input.OnChanged != nil {
				input.OnChanged()
			}
		}
		return
	}
	t.Fatalf("the form has no field %q", label)
}

func (d *fixture) choose(kind change) {
	d.screen.form.kind.SetChosen(string(kind))
	d.screen.form.kind.OnChanged()
}

// filled are the fields of each change, complete.
var filled = map[change][][2]string{
	replaceAuthority: {{"Which authority?", "jp-24-7"}, {"E-mail addresses", "desk@example.jp\nnight@example.jp"}},
	addAuthority: {{"Competent for", "contact-point-24-7"}, {"Name", "Night desk"},
		{"Telephone numbers", "+81 3 1234 5678"},
		{"Its place beside others in the same role", "secondary"}},
	endAuthority: {{"Which authority?", "jp-24-7"}, {"First day on which it is no longer competent", "2026-11-01"}},
	addLanguage: {{"For which requests?", "31"}, {"Is the language required or accepted?", "accepted"},
		{"Languages", "en"}, {"Languages", "fr"}},
	addNote: {{"On which declaration?", "jp-29-4"}, {"Note", "The agency never refused in practice."}},
}

var grounds = [][2]string{{"Source", "Letter of the agency, file 12/26"}, {"Date of the source", "2026-10-30"}}

func (d *fixture) fillAll(t *testing.T, kind change) {
	t.Helper()
	d.screen.Amend("JP")
	d.choose(kind)
	for _, f := range append(filled[kind], grounds...) {
		d.fill(t, f[0], f[1])
	}
}

func TestTheFormMakesEveryKindOfAmendment(t *testing.T) {
	checks := map[change]func(party.Amendment) bool{
		replaceAuthority: func(a party.Amendment) bool {
			return a.Replaces == "jp-24-7" && a.Authority.Role == treaty.ContactPoint && len(a.Authority.Emails) == 2 &&
				a.Authority.From == today &&
				a.Authority.Name != "" && a.Authority.Source.Place == "Letter of the agency, file 12/26" &&
				a.Authority.Source.AsOf == "2026-10-30"
		},
		addAuthority: func(a party.Amendment) bool {
			return a.Replaces == "" && a.Authority.Name == "Night desk" && len(a.Authority.Scope.Rank) == 1 &&
				a.Authority.Review == treaty.Reviewed
		},
		endAuthority: func(a party.Amendment) bool {
			return a.Ends == "jp-24-7" && a.Until == "2026-11-01" &&
				a.Source.Place == "Letter of the agency, file 12/26" && a.Source.AsOf == "2026-10-30"
		},
		addLanguage: func(a party.Amendment) bool {
			return a.Language.Article == "31" && a.Language.Instrument == "ets185" &&
				strings.Join(a.Language.Languages, " ") == "en fr" && a.Language.Kind == party.LanguageAccepted
		},
		addNote: func(a party.Amendment) bool {
			return a.Statement.Kind == treaty.Guidance && a.Statement.Article == "29(4)" &&
				len(a.Statement.Effects) == 0 && strings.Contains(a.Statement.Summary.Fr, "never refused")
		},
	}
	for _, kind := range offered() {
		store := newShelf(t)
		d := open(t, "en", store, "")
		d.fillAll(t, kind)
		d.press(t, "Use this amendment")
		if len(store.amendments) != 1 {
			t.Fatalf("%s: nothing is kept; the page says\n%s", kind, d.shows())
		}
		if a := store.amendments[0]; a.Party != "JP" || a.Made != today || !checks[kind](a) {
			t.Errorf("%s: kept %+v", kind, a)
		}
		if shown := d.shows(); !strings.Contains(shown, "in use now: Japan") || d.changed != 1 {
			t.Errorf("%s: %d changes, the page says\n%s", kind, d.changed, shown)
		}
	}
}

func TestTheFormSaysWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		sentence     string
		kind         change
		label, value string
		fault        string
	}{
		{"without a source nothing is kept", addNote, "Source", " ", "Write something here."},
		{"without its date nothing is kept", addNote, "Date of the source", "", "Write a day"},
		{"a source is not of tomorrow", addNote, "Date of the source", "2026-11-23", "still to come"},
		{"a month is no day", endAuthority, "First day on which it is no longer competent", "November", "Write a day"},
		{"an authority has a name", replaceAuthority, "Name", "", "Write something here."},
		{"an authority can be reached", addAuthority, "Telephone numbers", "", "Write an address"},
		{"a role is chosen", addAuthority, "Competent for", "", "Choose one."},
		{"the basis is one of the list", addLanguage, "On what does this rest?", "hearsay", "Choose one."},
	} {
		store := newShelf(t)
		d := open(t, "en", store, "")
		d.fillAll(t, c.kind)
		d.fill(t, c.label, c.value)
		d.press(t, "Use this amendment")
		if shown := d.shows(); len(store.amendments) != 0 || !strings.Contains(shown, c.fault) {
			t.Errorf("%s: kept %d, the page says\n%s", c.sentence, len(store.amendments), shown)
		}
		if widgets.FirstFocusable(d.screen.form.rest) == nil || d.window.Canvas().Focused() == nil {
			t.Errorf("%s: the focus is nowhere", c.sentence)
		}
	}
}

// What the register refuses stays in the form, with the sentence for it above.
func TestARefusedAmendmentStaysInTheForm(t *testing.T) {
	store := newShelf(t)
	d := open(t, "en", store, "")
	d.fillAll(t, addAuthority)
	d.fill(t, "Its place beside others in the same role", "")
	d.press(t, "Use this amendment")
	if shown := d.shows(); len(store.amendments) != 0 || !strings.Contains(shown, "same role and scope") ||
		d.screen.form == nil {
		t.Errorf("kept %d, the page says\n%s", len(store.amendments), shown)
	}
	d.screen.Back()
	if d.screen.form != nil || strings.Contains(d.shows(), "same role") {
		t.Error("the form is still there")
	}
}

func TestALanguageIsTakenOutAgain(t *testing.T) {
	d := open(t, "en", newShelf(t), "")
	d.fillAll(t, addLanguage)
	d.press(t, "French ×")
	if strings.Contains(d.shows(), "French ×") {
		t.Error("French is still chosen")
	}
}

// A Party of which nothing is on record can still be amended, and the form says what cannot.
func TestNothingToReplace(t *testing.T) {
	d := open(t, "en", newShelf(t), "")
	d.screen.Amend("JP")
	d.screen.form.record.Authorities, d.screen.form.record.Declarations = nil, nil
	for _, kind := range []change{replaceAuthority, endAuthority, addNote} {
		d.choose(kind)
		if d.screen.form.make != nil || !strings.Contains(d.shows(), "on record") {
			t.Errorf("%s: the page says\n%s", kind, d.shows())
		}
	}
}

func TestEveryWordIsThere(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		store := newShelf(t)
		for _, kind := range offered() {
			english := open(t, "en", store, "")
			english.fillAll(t, kind)
			english.press(t, "Use this amendment")
		}
		store.amendments = append(store.amendments,
			party.Amendment{ID: "a", Party: "JP", Made: today, Replaces: "31/official-languages/required",
				Language: &party.LanguageRule{Article: "31", Instrument: party.BasisOfficial,
					Kind: party.LanguageRequired, Languages: []string{"ja"}}},
			party.Amendment{ID: "b", Party: "JP", Made: today, Replaces: "jp-29-4",
				Statement: &party.Statement{ID: "jp-x", Kind: treaty.Reservation, Article: "29(4)"}},
			party.Amendment{ID: "c", Party: "JP", Made: today,
				Statement: &party.Statement{ID: "jp-y", Kind: treaty.Reservation, Article: "29(4)"}},
			party.Amendment{ID: "d", Party: "KR", Made: today, Ends: "kr-1"})
		d := open(t, language, store, "2020-01-15.zip")
		for _, step := range []func(){func() {}, func() { d.screen.search.SetText("29") },
			func() { d.screen.view(true) }, func() { d.screen.Amend("") }, d.screen.loadEdition,
			d.screen.resetEdition} {
			step()
			if shown := d.shows(); strings.Contains(shown, "⟦") {
				t.Errorf("%s: words are missing in\n%s", language, shown)
			}
		}
		for _, kind := range offered() {
			d.screen.Amend("JP")
			d.choose(kind)
			d.screen.form.right()
			if shown := d.shows(); strings.Contains(shown, "⟦") {
				t.Errorf("%s, %s: words are missing in\n%s", language, kind, shown)
			}
		}
	}
}
