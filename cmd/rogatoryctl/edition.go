package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/storage"
)

// editionCommands work with editions of the register.
type editionCommands struct{ *program }

// shownEdition is an edition of the register as the command line shows it.
type shownEdition struct {
	Edition treaty.Date `json:"edition"`
	Parties int         `json:"parties"`
	// none in an edition of the old shape, with which the instruments of the program are used
	Instruments int    `json:"instruments"`
	Checksum    string `json:"checksum"` // SHA-256 of the manifest, in hexadecimal
	BuiltIn     bool   `json:"built_in"`
}

func editionOf(manifest party.Manifest, builtIn bool) (shownEdition, error) {
	sum, err := manifest.Checksum()
	return shownEdition{manifest.Edition, manifest.Parties(), manifest.Instruments(), sum, builtIn}, err
}

// printEdition shows the edition with a manifest.
func (p editionCommands) print(manifest party.Manifest, builtIn bool) error {
	shown, err := editionOf(manifest, builtIn)
	if err != nil {
		return err
	}
	if p.json {
		return p.printJSON(shown)
	}
	speaker := wording.Speaker{Words: p.words}
	id := "register.edition.from-file"
	if builtIn {
		id = "register.edition.built-in"
	}
	_, err = fmt.Fprintf(p.out, "%s\nSHA-256 %s\n",
		p.words.Count(id, shown.Parties, i18n.Args{"Edition": speaker.Date(shown.Edition)}), shown.Checksum)
	if err == nil && shown.Instruments == 0 {
		_, err = fmt.Fprintln(p.out, p.words.Say("register.edition.without-instruments"))
	}
	return err
}

func (p editionCommands) show(args []string) error {
	rest, err := p.parse(p.registerFlags("register edition show"), args, 0, 1)
	if err != nil {
		return err
	}
	if len(rest) == 1 {
		p.chosen.edition = rest[0]
	}
	manifest, builtIn, err := p.chosenManifest()
	if err != nil {
		return err
	}
	return p.print(manifest, builtIn)
}

// chosenManifest returns the manifest of the edition that the flags choose, and whether that is the built-in one.
func (p editionCommands) chosenManifest() (manifest party.Manifest, builtIn bool, err error) {
	if p.chosen.edition != "" {
		manifest, err = service.ReadManifest(p.chosen.edition)
		return manifest, false, err
	}
	if p.chosen.store == "" {
		manifest, err = builtInManifest(io.Discard)
		return manifest, true, err
	}
	err = p.within(p.chosen.vaultFlags, false, func(vault *storage.Vault) error {
		manifest, builtIn, err = manifestOf(vault)
		return err
	})
	return manifest, builtIn, err
}

// manifestOf describes the edition that a vault uses.
func manifestOf(vault *storage.Vault) (manifest party.Manifest, builtIn bool, err error) {
	file, chosen, err := vault.Edition()
	switch {
	case err != nil:
		return party.Manifest{}, false, err
	case !chosen:
		manifest, err = builtInManifest(io.Discard)
		return manifest, true, err
	}
	_, manifest, err = party.ReadEdition(bytes.NewReader(file))
	return manifest, false, err
}

func builtInManifest(w io.Writer) (party.Manifest, error) {
	return party.WriteEdition(w, party.Embedded(), party.Edition)
}

func (p editionCommands) write(args []string) error {
	var out string
	flags := p.flags("register edition write")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	rest, err := p.parse(flags, args, 0, 1)
	if err != nil {
		return err
	}
	if out == "" {
		return p.usage("output-needed", i18n.Args{"Form": p.formOf("register edition write")})
	}
	folder := party.Embedded()
	if len(rest) == 1 {
		if _, err := os.ReadDir(rest[0]); err != nil {
			return err
		}
		folder = os.DirFS(rest[0])
	}
	day, err := p.day(folder)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	manifest, err := party.WriteEdition(&file, folder, day)
	if err != nil {
		return err
	}
	if err := p.save(out, file.Bytes(), 0o666); err != nil || out == "-" {
		return err
	}
	return p.print(manifest, false)
}

// editionDay is the day that --on gives to an edition, else the one that its folder names, else today.
func (p editionCommands) day(folder fs.FS) (treaty.Date, error) {
	if p.on == "" {
		if register, err := party.Open(folder); err == nil && register.Edition() != "" {
			return treaty.Date(register.Edition()), nil
		}
	}
	return p.today()
}

func (p editionCommands) use(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("register edition use", &v), args, 1, 1)
	if err != nil {
		return err
	}
	file, err := files.ReadAny(rest[0], party.MaximumEdition)
	if err != nil {
		return err
	}
	// A file that is refused makes no vault.
	if _, _, err := party.ReadEdition(bytes.NewReader(file)); err != nil {
		return err
	}
	return p.within(v, true, func(vault *storage.Vault) error {
		manifest, err := vault.SaveEdition(file)
		if err != nil {
			return err
		}
		if err := p.print(manifest, false); err != nil {
			return err
		}
		return p.warnOfLost(vault)
	})
}

// warnOfLost names the amendments that fit no entry of the edition in use.
func (p editionCommands) warnOfLost(vault *storage.Vault) error {
	list, err := listAmendments(vault)
	if err != nil || p.json {
		return err
	}
	for _, a := range list {
		if !a.Matched {
			fmt.Fprintf(p.out, "%s  %s  %s\n", a.ID, a.Party, p.words.Say("register.amendment.unmatched"))
		}
	}
	return nil
}

func (p editionCommands) reset(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("register edition reset", &v), args, 0, 0); err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error {
		if err := vault.RemoveEdition(); err != nil {
			return err
		}
		manifest, err := builtInManifest(io.Discard)
		if err != nil {
			return err
		}
		if err := p.print(manifest, true); err != nil {
			return err
		}
		return p.warnOfLost(vault)
	})
}
