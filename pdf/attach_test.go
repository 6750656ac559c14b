package pdf

import (
	"bytes"
	"strings"
	"testing"

	"rogatory/pdf/read"
)

func attachments() []read.Attachment {
	return []read.Attachment{
		{Name: "request.json", MediaType: "application/json", Description: "The answers", Relationship: read.Source,
			Data: []byte(`{"a": 1}`)},
		{Name: "Ströme.csv", MediaType: "text/csv", Description: "Tables & more", Relationship: read.Data,
			Data: bytes.Repeat([]byte("x;y\n"), 50_000)},
	}
}

func TestAttachedFilesComeBack(t *testing.T) {
	want := attachments()
	file := must(typesetter(t).Render(english(), want...))(t)
	got := must(must(read.Open(file))(t).Attachments())(t)
	if len(got) != len(want) {
		t.Fatalf("%d files of %d", len(got), len(want))
	}
	for i := range want {
		same := got[i].Name == want[i].Name && got[i].MediaType == want[i].MediaType &&
			got[i].Description == want[i].Description &&
			got[i].Relationship == want[i].Relationship && bytes.Equal(got[i].Data, want[i].Data)
		if !same {
			t.Errorf("file %d is %s (%s, %s, %d bytes)", i+1, got[i].Name, got[i].MediaType, got[i].Relationship,
				len(got[i].Data))
		}
	}
	checkTagged(t, file)
	if listed := tool(t, file, "pdfdetach", "-list", "FILE"); !strings.Contains(listed, "1: request.json") ||
		!strings.Contains(listed, "2: Ströme.csv") {
		t.Errorf("another reader finds:\n%s", listed)
	}
	if printed := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(printed, "WARNING") {
		t.Error(printed)
	}
}

// Every associated file names its kind, its relationship and its date, and a viewer finds it in its list of attachments
// too.
func TestAttachedFilesAreAssociated(t *testing.T) {
	d := must(read.Open(must(typesetter(t).Render(english(), attachments()...))(t)))(t)
	catalogue := must(d.Catalog())(t)
	names := must(d.Dict(must(d.Dict(catalogue["Names"]))(t)["EmbeddedFiles"]))(t)["Names"].(read.Array)
	for i, o := range catalogue["AF"].(read.Array) {
		if names[2*i+1] != o {
			t.Errorf("file %d is not in the list of attachments", i+1)
		}
		specification := must(d.Dict(o))(t)
		stream := must(d.Resolve(must(d.Dict(specification["EF"]))(t)["F"]))(t).(*read.Stream)
		parameters := must(d.Dict(stream.Dict["Params"]))(t)
		if parameters["Size"] != read.Integer(len(attachments()[i].Data)) || parameters["ModDate"] == nil {
			t.Errorf("file %d has the parameters %v", i+1, parameters)
		}
	}
}

func TestFileWithoutAttachmentsHasNone(t *testing.T) {
	if got := must(must(read.Open(render(t, french())))(t).Attachments())(t); len(got) != 0 {
		t.Errorf("%d files", len(got))
	}
}
