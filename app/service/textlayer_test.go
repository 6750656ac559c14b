package service_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"rogatory/cmd/installed"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf"

	"golang.org/x/text/unicode/norm"
)

// readBackFloor is the share of words that must come back right from scripts that run from right to left. Readers of a
// PDF file guess at the order of such text by the place of each letter, so it is measured instead of demanded.
var readBackFloor = map[string]float64{"ar": 0.9, "he": 0.9}

// The text of the file is the text of the request: word for word and in its order in every script that runs from left
// to right.
func TestEveryLanguageReadsBack(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	typesetter, err := pdf.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from, to    party.Code
		requestType treaty.RequestType
	}{{"NO", "CA", treaty.Preservation}, {"JP", "CL", treaty.StoredData}} {
		for _, language := range i18n.Embedded().DocumentLanguages() {
			tree := urgentIn(t, register, c.from, c.to, c.requestType, language)
			file, err := typesetter.Render(tree)
			if err != nil {
				t.Fatal(err)
			}
			holdReadBack(t, fmt.Sprintf("%s, %s", language, c.requestType), language, textOf(t, file), tree)
		}
	}
}

func holdReadBack(t *testing.T, why, language, got string, tree document.Document) {
	t.Helper()
	floor, measured := readBackFloor[language]
	if !measured {
		if difference := readAlong(got, tree); difference != "" {
			t.Errorf("%s: %s", why, difference)
		}
		return
	}
	var want []string
	for _, texts := range printed(tree) {
		want = append(want, texts...)
	}
	found, all := wordsFound(got, strings.Join(want, "\n"))
	t.Logf("%s: %d words of %d come back right", why, found, all)
	if float64(found) < floor*float64(all) {
		t.Errorf("%s: only %d words of %d come back right", why, found, all)
	}
}

// urgentIn is an urgent case with English free texts in a document of the language.
func urgentIn(t *testing.T, register *party.Register, from, to party.Code, requestType treaty.RequestType,
	language string) document.Document {
	t.Helper()
	draft, err := example.Complete(register, from, to, requestType, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	if err := example.Urgent(register, draft, "2026-11-22"); err != nil {
		t.Fatal(err)
	}
	if err := request.Set(draft, question.RequestLanguage, language); err != nil {
		t.Fatal(err)
	}
	facts, err := rules.Gather(register, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := document.Make(document.Input{Facts: facts, Words: words, Profile: office.Profile{}})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// textOf returns the text that a reader takes from a file, without the head and the foot of its pages.
func textOf(t *testing.T, file []byte) string {
	t.Helper()
	pdftotext := installed.Program(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "request.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(pdftotext, "-x", "0", "-y", "58", "-W", "596", "-H", "708", "-enc", "UTF-8", "-raw",
		path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return withoutMarks(string(text))
}

// withoutMarks removes the marks of direction, which are no part of a word.
func withoutMarks(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text))
}

func wordsFound(got, want string) (found, all int) {
	have := map[string]int{}
	for _, word := range strings.Fields(got) {
		have[word]++
	}
	for _, word := range strings.Fields(withoutMarks(want)) {
		if all++; have[word] > 0 {
			have[word]--
			found++
		}
	}
	return found, all
}

// printed returns every text of a document in the order of its pages. Texts that stand side by side are one entry:
// where their row goes on on the next page, its rest follows there.
func printed(tree document.Document) [][]string {
	var all [][]string
	alone := func(texts ...string) {
		for _, text := range texts {
			all = append(all, []string{text})
		}
	}
	alone(tree.Letterhead...)
	alone(tree.Confidence, tree.Title, tree.Subtitle)
	for _, block := range tree.Blocks {
		switch b := block.(type) {
		case document.Heading:
			number := b.Number
			if number != "" && !strings.Contains(number, ".") {
				number += "."
			}
			alone(number, b.Text)
		case document.Paragraph:
			alone(b.Text)
		case document.List:
			for _, item := range b.Items {
				alone("–", item)
			}
		case document.Fields:
			for _, row := range b.Rows {
				all = append(all, []string{row.Label, row.Value})
			}
		case document.Table:
			alone(head(b))
			all = append(all, b.Rows...)
		case document.Signature:
			alone(b.PlaceAndDate, b.SealLabel, b.Name, b.Post, b.Authority)
		}
	}
	return all
}

func head(table document.Table) string {
	titles := make([]string, len(table.Columns))
	for i, column := range table.Columns {
		titles[i] = column.Title
	}
	return strings.Join(titles, " ")
}

// readAlong reads the text of a file beside a document and returns the first difference. A line may end inside a word
// that is longer than its column or has no spaces; the head of a table may stand again at the top of a page.
func readAlong(got string, tree document.Document) string {
	heads := [][]string{}
	for _, block := range tree.Blocks {
		if table, ok := block.(document.Table); ok {
			heads = append(heads, []string{head(table)})
		}
	}
	for _, texts := range printed(tree) {
		rest, ok := afterRow(got, texts, heads)
		if !ok {
			return fmt.Sprintf("%q is not what follows in %.200q", texts, got)
		}
		got = rest
	}
	if strings.TrimSpace(got) != "" {
		return fmt.Sprintf("the file goes on with %.120q", got)
	}
	return ""
}

// afterRow returns what follows texts that stand side by side: all of the first, then all of the next, and so on, but
// that any of them may go on after a later one where a page ends.
func afterRow(got string, texts []string, heads [][]string) (rest string, ok bool) {
	var columns [][]string
	left := 0
	for _, text := range texts {
		words := strings.Fields(withoutMarks(text))
		columns, left = append(columns, words), left+len(words)
	}
	for ; left > 0; left-- {
		rest, ok = afterOne(got, columns)
		for i := 0; !ok && i < len(heads); i++ {
			if beyond, again := afterRow(got, heads[i], nil); again {
				rest, ok = afterOne(beyond, columns)
			}
		}
		if !ok {
			return got, false
		}
		got = rest
	}
	return got, true
}

// afterOne takes the next word of the first column that goes on in the text.
func afterOne(got string, columns [][]string) (rest string, ok bool) {
	for i, words := range columns {
		if len(words) == 0 {
			continue
		}
		if rest, ok = after(got, words[0]); ok {
			columns[i] = words[1:]
			return rest, true
		}
	}
	return got, false
}

// after returns what follows a word at the beginning of a text.
func after(text, word string) (rest string, ok bool) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	for i, r := range word {
		if i > 0 {
			text = strings.TrimLeft(text, "\n\f")
		}
		if text, ok = strings.CutPrefix(text, string(r)); !ok {
			return "", false
		}
	}
	return text, text == "" || strings.ContainsRune(" \u00a0\u202f\n\f", []rune(text)[0])
}
