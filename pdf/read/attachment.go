package read

// Relationship says what an attached file is to the document (ISO 19005-3, annex E). Others than these are kept as they
// are.
type Relationship string

const (
	// Source is the file from which the document was made.
	Source Relationship = "Source"
	// Data is a file with data that the document shows.
	Data Relationship = "Data"
)

// Attachment is a file that lies inside a PDF and is associated with the whole document.
type Attachment struct {
	Name         string // with its ending, without a folder
	MediaType    string // such as application/json
	Description  string
	Relationship Relationship
	Data         []byte
}

// Attachments returns the files that are associated with the whole document by /AF of the catalog, in their order.
// Files that are only embedded are left out. It returns ErrDamaged for more than maxAttachments files; what they
// decompress to counts against the limit of the whole document.
func (d *Document) Attachments() ([]Attachment, error) {
	catalog, err := d.Catalog()
	if err != nil {
		return nil, err
	}
	list, err := d.Array(catalog["AF"])
	if err != nil {
		return nil, err
	}
	if len(list) > maxAttachments {
		return nil, damaged("more than %d files are attached", maxAttachments)
	}
	var out []Attachment
	for _, o := range list {
		a, err := d.attachment(o)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// attachment reads a file specification (7.11.3) with its file.
func (d *Document) attachment(o Object) (Attachment, error) {
	specification, err := d.Dict(o)
	if err != nil {
		return Attachment{}, err
	}
	var a Attachment
	if a.Name, err = d.firstText(specification, "UF", "F"); err != nil {
		return a, err
	}
	if a.Description, err = d.firstText(specification, "Desc"); err != nil {
		return a, err
	}
	relationship, err := d.Name(specification["AFRelationship"])
	if err != nil {
		return a, err
	}
	a.Relationship = Relationship(relationship)
	files, err := d.Dict(specification["EF"])
	if err != nil {
		return a, err
	}
	return a, d.embedded(&a, files)
}

// embedded reads the stream of a file (7.11.4).
func (d *Document) embedded(a *Attachment, files Dict) error {
	o := files["UF"]
	if o == nil {
		o = files["F"]
	}
	stream, err := resolveAs[*Stream](d, o, "stream")
	if err != nil {
		return err
	}
	if stream == nil {
		return damaged("the attached file %q is missing", a.Name)
	}
	kind, err := d.Name(stream.Dict["Subtype"])
	if err != nil {
		return err
	}
	a.MediaType = string(kind)
	a.Data, err = d.Decode(stream)
	return err
}

// firstText returns the first of the text strings that is there.
func (d *Document) firstText(dict Dict, keys ...Name) (string, error) {
	for _, key := range keys {
		if dict[key] == nil {
			continue
		}
		s, err := d.String(dict[key])
		return Text(s), err
	}
	return "", nil
}
