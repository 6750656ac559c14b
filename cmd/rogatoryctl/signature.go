package main

import (
	"bytes"
	"context"
	"crypto/x509"
	"fmt"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"rogatory/app/card"
	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/pdf/verify"
)

// signatureCommands sign, verify and reopen the PDF of a request.
type signatureCommands struct{ *program }

// signing holds the flags of a signature.
type signing struct {
	certificate, passwordFile, key, timeStamp string
	module, pinFile                           string
	lastTry                                   bool
}

func (p signatureCommands) flagsOf(flags *pflag.FlagSet, s *signing) {
	flags.StringVar(&s.certificate, "p12", "", p.words.Say("flag.p12"))
	flags.StringVar(&s.passwordFile, "password-file", "", p.words.Say("flag.password-file"))
	flags.StringVar(&s.key, "key", "", p.words.Say("flag.key"))
	flags.StringVar(&s.module, "pkcs11", "", p.words.Say("flag.pkcs11"))
	flags.StringVar(&s.pinFile, "pin-file", "", p.words.Say("flag.pin-file"))
	flags.BoolVar(&s.lastTry, "last-try", false, p.words.Say("flag.last-try"))
	flags.StringVar(&s.timeStamp, "tsa", "", p.words.Say("flag.tsa"))
}

// named reports whether one key was named, in a file or on a card.
func (s signing) named() bool { return (s.certificate == "") != (s.module == "") }

// apply signs a file.
func (s signing) apply(file []byte, now time.Time) ([]byte, error) {
	from := service.KeySource{Path: s.certificate, Key: s.key, LastTry: s.lastTry}
	secretFile := s.passwordFile
	if s.module != "" {
		from.Path, from.Module, secretFile = s.module, true, s.pinFile
	}
	var err error
	if from.Secret, err = readPassword(secretFile); err != nil {
		return nil, err
	}
	credential, err := service.Credential(context.Background(), card.Installed(), from, now)
	if err != nil {
		return nil, err
	}
	return service.Sign(context.Background(), file, credential, s.timeStamp, now)
}

// readPassword reads a password file, in UTF-8 or in the two forms of UTF-16 with which Windows saves texts; one line
// end at its end is dropped, and without a file the password is empty.
func readPassword(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	content, err := files.ReadAny(path, files.MaximumCertificate)
	if err != nil {
		return "", err
	}
	// The decoder goes by the mark at the beginning and takes it away; without one, the bytes stay as they are.
	content, _, err = transform.Bytes(unicode.BOMOverride(encoding.Nop.NewDecoder()), content)
	content = bytes.TrimSuffix(bytes.TrimSuffix(content, []byte("\n")), []byte("\r"))
	return string(content), err
}

func (p signatureCommands) sign(args []string) error {
	var out string
	var s signing
	flags := p.flags("sign")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	p.flagsOf(flags, &s)
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if out == "" || !s.named() {
		return p.usage("signing-needs", i18n.Args{"Form": p.formOf("sign")})
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	signed, err := s.apply(file, p.now())
	if err != nil {
		return err
	}
	return p.save(out, signed, 0o644)
}

func (p signatureCommands) emit(args []string) error {
	var out, language, layout string
	var s signing
	flags := p.registerFlags("emit")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	flags.StringVar(&language, "lang", "", p.words.Say("flag.lang"))
	p.layoutFlag(flags, &layout)
	p.flagsOf(flags, &s)
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if err := p.checkLayout(layout); err != nil {
		return err
	}
	if out == "" || !s.named() {
		return p.usage("signing-needs", i18n.Args{"Form": p.formOf("emit")})
	}
	work, err := p.prepare(rest[0], language)
	if err != nil {
		return err
	}
	speaker, found, err := p.examine(work.draft)
	if err != nil {
		return err
	}
	if rules.Blocks(found) {
		return p.refuse(speaker, found)
	}
	file, err := work.file(layout)
	if err != nil {
		return err
	}
	signed, err := s.apply(file, p.now())
	if err != nil {
		return err
	}
	return p.save(out, signed, 0o644)
}

// refuse shows why nothing was written.
func (p signatureCommands) refuse(speaker wording.Speaker, found []rules.Finding) error {
	if p.json {
		if err := p.printJSON(findingsIn(speaker, found)); err != nil {
			return err
		}
		return errBlocked
	}
	p.printFindings(speaker, found)
	return errBlocked
}

func (p signatureCommands) verify(args []string) error {
	var trust []string
	flags := p.flags("verify")
	flags.StringArrayVar(&trust, "trust", nil, p.words.Say("flag.trust"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	roots, err := trusted(trust)
	if err != nil {
		return err
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	report, err := verify.Verify(file, roots)
	if err != nil {
		return err
	}
	if p.json {
		err = p.printJSON(report)
	} else {
		p.printReport(report)
	}
	if !report.Valid {
		return errBlocked
	}
	return err
}

// trusted reads the certificates that the user trusts; nil where no file was named.
func trusted(paths []string) (*x509.CertPool, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	roots := x509.NewCertPool()
	for _, path := range paths {
		data, err := files.ReadAny(path, files.MaximumCertificate)
		if err != nil {
			return nil, err
		}
		certificates, err := verify.Certificates(path, data)
		if err != nil {
			return nil, err
		}
		for _, c := range certificates {
			roots.AddCert(c)
		}
	}
	return roots, nil
}

// printReport writes the outcome of a verification for people: whether the document is as it was signed, then by whom
// and who says so, and when.
func (p signatureCommands) printReport(report verify.Report) {
	switch {
	case !report.Signed:
		fmt.Fprintln(p.out, p.words.Say("verify.unsigned"))
	case report.Valid:
		fmt.Fprintln(p.out, p.words.Say("verify.valid"))
	default:
		fmt.Fprintln(p.out, p.words.Say("verify.broken"))
	}
	for i, s := range report.Signatures {
		if len(report.Signatures) > 1 {
			state := "broken"
			if s.Valid {
				state = "valid"
			}
			fmt.Fprintln(p.out, p.words.Say("verify.one."+state,
				i18n.Args{"Number": i + 1, "All": len(report.Signatures)}))
		}
		p.printSignature(s)
	}
}

func (p signatureCommands) printSignature(s verify.Signature) {
	if s.Signer != "" {
		fmt.Fprintln(p.out, p.words.Say("verify.by", i18n.Args{"Signer": s.Signer}),
			p.words.Say("verify.trust."+string(s.Trusted), i18n.Args{"Authority": s.VouchedBy}))
	}
	args := i18n.Args{}
	if s.SignedAt != nil {
		args["Time"] = p.words.DateTime(*s.SignedAt)
	}
	if s.StampedAt != nil {
		args["Stamp"] = p.words.DateTime(*s.StampedAt)
	}
	fmt.Fprintln(p.out, p.words.Say("verify.when."+string(s.When()), args))
	if s.Level != verify.NoLevel {
		fmt.Fprintln(p.out, p.words.Say("verify.level", i18n.Args{"Level": string(s.Level)}))
	}
	for _, change := range s.Changes {
		fmt.Fprintln(p.out, p.words.Say("verify.change."+string(change)))
	}
	for _, problem := range s.Problems {
		line := "- " + p.words.Say("verify.problem."+string(problem))
		if problem == verify.CertificateUnfit {
			for _, reason := range s.Unfit {
				line += " " + p.words.Say("verify.unfit."+string(reason))
			}
		}
		fmt.Fprintln(p.out, line)
	}
}
