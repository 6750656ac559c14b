// Package scenes is the list of pictures that are taken of the program: what is in the vault, where the program begins,
// and which steps lead to the page. The images of the guide are some of them; the window tests take all of them, in
// both themes.
//
// To add a picture, add a Scene. Where it belongs to the guide, set Guide and run .ci/shots: the image is then
// app/guide/images/<name>.<language>.png. A new screen of the shell needs a scene, else the window tests fail.
package scenes

import (
	"image"

	"rogatory/forms/flow"
	"rogatory/forms/question"
)

// Scene is one picture.
type Scene struct {
	Name string
	// Screen is the package of the screen that is shown, as it is called below app/screens, or "guide".
	Screen string
	// Title is the id in the catalogue of the title that the window has in the end; empty where that is not the
	// program's own words.
	Title string
	// Empty leaves the vault as it is before the first start.
	Empty bool
	// Page is where the interview of the preservation request stands; empty for the list of requests.
	Page question.PageID
	// Without are answers that are taken out, so that there is something to find.
	Without []question.ID
	// Second is the second language of that request, by the language of the program; nil for none.
	Second map[string]string
	// Steps lead to the page, one after the other:
	//
	//	ctrl+g       a key as xdotool names it
	//	type:words   what is typed at the focus; a leading ~/ is the home folder, {password} that of the certificate
	//	click:id     a click on words of the catalogue
	//	see:id       words that must be there; those that are not in the catalogue are looked for as they stand
	//	at:id        the title that the window must have first
	//	wheel:9      so many notches of the wheel, downwards
	//	open:file    the program is started a second time with a file of the home folder
	//
	// The files are request.pdf (signed), changed.pdf (changed after that), draft.json (from a colleague) and
	// signer.p12.
	Steps []string
	// Guide says that the picture is an image of the guide; Crop is what of it is kept there, empty for all.
	Guide bool
	Crop  image.Rectangle
	// Sizes says that the picture is also taken in the smallest and the largest window.
	Sizes bool
}

// left is the part of a page that holds its column. It is read only, as is column below.
var left = image.Rect(0, 0, 860, 700)

// column is the part of a question's page between the tasks and the requested Party.
var column = image.Rect(236, 80, 976, 800)

// documents is the folder that the images of the guide show, since that of the run is nobody's.
const documents = "/home/martin/"

// pasted are rows as they come out of a log; the second has an address that cannot be.
const pasted = "192.0.2.7 51234 2026-11-20 23:41:07 +01:00\n192.0.2.999 443 2026-11-20 23:42:00 " +
	"+01:00\n198.51.100.4 8080 2026-11-21 00:10:31 +01:00"

// All returns every scene.
func All() []Scene {
	return append(around(), inRequest()...)
}

// around are the pages that belong to no request.
func around() []Scene {
	return []Scene{
		{Name: "empty", Screen: "drafts", Title: "screen.drafts.title", Empty: true},
		{Name: "start", Screen: "drafts", Title: "screen.drafts.title", Guide: true, Crop: image.Rect(0, 0, 1280, 420),
			Sizes: true},
		{Name: "receive", Screen: "drafts", Title: "screen.drafts.title", Steps: []string{"ctrl+o"}},
		{Name: "compare", Screen: "drafts", Title: "screen.drafts.title",
			Steps: []string{"ctrl+o", "type:~/draft.json", "Return", "see:screen.drafts.compare.do",
				"click:screen.drafts.compare.show"}, Guide: true, Crop: image.Rect(0, 0, 860, 680)},
		{Name: "more", Screen: "drafts", Title: "screen.drafts.title", Steps: []string{"click:screen.drafts.more"},
			Guide: true, Crop: image.Rect(0, 0, 1280, 600)},
		{Name: "settings", Screen: "settings", Title: "screen.settings.title", Steps: []string{"ctrl+comma"}},
		{Name: "office", Screen: "settings", Title: "screen.settings.title",
			Steps: []string{"ctrl+comma", "at:screen.settings.title", "wheel:26"}, Guide: true, Crop: left},
		{Name: "register", Screen: "register", Title: "screen.register.title", Steps: []string{"ctrl+b"}},
		{Name: "amendment", Screen: "register", Title: "screen.register.title",
			Steps: []string{"ctrl+b", "click:screen.register.tab.office", "click:screen.register.add",
				"see:screen.register.form.what"}},
		{Name: "record", Screen: "party", Steps: []string{"ctrl+b", "at:screen.register.title", "type:jap", "Return",
			"see:screen.party.authorities"}},
		{Name: "verify", Screen: "verify", Title: "screen.verify.title",
			Steps: []string{"ctrl+shift+v", "open:request.pdf", "see:screen.verify.is.valid"}, Guide: true, Crop: left},
		{Name: "changed", Screen: "verify", Title: "screen.verify.title",
			Steps: []string{"ctrl+shift+v", "open:changed.pdf", "see:screen.verify.is.broken"}},
		{Name: "keyboard", Screen: "shortcuts", Title: "screen.shortcuts.title", Steps: []string{"ctrl+k"}},
		{Name: "guide", Screen: "guide", Steps: []string{"F1", "see:screen.guide.contents"}, Sizes: true},
		{Name: "about", Screen: "about", Title: "Rogatory", Steps: []string{"click:menu.help", "click:menu.about"}},
	}
}

