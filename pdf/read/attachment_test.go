package read_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// attaching is a file with one associated file, and a change to its parts.
func attaching(old, new string) []byte {
	objects := []string{
		"<</Type /Catalog /Pages 2 0 R /AF [4 0 R]>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R>>",
		"<</F (old.json) /UF (new.json) /AFRelationship /Source /Desc (answers) /EF <</F 5 0 R>>>>",
		"<</Subtype /application#2Fjson /Length 2>>stream\n{}\nendstream",
	}
	for i := range objects {
		objects[i] = strings.Replace(objects[i], old, new, 1)
	}
	return pdftest.Objects(objects...)
}

func TestAttachments(t *testing.T) {
	many := "[" + strings.Repeat("4 0 R ", 300) + "]"
	for name, c := range map[string]struct {
		old, new string
		want     string
		damaged  bool
	}{
		"a file with all its particulars": {"", "", "new.json application/json Source answers {}", false},
		"an old file has one name only": {"/UF (new.json)", "",
			"old.json application/json Source answers {}", false},
		"nothing is attached": {"/AF [4 0 R]", "", "", false},
		"a relationship is not given": {"/AFRelationship /Source", "",
			"new.json application/json  answers {}", false},
		"the list is no list":                       {"[4 0 R]", "7", "", true},
		"an entry is no dictionary":                 {"[4 0 R]", "[(a)]", "", true},
		"the file is missing":                       {"5 0 R", "9 0 R", "", true},
		"the file is no stream":                     {"5 0 R", "3 0 R", "", true},
		"the name is no string":                     {"(new.json)", "12", "", true},
		"the kind is no name":                       {"/application#2Fjson", "(json)", "", true},
		"the relationship is no name":               {"/Source", "1", "", true},
		"the description is no string":              {"(answers)", "1", "", true},
		"more files than a request could ever hold": {"[4 0 R]", many, "", true},
	} {
		document, err := read.Open(attaching(c.old, c.new))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := document.Attachments()
		if errors.Is(err, read.ErrDamaged) != c.damaged {
			t.Errorf("%s: error %v", name, err)
		}
		var listed []string
		for _, a := range got {
			listed = append(listed, fmt.Sprintf("%s %s %s %s %s", a.Name, a.MediaType, a.Relationship,
				a.Description, a.Data))
		}
		if text := strings.Join(listed, "\n"); text != c.want {
			t.Errorf("%s: got %q", name, text)
		}
	}
}

// One small stream that many entries name must not fill the memory: each entry counts against the limit.
func TestAttachedBomb(t *testing.T) {
	packed := deflate(t, make([]byte, 1<<20))
	stream := fmt.Sprintf("<</Subtype /a /Filter /FlateDecode /Length %d>>stream\n%s\nendstream", len(packed), packed)
	pdf := attaching("[4 0 R]", "["+strings.Repeat("4 0 R ", 200)+"]")
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := document.Attachments(); err != nil || len(got) != 200 {
		t.Fatalf("%d files, error %v", len(got), err)
	}
	document, err = read.Open(pdftest.Objects(
		"<</Type /Catalog /Pages 2 0 R /AF ["+strings.Repeat("4 0 R ", 200)+"]>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R>>", "<</F (a) /EF <</F 5 0 R>>>>", stream,
	))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.Attachments(); !errors.Is(err, read.ErrDamaged) {
		t.Errorf("200 MiB are read: %v", err)
	}
}
