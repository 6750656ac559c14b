package main

import (
	"bytes"
	"fmt"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/pdf/verify"
)

// signatureCommands sign, verify and reopen the PDF of a request.
type signatureCommands struct{ *program }

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
	return p.finish(out, s, file, service.Sign)
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
	roots, err := service.Roots(trust)
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
