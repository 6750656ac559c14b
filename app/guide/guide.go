// Package guide is the user guide: chapters of Markdown in each program language, with images, and the page that shows
// them with a list of contents and a search. Everything is built into the program; the guide opens without a network.
//
// A chapter does not repeat the words of the program: {{id}} stands for the text with that id in the catalogue, so that
// the guide names a button as the button names itself. What the program fills in there, such as the name of a Party, is
// shown as "…".
//
// The chapters stand in text/<language>/<number>-<id>.md; the number orders them and the id is the same in every
// language, so that a link [words](id) works in each. The first line is the title, "# Title". A line ![caption](name)
// shows the image images/<name>.<language>.png; .ci/shots makes the images from the real program.
package guide

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"rogatory/i18n"
)

//go:embed text images
var files embed.FS

// Chapter is one chapter in one language.
type Chapter struct {
	ID     string
	Title  string
	Blocks []Block
}

// Kind tells the parts of a chapter apart.
type Kind int

// The kinds of parts.
const (
	Words   Kind = iota // a paragraph, a list or an example, in Markdown
	Heading             // of a section
	Image
)

// Block is one part of a chapter.
type Block struct {
	Kind Kind
	Text string // Markdown, the words of a heading, or the caption of an image
	File string // of an image, inside the package
}

// Chapters returns the guide in the language of the words; in English where there is no guide in that language.
func Chapters(words *i18n.Words) ([]Chapter, error) {
	chapters, err := read(words, words.Language())
	if err == nil && len(chapters) == 0 {
		chapters, err = read(words, i18n.English)
	}
	if err == nil && len(chapters) == 0 {
		err = fmt.Errorf("the guide: %w", fs.ErrNotExist)
	}
	return chapters, err
}

func read(words *i18n.Words, language string) ([]Chapter, error) {
	names, err := fs.Glob(files, path.Join("text", language, "*.md"))
	if err != nil {
		return nil, err
	}
	chapters := make([]Chapter, len(names)) // Glob sorts, and the numbers are as long as each other
	for i, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		_, id, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".md"), "-")
		chapters[i] = parse(id, language, fill(words, string(text)))
	}
	return chapters, nil
}

var textID = regexp.MustCompile(`\{\{([a-z0-9._-]+)\}\}`)

// unfilled is what the catalogue says where a value is not given.
const unfilled = "<no value>"

// fill puts the words of the program into a chapter.
func fill(words *i18n.Words, text string) string {
	return textID.ReplaceAllStringFunc(text, func(found string) string {
		return strings.ReplaceAll(words.Say(strings.Trim(found, "{}")), unfilled, "…")
	})
}

// parse divides a chapter at its empty lines.
func parse(id, language, text string) Chapter {
	chapter := Chapter{ID: id}
	for _, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		part = strings.Trim(part, "\n")
		switch {
		case strings.HasPrefix(part, "# "):
			chapter.Title = strings.TrimPrefix(part, "# ")
		case strings.HasPrefix(part, "## "):
			chapter.Blocks = append(chapter.Blocks, Block{Kind: Heading, Text: strings.TrimPrefix(part, "## ")})
		case strings.HasPrefix(part, "!["):
			caption, name, _ := strings.Cut(strings.TrimPrefix(part, "!["), "](")
			file := path.Join("images", strings.TrimSuffix(name, ")")+"."+language+".png")
			chapter.Blocks = append(chapter.Blocks, Block{Kind: Image, Text: caption, File: file})
		case part != "":
			chapter.Blocks = append(chapter.Blocks, Block{Text: part})
		}
	}
	return chapter
}
