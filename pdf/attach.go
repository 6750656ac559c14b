package pdf

import (
	"fmt"

	"rogatory/pdf/read"
)

// attach embeds files and associates them with the whole document (ISO 19005-3, 6.8 and annex E).
func (f *file) attach(catalogue read.Dict, files []read.Attachment, about description) {
	if len(files) == 0 {
		return
	}
	var names, associated read.Array
	for i, attached := range files {
		specification := f.specification(attached, about)
		names = append(names, read.NewText(fmt.Sprintf("%04d", i+1)), specification)
		associated = append(associated, specification)
	}
	catalogue["Names"] = read.Dict{"EmbeddedFiles": read.Dict{"Names": names}}
	catalogue["AF"] = associated
}

// specification writes one file with what it is called, what it is and what it is to the document.
func (f *file) specification(attached read.Attachment, about description) read.Reference {
	embedded := f.compressed(attached.Data)
	parameters := read.Dict{"Size": read.Integer(len(attached.Data))}
	if !about.date.IsZero() {
		parameters["ModDate"] = read.NewDate(about.date)
	}
	embedded.Dict["Type"], embedded.Dict["Subtype"] = read.Name("EmbeddedFile"), read.Name(attached.MediaType)
	embedded.Dict["Params"] = parameters
	stream, name := f.add(embedded), read.NewText(attached.Name)
	return f.add(read.Dict{
		"Type": read.Name("Filespec"), "F": name, "UF": name, "Desc": read.NewText(attached.Description),
		"AFRelationship": read.Name(attached.Relationship), "EF": read.Dict{"F": stream, "UF": stream},
	})
}
