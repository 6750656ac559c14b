package shell

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"rogatory/i18n"
)

// toolkitWords are the texts of the toolkit itself and the ids under which the catalogue has them.
var toolkitWords = map[string]string{
	"Advanced": "advanced", "Cancel": "cancel", "Confirm": "confirm", "Copy": "copy", "Create Folder": "create-folder",
	"Cut":            "cut",
	"Enter filename": "enter-filename", "Error": "error", "Favourites": "favourites", "File": "file",
	"Folder": "folder", "New Folder": "new-folder",
	"No": "no", "OK": "ok", "Open": "open", "Paste": "paste", "Quit": "quit", "Redo": "redo", "Save": "save",
	"Select all":        "select-all",
	"Show Hidden Files": "show-hidden", "Undo": "undo", "Yes": "yes", "file.name": "name", "file.parent": "parent",
}

// speakToolkit makes the toolkit speak our language. It has no call for that: it chooses by the operating system's
// language, so the words of that language, and of English, to which it falls back, are replaced.
func speakToolkit(words *i18n.Words) {
	texts := map[string]map[string]string{}
	for key, id := range toolkitWords {
		texts[key] = map[string]string{"other": words.Say("toolkit." + id)}
	}
	content, err := json.Marshal(texts)
	if err != nil {
		fyne.LogError("words of the toolkit", err)
		return
	}
	for _, locale := range []fyne.Locale{lang.SystemLocale(), i18n.English} {
		if err := lang.AddTranslationsForLocale(content, locale); err != nil {
			fyne.LogError("words of the toolkit", err)
		}
	}
}
