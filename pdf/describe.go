package pdf

import (
	"cmp"
	"strings"
	"time"
	"unicode"

	"rogatory/forms/document"
	"rogatory/pdf/read"
)

const program = "Rogatory"

// description is what the file says of itself outside its pages.
type description struct {
	title, author, subject, keywords, language string
	date                                       time.Time // zero where the request has no date
}

func describe(doc document.Document) description {
	about := description{
		title: cmp.Or(inMetadata(doc.Title), program), author: inMetadata(doc.Author),
		subject:  inMetadata(doc.Reference),
		language: doc.Language, date: doc.Date.Time(),
	}
	if strings.TrimSpace(doc.DraftMark) != "" {
		about.keywords = read.DraftKeyword
	}
	return about
}

// inMetadata leaves out the characters that XML cannot hold: the information dictionary and the XMP packet must say the
// same.
func inMetadata(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, oneLine(text)))
}

// dictionary makes the information dictionary (ISO 32000-1, 14.3.3).
func (d description) dictionary() read.Dict {
	info := read.Dict{"Creator": read.NewText(program), "Producer": read.NewText(program)}
	for key, value := range map[read.Name]string{"Title": d.title, "Author": d.author, "Subject": d.subject,
		"Keywords": d.keywords} {
		if value != "" {
			info[key] = read.NewText(value)
		}
	}
	if !d.date.IsZero() {
		info["CreationDate"], info["ModDate"] = read.NewDate(d.date), read.NewDate(d.date)
	}
	return info
}
