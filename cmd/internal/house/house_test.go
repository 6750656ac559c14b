// Package house holds the tests that keep the whole module in order: who may import whom, what may stand at the top,
// what a commit must not carry.
package house

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder as seen from this package.
const root = "../../.."

// mayImport says, for each package of ours, which others of ours it may import. A package without a row fails the test.
// A name that ends in "/..." covers everything below it.
var mayImport = map[string][]string{
	"forms":        {},
	"forms/treaty": {},
	"forms/party":  {"forms/strict", "forms/treaty"},
	// answer holds the Go types of answers, which the keys of question name and request stores.
	"forms/answer":   {},
	"forms/question": {"forms/answer", "forms/treaty"},
	// reads JSON from outside, of whatever meaning
	"forms/strict":  {},
	"forms/request": {"forms/answer", "forms/question", "forms/strict", "forms/treaty"},
	"forms/office":  {"forms/answer", "forms/question", "forms/request", "forms/treaty"},
	// identifier is shared by the rules, which judge what was entered, and rows, which reads what was pasted.
	"forms/identifier": {},
	// moment reads dates and times; the table of rows and a single cell of the interview read them alike.
	"forms/moment": {"forms/identifier"},
	"forms/rows":   {"forms/answer", "forms/identifier", "forms/moment", "forms/rows/xlsx"},
	// xlsx reads foreign workbooks in bounded memory; it knows nothing of what the cells mean.
	"forms/rows/xlsx": {},
	// The rules give their findings arguments of the kinds that i18n has; wording alone makes words of them.
	"forms/rules": {"forms/answer", "forms/identifier", "forms/party", "forms/question", "forms/request",
		"forms/treaty", "i18n"},
	"forms/flow": {"forms/question", "forms/rules", "forms/treaty"},
	// wording is shared by the window, the command line and the document, so that a finding reads the same everywhere.
	"forms/wording": {"forms/answer", "forms/party", "forms/question", "forms/request", "forms/rules", "forms/treaty",
		"i18n"},
	"forms/document": {"forms/answer", "forms/office", "forms/party", "forms/question", "forms/request", "forms/rules",
		"forms/treaty",
		"forms/wording", "i18n"},
	// translation is shared by the window and the command line, so that both hand out and take back the same texts.
	"forms/translation": {"forms/answer", "forms/question", "forms/request", "forms/rules", "forms/wording",
		"i18n/wordtable", "i18n/xliff"},
	// sheet is internal: it prints what no request does, so it stays apart from document, whose tree it uses. It says
	// how far the words of the document were reviewed.
	"forms/sheet": {"forms/answer", "forms/document", "forms/party", "forms/question", "forms/request", "forms/rules",
		"forms/treaty",
		"forms/wording", "i18n", "i18n/glossary"},
	// example has its texts from the catalogue, which holds both languages side by side for translators.
	"forms/example": {"forms/answer", "forms/office", "forms/party", "forms/question", "forms/request", "forms/rules",
		"forms/treaty",
		"i18n"},
	// formtest is what the tests of the domain share.
	"forms/formtest": {"forms/answer", "forms/example", "forms/party", "forms/request", "forms/treaty", "i18n"},

	"i18n": {},
	// catalog is the catalogue as people write it. Tests alone import it: a program has the flat file that is made of
	// it.
	"i18n/catalog":  {},
	"i18n/glossary": {},
	// pseudo is a language for tests, made of the English catalogue.
	"i18n/pseudo": {"i18n", "i18n/catalog"},
	// xliff carries texts to a translator; it knows neither drafts nor catalogues.
	"i18n/xliff": {},
	// wordtable is the other form in which texts go to a translator; what comes back is judged as XLIFF is.
	"i18n/wordtable": {"i18n/xliff"},

	"pdf":      {"forms/document", "i18n", "pdf/bidi", "pdf/font", "pdf/read"},
	"pdf/bidi": {},
	"pdf/font": {"pdf/bidi"},
	"pdf/read": {},
	// cms is the cryptographic message that signing makes and verifying reads; pdftest makes files for the tests of
	// both.
	"pdf/cms":            {},
	"pdf/sign":           {"pdf/cms", "pdf/fitness", "pdf/pkcs12", "pdf/read"},
	"pdf/sign/throwaway": {},
	"pdf/verify":         {"pdf/cms", "pdf/fitness", "pdf/read"},
	// fitness judges certificates; signing asks it about the own one, verifying about those of others.
	"pdf/fitness": {},
	// pkcs12 opens the files in which keys come; the library that is there for it refuses several kinds.
	"pdf/pkcs12":  {},
	"pdf/pdftest": {"cmd/installed", "pdf/..."},
	// forge makes forged files from a signed one; the tests of verify and of both programs share it.
	"pdf/pdftest/forge": {"pdf/cms", "pdf/pdftest", "pdf/read"},

	"storage": {"forms/office", "forms/party", "forms/question", "forms/request", "storage/disk",
		"storage/head", "storage/root"},
	// head reads the first pages of a file before any library may write to it.
	"storage/head": {},
	// disk is what every careful writer asks of a drive, the vault and the files that a user names.
	"storage/disk": {},
	// root is the record of what a vault holds; it knows keys and no file.
	"storage/root":     {},
	"storage/exchange": {"forms/request", "forms/strict", "storage"},

	"app/session": {"forms/answer", "forms/flow", "forms/party", "forms/question", "forms/request", "forms/rules",
		"forms/treaty", "i18n"},
	// files knows no domain: what the user names is read and written there, by both programs in the same way.
	"app/files": {"storage/disk"},
	// card signs with keys on cards, through a process of its own for each act; it knows no document.
	"app/card": {},
	// service is every use case without its window, for both programs; a screen sees it through an interface of its
	// own.
	"app/service": {"app/card", "app/files", "forms/...", "i18n", "i18n/glossary", "pdf", "pdf/fitness", "pdf/read",
		"pdf/sign", "pdf/verify", "storage", "storage/exchange"},
	"app/work":    {},
	"app/look":    {},
	"app/widgets": {"app/look", "app/work"},
	// reader shows long text; the guide and the page of licences share it.
	"app/widgets/reader": {"app/look", "app/widgets", "app/work"},
	// table is edited by keyboard and knows no rows of ours; what its rows are is the business of a screen.
	"app/widgets/table": {"app/look", "app/widgets", "app/work"},
	"app/guide":         {"app/look", "app/widgets", "app/widgets/reader", "app/work", "i18n"},
	"app/system":        {"app/work"},
	"app/preview":       {},
	"app/screens/...": {"forms/answer", "app/look", "app/preview", "app/session", "app/system", "app/widgets",
		"app/widgets/reader", "app/widgets/table", "app/work", "forms/flow", "forms/office", "forms/party",
		"forms/question", "forms/request", "forms/rows", "forms/rules", "forms/translation", "forms/treaty",
		"forms/wording", "i18n"},
	// The interview is four rooms, so that none knows more than its trade: the table above, the identifiers in it, the
	// editors of other answers, the page. The page hands the table of identifiers to the editors of lists.
	"app/screens/interview/editor": {"app/look", "app/widgets", "forms/answer", "forms/party", "forms/question",
		"forms/rows", "forms/rules", "forms/treaty", "forms/wording", "i18n"},
	"app/screens/interview/identifiers": {"app/look", "app/screens/interview/editor", "app/widgets",
		"app/widgets/table", "app/work", "forms/answer", "forms/question", "forms/rows", "forms/wording", "i18n"},
	"app/screens/interview": {"app/look", "app/screens/interview/editor", "app/screens/interview/identifiers",
		"app/session", "app/widgets", "app/work", "forms/flow", "forms/party", "forms/question",
		"forms/request", "forms/rules",
		"forms/wording", "i18n"},
	// screentest is what the tests of the screens share; it makes examples, which no screen does.
	"app/screens/screentest": {"app/look", "app/session", "app/widgets", "forms/formtest", "forms/party",
		"forms/question", "forms/request", "forms/treaty", "i18n"},
	// The shell turns the values of a service into those of a screen, such as the report on a signature.
	"app/shell": {"app/card", "app/guide", "app/look", "app/preview", "app/screens/...", "app/service", "app/session",
		"app/system", "app/widgets", "app/work", "forms/...", "i18n", "i18n/glossary", "pdf/verify"},

	// golden compares texts for the tests of every room. It knows none of them, and stands beside internal, which the
	// other rooms could not import.
	"cmd/golden": {},
	// installed finds what the tests of every room compare with, and stands there for the same reason.
	"cmd/installed": {},
	// rogatory-card loads foreign code and knows nothing but the messages in which it is asked.
	"cmd/rogatory-card":     {"app/card", "cmd/rogatory-card/p11"},
	"cmd/rogatory-card/p11": {},
	"cmd/...": {"app/...", "cmd/internal/...", "forms/...", "i18n", "i18n/glossary", "i18n/xliff", "pdf/...",
		"storage/..."},
}

