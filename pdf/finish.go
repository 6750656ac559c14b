package pdf

import (
	"errors"
	"fmt"

	"rogatory/pdf/read"
)

// errLayout means that gofpdf wrote a file of another shape than the one known here; its version is pinned.
var errLayout = errors.New("the PDF library wrote a file of an unknown shape")

// finish writes gofpdf's file anew with what gofpdf cannot write: the text of each glyph, the names of subset fonts, the
// description, the language, and an identifier of the file.
func finish(painted []byte, fonts []*characters, about description) ([]byte, error) {
	f, err := open(painted)
	if err != nil {
		return nil, fmt.Errorf("read the pages back: %w", err)
	}
	for _, used := range fonts {
		if err := f.finishFont(used); err != nil {
			return nil, fmt.Errorf("font %s: %w", used.face.Name, err)
		}
	}
	f.objects[f.info.Number] = about.dictionary()
	if err := f.finishCatalogue(about); err != nil {
		return nil, err
	}
	return f.bytes(), nil
}

// finishCatalogue adds the language, shows the title instead of the file's name, and takes out an empty name tree.
func (f *file) finishCatalogue(about description) error {
	catalogue, err := f.dict(f.root)
	if err != nil {
		return err
	}
	delete(catalogue, "Names")
	catalogue["ViewerPreferences"] = read.Dict{"DisplayDocTitle": true}
	if about.language != "" {
		catalogue["Lang"] = read.NewText(about.language)
	}
	f.objects[f.root.Number] = catalogue
	return nil
}

// finishFont gives the objects of one font their names and the table from glyphs to text.
func (f *file) finishFont(used *characters) error {
	top, err := f.composite(used.family)
	if err != nil {
		return err
	}
	descendants, _ := top["DescendantFonts"].(read.Array)
	toUnicode, ok := top["ToUnicode"].(read.Reference)
	if len(descendants) != 1 || !ok {
		return errLayout
	}
	descendant, err := f.dict(descendants[0])
	if err != nil {
		return err
	}
	descriptor, err := f.dict(descendant["FontDescriptor"])
	if err != nil {
		return err
	}
	name := read.Name(used.subsetName())
	top["BaseFont"], descendant["BaseFont"], descriptor["FontName"] = name, name, name
	descendant["CIDSystemInfo"] = read.Dict{
		"Registry": read.NewText("Adobe"), "Ordering": read.NewText("Identity"), "Supplement": read.Integer(0),
	}
	f.objects[toUnicode.Number] = compressed(used.toUnicode())
	return nil
}

// composite returns the font dictionary of a family.
func (f *file) composite(family string) (read.Dict, error) {
	for _, o := range f.objects {
		font, ok := o.(read.Dict)
		if ok && font["Subtype"] == read.Name("Type0") && font["BaseFont"] == read.Name("utf8"+family) {
			return font, nil
		}
	}
	return nil, errLayout
}
