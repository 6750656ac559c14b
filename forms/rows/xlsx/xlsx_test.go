package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"rogatory/forms/rows/xlsx"
)

// workbook makes a workbook of one sheet with these rows in XML; parts replace or add others.
func workbook(t testing.TB, rows string, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"xl/workbook.xml": `<workbook><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets>` +
			`</workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>` +
			`</Relationships>`,
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
		"xl/sharedStrings.xml": `<sst><si><t>IP</t></si><si><r><t>192.</t></r><r><t>0.2.7</t></r></si>` +
			`<si><t>東京</t><rPh><t>とうきょう</t></rPh></si></sst>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy&quot; h &quot;hh:mm"/>` +
			`<numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/>` +
			`</cellStyleXfs>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="21"/><xf ` +
			`numFmtId="165"/></cellXfs></styleSheet>`,
	}
	for name, text := range parts {
		all[name] = text
	}
	var out bytes.Buffer
	writer := zip.NewWriter(&out)
	for name, text := range all {
		part, err := writer.Create(name)
		if err == nil {
			_, err = part.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestReadShowsWhatTheAuthorSaw(t *testing.T) {
	for _, c := range []struct{ sentence, cells, want string }{
		{"a text that cells share", `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>`, "IP|192.0.2.7"},
		{"reading aids are no part of it", `<c r="A1" t="s"><v>2</v></c>`, "東京"},
		{"a text of its own", `<c r="A1" t="inlineStr"><is><t>a</t></is></c>`, "a"},
		{"the result of a formula", `<c r="A1" t="str"><f>X</f><v>b</v></c>`, "b"},
		{"a number keeps its figures", `<c r="A1"><v>51234</v></c>`, "51234"},
		{"all fifteen of them", `<c r="A1"><v>3.52099001761481E+14</v></c>`, "352099001761481"},
		{"of a longer one the rest is lost, and that is seen", `<c r="A1"><v>4.9E+19</v></c>`, "4.9E+19"},
		{"a style of its own shows a moment", `<c r="A1" s="1"><v>46346.986886574072</v></c>`, "2026-11-20 23:41:07"},
		{"which stands to the minute where style and value do", `<c r="A1" s="1"><v>46346.5</v></c>`,
			"2026-11-20 12:00"},
		{"a day is a day", `<c r="A1" s="2"><v>46346</v></c>`, "2026-11-20"},
		{"a day that holds a time is a moment", `<c r="A1" s="2"><v>46346.5</v></c>`, "2026-11-20 12:00:00"},
		{"a time of day", `<c r="A1" s="3"><v>0.5</v></c>`, "12:00:00"},
		{"letters in quotes are no format", `<c r="A1" s="4"><v>46346</v></c>`, "46346"},
		{"a cell that is left out is empty", `<c r="C1"><v>1</v></c>`, "||1"},
	} {
		sheet, err := xlsx.Read(workbook(t, `<row r="1">`+c.cells+`</row>`, nil))
		if err != nil || len(sheet.Rows) != 1 || strings.Join(sheet.Rows[0].Cells, "|") != c.want {
			t.Errorf("%s: %+v %v", c.sentence, sheet, err)
		}
	}
}

func TestReadKnowsTheOtherEpochAndOtherSheets(t *testing.T) {
	sheet, err := xlsx.Read(workbook(t, "", map[string]string{
		"xl/workbook.xml": `<workbook><workbookPr date1904="1"/><sheets><sheet name="Hidden" state="hidden" ` +
			`r:id="rId1"/>` +
			`<sheet name="Seen" r:id="rId2"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
		"xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="7"><c s="2"><v>44884</v></c></row></sheetData>` +
			`</worksheet>`,
	}))
	if err != nil || sheet.Name != "Seen" || len(sheet.Others) != 1 || sheet.Rows[0].Number != 7 ||
		sheet.Rows[0].Cells[0] != "2026-11-20" {
		t.Errorf("%+v %v", sheet, err)
	}
}

func TestReadIsBounded(t *testing.T) {
	wide := `<row r="1"><c r="ZZZ1"><v>1</v></c></row>`
	large := strings.Repeat(" ", xlsx.MaximumUnpacked+1)
	for _, c := range []struct {
		sentence string
		content  []byte
		want     error
	}{
		{"words are no workbook", []byte("IP;Port"), xlsx.ErrNotWorkbook},
		{"an archive of other things is none", workbookWithout(t), xlsx.ErrNotWorkbook},
		{"too many columns", workbook(t, wide, nil), xlsx.ErrTooLarge},
		{"a part that unpacks to more than the limit", workbook(t, large, nil), xlsx.ErrTooLarge},
		{"a document type", workbook(t, "", map[string]string{"xl/worksheets/sheet1.xml": `<!DOCTYPE x><x/>`}),
			xlsx.ErrDamaged},
		{"a shared text that is not there", workbook(t, `<row r="1"><c t="s"><v>9</v></c></row>`, nil),
			xlsx.ErrDamaged},
		{"markup that ends in the middle", workbook(t, "", map[string]string{"xl/worksheets/sheet1.xml": `<a`}),
			xlsx.ErrDamaged},
		{"a cell that is too long",
			workbook(t, `<row><c t="str"><v>`+strings.Repeat("a", 200<<10)+`</v></c></row>`, nil),
			xlsx.ErrTooLarge},
	} {
		if _, err := xlsx.Read(c.content); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.sentence, err)
		}
	}
}

func workbookWithout(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	writer := zip.NewWriter(&out)
	if _, err := writer.Create("content.xml"); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Whatever a workbook holds, reading it ends, and gives rows or one of the errors of the package.
func FuzzRead(f *testing.F) {
	f.Add(workbook(f, `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, nil))
	f.Add(workbook(f, `<row r="1"><c r="A1" s="1"><v>46346.9</v></c></row>`, nil))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, content []byte) {
		_, err := xlsx.Read(content)
		if err != nil && !errors.Is(err, xlsx.ErrDamaged) && !errors.Is(err, xlsx.ErrTooLarge) &&
			!errors.Is(err, xlsx.ErrNotWorkbook) {
			t.Error(err)
		}
	})
}

func BenchmarkTwentyThousandRows(b *testing.B) {
	var rows strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&rows, `<row r="%d"><c t="s"><v>1</v></c><c><v>%d</v></c><c s="1"><v>46346.98</v></c></row>`,
			i+1, 1024+i)
	}
	content := workbook(b, rows.String(), nil)
	for b.Loop() {
		if sheet, err := xlsx.Read(content); err != nil || len(sheet.Rows) != 20_000 {
			b.Fatal(err)
		}
	}
}
