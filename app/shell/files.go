package shell

import (
	"context"

	"rogatory/app/system"
)

// files asks for files with the words of the program. It is what the screens know as their Files.
type files struct{ shell *Shell }

func (s *Shell) files() files { return files{s} }

func (f files) dialogs() system.Files {
	return system.Files{Runner: f.shell.services.Runner, Window: f.shell.services.Window}
}

func (f files) kind(id string, endings ...string) system.Kind {
	return system.Kind{Name: f.shell.say("files." + id), Endings: endings}
}

// OpenDraft asks for a file that the program opens: a colleague's, a draft file, the PDF of a request, a translator's.
func (f files) OpenDraft(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-draft"), "",
		f.kind("openable", ".age", ".json", ".pdf", ".xlf", ".xliff", ".docx"), then)
}

// SaveDrafts asks where to write a file for a colleague.
func (f files) SaveDrafts(name string, then func(string, error)) {
	f.dialogs().Save(f.shell.say("files.save-drafts"), name, f.kind("drafts", ".age"), then)
}

// OpenCertificate asks for a PKCS#12 file or the PKCS#11 module of a card.
func (f files) OpenCertificate(begin string, then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-certificate"), begin,
		f.kind("certificates", ".p12", ".pfx", ".so", ".dll", ".dylib"), then)
}

// SavePDF asks where to write a PDF.
func (f files) SavePDF(begin string, then func(string, error)) {
	f.dialogs().Save(f.shell.say("files.save-pdf"), begin, f.kind("pdf", ".pdf"), then)
}

// SaveSheet asks where to write a check sheet.
func (f files) SaveSheet(begin string, then func(string, error)) {
	f.dialogs().Save(f.shell.words.Say("sheet.choose"), begin, f.kind("pdf", ".pdf"), then)
}

// Attachment asks for a file that goes with the request and stores it.
func (f files) Attachment(then func(name, sha256 string, err error)) {
	f.dialogs().Open(f.shell.say("files.attachment"), "", f.kind("any", ""), func(path string, err error) {
		if err != nil || path == "" {
			then("", "", err)
			return
		}
		f.shell.services.Runner.Run(func(context.Context) func() {
			name, sum, err := f.shell.services.Drafts.Attach(path)
			return func() { then(name, sum, err) }
		})
	})
}

// OpenRows asks for a file of identifiers.
func (f files) OpenRows(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-rows"), "",
		f.kind("rows", ".csv", ".tsv", ".txt", ".log", ".xlsx", ".json", ".eml"), then)
}

// ReadRows reads a file of identifiers.
func (f files) ReadRows(path string) ([]byte, error) { return f.shell.services.ReadRows(path) }

// tables remember what was said about the columns of tables of identifiers.
type tables struct{ *Shell }

// Columns is what was said about the columns of a table with these headings.
func (s tables) Columns(headings string) []string { return s.remembered.Columns[headings] }

// mostTables is about how many tables something is remembered.
const mostTables = 100

// RememberColumns keeps what was said about columns; nothing said takes it away.
func (s tables) RememberColumns(headings string, roles []string) {
	if s.remembered.Columns == nil || len(s.remembered.Columns) > mostTables {
		s.remembered.Columns = map[string][]string{}
	}
	s.remembered.Columns[headings] = roles
	if len(roles) == 0 {
		delete(s.remembered.Columns, headings)
	}
	s.remember()
}

// OpenPDF asks for a PDF.
func (f files) OpenPDF(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-pdf"), "", f.kind("pdf", ".pdf"), then)
}

// OpenEdition asks for an edition of the register.
func (f files) OpenEdition(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-edition"), "", f.kind("any", ""), then)
}

// OpenAmendments asks for another office's amendments.
func (f files) OpenAmendments(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-amendments"), "", f.kind("any", ""), then)
}

// SaveAmendments asks where to write the amendments for another office.
func (f files) SaveAmendments(name string, then func(string, error)) {
	f.dialogs().Save(f.shell.say("files.save-amendments"), name, f.kind("any", ""), then)
}

// SaveTexts asks where to write the texts for a translator.
func (f files) SaveTexts(begin string, then func(string, error)) {
	f.dialogs().Save(f.shell.say("files.save-texts"), begin, f.kind("texts", ".xlf", ".docx"), then)
}

// OpenTexts asks for the file that came back from a translator.
func (f files) OpenTexts(then func(string, error)) {
	f.dialogs().Open(f.shell.say("files.open-texts"), "", f.kind("texts", ".xlf", ".xliff", ".docx"), then)
}
