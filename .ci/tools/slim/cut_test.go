package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fake is a binding of three functions, in the form of the real one.
const fake = `// Package gl is a binding.
package gl

// #include <stdlib.h>
// typedef unsigned int GLbitfield;
// typedef void  (APIENTRYP GPCLEAR)(GLbitfield  mask);
// typedef void  (APIENTRYP GPFLUSH)();
// typedef void  (APIENTRYP GPPOINTER)(const void * pointer);
// static void  glowClear(GPCLEAR fnptr, GLbitfield  mask) {
//   (*fnptr)(mask);
// }
// static void  glowFlush(GPFLUSH fnptr) {
//   (*fnptr)();
// }
// static void  glowPointer(GPPOINTER fnptr, const void * pointer) {
//   (*fnptr)(pointer);
// }
import "C"
import (
	"errors"
	"unsafe"
)

const COLOR_BUFFER_BIT = 0x4000

var (
	gpClear   C.GPCLEAR
	gpFlush   C.GPFLUSH
	gpPointer C.GPPOINTER
)

func boolToInt(b bool) int { return 0 }

// clear buffers
func Clear(mask uint32) {
	C.glowClear(gpClear, (C.GLbitfield)(mask))
}
func Flush() {
	C.glowFlush(gpFlush)
}
func Pointer(pointer unsafe.Pointer) {
	C.glowPointer(gpPointer, pointer)
}
func PointerWithOffset(offset uintptr) {
	C.glowPointer(gpPointer, unsafe.Pointer(offset))
}
func Init(getProcAddr func(name string) unsafe.Pointer) error {
	gpClear = (C.GPCLEAR)(getProcAddr("glClear"))
	if gpClear == nil {
		return errors.New("glClear")
	}
	gpFlush = (C.GPFLUSH)(getProcAddr("glFlush"))
	gpPointer = (C.GPPOINTER)(getProcAddr("glPointer"))
	if gpPointer == nil {
		return errors.New("glPointer")
	}
	return nil
}
`

// onlyClear is what is left of it where Clear alone is called.
const onlyClear = `// Package gl is a binding.
package gl

// #include <stdlib.h>
// typedef unsigned int GLbitfield;
// typedef void  (APIENTRYP GPCLEAR)(GLbitfield  mask);
// static void  glowClear(GPCLEAR fnptr, GLbitfield  mask) {
//   (*fnptr)(mask);
// }
import "C"
import (
	"errors"
	"unsafe"
)

const COLOR_BUFFER_BIT = 0x4000

var (
	gpClear   C.GPCLEAR
)

func boolToInt(b bool) int { return 0 }

// clear buffers
func Clear(mask uint32) {
	C.glowClear(gpClear, (C.GLbitfield)(mask))
}
func Init(getProcAddr func(name string) unsafe.Pointer) error {
	gpClear = (C.GPCLEAR)(getProcAddr("glClear"))
	if gpClear == nil {
		return errors.New("glClear")
	}
	return nil
}
`

// folder writes files by their names.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestWhatNobodyCallsIsCut(t *testing.T) {
	cut, err := cutPackage(folder(t, map[string]string{generated: fake}), []string{"Clear", "COLOR_BUFFER_BIT"})
	if err != nil || string(cut) != onlyClear {
		t.Errorf("%v\n%s", err, cut)
	}
}

func TestWhatIsNeededStays(t *testing.T) {
	const another = "package gl\n\n// Rest flushes.\nfunc Rest() { Flush() }\n"
	for why, c := range map[string]struct {
		names        []string
		other        string
		kept, missed []string
	}{
		"a function by another name than that in C": {names: []string{"PointerWithOffset", "Clear"},
			kept:   []string{"func PointerWithOffset", "glowPointer(GPPOINTER", "gpPointer C.GPPOINTER", `"glPointer"`},
			missed: []string{"func Pointer(", "Flush", "FLUSH"}},
		"what another file of the package calls": {names: []string{"Clear"}, other: another,
			kept:   []string{"func Flush", "glowFlush(GPFLUSH", "gpFlush   C.GPFLUSH", `"glFlush"`},
			missed: []string{"POINTER"}},
		"what another file of the package declares": {names: []string{"Clear", "Rest"}, other: another,
			kept: []string{"func Flush"}, missed: []string{"POINTER"}},
	} {
		t.Run(why, func(t *testing.T) {
			files := map[string]string{generated: fake}
			if c.other != "" {
				files["rest.go"] = c.other
			}
			cut, err := cutPackage(folder(t, files), c.names)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range c.kept {
				if !strings.Contains(string(cut), text) {
					t.Errorf("%q is gone:\n%s", text, cut)
				}
			}
			for _, text := range c.missed {
				if strings.Contains(string(cut), text) {
					t.Errorf("%q is still there:\n%s", text, cut)
				}
			}
		})
	}
}

func TestAnotherShapeIsNotCut(t *testing.T) {
	for why, c := range map[string]struct{ name, old, new, says string }{
		"no such function":        {name: "Finish", says: "it has no Finish"},
		"nothing is called":       {name: "COLOR_BUFFER_BIT", says: "0 of"},
		"the file does not parse": {old: "func Flush", new: "fun Flush", says: "expected declaration"},
		"there is no C part":      {old: "// }\nimport", new: "// }\n\nimport", says: "the C part is missing"},
		"a C function does not end": {old: "//   (*fnptr)(pointer);\n// }", new: "//   (*fnptr)(pointer);",
			says: "does not end"},
		"the C function has another form": {old: "glowClear(GPCLEAR fnptr", new: "glowClear(GPCLEAR f",
			says: "glowClear is needed"},
		"the type has another form": {old: "APIENTRYP GPCLEAR", new: "*GPCLEAR", says: "GPCLEAR is needed"},
		"the pointer has a value": {old: "gpFlush   C.GPFLUSH", new: "gpFlush   C.GPFLUSH = nil",
			says: "declared in another way"},
		"the pointer has another type": {old: "gpFlush   C.GPFLUSH", new: "gpFlush   uintptr",
			says: "declared in another way"},
		"the pointer is missing": {old: "\tgpFlush   C.GPFLUSH\n", says: "a statement about the pointers [gpFlush]"},
		"a statement sets two pointers": {old: "gpFlush = (", new: "gpFlush, gpClear = (",
			says: "about the pointers [gpClear gpFlush]"},
		"nothing sets the pointer": {name: "Flush", old: "\tgpFlush = (C.GPFLUSH)(getProcAddr(\"glFlush\"))\n",
			says: "nothing sets the pointer gpFlush"},
		"two parts stand in one line": {old: "}\nfunc Pointer(", new: "}; func Pointer(", says: "share the line"},
		"an import is used no more":   {name: "Flush", says: "errors is imported and no longer used"},
		"a function calls by a pointer that is not there": {old: "C.glowClear(gpClear, ",
			new:  "C.glowClear(gpClean, ",
			says: "gpClean is needed"},
	} {
		t.Run(why, func(t *testing.T) {
			text := fake
			if c.old != "" {
				if text = strings.Replace(fake, c.old, c.new, 1); text == fake {
					t.Fatal("the case changes nothing")
				}
			}
			name := c.name
			if name == "" {
				name = "Clear"
			}
			cut, err := cutPackage(folder(t, map[string]string{generated: text}), []string{name})
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %q\n%s", err, c.says, cut)
			}
		})
	}
	if _, err := cutPackage(t.TempDir(), []string{"Clear"}); err == nil {
		t.Error("a folder without the generated file was cut")
	}
}
