//go:build window

package main

import (
	"debug/buildinfo"
	"testing"

	"rogatory/storage"
)

// The program that make builds has the graphics binding cut to what the toolkit calls: a call that was cut by mistake
// ends it at once. So the very program is opened here, not only the one that the other tests build for themselves.
func TestTheProgramOfMakeOpensWithTheCutBinding(t *testing.T) {
	own, err := program()
	if err != nil {
		t.Fatal(err)
	}
	const made = "../../build/bin/rogatory"
	for _, path := range []string{made, own} {
		if binding := replacement(t, path, "github.com/go-gl/gl"); binding != "./build/slim" {
			t.Errorf("%s has the binding %q: see what make says when it writes build/slim.mod", path, binding)
		}
	}
	d := newDesk(t, "slim", "en", 1280, 800)
	d.settle(storage.Settings{Language: "en"}, profile("en"))
	command, err := d.screen.Command(d.home, made)
	if err != nil {
		t.Fatal(err)
	}
	if d.Running, err = d.screen.Start(command); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		d.Kill()
		readLog(t, d.Running)
	})
	d.at("screen.drafts.title")
	d.Press("ctrl+n")
	d.at("page.parties.title")
	d.shot("first-page")
	d.quit()
}

// replacement reads from a program with what a module was replaced when it was built.
func replacement(t *testing.T, path, module string) string {
	t.Helper()
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, dependency := range info.Deps {
		if dependency.Path == module && dependency.Replace != nil {
			return dependency.Replace.Path
		}
	}
	return ""
}
