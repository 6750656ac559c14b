package p11

import (
	"encoding/binary"

	"golang.org/x/sys/windows"
)

// On Windows CK_ULONG has four bytes and structures are packed.
const ulongSize, entrySize, entryPointer, entryLength = 4, 16, 4, 12

// functions is CK_FUNCTION_LIST, whose pointers follow the two bytes of the version at once.
type functions struct {
	bytes [2 + functionCount*8]byte
}

func (f *functions) at(i int) uintptr { return uintptr(binary.LittleEndian.Uint64(f.bytes[2+8*i:])) }

func getUlong(b []byte) uint64       { return uint64(binary.LittleEndian.Uint32(b)) }
func putUlong(b []byte, v uint64)    { binary.LittleEndian.PutUint32(b, uint32(v)) }
func putPointer(b []byte, p uintptr) { binary.LittleEndian.PutUint64(b, uint64(p)) }

// initializeArgs is CK_C_INITIALIZE_ARGS: four function pointers, the flags, and a reserved pointer.
func initializeArgs(flags uint64) []byte {
	b := make([]byte, 44)
	putUlong(b[32:], flags)
	return b
}

// load takes no library from the working folder.
func load(path string) (uintptr, error) {
	library, err := windows.LoadLibraryEx(path, 0,
		windows.LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR|windows.LOAD_LIBRARY_SEARCH_SYSTEM32)
	return uintptr(library), err
}

func symbol(library uintptr, name string) (uintptr, error) {
	return windows.GetProcAddress(windows.Handle(library), name)
}
