package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"rogatory/pdf/read"
)

// metadata is the XMP packet (ISO 16684-1) that says the same as the information dictionary, and to which standards the
// file conforms. It is not compressed, so that an archive can read it without a PDF program.
func (d description) metadata() *read.Stream {
	packet := []byte(d.packet())
	return &read.Stream{
		Dict: read.Dict{"Type": read.Name("Metadata"), "Subtype": read.Name("XML"),
			"Length": read.Integer(len(packet))},
		Raw: packet,
	}
}

func (d description) packet() string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta " +
		"xmlns:x=\"adobe:ns:meta/\">" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
	describeAs(&b, "dc", "http://purl.org/dc/elements/1.1/", "<dc:format>application/pdf</dc:format>"+
		property("dc:title", listed("Alt", ` xml:lang="x-default"`, d.title))+
		property("dc:creator", listed("Seq", "", d.author))+
		property("dc:description", listed("Alt", ` xml:lang="x-default"`, d.subject)))
	moment := ""
	if !d.date.IsZero() {
		moment = d.date.UTC().Format(time.RFC3339)
	}
	describeAs(&b, "xmp", "http://ns.adobe.com/xap/1.0/", property("xmp:CreatorTool", escaped(program))+
		property("xmp:CreateDate", moment)+property("xmp:ModifyDate", moment)+property("xmp:MetadataDate", moment))
	describeAs(&b, "pdf", "http://ns.adobe.com/pdf/1.3/",
		property("pdf:Producer", escaped(program))+property("pdf:Keywords", escaped(d.keywords)))
	describeAs(&b, "pdfaid", "http://www.aiim.org/pdfa/ns/id/",
		"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
	describeAs(&b, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>")
	b.WriteString(extensionSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.String()
}

// describeAs writes properties of one schema.
func describeAs(b *strings.Builder, prefix, namespace, properties string) {
	fmt.Fprintf(b, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">%s</rdf:Description>\n", prefix,
		namespace, properties)
}

// property writes one property, or nothing where it has no value.
func property(name, value string) string {
	if value == "" {
		return ""
	}
	return "<" + name + ">" + value + "</" + name + ">"
}

// listed is a value that XMP wants as a list, even of one.
func listed(kind, attribute, value string) string {
	if value == "" {
		return ""
	}
	return "<rdf:" + kind + "><rdf:li" + attribute + ">" + escaped(value) + "</rdf:li></rdf:" + kind + ">"
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}

// extensionSchema explains the property of PDF/UA, which PDF/A does not know (ISO 19005-3, 6.6.2.3).
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ` +
	`xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA ` +
	`identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>` +
	`pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
	`</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>` + "\n"
