package about_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/app/screens/about"
)

var update = flag.Bool("update", false, "copy the licences of the modules into the package")

func goTool(t *testing.T, environment []string, arguments ...string) []string {
	t.Helper()
	command := exec.Command("go", arguments...)
	command.Dir = "../../.."
	command.Env = append(os.Environ(), environment...)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(arguments, " "), err)
	}
	return strings.Fields(string(out))
}

// modules are those that stand in a program for any of the three systems, and every direct dependency of go.mod, by
// their folders.
func modules(t *testing.T) map[string]string {
	t.Helper()
	var names []string
	for _, system := range []string{"linux", "windows", "darwin"} {
		names = append(names, goTool(t, []string{"CGO_ENABLED=1", "GOOS=" + system}, "list", "-deps", "-f",
			"{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}",
			"./cmd/rogatory", "./cmd/rogatoryctl")...)
	}
	names = append(names, direct(t)...)
	slices.Sort(names)
	names = slices.Compact(names)
	folders := map[string]string{}
	lines := goTool(t, nil, append([]string{"list", "-m", "-f", "{{.Path}}\t{{.Dir}}"}, names...)...)
	for i := 0; i+1 < len(lines); i += 2 {
		folders[lines[i]] = lines[i+1]
	}
	if len(folders) != len(names) || len(names) < 20 {
		t.Fatalf("%d modules, %d with a folder", len(names), len(folders))
	}
	return folders
}

var required = regexp.MustCompile(`(?m)^(?:require )?\t?([a-z][^\s]*\.[^\s]*) v[^\s]+$`)

// direct returns the direct dependencies of go.mod: the lines without a comment.
func direct(t *testing.T) []string {
	t.Helper()
	file, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, line := range required.FindAllStringSubmatch(string(file), -1) {
		names = append(names, line[1])
	}
	if len(names) < 4 {
		t.Fatalf("go.mod has %d direct dependencies, which cannot be", len(names))
	}
	return names
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)(\.txt|\.md)?$`)

// licenceIn joins the texts of a module's folder.
func licenceIn(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, entry := range entries {
		if !licenceFile.MatchString(entry.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func TestEveryModuleIsNamedWithItsLicence(t *testing.T) {
	shown := map[string]string{}
	for _, one := range list(t, about.Modules) {
		shown[one.Work] = one.Text
	}
	for name, folder := range modules(t) {
		want := licenceIn(t, folder)
		if *update {
			file := filepath.Join("licences", about.Modules, filepath.FromSlash(name)+".txt")
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if shown[name] != want {
			t.Errorf("%s: its licence is missing or not that of the version in go.mod: run this test with -update",
				name)
		}
	}
}

func TestEveryLicenceIsOneThatWeKnow(t *testing.T) {
	for _, group := range []string{about.Modules, about.Typefaces, about.Others} {
		for _, one := range list(t, group) {
			if one.Kind == "" || len(one.Text) < 200 {
				t.Errorf("%s/%s: kind %q, %d bytes of text", group, one.Work, one.Kind, len(one.Text))
			}
		}
	}
}

// The typefaces come from modules; so do the texts of their licences.
func TestTypefacesHaveTheTextThatTheirModuleBrings(t *testing.T) {
	folders := modules(t)
	toolkit := filepath.Join(folders["fyne.io/fyne/v2"], "theme", "font")
	files := map[string]string{
		"Noto Sans":                         filepath.Join(toolkit, "LICENSE.txt"),
		"DejaVu Sans Mono for Powerline":    filepath.Join(toolkit, "LICENSE_DejaVu-Powerline.txt"),
		"Inter":                             filepath.Join(toolkit, "LICENSE_Inter.txt"),
		"EmojiOne Color":                    filepath.Join(toolkit, "LICENSE_EmojiOneColor.txt"),
		"Noto Sans Arabic and Noto Sans JP": filepath.Join(folders["eliasnaur.com/font"], "noto", "OFL.txt"),
		"DejaVu Sans":                       filepath.Join(folders["github.com/go-fonts/dejavu"], "LICENSE-DejaVu"),
	}
	for _, one := range list(t, about.Typefaces) {
		want, err := os.ReadFile(files[one.Work])
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(one.Text) != strings.TrimSpace(strings.ReplaceAll(string(want), "\r\n", "\n")) {
			t.Errorf("%s: its licence is not the one in the folder of its module", one.Work)
		}
		delete(files, one.Work)
	}
	if len(files) > 0 {
		t.Errorf("typefaces without a licence: %v", files)
	}
}

func list(t *testing.T, group string) []about.Licence {
	t.Helper()
	licences, err := about.Licences(group)
	if err != nil || len(licences) == 0 {
		t.Fatalf("%s: %d licences (%v)", group, len(licences), err)
	}
	return licences
}
