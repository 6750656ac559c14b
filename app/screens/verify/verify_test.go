package verify_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/verify"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/i18n"
	"rogatory/pdf/fitness"
	codes "rogatory/pdf/verify"
)

var signedAt = time.Date(2026, 11, 20, 22, 41, 7, 0, time.UTC)

// good is a file with one signature that holds.
func good() verify.Outcome {
	return verify.Outcome{Signed: true, Valid: true, CoversWholeDocument: true,
		Signatures: []verify.Signature{{Valid: true, Trusted: "unknown", Level: "B-B",
			Signer: "Claire Martin", SignedAt: signedAt, Footing: "claimed", Issuer: "Example CA",
			Fingerprint: strings.Repeat("ab", 32),
			NotBefore:   signedAt, NotAfter: signedAt}}}
}

type files struct {
	path string
	err  error
}

func (f files) OpenPDF(then func(string, error)) { then(f.path, f.err) }

// page shows the screen with an outcome after a file was chosen.
func page(t *testing.T, language string, outcome verify.Outcome, err error, change func(*verify.Deps)) *verify.Screen {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(1024, 700))
	words, failed := i18n.Embedded().Words(language)
	if failed != nil {
		t.Fatal(failed)
	}
	deps := verify.Deps{Words: words, Runner: &work.Inline{}, Canvas: window.Canvas(),
		Files:   files{path: "/tmp/request.pdf"},
		Examine: func(string) (verify.Outcome, error) { return outcome, err }, Back: func() {}}
	if change != nil {
		change(&deps)
	}
	screen := verify.New(deps)
	window.SetContent(screen.Content())
	screen.Choose()
	t.Cleanup(screen.Leave)
	return screen
}

// said are all words on the page, and buttons those that can be pressed.
func said(object fyne.CanvasObject) (text string, buttons []*widgets.Button) {
	switch o := object.(type) {
	case *widgets.Text:
		text = o.Words() + "\n"
	case *fyne.Container:
		for _, child := range o.Objects {
			more, pressed := said(child)
			text, buttons = text+more, append(buttons, pressed...)
		}
	case fyne.Widget:
		if b, ok := o.(*widgets.Button); ok {
			buttons = append(buttons, b)
		}
		for _, child := range test.WidgetRenderer(o).Objects() {
			more, pressed := said(child)
			text, buttons = text+more, append(buttons, pressed...)
		}
	}
	return text, buttons
}

func TestThePageAnswersEachQuestionWithASentence(t *testing.T) {
	for _, c := range []struct {
		name string
		to   func(*verify.Outcome)
		want []string
		not  []string
	}{
		{"a good file", func(*verify.Outcome) {},
			[]string{"Valid\nThe signature", "as it was signed", "to the last byte", "Claire Martin",
				"20 November 2026", "as the signer’s computer wrote", "PAdES B-B", "was not checked", "revoked"},
			[]string{"Not valid", "The draft is inside"}},
		{"a file without a signature",
			func(o *verify.Outcome) { *o = verify.Outcome{Problems: []string{"not-signed"}} },
			[]string{"Not signed\n", "Anybody could have written it"}, []string{"revoked", "Signed by"}},
		{"a changed file", func(o *verify.Outcome) {
			o.Valid, o.Signatures[0].Valid, o.Signatures[0].Problems = false, false, []string{"content-changed"}
			o.Problems = []string{"content-changed"}
		}, []string{"Not valid\n", "Do not rely on this document", "■ The document was changed after it was signed."},
			[]string{"Valid\nThe"}},
		{"an issuer who is not trusted", func(o *verify.Outcome) { o.Signatures[0].Trusted = "no" },
			[]string{"Valid\nThe signature", "▲ The certificate does not lead"}, nil},
		{"an issuer who is trusted", func(o *verify.Outcome) {
			o.Signatures[0].Trusted, o.Signatures[0].VouchedBy = "yes", "Ministry Root"
		}, []string{"Ministry Root, whom you trust"}, []string{"was not checked"}},
		{"a time stamp that counts", func(o *verify.Outcome) {
			o.Signatures[0].Footing, o.Signatures[0].Level, o.Signatures[0].StampedAt = "confirmed", "B-T", signedAt
		}, []string{"that you trust saw the signature", "PAdES B-T"}, []string{"nobody else vouches"}},
		{"a stranger's time stamp",
			func(o *verify.Outcome) { o.Signatures[0].Footing, o.Signatures[0].StampedAt = "unknown", signedAt },
			[]string{"nobody whom you trust made it", "PAdES B-B"}, nil},
		{"a certificate that is not fit", func(o *verify.Outcome) {
			o.Problems, o.Signatures[0].Problems = []string{"certificate-unfit"}, []string{"certificate-unfit"}
			o.Signatures[0].Unfit = []string{"key-too-short", "usage-other"}
		}, []string{"Valid\nThe signature",
			"▲ The certificate is not one for signing documents: its key is too short", "such as a web site"}, nil},
		{"a further signature", func(o *verify.Outcome) { o.Signatures[0].Changes = []string{"counter-signature"} },
			[]string{"Added after this signature: a further signature."}, nil},
		{"no time", func(o *verify.Outcome) { o.Signatures[0].SignedAt, o.Signatures[0].Footing = time.Time{}, "none" },
			[]string{"The file names no time."}, []string{"0001"}},
		{"data behind the signed part", func(o *verify.Outcome) { o.CoversWholeDocument = false },
			[]string{"changes nothing in the document"}, []string{"last byte"}},
		{"two signatures and a stamp", func(o *verify.Outcome) {
			second := o.Signatures[0]
			second.Signer = "Jean Dupont"
			o.Signatures = append(o.Signatures, second,
				verify.Signature{TimeStamp: true, Valid: true, Trusted: "unknown", SignedAt: signedAt,
					Footing: "stamped-unknown"})
		}, []string{"Signature 1 of 3", "Jean Dupont", "Time stamp on the document 3 of 3"}, nil},
		{"a problem of the file as a whole",
			func(o *verify.Outcome) { o.Valid, o.Problems = false, []string{"later-bytes"} },
			[]string{"Something was added to the file"}, nil},
	} {
		outcome := good()
		c.to(&outcome)
		text, _ := said(page(t, "en", outcome, nil, nil).Content())
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the page does not say %q:\n%s", c.name, want, text)
			}
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%s: the page says %q", c.name, not)
			}
		}
	}
}

