package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/pflag"

	"rogatory/app/card"
	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/i18n"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// signing holds the flags of a signature.
type signing struct {
	certificate, passwordFile, key, timeStamp string
	module, pinFile                           string
	lastTry                                   bool
	level, tsaUser, tsaPasswordFile, tsaKey   string
}

func (p signatureCommands) flagsOf(flags *pflag.FlagSet, s *signing) {
	flags.StringVar(&s.certificate, "p12", "", p.words.Say("flag.p12"))
	flags.StringVar(&s.passwordFile, "password-file", "", p.words.Say("flag.password-file"))
	flags.StringVar(&s.key, "key", "", p.words.Say("flag.key"))
	flags.StringVar(&s.module, "pkcs11", "", p.words.Say("flag.pkcs11"))
	flags.StringVar(&s.pinFile, "pin-file", "", p.words.Say("flag.pin-file"))
	flags.BoolVar(&s.lastTry, "last-try", false, p.words.Say("flag.last-try"))
	flags.StringVar(&s.level, "level", "", p.words.Say("flag.level"))
	p.serviceFlags(flags, s)
}

// serviceFlags are those of the time-stamp service.
func (p signatureCommands) serviceFlags(flags *pflag.FlagSet, s *signing) {
	flags.StringVar(&s.timeStamp, "tsa", "", p.words.Say("flag.tsa"))
	flags.StringVar(&s.tsaUser, "tsa-user", "", p.words.Say("flag.tsa-user"))
	flags.StringVar(&s.tsaPasswordFile, "tsa-password-file", "", p.words.Say("flag.tsa-password-file"))
	flags.StringVar(&s.tsaKey, "tsa-p12", "", p.words.Say("flag.tsa-p12"))
}

// named reports whether one key was named, in a file or on a card.
func (s signing) named() bool { return (s.certificate == "") != (s.module == "") }

// credential opens the key that was named.
func (s signing) credential(now time.Time) (sign.Credential, error) {
	from := service.KeySource{Path: s.certificate, Key: s.key, LastTry: s.lastTry}
	secretFile := s.passwordFile
	if s.module != "" {
		from.Path, from.Module, secretFile = s.module, true, s.pinFile
	}
	var err error
	if from.Secret, err = readPassword(secretFile); err != nil {
		return sign.Credential{}, err
	}
	return service.Credential(context.Background(), card.Installed(), from, now)
}

// how reads the level and the time-stamp service. The password is the user's, or that of the client certificate where
// no user is named.
func (p signatureCommands) how(s signing) (service.How, error) {
	how := service.How{Level: verify.Level(s.level), Stamps: sign.HTTPTimeStamper{URL: s.timeStamp, User: s.tsaUser},
		Asks: p.tell}
	if s.level != "" && !slices.Contains(service.Levels(), how.Level) {
		return how, p.usage("level", i18n.Args{"Level": s.level})
	}
	password, err := readPassword(s.tsaPasswordFile)
	if err != nil {
		return how, err
	}
	if s.tsaUser != "" {
		how.Stamps.Password, password = password, ""
	}
	if s.tsaKey == "" {
		return how, nil
	}
	file, err := files.ReadAny(s.tsaKey, files.MaximumCertificate)
	if err != nil {
		return how, err
	}
	client, err := sign.LoadPKCS12(file, password)
	if err != nil {
		return how, err
	}
	how.Stamps.Certificate = &tls.Certificate{PrivateKey: client.Signer, Leaf: client.Chain[0]}
	for _, c := range client.Chain {
		how.Stamps.Certificate.Certificate = append(how.Stamps.Certificate.Certificate, c.Raw)
	}
	return how, nil
}

// tell says which address is asked before it is.
func (p signatureCommands) tell(address string) error {
	if !p.json {
		fmt.Fprintln(p.out, p.words.Say("sign.asks", i18n.Args{"Address": address}))
	}
	return nil
}

// seal is an act of signing: service.Sign or service.Countersign.
type seal func(context.Context, []byte, sign.Credential, service.How, time.Time) (service.Signed, error)

// finish signs a file and writes it.
func (p signatureCommands) finish(out string, s signing, file []byte, act seal) error {
	how, err := p.how(s)
	if err != nil {
		return err
	}
	credential, err := s.credential(p.now())
	if err != nil {
		return err
	}
	signed, err := act(context.Background(), file, credential, how, p.now())
	if err != nil {
		return err
	}
	return p.keep(out, signed)
}

// keep writes a signed file, and says its digest and level where JSON is asked for.
func (p signatureCommands) keep(out string, signed service.Signed) error {
	if err := p.save(out, signed.File, 0o666); err != nil || !p.json {
		return err
	}
	return p.printJSON(struct {
		SHA256 string       `json:"sha256"`
		Level  verify.Level `json:"level"`
	}{signed.SHA256, signed.Level})
}

func (p signatureCommands) sign(args []string) error { return p.signFile("sign", args, service.Sign) }

func (p signatureCommands) countersign(args []string) error {
	return p.signFile("countersign", args, service.Countersign)
}

// signFile signs a PDF that is there.
func (p signatureCommands) signFile(name string, args []string, act seal) error {
	var out string
	var s signing
	flags := p.flags(name)
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	p.flagsOf(flags, &s)
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if out == "" || !s.named() {
		return p.usage("signing-needs", i18n.Args{"Form": p.formOf(name)})
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	return p.finish(out, s, file, act)
}

// renew adds what keeps the signatures of a file provable for the archive.
func (p signatureCommands) renew(args []string) error {
	var out string
	var s signing
	flags := p.flags("renew")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	p.serviceFlags(flags, &s)
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if out == "" || s.timeStamp == "" {
		return p.usage("arguments", i18n.Args{"Command": "renew", "Form": p.formOf("renew")})
	}
	how, err := p.how(s)
	if err != nil {
		return err
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	renewed, err := service.Renew(context.Background(), file, how, p.now())
	if err != nil {
		return err
	}
	return p.keep(out, renewed)
}
