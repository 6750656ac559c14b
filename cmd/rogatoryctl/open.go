package main

import (
	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/i18n"
	"rogatory/pdf/verify"
)

// reopen restores the draft from the PDF of a request and says whether the signature over it is valid. A draft from a
// file that was never signed is as good as the file; one from a file whose signature is broken is written too, but the
// exit code warns.
func (p signatureCommands) reopen(args []string) error {
	var out string
	flags := p.flags("open")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if out == "" {
		return p.usage("output-needed", i18n.Args{"Form": p.formOf("open")})
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	report, err := p.restore(file, out)
	if err != nil {
		return err
	}
	if report.Broken() {
		return errBlocked
	}
	return nil
}

// restore writes the draft and, unless the draft itself goes to standard output, the outcome of the verification.
func (p signatureCommands) restore(file []byte, out string) (verify.Report, error) {
	report, err := verify.Verify(file, nil)
	if err != nil {
		return report, err
	}
	draft, err := service.OpenPDF(file)
	if err != nil {
		return report, err
	}
	text, err := draft.Encode()
	if err != nil {
		return report, err
	}
	if err := p.save(out, text, 0o600); err != nil || out == "-" {
		return report, err
	}
	if p.json {
		return report, p.printJSON(report)
	}
	p.printReport(report)
	return report, nil
}
