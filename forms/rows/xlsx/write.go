package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// The parts of a workbook that are the same in every one. The style 1 is that of text: a spreadsheet then alters no
// long number and no date, also where somebody edits the cell.
const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	schemas   = "http://schemas.openxmlformats.org/"
	main      = ` xmlns="` + schemas + `spreadsheetml/2006/main"`
	relations = `<Relationships xmlns="` + schemas + `package/2006/relationships">`
	related   = schemas + "officeDocument/2006/relationships"
	kinds     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is one file of the archive.
type part struct{ name, text string }

var fixedParts = []part{
	{"[Content_Types].xml", `<Types xmlns="` + schemas + `package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + kinds + `sheet.main+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + kinds + `worksheet+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + kinds + `styles+xml"/></Types>`},
	{"_rels/.rels", relations + `<Relationship Id="rId1" Type="` + related + `/officeDocument" ` +
		`Target="xl/workbook.xml"/></Relationships>`},
	{"xl/_rels/workbook.xml.rels", relations + `<Relationship Id="rId1" Type="` + related + `/worksheet" ` +
		`Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + related + `/styles" ` +
		`Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet` + main + `><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
		`<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>` +
		`<xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`},
}

// Write makes a workbook of one sheet in which every cell is text. The same rows always give the same bytes.
func Write(name string, rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	own := []part{{"xl/workbook.xml", `<workbook` + main + ` xmlns:r="` + related +
		`"><sheets><sheet name="` + escaped(name) + `" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", sheetOf(rows)}}
	for _, part := range slices.Concat(fixedParts, own) {
		to, err := archive.Create(part.name)
		if err == nil {
			_, err = to.Write([]byte(xmlHead + part.text))
		}
		if err != nil {
			return nil, fmt.Errorf("workbook: %w", err)
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

func sheetOf(rows [][]string) string {
	var sheet strings.Builder
	sheet.WriteString(`<worksheet` + main + `><sheetData>`)
	for i, cells := range rows {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for _, text := range cells {
			sheet.WriteString(`<c s="1" t="inlineStr"><is><t xml:space="preserve">` + escaped(text) + `</t></is></c>`)
		}
		sheet.WriteString(`</row>`)
	}
	sheet.WriteString(`</sheetData></worksheet>`)
	return sheet.String()
}

// escaped writes a text so that XML holds it.
func escaped(text string) string {
	var out bytes.Buffer
	_ = xml.EscapeText(&out, []byte(text)) // a bytes.Buffer takes everything
	return out.String()
}
