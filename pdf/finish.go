package pdf

import (
	"errors"
	"fmt"

	"rogatory/pdf/read"
)

// errLayout means that gofpdf wrote a file of another shape than the one known here; its version is pinned.
var errLayout = errors.New("the PDF library wrote a file of an unknown shape")

// contents is what finish adds to the painted pages.
type contents struct {
	fonts    []*characters
	about    description
	marking  marking
	attached []read.Attachment
}

// finish writes gofpdf's file anew with what gofpdf cannot write and PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1)
// ask for: the text of each glyph, the names of subset fonts, the structure, the description, the language, the meaning
// of colours, attached files, and an identifier of the file.
func finish(painted []byte, c contents) ([]byte, error) {
	f, err := open(painted)
	if err != nil {
		return nil, fmt.Errorf("read the pages back: %w", err)
	}
	for _, used := range c.fonts {
		if err := f.finishFont(used); err != nil {
			return nil, fmt.Errorf("font %s: %w", used.face.Name, err)
		}
	}
	if err := f.compressPages(); err != nil {
		return nil, err
	}
	f.objects[f.info.Number] = c.about.dictionary()
	if err := f.finishCatalogue(c); err != nil {
		return nil, err
	}
	return f.bytes(), nil
}

// finishCatalogue adds what concerns the whole file. Viewers show its title instead of its name, and gofpdf's empty
// name tree goes.
func (f *file) finishCatalogue(c contents) error {
	catalogue, err := f.dict(f.root)
	if err != nil {
		return err
	}
	delete(catalogue, "Names")
	catalogue["ViewerPreferences"] = read.Dict{"DisplayDocTitle": true}
	catalogue["Metadata"] = f.add(c.about.metadata())
	catalogue["OutputIntents"] = f.colours()
	if c.about.language != "" {
		catalogue["Lang"] = read.NewText(c.about.language)
	}
	f.attach(catalogue, c.attached, c.about)
	return f.addStructure(catalogue, c.marking)
}

// compressPages compresses what is painted on each page.
func (f *file) compressPages() error {
	for _, reference := range f.pages {
		page, err := f.dict(reference)
		if err != nil {
			return err
		}
		painted, ok := page["Contents"].(read.Reference)
		if !ok || painted.Number >= len(f.objects) {
			return errLayout
		}
		content, ok := f.objects[painted.Number].(*read.Stream)
		if !ok {
			return errLayout
		}
		f.objects[painted.Number] = f.compressed(content.Raw)
	}
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
	if err := f.compressFont(descriptor); err != nil {
		return err
	}
	name := read.Name(used.subsetName())
	top["BaseFont"], descendant["BaseFont"], descriptor["FontName"] = name, name, name
	descendant["CIDSystemInfo"] = read.Dict{
		"Registry": read.NewText("Adobe"), "Ordering": read.NewText("Identity"), "Supplement": read.Integer(0),
	}
	f.objects[toUnicode.Number] = f.compressed(used.toUnicode())
	return nil
}

// compressFont compresses the program of a font, which gofpdf does in haste.
func (f *file) compressFont(descriptor read.Dict) error {
	reference, ok := descriptor["FontFile2"].(read.Reference)
	if !ok || reference.Number >= len(f.objects) {
		return errLayout
	}
	program, ok := f.objects[reference.Number].(*read.Stream)
	if !ok {
		return errLayout
	}
	data, err := f.source.Decode(program)
	if err != nil {
		return err
	}
	compressed := f.compressed(data)
	compressed.Dict["Length1"] = program.Dict["Length1"]
	f.objects[reference.Number] = compressed
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
