package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"
	"time"

	"rogatory/forms/document"
	"rogatory/pdf/read"
)

// hostile is a document whose description holds what XML, or a PDF string, would not take as it is.
func hostile() document.Document {
	doc := english()
	doc.Title, doc.Author, doc.Reference = "A < B & \"C\" – Škoda", "Office\x01 <b>\nUnit", "12\tJs ]]> 44"
	return doc
}

// packetOf returns the XMP packet of a file as the text of each of its properties.
func packetOf(t *testing.T, d *read.Document) map[string]string {
	t.Helper()
	catalogue := must(d.Catalog())(t)
	stream, ok := must(d.Resolve(catalogue["Metadata"]))(t).(*read.Stream)
	if !ok || stream.Dict["Filter"] != nil {
		t.Fatal("the metadata are missing, or an archive cannot read them without a PDF program")
	}
	properties, path := map[string]string{}, []string{}
	decoder := xml.NewDecoder(bytes.NewReader(stream.Raw))
	for {
		token, err := decoder.Token()
		if token == nil {
			return properties
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			path = append(path, x.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) > 3 && strings.TrimSpace(string(x)) != "" {
				properties[path[3]] += string(x)
			}
		}
	}
}

// The XMP packet and the information dictionary say the same (ISO 19005-3, 6.6.2).
func TestMetadataAgree(t *testing.T) {
	draft := english()
	draft.DraftMark = "DRAFT"
	for name, doc := range map[string]document.Document{"English": english(), "a draft": draft, "hostile": hostile(),
		"nothing": {}} {
		d := must(read.Open(render(t, doc)))(t)
		info, packet := must(d.Dict(d.Trailer()["Info"]))(t), packetOf(t, d)
		for key, property := range map[read.Name]string{
			"Title": "title", "Author": "creator", "Subject": "description", "Keywords": "Keywords",
			"Creator": "CreatorTool", "Producer": "Producer",
		} {
			if got, want := packet[property], read.Text(must(d.String(info[key]))(t)); got != want {
				t.Errorf("%s: XMP calls the %s %q, the information dictionary %q", name, key, got, want)
			}
		}
		for key, property := range map[read.Name]string{"CreationDate": "CreateDate", "ModDate": "ModifyDate"} {
			want := ""
			if date, ok := read.Date(must(d.String(info[key]))(t)); ok {
				want = date.Format(time.RFC3339)
			}
			if packet[property] != want {
				t.Errorf("%s: XMP gives %s as %q, the information dictionary %q", name, key, packet[property], want)
			}
		}
		if packet["part"] != "3"+"1" || // of PDF/A, then of PDF/UA
			packet["conformance"] != "A" || packet["title"] == "" {
			t.Errorf("%s: the file does not claim PDF/A-3a and PDF/UA-1, or has no title: %v", name, packet)
		}
	}
}

func TestCatalogue(t *testing.T) {
	file := render(t, english())
	d := must(read.Open(file))(t)
	catalogue := must(d.Catalog())(t)
	got := read.Append(nil, read.Dict{
		"Lang": catalogue["Lang"], "Viewer": catalogue["ViewerPreferences"], "Mark": catalogue["MarkInfo"],
		"Names": catalogue["Names"],
	})
	if want := "<</Lang (en)/Mark <</Marked true>>/Names null/Viewer <</DisplayDocTitle true>>>>"; string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if !bytes.HasPrefix(file, []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")) {
		t.Error("the header does not say that the file is binary")
	}
	id := must(d.Array(d.Trailer()["ID"]))(t)
	if len(id) != 2 || len(id[0].(read.String).Bytes) != 16 {
		t.Errorf("identifier %v", id)
	}
	other := must(read.Open(render(t, french())))(t)
	if bytes.Equal(id[0].(read.String).Bytes, must(other.Array(other.Trailer()["ID"]))(t)[0].(read.String).Bytes) {
		t.Error("two documents have the same identifier")
	}
}