// outside says which packages alone may import something that is not ours.
var outside = map[string][]string{
	// The empty window is what the desktop program is measured against.
	"fyne.io/fyne/v2/app": {"cmd/rogatory", "cmd/internal/bench/empty"},
	// display finds words in a picture by the shape in which the toolkit sets them.
	"fyne.io/fyne/v2": {"app/...", "cmd/rogatory", "cmd/internal/bench/empty", "cmd/internal/display",
		"pdf/font"},
	"go.etcd.io/bbolt":              {"storage"},
	"filippo.io/age":                {"storage/exchange"},
	"github.com/jung-kurt/gofpdf":   {"pdf", "pdf/font", "pdf/pdftest"},
	"github.com/nicksnyder/go-i18n": {"i18n"},
	"github.com/go-text":            {"pdf", "pdf/font"},
	"eliasnaur.com/font":            {"pdf/font"},
	"github.com/go-fonts/dejavu":    {"pdf/font"},
	"github.com/klippa-app":         {"app/preview"},
	"github.com/tetratelabs":        {"app/preview"},
	"go.yaml.in/yaml":               {"forms/party", "forms/treaty"},
	"net/http":                      {"pdf/sign", "pdf/pdftest"},
	// Foreign code is loaded in a process of its own.
	"github.com/ebitengine/purego": {"cmd/rogatory-card/..."},
	// A deadline on a connection is a moment, so app/system needs the clock too.
	"time.Now": {"app/system", "cmd/..."},
}

