//go:build !windows

package p11

import (
	"encoding/binary"

	"github.com/ebitengine/purego"
)

// On Unix CK_ULONG has eight bytes and structures are aligned.
const ulongSize, entrySize, entryPointer, entryLength = 8, 24, 8, 16

// functions is CK_FUNCTION_LIST.
type functions struct {
	_    [2]byte // version
	list [functionCount]uintptr
}

func (f *functions) at(i int) uintptr { return f.list[i] }

func getUlong(b []byte) uint64       { return binary.NativeEndian.Uint64(b) }
func putUlong(b []byte, v uint64)    { binary.NativeEndian.PutUint64(b, v) }
func putPointer(b []byte, p uintptr) { binary.NativeEndian.PutUint64(b, uint64(p)) }

// initializeArgs is CK_C_INITIALIZE_ARGS: four function pointers, the flags, and a reserved pointer.
func initializeArgs(flags uint64) []byte {
	b := make([]byte, 48)
	putUlong(b[32:], flags)
	return b
}

func load(path string) (uintptr, error) {
	return purego.Dlopen(path, purego.RTLD_NOW|purego.RTLD_LOCAL)
}

func symbol(library uintptr, name string) (uintptr, error) { return purego.Dlsym(library, name) }
