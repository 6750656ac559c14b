package interview_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// tap presses the link whose words hold these.
func (d *fixture) tap(words string) {
	d.t.Helper()
	for _, o := range test.LaidOutObjects(d.window.Content()) {
		if button, ok := o.(*widgets.Button); ok && strings.Contains(button.Words(), words) {
			test.Tap(button)
			return
		}
	}
	d.t.Fatalf("nothing says %q", words)
}

func TestWhatThePartyAsksForStandsAtItsQuestion(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		title := map[string]string{"en": "Japan: what it asks for",
			"fr": "Japon\u00a0: ce que demande cet État"}[language]
		declared := map[string]string{"en": "Japan, declaration on Article 2",
			"fr": "Japon, déclaration relative à l’article 2"}[language]
		d := open(t, language, "offence", started)
		if said := d.shows(); !strings.Contains(said, title) || strings.Contains(said, declared) {
			t.Fatalf("%s: the link is missing, or open before anybody asked:\n%s", language, said)
		}
		d.tap(title)
		if said := d.shows(); !strings.Contains(said, declared) {
			t.Errorf("%s: the declaration with its day is missing:\n%s", language, said)
		}
	}
}

func TestADeclarationThatRaisesAQuestionStandsAboveItsField(t *testing.T) {
	d := open(t, "en", "elements",
		session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
			question.RequestedParty.ID(): "JP", question.OffenceArticles.ID(): []string{"2"}})
	said := d.shows()
	at, hint := strings.Index(said, "say in the request which measures were overcome"), strings.Index(said,
		"For Article 2, state the facts")
	if at < 0 || hint < at {
		t.Errorf("the declaration stands at %d, the hint of the field at %d:\n%s", at, hint, said)
	}
}

func TestAnExampleStandsInTheEmptyFieldOfOneLine(t *testing.T) {
	d := open(t, "fr", "contact", started)
	var examples []string
	for _, o := range test.LaidOutObjects(d.window.Content()) {
		if entry, ok := o.(*widgets.Entry); ok {
			examples = append(examples, entry.PlaceHolder)
		}
	}
	if !slices.ContainsFunc(examples, func(words string) bool {
		return strings.HasSuffix(words, "+33 1 55 50 01 00")
	}) {
		t.Errorf("the field for the telephone shows no example: %q", examples)
	}
}

func TestEnterLeavesAnOptionalListEmpty(t *testing.T) {
	d := open(t, "en", "persons", started)
	d.keys(fyne.KeyReturn)
	if d.store.draft.Has(question.FactsPersons) || d.session.Place() == "persons" {
		t.Errorf("Enter did not go on: at %s", d.session.Place())
	}
}

func TestTheMarginSaysWhatToDoWhereItCanBeDone(t *testing.T) {
	answers := session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
		question.RequestedParty.ID():  "JP",
		question.RequestLanguage.ID(): "en", question.DraftingLanguage.ID(): "en",
		question.OffenceArticles.ID(): []string{"2"}}
	const action = "Ask the addressee by telephone whether another language will do."
	if said := open(t, "en", "languages", answers).shows(); !strings.Contains(said, action) {
		t.Errorf("the page of the languages does not say what to do:\n%s", said)
	}
	if said := open(t, "en", "facts", answers).shows(); strings.Contains(said, action) ||
		!strings.Contains(said, "No declaration of the requested Party on languages") {
		t.Errorf("another page says more, or less, than what was found:\n%s", said)
	}
	if said := open(t, "en", "elements", answers).shows(); strings.Contains(said, "State the facts that meet it") {
		t.Errorf("the margin repeats the declaration that stands above the field:\n%s", said)
	}
}

func TestOnlyWhoCanTakePartIsOffered(t *testing.T) {
	said := open(t, "en", "copies",
		session.Values{question.RequestType.ID(): "stored-data", question.RequestingParty.ID(): "PH",
			question.RequestedParty.ID(): "JP"}).shows()
	through, _, _ := strings.Cut(said, "Copies (recommended)")
	if strings.Contains(through, "The Minister of Justice") {
		t.Errorf("the request would go through an authority of the other side:\n%s", through)
	}
	if strings.Contains(said, "National Public Safety Commission") {
		t.Errorf("an authority that only sends requests is offered to receive one:\n%s", said)
	}
}

func TestTypingTakesThePlaceOfAProposal(t *testing.T) {
	d := open(t, "en", "days", started)
	d.write("120")
	d.keys(fyne.KeyReturn)
	if days, _ := d.store.draft.Number(question.PreservationDays); days != 120 {
		t.Errorf("the store holds %d days", days)
	}
	d = open(t, "en", "days",
		session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
			question.RequestedParty.ID(): "JP", question.PreservationDays.ID(): 90})
	d.write("0")
	d.keys(fyne.KeyReturn)
	if days, _ := d.store.draft.Number(question.PreservationDays); days != 900 {
		t.Errorf("an answer was replaced: the store holds %d days", days)
	}
}

func TestTheFieldSaysWhenATextIsLongerThanBrief(t *testing.T) {
	for language, want := range map[string]string{
		"en": "2001 characters. A preservation request specifies a brief summary",
		"fr": "2001 caractères. La demande de conservation précise un bref exposé",
	} {
		d := open(t, language, "facts",
			session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
				question.RequestedParty.ID(): "JP",
				question.FactsSummary.ID():   answer.Text{Text: strings.Repeat("a", 2000)}})
		if strings.Contains(d.shows(), want[:4]) {
			t.Errorf("%s: a text that is brief is called long", language)
		}
		d.write("a")
		if said := d.shows(); !strings.Contains(said, want) {
			t.Errorf("%s: one letter more is not said:\n%s", language, said)
		}
		d.keys(fyne.KeyBackspace)
		if strings.Contains(d.shows(), want) {
			t.Errorf("%s: the words stay when the text is brief again", language)
		}
	}
}

// widestExample is the room for words in a field that is as wide as a column of text.
const widestExample = look.ReadingWidth - 16

func TestEveryExampleFitsItsFieldInTheLargestText(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.LargestText))
	shown := 0
	for _, language := range i18n.Embedded().ProgramLanguages() {
		words, err := i18n.Embedded().Words(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range question.All() {
			example := words.SayOr("question."+string(q.ID)+".example", "")
			if example == "" || q.Kind != question.ShortText && q.Kind != question.Phone && q.Kind != question.Email {
				continue
			}
			shown++
			said := words.Say("screen.interview.example", i18n.Args{"Example": example})
			if width := fyne.MeasureText(said, theme.TextSize(), fyne.TextStyle{}).Width; width > widestExample {
				t.Errorf("%s: %q is %.0f wide, the field has %.0f", language, said, width, widestExample)
			}
		}
	}
	if shown < 40 {
		t.Errorf("only %d examples were seen", shown)
	}
}