// domainMayNot lists what the domain does without.
var domainMayNot = []string{"os", "net", "net/http", "io/ioutil", "os/exec"}

type source struct {
	folder  string // of the file, relative to the root, with slashes
	name    string
	test    bool
	imports []string
}

// sources reads every Go file of the module.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "build" ||
			name == "out") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		found := source{folder: filepath.ToSlash(folder), name: name, test: strings.HasSuffix(name, "_test.go")}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found.imports = append(found.imports, imported)
		}
		all = append(all, found)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 100 {
		t.Fatalf("only %d Go files were found: the test does not see the module", len(all))
	}
	return all
}

// covers reports whether a pattern names a package: itself, or everything below it with "/...".
func covers(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		prefix, below := strings.CutSuffix(p, "/...")
		return name == prefix || below && strings.HasPrefix(name, prefix+"/")
	})
}

// row finds the row of a package.
func row(name string) ([]string, bool) {
	if allowed, ok := mayImport[name]; ok {
		return allowed, true
	}
	for pattern, allowed := range mayImport {
		if covers([]string{pattern}, name) {
			return allowed, true
		}
	}
	return nil, false
}

func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	for _, s := range sources(t) {
		allowed, ok := row(s.folder)
		if !ok {
			t.Errorf("%s has no row in the table of imports: add one, with the reason", s.folder)
			continue
		}
		for _, imported := range s.imports {
			ours, isOurs := strings.CutPrefix(imported, "rogatory/")
			if isOurs && !s.test && ours != s.folder && !covers(allowed, ours) {
				t.Errorf("%s/%s may not import %s", s.folder, s.name, imported)
			}
		}
	}
}

