package service_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/app/service"
	"rogatory/cmd/installed"
	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rows/xlsx"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/read"
)

// awkward are identifiers that a line would be glad to end in.
var awkward = []answer.Identifier{
	{Kind: "account", Value: "3f2504e0-4f89-11d3-9a0c-0305e82c3301"},
	{Kind: "account", Value: "king of the northern hill, the second of that name"},
	{Kind: "email", Value: "jean-pierre.dupont-martin@example-hosting.example.org"},
	{Kind: "url", Value: "https://www.example.org/u/blue-harbour-of-the-northern-coast"},
	{Kind: "phone", Value: "+999 170 12 34 56 78"},
	{Kind: "ip", Value: "2001:db8:1001:1011:2222:3333:4444:5555", Port: 51234, At: "2026-11-11T22:47:09+01:00"},
	{Kind: "ip", Value: "192.0.2.7", At: "2026-11-11T23:41+01:00"},
	{Kind: "other", Value: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
	{Kind: "account", Value: "00123, \"quoted\" name"},
}

// withAwkward is an example whose second set of data is named by awkward identifiers.
func withAwkward(t *testing.T, register *party.Register, kind treaty.RequestType) *request.Draft {
	t.Helper()
	draft, err := example.Complete(register, "NO", "CA", kind, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	items := draft.Items()
	items[1].Identifiers = awkward
	for id, value := range map[question.ID]any{question.DataItems.ID(): items,
		question.FactsSummary.ID(): answer.Text{Text: "The account 3f2504e0-4f89-11d3-9a0c-0305e82c3301 was used " +
			"from 2001:db8:1001:1011:2222:3333:4444:5555 and from mail-relay-07.customer-hosting.example.org."}} {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	return draft
}

// Whatever a reader copies from the page with whatever program is the identifier sign by sign: in every language, over
// the whole width and beside another language.
func TestEveryIdentifierIsCopiedInOnePiece(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, i18n.Embedded())
	kinds := []treaty.RequestType{treaty.Preservation, treaty.StoredData}
	languages := i18n.Embedded().DocumentLanguages()
	for n, language := range languages {
		for i, layout := range office.Layouts() {
			if layout == office.OneAfterOther && n%2 == 1 {
				continue // each language stands in the file of itself or of the one before
			}
			draft := withAwkward(t, register, kinds[(n+i)%2])
			for id, value := range map[question.ID]any{question.RequestLanguage.ID(): language,
				question.SecondLanguage.ID(): languages[(n+1)%len(languages)]} {
				if err := draft.Set(id, value); err != nil {
					t.Fatal(err)
				}
			}
			profile := office.Profile{BilingualLayout: layout}
			tree, err := writer.Document(draft, profile, "2026-11-22")
			if err != nil {
				t.Fatal(err)
			}
			file, err := writer.PDF(draft, profile, "2026-11-22")
			if err != nil {
				t.Fatal(err)
			}
			holdInOnePiece(t, language+" "+string(draft.Type())+" "+string(layout), file, tree.Exact)
		}
	}
}

// holdInOnePiece reads a file in every mode of poppler, and finds in each what must be copied sign by sign.
func holdInOnePiece(t *testing.T, why string, file []byte, exact []string) {
	t.Helper()
	pdftotext := installed.Program(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "request.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, mode := range [][]string{nil, {"-raw"}, {"-layout"}} {
		text, err := exec.Command(pdftotext, append(slices.Clone(mode), "-enc", "UTF-8", path, "-")...).Output()
		if err != nil {
			t.Fatal(err)
		}
		got := withoutMarks(string(text))
		for _, want := range exact {
			if !strings.Contains(got, want) {
				t.Errorf("%s, %s: %q is not in one piece", why, mode, want)
			}
		}
	}
}

// The list inside the file holds every identifier sign by sign, in both forms, and the request names both.
func TestTheListOfIdentifiersLiesInTheFile(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, i18n.Embedded())
	draft := withAwkward(t, register, treaty.Preservation)
	lists := listsIn(t, writer, draft)
	lines, err := csv.NewReader(bytes.NewReader(lists[document.IdentifiersCSV].Data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := xlsx.Read(lists[document.IdentifiersWorkbook].Data)
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != len(sheet.Rows) {
		t.Errorf("%d lines and %d rows", len(lines), len(sheet.Rows))
	}
	for i, row := range sheet.Rows {
		if !slices.Equal(row.Cells, lines[i][:len(row.Cells)]) {
			t.Errorf("%q and %q", row.Cells, lines[i])
		}
	}
	for _, want := range awkward {
		if !slices.ContainsFunc(lines, func(line []string) bool { return line[0] == "2" && line[2] == want.Value }) {
			t.Errorf("%q is not in the list", want.Value)
		}
	}
	tree, err := writer.Document(draft, office.Profile{}, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	text := document.Text(tree)
	if !strings.Contains(text, document.IdentifiersCSV) || !strings.Contains(text, document.IdentifiersWorkbook) {
		t.Error("the request does not name the list")
	}
}

// A request that names no identifier has no list, and says nothing of one.
func TestWithoutIdentifiersThereIsNoList(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, i18n.Embedded())
	draft := withAwkward(t, register, treaty.Preservation)
	items := draft.Items()
	for i := range items {
		items[i].Identifiers = []answer.Identifier{{Kind: "account", Value: " "}}
	}
	if err := request.Set(draft, question.DataItems, items); err != nil {
		t.Fatal(err)
	}
	if lists := listsIn(t, writer, draft); len(lists) != 0 {
		t.Errorf("%d lists", len(lists))
	}
	tree, err := writer.Document(draft, office.Profile{}, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(document.Text(tree), document.IdentifiersCSV) {
		t.Error("the request names a list that is not there")
	}
}

// listsIn returns what is associated with the file of a draft as its data, by name.
func listsIn(t *testing.T, writer *service.Writer, draft *request.Draft) map[string]read.Attachment {
	t.Helper()
	file, err := writer.PDF(draft, office.Profile{}, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	opened, err := read.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	attached, err := opened.Attachments()
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]read.Attachment{}
	for _, a := range attached {
		if a.Relationship == read.Data {
			lists[a.Name] = a
		}
	}
	return lists
}
