package review_test

import (
	"strings"
	"testing"

	"rogatory/app/screens/review"
	"rogatory/app/screens/screentest"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// open shows the check of a complete example without the answers that are taken away.
func open(t *testing.T, language string, kind treaty.RequestType, without ...question.ID) (shown string,
	press func(string), changed *[]question.ID) {
	t.Helper()
	words, window := screentest.Words(t, language), screentest.Window(t)
	s := screentest.Session(t, screentest.Case{To: "JP", Kind: kind, Without: without})
	changed = &[]question.ID{}
	screen := review.New(review.Deps{Words: words, Session: s, Runner: &work.Inline{}, Canvas: window.Canvas(),
		Change: func(id question.ID) { *changed = append(*changed, id) },
		Sign:   func() { *changed = append(*changed, "sign") }, Back: func() {},
		Sheet: saver(words, window.Canvas(), func(path string) { *changed = append(*changed, question.ID(path)) })})
	window.SetContent(screen.Content())
	return screentest.Shows(window), func(words string) { screentest.Press(t, window, words) }, changed
}

func TestEveryAnswerIsReadable(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		for _, kind := range treaty.RequestTypes() {
			shown, _, _ := open(t, language, kind)
			for _, wrong := range []string{"⟦", "map[", "{{", "<nil>", "at-preservation", "contact-point-24-7",
				"pre-trial"} {
				if strings.Contains(shown, wrong) {
					t.Errorf("%s, %s: the page shows %q in\n%s", language, kind, wrong, shown)
				}
			}
		}
	}
}

func TestACompleteRequestCanBeSigned(t *testing.T) {
	shown, press, changed := open(t, "en", treaty.Preservation)
	if strings.Count(shown, ": complete") != 6 {
		t.Errorf("not every limb is complete in\n%s", shown)
	}
	press("Sign and save the request")
	if len(*changed) != 1 || (*changed)[0] != "sign" {
		t.Errorf("went to %v", *changed)
	}
}

func TestAMissingLimbIsSaidWithALinkToItsQuestion(t *testing.T) {
	shown, press, changed := open(t, "en", treaty.Preservation, question.FactsSummary.ID())
	if !strings.Contains(shown, "(b) Offence, facts: missing") || !strings.Contains(shown, "Must be fixed") ||
		strings.Contains(shown, "Sign and save the request") {
		t.Errorf("the page says\n%s", shown)
	}
	press("Change")
	if len(*changed) != 1 {
		t.Errorf("went to %v", *changed)
	}
}

// What many questions lack is said once, and each of them has its link.
func TestMissingAnswersAreToldTogether(t *testing.T) {
	shown, press, changed := open(t, "en", treaty.Preservation, question.AuthorityOfficeHours.ID(),
		question.CaseFramework.ID(),
		question.VerificationPost.ID())
	if n := strings.Count(shown, "Recommended answers are missing."); n != 1 {
		t.Errorf("missing answers are told %d times in\n%s", n, shown)
	}
	press("Office hours")
	if len(*changed) != 1 || (*changed)[0] != question.AuthorityOfficeHours.ID() {
		t.Errorf("went to %v", *changed)
	}
}
