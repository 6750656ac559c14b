package office

// Layout says how the two languages of a request stand on paper.
type Layout string

// The layouts of a request in two languages.
const (
	SideBySide    Layout = "side-by-side"    // section by section, the official language beside the translation
	OneAfterOther Layout = "one-after-other" // the whole request in the official language, then the whole translation
)

// Layouts lists all layouts, the one that an office has without choosing first.
func Layouts() []Layout { return []Layout{SideBySide, OneAfterOther} }

// Layout is the office's layout; an unknown one, such as that of a later version of the program, counts as none chosen.
//
// Without a choice the languages stand side by side: whoever reads one finds each sentence, label and value of the
// other at a glance, the data that are the same in both stand once and cannot differ, and the request is some pages
// shorter.
func (p Profile) Layout() Layout {
	for _, layout := range Layouts() {
		if p.BilingualLayout == layout {
			return layout
		}
	}
	return Layouts()[0]
}
