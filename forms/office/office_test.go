package office_test

import (
	"testing"

	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

var profile = office.Profile{Party: "DE", Authority: "Staatsanwaltschaft Musterstadt", AuthorityKind: treaty.Prosecutor,
	Person: "A. Beispiel",
	Phone:  "+49 30 5550100", Email: "duty@example.org", Languages: []string{"de", "en"}, DraftingLanguage: "en",
	SignatoryPlace: "Musterstadt"}

func TestFillAnswersWhatTheProfileKnows(t *testing.T) {
	draft := request.New("")
	if err := profile.Fill(draft); err != nil {
		t.Fatal(err)
	}
	if draft.Text(question.AuthorityName).Text != profile.Authority ||
		draft.String(question.AuthorityEmail) != profile.Email ||
		len(draft.Strings(question.AuthorityLanguages)) != 2 {
		t.Errorf("answers %v", draft.Answered())
	}
	if draft.Has(question.AuthorityFax) {
		t.Error("an empty field became an answer")
	}
}

func TestFillChangesNoAnswer(t *testing.T) {
	draft := request.New("")
	if err := request.Set(draft, question.AuthorityPerson, "B. Other"); err != nil {
		t.Fatal(err)
	}
	if err := profile.Fill(draft); err != nil {
		t.Fatal(err)
	}
	if draft.String(question.AuthorityPerson) != "B. Other" {
		t.Error("the profile overwrote an answer")
	}
}

func TestAnEmptyProfileFillsInNothing(t *testing.T) {
	draft := request.New("d3b0a1f4-5c1e-4a39-9d1c-0d2f4d1f2a10")
	if err := (office.Profile{}).Fill(draft); err != nil || len(draft.Answered()) > 0 {
		t.Errorf("answers %v, error %v", draft.Answered(), err)
	}
}
