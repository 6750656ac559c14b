package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPasswordFilesOfEverySystem(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"as it is":                      {"pässwörd", "pässwörd"},
		"with a line end":               {"pässwörd\n", "pässwörd"},
		"with the line end of Windows":  {"pässwörd\r\n", "pässwörd"},
		"with two line ends":            {"pässwörd\n\n", "pässwörd\n"},
		"with the mark of UTF-8":        {"\xEF\xBB\xBFpässwörd", "pässwörd"},
		"in UTF-16, as Windows has it":  {"\xFF\xFEp\x00\xE4\x00\r\x00\n\x00", "pä"},
		"in UTF-16, the other way":      {"\xFE\xFF\x00p\x00\xE4", "pä"},
		"in bytes that are no text":     {"\x80\x81", "\x80\x81"},
		"with a space at its end":       {"a \n", "a "},
		"with a mark inside the secret": {"a\xEF\xBB\xBF", "a\uFEFF"},
	} {
		path := filepath.Join(t.TempDir(), "password")
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := readPassword(path); err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
	}
}
