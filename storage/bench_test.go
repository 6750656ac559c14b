package storage_test

import (
	"fmt"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"

	"github.com/google/uuid"
)

const many = 10_000

// manyDrafts is a vault of the size that an office reaches after years.
func manyDrafts(b *testing.B) *storage.Vault {
	b.Helper()
	vault, err := storage.Open(newPath(b), storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = vault.Close() })
	var all []*request.Draft
	for i := range many {
		d := draft(b, uuid.NewString(), fmt.Sprintf("%d Js %d/26", i%40, i))
		set(b, d, string(question.OffenceTitle),
			answer.Text{Text: fmt.Sprintf("Accès illégal au système d'un hôpital, cas %d", i)})
		all = append(all, d)
	}
	if err := vault.SaveAll(all, "", noon); err != nil {
		b.Fatal(err)
	}
	return vault
}

func BenchmarkSave(b *testing.B) {
	vault := manyDrafts(b)
	for i := 0; b.Loop(); i++ {
		save(b, vault, draft(b, first, fmt.Sprint(i)), noon.Add(time.Duration(i)*time.Second))
	}
}

func BenchmarkLoad(b *testing.B) {
	vault := manyDrafts(b)
	save(b, vault, draft(b, first, "1"), noon)
	for b.Loop() {
		if _, err := vault.Load(first); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkList(b *testing.B) {
	vault := manyDrafts(b)
	for b.Loop() {
		if list, err := vault.List(); err != nil || len(list) != many {
			b.Fatal(len(list), err)
		}
	}
}
