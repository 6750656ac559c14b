package sign

import (
	"bytes"
	"fmt"

	"rogatory/pdf/read"
)

const (
	// printLocked is the annotation flags Print and Locked (12.5.3).
	printLocked = 132
	// signaturesExist is SigFlags SignaturesExist and AppendOnly (12.7.2).
	signaturesExist = 3
	// formsAndSignatures is the DocMDP permission that lets others sign and nothing else that this program would
	// accept.
	formsAndSignatures = 2
	// byteRangeRoom is room for "[0 a b c]" with three numbers of ten digits.
	byteRangeRoom = "[0 0000000000 0000000000 0000000000]"
)

// signatureValue tells where, inside its object, the places to be filled in after writing are.
type signatureValue struct {
	reference read.Reference
	byteRange int // position of the array
	contents  int // position of the string's opening bracket
}

// addSignature adds signature dictionary, field and the changes in form, page and catalog to the update.
func addSignature(update *increment, options Options, reserve int) (signatureValue, error) {
	fields, err := update.document.Fields()
	if err != nil {
		return signatureValue{}, err
	}
	permission, err := update.document.Permission()
	if err != nil {
		return signatureValue{}, err
	}
	if permission == 1 && !options.stamp {
		return signatureValue{}, ErrLocked
	}
	page, err := choosePage(update.document, options.Page)
	if err != nil {
		return signatureValue{}, err
	}
	certifies := !signed(fields) && !options.stamp
	value := addValue(update, options, certifies, reserve)
	widget := update.add(read.Append(nil, read.Dict{
		"Type": read.Name("Annot"), "Subtype": read.Name("Widget"), "FT": read.Name("Sig"),
		"T": read.NewText(freeName(fields)), "V": value.reference, "F": read.Integer(printLocked), "P": page.Reference,
		"Rect": read.Array{read.Integer(0), read.Integer(0), read.Integer(0), read.Integer(0)},
	}))
	if err := addToPage(update, page, widget); err != nil {
		return signatureValue{}, err
	}
	return value, addToCatalog(update, widget, value.reference, certifies)
}

func signed(fields []read.Field) bool {
	for _, f := range fields {
		if f.Type == "Sig" && f.Value != nil {
			return true
		}
	}
	return false
}

// freeName finds a name that no field has.
func freeName(fields []read.Field) string {
	taken := map[string]bool{}
	for _, f := range fields {
		taken[f.Name] = true
	}
	for n := 1; ; n++ {
		if name := fmt.Sprintf("Signature%d", n); !taken[name] {
			return name
		}
	}
}

func choosePage(document *read.Document, number int) (read.Page, error) {
	pages, err := document.Pages()
	if err != nil {
		return read.Page{}, err
	}
	if number == 0 {
		number = len(pages)
	}
	if number < 1 || number > len(pages) {
		return read.Page{}, fmt.Errorf("%w: page %d of %d", ErrNoPage, number, len(pages))
	}
	return pages[number-1], nil
}

// addValue writes the signature dictionary (12.8.1) with empty places for /ByteRange and /Contents.
func addValue(update *increment, options Options, certifies bool, reserve int) signatureValue {
	var value signatureValue
	body := []byte("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange ")
	if options.stamp {
		body = []byte("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange ")
	}
	value.byteRange = len(body)
	body = append(body, bytes.Repeat([]byte(" "), len(byteRangeRoom))...)
	body = append(body, "/Contents "...)
	value.contents = len(body)
	body = append(append(append(body, '<'), bytes.Repeat([]byte("0"), 2*reserve)...), '>')
	rest := read.Dict{}
	if !options.stamp { // a time stamp carries its own time
		rest = read.Dict{"M": read.NewDate(options.Time), "Name": read.NewText(options.Name)}
	}
	if options.Reason != "" {
		rest["Reason"] = read.NewText(options.Reason)
	}
	if options.Location != "" {
		rest["Location"] = read.NewText(options.Location)
	}
	if certifies {
		rest["Reference"] = read.Array{read.Dict{
			"Type": read.Name("SigRef"), "TransformMethod": read.Name("DocMDP"),
			"TransformParams": read.Dict{
				"Type": read.Name("TransformParams"), "P": read.Integer(formsAndSignatures), "V": read.Name("1.2"),
			},
		}}
	}
	body = append(body, read.Append(nil, rest)[len("<<"):]...)
	value.reference = update.add(body)
	return value
}

// addToPage puts the field among the page's annotations, wherever their array is kept.
func addToPage(update *increment, page read.Page, widget read.Reference) error {
	annotations, err := update.document.Array(page.Dict["Annots"])
	if err != nil {
		return err
	}
	longer := appended(annotations, widget)
	if ref, ok := page.Dict["Annots"].(read.Reference); ok && annotations != nil {
		update.replace(ref, longer)
		return nil
	}
	dict := page.Dict.Clone()
	dict["Annots"] = longer
	update.replace(page.Reference, dict)
	return nil
}

func appended(array read.Array, o read.Object) read.Array {
	return append(append(read.Array{}, array...), o)
}

// addToCatalog puts the field into the form, and the certification into /Perms.
func addToCatalog(update *increment, widget, value read.Reference, certifies bool) error {
	root, ok := update.document.Trailer()["Root"].(read.Reference)
	if !ok {
		return fmt.Errorf("%w: the catalog is not an object of its own", read.ErrDamaged)
	}
	catalog, err := update.document.Catalog()
	if err != nil {
		return err
	}
	catalog = catalog.Clone()
	if err := addToForm(update, catalog, widget); err != nil {
		return err
	}
	if certifies {
		permissions, err := update.document.Dict(catalog["Perms"])
		if err != nil {
			return err
		}
		permissions = permissions.Clone()
		permissions["DocMDP"] = value
		catalog["Perms"] = permissions
	}
	update.replace(root, catalog)
	return nil
}

// addToForm lengthens /Fields, wherever form and array are kept; catalog is a copy that may be changed.
func addToForm(update *increment, catalog read.Dict, widget read.Reference) error {
	form, err := update.document.Dict(catalog["AcroForm"])
	if err != nil {
		return err
	}
	fields, err := update.document.Array(form["Fields"])
	if err != nil {
		return err
	}
	ref, indirect := catalog["AcroForm"].(read.Reference)
	indirect = indirect && form != nil
	form = form.Clone()
	form["SigFlags"] = read.Integer(signaturesExist)
	if array, ok := form["Fields"].(read.Reference); ok && fields != nil {
		update.replace(array, appended(fields, widget))
	} else {
		form["Fields"] = appended(fields, widget)
	}
	if indirect {
		update.replace(ref, form)
	} else {
		catalog["AcroForm"] = form
	}
	return nil
}
