// Command demo writes signed requests to look at: a preservation request and a request for stored data, in English to
// the United States and in French to Luxembourg from outside the European Union. It signs them with a certificate that
// it makes for the purpose and that nobody can take for a prosecutor's.
//
//	go run ./cmd/internal/demo out
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "Name the folder to write into: go run ./cmd/internal/demo out")
		os.Exit(3)
	}
	if err := run(os.Args[1], time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// letter is one request that the demonstration writes.
type letter struct {
	name, language string
	requestType    treaty.RequestType
	from, to       party.Code
}

func letters() []letter {
	return []letter{
		{"preservation-en", "en", treaty.Preservation, "DE", "US"},
		{"stored-data-en", "en", treaty.StoredData, "DE", "US"},
		{"preservation-fr", "fr", treaty.Preservation, "MA", "LU"},
		{"stored-data-fr", "fr", treaty.StoredData, "MA", "LU"},
	}
}

func run(folder string, now time.Time) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	register, err := party.Open(party.Embedded())
	if err != nil {
		return err
	}
	certificate, password, issuer, err := throwaway.New(now, throwaway.RSA)
	if err != nil {
		return err
	}
	credential, err := sign.LoadPKCS12(certificate, password)
	if err != nil {
		return err
	}
	writer := service.NewWriter(register, i18n.Embedded())
	for _, l := range letters() {
		if err := l.write(folder, writer, credential, now); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
	}
	return files.Write(filepath.Join(folder, "certificate.pem"), issuer, 0o644)
}

// write makes the draft, its plain text and its signed PDF.
func (l letter) write(folder string, writer *service.Writer, credential sign.Credential, now time.Time) error {
	today := treaty.DateOf(now)
	draft, err := example.Complete(writer.Register, l.from, l.to, l.requestType, l.language, today)
	if err != nil {
		return err
	}
	profile := example.Office(l.from, l.language)
	tree, err := writer.Document(draft, profile, today)
	if err != nil {
		return err
	}
	unsigned, err := writer.PDF(draft, profile, today)
	if err != nil {
		return err
	}
	signed, err := sign.Sign(unsigned, credential, sign.Options{Time: now})
	if err != nil {
		return err
	}
	file, err := draft.Encode()
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{l.name + ".json": file, l.name + ".txt": []byte(document.Text(tree)),
		l.name + ".pdf": signed} {
		if err := files.Write(filepath.Join(folder, name), content, 0o644); err != nil {
			return err
		}
		fmt.Println(filepath.Join(folder, name))
	}
	return nil
}
