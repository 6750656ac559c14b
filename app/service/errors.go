package service

import (
	"errors"
	"io/fs"

	"rogatory/app/files"
	"rogatory/i18n"
	"rogatory/pdf"
	"rogatory/pdf/sign"
)

// sentence is an error with words in the catalogue, for one that knows none.
type sentence struct {
	id   string
	args map[string]any
	err  error
}

// Error gives what lay behind it in technical English.
func (s *sentence) Error() string {
	if s.err == nil {
		return s.id
	}
	return s.err.Error()
}

// Message returns the catalogue id of the sentence for people.
func (s *sentence) Message() (string, map[string]any) { return s.id, s.args }

// Unwrap returns what lay behind the error.
func (s *sentence) Unwrap() error { return s.err }

// certificateSentences are the words for what can be wrong with a certificate.
var certificateSentences = []struct {
	err error
	id  string
}{
	{sign.ErrWrongPassword, "error.certificate.wrong-password"},
	{sign.ErrNotPKCS12, "error.certificate.not-pkcs12"},
	{sign.ErrUnsupportedKey, "error.certificate.unsupported-key"},
	{sign.ErrMismatch, "error.certificate.mismatch"},
	{sign.ErrDraft, "error.pdf.draft"},
}

// Said gives an error the words that people read. One that has words of its own keeps them.
func Said(err error) error {
	var speaker i18n.Speaker
	if err == nil || errors.As(err, &speaker) {
		return err
	}
	var validity *sign.ValidityError
	if errors.As(err, &validity) {
		return outsidePeriod(validity)
	}
	for _, known := range certificateSentences {
		if errors.Is(err, known.err) {
			return &sentence{known.id, nil, err}
		}
	}
	var glyphs *pdf.MissingGlyphsError
	if errors.As(err, &glyphs) {
		return &sentence{"error.glyphs", map[string]any{"Characters": string(glyphs.Runes)}, err}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return files.Unreadable(path.Path, err)
	}
	return err
}

func outsidePeriod(v *sign.ValidityError) error {
	const day = "2006-01-02"
	if errors.Is(v, sign.ErrExpired) {
		return &sentence{"error.certificate.expired", map[string]any{"Until": v.NotAfter.Local().Format(day)}, v}
	}
	return &sentence{"error.certificate.not-yet-valid", map[string]any{"From": v.NotBefore.Local().Format(day)}, v}
}
