package answer

import (
	"bytes"
	"encoding/json"
	"errors"
)

// byHand is the JSON form of an authority that was entered by hand.
type byHand struct {
	Name        string   `json:"name"`
	Address     string   `json:"address,omitempty"`
	Phones      []string `json:"phones,omitempty"`
	Emails      []string `json:"emails,omitempty"`
	Source      string   `json:"source,omitempty"`
	ConfirmedBy string   `json:"confirmed_by,omitempty"`
}

// MarshalJSON writes a register id as a string and particulars entered by hand as an object.
func (a Addressee) MarshalJSON() ([]byte, error) {
	if !a.ByHand() {
		return json.Marshal(a.ID)
	}
	return json.Marshal(byHand{a.Name, a.Address, a.Phones, a.Emails, a.Source, a.ConfirmedBy})
}

// UnmarshalJSON reads either form.
func (a *Addressee) UnmarshalJSON(raw []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte(`"`)) {
		*a = Addressee{}
		return json.Unmarshal(raw, &a.ID)
	}
	if string(raw) == "null" {
		return errors.New("null is no authority: leave the key out")
	}
	var h byHand
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&h); err != nil {
		return err
	}
	*a = Addressee{Name: h.Name, Address: h.Address, Phones: h.Phones, Emails: h.Emails, Source: h.Source,
		ConfirmedBy: h.ConfirmedBy}
	return nil
}
