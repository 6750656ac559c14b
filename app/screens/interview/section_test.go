package interview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/question"
)

func TestAWholeSectionShowsEveryPageOfItsTask(t *testing.T) {
	d := openAs(t, "en", "contact", started, true)
	shown := d.shows()
	for _, words := range []string{"Name the requesting authority", "Which authority makes the request?",
		"Show one page at a time"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q:\n%s", words, shown)
		}
	}
	if d.screen.Title() != "Name the requesting authority" {
		t.Errorf("the title is %q", d.screen.Title())
	}
}

func TestASectionKeepsItsAnswersAndNamesItsFaults(t *testing.T) {
	d := openAs(t, "en", "authority", started, true)
	d.write("Public Prosecutor's Office Berlin")
	d.keys(fyne.KeyTab)
	d.runner.Pass()
	if got := d.store.draft.Text(question.AuthorityName).Text; got != "Public Prosecutor's Office Berlin" {
		t.Errorf("after leaving the field the store holds %q", got)
	}
	d.screen.Continue()
	if place := d.session.Place(); place != "authority" {
		t.Errorf("with faults it went on to %s", place)
	}
	if shown := d.shows(); strings.Count(shown, "Error:") < 3 {
		t.Errorf("the faults of all pages are not said:\n%s", shown)
	}
}

func TestContinueAndBackGoFromSectionToSection(t *testing.T) {
	d := openAs(t, "en", "authority", officeAnswers(), true)
	d.screen.Continue()
	if place := d.session.Place(); place != "stage" {
		t.Fatalf("Continue leads to %s, the page says\n%s", place, d.shows())
	}
	d.screen.Back()
	if place := d.session.Place(); place != "authority" {
		t.Errorf("Back leads to %s", place)
	}
	d.screen.Back()
	if place := d.session.Place(); place != "type" {
		t.Errorf("Back leads to %s", place)
	}
	d.screen.Back()
	if place := d.session.Place(); place != "type" {
		t.Errorf("before the first section stands %s", place)
	}
}

func TestAnAnswerBringsItsQuestionsIntoTheSection(t *testing.T) {
	d := openAs(t, "en", "urgency", started, true)
	const grounds = "Why is it urgent?"
	if strings.Contains(d.shows(), grounds) {
		t.Fatal("the grounds are asked before the request is urgent")
	}
	d.screen.GoToQuestion(question.UrgencyUrgent.ID())
	d.keys(fyne.KeySpace)
	if !d.store.draft.Yes(question.UrgencyUrgent) || !strings.Contains(d.shows(), grounds) {
		t.Errorf("urgent %v, the page says\n%s", d.store.draft.Yes(question.UrgencyUrgent), d.shows())
	}
	if options, ok := d.window.Canvas().Focused().(*widgets.Options); !ok || options.Chosen()[0] != "yes" {
		t.Errorf("the focus is on %T", d.window.Canvas().Focused())
	}
}

func TestTheWayToWholeSectionsStandsUnderTheQuestions(t *testing.T) {
	d := open(t, "en", "contact", started)
	for _, o := range test.LaidOutObjects(d.window.Content()) {
		if button, ok := o.(*widgets.Button); ok && button.Words() == "Show the whole section" {
			test.Tap(button)
		}
	}
	if d.changed != 1 {
		t.Errorf("the link was pressed %d times", d.changed)
	}
}

// officeAnswers are what the section about the requesting authority must have.
func officeAnswers() session.Values {
	values := session.Values{question.AuthorityName.ID(): answer.Text{Text: "Public Prosecutor's Office Berlin"},
		question.AuthorityKind.ID(): "prosecutor", question.AuthorityPerson.ID(): "Dr Anna Novak",
		question.AuthorityPost.ID():    "Senior public prosecutor",
		question.AuthorityAddress.ID(): answer.Text{Text: "Turmstrasse 91, 10559 Berlin"},
		question.AuthorityPhone.ID():   "+49 30 5550100",
		question.AuthorityEmail.ID():   "duty@example.org", question.AuthorityTimeZone.ID(): "Europe/Berlin",
		question.AuthorityLanguages.ID(): []string{"de", "en"}, question.AuthorityReplyMeans.ID(): "email",
		question.VerificationName.ID(): "Jan Weber", question.VerificationPhone.ID(): "+49 30 5550101"}
	for id, value := range started {
		values[id] = value
	}
	return values
}
