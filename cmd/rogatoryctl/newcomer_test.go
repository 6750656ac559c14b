package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/i18n/catalog"
)

// The places that CONTRIBUTING.md names for a new question: what stands there, and what a newcomer writes after it.
var newQuestion = []struct{ file, after, added string }{
	{"forms/question/keys.go", "const (\n", "\tFactsLoss Key[answer.Text] = \"facts.loss\"\n"},
	{"forms/question/rows_case.go", "\t\ttext(FactsSummary, both(m)).limb(\"b\").high(10),\n",
		"\t\ttext(FactsLoss, both(r)).limb(\"b\"),\n"},
	{"forms/document/offence.go", "w.paragraph(question.FactsSummary)", ", Fields{Rows: w.row(question.FactsLoss)}"},
	{"forms/example/facts.go", "w.free(question.FactsSummary, \"facts\", w.days())\n",
		"\tw.free(question.FactsLoss, \"loss\", none)\n"},
}

// The words of the new question. Nobody has translated its label into the other languages of documents yet.
var newWords = []string{
	"en/question.facts.loss.title\tLoss caused", "fr/question.facts.loss.title\tPréjudice causé",
	"en/question.facts.loss.why\tIt belongs to the facts (Article 29(2)(b)).",
	"fr/question.facts.loss.why\tIl fait partie des faits (article 29(2)(b)).",
	"en/question.facts.loss.example\tAbout 4,000 euros.", "fr/question.facts.loss.example\tEnviron 4 000 euros.",
	"en/document.label.facts.loss\tLoss caused", "fr/document.label.facts.loss\tPréjudice causé",
	"en/example.loss\tAbout 4,000 euros.", "fr/example.loss\tEnviron 4 000 euros.",
}

// overlay writes the files of the module that a newcomer changes, and the list that puts them in place of ours.
func overlay(t *testing.T, root string) string {
	t.Helper()
	folder, replaced := t.TempDir(), map[string]string{}
	put := func(file, text string) {
		changed := filepath.Join(folder, strings.ReplaceAll(file, "/", "-"))
		if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replaced[filepath.Join(root, file)] = changed
	}
	for _, c := range newQuestion {
		text := read(t, filepath.Join(root, c.file))
		if !strings.Contains(text, c.after) {
			t.Fatalf("%s has no %q: CONTRIBUTING.md and this test say where a question goes", c.file, c.after)
		}
		put(c.file, strings.Replace(text, c.after, c.after+c.added, 1))
	}
	put("i18n/catalogue.txt", withWords(t, read(t, filepath.Join(root, "i18n/catalogue.txt"))))
	list, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(file, list, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// withWords adds the new words to the flat catalogue, and the mark that they wait for a translator to every other
// language.
func withWords(t *testing.T, flat string) string {
	t.Helper()
	areas, err := catalog.Read(catalog.Files())
	if err != nil {
		t.Fatal(err)
	}
	lines := append(strings.Split(strings.TrimSuffix(flat, "\n"), "\n"), newWords...)
	for _, area := range areas {
		if area.Name == "document" && area.Language != "en" && area.Language != "fr" {
			lines = append(lines, area.Language+"/document.label.facts.loss")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// A newcomer adds a question by its row, its words, its place in the document and its example. Everything else follows:
// this test builds the program with such a question and looks for it.
func TestANewcomerAddsAQuestion(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	replaced := "-overlay=" + overlay(t, root)
	folder := t.TempDir()
	run := func(name string, args ...string) (string, error) {
		command := exec.Command(name, args...)
		command.Dir, command.Env = root, append(os.Environ(), "CGO_ENABLED=0")
		output, err := command.CombinedOutput()
		return string(output), err
	}
	program := filepath.Join(folder, "rogatoryctl")
	for _, args := range [][]string{
		{"build", replaced, "-o", program, "./cmd/rogatoryctl"},
		{"test", replaced, "./forms/flow"},
		{"test", replaced, "-run", "^TestEveryPageInBothLanguages$", "./app/screens/interview"},
	} {
		if output, err := run("go", args...); err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, output)
		}
	}
	ctl := func(args ...string) string {
		output, _ := run(program, args...)
		return output
	}
	draft := filepath.Join(folder, "draft.json")
	ctl("new", "--type", "preservation", "--from", "FR", "--to", "JP", "--example", "-o", draft)
	if text := read(t, draft); !strings.Contains(text, `"facts.loss"`) {
		t.Errorf("the example does not answer it:\n%s", text)
	}
	without := filepath.Join(folder, "without.json")
	ctl("new", "--type", "preservation", "--from", "FR", "--to", "JP", "-o", without)
	units := filepath.Join(folder, "texts.xlf")
	ctl("texts", "export", draft, "--lang", "fr", "-o", units)
	for _, c := range []struct{ where, text, want string }{
		{"the schema", ctl("schema"), `"facts.loss"`},
		{"the check of a draft without it", ctl("check", without, "--json"), `"facts.loss"`},
		{"the document", ctl("text", draft), "Loss caused"},
		{"the document in French", ctl("text", draft, "--lang", "fr"), "Préjudice causé"},
		{"a document in a language that waits for the words", ctl("text", draft, "--lang", "de"), "[en: Loss caused]"},
		{"the file for the translator", read(t, units), `id="facts.loss"`},
	} {
		if !strings.Contains(c.text, c.want) {
			t.Errorf("%s does not show the new question (%s):\n%s", c.where, c.want, c.text)
		}
	}
}