func TestAProblemIsToldOnce(t *testing.T) {
	outcome := good()
	outcome.Problems, outcome.Signatures[0].Problems = []string{"time-missing"}, []string{"time-missing"}
	text, _ := said(page(t, "en", outcome, nil, nil).Content())
	if n := strings.Count(text, "The signature names no time."); n != 1 {
		t.Errorf("the problem is told %d times", n)
	}
}

func TestEveryCodeHasWordsInEveryLanguage(t *testing.T) {
	for _, language := range i18n.Embedded().ProgramLanguages() {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, problem := range codes.Problems() {
			ids = append(ids, "verify.problem."+string(problem))
		}
		for _, level := range []codes.Level{codes.LevelB, codes.LevelT, codes.LevelLT, codes.LevelLTA} {
			ids = append(ids, "screen.verify.level."+string(level))
		}
		for _, trust := range []codes.Trust{codes.Yes, codes.No, codes.Unknown} {
			ids = append(ids, "verify.trust."+string(trust))
		}
		for _, footing := range codes.Footings() {
			ids = append(ids, "verify.when."+string(footing))
		}
		for _, class := range codes.Classes() {
			ids = append(ids, "verify.change."+string(class))
		}
		for _, reason := range fitness.Reasons() {
			ids = append(ids, "verify.unfit."+string(reason))
		}
		for _, id := range ids {
			if !words.Has(id) {
				t.Errorf("%s: %s has no words", language, id)
			}
		}
		text, _ := said(page(t, language, good(), nil, nil).Content())
		if strings.Contains(text, "⟦") {
			t.Errorf("%s: a text is missing:\n%s", language, text)
		}
	}
}

func TestWhatCanBeDoneWithTheDraftInside(t *testing.T) {
	draft := verify.Draft{ID: "7", Reference: "12 Js 44/26", To: "JP", Subject: "Illegal access"}
	for _, c := range []struct {
		name       string
		here, same bool
		want       []string
	}{
		{"the list does not have it", false, false, []string{"take /tmp/request.pdf false"}},
		{"the list has the same", true, true, []string{"open 7", "take /tmp/request.pdf true"}},
		{"the list has another state", true, false,
			[]string{"compare /tmp/request.pdf", "take /tmp/request.pdf true", "open 7"}},
	} {
		outcome, here := good(), draft
		here.Here, here.Same = c.here, c.same
		outcome.Draft = &here
		var done []string
		text, buttons := said(page(t, "en", outcome, nil, func(d *verify.Deps) {
			d.Party = func(code string) string { return "Party " + code }
			d.Take = func(path string, fresh bool) { done = append(done, fmt.Sprintf("take %s %v", path, fresh)) }
			d.Compare = func(path string) { done = append(done, "compare "+path) }
			d.Open = func(id string) { done = append(done, "open "+id) }
		}).Content())
		if !strings.Contains(text, "12 Js 44/26 · Party JP · Illegal access") {
			t.Errorf("%s: the page does not name the draft:\n%s", c.name, text)
		}
		for _, button := range buttons[len(buttons)-len(c.want):] {
			test.Tap(button)
		}
		if !slices.Equal(done, c.want) {
			t.Errorf("%s: the buttons do %q, want %q", c.name, done, c.want)
		}
	}
}

func TestADraftThatIsNotThereOrNotToBeTrustedIsSaid(t *testing.T) {
	broken, unreadable := good(), good()
	broken.Valid, broken.Draft = false, &verify.Draft{}
	unreadable.DraftError = errors.New("schema 9")
	for want, outcome := range map[string]verify.Outcome{
		"holds no draft of this program":           good(),
		"changed the answers inside":               broken,
		"A draft is inside, but it cannot be open": unreadable,
	} {
		if text, _ := said(page(t, "en", outcome, nil, nil).Content()); !strings.Contains(text, want) {
			t.Errorf("the page does not say %q:\n%s", want, text)
		}
	}
}

func TestAFileThatCannotBeReadIsSaid(t *testing.T) {
	text, _ := said(page(t, "en", verify.Outcome{}, errors.New("the file is too large"), nil).Content())
	if !strings.Contains(text, "the file is too large") {
		t.Errorf("the page says:\n%s", text)
	}
	text, _ = said(page(t, "en", good(), nil, func(d *verify.Deps) { d.Files = files{} }).Content())
	if strings.Contains(text, "Valid") {
		t.Error("a file was examined though none was chosen")
	}
}
