package storage_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

// A draft is on the disk when Save returns.
func Example() {
	folder, err := os.MkdirTemp("", "vault")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(folder) }()
	vault, err := storage.Open(filepath.Join(folder, "drafts.db"), storage.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = vault.Close() }()
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	if err := request.Set(draft, question.Reference, "12 Js 44/26"); err != nil {
		fmt.Println(err)
		return
	}
	if err := vault.Save(draft, "A. Novak", time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)); err != nil {
		fmt.Println(err)
		return
	}
	drafts, err := vault.List()
	fmt.Println(len(drafts), drafts[0].Reference, err)
	// Output: 1 12 Js 44/26 <nil>
}