// inRequest are the pages of the preservation request.
func inRequest() []Scene {
	return []Scene{
		{Name: "interview", Screen: "interview", Title: "page.offence.title", Page: "offence", Guide: true,
			Sizes: true},
		{Name: "asks", Screen: "interview", Title: "page.offence.title", Page: "offence",
			Steps: []string{"click:bearing.title", "wheel:30"}, Guide: true, Crop: column},
		{Name: "text", Screen: "interview", Title: "page.facts.title", Page: "facts"},
		{Name: "data", Screen: "interview", Title: "page.data.title", Page: "data", Steps: []string{"wheel:27"},
			Guide: true, Crop: column, Sizes: true},
		{Name: "paste", Screen: "interview", Title: "page.data.title", Page: "data",
			Steps: []string{"click:screen.interview.paste", "type:" + pasted, "see:screen.rows.paste.understood"},
			Guide: true, Crop: image.Rect(160, 15, 1120, 785)},
		{Name: "fault", Screen: "interview", Title: "page.provisions.title", Page: "provisions",
			Without: question.IDs(question.OffenceTitle), Steps: []string{"ctrl+Next"}},
		{Name: "section", Screen: "interview", Title: "group.offence", Page: "offence", Steps: []string{"ctrl+j"}},
		{Name: "party", Screen: "party", Page: "offence", Steps: []string{"ctrl+i", "see:screen.party.matters"},
			Guide: true, Crop: left},
		{Name: "check", Screen: "review", Title: "page.review.title", Page: flow.Review,
			Without: question.IDs(question.NecessityExplanation, question.AuthorityReplyMeans), Guide: true,
			Crop: image.Rect(0, 0, 940, 780), Sizes: true},
		{Name: "complete", Screen: "review", Title: "page.review.title", Page: flow.Review},
		{Name: "translations", Screen: "translations", Title: "screen.translations.title", Page: flow.Review,
			Steps: []string{"click:menu.file", "click:menu.export-texts", "ctrl+a",
				"type:" + documents + "CY 4127-26.ja.xlf"},
			Second: map[string]string{"en": "ja", "fr": "ja"}, Guide: true, Crop: left},
		{Name: "preview", Screen: "preview", Title: "menu.preview", Page: "offence",
			Steps:  []string{"ctrl+r", "see:Page 1"},
			Second: map[string]string{"en": "fr", "fr": "en"}, Guide: true, Crop: image.Rect(0, 0, 1280, 670)},
		{Name: "sign", Screen: "finish", Title: "screen.finish.title", Page: flow.Review,
			Steps: []string{"ctrl+g", "type:secret words", "Tab", "ctrl+a", "type:" + documents + "CY 4127-26.pdf"},
			Guide: true, Crop: left},
		{Name: "signed", Screen: "finish", Title: "screen.finish.title", Page: flow.Review,
			Steps: []string{"ctrl+g", "type:{password}", "shift+Tab", "shift+Tab", "ctrl+a", "type:~/signer.p12",
				"Return", "see:screen.finish.keys", "Return", "see:screen.finish.next", "wheel:60"},
			Guide: true, Crop: image.Rect(0, 453, 860, 800)},
	}
}
