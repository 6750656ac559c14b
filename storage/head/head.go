// Package head looks at the two heads of a bbolt file without opening it. bbolt itself takes the better head and says
// nothing of the other, which is how a damaged head takes back the last change without a word; and on Windows it
// enlarges a file before it looks whether the file is one of its own. What is read here changes nothing.
//
//	err := head.Examine(file)    // nil: both heads are whole and follow each other, and the file has every page
//
// A head lies at the beginning of each of the first two pages, after the 16 bytes of every page. Its numbers have the
// byte order of the machine:
//
//	at  bytes  what
//	 0    4    a number that all bbolt files have
//	 4    4    the version of the format, 2
//	 8    4    the size of a page in bytes
//	12    4    flags
//	16   16    the page of the root bucket, and its sequence
//	32    8    the page of the list of free pages
//	40    8    the number of pages
//	48    8    the number of the transaction
//	56    8    FNV-1a of the 56 bytes before
package head

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// What Examine finds, for errors.Is.
var (
	ErrForeign = errors.New("no file of bbolt")
	ErrNewer   = errors.New("a file of another edition of bbolt")
	ErrCut     = errors.New("the file is shorter than its head says")
	ErrHead    = errors.New("a head does not match its checksum")         // the last change may be missing
	ErrOrder   = errors.New("the heads are not of two following changes") // the last changes may be missing
)

const (
	magic    = 0xed0cdaed
	version  = 2
	pageHead = 16 // bytes before the content of each page
	size     = 64 // bytes of a head
	// the sizes of a page in bytes that a system may have
	smallestPage, largestPage = 1 << 10, 1 << 16
)

// head is one of the two.
type head struct {
	known       bool // it begins as one
	whole       bool // it matches its checksum
	version     uint32
	page        int64
	pages       uint64
	transaction uint64
}

// Examine reports what is wrong with the heads of a file; an error of the file itself is returned as it is.
func Examine(file *os.File) error {
	first, err := read(file, 0)
	if err != nil {
		return err
	}
	second, err := readSecond(file, first)
	if err != nil {
		return err
	}
	switch {
	case !first.known && !second.known:
		return ErrForeign
	case !first.whole && !second.whole:
		return fmt.Errorf("neither head is whole: %w", ErrHead)
	case !first.whole || !second.whole:
		return fmt.Errorf("of transactions %d and %d: %w", first.transaction, second.transaction, ErrHead)
	}
	return judge(file, first, second)
}

// judge looks at two heads that are whole.
func judge(file *os.File, first, second head) error {
	newest := first
	if second.transaction > first.transaction {
		newest = second
	}
	if newest.version != version {
		return fmt.Errorf("version %d: %w", newest.version, ErrNewer)
	}
	if first.transaction+1 != second.transaction && second.transaction+1 != first.transaction {
		return fmt.Errorf("of transactions %d and %d: %w", first.transaction, second.transaction, ErrOrder)
	}
	info, err := file.Stat() // after the heads: a file that grows meanwhile only has more than it needs
	if err != nil {
		return err
	}
	if needed := int64(newest.pages) * newest.page; info.Size() < needed {
		return fmt.Errorf("%d bytes of %d: %w", info.Size(), needed, ErrCut)
	}
	return nil
}

// readSecond reads the head of the second page. Where the first does not say how long a page is, each length that a
// page may have is tried.
func readSecond(file io.ReaderAt, first head) (head, error) {
	if first.whole {
		return read(file, first.page)
	}
	for page := int64(smallestPage); page <= largestPage; page *= 2 {
		second, err := read(file, page)
		if err != nil || second.known && second.page == page {
			return second, err
		}
	}
	return head{}, nil
}

// read reads the head of the page at an offset. What the file does not have is no head.
func read(file io.ReaderAt, at int64) (head, error) {
	var content [size]byte
	n, err := file.ReadAt(content[:], at+pageHead)
	if err != nil && !errors.Is(err, io.EOF) {
		return head{}, err
	}
	number := binary.NativeEndian.Uint64
	sum := fnv.New64a()
	_, _ = sum.Write(content[:56]) // never fails
	h := head{known: n >= 4 && binary.NativeEndian.Uint32(content[:]) == magic,
		version: binary.NativeEndian.Uint32(content[4:]), page: int64(binary.NativeEndian.Uint32(content[8:])),
		pages: number(content[40:]), transaction: number(content[48:])}
	h.whole = h.known && n == size && sum.Sum64() == number(content[56:])
	return h, nil
}
