package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rogatory/app/screens/finish"
	"rogatory/app/screens/preview"
	"rogatory/app/system"
	"rogatory/cmd/internal/files"
	"rogatory/cmd/internal/output"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/sign"
	"rogatory/storage"
)

// desk makes, signs and stores the PDF of a request.
type desk struct {
	vault    *storage.Vault
	writer   *output.Writer
	register func() *party.Register // the one in use, which can change
	now      func() time.Time
	today    func() treaty.Date
}

// Sign opens the certificate first, so that a wrong password costs no time; then it makes the PDF, signs it, writes it,
// and keeps a copy with the draft.
func (o *desk) Sign(ctx context.Context, draft *request.Draft, order finish.Order) (string, error) {
	if err := free(order); err != nil {
		return "", err
	}
	file, err := files.Read(order.Certificate, files.MaximumCertificate)
	if err != nil {
		return "", err
	}
	credential, err := sign.LoadPKCS12(file, order.Password)
	if err == nil {
		err = credential.Check(o.now())
	}
	if err != nil {
		return "", said(err)
	}
	unsigned, err := o.pdf(draft)
	if err != nil {
		return "", said(err)
	}
	signed, err := o.sign(ctx, unsigned, credential, order)
	if err != nil {
		return "", said(err)
	}
	if err := write(order.Path, signed, order.Replace); err != nil {
		return "", err
	}
	return credential.CommonName(), o.keep(draft, signed, order.Certificate)
}

// sign signs, with a time stamp where the settings name a service and the order does not do without.
func (o *desk) sign(ctx context.Context, unsigned []byte, credential sign.Credential, order finish.Order) ([]byte,
	error) {
	profile, err := o.vault.Profile()
	if err != nil {
		return nil, err
	}
	options := sign.Options{Time: o.now(), Context: ctx}
	if profile.TimeStamp != "" && !order.Unstamped {
		options.TimeStamper = sign.HTTPTimeStamper{URL: profile.TimeStamp}
	}
	signed, err := sign.Sign(unsigned, credential, options)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, sign.ErrAddress):
		return nil, fmt.Errorf("%w: %w", finish.ErrNoTimeStamp, sign.ErrAddress)
	case errors.Is(err, sign.ErrTimeStamp):
		return nil, fmt.Errorf("%w: %w", finish.ErrNoTimeStamp, err)
	}
	return signed, err
}

// keep stores the signed copy, and the place of the certificate for the next time.
func (o *desk) keep(draft *request.Draft, signed []byte, certificate string) error {
	if err := o.vault.SaveSigned(draft.ID, signed, o.now()); err != nil {
		return err
	}
	profile, err := o.vault.Profile()
	if err != nil || profile.Certificate == certificate {
		return err
	}
	profile.Certificate = certificate
	return o.vault.SaveProfile(profile)
}

// Save writes the PDF without a signature.
func (o *desk) Save(ctx context.Context, draft *request.Draft, order finish.Order) error {
	if err := free(order); err != nil {
		return err
	}
	unsigned, err := o.pdf(draft)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return said(err)
	}
	return write(order.Path, unsigned, order.Replace)
}

func (o *desk) pdf(draft *request.Draft) ([]byte, error) {
	profile, err := o.vault.Profile()
	if err != nil {
		return nil, err
	}
	return o.writer.WithRegister(o.register()).PDF(draft, profile, o.today())
}

// Sheet writes the check sheet of a draft.
func (o *desk) Sheet(ctx context.Context, draft *request.Draft, words *i18n.Words, path string) error {
	writer := o.writer.WithRegister(o.register())
	made, err := writer.Sheet(draft, words, o.now(), o.today())
	if err != nil {
		return said(err)
	}
	file, err := writer.SheetPDF(made.Document())
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return said(err)
	}
	return write(path, file, true)
}

// preview makes the PDF with the places of its answers.
func (o *desk) preview(draft *request.Draft) (preview.Made, error) {
	profile, err := o.vault.Profile()
	if err != nil {
		return preview.Made{}, err
	}
	file, err := o.writer.WithRegister(o.register()).Preview(draft, profile, o.today())
	if err != nil {
		return preview.Made{}, said(err)
	}
	made := preview.Made{PDF: file.Bytes, Places: make([]preview.Place, len(file.Places))}
	for i, at := range file.Places {
		made.Places[i] = preview.Place(at)
	}
	return made, nil
}

// free reports finish.ErrExists where a file would be written over and that was not allowed.
func free(order finish.Order) error {
	if _, err := os.Stat(order.Path); err == nil && !order.Replace {
		return finish.ErrExists
	}
	return nil
}

// write writes a whole file, which only the user may read, or nothing. Unless it may replace another, a file of that
// name is an error.
func write(path string, content []byte, replace bool) error {
	if _, err := os.Stat(path); err == nil && !replace {
		return &sentence{"error.file.exists", map[string]any{"Path": path}, nil}
	}
	return files.Write(path, content, 0o600)
}

// propose names a PDF after the reference, in the user's documents or, without such a folder, at home.
func propose(draft *request.Draft) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(draft.String(question.Reference)))
	if name == "" {
		name = "request"
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return name + ".pdf"
	}
	if info, err := os.Stat(filepath.Join(home, "Documents")); err == nil && info.IsDir() {
		home = filepath.Join(home, "Documents")
	}
	return filepath.Join(home, name+".pdf")
}

// desktop is what the operating system does with files.
type desktop struct{}

func (desktop) Open(path string) error         { return system.Open(path) }
func (desktop) Print(path string) error        { return system.Print(path) }
func (desktop) ShowInFolder(path string) error { return system.ShowInFolder(path) }
