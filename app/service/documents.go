package service

import (
	"context"

	"rogatory/forms/request"
	"rogatory/i18n"
	"rogatory/pdf"
)

// Documents makes what is read of a draft: its PDF with the letterhead of the office, and its check sheet.
type Documents struct{ env Environment }

// NewDocuments returns the documents of an office.
func NewDocuments(env Environment) *Documents { return &Documents{env} }

// pdf makes the unsigned file of a draft.
func (e Environment) pdf(draft *request.Draft) ([]byte, error) {
	file, err := e.preview(draft)
	return file.Bytes, err
}

func (e Environment) preview(draft *request.Draft) (pdf.File, error) {
	profile, err := e.Vault.Profile()
	if err != nil {
		return pdf.File{}, err
	}
	return e.writer().Preview(draft, profile, e.Today())
}

// Preview makes the PDF with the places of its answers.
func (d *Documents) Preview(draft *request.Draft) (pdf.File, error) {
	file, err := d.env.preview(draft)
	return file, Said(err)
}

// Save writes the PDF without a signature; it is marked as a draft on every page while a finding blocks. The error is
// ErrExists where a file would be written over.
func (d *Documents) Save(ctx context.Context, draft *request.Draft, order Order) error {
	if err := free(order); err != nil {
		return err
	}
	unsigned, err := d.env.pdf(draft)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Said(err)
	}
	return writeFile(order.Path, unsigned, order.Replace)
}

// WriteSheet writes the check sheet of a draft, in the language of words, over whatever is at the path.
func (d *Documents) WriteSheet(ctx context.Context, draft *request.Draft, words *i18n.Words, path string) error {
	writer := d.env.writer()
	made, err := writer.Sheet(draft, words, d.env.Now(), d.env.Today())
	if err != nil {
		return Said(err)
	}
	file, err := writer.SheetPDF(made.Document())
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Said(err)
	}
	return writeFile(path, file, true)
}
