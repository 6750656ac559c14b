package party

// ContentItems returns the closed list of what a Party can want a request to contain, for the effect content-wanted.
func ContentItems() []string {
	return []string{"offence-qualification", "judicial-framework", "technical-detail", "reasonable-grounds", "nexus",
		"verbatim-law", "penalty",
		"persons-identified", "translation-quality", "authority-named", "contravention-specified", "data-category",
		"follow-up-plan",
		"confidentiality-level", "emergency-link", "existing-data-only", "instrument-cited", "authenticity"}
}
