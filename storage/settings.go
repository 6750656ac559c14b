package storage

import "rogatory/forms/office"

// Settings is what the program remembers of its user's wishes. Empty fields leave the choice to the program.
type Settings struct {
	Language  string  `json:"language,omitempty"`   // tag of the program's language
	TextSize  float32 `json:"text_size,omitempty"`  // factor on the ordinary size; 0 is 1
	Theme     string  `json:"theme,omitempty"`      // light, dark, or empty for the system's
	LastDraft string  `json:"last_draft,omitempty"` // id of the draft that was open
	Sections  bool    `json:"sections,omitempty"`   // the interview shows all pages of a task as one
	// Columns are what was said about the columns of pasted tables, by their headings.
	Columns map[string][]string `json:"columns,omitempty"`
}

var (
	officeKey  = []byte("office")
	programKey = []byte("program")
)

// Profile returns the office profile; a new vault has an empty one.
func (v *Vault) Profile() (office.Profile, error) {
	var profile office.Profile
	err := v.readJSON(settingsBucket, officeKey, &profile)
	return profile, err
}

// SaveProfile stores the office profile.
func (v *Vault) SaveProfile(profile office.Profile) error {
	return v.update(func(r records) error { return r.putJSON(settingsBucket, officeKey, profile) })
}

// Settings returns the settings; a new vault has empty ones.
func (v *Vault) Settings() (Settings, error) {
	var settings Settings
	err := v.readJSON(settingsBucket, programKey, &settings)
	return settings, err
}

// SaveSettings stores the settings.
func (v *Vault) SaveSettings(settings Settings) error {
	return v.update(func(r records) error { return r.putJSON(settingsBucket, programKey, settings) })
}

// Place returns where the interview of a draft stood, in the words of SetPlace; empty where that was never said.
func (v *Vault) Place(id string) (string, error) {
	var place string
	err := v.view(func(r records) error {
		summary, err := r.summary(id)
		if err == nil {
			err = r.getJSON(placesBucket, []byte(summary.ID), &place)
		}
		return err
	})
	return place, err
}

// SetPlace remembers where the interview of a draft stands, such as the id of a question, so that a restart comes back
// to it.
func (v *Vault) SetPlace(id, place string) error {
	return v.update(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		return r.putJSON(placesBucket, []byte(summary.ID), place)
	})
}

func (v *Vault) readJSON(bucket string, key []byte, target any) error {
	return v.view(func(r records) error {
		err := r.getJSON(bucket, key, target)
		return err
	})
}
