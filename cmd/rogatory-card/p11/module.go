package p11

import (
	"errors"
	"runtime"
	"strings"
	"unsafe"

	"github.com/ebitengine/purego"
)

// Module is a loaded module.
type Module struct{ list *functions }

// Open loads a module and initializes it. The errors are the system's and Code.
func Open(path string) (*Module, error) {
	library, err := load(path)
	if err != nil {
		return nil, err
	}
	get, err := symbol(library, "C_GetFunctionList")
	if err != nil {
		return nil, err
	}
	var pinned runtime.Pinner
	defer pinned.Unpin()
	list := new(*functions)
	pinned.Pin(list)
	if r, _, _ := purego.SyscallN(get, uintptr(unsafe.Pointer(list))); uint32(r) != 0 {
		return nil, Code(uint32(r))
	}
	if *list == nil {
		return nil, errors.New("the module gives no functions")
	}
	m := &Module{list: *list}
	arguments := initializeArgs(osLocking)
	pinned.Pin(&arguments[0])
	if err := m.call(atInitialize, address(arguments)); err != nil && !errors.Is(err, alreadyInitialized) {
		return nil, err
	}
	return m, nil
}

// Close ends the work with the module.
func (m *Module) Close() error { return m.call(atFinalize, 0) }

func (m *Module) call(function int, arguments ...uintptr) error {
	r, _, _ := purego.SyscallN(m.list.at(function), arguments...)
	if code := Code(uint32(r)); code != 0 {
		return code
	}
	return nil
}

// address is where bytes lie, 0 for none. The caller has pinned them.
func address(b []byte) uintptr {
	if len(b) == 0 {
		return 0
	}
	return uintptr(unsafe.Pointer(&b[0]))
}

// buffer makes bytes that stay where they are.
func buffer(pinned *runtime.Pinner, size int) []byte {
	b := make([]byte, size)
	pinned.Pin(&b[0])
	return b
}

// Token is what is in a reader.
type Token struct {
	Slot                        uint64
	Label, Maker, Model, Serial string
	Flags                       uint64
}

// mostSlots bounds the readers of a computer.
const mostSlots = 256

// Tokens lists the tokens that are there. A reader that cannot be asked is passed over.
func (m *Module) Tokens() ([]Token, error) {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	count, slots := buffer(&pinned, ulongSize), buffer(&pinned, ulongSize*mostSlots)
	putUlong(count, mostSlots)
	const present = 1
	if err := m.call(atGetSlotList, present, address(slots), address(count)); err != nil {
		return nil, err
	}
	var tokens []Token
	for i := range min(int(getUlong(count)), mostSlots) {
		if token, err := m.Token(getUlong(slots[i*ulongSize:])); err == nil {
			tokens = append(tokens, token)
		}
	}
	return tokens, nil
}

// Token reads CK_TOKEN_INFO of the token in a slot, as it is now.
func (m *Module) Token(slot uint64) (Token, error) {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	info := buffer(&pinned, 96+11*ulongSize+4+16+16)
	if err := m.call(atGetTokenInfo, uintptr(slot), address(info)); err != nil {
		return Token{}, err
	}
	text := func(from, to int) string {
		return strings.ToValidUTF8(strings.TrimRight(string(info[from:to]), " \x00"), "\uFFFD")
	}
	return Token{Slot: slot, Label: text(0, 32), Maker: text(32, 64), Model: text(64, 80), Serial: text(80, 96),
		Flags: getUlong(info[96:])}, nil
}

// entry is CK_ATTRIBUTE, or CK_MECHANISM, which has the same shape.
type entry struct {
	kind  uint64
	value []byte
}

func number(kind, value uint64) entry {
	b := make([]byte, ulongSize)
	putUlong(b, value)
	return entry{kind, b}
}

// encode lays entries out in memory.
func encode(pinned *runtime.Pinner, entries ...entry) []byte {
	b := buffer(pinned, len(entries)*entrySize)
	for i, e := range entries {
		at := b[i*entrySize:]
		putUlong(at, e.kind)
		if len(e.value) > 0 {
			pinned.Pin(&e.value[0])
			putPointer(at[entryPointer:], address(e.value))
		}
		putUlong(at[entryLength:], uint64(len(e.value)))
	}
	return b
}
