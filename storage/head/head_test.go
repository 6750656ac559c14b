package head_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"rogatory/storage/head"
)

// made is a file of bbolt with some changes, and its bytes.
func made(t *testing.T, changes int, options *bolt.Options) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "made.db")
	db, err := bolt.Open(path, 0o600, options)
	if err != nil {
		t.Fatal(err)
	}
	for range changes {
		if err := db.Update(func(tx *bolt.Tx) error {
			bucket, err := tx.CreateBucketIfNotExists([]byte("values"))
			if err != nil {
				return err
			}
			return bucket.Put([]byte("key"), make([]byte, 20_000))
		}); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func examine(t *testing.T, content []byte) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, content, 0o400); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	return head.Examine(file)
}

func TestWhatTheHeadsSay(t *testing.T) {
	whole := made(t, 5, nil)
	page := os.Getpagesize()
	flipped := func(at int) []byte {
		other := append([]byte{}, whole...)
		other[at] ^= 4
		return other
	}
	both := flipped(16 + 40)
	both[page+16+40] ^= 4
	noNumbers := flipped(16)
	noNumbers[page+16] ^= 4
	// a head of an earlier time in the place of the second
	older := append([]byte{}, whole...)
	early := made(t, 1, nil)
	copy(older[page:page+80], early[page:page+80])
	for _, c := range []struct {
		sentence string
		content  []byte
		want     error
	}{
		{"a file as bbolt made it", whole, nil},
		{"one that was never changed", made(t, 0, nil), nil},
		{"one with small pages", made(t, 3, &bolt.Options{PageSize: 1024}), nil},
		{"one with large pages", made(t, 3, &bolt.Options{PageSize: 65536}), nil},
		{"nothing", nil, head.ErrForeign},
		{"a text", []byte("Dear colleague, a letter that is long enough to have a head of sixty-four bytes, and more"),
			head.ErrForeign},
		{"zeros", make([]byte, 200_000), head.ErrForeign},
		{"the number of bbolt missing in both heads", noNumbers, head.ErrForeign},
		{"a bit in the number of the first head", flipped(16), head.ErrHead},
		{"a bit in the number of the second head", flipped(page + 16), head.ErrHead},
		{"a bit in the transaction of the first head", flipped(16 + 48), head.ErrHead},
		{"a bit in the transaction of the second head", flipped(page + 16 + 48), head.ErrHead},
		{"a bit in the last byte of the first head", flipped(16 + 63), head.ErrHead},
		{"a bit in the last byte of the second head", flipped(page + 16 + 63), head.ErrHead},
		{"a bit behind the first head", flipped(16 + 64), nil},
		{"a bit in the size of a page of the first head", flipped(16 + 9), head.ErrHead},
		{"a bit in each head", both, head.ErrHead},
		{"an older head", older, head.ErrOrder},
		{"a file cut in its first head", whole[:16+63], head.ErrHead},
		{"a file cut before its second head", whole[:page], head.ErrHead},
		{"a file cut after its heads", whole[:2*page], head.ErrCut},
	} {
		if err := examine(t, c.content); !errors.Is(err, c.want) || (err == nil) != (c.want == nil) {
			t.Errorf("%s: %v, want %v", c.sentence, err, c.want)
		}
	}
}

// A file is whole when it ends with its last page, and cut when a byte of that is missing.
func TestTheLastByteOfTheLastPage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "made.db")
	if err := os.WriteFile(path, made(t, 5, nil), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	_ = db.View(func(tx *bolt.Tx) error { size = tx.Size(); return nil })
	_ = db.Close()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := examine(t, content[:size]); err != nil {
		t.Errorf("with its last byte: %v", err)
	}
	if err := examine(t, content[:size-1]); !errors.Is(err, head.ErrCut) {
		t.Errorf("without its last byte: %v", err)
	}
}

func TestAFileThatCannotBeReadIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, made(t, 1, nil), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	_ = file.Close()
	if err := head.Examine(file); !errors.Is(err, os.ErrClosed) {
		t.Error(err)
	}
}