func TestLibrariesStayWhereTheyBelong(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, imported := range s.imports {
			if where, rule := ownerOf(imported); rule && !covers(where, s.folder) {
				t.Errorf("%s/%s imports %s, which only %v may", s.folder, s.name, imported, where)
			}
			if strings.HasPrefix(s.folder, "forms") && slices.Contains(domainMayNot, imported) {
				t.Errorf("%s/%s: the domain does without %s", s.folder, s.name, imported)
			}
		}
	}
}

// ownerOf finds the longest rule about an import.
func ownerOf(imported string) ([]string, bool) {
	best := ""
	for prefix := range outside {
		if (imported == prefix || strings.HasPrefix(imported, prefix+"/")) && len(prefix) > len(best) {
			best = prefix
		}
	}
	return outside[best], best != ""
}

// The clock is read in the programs alone: everywhere else the time is an argument.
func TestOnlyTheProgramsReadTheClock(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || covers(outside["time.Now"], s.folder) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, s.folder, s.name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "time.Now") {
			t.Errorf("%s/%s reads the clock", s.folder, s.name)
		}
	}
}

// The top level is a closed list.
func TestNothingElseStandsAtTheTop(t *testing.T) {
	allowed := []string{"app", "forms", "pdf", "i18n", "storage", "cmd", "go.mod", "go.sum", "FyneApp.toml",
		"README.md", "LICENSE",
		"CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "build", "out"}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") && !slices.Contains(allowed, entry.Name()) {
			t.Errorf("%s does not belong at the top", entry.Name())
		}
	}
}

// Every package begins with a comment that says what it is for.
func TestEveryPackageExplainsItself(t *testing.T) {
	explained := map[string]bool{}
	for _, s := range sources(t) {
		if s.test && s.folder != "cmd/internal/house" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, s.folder, s.name), nil,
			parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		explained[s.folder] = explained[s.folder] || file.Doc != nil && len(file.Doc.Text()) > 60
	}
	for folder, ok := range explained {
		if !ok {
			t.Errorf("%s has no package comment", folder)
		}
	}
}

// Whoever adds a library says in CONTRIBUTING.md why it is there.
func TestEveryLibraryHasAReason(t *testing.T) {
	required := named(t, "go.mod", `(?m)^\t(\S+) v\S+$`)
	explained := named(t, "CONTRIBUTING.md", "`((?:[a-z]+\\.)+[a-z]+/[^`]+)`")
	for _, library := range required {
		short := majorVersion.ReplaceAllString(library, "")
		if !slices.Contains(explained, library) && !slices.Contains(explained, short) {
			t.Errorf("CONTRIBUTING.md does not say why %s is there", library)
		}
	}
	for _, library := range explained {
		if !slices.ContainsFunc(required, func(r string) bool {
			return r == library || majorVersion.ReplaceAllString(r, "") == library
		}) {
			t.Errorf("CONTRIBUTING.md explains %s, which go.mod does not require", library)
		}
	}
}

var majorVersion = regexp.MustCompile(`/v[0-9]+$`)

// named returns what an expression finds in a file, which must not be nothing.
func named(t *testing.T, file, expression string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, match := range regexp.MustCompile(expression).FindAllStringSubmatch(string(text), -1) {
		found = append(found, match[1])
	}
	if len(found) == 0 {
		t.Fatalf("%s names no library", file)
	}
	return found
}
