package pdf

import (
	"fmt"
	"strings"
	"time"

	"rogatory/forms/document"
)

// draftKeyword marks a draft in the Keywords of the file, for programs that must not sign or send it.
const draftKeyword = "rogatory-draft"

const program = "Rogatory"

// description is what the file says of itself outside its pages.
type description struct {
	title, author, subject, keywords, language string
	date                                       time.Time // zero where the request has no date
}

func describe(doc document.Document) description {
	about := description{
		title: oneLine(doc.Title), author: oneLine(doc.Author), subject: oneLine(doc.Reference),
		language: doc.Language, date: doc.Date.Time(),
	}
	if strings.TrimSpace(doc.DraftMark) != "" {
		about.keywords = draftKeyword
	}
	return about
}

// dictionary writes the information dictionary (ISO 32000-1, 14.3.3).
func (d description) dictionary() []byte {
	var b strings.Builder
	b.WriteString("<<")
	for _, entry := range []struct{ key, value string }{
		{"Title", d.title}, {"Author", d.author}, {"Subject", d.subject}, {"Keywords", d.keywords},
		{"Creator", program}, {"Producer", program},
	} {
		if entry.value != "" {
			fmt.Fprintf(&b, "/%s %s ", entry.key, textString(entry.value))
		}
	}
	if !d.date.IsZero() {
		date := d.date.UTC().Format("20060102150405")
		fmt.Fprintf(&b, "/CreationDate (D:%sZ) /ModDate (D:%sZ)", date, date)
	}
	b.WriteString(">>")
	return []byte(b.String())
}

// textString writes a text string: plain where it is ASCII, which people can read in the file, else in UTF-16.
func textString(text string) string {
	for _, r := range text {
		if r < ' ' || r > '~' {
			return "<FEFF" + hexUTF16(text) + ">"
		}
	}
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text) + ")"
}
