package translation_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"rogatory/forms/translation"
)

// A Word table carries the same texts as XLIFF, and what comes back is judged by the same checks.
func TestAWordTableIsJudgedAsXLIFFIs(t *testing.T) {
	s := speaker(t)
	content, err := translation.ExportAs("/a/texts.DOCX", s, "de")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := translation.Texts(s, "de")
	if err != nil || len(texts) < 5 {
		t.Fatal(len(texts), err)
	}
	returned, err := translation.Read(answered(t, content, "Antwort"))
	if err != nil || returned.DraftID() != s.Facts.Draft.ID {
		t.Fatal(returned.DraftID(), err)
	}
	offer, err := returned.Compare(s, languages)
	if err != nil || len(offer.Taken) != 1 || offer.Taken[0].Words != "Antwort" || len(offer.Empty) != len(texts)-1 {
		t.Errorf("%+v %v", offer, err)
	}
	if xlf, err := translation.ExportAs("/a/texts.xlf", s, "de"); err != nil || !bytes.HasPrefix(xlf, []byte("<?xml")) {
		t.Errorf("another ending: %.20s %v", xlf, err)
	}
	if _, err := translation.ExportTable(s, "en"); err == nil {
		t.Error("texts are translated into their own language")
	}
}

// answered is a table in which the first text has a translation.
func answered(t *testing.T, content []byte, words string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, _ := io.ReadAll(r)
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(p, strings.Replace(string(part), `<w:bookmarkEnd w:id="1"/>`,
			`<w:r><w:t>`+words+`</w:t></w:r><w:bookmarkEnd w:id="1"/>`, 1))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
