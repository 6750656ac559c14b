package wordtable

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"rogatory/i18n/xliff"
)

// Words stand around the texts.
type Words struct {
	Instruction             string // above the table
	ID, Source, Translation string // headings of its columns
}

// markOf is the name of the bookmark around the translation of a text. Word takes no more than forty letters, digits
// and low lines.
func markOf(id string) string {
	sum := sha256.Sum256([]byte(id))
	return markPrefix + hex.EncodeToString(sum[:8])
}

const markPrefix = "t_"

// Write returns the document. The same texts give the same bytes.
func Write(f xliff.File, words Words, rightToLeft bool) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range []struct{ name, content string }{{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", relations}, {"docProps/custom.xml", properties(f)},
		{documentPart, document(f, words, rightToLeft)}} {
		w, err := archive.Create(part.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, xml.Header+part.content); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

const (
	documentPart = "word/document.xml"
	customPart   = "docProps/custom.xml"
	contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ` +
		`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/docProps/custom.xml" ` +
		`ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`
	relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` +
		`officeDocument" Target="word/document.xml"/><Relationship Id="rId2" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" ` +
		`Target="docProps/custom.xml"/></Relationships>`
)

// The names of the properties of the document.
const (
	draftProperty  = "rogatory-draft"
	sourceProperty = "rogatory-source"
	targetProperty = "rogatory-target"
	textsProperty  = "rogatory-texts" // the ids, with blanks between
)

func properties(f xliff.File) string {
	ids := make([]string, len(f.Units))
	for i, u := range f.Units {
		ids[i] = u.ID
	}
	var b strings.Builder
	b.WriteString(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
		`xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	for i, p := range [][2]string{{draftProperty, f.Original}, {sourceProperty, f.SourceLanguage},
		{targetProperty, f.TargetLanguage}, {textsProperty, strings.Join(ids, " ")}} {
		fmt.Fprintf(&b, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s`+
			`</vt:lpwstr></property>`, i+2, p[0], escaped(p[1]))
	}
	b.WriteString(`</Properties>`)
	return b.String()
}

// The widths of the columns in twentieths of a point; the page is A4 on its side, with 720 around.
const idWidth, textWidth = 1900, 6749

func document(f xliff.File, words Words, rightToLeft bool) string {
	var b strings.Builder
	b.WriteString(`<w:document xmlns:w="` + namespace + `"><w:body>`)
	paragraph(&b, words.Instruction, "")
	paragraph(&b, strings.Join([]string{origin, f.Original, f.SourceLanguage, f.TargetLanguage}, " "), grey)
	fmt.Fprintf(&b, `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>%s</w:tblBorders></w:tblPr>`+
		`<w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid>`, borders(),
		idWidth, textWidth, textWidth)
	b.WriteString(`<w:tr><w:trPr><w:tblHeader/></w:trPr>`)
	for i, heading := range []string{words.ID, words.Source, words.Translation} {
		cell(&b, i, func() { paragraph(&b, heading, `<w:b/>`) })
	}
	b.WriteString(`</w:tr>`)
	for i, u := range f.Units {
		b.WriteString(`<w:tr>`)
		cell(&b, 0, func() { paragraph(&b, u.ID, grey) })
		cell(&b, 1, func() { text(&b, u.Source, "", "", false) })
		cell(&b, 2, func() {
			begin := fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, i+1, markOf(u.ID))
			text(&b, u.Target, begin, fmt.Sprintf(`<w:bookmarkEnd w:id="%d"/>`, i+1), rightToLeft)
		})
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar ` +
		`w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>` +
		`</w:body></w:document>`)
	return b.String()
}

// grey is how ids look: they are no text to be translated.
const grey = `<w:noProof/><w:color w:val="767676"/><w:sz w:val="14"/>`

// origin begins the line that names draft and languages, for programs that keep no properties.
const origin = "Rogatory"

func borders() string {
	var b strings.Builder
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(&b, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="999999"/>`, side)
	}
	return b.String()
}

func cell(b *strings.Builder, column int, content func()) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, [...]int{idWidth, textWidth,
		textWidth}[column])
	content()
	b.WriteString(`</w:tc>`)
}

func paragraph(b *strings.Builder, words, properties string) {
	b.WriteString(`<w:p>`)
	run(b, words, properties)
	b.WriteString(`</w:p>`)
}

func run(b *strings.Builder, words, properties string) {
	fmt.Fprintf(b, `<w:r><w:rPr>%s</w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`, properties, escaped(words))
}

// text writes a text of several lines, with what stands before and behind it.
func text(b *strings.Builder, words, before, behind string, rightToLeft bool) {
	properties := ""
	b.WriteString(`<w:p>`)
	if rightToLeft {
		b.WriteString(`<w:pPr><w:bidi/></w:pPr>`)
		properties = `<w:rtl/>`
	}
	b.WriteString(before)
	for i, line := range strings.Split(words, "\n") {
		if i > 0 {
			b.WriteString(`<w:r><w:br/></w:r>`)
		}
		if line != "" {
			run(b, line, properties)
		}
	}
	b.WriteString(behind + `</w:p>`)
}

func escaped(words string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(words)) // a strings.Builder takes everything
	return b.String()
}