// Greys mean the same on every device, since the file says what they are.
func TestColoursAreDefined(t *testing.T) {
	d := must(read.Open(render(t, french())))(t)
	intents := must(d.Array(must(d.Catalog())(t)["OutputIntents"]))(t)
	if len(intents) != 1 {
		t.Fatalf("%d output intents", len(intents))
	}
	intent := must(d.Dict(intents[0]))(t)
	stream := must(d.Resolve(intent["DestOutputProfile"]))(t).(*read.Stream)
	if intent["S"] != read.Name("GTS_PDFA1") || stream.Dict["N"] != read.Integer(3) {
		t.Errorf("intent %v, profile %v", intent, stream.Dict)
	}
	checkProfile(t, must(d.Decode(stream))(t))
}

// checkProfile holds a profile to ICC.1:1998-09: its size, and tags that begin at a multiple of four inside it with
// their type.
func checkProfile(t *testing.T, profile []byte) {
	t.Helper()
	number := func(at int) int { return int(binary.BigEndian.Uint32(profile[at:])) }
	if number(0) != len(profile) || string(profile[12:20]) != "mntrRGB " || string(profile[36:40]) != "acsp" {
		t.Fatalf("the head of the profile is wrong: % x", profile[:40])
	}
	types := map[string]string{"desc": "desc", "cprt": "text", "wtpt": "XYZ ", "rXYZ": "XYZ ", "gXYZ": "XYZ ",
		"bXYZ": "XYZ ", "rTRC": "curv", "gTRC": "curv", "bTRC": "curv"}
	if number(128) != len(types) {
		t.Fatalf("%d tags", number(128))
	}
	for i := range len(types) {
		record := 132 + 12*i
		name, offset, size := string(profile[record:record+4]), number(record+4), number(record+8)
		if offset%4 != 0 || offset+size > len(profile) || string(profile[offset:offset+4]) != types[name] {
			t.Errorf("tag %s of %d bytes at %d", name, size, offset)
		}
	}
}

// Every font is embedded as a subset under a name of its own, with the text of its characters.
func TestFontsAreComplete(t *testing.T) {
	d := must(read.Open(render(t, english())))(t)
	name := regexp.MustCompile(`^[A-Z]{6}\+NotoSans-(Regular|Bold)$`)
	fonts := 0
	for n := range d.NextNumber() {
		font, ok := must(d.Object(read.Reference{Number: n}))(t).(read.Dict)
		if !ok || font["Subtype"] != read.Name("Type0") {
			continue
		}
		fonts++
		descendant := must(d.Dict(font["DescendantFonts"].(read.Array)[0]))(t)
		descriptor := must(d.Dict(descendant["FontDescriptor"]))(t)
		if !name.MatchString(string(font["BaseFont"].(read.Name))) || font["BaseFont"] != descendant["BaseFont"] ||
			font["BaseFont"] != descriptor["FontName"] {
			t.Errorf("names %v, %v, %v", font["BaseFont"], descendant["BaseFont"], descriptor["FontName"])
		}
		if got := string(read.Append(nil,
			descendant["CIDSystemInfo"])); got != "<</Ordering (Identity)/Registry (Adobe)/Supplement 0>>" ||
			font["Encoding"] != read.Name("Identity-H") {
			t.Errorf("characters %s, encoding %v", got, font["Encoding"])
		}
		for key, o := range map[string]read.Object{"FontFile2": descriptor["FontFile2"], "ToUnicode": font["ToUnicode"],
			"CIDToGIDMap": descendant["CIDToGIDMap"]} {
			if _, embedded := must(d.Resolve(o))(t).(*read.Stream); !embedded {
				t.Errorf("%s is missing", key)
			}
		}
	}
	if fonts != 2 {
		t.Errorf("%d fonts", fonts)
	}
}

func TestFileIsSmall(t *testing.T) {
	file := render(t, fourPages())
	if pages := must(must(read.Open(file))(t).Pages())(t); len(pages) != 4 || len(file) > 60_000 {
		t.Errorf("%d pages take %d bytes", len(pages), len(file))
	}
}
