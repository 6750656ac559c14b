package treaty

// Words holds one short text in the two languages of the register.
type Words struct {
	En string `yaml:"en" json:"en"`
	Fr string `yaml:"fr" json:"fr"`
}

// In returns the text in the language given, French for "fr" and English for every other.
func (w Words) In(language string) string {
	if language == "fr" && w.Fr != "" {
		return w.Fr
	}
	return w.En
}

// Translations returns the text by the tags of the languages in which it is there.
func (w Words) Translations() map[string]string {
	all := map[string]string{}
	for language, text := range map[string]string{"en": w.En, "fr": w.Fr} {
		if text != "" {
			all[language] = text
		}
	}
	return all
}

// Source says where a fact was read. Document is the id of a source that the register lists; Place is the heading,
// declaration or section in it; AsOf is the day as of which the document speaks, which is what counts when a fact grows
// old.
type Source struct {
	Document string `yaml:"document" json:"document"` // id of a document of the register
	// heading, declaration or section in the document
	Place string `yaml:"place,omitempty" json:"place,omitempty"`
	AsOf  Date   `yaml:"as_of" json:"as_of"` // day as of which the document speaks
}
