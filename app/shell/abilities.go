package shell

import (
	"fyne.io/fyne/v2"
	"rogatory/app/guide"
	"rogatory/app/screens/about"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/interview"
	"rogatory/app/screens/party"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/register"
	"rogatory/app/screens/review"
	"rogatory/app/screens/settings"
	"rogatory/app/screens/shortcuts"
	"rogatory/app/screens/translations"
	"rogatory/app/screens/verify"
)

// What a page may be able to do beyond showing itself. The shell asks the page that is shown whether it can; below, the
// compiler holds each page to what it is asked for, so that a method that is renamed is not silently missed.
type (
	// leaver keeps what was entered, and ends what is under way, before another page is shown.
	leaver interface{ Leave() }
	// keeper stores what stands on the page, which stays.
	keeper interface{ Keep() }
	// storer says how that goes: what was typed is not on the disk yet, or could not be stored; then Leave does not
	// leave the page.
	storer interface {
		Pending() bool
		Failed() bool
	}
	// backer has a way back of its own.
	backer interface{ Back() }
	// searcher has a field for a search.
	searcher interface{ FocusSearch() }
	// titled stands in the title of the window.
	titled interface{ Title() string }
	// sheetSaver has a button for the check sheet.
	sheetSaver interface{ SaveSheet() }
	// turner scrolls by a key that nothing else used.
	turner interface{ Turn(key fyne.KeyName) }
)

var (
	_ leaver = (*about.Screen)(nil)
	_ leaver = (*drafts.Screen)(nil)
	_ leaver = (*finish.Screen)(nil)
	_ leaver = (*guide.Screen)(nil)
	_ leaver = (*interview.Screen)(nil)
	_ leaver = (*party.Screen)(nil)
	_ leaver = (*preview.Screen)(nil)
	_ leaver = (*register.Screen)(nil)
	_ leaver = (*review.Screen)(nil)
	_ leaver = (*settings.Screen)(nil)
	_ leaver = (*shortcuts.Screen)(nil)
	_ leaver = (*translations.Screen)(nil)
	_ leaver = (*verify.Screen)(nil)
	_ leaver = (*versions)(nil)

	_ keeper = (*interview.Screen)(nil)
	_ keeper = (*settings.Screen)(nil)

	_ storer = (*interview.Screen)(nil)
	_ storer = (*versions)(nil)

	_ backer = (*guide.Screen)(nil)
	_ backer = (*interview.Screen)(nil)
	_ backer = (*party.Screen)(nil)
	_ backer = (*register.Screen)(nil)

	_ searcher = (*drafts.Screen)(nil)
	_ searcher = (*guide.Screen)(nil)
	_ searcher = (*register.Screen)(nil)

	_ titled = (*about.Screen)(nil)
	_ titled = (*drafts.Screen)(nil)
	_ titled = (*finish.Screen)(nil)
	_ titled = (*guide.Screen)(nil)
	_ titled = (*interview.Screen)(nil)
	_ titled = (*party.Screen)(nil)
	_ titled = (*register.Screen)(nil)
	_ titled = (*review.Screen)(nil)
	_ titled = (*settings.Screen)(nil)
	_ titled = (*shortcuts.Screen)(nil)
	_ titled = (*translations.Screen)(nil)
	_ titled = (*verify.Screen)(nil)
	_ titled = (*versions)(nil)

	_ sheetSaver = (*finish.Screen)(nil)
	_ sheetSaver = (*review.Screen)(nil)

	_ turner = (*about.Screen)(nil)
	_ turner = (*finish.Screen)(nil)
	_ turner = (*guide.Screen)(nil)
	_ turner = (*interview.Screen)(nil)
	_ turner = (*party.Screen)(nil)
	_ turner = (*review.Screen)(nil)
	_ turner = (*settings.Screen)(nil)
	_ turner = (*shortcuts.Screen)(nil)
	_ turner = (*translations.Screen)(nil)
	_ turner = (*verify.Screen)(nil)
	_ turner = (*versions)(nil)
)
